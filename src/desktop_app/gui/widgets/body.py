"""The base of everything that fills a cell of the paper: printed words, editors, or both."""

from __future__ import annotations

from abc import ABC, abstractmethod

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from desktop_app.domain.place import Place
from desktop_app.gui.paper.ink import DAY, Ink
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.cell import Cell

PAD_X_MM = 1.2
PAD_Y_MM = 0.8


class Body(ABC):
    """Content of one rectangle of paper; its editors are children of the sheet, its words are painted."""

    def __init__(self) -> None:
        self.frame = QRect()
        self.scale = Scale()
        self.ink = DAY
        self.leads_to: Place | None = None
        """The place whose editor a click on these words goes to."""

    @property
    def cells(self) -> list[Cell]:
        """The editors inside, in reading order."""
        return []

    @abstractmethod
    def needed(self, width: float) -> float:
        """Return the height in px that the content wants in a rectangle ``width`` px wide."""

    def settle(self, frame: QRect) -> None:
        """Stand in ``frame``, in the sheet's pixels."""
        self.frame = frame

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Take on another zoom and colours."""
        self.scale, self.ink = scale, ink
        for cell in self.cells:
            cell.set_scale(scale, ink)

    def follow(self) -> bool:
        """Follow the answers; return whether anything printed here changed. Editors are told by the paper."""
        return False

    def paint(self, painter: QPainter) -> None:  # noqa: B027  # nothing is printed beside most editors
        """Paint the printed words; editors paint themselves."""

    def discard(self) -> None:
        """Take the editors off the sheet for good."""
        for cell in self.cells:
            cell.widget.hide()
            cell.widget.deleteLater()

    @property
    def pad_x(self) -> float:
        """Room between a border and the content, left and right, in px."""
        return self.scale.px(PAD_X_MM)

    @property
    def pad_y(self) -> float:
        """Room between a border and the content, above and below, in px."""
        return self.scale.px(PAD_Y_MM)
