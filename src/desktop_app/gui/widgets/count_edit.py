"""A number of people or things: typed, or stepped with the arrow keys; blank while nobody has said one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.gui.case_undo import leave_undo_to_case
from desktop_app.programmes.score_fields import stated_count

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class CountEdit(QLineEdit):
    """Takes any text, since what cannot be read must still be kept; a finding tells of it."""

    stated = Signal(str)
    """What the user wrote."""
    left = Signal()
    finished = Signal()
    """Enter was pressed."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setAccessibleName(question)
        self.setPlaceholderText("个数")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.setFixedWidth(6 * self.fontMetrics().horizontalAdvance("中"))
        leave_undo_to_case(self)
        self.textEdited.connect(self.stated)
        self.returnPressed.connect(self.finished)

    def show_answer(self, text: str) -> None:
        """Show an answer without telling; the caret stays where it can."""
        if text != self.text():
            at = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(at, len(text)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count up and down with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key())) if not event.modifiers() else None
        count = stated_count(self.text())
        if step is None or self.isReadOnly() or count is None:
            super().keyPressEvent(event)
            return
        self.setText(str(max(count + step, 0)))
        self.stated.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the number is written."""
        super().focusOutEvent(event)
        self.left.emit()
