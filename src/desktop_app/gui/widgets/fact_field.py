"""The editor of one fact of a record: a line, a list of options with free text, or running text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.records import Fact, FactKind
from desktop_app.gui.theme import SPACE_TIGHT
from desktop_app.services.record_values import clean_text

_TEXT_HEIGHT = 72
"""Pixels of running text before it scrolls."""


class FactField(QWidget):
    """A label with its editor below; ``edited`` comes with every key."""

    edited = Signal()

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        self.editor = self._make_editor()
        self.editor.setAccessibleName(fact.label)
        self.editor.setToolTip(fact.hint)
        label = QLabel(fact.label, self)
        label.setProperty("role", "small")
        label.setBuddy(self.editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_TIGHT)
        layout.addWidget(label)
        layout.addWidget(self.editor)

    def _make_editor(self) -> QLineEdit | QComboBox | QPlainTextEdit:
        if self.fact.kind is FactKind.PARAGRAPHS:
            return self._running_text()
        return self._list() if self.fact.options else self._line()

    def _line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setProperty("role", "field")
        line.setPlaceholderText(self.fact.hint)
        line.textEdited.connect(self.edited)
        line.editingFinished.connect(self.tidy)
        return line

    def _list(self) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(self.fact.kind is not FactKind.CHOICE)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(["", *self.fact.options])
        box.activated.connect(lambda _: self.edited.emit())
        if (line := box.lineEdit()) is not None:
            line.textEdited.connect(self.edited)
        return box

    def _running_text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setProperty("role", "field")
        text.setTabChangesFocus(True)
        text.setFixedHeight(_TEXT_HEIGHT)
        text.textChanged.connect(self.edited)
        return text

    @property
    def text(self) -> str:
        """What is written."""
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText()
        return self.editor.currentText() if isinstance(self.editor, QComboBox) else self.editor.text()

    def show_text(self, text: str) -> None:
        """Show another text, without telling anybody."""
        if text == self.text:
            return
        self.editor.blockSignals(True)
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(text)
        elif isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
        else:
            self._choose(self.editor, text)
        self.editor.blockSignals(False)

    def _choose(self, box: QComboBox, text: str) -> None:
        """Show a text that a strict list does not offer as well: it is what the record says."""
        if not box.isEditable() and box.findText(text) < 0:
            box.addItem(text)
        box.setCurrentText(text)

    def tidy(self) -> None:
        """Bring what can be read into its canonical form."""
        self.show_text(clean_text(self.fact, self.text))
