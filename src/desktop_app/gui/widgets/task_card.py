"""A task on the overview: who gave it, until when, how much of its quota is left, and what to do about it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.theme import SPACE, SPACE_TIGHT
from desktop_app.gui.widgets.deadline_card import SOON
from desktop_app.gui.wording import deadline_words
from desktop_app.services.tasks import TaskState


class TaskCard(QFrame):
    """Emits what the user wants: a new case of a programme (its id), or to send for a task (its id)."""

    new_wanted = Signal(str)
    pack_wanted = Signal(str)

    def __init__(self, state: TaskState, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE_TIGHT)
        layout.addWidget(_label("、".join(state.titles), "heading"))
        layout.addWidget(_label(f"{state.giver} 下发 · {_counts(state)}", "small"))
        if state.task.due is not None:
            left = (state.task.due - today).days
            role = "error" if left <= SOON else "success"
            words = f"{state.task.due:%Y-%m-%d} 前报送，{deadline_words(state.task.due, today)}"
            layout.addWidget(_label(words, role))
        if state.task.note:
            layout.addWidget(_label(f"“{state.task.note}”", ""))
        layout.addLayout(self._buttons(state))

    def _buttons(self, state: TaskState) -> QHBoxLayout:
        new = QPushButton("新建申报件", self)
        new.setAccessibleName(f"新建申报件 {state.titles[0]}")
        new.clicked.connect(lambda: self.new_wanted.emit(state.task.programmes[0].id))
        pack = QPushButton(f"打包报送给 {state.giver}…".replace("&", "&&"), self)
        pack.setProperty("role", "primary")
        pack.setEnabled(bool(state.ready))
        pack.setToolTip("" if state.ready else "还没有可以报送的申报件")
        pack.clicked.connect(lambda: self.pack_wanted.emit(state.task.id))
        row = QHBoxLayout()
        row.setSpacing(SPACE_TIGHT)
        row.addStretch(1)
        row.addWidget(new)
        row.addWidget(pack)
        return row


def _counts(state: TaskState) -> str:
    words = [f"已报送 {state.sent} 件", f"准备中 {state.open} 件"]
    if state.task.quota is not None and state.left is not None:
        left = f"还可报送 {state.left} 件" if state.left >= 0 else f"超出 {-state.left} 件"
        words = [f"名额 {state.task.quota} 件", words[0], left, words[1]]
    return "，".join(words)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
