"""Running text as official documents are set (GB/T 9704-2012): heading in 黑体, paragraphs indented by two."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.gui.paper.printed_text import paint_text, text_height
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.layout import Face

_COUNTER_MM = 4.0
_PITCH = 1.8
"""Distance of two lines, in type sizes."""


class NarrativeBody(Body):
    """A heading and the text under it."""

    def __init__(self, cell: TextCell, heading: str) -> None:
        super().__init__()
        self._cell = cell
        self._heading = "　　" + heading if heading else ""
        cell.line_pitch = _PITCH

    @property
    def cells(self) -> list[TextCell]:  # type: ignore[override]
        """The text."""
        return [self._cell]

    def needed(self, width: float) -> float:
        """Height of heading, text and counter."""
        return self._head(width) + max(self._cell.needed(width), self._line()) + self._foot() + self.pad_y

    def settle(self, frame: QRect) -> None:
        """Put the text under its heading."""
        super().settle(frame)
        head = round(self._head(frame.width()))
        self._cell.frame = frame.adjusted(0, head, 0, 0)
        self._cell.settle(frame.adjusted(0, head, 0, -round(self._foot() + self.pad_y)))

    def paint(self, painter: QPainter) -> None:
        """Paint the heading."""
        if self._heading:
            painter.setPen(self.ink.text)
            paint_text(painter, QRectF(self.frame), self._heading, self._heading_font(), Qt.AlignmentFlag.AlignLeft)

    def _font(self) -> QFont:
        return self.scale.font(self._cell.look.points, self._cell.look.face)

    def _heading_font(self) -> QFont:
        return self.scale.font(self._cell.look.points, Face.HEI)

    def _head(self, width: float) -> float:
        return text_height(self._heading, self._heading_font(), width) * 1.25 if self._heading else 0.0

    def _foot(self) -> float:
        return self.scale.px(_COUNTER_MM) if self._cell.question.max_chars is not None else 0.0

    def _line(self) -> float:
        return QFontMetricsF(self._font()).height()
