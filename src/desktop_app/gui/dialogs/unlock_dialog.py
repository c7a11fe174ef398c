"""Open the library that is there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.gui.designed.dialogs.ui_unlock_dialog import Ui_UnlockDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.door import Door
from desktop_app.gui.jobs import Jobs
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import KeyChoice, LibraryState


class UnlockDialog(TaskDialog):
    """Asks for the passphrase, or opens by the keyring without asking; ``desk`` is set once it was accepted.

    A ``passphrase`` handed in is tried at once.
    """

    def __init__(self, door: Door, jobs: Jobs, passphrase: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._door = door
        self.desk: Desk | None = None
        self.ui = ui = Ui_UnlockDialog()
        ui.setupUi(self)
        ui.folder.setText(str(door.folder))
        self._set_up_task(ui.progress, ui.error, (ui.passphraseEdit, ui.openButton))
        ui.openButton.clicked.connect(self._open)
        ui.quitButton.clicked.connect(self.reject)
        self._by_keyring = door.state() is LibraryState.KEYRING
        if self._by_keyring:
            ui.passphraseLabel.hide()
            ui.passphraseEdit.hide()
        ui.passphraseEdit.setText(passphrase or "")
        if self._by_keyring or passphrase:
            self._open()

    def _open(self) -> None:
        passphrase = None if self._by_keyring else self.ui.passphraseEdit.text()
        if passphrase == "":
            self._show_error("请输入口令。")
            return
        self._start(lambda _: self._door.open(KeyChoice(passphrase)), self._opened, "正在打开档案库…")

    def _opened(self, desk: Desk) -> None:
        self.desk = desk
        self.accept()

    def _failed(self, error: KnownError) -> None:
        super()._failed(error)
        self.ui.passphraseEdit.selectAll()
        self.ui.passphraseEdit.setFocus()
