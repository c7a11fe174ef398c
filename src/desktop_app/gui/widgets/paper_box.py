"""A box to tick, drawn as the paper prints it: □ and the words behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.gui.paper.ink import DAY, Ink

_MARK = 0.78
"""Side of the box, in type sizes."""
_GAP = 0.3


class PaperBox(QAbstractButton):
    """One box. Arrow keys are left to the group that it stands in; Space ticks."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self._ink = DAY

    def set_ink(self, ink: Ink) -> None:
        """Take on other colours."""
        self._ink = ink
        self.update()

    def height_for(self, width: float) -> float:
        """Return the height of box and words, words broken where they do not fit."""
        return max(self._words(width).height(), self._line()) + 2.0

    def sizeHint(self) -> QSize:
        """Box and words on one line."""
        metrics = QFontMetricsF(self.font())
        width = self._mark() + (self._gap() + metrics.horizontalAdvance(self.text()) if self.text() else 0.0)
        return QSize(round(width + 5), round(self._line() + 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave everything but ticking to the parents; Enter goes on to the next place."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its tick, the words, and a frame while the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        painter.setPen(QPen(self._ink.text, max(1.0, box.width() / 14)))
        painter.drawRect(box)
        if self.isChecked():
            painter.setPen(QPen(self._ink.text, max(1.6, box.width() / 7)))
            painter.drawPolyline(_tick(box))
        painter.setPen(self._ink.text)
        painter.drawText(self._words(float(self.width())), int(Qt.TextFlag.TextWordWrap), self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._ink.focus), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _mark(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance("中") * _MARK + 2.0

    def _gap(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance("中") * _GAP

    def _box(self) -> QRectF:
        side = self._mark() - 2.0
        return QRectF(2.0, 1.0 + (self._line() - side) / 2, side, side)

    def _words(self, width: float) -> QRectF:
        left = 2.0 + self._mark() - 2.0 + self._gap()
        room = QRectF(left, 1.0, max(width - left, 1.0), 100_000.0)
        return QFontMetricsF(self.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text() or " ")


def _tick(box: QRectF) -> list[QPointF]:
    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

    return [at(0.18, 0.52), at(0.42, 0.78), at(0.86, 0.16)]
