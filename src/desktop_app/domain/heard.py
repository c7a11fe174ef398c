"""A fingerprint as it was heard over the telephone and typed, held against a card's, group by group."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import StrEnum

GROUPS = 8
GROUP_DIGITS = 4
_SPOKEN = str.maketrans("零〇洞一幺壹二两贰三叁四肆五伍六陆七拐柒八捌九勾玖", "0001112223344556677788999")


class Heard(StrEnum):
    """How a typed group stands to the card's."""

    MISSING = "missing"
    """Nothing typed yet."""
    BEGUN = "begun"
    """Too few digits so far, all of them right."""
    SAME = "same"
    DIFFERENT = "different"


def digits_of(text: str) -> str:
    """Return the digits of a text, in whatever script: ``１２``, ``一二``, ``幺二``; spaces and marks fall away.

    Letters stay as ``?``, so that they never make a wrong fingerprint look right.
    """
    told = unicodedata.normalize("NFKC", text).translate(_SPOKEN)
    return "".join(letter if letter in "0123456789" else "?" for letter in told if letter.isalnum())


def groups_of(text: str) -> list[str]:
    """Return the groups of a whole fingerprint typed in one go, by place; what is too much makes further groups."""
    digits = digits_of(text)
    return [digits[start : start + GROUP_DIGITS] for start in range(0, len(digits), GROUP_DIGITS)]


def compare_group(expected: str, typed: str) -> Heard:
    """Return how one typed group stands to the card's four digits."""
    digits = digits_of(typed)
    if not digits:
        return Heard.MISSING
    if digits == expected:
        return Heard.SAME
    return Heard.BEGUN if expected.startswith(digits) else Heard.DIFFERENT


def compare(spoken: str, typed: Sequence[str]) -> list[Heard]:
    """Return how each group of a spoken fingerprint was heard; ``typed`` may be shorter."""
    filled = [*typed, *[""] * GROUPS]
    return [compare_group(group, filled[place]) for place, group in enumerate(spoken.split())]


def is_same(spoken: str, text: str) -> bool:
    """Whether a text that was typed in one go says exactly this fingerprint."""
    return digits_of(text) == spoken.replace(" ", "")


def wrong_groups(spoken: str, text: str) -> list[int]:
    """Return the numbers, from 1, of the groups that a text says otherwise or not at all."""
    heard = compare(spoken, groups_of(text))
    return [number for number, group in enumerate(heard, start=1) if group is not Heard.SAME]
