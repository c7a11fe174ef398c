"""A yes-or-no answer of which "not answered" is a state of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.gui.theme import SPACE_TIGHT

_YES = (Qt.Key.Key_Y, Qt.Key.Key_1)
_NO = (Qt.Key.Key_N, Qt.Key.Key_0)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class YesNo(QWidget):
    """是 and 否, of which one, or none, is pressed. Pressing the pressed one again takes the answer back.

    Y or 1 says yes, N or 0 no, Delete takes the answer back; the arrow keys go between the two; Enter goes on.
    """

    answered = Signal(object)
    """True, False, or None where the answer was taken back."""
    finished = Signal()
    """Enter was pressed."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: bool | None = None
        self._locked = False
        self.yes, self.no = _button("是", question, self), _button("否", question, self)
        self.yes.clicked.connect(lambda: self._say(None if self._answer is True else True))
        self.no.clicked.connect(lambda: self._say(None if self._answer is False else False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_TIGHT)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.setFocusProxy(self.yes)
        self.show_answer(None)

    @property
    def answer(self) -> bool | None:
        """What is said; None while nothing is."""
        return self._answer

    def show_answer(self, answer: bool | None) -> None:
        """Show an answer without telling."""
        self._answer = answer
        self.yes.setChecked(answer is True)
        self.no.setChecked(answer is False)
        entrance = self.no if answer is False else self.yes
        for button in (self.yes, self.no):
            tab = Qt.FocusPolicy.StrongFocus if button is entrance else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(tab)
        self.setFocusProxy(entrance)

    def set_locked(self, locked: bool) -> None:
        """Keep the answer as it is."""
        self._locked = locked
        self.setEnabled(not locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by letters and digits, walk by arrows, go on by Enter; the buttons pass these keys on."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _YES or key in _NO:
            self._say(key in _YES)
        elif key in _CLEAR:
            self._say(None)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            (self.no if self.yes.hasFocus() else self.yes).setFocus(Qt.FocusReason.TabFocusReason)
        elif key in _ENTER:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, answer: bool | None) -> None:
        if self._locked:
            return
        before = self._answer
        self.show_answer(answer)
        if answer != before:
            self.answered.emit(answer)


class _Answer(QToolButton):
    """One of the two; everything but Space is left to the pair."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Space."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()


def _button(word: str, question: str, parent: QWidget) -> QToolButton:
    button = _Answer(parent)
    button.setText(word)
    button.setCheckable(True)
    button.setProperty("role", "answer")
    button.setAccessibleName(f"{question}：{word}")
    return button
