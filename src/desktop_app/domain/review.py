"""Reviews: what a level above says about a case, the answers to it, and the receipt (回执) that brings it back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.answers import Answers
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place


class ScorePart(StrEnum):
    """Whose score it is."""

    SELF = "self"
    """自评分."""
    REVIEW = "review"
    """考核分."""


@dataclass(frozen=True, slots=True)
class Score:
    """Points of one line of a score sheet that a person set, with the reason for departing from the standard."""

    sheet: str
    line: str
    part: ScorePart
    points: Decimal
    """At most two decimals."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A comment on one place of a case (退回意见)."""

    id: str
    place: Place
    author: str
    text: str
    written_at: datetime
    """Aware, UTC."""


class Verdict(StrEnum):
    """What a receipt says."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the sender of a case answers to an opinion on it; travels with the next revision."""

    opinion: Opinion
    """The whole opinion, so that a reply can be read where the opinion is not kept."""
    text: str
    written_at: datetime
    """Aware, UTC."""


@dataclass(frozen=True, slots=True)
class Review:
    """All that one level says about one revision of a case; the nominee's own content stays as it was signed."""

    case_id: str
    revision: int
    fingerprint: str
    """Of the content that is judged."""
    level: str
    """``unit``, ``district``, ``city`` or ``province``."""
    author: bytes
    """Ed25519 key (32 bytes) of the desk that wrote it."""
    author_name: str
    """Name on that desk's card."""
    verdict: Verdict | None = None
    """None while the case is being looked at."""
    decided_at: datetime | None = None
    """Aware, UTC; with the verdict."""
    note: str = ""
    """What is said about the case as a whole."""
    answers: Answers = field(default_factory=dict)
    """The fields of the forms that this level writes: opinions, their dates, votes."""
    opinions: tuple[Opinion, ...] = ()
    scores: tuple[Score, ...] = ()
    originals: tuple[tuple[str, str], ...] = ()
    """Attachments whose originals were seen: place and SHA-256."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the history of a case: a decision, a sending, a decision that was taken back."""

    case_id: str
    revision: int
    status: CaseStatus
    """What the case came to be; ``RECEIVED`` where a decision was taken back."""
    by: str
    """Name on the card of the desk that did it."""
    at: datetime
    """Aware, UTC, by that desk's clock."""


class ReceiptWay(StrEnum):
    """Which way a receipt went."""

    GIVEN = "given"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a library remembers of the signed answer to one revision of a case."""

    digest: str
    """SHA-256 of the receipt's signed bytes, 64 hexadecimal characters; one receipt may answer several cases."""
    way: ReceiptWay
    partner: str
    """Name on the card of whoever it was given to, or came from."""
    partner_fingerprint: str
    given_at: datetime
    """Aware, UTC."""
    case_id: str
    revision: int
    fingerprint: str
    """Of the content that was judged."""
    verdict: Verdict
