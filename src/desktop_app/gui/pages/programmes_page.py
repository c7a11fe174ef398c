"""项目: the notices that can be applied to, and what each asks for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.gui.designed.pages.ui_programmes_page import Ui_ProgrammesPage
from desktop_app.gui.dialogs.new_case_dialog import programme_entry
from desktop_app.gui.models.entry_model import EntryModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.programme_text import programme_html
from desktop_app.gui.theme import current_scheme
from desktop_app.programmes.programme import ProgrammeHead
from desktop_app.services.desk import Desk


class ProgrammesPage(QWidget):
    """Emits :attr:`new_wanted` and :attr:`give_wanted` with the id of the programme on show."""

    new_wanted = Signal(str)
    give_wanted = Signal(str)
    """The programme with this id is to go to units below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ui = ui = Ui_ProgrammesPage()
        ui.setupUi(self)
        self._model: EntryModel[ProgrammeHead] = EntryModel(programme_entry, self)
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(TwoLineDelegate(self))
        ui.list.selectionModel().currentChanged.connect(self._show)
        ui.newButton.clicked.connect(self._new)
        ui.giveButton.clicked.connect(self._give)
        ui.splitter.setSizes([320, 800])
        ui.splitter.setStretchFactor(1, 1)
        self.refresh()

    def refresh(self) -> None:
        """Read the registry again."""
        self._model.set_values(self._desk.registry.heads())
        for button in (self.ui.newButton, self.ui.giveButton):
            button.setEnabled(bool(self._model.rowCount()))
        if self._model.rowCount() and not self.ui.list.currentIndex().isValid():
            self.ui.list.setCurrentIndex(self._model.index(0))

    def show_again(self) -> None:
        """Write the page anew, in the colours of the moment."""
        self._show(self.ui.list.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Load the chosen programme now that somebody looks."""
        super().showEvent(event)
        self.show_again()

    def _show(self, index: QModelIndex) -> None:
        if index.isValid() and self.isVisible():
            programme = self._desk.registry.newest(self._model.value(index.row()).id)
            self.ui.detail.setHtml(programme_html(programme, current_scheme().muted))

    def _give(self) -> None:
        if self.ui.list.currentIndex().isValid():
            self.give_wanted.emit(self._model.value(self.ui.list.currentIndex().row()).id)

    def _new(self) -> None:
        if self.ui.list.currentIndex().isValid():
            self.new_wanted.emit(self._model.value(self.ui.list.currentIndex().row()).id)
