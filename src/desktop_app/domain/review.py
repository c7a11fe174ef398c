"""Reviews: what a level above says about a case, and the receipt (回执) that carries it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

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
class Receipt:
    """The signed answer to one revision of a case, given here or received from above."""

    digest: str
    """SHA-256 of the receipt's signed bytes, 64 hexadecimal characters."""
    case_id: str
    revision: int
    fingerprint: str
    """Of the content that was judged."""
    verdict: Verdict
    sender: str
    """Name on the card that signed it."""
    sender_fingerprint: str
    given_at: datetime
    """Aware, UTC."""
    opinions: tuple[Opinion, ...] = ()
