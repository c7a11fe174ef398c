"""Setting a sentence with blanks: pieces of printed text and boxes, broken into lines the Chinese way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_NEVER_FIRST = frozenset("，。、；：？！）】》”’,.;:?!)%％")


@dataclass(frozen=True, slots=True)
class Box:
    """A blank of some width in px; ``number`` tells which."""

    number: int
    width: float


@dataclass(frozen=True, slots=True)
class Run:
    """Text or a blank with its place in the set sentence: line number, left edge and width in px."""

    content: str | int
    """Printed text, or the number of a blank."""
    line: int
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class SetLines:
    """A set sentence."""

    runs: tuple[Run, ...]
    widths: tuple[float, ...]
    """Width in px of each line."""


def set_sentence(
    pieces: Sequence[str | Box], width: float, advance: Callable[[str], float], indent: float = 0.0
) -> SetLines:
    """Break ``pieces`` into lines of ``width`` px; a blank wider than a line takes a whole one."""
    setter = _Setter(width, advance, indent)
    for piece in pieces:
        if isinstance(piece, Box):
            setter.box(piece)
        else:
            setter.text(piece)
    return setter.finish()


class _Setter:
    """Fills line after line."""

    def __init__(self, width: float, advance: Callable[[str], float], indent: float) -> None:
        self._width = width
        self._advance = advance
        self._left = indent
        self._line = 0
        self._runs: list[Run] = []
        self._widths: list[float] = []

    def box(self, box: Box) -> None:
        """Add a blank, on the next line where it does not fit any more."""
        width = min(box.width, self._width)
        if self._left > 0 and self._left + width > self._width + 0.5:
            self._break()
        self._add(box.number, width)

    def text(self, text: str) -> None:
        """Add printed text, broken where the line is full."""
        for number, part in enumerate(text.split("\n")):
            if number:
                self._break()
            self._words(part)

    def finish(self) -> SetLines:
        """Close the last line."""
        self._widths.append(self._left)
        return SetLines(tuple(self._runs), tuple(self._widths))

    def _words(self, part: str) -> None:
        start = 0
        for end in range(1, len(part) + 1):
            too_wide = self._left + self._advance(part[start:end]) > self._width + 0.5
            if too_wide and part[end - 1] not in _NEVER_FIRST and (end - start > 1 or self._left > 0):
                self._flush(part[start : end - 1])
                self._break()
                start = end - 1
        self._flush(part[start:])

    def _flush(self, text: str) -> None:
        if text:
            self._add(text, self._advance(text))

    def _add(self, content: str | int, width: float) -> None:
        self._runs.append(Run(content, self._line, self._left, width))
        self._left += width

    def _break(self) -> None:
        self._widths.append(self._left)
        self._left = 0.0
        self._line += 1
