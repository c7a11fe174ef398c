"""What changed between two versions of a case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.gui.designed.dialogs.ui_compare_dialog import Ui_CompareDialog
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.services.outcomes import Change

_COLUMNS: tuple[TableColumn[Change], ...] = (
    TableColumn("栏目", lambda change: change.label),
    TableColumn("原来", lambda change: change.before or "（空）"),
    TableColumn("现在", lambda change: change.after or "（空）"),
)


class CompareDialog(QDialog):
    """One line per difference."""

    def __init__(self, older: str, newer: str, changes: Sequence[Change], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_CompareDialog()
        ui.setupUi(self)
        ui.title.setText(f"{older} → {newer}")
        ui.summary.setText(f"共有 {len(changes)} 处不同。" if changes else "两版内容完全一样。")
        model = TableModel(_COLUMNS, self)
        model.set_rows(changes)
        ui.table.setModel(model)
        dress_table(ui.table, (180, 240, 240), 2, wrap=True)
        ui.closeButton.clicked.connect(self.accept)
