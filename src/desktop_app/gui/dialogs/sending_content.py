"""送什么: which content goes, whether scans go smaller, and the note; a part of the dialog that sends."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.case import Case
from desktop_app.domain.progress import Progress
from desktop_app.gui.designed.dialogs.ui_package_dialog import Ui_PackageDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.leave_model import LeaveModel
from desktop_app.gui.wording import size_words
from desktop_app.services.desk import Desk
from desktop_app.services.selection import Leavable, Saving, Selection

MOST_NOTE = 2000
"""Characters."""
_MOST_WARNINGS = 3


class SendingContent(QObject):
    """Fills the page 送什么 once the cases are known, and says what was chosen there."""

    changed = Signal()
    saving_wanted = Signal()
    """The size of smaller scans is to be found out."""

    def __init__(self, ui: Ui_PackageDialog, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._desk, self._jobs = ui, desk, jobs
        self._cases: tuple[Case, ...] = ()
        self.model = LeaveModel(self)
        ui.leaveTree.setModel(self.model)
        ui.leaveWarning.hide()
        self.model.cleared.connect(self._check)
        ui.shrinkCheck.toggled.connect(self._shrink)
        self._small = ui.shrinkNote.text()

    def show_cases(self, cases: Sequence[Case], content: Sequence[Leavable]) -> None:
        """Offer the content of the own cases among these."""
        self._cases = tuple(cases)
        own = any(not case.sender for case in cases)
        self.model.set_content(content)
        self._ui.leaveTree.expandAll()
        self._ui.leaveTree.setEnabled(own)
        self._ui.shrinkCheck.setEnabled(own)
        if not own:
            self._ui.wholeNote.setText("这些是收到的申报件，要原样上报，不能去掉内容。")

    @property
    def selection(self) -> Selection:
        """What was chosen."""
        return Selection(self.model.left_out, self._ui.shrinkCheck.isChecked())

    @property
    def note(self) -> str:
        """What is said to the receiver."""
        return self._ui.noteEdit.toPlainText().strip()

    @property
    def problem(self) -> str:
        """Why it cannot be sent so; empty when it can."""
        if len(self.note) > MOST_NOTE:
            return f"给收件人的话最多 {MOST_NOTE} 字，现在有 {len(self.note)} 字。"
        return ""

    def _check(self) -> None:
        """Find out in the background what the cleared boxes make wrong."""
        self.changed.emit()
        sending = self._desk.outbox.sending([case.id for case in self._cases], self.selection)
        self._jobs.run(
            lambda _: self._desk.outbox.warnings(sending),
            self._warn,
            self._failed,
            owner=self,
            newest=f"leave-{id(self)}",
        )

    def _warn(self, warnings: Sequence[str]) -> None:
        lines = [f"· {warning}" for warning in warnings[:_MOST_WARNINGS]]
        if len(warnings) > _MOST_WARNINGS:
            lines.append(f"· 另有 {len(warnings) - _MOST_WARNINGS} 处")
        self._ui.leaveWarning.setText("\n".join(lines))
        self._ui.leaveWarning.setVisible(bool(lines))

    def _failed(self, error: Exception) -> None:
        self._warn([str(error)])

    def _shrink(self, on: bool) -> None:
        self.changed.emit()
        if on:
            self.saving_wanted.emit()
        else:
            self._ui.shrinkNote.setText(self._small)

    def find_saving(self, progress: Progress) -> Saving:
        """Make the smaller scans, in the background, and return what they save."""
        return self._desk.selector.saving(self._cases, progress)

    def show_saving(self, saving: Saving) -> None:
        """Tell what smaller scans save."""
        if not saving.files:
            self._ui.shrinkNote.setText("没有值得缩小的扫描件，照原样报送。")
            return
        self._ui.shrinkNote.setText(
            f"{saving.files} 个文件缩小，材料共 {size_words(saving.before)} → {size_words(saving.after)}，"
            f"省 {size_words(saving.before - saving.after)}。原件留在本机不变。"
        )
