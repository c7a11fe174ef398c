"""The desk that the sheets lie on, one under the other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.ink import DAY, Ink
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.sheet import Sheet

_GAP_PX = 18
_SHADOW_PX = 3


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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk and the shadows of the sheets."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._ink.desk)
        for sheet in self.sheets:
            shadow = sheet.geometry().translated(_SHADOW_PX, _SHADOW_PX)
            if shadow.intersects(event.rect()):
                painter.fillRect(shadow, self._ink.desk.darker(112))
