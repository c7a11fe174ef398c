"""First run: make the library."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.progress import Progress
from desktop_app.gui.designed.dialogs.ui_welcome_dialog import Ui_WelcomeDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.door import Door
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.passphrase_strength import strength_of
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import KeyChoice


class WelcomeDialog(TaskDialog):
    """Asks for the unit's name and the kind of key; ``desk`` is the new library once the dialog was accepted."""

    def __init__(self, door: Door, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._door = door
        self.desk: Desk | None = None
        self.ui = ui = Ui_WelcomeDialog()
        ui.setupUi(self)
        ui.folder.setText(str(door.folder))
        locked = (ui.nameEdit, ui.passphraseRadio, ui.passphraseEdit, ui.againEdit, ui.keyringRadio, ui.demoCheck)
        self._set_up_task(ui.progress, ui.error, (*locked, ui.createButton))
        ui.passphraseEdit.textChanged.connect(self._judge)
        ui.passphraseRadio.toggled.connect(self._key_chosen)
        ui.createButton.clicked.connect(self._create)
        ui.quitButton.clicked.connect(self.reject)
        self._judge("")

    def _judge(self, passphrase: str) -> None:
        strength = strength_of(passphrase)
        self.ui.strength.setText(strength.words)
        self.ui.strength.setProperty("role", strength.role)
        self.ui.strength.style().polish(self.ui.strength)

    def _key_chosen(self, by_passphrase: bool) -> None:
        for widget in (self.ui.passphraseEdit, self.ui.againEdit, self.ui.strength):
            widget.setEnabled(by_passphrase)

    def _create(self) -> None:
        problem = self._problem()
        if problem:
            self._show_error(problem)
            return
        name = self.ui.nameEdit.text().strip()
        key = KeyChoice(self.ui.passphraseEdit.text() if self.ui.passphraseRadio.isChecked() else None)
        with_demo = self.ui.demoCheck.isChecked()

        def create(progress: Progress) -> Desk:
            desk = self._door.create(key, name)
            if with_demo:
                desk.care.demo(progress)
            return desk

        self._start(create, self._created, "正在建立档案库…")

    def _problem(self) -> str:
        if not self.ui.nameEdit.text().strip():
            self.ui.nameEdit.setFocus()
            return "请填写单位名称。"
        if not self.ui.passphraseRadio.isChecked():
            return ""
        if not self.ui.passphraseEdit.text():
            self.ui.passphraseEdit.setFocus()
            return "请设一个口令，或者改用系统密钥环。"
        if self.ui.passphraseEdit.text() != self.ui.againEdit.text():
            self.ui.againEdit.setFocus()
            return "两次输入的口令不一样，请再输一次。"
        return ""

    def _created(self, desk: Desk) -> None:
        self.desk = desk
        self.accept()
