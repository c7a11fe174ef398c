"""Choosing a picture file for a portrait."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.gui.paper.picture_file import PICTURE_FILTER


def choose_picture(parent: QWidget) -> Path | None:
    """Return the file that the user picks; None when nothing was picked."""
    name, _ = QFileDialog.getOpenFileName(parent, "选择照片", "", PICTURE_FILTER)
    return Path(name) if name else None
