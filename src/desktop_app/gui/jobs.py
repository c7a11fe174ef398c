"""The one runner of background work: results, progress and errors arrive on the main thread.

Two lanes of one thread each: ``DESK`` for everything that touches the library, so that database work is serialised;
``PREVIEW`` for pictures of pages, so that typing is followed while a large package is being written.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Progress
from desktop_app.gui.job import Job

T = TypeVar("T")


class Lane(Enum):
    """Which thread does the work."""

    DESK = "desk"
    PREVIEW = "preview"


class Jobs(QObject):
    """Runs work off the main thread, each lane in the order asked for."""

    failed = Signal(object)
    """A :class:`KnownError` that no caller took care of."""
    bug = Signal(object)
    """An exception that is a defect of the program."""
    busy_changed = Signal(bool)
    """Whether any work is under way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {lane: ThreadPoolExecutor(1, thread_name_prefix=f"jiangbao-{lane.value}") for lane in Lane}
        self._running: dict[Job, Future[None]] = {}
        self._newest: dict[str, Job] = {}
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether any work is under way or waits for its turn."""
        return bool(self._running)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
        *,
        owner: QObject,
        label: str = "",
        lane: Lane = Lane.DESK,
        newest: str = "",
    ) -> Job:
        """Do ``work`` in the background; call ``done`` or ``failed`` afterwards while ``owner`` still lives.

        Work under the same name ``newest`` replaces earlier work: what has not begun is dropped, what runs is
        cancelled, and neither is heard of again.
        """
        job = Job(label, done, failed or self.failed.emit, owner)
        if self._closed:
            return job
        job.bug.connect(self.bug)
        job.ended.connect(self._ended)
        if newest:
            self._replace(newest, job)
        self._running[job] = self._pools[lane].submit(job.perform, work)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        return job

    def close(self) -> None:
        """Cancel everything and wait until no work runs; what is asked for afterwards is not done."""
        self._closed = True
        for job in list(self._running):
            job.forget()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    def drop(self, owner: QObject) -> None:
        """Cancel the work of ``owner`` and of everything inside it, and tell nobody: it is going away."""
        for job in list(self._running):
            if _belongs(job.owner, owner):
                job.forget()
                if self._running[job].cancel():
                    self._ended(job)

    def _replace(self, name: str, job: Job) -> None:
        earlier = self._newest.get(name)
        self._newest[name] = job
        if earlier is not None and earlier in self._running:
            earlier.forget()
            if self._running[earlier].cancel():
                self._ended(earlier)

    def _ended(self, job: Job) -> None:
        if self._running.pop(job, None) is not None and not self._running:
            self.busy_changed.emit(False)


def _belongs(thing: QObject | None, owner: QObject) -> bool:
    while thing is not None and isValid(thing):
        if thing is owner:
            return True
        thing = thing.parent()
    return False
