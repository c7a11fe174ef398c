"""The manifest of a package: what is inside, who sends it, to whom. Types, and how their parts must fit together.

``manifest.json`` is canonical JSON (:func:`desktop_app.domain.fingerprint.canonical_json`): one spelling of every
manifest, and no room for duplicate keys. Who signed it is for :mod:`.signing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from desktop_app.domain.case import ProgrammeRef
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.limits import (
    MAX_CASES,
    MAX_CHAIN_LINKS,
    MAX_ENTRIES,
    MAX_ENTRY_BYTES,
    MAX_PROGRAMMES,
    MAX_RECIPIENTS,
)
from desktop_app.package.manifest_fields import (
    CardName,
    Count,
    EntryName,
    FileName,
    Hex32,
    Hex64,
    MediaType,
    Moment,
    PlaceText,
    Recipient,
    Shown,
    Word,
)
from desktop_app.package.names import extension_of

FORMAT = "jiangbao-package"
VERSION = 1
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
ANSWERS = "answers.json"
REASONS = "reasons.json"


class Role(StrEnum):
    """What an entry is for."""

    ANSWERS = "answers"
    REASONS = "reasons"
    ATTACHMENT = "attachment"
    PROGRAMME = "programme"
    CHAIN_MANIFEST = "chain-manifest"
    CHAIN_SIGNATURE = "chain-signature"


class ManifestPart(BaseModel):
    """A piece of a manifest: strict, unknown keys refused, never changing."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class SenderEntry(ManifestPart):
    """The sender's contact card."""

    name: CardName
    recipient: Recipient
    verify_key: Hex64

    @property
    def card(self) -> ContactCard:
        """The card as a domain value."""
        return ContactCard(self.name, self.recipient, bytes.fromhex(self.verify_key))


class ProgrammeEntry(ManifestPart):
    """A definition that cases of this package were written against; its files are ``<folder>/<name>``."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
    version: Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)*$", max_length=32)]
    digest: Hex64

    @property
    def ref(self) -> ProgrammeRef:
        """The same as a domain value."""
        return ProgrammeRef(self.id, self.version, self.digest)

    @property
    def folder(self) -> str:
        """Where its files are."""
        return programme_folder(self.ref)


class AttachmentEntry(ManifestPart):
    """A file at a place of a case; several may name one entry."""

    id: Word
    place: PlaceText
    name: FileName
    original_seen: bool
    path: EntryName


class CaseEntry(ManifestPart):
    """A case as of one revision."""

    id: Hex32
    programme: Hex64
    """Digest of one of the manifest's programmes."""
    nominee: Word
    procedure: Word
    recommender: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{0,64}$")]
    title: Shown
    unit: Shown
    status: Literal["draft", "sent", "received", "returned", "accepted", "declined", "forwarded"]
    created_at: Moment
    revision: Count
    revised_at: Moment
    revision_why: Word
    fingerprint: Hex64
    attachments: tuple[AttachmentEntry, ...]
    origin: Hex64 | None
    """SHA-256 of the chain manifest with which the case came to the sender; None for the sender's own."""

    @property
    def folder(self) -> str:
        """Where its files are."""
        return case_folder(self.id)


class FileEntry(ManifestPart):
    """One entry of the ZIP, apart from ``manifest.json`` and ``manifest.sig``."""

    path: EntryName
    role: Annotated[Role, Field(strict=False)]
    size: Annotated[int, Field(ge=0, le=MAX_ENTRY_BYTES)]
    sha256: Hex64
    media_type: MediaType


class Manifest(ManifestPart):
    """The whole manifest. ``files`` stand in the order of the ZIP."""

    format: Literal["jiangbao-package"]
    version: Literal[1]
    id: Hex32
    created_at: Moment
    sender: SenderEntry
    to: Annotated[tuple[Recipient, ...], Field(max_length=MAX_RECIPIENTS)]
    """age recipients whom the sender meant; empty where a passphrase locks it."""
    programmes: Annotated[tuple[ProgrammeEntry, ...], Field(max_length=MAX_PROGRAMMES)]
    cases: Annotated[tuple[CaseEntry, ...], Field(min_length=1, max_length=MAX_CASES)]
    chain: Annotated[tuple[Hex64, ...], Field(max_length=MAX_CHAIN_LINKS)]
    """SHA-256 of each manifest of the levels below, lowest level first."""
    files: Annotated[tuple[FileEntry, ...], Field(max_length=MAX_ENTRIES)]

    @model_validator(mode="after")
    def _fits_together(self) -> Manifest:
        """Every entry has its one reason to be there, and every reference leads somewhere."""
        roles = {entry.path: entry.role for entry in self.files}
        digests = {entry.path: entry.sha256 for entry in self.files}
        _distinct([entry.path for entry in self.files], "files")
        _distinct([case.id for case in self.cases], "cases")
        _distinct([entry.digest for entry in self.programmes], "programmes")
        _distinct(list(self.chain), "chain")
        wanted = dict(_wanted(self))
        for path, role in roles.items():
            if wanted.get(path) != role and not self._is_optional(path, role):
                raise ValueError(f"nothing refers to {path}")
        if missing := wanted.keys() - roles.keys():
            raise ValueError(f"not among the files: {min(missing)}")
        self._check_references(digests)
        return self

    def _is_optional(self, path: str, role: Role) -> bool:
        folder, _, name = path.rpartition("/")
        if role is Role.REASONS:
            return name == REASONS and any(folder == case.folder for case in self.cases)
        return role is Role.PROGRAMME and any(folder == entry.folder for entry in self.programmes)

    def _check_references(self, digests: dict[str, str]) -> None:
        programmes = {entry.digest for entry in self.programmes}
        for case in self.cases:
            if case.programme not in programmes or case.origin not in {None, *self.chain}:
                raise ValueError("a case's programme or origin is not in the manifest")
            _distinct([item.id for item in case.attachments], "attachments")
            for item in case.attachments:
                if item.path != attachment_path(case.id, digests[item.path], item.path):
                    raise ValueError("an attachment's entry is not named by case and digest")
        if any(digests[chain_paths(digest)[0]] != digest for digest in self.chain):
            raise ValueError("a chain manifest is not named by its digest")

    @property
    def encoded(self) -> bytes:
        """The exact bytes of ``manifest.json``."""
        return canonical_json(self.model_dump(mode="json"))


def case_folder(case_id: str) -> str:
    """Return the folder of a case inside a package."""
    return f"cases/{case_id}"


def attachment_path(case_id: str, digest: str, name: str) -> str:
    """Return the entry of an attachment: one for each different content of a case, with the extension of ``name``."""
    return f"{case_folder(case_id)}/attachments/{digest}{extension_of(name)}"


def programme_folder(ref: ProgrammeRef) -> str:
    """Return the folder of a definition inside a package; two versions of one programme do not meet."""
    return f"programmes/{ref.id}/{ref.digest[:16]}"


def chain_paths(digest: str) -> tuple[str, str]:
    """Return the entries of a chain link: its manifest and its signature."""
    return f"chain/{digest}.json", f"chain/{digest}.sig"


def _wanted(manifest: Manifest) -> Iterator[tuple[str, Role]]:
    for case in manifest.cases:
        yield f"{case.folder}/{ANSWERS}", Role.ANSWERS
        for item in case.attachments:
            yield item.path, Role.ATTACHMENT
    for digest in manifest.chain:
        path, signature = chain_paths(digest)
        yield path, Role.CHAIN_MANIFEST
        yield signature, Role.CHAIN_SIGNATURE


def _distinct(values: list[str], what: str) -> None:
    if len(set(values)) != len(values):
        raise ValueError(f"twice in {what}")
