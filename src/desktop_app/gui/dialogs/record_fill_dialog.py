"""从人员库填入: what a person's and a unit's record would change about a case, ticked line by line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.place import Place
from desktop_app.domain.records import Person, Unit
from desktop_app.gui.designed.dialogs.ui_record_fill_dialog import Ui_RecordFillDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.tick_delegate import TickDelegate
from desktop_app.gui.models.tick_model import Proposal, TickModel
from desktop_app.gui.widgets.record_choices import Sources, person_choices, unit_choices
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.services.desk import Desk
from desktop_app.services.record_mapping import FillLine


class RecordFillDialog(TaskDialog):
    """Blank places are ticked to begin with; what is filled already only where the user ticks it."""

    filled = Signal(int)
    """How many places were filled."""

    def __init__(self, desk: Desk, jobs: Jobs, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._desk, self._case_id = desk, case_id
        self.ui = ui = Ui_RecordFillDialog()
        ui.setupUi(self)
        self.model: TickModel[Place] = TickModel(("栏目", "现有内容", "将填入"), self)
        ui.table.setModel(self.model)
        dress_table(ui.table, (240, 240, 300), 2, wrap=True)
        ui.table.setItemDelegateForColumn(0, TickDelegate(ui.table))
        self._set_up_task(ui.progress, ui.error, (ui.fillButton, ui.personBox, ui.unitBox))
        ui.summary.setText("请选择人员或单位。")
        ui.personBox.chosen_changed.connect(self._look)
        ui.unitBox.chosen_changed.connect(self._look)
        ui.allButton.clicked.connect(lambda: self.model.tick_all(True))
        ui.noneButton.clicked.connect(lambda: self.model.tick_all(False))
        ui.fillButton.clicked.connect(self._fill)
        ui.closeButton.clicked.connect(self.reject)
        self.model.ticked.connect(self._ticked)
        case = desk.cases.get(case_id)
        self._start(
            lambda _: (Sources(tuple(desk.people.list()), tuple(desk.units.list())), desk.records.match(case)),
            self._offer,
            "正在读取人员库…",
        )

    def _offer(self, found: tuple[Sources, tuple[Person | None, Unit | None]]) -> None:
        sources, (person, unit) = found
        self.ui.personBox.offer("（不选人员）", person_choices(sources.people))
        self.ui.unitBox.offer("（用此人所在的单位）", unit_choices(sources.units))
        self.ui.unitBox.choose(unit.id if unit is not None else "")
        self.ui.personBox.choose(person.id if person is not None else "")
        if not sources.people and not sources.units:
            self.ui.summary.setText("人员库和单位库还是空的，请先在“人员与单位”页里建立记录。")
        self.ui.personBox.setFocus()

    def _look(self) -> None:
        person, unit = self.ui.personBox.chosen, self.ui.unitBox.chosen
        if not person and not unit:
            self.model.set_lines([])
            self.ui.summary.setText("请选择人员或单位。")
            return
        self._jobs.run(
            lambda _: self._desk.records.lines(self._case_id, person, unit),
            self._show,
            self._failed,
            owner=self,
            newest="fill lines",
        )

    def _show(self, lines: list[FillLine]) -> None:
        self.model.set_lines(
            Proposal(line.label, line.present, line.new, not line.filled, line.place) for line in lines
        )
        overwriting = sum(line.filled for line in lines)
        more = f"其中 {overwriting} 处已有内容，要换成记录里的请打勾。" if overwriting else ""
        self.ui.summary.setText(
            f"有 {len(lines)} 处可以填入。{more}" if lines else "记录里的内容都已在申报件中，没有可以填入的。"
        )

    def _ticked(self) -> None:
        self.ui.fillButton.setEnabled(bool(self.model.chosen))

    def _fill(self) -> None:
        person, unit, places = self.ui.personBox.chosen, self.ui.unitBox.chosen, self.model.chosen
        self._start(
            lambda _: len(self._desk.records.fill(self._case_id, person, unit, places)), self._filled, "正在填入…"
        )

    def _filled(self, count: int) -> None:
        self.filled.emit(count)
        self.accept()
