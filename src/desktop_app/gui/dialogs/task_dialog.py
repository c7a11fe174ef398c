"""A dialog that does one piece of work in the background and stays answerable meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from desktop_app.domain.errors import Cancelled, KnownError
from desktop_app.domain.progress import Progress
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.widgets.progress_strip import ProgressStrip

T = TypeVar("T")


class TaskDialog(QDialog):
    """Errors appear in place; closing while work runs stops the work first and then closes."""

    def __init__(self, jobs: Jobs, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._closing = False

    def _set_up_task(self, progress: ProgressStrip, error: QLabel, locked: Sequence[QWidget]) -> None:
        """Say where progress and errors show, and what cannot be used while work runs."""
        self._progress, self._error, self._locked = progress, error, tuple(locked)
        progress.idle.connect(self._idle)
        enter_presses_buttons(self)

    def _start(self, work: Callable[[Progress], T], done: Callable[[T], None], label: str) -> None:
        """Do ``work`` in the background; ``done`` follows when it went well."""
        self._show_error("")
        enabled = [widget for widget in self._locked if widget.isEnabled()]
        for widget in enabled:
            widget.setEnabled(False)

        def free() -> None:
            for widget in enabled:
                widget.setEnabled(True)

        def finished(value: T) -> None:
            free()
            done(value)

        def failed(error: KnownError) -> None:
            free()
            self._failed(error)

        self._progress.follow(self._jobs.run(work, finished, failed, owner=self, label=label))

    def reject(self) -> None:
        """Close, or stop the work that runs and close then."""
        if self._progress.running:
            self._closing = True
            self._progress.cancel()
        else:
            super().reject()

    def _failed(self, error: KnownError) -> None:
        if not (self._closing and isinstance(error, Cancelled)):
            self._show_error(str(error))

    def _show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _idle(self) -> None:
        if self._closing:
            self._closing = False
            super().reject()
