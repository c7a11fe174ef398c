"""Cropping a portrait to the shape that the form prints."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from desktop_app.gui.designed.dialogs.ui_photo_crop import Ui_PhotoCrop
from desktop_app.gui.paper.picture_file import portrait_bytes
from desktop_app.programmes.fields import PhotoSize


class PhotoCrop(QDialog):
    """Shows a picture under a frame of the printed shape; says whether the frame holds enough pixels.

    Too few pixels are told and never refused: a poor portrait is a finding, not a wall.
    """

    def __init__(self, image: QImage, size: PhotoSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.ui = Ui_PhotoCrop()
        self.ui.setupUi(self)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("使用这张照片")
        self.ui.view.framed.connect(self._framed)
        self.ui.zoom.valueChanged.connect(lambda percent: self.ui.view.set_zoom(percent / 100))
        self.ui.left.clicked.connect(lambda: self.ui.view.rotate(-90))
        self.ui.right.clicked.connect(lambda: self.ui.view.rotate(90))
        self.ui.view.load(image, size.width_mm / size.height_mm)
        self.ui.view.setFocus()

    def portrait(self) -> bytes:
        """Return the cropped portrait as a JPEG file."""
        return portrait_bytes(self.ui.view.cut())

    def _framed(self) -> None:
        frame = self.ui.view.frame
        self.ui.zoom.blockSignals(True)
        self.ui.zoom.setValue(round(frame.zoom * 100))
        self.ui.zoom.blockSignals(False)
        self.ui.verdict.setText(pixel_verdict(frame.pixels.width(), frame.pixels.height(), self._size))


def pixel_verdict(width: int, height: int, size: PhotoSize) -> str:
    """Say in one sentence whether a crop of so many pixels prints well."""
    least_width, least_height = size.min_pixels
    printed = f"按 {size.width_mm:g} × {size.height_mm:g} 毫米打印"
    if width >= least_width and height >= least_height:
        return f"框内 {width} × {height} 像素，{printed}足够清晰。"
    return (
        f"框内只有 {width} × {height} 像素，少于要求的 {least_width} × {least_height} 像素，{printed}会模糊。"
        "请缩小照片以框进更多内容，或换一张更清晰的照片。"
    )
