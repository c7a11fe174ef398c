"""A field onto which scans are dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.gui.dropped_files import dropped_files

_SCANS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp")


class PaperDrop(QLabel):
    """Emits the scans that are dropped on it."""

    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("把扫描件拖到这里", parent)
        self.setProperty("role", "drop")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(72)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which scans were dropped."""
        event.acceptProposedAction()
        if paths := scans_in(dropped_files(event.mimeData())):
            self.dropped.emit(paths)


def scans_in(paths: list[Path]) -> list[Path]:
    """Return what can be a scan."""
    return [path for path in paths if path.suffix.lower() in _SCANS]
