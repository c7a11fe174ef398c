"""Blank paper between blocks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

from desktop_app.gui.widgets.block import Block
from desktop_app.gui.widgets.body import Body


class SpaceBlock(Block):
    """So many mm of nothing."""

    def __init__(self, mm: float) -> None:
        super().__init__()
        self._mm = mm

    @property
    def bodies(self) -> list[Body]:
        """Nothing."""
        return []

    def height(self, width: int) -> int:
        """The mm at this zoom."""
        return round(self.scale.px(self._mm))

    def settle(self, origin: QPoint, width: int) -> None:
        """Take the room."""
        self.rect = QRect(origin.x(), origin.y(), width, self.height(width))
