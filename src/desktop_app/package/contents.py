"""What goes into a package and who may open it: plain values that services fill and :mod:`.writer` takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from desktop_app.domain.answers import Answers
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import CaseStatus, ProgrammeRef
from desktop_app.domain.contact import ContactCard
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


@dataclass(frozen=True, slots=True)
class CaseContents(CaseFacts):
    """A case as it is to be written."""

    answers: Answers
    reasons: Mapping[str, str]
    attachments: tuple[AttachmentContents, ...]
    origin: str | None = None
    """Digest of the chain link with which the case came here; None for an own case."""


@dataclass(frozen=True, slots=True)
class ChainLink:
    """The signed manifest of a package from a level below, its bytes unchanged."""

    manifest: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class PackageContents:
    """Everything that one package holds."""

    programmes: tuple[ProgrammeContents, ...]
    cases: tuple[CaseContents, ...]
    chain: tuple[ChainLink, ...] = ()
    """Lowest level first."""


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
