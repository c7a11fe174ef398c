"""What a library remembers of the packages (报送包) that it sent and received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Direction(StrEnum):
    """Which way a package went."""

    SENT = "sent"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class LoggedCase:
    """One case as a package carried it."""

    case_id: str
    title: str
    nominee: str
    programme_id: str
    revision: int
    fingerprint: str
    """64 hexadecimal characters, see :mod:`desktop_app.domain.fingerprint`."""
    attachments: int = 0
    """How many it carried."""


@dataclass(frozen=True, slots=True)
class LoggedPackage:
    """One package that was sent or received; the same file again is the same entry."""

    direction: Direction
    digest: str
    """SHA-256 of the file, 64 hexadecimal characters."""
    name: str
    """File name, without folders."""
    size: int
    """Bytes."""
    at: datetime
    """Aware, UTC."""
    partners: tuple[str, ...]
    """Names on the cards of those it was sent to, or of the one who sent it; empty for a passphrase alone."""
    sender_fingerprint: str = ""
    """Fingerprint of the card that signed it, see ``ContactCard.fingerprint``."""
    cases: tuple[LoggedCase, ...] = ()


class Standing(StrEnum):
    """How a case that arrives stands to the one that is kept."""

    NEW = "new"
    """No case of this id is kept."""
    SAME = "same"
    """That very revision is kept."""
    NEWER = "newer"
    """The kept one is an earlier revision from the same sender, untouched here."""
    OLDER = "older"
    """A later revision is kept already; the arriving one never replaces it."""
    CONFLICT = "conflict"
    """Same number with other content, another sender, an own case, or one that was edited here: people decide."""
