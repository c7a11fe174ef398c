"""Decisions and receipts as the window asks for them: dialogs, what is told afterwards, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.review import Verdict
from desktop_app.gui.dialogs.decide_dialog import DecideDialog
from desktop_app.gui.dialogs.receipts_dialog import ReceiptsDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.review_wording import VERDICTS
from desktop_app.services.deciding import Decided
from desktop_app.services.desk import Desk
from desktop_app.services.receipt_intake import ReceiptIntake


class ReviewDialogs(QObject):
    """Opens the dialogs over one window."""

    told = Signal(str)
    undo_offered = Signal(str, object)
    """A sentence, and what takes the decision back."""
    decided = Signal()
    """Lists and the open case may have changed."""
    case_wanted = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._memory, self._window = desk, jobs, memory, window

    def decide(self, case_ids: Sequence[str], verdict: Verdict | None) -> None:
        """Ask about a decision for these cases; None only writes their receipts."""
        dialog = DecideDialog(self._desk, self._jobs, self._memory, case_ids, verdict, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(partial(self._decided, verdict))
        dialog.open()

    def _decided(self, verdict: Verdict | None, done: Decided) -> None:
        self.decided.emit()
        files = "、".join(f"“{given.path}”" for given in done.receipts)
        receipts = f"回执存为{files}，请用 U 盘或邮件交给报送人。" if files else ""
        if verdict is None:
            self.told.emit(receipts)
        elif done.case_ids:
            words = f"已{VERDICTS[verdict]}" if verdict is not Verdict.DECLINED else "已决定不予受理"
            self.undo_offered.emit(f"{words} {len(done.case_ids)} 件。{receipts}", partial(self.reopen, done.case_ids))

    def reopen(self, case_ids: Sequence[str]) -> None:
        """Take the decisions about these cases back."""

        def work() -> int:
            for case_id in case_ids:
                self._desk.reviewing.reopen(case_id)
            return len(case_ids)

        def done(count: int) -> None:
            self.decided.emit()
            self.told.emit(f"已撤回 {count} 件的决定，重新待审。回执已经交出去的，重新决定后请再交一份。")

        self._jobs.run(lambda _: work(), done, owner=self)

    def receive(self, paths: Sequence[Path]) -> None:
        """Take receipts in and tell what they said."""
        self._jobs.run(
            lambda progress: self._desk.receipts.import_files(paths, progress),
            self.show_receipts,
            owner=self,
            label="正在导入回执…",
        )

    def show_receipts(self, intakes: Sequence[ReceiptIntake]) -> None:
        """Tell what receipts said, and offer the cases."""
        self.decided.emit()
        dialog = ReceiptsDialog(intakes, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.case_wanted.connect(self.case_wanted)
        dialog.open()
