"""Lines of the paper outside tables: titles, lines with blanks, the signature at the end of a letter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect

from desktop_app.gui.widgets.block import Block
from desktop_app.gui.widgets.body import Body


class TextBlock(Block):
    """Bodies under each other, as wide as the type area."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        super().__init__()
        self._bodies = list(bodies)
        self._heights: list[int] = []

    @property
    def bodies(self) -> list[Body]:
        """The lines."""
        return self._bodies

    def height(self, width: int) -> int:
        """Height of all lines."""
        self._heights = [round(body.needed(width)) for body in self._bodies]
        return sum(self._heights)

    def settle(self, origin: QPoint, width: int) -> None:
        """Put line under line."""
        self.rect = QRect(origin.x(), origin.y(), width, sum(self._heights))
        top = origin.y()
        for body, height in zip(self._bodies, self._heights, strict=True):
            body.settle(QRect(origin.x(), top, width, height))
            top += height
