"""Carries calls from any thread to the main thread, in order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal


class MainThread(QObject):
    """Belongs to the thread that made it. Calls made on that thread run at once, others when it is their turn."""

    _called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._called.connect(self._run)

    def deliver(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the main thread."""
        if QThread.currentThread() is self.thread():
            call()
        else:
            self._called.emit(call)

    def _run(self, call: Callable[[], None]) -> None:
        call()
