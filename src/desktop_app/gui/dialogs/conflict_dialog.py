"""A case that came says something else than what is kept: both beside each other, and the user chooses."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.gui.designed.dialogs.ui_conflict_dialog import Ui_ConflictDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.services.conflicts import ConflictView, Take
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import Intake


class ConflictDialog(TaskDialog):
    """Accepted once a choice was made; ``outcome`` then tells what became of the file."""

    def __init__(self, desk: Desk, jobs: Jobs, conflict_id: str, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._desk, self._background, self._id = desk, jobs, conflict_id
        self.outcome: Intake | None = None
        self.view: ConflictView | None = None
        self.ui = ui = Ui_ConflictDialog()
        ui.setupUi(self)
        self._set_up_task(ui.progress, ui.error, (ui.keptButton, ui.arrivedButton, ui.lookButton))
        ui.keptButton.clicked.connect(lambda: self._take(Take.KEPT))
        ui.arrivedButton.clicked.connect(lambda: self._take(Take.ARRIVED))
        ui.laterButton.clicked.connect(self.reject)
        ui.lookButton.clicked.connect(self._look)
        for widget in (ui.passphraseLabel, ui.passphraseEdit, ui.lookButton, ui.changes):
            widget.hide()
        ui.keptButton.setEnabled(False)
        ui.arrivedButton.setEnabled(False)
        self._look()

    def _look(self) -> None:
        passphrase = self._passphrase()
        self._start(lambda progress: self._desk.conflicts.view(self._id, passphrase, progress), self._show, "正在打开…")

    def _passphrase(self) -> str | None:
        return self.ui.passphraseEdit.text() or None

    def _show(self, view: ConflictView) -> None:
        self.view = view
        line, ui = view.line, self.ui
        ui.title.setText(f"“{line.title}”：选择保留哪一份")
        ui.sentence.setText(line.sentence)
        kept = f"本机保留的：{line.kept_sender or '本单位'}，第 {view.kept.revision} 版"
        arrived = f"送来的：{line.sender}，第 {line.revision} 版"
        ui.changes.set_up(self._desk, self._background, kept, arrived)
        ui.changes.show_changes(view.changes)
        ui.changes.show()
        ui.keptButton.setEnabled(True)
        ui.arrivedButton.setEnabled(True)
        ui.keptButton.setFocus()

    def _failed(self, error: KnownError) -> None:
        super()._failed(error)
        locked = type(error).__name__ in ("PassphraseNeeded", "WrongPassphrase")
        for widget in (self.ui.passphraseLabel, self.ui.passphraseEdit, self.ui.lookButton):
            widget.setVisible(locked or widget.isVisible())
        if locked:
            self.ui.passphraseEdit.setFocus()

    def _take(self, take: Take) -> None:
        passphrase = self._passphrase()
        self._start(
            lambda progress: self._desk.conflicts.resolve(self._id, take, passphrase, progress),
            self._taken,
            "正在处理…",
        )

    def _taken(self, outcome: Intake) -> None:
        if outcome.ok or outcome.kind == "Conflict":
            self.outcome = outcome
            self.accept()
        else:
            self._show_error(outcome.sentence)
