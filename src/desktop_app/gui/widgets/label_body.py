"""Printed words in a cell."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.printed_text import paint_text, text_height
from desktop_app.gui.widgets.body import Body
from desktop_app.programmes.label_words import spaced_label, upright

_COLUMN_GAP = 0.35
"""Room between two columns of upright characters, in type sizes."""


class LabelBody(Body):
    """A label; upright ones have one character under the other, columns from right to left."""

    def __init__(self, text: str, look: Look, *, vertical: bool = False) -> None:
        super().__init__()
        self.text = text
        self._look = look
        self._columns = ["\n".join(column) for column in upright(text)] if vertical else []

    def needed(self, width: float) -> float:
        """Height of the words with room around them."""
        if not self.text:
            return 0.0
        inner = width - 2 * self.pad_x
        if self._columns:
            return max(text_height(column, self._font(), inner) for column in self._columns) + 2 * self.pad_y
        return text_height(self._words(inner), self._font(), inner) + 2 * self.pad_y

    def paint(self, painter: QPainter) -> None:
        """Paint the words as the cell aligns them."""
        box = QRectF(self.frame).adjusted(self.pad_x, self.pad_y, -self.pad_x, -self.pad_y)
        if not self.text or box.width() <= 0:
            return
        painter.setPen(self.ink.text)
        if self._columns:
            self._paint_columns(painter, box)
        else:
            self._paint_words(painter, box, self._words(box.width()))

    def _paint_words(self, painter: QPainter, box: QRectF, words: str) -> None:
        used = text_height(words, self._font(), box.width())
        placed = box.translated(0.0, self._look.offset(box.height(), used))
        paint_text(painter, placed, words, self._font(), self._look.horizontal)

    def _paint_columns(self, painter: QPainter, box: QRectF) -> None:
        em = QFontMetricsF(self._font()).horizontalAdvance("中")
        pitch = em * (1 + _COLUMN_GAP)
        right = box.center().x() + (pitch * len(self._columns) - em * _COLUMN_GAP) / 2
        for number, column in enumerate(self._columns):
            left = right - number * pitch - em
            self._paint_words(painter, QRectF(left - em, box.top(), 3 * em, box.height()), column)

    def _words(self, width: float) -> str:
        return spaced_label(self.text, self.scale.mm(width), self._look.points)

    def _font(self) -> QFont:
        return self.scale.font(self._look.points, self._look.face, bold=self._look.bold)
