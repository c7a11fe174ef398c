"""A cell of the paper that holds one editor, under a printed heading where the form has one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from desktop_app.gui.paper.ink import Ink
from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.printed_text import paint_text, text_height
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.cell import Cell

COUNTER_MM = 3.6
"""Height of the strip for the character counter under a long text."""


class FieldBody(Body):
    """One editor that fills a rectangle, aligned as the cell says."""

    def __init__(self, cell: Cell, *, heading: str = "") -> None:
        super().__init__()
        self._cell = cell
        self._heading = heading
        self._settled: tuple[QRect, float] | None = None

    @property
    def cells(self) -> list[Cell]:
        """The one editor."""
        return [self._cell]

    @property
    def look(self) -> Look:
        """How the answer stands."""
        return self._cell.look

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Take on another zoom and colours; everything is put in its place again."""
        super().set_scale(scale, ink)
        self._settled = None

    def needed(self, width: float) -> float:
        """Height of heading, answer and counter with room around them."""
        inner = width - 2 * self.pad_x
        return self._head(inner) + self._cell.needed(inner) + self._foot() + 2 * self.pad_y

    def settle(self, frame: QRect) -> None:
        """Put the editor where its text stands in the frame."""
        inner = frame.width() - 2 * self.pad_x
        needed = self._cell.needed(inner)
        if (frame, needed) == self._settled:
            return
        self._settled = (frame, needed)
        super().settle(frame)
        self._cell.frame = frame
        head = self._head(inner)
        room = frame.height() - 2 * self.pad_y - head - self._foot()
        height = min(needed, max(room, 1.0))
        top = frame.top() + self.pad_y + head + self.look.offset(room, height)
        self._cell.settle(QRectF(frame.left() + self.pad_x, top, inner, height).toRect())

    def paint(self, painter: QPainter) -> None:
        """Paint the heading."""
        if self._heading:
            box = QRectF(self.frame).adjusted(self.pad_x, self.pad_y, -self.pad_x, 0)
            painter.setPen(self.ink.text)
            paint_text(painter, box, self._heading, self._font(), Qt.AlignmentFlag.AlignLeft)

    def _font(self) -> QFont:
        return self.scale.font(self.look.points, self.look.face)

    def _head(self, width: float) -> float:
        return text_height(self._heading, self._font(), width) + self.pad_y if self._heading else 0.0

    def _foot(self) -> float:
        long = self._cell.question.long and self._cell.question.max_chars is not None
        return self.scale.px(COUNTER_MM) if long else 0.0
