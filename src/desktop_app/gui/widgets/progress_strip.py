"""One line that follows a job: what it does, how far it is, how long it will take, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.job import Job, Report
from desktop_app.gui.theme import SPACE_SMALL, SPACE_TIGHT
from desktop_app.gui.wording import left_words

_STEPS = 1000


class ProgressStrip(QWidget):
    """Hidden while nothing runs."""

    idle = Signal()
    """The job that was followed is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._words = QLabel(self)
        self._left = QLabel(self)
        self._left.setProperty("role", "small")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(8)
        self._bar.setAccessibleName("进度")
        self._cancel = QPushButton("停止", self)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.cancel)
        words = QHBoxLayout()
        words.addWidget(self._words, 1)
        words.addWidget(self._left)
        left = QVBoxLayout()
        left.setSpacing(SPACE_TIGHT)
        left.addLayout(words)
        left.addWidget(self._bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        layout.addLayout(left, 1)
        layout.addWidget(self._cancel)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    def follow(self, job: Job) -> None:
        """Show this job until it ends."""
        self._job = job
        self._words.setText(job.label)
        self._left.clear()
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        job.reported.connect(self._reported)
        job.ended.connect(self._ended)
        if job.latest is not None:
            self._reported(job.latest)
        self.show()

    def cancel(self) -> None:
        """Ask the job to stop."""
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._left.setText("正在停止…")
            self._job.cancel()

    def _reported(self, report: Report) -> None:
        if self._job is None or self._job.progress.cancelled:
            return
        if report.message:
            self._words.setText(report.message)
        self._left.setText(left_words(report.seconds_left))
        self._bar.setRange(0, _STEPS if report.total else 0)
        if report.total:
            self._bar.setValue(report.done * _STEPS // report.total)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()
            self.idle.emit()
