"""Points as the paper prints them, on a button that opens what they come from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.gui.paper.ink import DAY, Ink
from desktop_app.gui.paper.printed_text import paint_text, text_height

_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PointsButton(QAbstractButton):
    """Enter, Space and a click press it; every other key is left to the paper."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, align: Qt.AlignmentFlag) -> None:
        super().__init__(parent)
        self._align = align
        self._ink = DAY
        self._hint = ""
        self._hint_font = QFont()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, words: str, hint: str) -> bool:
        """Show ``words``, or while there are none a faint ``hint``; return whether that changed anything."""
        changed = (words, hint) != (self.text(), self._hint)
        self._hint = hint
        self.setText(words)
        self.update()
        return changed

    def set_type(self, font: QFont, hint_font: QFont, ink: Ink) -> None:
        """Set type and colours."""
        self.setFont(font)
        self._hint_font, self._ink = hint_font, ink
        self.update()

    def height_for(self, width: float) -> float:
        """Return the height of the words in ``width`` px."""
        return text_height(self.text() or "0", self.font(), width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words; ground, focus and findings are the sheet's."""
        painter = QPainter(self)
        words = self.text()
        painter.setPen(self._ink.text if words else QColor(self._ink.hint))
        paint_text(painter, QRectF(self.rect()), words or self._hint, self._font(words), self._align)

    def _font(self, words: str) -> QFont:
        return self.font() if words else self._hint_font

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press, or leave the key to the paper."""
        if event.key() in _PRESS and not event.modifiers():
            self.click()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went; a menu or another window takes it only for a while."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()
