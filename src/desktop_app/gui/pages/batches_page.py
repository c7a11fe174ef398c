"""推荐批次: the batches of this desk, and beside them those that the levels below sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.domain.batch import Batch
from desktop_app.gui.designed.pages.ui_batches_page import Ui_BatchesPage
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.panels.received_batches_panel import ReceivedBatchesPanel
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.gui.wording import moment_words
from desktop_app.services.desk import Desk

_EMPTY = "还没有推荐批次。按“新建”，把一个推荐单位一起报送的申报件汇总成批次：汇总表由申报件带出，名额随时核对。"


class BatchesPage(QWidget):
    """Emits intent; the newest batch stands first. Deleting can be taken back."""

    batch_wanted = Signal(str)
    new_wanted = Signal()
    deleted = Signal(object)
    """The :class:`Batch` that was deleted."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.ui = ui = Ui_BatchesPage()
        ui.setupUi(self)
        self.received = ReceivedBatchesPanel(desk, jobs)
        ui.tabs.addTab(self.received, "")
        self._show_received_count(0)
        self.received.counted.connect(self._show_received_count)
        self._model = TableModel(self._columns(), self)
        ui.table.setModel(self._model)
        dress_table(ui.table, (300, 200, 300, 70, 140), 0)
        ui.newButton.clicked.connect(self.new_wanted)
        for button, text, key, slot in (
            (ui.openButton, "打开批次", QKeySequence(Qt.Key.Key_Return), self.open_selected),
            (ui.deleteButton, "删除批次", QKeySequence(Qt.Key.Key_Delete), self.delete_selected),
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

    def _columns(self) -> tuple[TableColumn[Batch], ...]:
        heads = {head.id: head for head in self._desk.registry.heads()}
        kinds = {(head.id, kind.id): kind.title for head in heads.values() for kind in head.recommenders}
        return (
            TableColumn("推荐单位", lambda batch: batch.title, icon=lambda _: icon("stack", "accent")),
            TableColumn("类别", lambda batch: kinds.get((batch.programme.id, batch.recommender), "")),
            TableColumn(
                "项目",
                lambda batch: heads[batch.programme.id].title if batch.programme.id in heads else batch.programme.id,
            ),
            TableColumn("申报件", lambda batch: f"{len(batch.case_ids)} 件"),
            TableColumn("建立时间", lambda batch: moment_words(batch.created_at)),
        )

    @property
    def actions_with_keys(self) -> Sequence[QAction]:
        """The actions of the list, for the list of shortcuts."""
        return [*self.ui.table.actions(), *self.received.ui.table.actions()]

    @property
    def batches(self) -> Sequence[Batch]:
        """The batches on show."""
        return self._model.rows

    def refresh(self) -> None:
        """Read the list again in the background."""
        self._jobs.run(lambda _: self._desk.batches.list(), self._show, owner=self, newest="batches")
        self.received.refresh()

    def open_selected(self) -> None:
        """Open the selected batch."""
        if (batch := self._chosen()) is not None:
            self.batch_wanted.emit(batch.id)

    def delete_selected(self) -> None:
        """Delete the selected batch, of which :meth:`put_back` can bring everything back."""
        if (batch := self._chosen()) is not None:
            self._jobs.run(lambda _: self._desk.batches.delete(batch.id), self._deleted, owner=self)

    def put_back(self, batch: Batch) -> None:
        """Bring back a batch that was deleted."""
        self._jobs.run(lambda _: self._desk.batches.put_back(batch), lambda _: self.refresh(), owner=self)

    def _deleted(self, batch: Batch) -> None:
        self.deleted.emit(batch)
        self.refresh()

    def _show(self, batches: Sequence[Batch]) -> None:
        chosen = self._chosen()
        self._model.set_rows(batches)
        self.ui.table.setVisible(bool(batches))
        self.ui.empty.setVisible(not batches)
        self.ui.empty.setText(_EMPTY)
        self.ui.count.setText(f"共 {len(batches)} 个批次" if batches else "")
        rows = [row for row, batch in enumerate(batches) if chosen is not None and batch.id == chosen.id]
        select_rows(self.ui.table, rows or [0] if batches else [])
        self._selected()

    def _show_received_count(self, count: int) -> None:
        words = f"收到的批次（{count}）" if count else "收到的批次"
        self.ui.tabs.setTabText(self.ui.tabs.indexOf(self.received), words)

    def _chosen(self) -> Batch | None:
        index = self.ui.table.currentIndex()
        return self._model.value(index.row()) if index.isValid() else None

    def _selected(self) -> None:
        some = self._chosen() is not None
        self.ui.openButton.setEnabled(some)
        self.ui.deleteButton.setEnabled(some)
