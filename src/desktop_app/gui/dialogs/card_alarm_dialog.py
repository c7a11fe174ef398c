"""Another card under a known name: what was heard over the telephone decides which of the two is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.contact import PinnedCard
from desktop_app.gui.card_wording import spoken_lines
from desktop_app.gui.designed.dialogs.ui_card_alarm_dialog import Ui_CardAlarmDialog
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.widgets.heard_groups import which_card
from desktop_app.gui.widgets.tone import say


class CardAlarmDialog(QDialog):
    """``heard`` holds the typed groups once the dialog was accepted; they are those of one of the two cards."""

    def __init__(self, pinned: PinnedCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if pinned.alarm is None:
            raise ValueError("no alarm")
        self._old, self._new = pinned.card.spoken_fingerprint, pinned.alarm.card.spoken_fingerprint
        self.ui = ui = Ui_CardAlarmDialog()
        ui.setupUi(self)
        ui.title.setText(f"“{pinned.card.name}”的名片有变")
        ui.what.setText(
            "出现了另一张同名的名片：可能是对方换了电脑或换了新名片，也可能是有人冒名。"
            "核实之前，不能向其报送，也不导入其报送包。"
        )
        ui.oldFingerprint.setText(spoken_lines(self._old))
        since = f"{pinned.since.astimezone():%Y年%m月%d日} 登记，" if pinned.since else ""
        ui.oldSince.setText(f"{since}{pinned.assurance.label}")
        ui.newFingerprint.setText(spoken_lines(self._new))
        ui.newSince.setText(f"{pinned.alarm.seen_at.astimezone():%Y年%m月%d日 %H:%M} 随“{pinned.alarm.source}”而来")
        ui.groups.expect([self._old, self._new], ticking=False)
        ui.groups.changed.connect(self._judge)
        ui.laterButton.clicked.connect(self.reject)
        ui.keepButton.clicked.connect(self.accept)
        ui.acceptButton.clicked.connect(self.accept)
        enter_presses_buttons(self)
        ui.groups.setFocus()
        self._judge()

    @property
    def heard(self) -> str:
        """The digits that were typed."""
        return self.ui.groups.typed

    def _judge(self) -> None:
        heard = which_card(self._old, self._new, self.ui.groups)
        self.ui.keepButton.setEnabled(heard.old)
        self.ui.acceptButton.setEnabled(heard.new)
        say(self.ui.verdict, heard.sentence, heard.role)
