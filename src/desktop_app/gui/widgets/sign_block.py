"""The end of a letter: who signs, seal and date, centred under each other at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect

from desktop_app.gui.widgets.block import Block
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.sentence_body import SentenceBody

_INSET_MM = 11.0
"""Room at the right, two characters of a letter's type."""
_GAP = 1.25
"""Room of a line, in line heights."""


class SignBlock(Block):
    """Lines as wide as the widest of them, at the right of the type area."""

    def __init__(self, lines: Sequence[SentenceBody]) -> None:
        super().__init__()
        self._lines = list(lines)
        self._heights: list[int] = []

    @property
    def bodies(self) -> list[Body]:
        """The lines."""
        return list(self._lines)

    def height(self, width: int) -> int:
        """Height of all lines."""
        inner = self._width(width)
        self._heights = [round(line.needed(inner) * _GAP) for line in self._lines]
        return sum(self._heights)

    def settle(self, origin: QPoint, width: int) -> None:
        """Put line under line."""
        inner = self._width(width)
        left = origin.x() + max(width - inner - round(self.scale.px(_INSET_MM)), 0)
        self.rect = QRect(origin.x(), origin.y(), width, sum(self._heights))
        top = origin.y()
        for line, height in zip(self._lines, self._heights, strict=True):
            line.settle(QRect(left, top, inner, height))
            top += height

    def _width(self, width: int) -> int:
        widest = max((line.natural_width() for line in self._lines), default=0.0)
        return min(round(widest) + 2, width)
