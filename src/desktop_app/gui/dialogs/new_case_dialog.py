"""A new case: which programme, which kind of nominee, which procedure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.case import Case
from desktop_app.gui.designed.dialogs.ui_new_case_dialog import Ui_NewCaseDialog
from desktop_app.gui.icons import icon
from desktop_app.gui.models.entry_model import Entry, EntryModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.widgets.record_choices import Sources, case_choices, person_choices, unit_choices
from desktop_app.gui.wording import deadline_words
from desktop_app.programmes.composed import composed_forms_note
from desktop_app.programmes.programme import ProgrammeHead
from desktop_app.services.definitions import Definitions
from desktop_app.services.desk import Desk


def programme_entry(head: ProgrammeHead) -> Entry:
    """Return how a programme reads in a list."""
    notice = head.notice
    return Entry(head.title, f"{notice.issuer} · {notice.number or notice.title}", icon("medal", "accent"))


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new case is to be, and what it begins with: nothing, records, or another case."""

    programme: str
    nominee: str
    procedure: str
    person: str = ""
    unit: str = ""
    case: str = ""
    attachments: bool = True

    def made_by(self, desk: Desk) -> Case:
        """Make the case."""
        kind = (self.programme, self.nominee, self.procedure)
        if self.case:
            return desk.cases.start_from(self.case, *kind, attachments=self.attachments)
        if self.person or self.unit:
            return desk.records.new_case(*kind, person_id=self.person, unit_id=self.unit)
        return desk.cases.new(*kind)


class NewCaseDialog(QDialog):
    """After it was accepted, ``beginning`` says what was chosen."""

    def __init__(self, registry: Definitions, chosen: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_NewCaseDialog()
        ui.setupUi(self)
        self._registry = registry
        heads = registry.heads()
        self._model = EntryModel(programme_entry, self)
        self._model.set_values(heads)
        ui.programmeList.setModel(self._model)
        ui.programmeList.setItemDelegate(TwoLineDelegate(self))
        ui.programmeList.selectionModel().currentChanged.connect(self._programme_chosen)
        ui.programmeList.doubleClicked.connect(self._accept_if_chosen)
        ui.createButton.clicked.connect(self._accept_if_chosen)
        ui.caseBox.chosen_changed.connect(self._case_chosen)
        self.offer(Sources())
        for box in (ui.nomineeBox, ui.procedureBox):
            box.activated.connect(self._show_note)
        ui.cancelButton.clicked.connect(self.reject)
        ids = [head.id for head in heads]
        ui.createButton.setEnabled(bool(ids))
        if ids:
            ui.programmeList.setCurrentIndex(self._model.index(ids.index(chosen) if chosen in ids else 0))

    @property
    def programme(self) -> ProgrammeHead:
        """The programme chosen."""
        return self._model.value(self.ui.programmeList.currentIndex().row())

    @property
    def nominee(self) -> str:
        """The kind of nominee chosen."""
        return str(self.ui.nomineeBox.currentData())

    @property
    def procedure(self) -> str:
        """The procedure chosen."""
        return str(self.ui.procedureBox.currentData())

    @property
    def beginning(self) -> Beginning:
        """Everything that was chosen."""
        ui = self.ui
        return Beginning(
            self.programme.id,
            self.nominee,
            self.procedure,
            ui.personBox.chosen,
            ui.unitBox.chosen,
            ui.caseBox.chosen,
            ui.attachmentsBox.isChecked(),
        )

    def offer(self, sources: Sources, person_id: str = "") -> None:
        """Offer records and cases to begin with, ``person_id`` chosen; what there is none of is not asked."""
        ui = self.ui
        titles = {head.id: head.title for head in self._registry.heads()}
        ui.personBox.offer("（不从人员库填入）", person_choices(sources.people))
        ui.unitBox.offer("（用此人所在的单位）", unit_choices(sources.units))
        ui.caseBox.offer("（不沿用）", case_choices(sources.cases, titles))
        ui.personBox.choose(person_id)
        for widgets, shown in (
            ((ui.personLabel, ui.personBox), bool(sources.people)),
            ((ui.unitLabel, ui.unitBox), bool(sources.units)),
            ((ui.caseLabel, ui.caseBox, ui.attachmentsBox), bool(sources.cases)),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self.adjustSize()

    def _case_chosen(self) -> None:
        """Another case is the whole beginning."""
        started = bool(self.ui.caseBox.chosen)
        self.ui.attachmentsBox.setEnabled(started)
        self.ui.personBox.setEnabled(not started)
        self.ui.unitBox.setEnabled(not started)

    def _programme_chosen(self, index: QModelIndex) -> None:
        head = self._model.value(index.row())
        self.ui.nomineeBox.clear()
        for nominee in head.nominees:
            self.ui.nomineeBox.addItem(nominee.title, nominee.id)
        self.ui.procedureBox.clear()
        for procedure in head.procedures:
            self.ui.procedureBox.addItem(procedure.title, procedure.id)
        self.ui.nomineeBox.setEnabled(len(head.nominees) > 1)
        self.ui.procedureBox.setEnabled(len(head.procedures) > 1)
        self._show_note()

    def _show_note(self) -> None:
        """Deadlines, and which forms of the chosen kind of nominee are composed."""
        programme, today = self._registry.newest(self.programme.id), date.today()
        deadlines = "；".join(
            f"{item.what}：{item.on:%Y-%m-%d}（{deadline_words(item.on, today)}）" for item in programme.head.deadlines
        )
        forms = programme.forms_for(self.nominee, self.procedure)
        composed = composed_forms_note(forms, programme.head.notice.number)
        self.ui.note.setText("\n".join(line for line in (deadlines, composed) if line))
        self.ui.note.setVisible(bool(self.ui.note.text()))
        self.resize(self.width(), max(self.height(), self.ui.layout3.totalHeightForWidth(self.width())))

    def _accept_if_chosen(self) -> None:
        if self.ui.programmeList.currentIndex().isValid():
            self.accept()
