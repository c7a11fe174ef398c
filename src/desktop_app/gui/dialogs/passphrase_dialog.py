"""Change the passphrase of the open library, or give it its first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.gui.designed.dialogs.ui_passphrase_dialog import Ui_PassphraseDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.passphrase_strength import strength_of
from desktop_app.gui.widgets.tone import say
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import KeyChoice


def new_passphrase_problem(new: str, again: str) -> str:
    """Return what is wrong with a new passphrase that was typed twice; empty when it can be taken."""
    if not new:
        return "请设一个新口令。"
    return "" if new == again else "两次输入的口令不一样，请再输一次。"


class PassphraseDialog(TaskDialog):
    """Accepted once the new passphrase opens the library."""

    def __init__(self, desk: Desk, jobs: Jobs, *, by_keyring: bool, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._desk, self._by_keyring = desk, by_keyring
        self.ui = ui = Ui_PassphraseDialog()
        ui.setupUi(self)
        ui.introduction.setText(
            "档案库现在由系统保管，不用口令。设了口令以后，每次打开都要输入。"
            if by_keyring
            else "以前做的备份仍用当时的口令打开；恢复表上的恢复码不变。"
        )
        for widget in (ui.currentLabel, ui.currentEdit):
            widget.setVisible(not by_keyring)
        self._set_up_task(ui.progress, ui.error, (ui.currentEdit, ui.newEdit, ui.againEdit, ui.changeButton))
        ui.newEdit.textChanged.connect(self._judge)
        ui.changeButton.clicked.connect(self._change)
        ui.cancelButton.clicked.connect(self.reject)
        self._judge("")

    def _judge(self, passphrase: str) -> None:
        strength = strength_of(passphrase)
        say(self.ui.strength, strength.words, strength.role)

    def _change(self) -> None:
        ui = self.ui
        if not self._by_keyring and not ui.currentEdit.text():
            ui.currentEdit.setFocus()
            self._show_error("请输入现在的口令。")
            return
        if problem := new_passphrase_problem(ui.newEdit.text(), ui.againEdit.text()):
            ui.newEdit.setFocus()
            self._show_error(problem)
            return
        new = KeyChoice(ui.newEdit.text())
        current = KeyChoice(None if self._by_keyring else ui.currentEdit.text())
        self._start(lambda _: self._desk.care.change_key(new, current), lambda _: self.accept(), "正在更改口令…")
