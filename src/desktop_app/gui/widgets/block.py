"""The base of what stands on a sheet from top to bottom."""

from __future__ import annotations

from abc import ABC, abstractmethod

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from desktop_app.gui.paper.ink import DAY, Ink
from desktop_app.gui.paper.paper_reader import PaperReader
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.cell import Cell


class Block(ABC):
    """A piece of the paper as wide as its type area."""

    joins = False
    """Whether it shares its upper border with a block of the same kind above it."""

    def __init__(self) -> None:
        self.scale = Scale()
        self.ink = DAY
        self.rect = QRect()
        self.when: str | None = None
        """Condition under which it stands on the paper."""
        self.shown = True

    @property
    @abstractmethod
    def bodies(self) -> list[Body]:
        """Everything inside, in reading order."""

    @abstractmethod
    def height(self, width: int) -> int:
        """Return the height in px that the block takes ``width`` px wide."""

    @abstractmethod
    def settle(self, origin: QPoint, width: int) -> None:
        """Put everything in its place; :meth:`height` was asked for the same width just before."""

    @property
    def cells(self) -> list[Cell]:
        """All editors, in reading order."""
        return [cell for body in self.bodies for cell in body.cells]

    def follow(self, reader: PaperReader) -> bool:
        """Follow the answers: stand on the paper or not; return whether that changed anything."""
        shown = self.when is None or reader.shown(self.when)
        if shown == self.shown:
            return False
        self.shown = shown
        for cell in self.cells:
            cell.widget.setVisible(shown)
        return True

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Take on another zoom and colours."""
        self.scale, self.ink = scale, ink
        for body in self.bodies:
            body.set_scale(scale, ink)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Paint what lies in ``exposed``."""
        for body in self.bodies:
            if body.frame.intersects(exposed):
                body.paint(painter)
