"""审核: how a case came, what the levels below and above say, the course of things, and the reviewer's own note."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.gui.case_undo import leave_undo_to_case
from desktop_app.gui.designed.panels.ui_dossier_panel import Ui_DossierPanel
from desktop_app.gui.review_wording import history_html, review_html
from desktop_app.gui.wording import moment_words
from desktop_app.programmes.fields import Level
from desktop_app.services.case_arrival import CaseArrival
from desktop_app.services.level_answers import LEVEL_LABELS
from desktop_app.services.review_session import ReviewSession

KEEP_AFTER = 400
"""Milliseconds of silence after a key before the note is kept."""


class DossierPanel(QWidget):
    """Emits what the user writes and wants; whoever owns it does that."""

    note_written = Signal(str)
    level_chosen = Signal(str)
    compare_wanted = Signal()
    chain_wanted = Signal()

    def __init__(self, session: ReviewSession, arrival: CaseArrival | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.ui = ui = Ui_DossierPanel()
        ui.setupUi(self)
        for level in Level:
            ui.levelBox.addItem(LEVEL_LABELS[level], level.value)
        leave_undo_to_case(ui.noteEdit)
        ui.noteEdit.setUndoRedoEnabled(False)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        ui.noteEdit.textChanged.connect(self._timer.start)
        ui.levelBox.activated.connect(lambda row: self.level_chosen.emit(str(ui.levelBox.itemData(row))))
        ui.compareButton.clicked.connect(self.compare_wanted)
        ui.chainButton.clicked.connect(self.chain_wanted)
        ui.sent.setText(self._sent_html(arrival))
        ui.compareButton.setVisible(session.case.revision > 1)

    def show_state(self) -> None:
        """Show what is said about the case as it stands now; a note that is being typed stays."""
        ui, state, programme = self.ui, self._session.review, self._session.programme
        ui.levelBox.setCurrentIndex(ui.levelBox.findData(state.level.value))
        ui.levelBox.setEnabled(not state.locked)
        ui.noteEdit.setReadOnly(state.locked)
        if not self._timer.isActive() and ui.noteEdit.toPlainText().strip() != state.review.note:
            with QSignalBlocker(ui.noteEdit):
                ui.noteEdit.setPlainText(state.review.note)
        others = [review_html(programme, review) for review in (*state.below, *state.above)]
        ui.below.setText("<br><br>".join(others) or "还没有别的单位审过这一版。")
        ui.history.setText(history_html(state.history, state.case.sender) or "还没有决定。")

    def keep(self) -> None:
        """Hand on the note as it is typed now."""
        self._timer.stop()
        words = self.ui.noteEdit.toPlainText().strip()
        if not self._session.review.locked and words != self._session.review.review.note:
            self.note_written.emit(words)

    def _sent_html(self, arrival: CaseArrival | None) -> str:
        if arrival is None:
            return ""
        lines = [f"<b>{escape(arrival.sender)}</b>　第 {arrival.revision} 版"]
        if arrival.at is not None:
            lines.append(f"{moment_words(arrival.at)} 收到　{escape(arrival.file)}")
        if arrival.note:
            lines.append(f"附言：{escape(arrival.note)}".replace("\n", "<br>"))
        left_out = escape("、".join(arrival.left_out))
        lines.append(f"没有报送：{left_out}" if left_out else "内容和材料全部报送。")
        return "<br>".join(lines)
