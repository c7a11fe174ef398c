"""How cases travel between desks: the signed packages they came by, who has them now, and tasks that go down (下发)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.case import ProgrammeRef

BY_PASSPHRASE = "口令包"  # noqa: S105 - the name of a holder
"""Holder of a case that went to whoever knows a passphrase."""


@dataclass(frozen=True, slots=True)
class Travel:
    """Where a case came from and where it is; cases that were only ever edited here have none."""

    case_id: str
    origin: str = ""
    """Digest of the signed manifest that brought the revision now kept; empty for an own case."""
    whole: str = ""
    """Fingerprint of the sender's revision whole, as it stands on stamped paper; empty for an own case."""
    left_out: tuple[str, ...] = ()
    """Places where the sender left something out, or sent a smaller copy."""
    task: str = ""
    """Id of the task that the case belongs to; empty without one."""
    holder: str = ""
    """Name on the card of the desk that was given the case to go on with, or :data:`BY_PASSPHRASE`; empty while it is
    here."""


@dataclass(frozen=True, slots=True)
class SignedManifest:
    """The signed list of a package that was received, kept for the chain of signatures upward."""

    digest: str
    """SHA-256 of ``manifest``, 64 hexadecimal characters."""
    manifest: bytes
    signature: bytes
    """64 bytes, Ed25519."""


class Way(StrEnum):
    """Which way a task went."""

    GIVEN = "given"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """A programme that was sent down to be filled, as this library remembers it."""

    id: str
    """Digest of the manifest that carried it."""
    way: Way
    programmes: tuple[ProgrammeRef, ...]
    """Empty where cases were handed over to be filled."""
    partners: tuple[str, ...]
    """Names on the cards of those it was given to, or of the one who gave it."""
    due: date | None
    quota: int | None
    note: str
    at: datetime
    """Aware, UTC."""
