"""The decision about a received case: how it stands, and the buttons that decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.review import Verdict
from desktop_app.gui.designed.panels.ui_review_bar import Ui_ReviewBar
from desktop_app.gui.icons import icon
from desktop_app.gui.review_wording import standing_words
from desktop_app.services.review_state import ReviewState

_PICTURES = {
    CaseStatus.RECEIVED: ("hourglass-medium", "accent"),
    CaseStatus.ACCEPTED: ("check-circle", "success"),
    CaseStatus.RETURNED: ("arrow-u-up-left", "caution"),
    CaseStatus.DECLINED: ("x-circle", "error"),
    CaseStatus.FORWARDED: ("lock", "muted"),
}


class ReviewBar(QFrame):
    """Emits what the user wants decided."""

    decision_wanted = Signal(object)
    """A :class:`Verdict`."""
    receipt_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ReviewBar()
        ui.setupUi(self)
        self._verdicts: tuple[tuple[QPushButton, Verdict, str, str], ...] = (
            (ui.acceptButton, Verdict.ACCEPTED, "受理", "Ctrl+Shift+Y"),
            (ui.returnButton, Verdict.RETURNED, "退回修改", "Ctrl+Shift+T"),
            (ui.declineButton, Verdict.DECLINED, "不予受理", "Ctrl+Shift+N"),
        )
        for button, verdict, _, _ in self._verdicts:
            button.clicked.connect(lambda _=False, verdict=verdict: self.decision_wanted.emit(verdict))
        ui.receiptButton.clicked.connect(self.receipt_wanted)
        ui.reopenButton.clicked.connect(self.reopen_wanted)

    def make_actions(self, page: QWidget) -> Sequence[QAction]:
        """Return the keys of the decisions, which work anywhere on ``page``."""
        actions = []
        for button, _, text, key in (*self._verdicts, (self.ui.receiptButton, None, "写回执", "Ctrl+Shift+R")):
            action = QAction(text, page)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _=False, button=button: self._press(button))
            actions.append(action)
        return actions

    def show_state(self, state: ReviewState) -> None:
        """Show how a case stands."""
        ui, status = self.ui, state.case.status
        name, tone = _PICTURES.get(status, ("info", "muted"))
        ui.picture.setPixmap(icon(name, tone).pixmap(18, 18))
        ui.sentence.setText(standing_words(state))
        waiting = status is CaseStatus.RECEIVED
        for button, _, _, _ in self._verdicts:
            button.setVisible(state.decidable and waiting)
        ui.receiptButton.setVisible(state.review.verdict is not None)
        ui.receiptButton.setText("写回执(&W)…" if state.receipt is None else "再写回执(&W)…")
        ui.reopenButton.setVisible(state.decidable and not waiting)

    def _press(self, button: QPushButton) -> None:
        if button.isVisible():
            button.click()
