"""人员与单位: the records that cases draw from, found on the left, written on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.errors import KnownError
from desktop_app.domain.id_number import masked_id_number
from desktop_app.domain.records import PERSON, UNIT, Fact, Person, Unit
from desktop_app.gui.designed.pages.ui_people_page import Ui_PeoplePage
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.models.table_model import TableColumn
from desktop_app.gui.roster_door import RosterDoor
from desktop_app.gui.widgets.progress_strip import ProgressStrip
from desktop_app.gui.widgets.record_editor import RecordEditor
from desktop_app.gui.widgets.record_list import RecordList
from desktop_app.services import people as persons
from desktop_app.services import units as firms
from desktop_app.services.desk import Desk
from desktop_app.services.people import PersonLine

SAVE_WITHIN = 500
"""Milliseconds from the first change that is not saved to its saving."""
SAVE_AGAIN = 5_000
"""Milliseconds until saving that failed is tried again."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """What the two lists show."""

    people: list[PersonLine]
    units: list[Unit]


class PeoplePage(QWidget):
    """Every change is saved within a second; deleting is done at once and can be taken back."""

    case_wanted = Signal(str)
    """Id of the person for whom a new case is wanted."""
    told = Signal(str)
    refused = Signal(str)
    undo_offered = Signal(str, object)
    """A sentence about something that was taken away, and what brings it back when it is called."""

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._record: Person | Unit | None = None
        self._pending = False
        self.ui = ui = Ui_PeoplePage()
        ui.setupUi(self)
        self.progress = ProgressStrip(self)
        ui.layout1.addWidget(self.progress)
        self.rosters = RosterDoor(desk, jobs, memory, self.progress, self)
        ui.splitter.setSizes([440, 860])
        ui.splitter.setStretchFactor(1, 1)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save)
        self.person_editor = self._editor(PERSON)
        self.unit_editor = self._editor(UNIT)
        self._make_lists()
        enter_presses_buttons(self)
        self._connect()
        self._show_record(None)

    def _editor(self, facts: Sequence[Fact]) -> RecordEditor:
        editor = RecordEditor(facts, self._portrait)
        self.ui.editors.addWidget(editor)
        editor.edited.connect(self._edited)
        editor.removed.connect(self.undo_offered)
        editor.refused.connect(self.refused)
        editor.portrait_cropped.connect(self._set_portrait)
        return editor

    def _make_lists(self) -> None:
        ui = self.ui
        self.people: RecordList[PersonLine] = RecordList(
            ui.peopleTable,
            ui.peopleSearch,
            ui.peopleCount,
            ui.peopleEmpty,
            (
                TableColumn("姓名", lambda line: line.name or "（未填姓名）"),
                TableColumn("身份证号", self._number),
                TableColumn("单位", lambda line: line.unit),
                TableColumn("等级", lambda line: line.skill_grade),
            ),
            lambda line: line.id,
            lambda line: "\n".join((line.name, line.id_number, line.unit, line.mobile, line.occupation)),
        )
        self.people.dress((96, 160, 120, 80), 2)
        self.people.invitation = "人员库里还没有人。按“新建”逐个填写，或保存模板填好后从 Excel 导入。"
        self.units: RecordList[Unit] = RecordList(
            ui.unitsTable,
            ui.unitsSearch,
            ui.unitsCount,
            ui.unitsEmpty,
            (
                TableColumn("单位名称", lambda unit: unit.name or "（未填名称）"),
                TableColumn("联系人", lambda unit: str(unit.facts.get("contact", ""))),
            ),
            lambda unit: unit.id,
            lambda unit: "\n".join((unit.name, *(value for value in unit.facts.values() if isinstance(value, str)))),
        )
        self.units.dress((240, 110), 0)
        self.units.invitation = "单位库里还没有单位。按“新建”填写，或保存模板填好后从 Excel 导入。"

    def _connect(self) -> None:
        ui = self.ui
        self.people.chosen = self.open_person
        self.units.chosen = self.open_unit
        ui.tabs.currentChanged.connect(self._tab_turned)
        ui.newButton.clicked.connect(self.new_record)
        ui.deleteButton.clicked.connect(self.delete_record)
        ui.revealBox.toggled.connect(lambda _: self.people.repaint())
        ui.caseButton.clicked.connect(self._want_case)
        ui.templateButton.clicked.connect(self.rosters.save_template)
        ui.importButton.clicked.connect(self.choose_roster)
        ui.exportButton.clicked.connect(self.export)
        self.rosters.told.connect(self.told)
        self.rosters.refused.connect(self.refused)
        self.rosters.imported.connect(self._imported)
        for table in (ui.peopleTable, ui.unitsTable):
            action = QAction("删除记录", table)
            action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
            action.triggered.connect(self.delete_record)
            table.addAction(action)

    # lists

    @property
    def on_people(self) -> bool:
        """Whether persons are on show, and not units."""
        return self.ui.tabs.currentWidget() is self.ui.peopleTab

    def refresh(self) -> None:
        """Read both lists again in the background."""
        self._jobs.run(
            lambda _: _Listed(self._desk.people.list(), self._desk.units.list()),
            self._show_lists,
            owner=self,
            newest="people",
        )

    def _show_lists(self, listed: _Listed) -> None:
        chosen = self._record.id if self._record is not None else ""
        self.people.show(listed.people, chosen)
        self.units.show(listed.units, chosen)
        if self._record is None:
            self._open_first()

    def _open_first(self) -> None:
        shown = self.people.shown if self.on_people else self.units.shown
        if shown:
            (self.people if self.on_people else self.units).select(shown[0].id)

    def _tab_turned(self) -> None:
        self.save()
        self._show_record(None)
        self.ui.revealBox.setVisible(self.on_people)
        self._open_first()

    def _number(self, line: PersonLine) -> str:
        return line.id_number if self.ui.revealBox.isChecked() else masked_id_number(line.id_number)

    def focus_search(self) -> None:
        """Put the cursor where a record is searched for."""
        search = self.ui.peopleSearch if self.on_people else self.ui.unitsSearch
        search.setFocus()
        search.selectAll()

    # one record

    @property
    def record(self) -> Person | Unit | None:
        """The record on show."""
        return self._record

    @property
    def pending(self) -> bool:
        """Whether something was written that is not saved yet."""
        return self._pending

    def open_person(self, person_id: str) -> None:
        """Show a person."""
        self._open(person_id, self._desk.people.get)

    def open_unit(self, unit_id: str) -> None:
        """Show a unit."""
        self._open(unit_id, self._desk.units.get)

    def _open(self, record_id: str, get: Callable[[str], Person | Unit]) -> None:
        if self._record is not None and self._record.id == record_id:
            return
        self.save()
        try:
            self._show_record(get(record_id))
        except KnownError as error:
            self.refused.emit(str(error))

    def new_record(self) -> None:
        """Begin a blank record; it is kept once something is written."""
        self.save()
        self._show_record(self._desk.people.new() if self.on_people else self._desk.units.new())
        editor = self.person_editor if self.on_people else self.unit_editor
        editor.fields["name"].editor.setFocus()

    def delete_record(self) -> None:
        """Delete the record on show, and offer to bring it back."""
        record = self._record
        if record is None:
            return
        self.save()
        shown = self.people if isinstance(record, Person) else self.units
        after = shown.neighbour(record.id)
        try:
            restore = self._deleted(record)
        except KnownError as error:
            self.refused.emit(str(error))
            return
        self._show_record(None)
        shown.select(after)
        self.refresh()
        self.undo_offered.emit(f"已删除“{record.name or '未填名称的记录'}”。", partial(self._restore, restore))

    def _deleted(self, record: Person | Unit) -> Callable[[], Person | Unit]:
        """Delete a record and return what brings it back."""
        if isinstance(record, Person):
            gone = self._desk.people.delete(record.id)
            return lambda: self._desk.people.save(gone)
        deleted = self._desk.units.delete(record.id)
        return lambda: self._desk.units.restore(deleted)

    def _restore(self, restore: Callable[[], Person | Unit]) -> None:
        try:
            record = restore()
        except KnownError as error:
            self.refused.emit(str(error))
            return
        self.ui.tabs.setCurrentWidget(self.ui.peopleTab if isinstance(record, Person) else self.ui.unitsTab)
        self._show_record(record)
        self.refresh()

    def _show_record(self, record: Person | Unit | None) -> None:
        self._timer.stop()
        self._record, self._pending = record, False
        ui = self.ui
        self.person_editor.setVisible(isinstance(record, Person))
        self.unit_editor.setVisible(isinstance(record, Unit))
        ui.scroll.setVisible(record is not None)
        ui.nothing.setVisible(record is None)
        ui.nothing.setText("在左边选一条记录，或按“新建”。")
        ui.caseButton.setVisible(isinstance(record, Person))
        ui.deleteButton.setEnabled(record is not None)
        ui.saved.clear()
        ui.remarks.hide()
        if isinstance(record, Person):
            self.person_editor.show_facts(persons.person_facts(record))
        elif record is not None:
            self.unit_editor.show_facts(firms.unit_facts(record))
        ui.scroll.verticalScrollBar().setValue(0)
        self._show_title()
        self._look_over()

    def _show_title(self) -> None:
        self.ui.recordTitle.setText("" if self._record is None else self._record.name or "新记录")

    def _look_over(self) -> None:
        record = self._record
        if record is None:
            return
        look: Callable[[], tuple[str, ...]] = (
            partial(self._desk.people.remarks, record)
            if isinstance(record, Person)
            else partial(self._desk.units.remarks, record)
        )
        self._jobs.run(lambda _: look(), self._show_remarks, owner=self, newest="remarks")

    def _show_remarks(self, remarks: tuple[str, ...]) -> None:
        self.ui.remarks.setText("\n".join(remarks))
        self.ui.remarks.setVisible(bool(remarks))

    # saving

    def _edited(self) -> None:
        self._pending = True
        self.ui.saved.setText("正在保存…")
        if not self._timer.isActive():
            self._timer.start(SAVE_WITHIN)

    def save(self) -> None:
        """Save what was written; a record in which nothing was written yet is not kept."""
        self._timer.stop()
        record = self._written()
        if not self._pending or record is None:
            return
        try:
            self._keep(record)
        except KnownError as error:
            self.refused.emit(str(error))
            self.ui.saved.setText("还没有保存")
            self._timer.start(SAVE_AGAIN)

    def _written(self) -> Person | Unit | None:
        """Return the record as it is written."""
        if isinstance(self._record, Person):
            return persons.with_facts(self._record, self.person_editor.facts())
        if isinstance(self._record, Unit):
            return firms.with_facts(self._record, self.unit_editor.facts())
        return None

    def _keep(self, record: Person | Unit) -> None:
        kept: Person | Unit = (
            self._desk.people.save(record) if isinstance(record, Person) else self._desk.units.save(record)
        )
        self._record, self._pending = kept, False
        self.ui.saved.setText(f"已保存 {datetime.now().astimezone():%H:%M:%S}")
        self._show_title()
        self._look_over()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before another page comes."""
        self.save()
        super().hideEvent(event)

    # portrait

    def _portrait(self, digest: str) -> bytes | None:
        try:
            with self._desk.evidence.open(digest) as stream:
                return stream.read()
        except KnownError:
            return None

    def _set_portrait(self, picture: bytes) -> None:
        self.save()
        person = self._record
        if isinstance(person, Person):
            self._jobs.run(lambda _: self._desk.people.set_portrait(person, picture), self._portrait_set, owner=self)

    def _portrait_set(self, person: Person) -> None:
        if self._record is None or self._record.id != person.id:
            return
        digest: AnswerValue = person.facts.get("photo", "")
        self.person_editor.show_portrait(str(digest))
        self._edited()

    # Excel

    def export(self) -> None:
        """Save what was written, ask where, and write everybody's records."""
        self.save()
        self.rosters.export()

    def choose_roster(self) -> None:
        """Save what was written, ask for a file and show what importing it would do."""
        self.save()
        self.rosters.choose()

    def show_again(self) -> None:
        """Read the record on show and the lists again: they were changed elsewhere."""
        self._show_record(None)
        self.refresh()

    def _imported(self, count: int) -> None:
        self.show_again()
        self.told.emit(f"已导入 {count} 条记录。")

    def _want_case(self) -> None:
        self.save()
        if isinstance(self._record, Person):
            self.case_wanted.emit(self._record.id)
