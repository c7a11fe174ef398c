"""Printed words in a cell."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.printed_text import paint_text, text_height
from desktop_app.gui.widgets.body import Body


class LabelBody(Body):
    """A label; upright ones have one character under the other."""

    def __init__(self, text: str, look: Look, *, vertical: bool = False) -> None:
        super().__init__()
        self._text = "\n".join(character for character in text if not character.isspace()) if vertical else text
        self._look = look

    def needed(self, width: float) -> float:
        """Height of the words with room around them."""
        if not self._text:
            return 0.0
        return text_height(self._text, self._font, width - 2 * self.pad_x) + 2 * self.pad_y

    def paint(self, painter: QPainter) -> None:
        """Paint the words as the cell aligns them."""
        box = QRectF(self.frame).adjusted(self.pad_x, self.pad_y, -self.pad_x, -self.pad_y)
        if not self._text or box.width() <= 0:
            return
        used = text_height(self._text, self._font, box.width())
        box.translate(0.0, self._look.offset(box.height(), used))
        painter.setPen(self.ink.text)
        paint_text(painter, box, self._text, self._font, self._look.horizontal)

    @property
    def _font(self) -> QFont:
        return self.scale.font(self._look.points, self._look.face, bold=self._look.bold)
