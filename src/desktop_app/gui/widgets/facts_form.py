"""The facts of one line of a score sheet, each with its small editor."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from desktop_app.gui.theme import SPACE_SMALL
from desktop_app.gui.widgets.count_edit import CountEdit
from desktop_app.gui.widgets.yes_no import YesNo
from desktop_app.programmes.scores import Fact

FactEditor = YesNo | CountEdit
UNANSWERED = "未答"


class FactsForm(QWidget):
    """Questions from top to bottom; Enter goes from one to the next."""

    answered = Signal(str, object)
    """Id of a fact, and the answer: a boolean, a text, or None where it was taken back."""
    left = Signal(str)
    """Id of a count that the keyboard left."""
    finished = Signal()
    """Enter was pressed in the last one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, FactEditor] = {}
        self._marks: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_SMALL)
        self._grid.setColumnStretch(0, 1)

    @property
    def editors(self) -> Mapping[str, FactEditor]:
        """The editors by fact, in order."""
        return dict(self._editors)

    def ask(self, facts: tuple[Fact, ...]) -> None:
        """Ask these facts in place of those before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._editors, self._marks = {}, {}
        before: QWidget | None = None
        for row, fact in enumerate(facts):
            editor = self._add(row, fact)
            if before is not None:
                QWidget.setTabOrder(before, editor)
            before = editor
        self.setVisible(bool(facts))

    def _add(self, row: int, fact: Fact) -> FactEditor:
        label = QLabel(fact.label, self)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        mark = QLabel(UNANSWERED, self)
        mark.setProperty("role", "caution")
        editor = self._editor(fact)
        self._editors[fact.id], self._marks[fact.id] = editor, mark
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(mark, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(editor, row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for widget in (label, mark, editor):
            widget.show()  # at once: what is not shown yet cannot be given the keyboard
        return editor

    def _editor(self, fact: Fact) -> FactEditor:
        name = fact.id
        if fact.type == "check":
            yes_no = YesNo(fact.label, self)
            yes_no.answered.connect(lambda answer: self.answered.emit(name, answer))
            yes_no.finished.connect(lambda: self._go_on(name))
            return yes_no
        count = CountEdit(fact.label, self)
        count.stated.connect(lambda text: self.answered.emit(name, text))
        count.left.connect(lambda: self.left.emit(name))
        count.finished.connect(lambda: self._go_on(name))
        return count

    def show_answers(self, answers: Mapping[str, object], *, editable: bool) -> None:
        """Show the answers as they stand, without telling."""
        for name, editor in self._editors.items():
            answer = answers.get(name)
            if isinstance(editor, YesNo):
                editor.show_answer(answer if isinstance(answer, bool) else None)
                editor.set_locked(not editable)
            else:
                editor.show_answer(answer if isinstance(answer, str) else "")
                editor.setReadOnly(not editable)
            blank = answer is None or (isinstance(answer, str) and not answer.strip())
            self._marks[name].setText(UNANSWERED if blank else "")
            editor.setAccessibleDescription("还没有回答" if blank else "")

    def focus_first(self) -> bool:
        """Give the keyboard to the first fact without an answer, else to the first; False where none is asked."""
        names = list(self._editors)
        blank = [name for name in names if self._marks[name].text()]
        return bool(names) and self.focus_fact((blank or names)[0])

    def focus_fact(self, name: str) -> bool:
        """Give the keyboard to a fact; False where it is not asked here."""
        editor = self._editors.get(name)
        if editor is None:
            return False
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(editor, CountEdit):
            editor.selectAll()
        return True

    def _go_on(self, name: str) -> None:
        names = list(self._editors)
        at = names.index(name) + 1
        if at < len(names):
            self.focus_fact(names[at])
        else:
            self.finished.emit()
