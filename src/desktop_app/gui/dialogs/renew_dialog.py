"""Renew the own card: say why, know what follows, do it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.contact import ContactCard, RenewalReason
from desktop_app.gui.designed.dialogs.ui_renew_dialog import Ui_RenewDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.services.desk import Desk

_FOLLOWS = {
    RenewalReason.ROUTINE: "核对过原名片的单位导入新名片时，会看到“由原名片担保”，一步即可接受。",
    RenewalReason.LOSS: "联系单位会看到您说明的原因，接受后仍要打电话核对八组数字。请尽快逐一打电话告诉他们，"
    "并更改口令。",
}


class RenewDialog(TaskDialog):
    """``card`` is the new card once the dialog was accepted."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._desk = desk
        self.card: ContactCard | None = None
        self.ui = ui = Ui_RenewDialog()
        ui.setupUi(self)
        self._set_up_task(
            ui.progress, ui.error, (ui.routineRadio, ui.lossRadio, ui.understoodCheck, ui.cancelButton, ui.renewButton)
        )
        ui.lossRadio.toggled.connect(self._chosen)
        ui.understoodCheck.toggled.connect(ui.renewButton.setEnabled)
        ui.renewButton.clicked.connect(self._renew)
        ui.cancelButton.clicked.connect(self.reject)
        self._chosen()

    @property
    def reason(self) -> RenewalReason:
        """Why the card is renewed."""
        return RenewalReason.LOSS if self.ui.lossRadio.isChecked() else RenewalReason.ROUTINE

    def _chosen(self) -> None:
        self.ui.consequence.setText(_FOLLOWS[self.reason])

    def _renew(self) -> None:
        reason = self.reason
        self._start(lambda _: self._desk.cards.renew_own(reason), self._renewed, "正在换新…")

    def _renewed(self, card: ContactCard) -> None:
        self.card = card
        self.accept()
