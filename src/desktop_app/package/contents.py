"""What goes into a package and who may open it: plain values that services fill and :mod:`.writer` takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import BinaryIO

from desktop_app.domain.answers import Answers
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import CaseStatus, ProgrammeRef
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.review import Reply, Review
from desktop_app.package.limits import DEFAULT_WORK_FACTOR


@dataclass(frozen=True, slots=True)
class ProgrammeContents:
    """A definition that travels with its cases, so that old packages open for ever."""

    ref: ProgrammeRef
    files: Mapping[str, bytes]
    """File name to content, without folders."""


@dataclass(frozen=True, slots=True)
class AttachmentContents:
    """An attachment and where its plain bytes come from."""

    attachment: Attachment
    opener: Callable[[], BinaryIO]
    """Opens the content anew; called once for each different content of a case."""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What a package tells of a case as of one revision, beside its answers and attachments."""

    id: str
    programme: ProgrammeRef
    nominee: str
    procedure: str
    recommender: str
    title: str
    unit: str
    status: CaseStatus
    created_at: datetime
    revision: int
    revised_at: datetime
    revision_why: str
    fingerprint: str
    """Of the content that is sent."""
    whole: str
    """Fingerprint of the revision whole; the same unless something was left out or made smaller."""
    left_out: tuple[str, ...]
    """Places where the sender left something out, or sent a smaller copy."""


@dataclass(frozen=True, slots=True)
class CaseContents(CaseFacts):
    """A case as it is to be written."""

    answers: Answers
    reasons: Mapping[str, str]
    attachments: tuple[AttachmentContents, ...]
    origin: str | None = None
    """Digest of the chain link with which the case came here; None for an own case."""
    reviews: tuple[Review, ...] = ()
    """What the levels so far say, lowest first; those of other desks as the chain brought them."""
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True)
class ChainLink:
    """The signed manifest of a package from a level below, and what its batch says, all bytes unchanged."""

    manifest: bytes
    signature: bytes
    batch: bytes | None = None
    """``batch/answers.json`` of that package; None where it was no batch."""
    reasons: bytes | None = None
    """``batch/reasons.json`` of that package; None where it has none."""


@dataclass(frozen=True, slots=True)
class BatchContents:
    """The batch as which cases go up together."""

    id: str
    programme: ProgrammeRef
    recommender: str
    """Id of the kind of recommending unit."""
    title: str
    """Name of the recommending unit."""
    case_ids: tuple[str, ...]
    """In the order of the summary sheet."""
    answers: Answers
    """What the batch itself says: sheet-level fields and corrections, section rows by case id."""
    reasons: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Task:
    """A package that goes down: programmes to be filled, cases to be gone on with."""

    due: date | None = None
    quota: int | None = None
    """How many cases the receiver may send."""


@dataclass(frozen=True, slots=True)
class PackageContents:
    """Everything that one package holds."""

    programmes: tuple[ProgrammeContents, ...]
    cases: tuple[CaseContents, ...]
    chain: tuple[ChainLink, ...] = ()
    """Lowest level first."""
    note: str = ""
    """What the sender says to the receiver, lines apart."""
    batch: BatchContents | None = None
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signs."""

    card: ContactCard
    seed: bytes = field(repr=False)
    """Ed25519 seed of the card's key, 32 bytes."""


@dataclass(frozen=True, slots=True)
class Recipients:
    """Lock: the owners of these cards can open it."""

    recipients: tuple[str, ...]
    """age X25519 recipients, ``age1…``; at least one."""


@dataclass(frozen=True, slots=True)
class PassphraseLock:
    """Lock and key: whoever knows the passphrase can open it."""

    text: str = field(repr=False)
    work_factor: int = DEFAULT_WORK_FACTOR
    """log2 of scrypt's N when writing; a reader goes by the file."""


@dataclass(frozen=True, slots=True)
class AgeIdentities:
    """Key: the secret halves of the cards that this desk has."""

    identities: tuple[str, ...] = field(repr=False)
    """``AGE-SECRET-KEY-1…``."""


Lock = Recipients | PassphraseLock
Key = AgeIdentities | PassphraseLock
