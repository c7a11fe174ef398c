"""The way downward from the window: giving programmes and cases, taking cases back, packing what a task asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.batch import Batch
from desktop_app.domain.case import Case
from desktop_app.domain.errors import KnownError
from desktop_app.gui.dialogs.give_dialog import Gift, GiveDialog, cases_gift, programme_gift
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.services.desk import Desk


class TasksDoor(QObject):
    """Emits what the window should tell and show."""

    told = Signal(str)
    changed = Signal()
    """Cases went out or are here again."""
    batch_wanted = Signal(str)
    package_wanted = Signal(list)

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._memory, self._window = desk, jobs, memory, parent

    def give(self, programme_id: str) -> None:
        """Ask to whom a programme goes, and write the file."""
        title = self._desk.registry.newest(programme_id).head.title
        self._ask(programme_gift(self._desk, programme_id, title))

    def hand(self, case_ids: Sequence[str]) -> None:
        """Ask to whom cases go to be filled, and write the file."""
        try:
            self._ask(cases_gift(self._desk, tuple(case_ids)))
        except KnownError as error:
            self._jobs.failed.emit(error)

    def _ask(self, gift: Gift) -> None:
        dialog = GiveDialog(self._desk, self._jobs, self._memory, gift, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._given(dialog))
        dialog.open()

    def _given(self, dialog: GiveDialog) -> None:
        if dialog.sent is not None:
            whom = "、".join(dialog.to) or "知道口令的人"
            self.told.emit(f"文件已存为“{dialog.sent.path}”，请发给 {whom}。")
            self.changed.emit()

    def recall(self, case_id: str) -> None:
        """Take a case back that was handed over."""

        def done(case: Case) -> None:
            self.told.emit(f"已收回“{case.title}”，可以继续填写。对方以后交回的，会先问您留哪一份。")
            self.changed.emit()

        self._jobs.run(lambda _: self._desk.tasks.recall(case_id), done, owner=self, label="正在收回…")

    def pack(self, task_id: str) -> None:
        """Gather what can be sent for a task: in a batch, or as it is where this desk is no recommending unit."""

        def gathered(found: Batch | tuple[str, ...]) -> None:
            if isinstance(found, Batch):
                self.batch_wanted.emit(found.id)
            else:
                self.package_wanted.emit(list(found))

        self._jobs.run(
            lambda _: self._desk.task_batches.gathered(task_id), gathered, owner=self, label="正在汇集申报件…"
        )
