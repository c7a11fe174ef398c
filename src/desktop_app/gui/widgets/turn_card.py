"""Cases on the overview with which it is somebody's turn: one line each, with the sentence that says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.case import CaseSummary
from desktop_app.gui.theme import SPACE, SPACE_TIGHT
from desktop_app.services.turns import Turn, Where

SHOWN = 8


class TurnCard(QFrame):
    """Emits :attr:`opened` with a case's id, and :attr:`all_wanted` for the whole list."""

    opened = Signal(str)
    all_wanted = Signal()

    def __init__(self, where: Where, lines: Sequence[tuple[CaseSummary, Turn]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE_TIGHT)
        heading = QLabel(f"{where.label} · {len(lines)} 件")
        heading.setProperty("role", "heading")
        layout.addWidget(heading)
        for case, turn in lines[:SHOWN]:
            link = self._link(f"{case.title}：{turn.sentence}")
            link.clicked.connect(lambda _=False, case_id=case.id: self.opened.emit(case_id))
            layout.addWidget(link)
        if len(lines) > SHOWN:
            more = self._link(f"还有 {len(lines) - SHOWN} 件，在申报件列表里…")
            more.clicked.connect(self.all_wanted)
            layout.addWidget(more)

    def _link(self, text: str) -> QPushButton:
        link = QPushButton(text.replace("&", "&&"), self)
        link.setProperty("role", "link")
        link.setAccessibleName(text)
        return link
