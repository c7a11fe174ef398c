"""Python's garbage collector, kept on the main thread.

Collecting destroys whatever became unreachable, Qt objects among it, in the thread and at the moment in which Python
happens to run out of its allowance: in a worker, or in the middle of a paint event. Both end the process. While the
window lives, collecting therefore happens here alone, between two events.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500
"""Milliseconds between two looks at what has piled up."""


class Garbage(QObject):
    """Collects on the thread that made it, by the thresholds that Python itself goes by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that has piled up, and the younger ones with it."""
        counts = gc.get_count()
        due = [generation for generation in range(3) if counts[generation] > self._thresholds[generation]]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Give the collector back to Python; no window may live any more."""
        self._timer.stop()
        gc.enable()
