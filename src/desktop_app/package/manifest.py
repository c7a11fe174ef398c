"""The manifest of a package: what is inside, who sends it, to whom; strict types and exact bytes.

``manifest.json`` is canonical JSON (:func:`desktop_app.domain.fingerprint.canonical_json`), and the signature is
Ed25519 over a prefix and exactly those bytes. What cannot be written back to the same bytes is refused, so there is one
spelling of every manifest and no room for duplicate keys.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from desktop_app.age.errors import InvalidRecipient
from desktop_app.age.keys import parse_recipient
from desktop_app.domain.case import CaseStatus, ProgrammeRef
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.domain.place import Place
from desktop_app.package.card import is_card_name
from desktop_app.package.errors import ChangedAfterSigning, NewerFormat, NotAPackage, UnsafeEntry
from desktop_app.package.limits import (
    MAX_CASES,
    MAX_CHAIN_LINKS,
    MAX_ENTRIES,
    MAX_ENTRY_BYTES,
    MAX_MANIFEST_BYTES,
    MAX_PROGRAMMES,
    MAX_RECIPIENTS,
    MAX_TITLE,
)
from desktop_app.package.names import check_entry_name, extension_of, is_plain_text, is_safe_file_name

FORMAT = "jiangbao-package"
VERSION = 1
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
ANSWERS = "answers.json"
REASONS = "reasons.json"
SIGNATURE_PREFIX = b"jiangbao-package-manifest-v1\0"
SIGNATURE_BYTES = 64


class Role(StrEnum):
    """What an entry is for."""

    ANSWERS = "answers"
    REASONS = "reasons"
    ATTACHMENT = "attachment"
    PROGRAMME = "programme"
    CHAIN_MANIFEST = "chain-manifest"
    CHAIN_SIGNATURE = "chain-signature"


def _checked(test: Callable[[str], bool], message: str) -> AfterValidator:
    def check(text: str) -> str:
        if not test(text):
            raise ValueError(message)
        return text

    return AfterValidator(check)


def _is_entry_name(text: str) -> bool:
    try:
        check_entry_name(text)
    except UnsafeEntry:
        return False
    return True


def _is_place(text: str) -> bool:
    try:
        return str(Place.parse(text)) == text
    except WrongUse:
        return False


def _is_recipient(text: str) -> bool:
    try:
        parse_recipient(text)
    except InvalidRecipient:
        return False
    return True


def _is_moment(text: str) -> bool:
    try:
        return moment_text(moment(text)) == text
    except ValueError:
        return False


def moment_text(value: datetime) -> str:
    """Return an aware moment as the manifest writes it: ``2021-07-01T08:30:00.000000Z``."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """Return the aware moment behind the manifest's spelling; raise :class:`ValueError` for any other."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Hex64 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Word = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Shown = Annotated[str, StringConstraints(max_length=MAX_TITLE), _checked(is_plain_text, "invisible characters")]
Moment = Annotated[str, _checked(_is_moment, "not a moment in UTC")]
EntryName = Annotated[str, _checked(_is_entry_name, "unsafe entry name")]
FileName = Annotated[str, _checked(is_safe_file_name, "unsafe file name")]
PlaceText = Annotated[str, StringConstraints(max_length=300), _checked(_is_place, "not a place")]
Recipient = Annotated[str, StringConstraints(max_length=100), _checked(_is_recipient, "not an age recipient")]
CardName = Annotated[str, _checked(is_card_name, "not a card's name")]
MediaType = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.+-]{0,49}/[a-z0-9][a-z0-9.+-]{0,99}$")]
Count = Annotated[int, Field(ge=0, le=1_000_000)]


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


def sign(encoded: bytes, seed: bytes) -> bytes:
    """Return the signature (64 bytes) over a manifest's exact bytes by the Ed25519 seed (32 bytes)."""
    return Ed25519PrivateKey.from_private_bytes(seed).sign(SIGNATURE_PREFIX + encoded)


def digest_of(encoded: bytes) -> str:
    """Return the digest by which a package is known: SHA-256 of its manifest's exact bytes, in hexadecimal."""
    return hashlib.sha256(encoded).hexdigest()


def read_manifest(encoded: bytes, signature: bytes) -> Manifest:
    """Return the manifest if its bytes are well-formed and signed by the sender that they name.

    Whether that sender is the one whom the reader knows is for the caller to decide. Raises :class:`NotAPackage`,
    :class:`NewerFormat` or :class:`ChangedAfterSigning`.
    """
    _check_version(encoded)
    try:
        manifest = Manifest.model_validate_json(encoded)
    except ValidationError as error:
        raise ChangedAfterSigning("清单不合规范") from error
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(manifest.sender.verify_key))
        key.verify(signature, SIGNATURE_PREFIX + encoded)
    except (InvalidSignature, ValueError) as error:
        raise ChangedAfterSigning("签名无效") from error
    if manifest.encoded != encoded:
        raise ChangedAfterSigning("清单不合规范")
    return manifest


def _check_version(encoded: bytes) -> None:
    """Look at format and version alone, for a newer manifest need not fit our types."""
    try:
        head: Any = json.loads(encoded) if len(encoded) <= MAX_MANIFEST_BYTES else None
    except (ValueError, RecursionError) as error:
        raise ChangedAfterSigning("清单不合规范") from error
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise NotAPackage
    version = head.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise NewerFormat


def status_of(entry: CaseEntry) -> CaseStatus:
    """Return a case's status as a domain value."""
    return CaseStatus(entry.status)
