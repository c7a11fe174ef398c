"""Compare a contact card's fingerprint with its owner over the telephone."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.contact import ContactCard
from desktop_app.gui.designed.dialogs.ui_card_dialog import Ui_CardDialog
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.widgets.tone import say


class CardDialog(QDialog):
    """Accepted only after the user has said of every group, by ticking or by typing it, that it is the same."""

    def __init__(self, card: ContactCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_CardDialog()
        ui.setupUi(self)
        ui.title.setText(f"核对“{card.name}”的名片")
        ui.groups.expect([card.spoken_fingerprint], ticking=True)
        ui.groups.changed.connect(self._judge)
        ui.confirmButton.clicked.connect(self.accept)
        ui.laterButton.clicked.connect(self.reject)
        enter_presses_buttons(self)
        self._judge()

    def _judge(self) -> None:
        groups = self.ui.groups
        ticked = sum(box.isChecked() for box in groups.boxes)
        self.ui.confirmButton.setEnabled(groups.agreed)
        if wrong := groups.differing:
            which = "、".join(map(str, wrong))
            told = f"第 {which} 组不一致。请对方再读一遍；仍不一致，这张名片就不是对方的，不要使用。"
            say(self.ui.verdict, told, "error")
        elif groups.agreed:
            say(self.ui.verdict, "八组全部一致，可以确认。", "success")
        else:
            say(self.ui.verdict, f"已有 {ticked} 组一致，还差 {len(groups.boxes) - ticked} 组。", "small")
