"""How long work reports how far it is, and learns that the user wants it stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable

from desktop_app.domain.errors import Cancelled

ReportHandler = Callable[[int, int, str], None]


class Progress:
    """Passed into every service call that may take over half a second.

    ``report(done, total, message)`` may be called from any thread; units are whatever the work counts (bytes, pages,
    cases), ``total`` 0 means unknown. It raises :class:`Cancelled` once :meth:`cancel` was called, so that work stops
    at the next report and its ``finally`` blocks clean up.
    """

    def __init__(self, on_report: ReportHandler | None = None) -> None:
        self._on_report = on_report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; safe from any thread, and more than once."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether someone asked for a stop."""
        return self._cancelled.is_set()

    def report(self, done: int, total: int, message: str = "") -> None:
        """Tell how far the work is; raise :class:`Cancelled` if it is no longer wanted."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._on_report is not None:
            self._on_report(done, total, message)
