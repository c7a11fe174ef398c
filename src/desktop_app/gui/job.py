"""One piece of background work as the main thread sees it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop_app.domain.errors import Cancelled, KnownError
from desktop_app.domain.progress import Progress

T = TypeVar("T")

REPORT_EVERY = 0.1
"""Seconds between two reports that reach the screen."""
TRUST_AFTER = 1.0
"""Seconds of work before a time left is told."""


@dataclass(frozen=True, slots=True)
class Report:
    """How far a job is: units done of a total (0 unknown), what it is doing, and the seconds left where known."""

    done: int
    total: int
    message: str
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """How a job ended: with a value, or with an error (known or a bug)."""

    value: T | None = None
    error: Exception | None = None


class Job(QObject):
    """Work under way. Signals arrive on the main thread; after :meth:`cancel` no result is delivered."""

    reported = Signal(object)
    """:class:`Report`"""
    ended = Signal(object)
    """This job's work is over, however it went; comes after the callbacks."""
    bug = Signal(object)
    """An exception nobody expected."""
    _settled = Signal(object)

    def __init__(
        self,
        label: str,
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        owner: QObject,
    ) -> None:
        super().__init__()
        self.label = label
        self.latest: Report | None = None
        """The last report, for whoever begins to follow the job late."""
        self.progress = Progress(self._on_report)
        self._done = done
        self._failed = failed
        self.owner = owner
        self._silent = False
        self._begun = self._last = time.monotonic()
        self._settled.connect(self._deliver)

    def cancel(self) -> None:
        """Ask the work to stop at its next report; ``failed`` then hears :class:`Cancelled`."""
        self.progress.cancel()

    def forget(self) -> None:
        """Cancel, and tell nobody: newer work took this one's place."""
        self._silent = True
        self.progress.cancel()

    def perform(self, work: Callable[[Progress], T]) -> None:
        """Do the work in the calling (worker) thread and send its outcome to the main thread."""
        self._begun = time.monotonic()
        self._settled.emit(_outcome(work, self.progress))

    def _on_report(self, done: int, total: int, message: str) -> None:
        now = time.monotonic()
        if now - self._last < REPORT_EVERY and done != total:
            return
        self._last = now
        self.latest = Report(done, total, message, seconds_left(now - self._begun, done, total))
        self.reported.emit(self.latest)

    def _deliver(self, outcome: Outcome[T]) -> None:
        if not self._silent and isValid(self.owner):
            self._tell(outcome)
        self.ended.emit(self)

    def _tell(self, outcome: Outcome[T]) -> None:
        if outcome.error is None:
            self._done(outcome.value)  # type: ignore[arg-type]  # T may itself be None
        elif isinstance(outcome.error, KnownError):
            self._failed(outcome.error)
        else:
            self.bug.emit(outcome.error)


def _outcome(work: Callable[[Progress], T], progress: Progress) -> Outcome[T]:
    try:
        if progress.cancelled:
            raise Cancelled  # noqa: TRY301  # cancelled while it waited for its turn
        return Outcome(value=work(progress))
    except Exception as error:  # noqa: BLE001  # the thread boundary: every error goes to the main thread
        return Outcome(error=error)


def seconds_left(elapsed: float, done: int, total: int) -> float | None:
    """Return the seconds that the rest will take at the pace so far, or None while that cannot be told."""
    if elapsed < TRUST_AFTER or done <= 0 or total <= 0:
        return None
    return elapsed * max(total - done, 0) / done
