"""概览: what is due, how far each case is, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from desktop_app.gui.case_progress import CaseProgress
from desktop_app.gui.designed.pages.ui_overview_page import Ui_OverviewPage
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.overview_facts import OverviewFacts, overview_facts
from desktop_app.gui.widgets.case_card import CaseCard
from desktop_app.gui.widgets.deadline_card import DeadlineCard
from desktop_app.gui.widgets.task_card import TaskCard
from desktop_app.gui.widgets.turn_card import TurnCard
from desktop_app.services.desk import Desk

SHOWN_CASES = 30


class OverviewPage(QWidget):
    """Emits what the user wants to do next; :meth:`refresh` reads everything again in the background."""

    case_wanted = Signal(str)
    new_wanted = Signal()
    programme_wanted = Signal(str)
    """A new case of this programme."""
    pack_wanted = Signal(str)
    """What is ready is to be sent for the task with this id."""
    list_wanted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.ui = ui = Ui_OverviewPage()
        ui.setupUi(self)
        ui.newButton.clicked.connect(self.new_wanted)
        self._show_deadlines()

    def refresh(self) -> None:
        """Read cases and checks again; the page shows them when they are there."""
        self._jobs.run(lambda progress: overview_facts(self._desk, progress), self._show, owner=self, newest="overview")

    def _show(self, facts: OverviewFacts) -> None:
        self._show_cases(facts)
        self._show_tasks(facts)
        self._show_turns(facts)

    def _show_tasks(self, facts: OverviewFacts) -> None:
        _empty(self.ui.tasksColumn)
        for state in facts.tasks:
            card = TaskCard(state, date.today())
            card.new_wanted.connect(self.programme_wanted)
            card.pack_wanted.connect(self.pack_wanted)
            self.ui.tasksColumn.addWidget(card)
        self.ui.tasksHeading.setVisible(bool(facts.tasks))

    def _show_turns(self, facts: OverviewFacts) -> None:
        _empty(self.ui.turnsColumn)
        for where, some in facts.others.items():
            if some:
                card = TurnCard(where, some)
                card.opened.connect(self.case_wanted)
                card.all_wanted.connect(self.list_wanted)
                self.ui.turnsColumn.addWidget(card)

    def _show_cases(self, facts: OverviewFacts) -> None:
        lines = facts.lines
        _empty(self.ui.casesColumn)
        for line in lines[:SHOWN_CASES]:
            card = CaseCard(line, facts.turns[line.summary.id].sentence)
            card.opened.connect(self.case_wanted)
            self.ui.casesColumn.addWidget(card)
        self.ui.noCases.setVisible(not facts.turns)
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
