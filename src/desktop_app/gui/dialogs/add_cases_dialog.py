"""Choose cases that are to come into a batch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.case import CaseSummary
from desktop_app.gui.designed.dialogs.ui_add_cases_dialog import Ui_AddCasesDialog
from desktop_app.gui.models.case_filter import CaseFilter
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.gui.wording import moment_words

_COLUMNS: tuple[TableColumn[CaseSummary], ...] = (
    TableColumn("申报对象", lambda case: case.title),
    TableColumn("单位", lambda case: case.unit),
    TableColumn("状态", lambda case: case.status.label),
    TableColumn("来自", lambda case: case.sender),
    TableColumn("修改时间", lambda case: moment_words(case.updated_at), lambda case: case.updated_at.timestamp()),
)


class AddCasesDialog(QDialog):
    """After it was accepted, ``chosen`` says which cases, in the order shown."""

    def __init__(self, programme: str, cases: Sequence[CaseSummary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_AddCasesDialog()
        ui.setupUi(self)
        self._model = TableModel(_COLUMNS, self)
        self._filter = CaseFilter(self._model, self)
        ui.table.setModel(self._filter)
        dress_table(ui.table, (140, 190, 80, 120, 120), 1)
        self._model.set_rows(cases)
        ui.note.setText(f"“{programme}”的申报件，已在批次里的不再列出。按住 Ctrl 或 Shift 可以选几件。")
        ui.empty.setText("没有可以添加的申报件。请先新建这个项目的申报件，或接收下级单位的报送包。")
        ui.empty.setVisible(not cases)
        ui.table.setVisible(bool(cases))
        ui.filterEdit.setEnabled(bool(cases))
        ui.filterEdit.textChanged.connect(self._filter.set_text)
        ui.table.selectionModel().selectionChanged.connect(self._selected)
        ui.table.doubleClicked.connect(self.accept)
        ui.addButton.clicked.connect(self.accept)
        ui.cancelButton.clicked.connect(self.reject)
        self._selected()

    @property
    def chosen(self) -> list[str]:
        """The ids of the cases chosen."""
        rows = sorted(index.row() for index in self.ui.table.selectionModel().selectedRows())
        return [self._filter.case(row).id for row in rows]

    def _selected(self) -> None:
        count = len(self.chosen)
        self.ui.count.setText(f"选中 {count} 件" if count else "")
        self.ui.addButton.setEnabled(count > 0)
