"""The parts of a manifest: one strict type for each kind of entry, and where each thing lies inside a package."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from desktop_app.domain.case import ProgrammeRef
from desktop_app.domain.contact import ContactCard
from desktop_app.package.limits import MAX_CASES, MAX_ENTRY_BYTES, MAX_LEFT_OUT, MAX_REVIEWS
from desktop_app.package.manifest_fields import (
    CardName,
    Count,
    Day,
    EntryName,
    FileName,
    Hex32,
    Hex64,
    MaybeWord,
    MediaType,
    Moment,
    PlaceText,
    Recipient,
    Shown,
    Word,
)
from desktop_app.package.names import extension_of

ANSWERS = "answers.json"
REASONS = "reasons.json"
REPLIES = "replies.json"
BATCH_ANSWERS = "batch/answers.json"
BATCH_REASONS = "batch/reasons.json"
Status = Literal["draft", "sent", "received", "returned", "accepted", "declined", "forwarded"]


class Role(StrEnum):
    """What an entry is for."""

    ANSWERS = "answers"
    REASONS = "reasons"
    REPLIES = "replies"
    REVIEW = "review"
    BATCH_ANSWERS = "batch-answers"
    BATCH_REASONS = "batch-reasons"
    ATTACHMENT = "attachment"
    PROGRAMME = "programme"
    CHAIN_MANIFEST = "chain-manifest"
    CHAIN_SIGNATURE = "chain-signature"
    CHAIN_BATCH = "chain-batch"
    CHAIN_REASONS = "chain-reasons"


CHAIN_ROLES = (Role.CHAIN_MANIFEST, Role.CHAIN_BATCH, Role.CHAIN_REASONS)
"""Documents of the levels below, which together stay within ``MAX_CHAIN_BYTES``."""


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
    recommender: MaybeWord
    title: Shown
    unit: Shown
    status: Status
    created_at: Moment
    revision: Count
    revised_at: Moment
    revision_why: Word
    fingerprint: Hex64
    """Of what is in this package."""
    whole: Hex64
    """Fingerprint of the revision whole, as it stands on stamped paper; differs where something was left out."""
    left_out: Annotated[tuple[PlaceText, ...], Field(max_length=MAX_LEFT_OUT)]
    """Places where the sender left something out, or sent a smaller copy."""
    reviews: Annotated[tuple[Hex64, ...], Field(max_length=MAX_REVIEWS)]
    """Ed25519 keys of the levels that reviewed it, lowest first; each has its document."""
    attachments: tuple[AttachmentEntry, ...]
    origin: Hex64 | None
    """SHA-256 of the chain manifest with which the case came to the sender; None for the sender's own."""

    @property
    def folder(self) -> str:
        """Where its files are."""
        return case_folder(self.id)


class BatchEntry(ManifestPart):
    """The batch as which the cases go up together; its own papers and corrections are in ``batch/answers.json``."""

    id: Hex32
    programme: Hex64
    recommender: MaybeWord
    title: Shown
    cases: Annotated[tuple[Hex32, ...], Field(max_length=MAX_CASES)]
    """In the order of the summary sheet; all of them are in this package."""


class TaskEntry(ManifestPart):
    """The package goes down (下发): its programmes are to be filled, its cases to be gone on with."""

    due: Day | None
    """Until when the sender wants it back."""
    quota: Annotated[int, Field(ge=0, le=100_000)] | None
    """How many cases the receiver may send; None where nothing is said."""


class FileEntry(ManifestPart):
    """One entry of the ZIP, apart from ``manifest.json`` and ``manifest.sig``."""

    path: EntryName
    role: Annotated[Role, Field(strict=False)]
    size: Annotated[int, Field(ge=0, le=MAX_ENTRY_BYTES)]
    sha256: Hex64
    media_type: MediaType


def review_path(case_id: str, author: str) -> str:
    """Return the entry of what a level says about a case; ``author`` is its Ed25519 key in hexadecimal."""
    return f"{case_folder(case_id)}/reviews/{author[:16]}.json"


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


def chain_batch_paths(digest: str) -> dict[Role, tuple[str, str]]:
    """Return where the batch of a chain link lies, and the path under which the link's own manifest lists it."""
    return {
        Role.CHAIN_BATCH: (f"chain/{digest}.batch.json", BATCH_ANSWERS),
        Role.CHAIN_REASONS: (f"chain/{digest}.reasons.json", BATCH_REASONS),
    }
