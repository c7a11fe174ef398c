"""The character counter of a short answer: a small tag on the cell's border while it has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.counter import Counter, Fill
from desktop_app.gui.paper.ink import DAY, Ink

_POINTS = 7.5
_PAD = 5


class CounterChip(QWidget):
    """Shows ``12/30`` in quiet, amber or red; never takes mouse or keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._counter: Counter | None = None
        self._ink = DAY
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = self.font()
        font.setPointSizeF(_POINTS)
        self.setFont(font)
        self.hide()

    @property
    def counter(self) -> Counter | None:
        """What is shown; None while hidden."""
        return None if self.isHidden() else self._counter

    def hang(self, sheet: QWidget, frame: QRect, counter: Counter, ink: Ink) -> None:
        """Hang on the lower border of ``frame``, at its right end, where it covers no words; in the sheet's pixels."""
        self._counter, self._ink = counter, ink
        if self.parentWidget() is not sheet:
            self.setParent(sheet)
        metrics = QFontMetrics(self.font())
        self.resize(metrics.horizontalAdvance(counter.text) + 2 * _PAD, metrics.ascent() + metrics.descent())
        self.move(frame.topLeft() + QPoint(frame.width() - self.width() - 2, frame.height() - self.height() // 2))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tag."""
        if self._counter is None:
            return
        ink = self._ink
        colour = {Fill.WELL: ink.quiet, Fill.NEAR: ink.soft, Fill.OVER: ink.error}[self._counter.fill]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(self.rect(), 3, 3)
        painter.setPen(QColor(Qt.GlobalColor.white))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._counter.text)
