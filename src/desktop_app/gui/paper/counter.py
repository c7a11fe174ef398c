"""The character counter beside a limited answer, counted as Word counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from desktop_app.domain.text_count import count_characters
from desktop_app.gui.paper.question import Question

_NEAR = 0.9
SOFT_ROOM = 1.2
"""An approximate limit (1000字左右) is passed a fifth above it."""


class Fill(Enum):
    """How near a text is to its limit."""

    WELL = auto()
    NEAR = auto()
    OVER = auto()


@dataclass(frozen=True, slots=True)
class Counter:
    """What the counter shows."""

    text: str
    fill: Fill


@lru_cache(maxsize=256)
def _count(text: str) -> int:
    """Count once for every painting of the same text."""
    return count_characters(text)


def counter_of(question: Question, text: str) -> Counter | None:
    """Return the counter of an answer; None where nothing limits it."""
    if question.max_chars is None:
        return None
    count = _count(text)
    limit = question.max_chars * (SOFT_ROOM if question.soft_max_chars else 1.0)
    fill = Fill.OVER if count > limit else Fill.NEAR if count > question.max_chars * _NEAR else Fill.WELL
    about = "左右" if question.soft_max_chars else ""
    return Counter(f"{count}/{question.max_chars}{about}", fill)
