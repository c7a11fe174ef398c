"""Before a decision: what will be said to whom, and whether the receipt is written at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.progress import Progress
from desktop_app.domain.review import Verdict
from desktop_app.gui.designed.dialogs.ui_decide_dialog import Ui_DecideDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.review_wording import VERDICTS
from desktop_app.services.deciding import Decided
from desktop_app.services.desk import Desk
from desktop_app.services.review_state import ReviewState

_SHOWN = 4
_HINTS = {
    Verdict.ACCEPTED: "对方导入后，申报件在那边显示“受理”并锁定。",
    Verdict.RETURNED: "对方导入后，申报件重新打开，意见就标在各处，改完再报送过来。",
    Verdict.DECLINED: "对方导入后，申报件在那边显示“不予受理”并锁定。",
}


class DecideDialog(TaskDialog):
    """Decides about the cases it is given. Without ``verdict`` it only writes receipts for decided ones."""

    decided = Signal(object)
    """:class:`Decided`: what was done, also where something was refused."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        memory: Memory,
        case_ids: Sequence[str],
        verdict: Verdict | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._desk, self._memory = desk, memory
        self._ids, self._verdict = tuple(case_ids), verdict
        self._states: Sequence[ReviewState] = ()
        self.ui = ui = Ui_DecideDialog()
        ui.setupUi(self)
        self._word = VERDICTS[verdict] if verdict is not None else "写回执"
        ui.title.setText(self._word)
        self.setWindowTitle(self._word)
        ui.decideButton.setText(self._word)
        ui.decideButton.setEnabled(False)
        ui.summary.setText("正在读取…")
        ui.folderEdit.setText(memory.settings.package_folder or str(Path.home()))
        for widget in (ui.receiptCheck, ui.noteLabel, ui.noteEdit):
            widget.setVisible(verdict is not None)
        locked = (ui.noteEdit, ui.receiptCheck, ui.folderEdit, ui.folderButton, ui.decideButton)
        self._set_up_task(ui.progress, ui.error, locked)
        ui.folderButton.clicked.connect(self._choose_folder)
        ui.receiptCheck.toggled.connect(lambda _: self._show_receipt())
        ui.noteEdit.textChanged.connect(self._judge)
        ui.decideButton.clicked.connect(self._decide)
        ui.closeButton.clicked.connect(self.reject)
        self._show_receipt()
        self._jobs.run(lambda _: [desk.reviewing.state(case_id) for case_id in self._ids], self._show, owner=self)

    def _show(self, states: Sequence[ReviewState]) -> None:
        self._states = states
        note = states[0].review.note if len(states) == 1 else ""
        self.ui.noteEdit.setPlainText(note)
        self.ui.summary.setText(_summary(states))
        self.ui.decideButton.setEnabled(True)
        self._judge()
        if self._verdict is Verdict.RETURNED and not any(state.review.opinions for state in states):
            self.ui.noteEdit.setFocus()
        else:
            self.ui.decideButton.setFocus()

    def _judge(self) -> None:
        """Say what stands in the way."""
        ui, warning = self.ui, ""
        mute = [item for item in self._states if not item.review.opinions and not item.review.note]
        if self._verdict is Verdict.RETURNED and mute and not ui.noteEdit.toPlainText().strip():
            which = "" if len(self._states) == 1 else f"{len(mute)} 件"
            warning = f"{which}还没有意见。退回要写明为什么：请在这里写说明，或先在纸面上提意见。"
        lacking = sum(len(item.unexplained) for item in self._states)
        if self._verdict is Verdict.ACCEPTED and lacking:
            warning = f"有 {lacking} 项考核分与标准和自评都不一致，须先写明考核理由。"
        ui.warning.setText(warning)
        ui.warning.setVisible(bool(warning))
        if self._states:
            ui.decideButton.setEnabled(not warning or len(self._states) > 1)

    def _show_receipt(self) -> None:
        ui = self.ui
        wanted = ui.receiptCheck.isChecked() or self._verdict is None
        for widget in (ui.folderEdit, ui.folderButton):
            widget.setEnabled(wanted)
        how = "回执是一个 .jbr 文件，只有报送人能打开。用 U 盘或邮件交给对方，对方拖进匠报窗口即可。"
        told = f"{how}{_HINTS[self._verdict] if self._verdict is not None else ''}"
        ui.hint.setText(told if wanted else "不写回执，报送人就不知道这个决定；以后可以随时补写。")

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "回执放在哪里", self.ui.folderEdit.text())
        if chosen:
            self.ui.folderEdit.setText(chosen)

    def _decide(self) -> None:
        ui = self.ui
        wanted = ui.receiptCheck.isChecked() or self._verdict is None
        folder = Path(ui.folderEdit.text()).expanduser() if wanted else None
        note = ui.noteEdit.toPlainText().strip()
        said = note if len(self._ids) == 1 or note else None
        self._start(lambda progress: self._done(said, folder, progress), self._finish, f"正在{self._word}…")

    def _done(self, note: str | None, folder: Path | None, progress: Progress) -> Decided:
        if self._verdict is None and folder is not None:
            return Decided(self._ids, (), self._desk.deciding.write_receipts(self._ids, folder))
        verdict = self._verdict or Verdict.ACCEPTED
        return self._desk.deciding.decide(self._ids, verdict, note=note, receipts_in=folder, progress=progress)

    def _finish(self, decided: Decided) -> None:
        self.decided.emit(decided)
        if decided.refused:
            self._show_error("\n".join(decided.refused))
            self.ui.decideButton.setEnabled(False)
            self.ui.closeButton.setText("关闭")
        else:
            self.accept()


def _summary(states: Sequence[ReviewState]) -> str:
    titles = "、".join(state.case.title for state in states[:_SHOWN])
    more = f"等 {len(states)} 件" if len(states) > _SHOWN else ""
    senders = list(dict.fromkeys(state.case.sender for state in states))
    comments = sum(len(state.review.opinions) for state in states)
    points = sum(len(state.review.scores) for state in states)
    said = [f"{comments} 条意见"] if comments else ["没有意见"]
    said += [f"{points} 项考核分"] if points else []
    files = "一份回执" if len(senders) == 1 else f"{len(senders)} 份回执，每个报送人一份"
    return f"{titles}{more}（{'、'.join(senders[:_SHOWN])} 报送）\n将告诉报送人：{'，'.join(said)}。{files}。"
