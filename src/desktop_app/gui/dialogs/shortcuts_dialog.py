"""The list of shortcuts (F1), read from the actions themselves so that it cannot be wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.gui.designed.dialogs.ui_shortcuts_dialog import Ui_ShortcutsDialog
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table


def _keys(action: QAction) -> str:
    return "、".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


class ShortcutsDialog(QDialog):
    """Shows each action that has a shortcut."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ShortcutsDialog()
        ui.setupUi(self)
        columns: tuple[TableColumn[QAction], ...] = (TableColumn("按键", _keys), TableColumn("做什么", QAction.text))
        model = TableModel(columns, self)
        model.set_rows([action for action in actions if action.shortcuts()])
        ui.table.setModel(model)
        dress_table(ui.table, (140, 200), 1)
        ui.closeButton.clicked.connect(self.accept)
