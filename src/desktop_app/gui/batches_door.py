"""The way from the list of batches to one of them and back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.batch import Batch
from desktop_app.gui.dialogs.new_batch_dialog import NewBatchDialog
from desktop_app.gui.dialogs.received_batch_dialog import ReceivedBatchDialog, read_received
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.layout_memory import LayoutMemory
from desktop_app.gui.memory import Memory
from desktop_app.gui.merging import Merging, merging_of
from desktop_app.gui.pages.batch_page import BatchPage
from desktop_app.gui.pages.batches_page import BatchesPage
from desktop_app.gui.widgets.message_bar import Kind, MessageBar
from desktop_app.programmes.programme import Programme
from desktop_app.services.batch_session import BatchSession
from desktop_app.services.desk import Desk
from desktop_app.services.received_batches import ReceivedBatch, ReceivedSheets


class BatchesDoor(QObject):
    """Makes, opens and closes batches; at most one is open."""

    page_wanted = Signal()
    """The page of batches is to be shown: the open batch, or the list."""
    case_wanted = Signal(str)
    package_wanted = Signal(str)
    """Id of the batch."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        memory: Memory,
        stack: QStackedWidget,
        messages: MessageBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._memory = desk, jobs, memory
        self._stack, self._messages, self._window = stack, messages, parent
        self._layouts = LayoutMemory(memory)
        self.list = BatchesPage(desk, jobs)
        self.page: BatchPage | None = None
        self.list.batch_wanted.connect(self.open)
        self.list.new_wanted.connect(self.new)
        self.list.received.opened.connect(self.show_received)
        self.list.received.merge_wanted.connect(self.merge)
        self.list.deleted.connect(self._offer_undo)

    @property
    def shown(self) -> BatchPage | BatchesPage:
        """The open batch, or the list."""
        return self.page if self.page is not None else self.list

    def new(self) -> None:
        """Ask for whom, make a batch, and open it."""
        dialog = NewBatchDialog(self._desk.registry, self._desk.cards.own().name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._make, dialog))
        dialog.open()

    def _make(self, dialog: NewBatchDialog, case_ids: Sequence[str] = ()) -> None:
        programme, unit, kind = dialog.programme.id, dialog.unit, dialog.kind
        self._jobs.run(
            lambda _: self._desk.batches.new(programme, unit, case_ids, kind=kind),
            lambda batch: self.open(batch.id),
            owner=self,
            label="正在新建…",
        )

    def show_received(self, received: ReceivedBatch) -> None:
        """Show a batch of a level below as it was signed."""
        self._jobs.run(
            lambda progress: read_received(self._desk, received, progress),
            self._show_sheets,
            owner=self,
            label="正在打开收到的批次…",
            newest="received-batch",
        )

    def _show_sheets(self, found: tuple[Programme, ReceivedSheets]) -> None:
        dialog = ReceivedBatchDialog(*found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.case_wanted.connect(self.case_wanted)
        dialog.open()

    def merge(self, batches: Sequence[ReceivedBatch]) -> None:
        """Ask for whom, and make one batch of what can go on of received ones."""
        self._jobs.run(lambda _: merging_of(self._desk, batches), self._ask_merging, owner=self)

    def _ask_merging(self, merging: Merging) -> None:
        if not merging.case_ids:
            self._messages.tell(f"没有可以并入的申报件，没有新建批次。{merging.words}", Kind.CAUTION)
            return
        dialog = NewBatchDialog(self._desk.registry, self._desk.cards.own().name, self._window)
        dialog.offer_merging(merging.programme_id, merging.words)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._make(dialog, merging.case_ids))
        dialog.open()

    def open(self, batch_id: str) -> None:
        """Read a batch with its cases in the background, and show it in place of the one that is open."""
        job = self._jobs.run(
            lambda progress: self._desk.batches.edit(batch_id, progress),
            self._show,
            owner=self,
            label="正在打开批次…",
            newest="open-batch",
        )
        self.list.ui.progress.follow(job)

    def _show(self, session: BatchSession) -> None:
        self.close()
        page = BatchPage(self._desk, self._jobs, self._memory, session)
        self.page = page
        self._layouts.restore_splitter("batch", page.ui.splitter)
        page.closed.connect(self._back)
        page.case_wanted.connect(self.case_wanted)
        page.package_wanted.connect(self.package_wanted)
        page.exported.connect(self._exported)
        page.refused.connect(lambda sentence: self._messages.tell(sentence, Kind.CAUTION))
        self._stack.addWidget(page)
        self.page_wanted.emit()
        page.begin()

    def close(self) -> None:
        """Save and close the batch that is open, if any."""
        page, self.page = self.page, None
        if page is not None:
            self._layouts.keep_splitter("batch", page.ui.splitter)
            page.close_batch()
            self._stack.removeWidget(page)
            page.deleteLater()

    def _back(self) -> None:
        self.close()
        self.page_wanted.emit()
        self.list.ui.table.setFocus()

    def _offer_undo(self, batch: Batch) -> None:
        self._messages.tell(
            f"已删除批次“{batch.title}”，申报件都还在。", action="撤销删除", on_action=lambda: self.list.put_back(batch)
        )

    def _exported(self, files: Sequence[Path]) -> None:
        folder = files[0].parent if files else Path.home()
        self._messages.tell(
            f"已导出 {len(files)} 个文件到“{folder}”。",
            Kind.SUCCESS,
            action="打开文件夹",
            on_action=lambda: _show_folder(folder),
        )


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
