"""From a wish for a portrait to the portrait: choose or take the dropped file, crop, hand on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.photo_crop import PhotoCrop
from desktop_app.gui.paper.picture_file import read_picture
from desktop_app.programmes.fields import PhotoSize

PictureChoice = Callable[[QWidget], Path | None]
"""Asks the user for a picture file; None when nothing was picked."""
OnPortrait = Callable[[str, str, bytes], None]
"""Takes a new portrait: form id, field id, a JPEG file."""


class PortraitFlow(QObject):
    """Leads through the dialogs, one after the other."""

    refused = Signal(str)

    def __init__(self, choice: PictureChoice, on_portrait: OnPortrait | None, owner: QWidget) -> None:
        super().__init__(owner)
        self._choice = choice
        self._on_portrait = on_portrait
        self._owner = owner

    def begin(self, place: Place, size: PhotoSize, source: str) -> None:
        """Crop the file ``source``, or one that the user picks, for the portrait at ``place``."""
        path = Path(source) if source else self._choice(self._owner)
        if path is None or self._on_portrait is None:
            return
        try:
            image = read_picture(path)
        except KnownError as error:
            self.refused.emit(str(error))
            return
        dialog = PhotoCrop(image, size, self._owner)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._hand_on(place, dialog.portrait()))
        dialog.open()

    def _hand_on(self, place: Place, portrait: bytes) -> None:
        if self._on_portrait is not None:
            self._on_portrait(place.form or "", place.field or "", portrait)
