"""Open the library that is there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.gui.designed.dialogs.ui_unlock_dialog import Ui_UnlockDialog
from desktop_app.gui.dialogs.passphrase_dialog import new_passphrase_problem
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.door import Door
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.passphrase_strength import strength_of
from desktop_app.gui.widgets.tone import say
from desktop_app.services.desk import Desk
from desktop_app.services.keys import recovery_code_slip
from desktop_app.services.outcomes import KeyChoice, LibraryState


class UnlockDialog(TaskDialog):
    """Asks for the passphrase, or opens by the keyring without asking; ``desk`` is set once it was accepted.

    A ``passphrase`` handed in is tried at once. Who forgot it types the recovery code and sets a new one.
    """

    def __init__(self, door: Door, jobs: Jobs, passphrase: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._door = door
        self.desk: Desk | None = None
        self.ui = ui = Ui_UnlockDialog()
        ui.setupUi(self)
        ui.folder.setText(str(door.folder))
        recovery = (ui.codeEdit, ui.newEdit, ui.againEdit, ui.forgottenButton)
        self._set_up_task(ui.progress, ui.error, (ui.passphraseEdit, ui.openButton, *recovery))
        ui.openButton.clicked.connect(self._open)
        ui.quitButton.clicked.connect(self.reject)
        ui.forgottenButton.clicked.connect(self._choose_way)
        ui.codeEdit.textChanged.connect(self._judge_code)
        ui.newEdit.textChanged.connect(self._judge)
        self._by_keyring = door.state() is LibraryState.KEYRING
        self._by_code = False
        if self._by_keyring:
            ui.passphraseLabel.hide()
            ui.passphraseEdit.hide()
        ui.passphraseEdit.setText(passphrase or "")
        self._judge("")
        self._judge_code()
        if self._by_keyring or passphrase:
            self._open()

    def _choose_way(self) -> None:
        ui = self.ui
        self._by_code = not self._by_code
        ui.recovery.setVisible(self._by_code)
        for widget in (ui.passphraseLabel, ui.passphraseEdit):
            widget.setVisible(not self._by_code and not self._by_keyring)
        ui.forgottenButton.setText("返回，用口令打开(&F)" if self._by_code else "忘了口令？用恢复码打开(&F)")
        self._show_error("")
        (ui.codeEdit if self._by_code else ui.passphraseEdit).setFocus()
        self.adjustSize()

    def _judge(self, passphrase: str) -> None:
        strength = strength_of(passphrase)
        say(self.ui.strength, strength.words, strength.role)

    def _judge_code(self) -> None:
        slip = recovery_code_slip(self.ui.codeEdit.toPlainText())
        say(self.ui.codeHint, slip.sentence, "success" if slip.good else "error" if slip.wrong else "small")

    def _open(self) -> None:
        if self._by_code:
            self._recover()
            return
        passphrase = None if self._by_keyring else self.ui.passphraseEdit.text()
        if passphrase == "":
            self._show_error("请输入口令。")
            return
        self._start(lambda _: self._door.open(KeyChoice(passphrase)), self._opened, "正在打开档案库…")

    def _recover(self) -> None:
        ui = self.ui
        code, new = ui.codeEdit.toPlainText(), ui.newEdit.text()
        slip = recovery_code_slip(code)
        if not slip.good:
            ui.codeEdit.setFocus()
            self._show_error(slip.sentence)
            return
        if problem := new_passphrase_problem(new, ui.againEdit.text()):
            ui.newEdit.setFocus()
            self._show_error(problem)
            return

        def recover() -> Desk:
            desk = self._door.open(KeyChoice(recovery_code=code))
            try:
                desk.care.change_key(KeyChoice(new))
            except BaseException:
                desk.close()
                raise
            return desk

        self._start(lambda _: recover(), self._opened, "正在用恢复码打开档案库…")

    def _opened(self, desk: Desk) -> None:
        self.desk = desk
        self.accept()

    def _failed(self, error: KnownError) -> None:
        super()._failed(error)
        if not self._by_code:
            self.ui.passphraseEdit.selectAll()
            self.ui.passphraseEdit.setFocus()
