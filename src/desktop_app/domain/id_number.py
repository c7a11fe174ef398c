"""Resident identity numbers (公民身份号码) as GB 11643-1999 defines them.

Eighteen characters: six digits of the administrative division, eight of the birth date, three of the sequence (odd for
men, even for women), and one check character (ISO 7064 MOD 11-2: a digit or ``X``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

LENGTH = 18
_FIRST_YEAR = 1900
"""Birth years before it are taken for slips of the pen."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９Ｘｘx", "0123456789XXX")
_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff")

KNOWN_PROVINCES = frozenset(
    str(prefix)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83), (91, 91))
    for prefix in range(first, last + 1)
)
"""First two digits that have been given out: GB/T 2260 provinces, 83 (residence permit of Taiwan residents), 91."""


class IdNumberProblem(StrEnum):
    """Why a text is not an identity number."""

    LENGTH = "length"
    CHARACTERS = "characters"
    DATE = "date"
    CHECKSUM = "checksum"


class InvalidIdNumber(ValueError):
    """The text is not an identity number; ``reason`` says why, and the text itself is never part of the message."""

    def __init__(self, reason: IdNumberProblem) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A number that passed every test of the standard."""

    text: str
    """Eighteen half-width characters, the last one a digit or a capital X."""
    birth: date
    sex: Literal["男", "女"]
    division: str
    """Six digits of the administrative division where it was first given out."""
    known_division: bool
    """Whether the division's province is one we know; an unknown one is no proof of a wrong number."""


def normalise_id_number(text: str) -> str:
    """Return ``text`` in half-width characters, with a capital X and without blanks; otherwise unchanged."""
    return "".join(text.translate(_FULL_WIDTH).translate(_INVISIBLE).split())


def masked_id_number(text: str) -> str:
    """Return an ID number as lists show it, ``330106********1234``; a shorter text shows its first half at most."""
    if len(text) == LENGTH:
        return f"{text[:6]}********{text[-4:]}"
    shown = min(6, len(text) // 2)
    return text[:shown] + "*" * (len(text) - shown)


def check_character(digits: str) -> str:
    """Return the check character for the first 17 digits (ISO 7064 MOD 11-2)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return _CHECK_CHARACTERS[total % 11]


def parse_id_number(text: str, *, not_after: date | None = None) -> IdNumber:
    """Read an identity number, normalising it first; raise :class:`InvalidIdNumber` with the first thing wrong.

    ``not_after`` is the day on which the person must have been born at the latest; without it the future is not judged.
    """
    number = normalise_id_number(text)
    if len(number) != LENGTH:
        raise InvalidIdNumber(IdNumberProblem.LENGTH)
    if not (number.isascii() and number[:-1].isdigit() and (number[-1].isdigit() or number[-1] == "X")):
        raise InvalidIdNumber(IdNumberProblem.CHARACTERS)
    birth = _birth_date(number[6:14])
    if birth is None or (not_after is not None and birth > not_after):
        raise InvalidIdNumber(IdNumberProblem.DATE)
    if check_character(number[:-1]) != number[-1]:
        raise InvalidIdNumber(IdNumberProblem.CHECKSUM)
    return IdNumber(
        text=number,
        birth=birth,
        sex="男" if int(number[16]) % 2 else "女",
        division=number[:6],
        known_division=number[:2] in KNOWN_PROVINCES,
    )


def _birth_date(digits: str) -> date | None:
    try:
        birth = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return birth if birth.year >= _FIRST_YEAR else None
