"""A new case: which programme, which kind of nominee, which procedure."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.gui.designed.dialogs.ui_new_case_dialog import Ui_NewCaseDialog
from desktop_app.gui.icons import icon
from desktop_app.gui.models.entry_model import Entry, EntryModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.wording import deadline_words
from desktop_app.programmes.composed import composed_forms_note
from desktop_app.programmes.programme import ProgrammeHead
from desktop_app.services.definitions import Definitions


def programme_entry(head: ProgrammeHead) -> Entry:
    """Return how a programme reads in a list."""
    notice = head.notice
    return Entry(head.title, f"{notice.issuer} · {notice.number or notice.title}", icon("medal", "accent"))


class NewCaseDialog(QDialog):
    """After it was accepted, ``programme``, ``nominee`` and ``procedure`` say what was chosen."""

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

    def _accept_if_chosen(self) -> None:
        if self.ui.programmeList.currentIndex().isValid():
            self.accept()
