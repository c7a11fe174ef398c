"""收到的批次: what the levels below sent as batches, to look at and to take into an own batch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.gui.designed.panels.ui_received_batches_panel import Ui_ReceivedBatchesPanel
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.gui.wording import moment_words
from desktop_app.services.desk import Desk
from desktop_app.services.received_batches import ReceivedBatch


class ReceivedBatchesPanel(QWidget):
    """Emits intent; the batch that was signed last stands first."""

    opened = Signal(object)
    """A :class:`ReceivedBatch`."""
    merge_wanted = Signal(list)
    """Several of one programme."""
    counted = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.ui = ui = Ui_ReceivedBatchesPanel()
        ui.setupUi(self)
        self._model = TableModel(_columns({head.id: head.title for head in desk.registry.heads()}), self)
        ui.table.setModel(self._model)
        dress_table(ui.table, (200, 200, 300, 70, 130, 130, 110), 2)
        for button, text, key, slot in (
            (ui.openButton, "查看收到的批次", QKeySequence(Qt.Key.Key_Return), self.open_selected),
            (ui.mergeButton, "把选中的批次并入新批次", QKeySequence("Ctrl+M"), self.merge_selected),
        ):
            action = QAction(text, self)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            ui.table.addAction(action)
            button.clicked.connect(slot)
        ui.table.doubleClicked.connect(self.open_selected)
        ui.table.selectionModel().selectionChanged.connect(self._selected)
        self._selected()

    @property
    def batches(self) -> Sequence[ReceivedBatch]:
        """The batches on show."""
        return self._model.rows

    def refresh(self) -> None:
        """Read the list again in the background."""
        self._jobs.run(lambda _: self._desk.received_batches.list(), self._show, owner=self, newest="received-batches")

    def selected(self) -> list[ReceivedBatch]:
        """Return the selected batches in the order shown."""
        rows = sorted(index.row() for index in self.ui.table.selectionModel().selectedRows())
        return [self._model.value(row) for row in rows]

    def open_selected(self) -> None:
        """Ask for the first selected batch to be shown."""
        if chosen := self.selected():
            self.opened.emit(chosen[0])

    def merge_selected(self) -> None:
        """Ask for the selected batches to go on together."""
        if self._of_one_programme():
            self.merge_wanted.emit(self.selected())

    def _show(self, batches: Sequence[ReceivedBatch]) -> None:
        chosen = {item.digest for item in self.selected()}
        self._model.set_rows(batches)
        self.ui.table.setVisible(bool(batches))
        self.ui.empty.setVisible(not batches)
        self.ui.count.setText(f"共 {len(batches)} 个批次" if batches else "")
        rows = [row for row, item in enumerate(batches) if item.digest in chosen]
        select_rows(self.ui.table, rows or [0] if batches else [])
        self._selected()
        self.counted.emit(len(batches))

    def _of_one_programme(self) -> bool:
        return len({item.batch.programme.id for item in self.selected()}) == 1

    def _selected(self) -> None:
        ui, chosen = self.ui, self.selected()
        ui.openButton.setEnabled(len(chosen) == 1)
        ui.mergeButton.setEnabled(self._of_one_programme())
        odd = len(chosen) > 1 and not self._of_one_programme()
        ui.mergeButton.setToolTip("选中的批次不是同一个项目，不能并在一起" if odd else "")


def _columns(titles: dict[str, str]) -> tuple[TableColumn[ReceivedBatch], ...]:
    return (
        TableColumn("来自", lambda item: item.sender_name, icon=lambda _: icon("stack", "accent")),
        TableColumn("推荐单位", lambda item: item.batch.title),
        TableColumn("项目", lambda item: titles.get(item.batch.programme.id, item.batch.programme.id)),
        TableColumn("申报件", lambda item: f"{len(item.batch.case_ids)} 件"),
        TableColumn("报送时间", lambda item: moment_words(item.batch.created_at)),
        TableColumn("收到时间", lambda item: moment_words(item.arrived_at)),
        TableColumn("第几次报送", lambda item: f"第 {item.earlier + 1} 次"),
    )
