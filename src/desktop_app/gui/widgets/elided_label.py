"""A line of words that ends in an ellipsis where there is not room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

_LEAST = "汉字…"


class ElidedLabel(QLabel):
    """Keeps its whole text and takes less room when it has to; its tip then says all the words."""

    def minimumSizeHint(self) -> QSize:
        """A few characters."""
        return QSize(self.fontMetrics().horizontalAdvance(_LEAST), super().minimumSizeHint().height())

    def shown_words(self) -> str:
        """What there is room for."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        words = self.shown_words()
        self.setToolTip("" if words == self.text() else self.text())
        QPainter(self).drawText(self.contentsRect(), self.alignment(), words)
