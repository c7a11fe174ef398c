"""概览: what is due, how far each case is, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from desktop_app.gui.case_progress import CaseProgress, progress_of_cases
from desktop_app.gui.designed.pages.ui_overview_page import Ui_OverviewPage
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.widgets.case_card import CaseCard
from desktop_app.gui.widgets.deadline_card import DeadlineCard
from desktop_app.services.desk import Desk

SHOWN_CASES = 30


class OverviewPage(QWidget):
    """Emits what the user wants to do next; :meth:`refresh` reads everything again in the background."""

    case_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.ui = ui = Ui_OverviewPage()
        ui.setupUi(self)
        ui.newButton.clicked.connect(self.new_wanted)
        self._show_deadlines()

    def refresh(self) -> None:
        """Read cases and checks again; the page shows them when they are there."""
        self._jobs.run(
            lambda progress: progress_of_cases(self._desk, progress), self._show_cases, owner=self, newest="overview"
        )

    def _show_cases(self, lines: Sequence[CaseProgress]) -> None:
        _empty(self.ui.casesColumn)
        for line in lines[:SHOWN_CASES]:
            card = CaseCard(line)
            card.opened.connect(self.case_wanted)
            self.ui.casesColumn.addWidget(card)
        self.ui.noCases.setVisible(not lines)
        self.ui.greeting.setText(_greeting(lines))

    def _show_deadlines(self) -> None:
        today = date.today()
        deadlines = [(item, head.title) for head in self._desk.registry.heads() for item in head.deadlines]
        deadlines.sort(key=lambda pair: (pair[0].on < today, abs((pair[0].on - today).days)))
        for deadline, programme in deadlines:
            self.ui.deadlinesColumn.addWidget(DeadlineCard(programme, deadline, today))
        self.ui.deadlinesHeading.setVisible(bool(deadlines))


def _greeting(lines: Sequence[CaseProgress]) -> str:
    if not lines:
        return ""
    ready = sum(1 for line in lines if not line.blocking)
    return f"正在办理 {len(lines)} 件，其中 {ready} 件可以报送。"


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
