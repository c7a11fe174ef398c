"""A sender's keys changed: both fingerprints beside each other, to be compared by telephone before anything goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.gui.designed.dialogs.ui_key_alarm_dialog import Ui_KeyAlarmDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.widgets.heard_groups import which_card
from desktop_app.gui.widgets.tone import say
from desktop_app.gui.wording import moment_words
from desktop_app.services.desk import Desk
from desktop_app.services.key_alarms import KeyAlarm
from desktop_app.services.outcomes import Intake


class KeyAlarmDialog(TaskDialog):
    """Accepted once the alarm is over; ``outcomes`` then tells what became of the files that waited."""

    def __init__(self, desk: Desk, jobs: Jobs, alarm: KeyAlarm, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._desk, self._alarm = desk, alarm
        self.outcomes: Sequence[Intake] = ()
        self.ui = ui = Ui_KeyAlarmDialog()
        ui.setupUi(self)
        self._set_up_task(ui.progress, ui.error, (ui.oldButton, ui.newButton, ui.groups))
        ui.title.setText(f"“{alarm.name}”的名片与登记的不同")
        ui.sentence.setText(
            f"可能是对方换了电脑或重装了匠报，也可能有人冒名。从 {moment_words(alarm.since)} 起，"
            f"这个报送人有 {len(alarm.files)} 个文件等着核实；核实之前，它的文件一律不导入，也不会丢。"
        )
        ui.knownWords.setText(_two_lines(alarm.known.spoken_fingerprint))
        ui.shownWords.setText(_two_lines(alarm.shown.spoken_fingerprint))
        ui.groups.expect([alarm.known.spoken_fingerprint, alarm.shown.spoken_fingerprint], ticking=False)
        ui.groups.changed.connect(self._compared)
        ui.oldButton.clicked.connect(self._settle)
        ui.newButton.clicked.connect(self._settle)
        ui.laterButton.clicked.connect(self.reject)
        self._compared()

    def _compared(self) -> None:
        alarm = self._alarm
        heard = which_card(alarm.known.spoken_fingerprint, alarm.shown.spoken_fingerprint, self.ui.groups)
        self.ui.oldButton.setEnabled(heard.old)
        self.ui.newButton.setEnabled(heard.new)
        say(self.ui.verdict, heard.sentence, heard.role)

    def _settle(self) -> None:
        name, heard = self._alarm.name, self.ui.groups.typed
        self._start(
            lambda progress: self._desk.inbox.settle(name, heard, progress=progress), self._settled, "正在接收…"
        )

    def _settled(self, outcomes: Sequence[Intake]) -> None:
        self.outcomes = outcomes
        self.accept()


def _two_lines(words: str) -> str:
    groups = words.split()
    return "  ".join(groups[:4]) + "\n" + "  ".join(groups[4:])
