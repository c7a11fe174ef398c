"""The window's life: dress the application, open or make the library, show the main window, close in order."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from desktop_app.gui.dialogs.unlock_dialog import UnlockDialog
from desktop_app.gui.dialogs.welcome_dialog import WelcomeDialog
from desktop_app.gui.garbage import Garbage
from desktop_app.gui.icons import application_icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_thread import MainThread
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.surroundings import Surroundings
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.translation import speak_chinese
from desktop_app.gui.widgets.message_bar import Kind
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import LibraryState


class Program(QObject):
    """One run of the window. ``window`` is there once a library is open, ``dialog`` until then."""

    def __init__(self, application: QApplication, surroundings: Surroundings) -> None:
        super().__init__(application)
        self._application, self._around = application, surroundings
        self._garbage = Garbage(self)
        application.setApplicationName("Jiangbao")
        application.setApplicationDisplayName("匠报")
        application.setWindowIcon(application_icon())
        speak_chinese(application)
        self.theme = Theme(application, Appearance(surroundings.memory.settings.theme))
        self.jobs = Jobs(self)
        self._main_thread = MainThread(self)
        self._desk: Desk | None = None
        self.dialog: QDialog | None = None
        self.window: MainWindow | None = None
        self.jobs.bug.connect(self._bug)
        surroundings.crashes.on_crash = lambda sentence: self._main_thread.deliver(lambda: self._tell_crash(sentence))
        application.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Show the first dialog: make a library, open one, or say why neither can be done."""
        door = self._around.door
        state = door.state()
        if state is LibraryState.NOT_A_LIBRARY:
            self.dialog = _refusal(f"文件夹“{door.folder}”里放着别的东西，不是匠报的档案库。请换一个空文件夹。")
        elif state is LibraryState.ABSENT:
            self.dialog = WelcomeDialog(door, self.jobs)
            self.dialog.accepted.connect(self._entered)
        else:
            self.dialog = UnlockDialog(door, self.jobs, self._around.passphrase)
            self.dialog.accepted.connect(self._entered)
        self.dialog.rejected.connect(self._application.quit)
        self.dialog.open()

    def close(self) -> None:
        """Close window, work and desk, in this order; safe to call twice."""
        if self.window is not None:
            self.window.close()
        self.jobs.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _entered(self) -> None:
        dialog, self.dialog = self.dialog, None
        desk = dialog.desk if isinstance(dialog, (WelcomeDialog, UnlockDialog)) else None
        if dialog is not None:
            dialog.deleteLater()
        if desk is not None:
            self._show(desk)

    def _show(self, desk: Desk) -> None:
        self._desk = desk
        desk.deliver = self._main_thread.deliver
        self.window = MainWindow(desk, self.jobs, self.theme, self._around.memory, self._around.door.folder)
        self.window.show()
        QTimer.singleShot(0, self.window, self._offer_report)
        if self._around.files:
            QTimer.singleShot(0, self.window, lambda: self._take_in(self._around.files))

    def _take_in(self, files: Sequence[Path]) -> None:
        if self.window is not None:
            self.window.take_in(files)

    def _offer_report(self) -> None:
        report = self._around.crashes.unseen()
        if report is not None and self.window is not None:
            self.window.messages.tell(
                f"上次使用时程序出过错。错误报告（不含个人信息）在“{report}”，请发给维护人员。", Kind.CAUTION
            )

    def _bug(self, error: Exception) -> None:
        self._tell_crash(self._around.crashes.capture(error))

    def _tell_crash(self, sentence: str) -> None:
        if self.window is not None:
            self.window.tell_crash(sentence)
        else:
            _refusal(sentence).open()


def _refusal(sentence: str) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Warning, "匠报", sentence)
    box.addButton("关闭", QMessageBox.ButtonRole.RejectRole)
    return box


def run_window(surroundings: Surroundings) -> int:
    """Run the window until it is closed; return the exit status."""
    application = QApplication(sys.argv[:1])
    program = Program(application, surroundings)
    program.start()
    return application.exec()
