"""A few words written in place: a comment, or an answer to one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui.theme import SPACE_SMALL, SPACE_TIGHT

_HEIGHT = 84
_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsEditor(QFrame):
    """Ctrl+Enter keeps the words, Escape gives them up."""

    kept = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._title.setProperty("role", "small")
        self.edit = QPlainTextEdit(self)
        self.edit.setProperty("role", "field")
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(_HEIGHT)
        self.edit.setAccessibleName("意见或答复")
        self.keep_button = QPushButton("保存", self)
        self.keep_button.setToolTip("Ctrl+回车")
        self.cancel_button = QPushButton("取消", self)
        for button in (self.keep_button, self.cancel_button):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.keep_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE_TIGHT)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self.edit)
        layout.addLayout(buttons)
        self.keep_button.clicked.connect(self._keep)
        self.cancel_button.clicked.connect(self._give_up)
        self.edit.textChanged.connect(self._changed)
        self._changed()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def words(self) -> str:
        """What is written, without blanks around it."""
        return self.edit.toPlainText().strip()

    @property
    def unsaved(self) -> bool:
        """Whether something is written that nobody kept yet."""
        return not self.isHidden() and bool(self.words)

    def begin(self, title: str, verb: str, words: str = "") -> None:
        """Show the editor with the keyboard in it; ``verb`` names what keeping does."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.edit.setAccessibleName(title or verb)
        self.keep_button.setText(verb)
        self.edit.setPlainText(words)
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def _changed(self) -> None:
        self.keep_button.setEnabled(bool(self.words))

    def _keep(self) -> None:
        if words := self.words:
            self.hide()
            self.kept.emit(words)

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the words or give them up."""
        if event.key() in _KEEP and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)
