"""A bare Qt window that says when it was painted: the floor of ``bench_start``."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class FirstPaint(QObject):
    """Tells once that a window was painted and its first work is done, then ends the application."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)
        self._told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on the first paint, when everything that is queued behind it was handled."""
        if event.type() is QEvent.Type.Paint and not self._told:
            self._told = True
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        print("usable", flush=True)
        QApplication.quit()


def main() -> None:
    """Show what Qt alone needs until it was painted."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    FirstPaint(window)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
