"""The desk that the sheets lie on, one under the other."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.ink import DAY, Ink
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.sheet import Sheet

_GAP_PX = 18
_SHADOW_PX = 3


class Spot(NamedTuple):
    """A spot of paper whatever the zoom: number of the sheet, part of its width and height."""

    sheet: int
    x: float
    y: float


class SheetPile(QWidget):
    """Keeps the sheets in the middle and is as large as they need, or as the room that it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets: list[Sheet] = []
        self._ink = DAY
        self._room = QSize()

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Take on another zoom and colours."""
        self._ink = ink
        for sheet in self.sheets:
            sheet.set_scale(scale, ink)
            sheet.relayout()
        self.arrange(self._room)

    def arrange(self, room: QSize) -> None:
        """Put the sheets under each other in a view of the size ``room``."""
        self._room = room
        widest = max((sheet.width() for sheet in self.sheets), default=0)
        width = max(widest + 2 * _GAP_PX, room.width())
        top = _GAP_PX
        for sheet in self.sheets:
            sheet.move((width - sheet.width()) // 2, top)
            top += sheet.height() + _GAP_PX
        self.resize(width, max(top, room.height()))
        self.update()

    def spot(self, position: QPoint) -> Spot:
        """Return which sheet lies at ``position``, or the nearest above it, and where on it."""
        number = max((n for n, sheet in enumerate(self.sheets) if sheet.y() <= position.y()), default=0)
        if not self.sheets:
            return Spot(0, 0.0, 0.0)
        sheet = self.sheets[number]
        inside = position - sheet.pos()
        return Spot(number, inside.x() / max(sheet.width(), 1), inside.y() / max(sheet.height(), 1))

    def position(self, spot: Spot) -> QPoint:
        """Return where a spot lies now."""
        if not self.sheets:
            return QPoint()
        sheet = self.sheets[spot.sheet]
        return sheet.pos() + QPoint(round(spot.x * sheet.width()), round(spot.y * sheet.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk and the shadows of the sheets."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._ink.desk)
        for sheet in self.sheets:
            shadow = sheet.geometry().translated(_SHADOW_PX, _SHADOW_PX)
            if shadow.intersects(event.rect()):
                painter.fillRect(shadow, self._ink.desk.darker(112))
