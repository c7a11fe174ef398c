"""A page that edits: what was typed is saved by itself, steps are taken back, the paper is fitted to its room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.place import Place
from desktop_app.gui.icons import icon
from desktop_app.services.editing import EditSession

SAVE_WITHIN = 500
"""Milliseconds from the first change that is not saved to its saving."""
SAVE_AGAIN = 5_000
"""Milliseconds until saving that failed is tried again."""
FIT_AFTER = 60
"""Milliseconds after the room changed before the paper is fitted to it."""


class EditingPage(QWidget):
    """What the pages of a case and of a batch have in common around their editing session."""

    closed = Signal()
    refused = Signal(str)
    """A sentence about something that could not be done."""

    session: EditSession

    def __init__(self, check_after: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_WITHIN)
        self._check_timer = QTimer(self, singleShot=True, interval=check_after)
        self._fit_timer = QTimer(self, singleShot=True, interval=FIT_AFTER)

    def _begin_editing(self, saved: QLabel, check: Callable[[], None], fit: Callable[[], None]) -> None:
        """Tell on ``saved`` what is saved; check and fit when things have come to rest."""
        self._saved = saved
        self._save_timer.timeout.connect(self.save)
        self._check_timer.timeout.connect(check)
        self._fit_timer.timeout.connect(fit)

    def go_to(self, place: Place) -> None:
        """Go to the place of a finding or of a step."""
        raise NotImplementedError

    def _action(
        self,
        button: QToolButton | None,
        text: str,
        icon_name: str,
        keys: Sequence[str | QKeySequence.StandardKey],
        slot: Callable[[], object],
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        if icon_name:
            action.setIcon(icon(icon_name))
        if button is not None:
            button.setDefaultAction(action)
            button.setAccessibleName(text)
        return action

    @property
    def _at_rest(self) -> bool:
        """Whether nothing waits to be saved, checked or fitted."""
        return not any(timer.isActive() for timer in (self._save_timer, self._check_timer, self._fit_timer))

    def _stop_timers(self) -> None:
        for timer in (self._save_timer, self._check_timer, self._fit_timer):
            timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the paper to its new room a moment later."""
        super().resizeEvent(event)
        self._fit_timer.start()

    # saving

    def _follow_saving(self) -> None:
        """After a change: save it soon, or tell that it is saved."""
        if self.session.pending:
            self._saved.setText("正在保存…")
            if not self._save_timer.isActive():
                self._save_timer.start(SAVE_WITHIN)
        else:
            self._show_saved()

    def save(self) -> None:
        """Save what was typed."""
        self._save_timer.stop()
        if self._tried(self.session.flush):
            self._show_saved()
        else:
            self._saved.setText("还没有保存")
            self._save_timer.start(SAVE_AGAIN)

    def _tried(self, do: Callable[[], object]) -> bool:
        """Do it; tell a known error and return False when it could not be done."""
        try:
            do()
        except KnownError as error:
            self.refused.emit(str(error))
            return False
        return True

    def _show_saved(self) -> None:
        self._saved.setText(f"已保存 {datetime.now().astimezone():%H:%M:%S}")

    # steps

    def undo(self) -> None:
        """Take the last step back and go to where it was."""
        if self.session.can_undo:
            self._travel(self.session.undo)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if self.session.can_redo:
            self._travel(self.session.redo)

    def _travel(self, travel: Callable[[], Place | None]) -> None:
        places: list[Place | None] = []
        if self._tried(lambda: places.append(travel())) and places[0] is not None:
            self.go_to(places[0])
