"""Counting text the way Word's 字数 does.

Word counts every East Asian character and every East Asian punctuation mark as one, and each run of other characters
between blanks or East Asian characters as one word, whatever letters, digits and half-width marks it holds, so that
``PLC-200,`` is one. Quotation marks, dashes and dots that Chinese shares with other scripts (“ ” … — ·) count as
Chinese ones, except an apostrophe inside a word. A character is what a reader sees: combining marks, variation
selectors and joined emoji add nothing of their own, and a character beyond the basic plane counts once.
"""

from __future__ import annotations

import unicodedata
from enum import Enum, auto
from functools import lru_cache

_JOINER = "\u200d"
_APOSTROPHE = "\u2019"


class _Kind(Enum):
    """How a character takes part in the count."""

    ALONE = auto()
    """Counts one by itself."""
    WORD = auto()
    """Part of a word."""
    BLANK = auto()
    """Ends a word, counts nothing."""
    SILENT = auto()
    """Belongs to the character before it."""
    FLAG = auto()
    """Regional indicator: two make one flag."""
    HIGH = auto()
    """First half of a surrogate pair that was not joined."""
    LOW = auto()
    """Second half of one."""


def count_characters(text: str) -> int:
    """Return the 字数 of ``text``; never more than ``len(text)``."""
    count = 0
    previous = _Kind.BLANK
    joined = False
    for index, character in enumerate(text):
        kind = _kind(character)
        if kind is _Kind.SILENT:
            joined = joined or character == _JOINER
            continue
        if character == _APOSTROPHE and previous is _Kind.WORD and _starts_word(text[index + 1 : index + 2]):
            kind = _Kind.WORD
        previous, counts = _step(previous, kind, joined)
        count += counts
        joined = False
    return count


def _step(previous: _Kind, kind: _Kind, joined: bool) -> tuple[_Kind, bool]:
    """What the character becomes for the next one, and whether it counts."""
    if kind is _Kind.BLANK:
        return kind, False
    if kind is _Kind.WORD:
        return kind, previous is not _Kind.WORD
    if kind is previous is _Kind.FLAG or (previous is _Kind.HIGH and kind is _Kind.LOW):
        return _Kind.ALONE, False
    return kind, not (joined and previous is _Kind.ALONE)


def _starts_word(character: str) -> bool:
    return character != "" and _kind(character) is _Kind.WORD


@lru_cache(maxsize=16384)
def _kind(character: str) -> _Kind:
    point = ord(character)
    category = unicodedata.category(character)
    if character.isspace():
        return _Kind.BLANK
    if category == "Cs":
        return _Kind.HIGH if point < 0xDC00 else _Kind.LOW
    if category in ("Mn", "Me", "Mc", "Cf", "Cc") or 0x1F3FB <= point <= 0x1F3FF:
        return _Kind.SILENT
    if 0x1F1E6 <= point <= 0x1F1FF:
        return _Kind.FLAG
    if category.startswith("L") and unicodedata.east_asian_width(character) == "A":
        return _Kind.WORD
    return _Kind.ALONE if _east_asian(character, point) else _Kind.WORD


def _east_asian(character: str, point: int) -> bool:
    """Wide, full-width, half-width kana and the signs that Chinese fonts set wide; pictographs; private use."""
    return unicodedata.east_asian_width(character) in "WFHA" or 0x1F000 <= point <= 0x1FAFF or 0x2600 <= point <= 0x27BF
