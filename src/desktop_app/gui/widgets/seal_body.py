"""An opinion block: the opinion's text above, the lines for seal, signature and date at the bottom right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.gui.paper.printed_text import paint_text, text_height
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.cell import Cell
from desktop_app.programmes.label_words import is_date_mark, wide_gaps

_LINE_GAP = 0.45
"""Room between two marks, in lines."""
_INSET_MM = 6.0
"""Room between the marks and the right border."""


class SealBody(Body):
    """An opinion, its marks, and where the form has one the date that is typed into the date's mark."""

    def __init__(self, opinion: Cell, marks: tuple[str, ...], date: Cell | None, *, heading: str = "") -> None:
        super().__init__()
        self._opinion = opinion
        self._marks = marks
        self._date = date
        self._heading = heading
        self._boxes: list[QRectF] = []

    @property
    def cells(self) -> list[Cell]:
        """The opinion, then its date."""
        return [self._opinion] if self._date is None else [self._opinion, self._date]

    def needed(self, width: float) -> float:
        """Height of heading, opinion, and marks under them."""
        inner = width - 2 * self.pad_x
        return self._head(inner) + self._opinion.needed(inner) + self._marks_height() + 3 * self.pad_y

    def settle(self, frame: QRect) -> None:
        """Give the opinion all room above the marks, and the marks the bottom right corner."""
        super().settle(frame)
        inner = frame.width() - 2 * self.pad_x
        head = self._head(inner)
        foot = self._marks_height() + self.pad_y
        room = frame.height() - 2 * self.pad_y - head - foot
        self._opinion.frame = frame
        self._opinion.settle(
            QRectF(frame.left() + self.pad_x, frame.top() + self.pad_y + head, inner, max(room, 1.0)).toRect()
        )
        self._settle_marks(frame)

    def paint(self, painter: QPainter) -> None:
        """Paint heading and marks; the date's mark gives way to a date."""
        painter.setPen(self.ink.text)
        if self._heading:
            box = QRectF(self.frame).adjusted(self.pad_x, self.pad_y, -self.pad_x, 0)
            paint_text(painter, box, self._heading, self._font(), Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._font())
        for mark, box in zip(self._marks, self._boxes, strict=True):
            if not (self._date is not None and is_date_mark(mark)):
                painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), wide_gaps(mark))

    def _font(self) -> QFont:
        return self.scale.font(self._opinion.look.points, self._opinion.look.face)

    def _head(self, width: float) -> float:
        return text_height(self._heading, self._font(), width) + self.pad_y if self._heading else 0.0

    def _line(self) -> float:
        return QFontMetricsF(self._font()).height() * (1 + _LINE_GAP)

    def _marks_height(self) -> float:
        return self._line() * len(self._marks)

    def _settle_marks(self, frame: QRect) -> None:
        metrics = QFontMetricsF(self._font())
        width = max((metrics.horizontalAdvance(wide_gaps(mark)) for mark in self._marks), default=0.0) + 2.0
        left = frame.right() - self.scale.px(_INSET_MM) - width
        top = frame.bottom() - self.pad_y - self._marks_height()
        self._boxes = [QRectF(left, top + self._line() * n, width, self._line()) for n in range(len(self._marks))]
        if self._date is None:
            return
        for mark, box in zip(self._marks, self._boxes, strict=True):
            if is_date_mark(mark):
                height = self._date.needed(box.width())
                place = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
                self._date.settle(place.toRect())
                self._date.frame = box.toRect()
