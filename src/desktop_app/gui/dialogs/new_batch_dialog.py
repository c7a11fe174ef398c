"""A new batch: which programme, which recommending unit."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.gui.designed.dialogs.ui_new_batch_dialog import Ui_NewBatchDialog
from desktop_app.gui.dialogs.new_case_dialog import programme_entry
from desktop_app.gui.models.entry_model import EntryModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.programmes.programme import ProgrammeHead
from desktop_app.programmes.rules import RecommenderKind
from desktop_app.services.definitions import Definitions


class NewBatchDialog(QDialog):
    """After it was accepted, ``programme``, ``kind`` and ``unit`` say what was chosen."""

    def __init__(self, registry: Definitions, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_NewBatchDialog()
        ui.setupUi(self)
        self._settled = True
        self._model = EntryModel(programme_entry, self)
        heads = registry.heads()
        self._model.set_values(heads)
        ui.programmeList.setModel(self._model)
        ui.programmeList.setItemDelegate(TwoLineDelegate(self))
        ui.programmeList.selectionModel().currentChanged.connect(self._programme_chosen)
        ui.kindBox.activated.connect(self._kind_chosen)
        ui.unitEdit.setText(unit)
        ui.unitEdit.textChanged.connect(self._check)
        ui.createButton.clicked.connect(self.accept)
        ui.cancelButton.clicked.connect(self.reject)
        if heads:
            ui.programmeList.setCurrentIndex(self._model.index(0))
        self._check()

    def offer_merging(self, programme_id: str, words: str) -> None:
        """Ask only for the recommending unit: the programme is settled, and ``words`` tell which cases come along."""
        ui = self.ui
        rows = [row for row in range(self._model.rowCount()) if self._model.value(row).id == programme_id]
        for row in rows:
            ui.programmeList.setCurrentIndex(self._model.index(row))
        ui.programmeList.setEnabled(False)
        self.setWindowTitle("并入新批次")
        ui.title.setText("并入新批次")
        ui.content.setText(words)
        ui.content.show()
        ui.createButton.setText("并入(&C)")
        self._settled = bool(rows)
        self._check()
        ui.unitEdit.setFocus()

    @property
    def programme(self) -> ProgrammeHead:
        """The programme chosen."""
        return self._model.value(self.ui.programmeList.currentIndex().row())

    @property
    def kind(self) -> str | None:
        """The id of the kind of recommending unit; None where the programme has none."""
        found = self.ui.kindBox.currentData()
        return str(found) if found else None

    @property
    def unit(self) -> str:
        """The name of the recommending unit."""
        return self.ui.unitEdit.text().strip()

    def _programme_chosen(self, index: QModelIndex) -> None:
        kinds = self._model.value(index.row()).recommenders
        self.ui.kindBox.clear()
        for kind in kinds:
            self.ui.kindBox.addItem(kind.title, kind.id)
        for widget in (self.ui.kindBox, self.ui.kindLabel):
            widget.setVisible(bool(kinds))
        self._kind_chosen()

    def _kind_chosen(self) -> None:
        kinds: tuple[RecommenderKind, ...] = self.programme.recommenders
        kind = next((item for item in kinds if item.id == self.kind), None)
        words = f"推荐名额：{kind.allowance}" + (f"（{kind.clause}）" if kind.clause else "") if kind else ""
        self.ui.note.setText(words)
        self.ui.note.setVisible(bool(words))
        self._check()

    def _check(self) -> None:
        self.ui.createButton.setEnabled(
            self._settled and bool(self.unit) and self.ui.programmeList.currentIndex().isValid()
        )
