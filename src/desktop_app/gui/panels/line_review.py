"""The reviewer's points (考核分) of one line of a score sheet, beside what the nominee's facts come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal

from desktop_app.domain.review import Score
from desktop_app.gui.case_undo import leave_undo_to_case
from desktop_app.gui.designed.panels.ui_score_panel import Ui_ScorePanel
from desktop_app.programmes.scores import ScoreLine
from desktop_app.services.score_sheets import LineScore, shown_points

KEEP_AFTER = 400
"""Milliseconds of silence after a key before points and reason are kept."""


@dataclass(frozen=True, slots=True)
class LinePoints:
    """What a level gives for a line."""

    score: Score
    by: str
    """Name of that level's desk."""


class LineReview(QObject):
    """Works the part of the panel that holds the reviewer's points."""

    given = Signal(str, str, str)
    """Line, points as typed (empty to take them away), reason."""

    def __init__(self, ui: Ui_ScorePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._line = ""
        self._own: Mapping[str, LinePoints] = {}
        self._others: Mapping[str, tuple[LinePoints, ...]] = {}
        self._writable = False
        for editor in (ui.pointsEdit, ui.pointsReasonEdit):
            leave_undo_to_case(editor)
        ui.pointsReasonEdit.setUndoRedoEnabled(False)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        ui.pointsEdit.textEdited.connect(lambda _: self._timer.start())
        ui.pointsEdit.editingFinished.connect(self.keep)
        ui.pointsReasonEdit.textChanged.connect(self._timer.start)

    def take(
        self, own: Mapping[str, LinePoints], others: Mapping[str, tuple[LinePoints, ...]], *, writable: bool
    ) -> None:
        """Know what this desk gives (by line) and what other levels give; ``writable`` says whether it can change."""
        self._own, self._others, self._writable = own, others, writable

    def show(self, line: ScoreLine, scored: LineScore) -> None:
        """Show the points of a line; what is being typed stays."""
        if line.id != self._line:
            self.keep()
            self._line = line.id
        ui, own, others = self._ui, self._own.get(line.id), self._others.get(line.id, ())
        ui.reviewBox.setVisible(self._writable or own is not None or bool(others))
        for widget in (ui.pointsLabel, ui.pointsEdit, ui.pointsReasonLabel, ui.pointsReasonEdit):
            widget.setVisible(self._writable or own is not None)
        ui.pointsEdit.setReadOnly(not self._writable)
        ui.pointsEdit.setPlaceholderText(f"0 到 {shown_points(Decimal(str(line.cap)))}，按标准 {_standard(scored)}")
        if not self._timer.isActive():
            self._fill(shown_points(own.score.points) if own else "", own.score.reason if own else "")
        departs = own is not None and own.score.points not in (scored.standard, scored.points)
        ui.pointsReasonEdit.setReadOnly(not self._writable or own is None)
        ui.pointsReasonEdit.setPlaceholderText("与标准和自评都不一致，须写明理由" if departs else "")
        ui.othersLabel.setVisible(bool(others))
        ui.othersLabel.setText("\n".join(_other_words(item) for item in others))

    def keep(self) -> None:
        """Hand on what was typed."""
        self._timer.stop()
        own = self._own.get(self._line)
        before = (shown_points(own.score.points), own.score.reason) if own else ("", "")
        now = (self._ui.pointsEdit.text().strip(), self._ui.pointsReasonEdit.toPlainText().strip())
        if self._line and self._writable and now != before and (now[0] or before[0]):
            self.given.emit(self._line, *now)

    def reset(self) -> None:
        """Show what is kept again, after something that could not be."""
        self._timer.stop()
        own = self._own.get(self._line)
        self._fill(shown_points(own.score.points) if own else "", own.score.reason if own else "")

    def _fill(self, points: str, reason: str) -> None:
        if self._ui.pointsEdit.text().strip() != points:
            self._ui.pointsEdit.setText(points)
        if self._ui.pointsReasonEdit.toPlainText().strip() != reason:
            with QSignalBlocker(self._ui.pointsReasonEdit):
                self._ui.pointsReasonEdit.setPlainText(reason)


def _standard(scored: LineScore) -> str:
    own = shown_points(scored.points)
    return f"{own} 分" if scored.standard == scored.points else f"{shown_points(scored.standard)} 分，自评 {own} 分"


def _other_words(item: LinePoints) -> str:
    reason = f"（{item.score.reason}）" if item.score.reason else ""
    return f"{item.by}：{shown_points(item.score.points)} 分{reason}"
