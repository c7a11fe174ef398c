"""A deadline on the overview: what, when, and how many days are left."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.gui.theme import SPACE, SPACE_TIGHT
from desktop_app.gui.wording import deadline_words
from desktop_app.programmes.rules import Deadline

SOON = 7
"""Days left from which a deadline is pressing."""


class DeadlineCard(QFrame):
    """One last day of one programme."""

    def __init__(self, programme: str, deadline: Deadline, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        left = (deadline.on - today).days
        days = QLabel(deadline_words(deadline.on, today))
        days.setProperty("role", "muted" if left < 0 else "error" if left <= SOON else "success")
        what = QLabel(f"{deadline.what}：{deadline.on:%Y-%m-%d}")
        what.setWordWrap(True)
        title = QLabel(programme)
        title.setWordWrap(True)
        title.setProperty("role", "small")
        words = QVBoxLayout()
        words.setSpacing(SPACE_TIGHT)
        words.addWidget(what)
        words.addWidget(title)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.addLayout(words, 1)
        layout.addWidget(days)
