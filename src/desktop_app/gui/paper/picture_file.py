"""Reading a picture that a user picked: turned upright, never trusted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from desktop_app.domain.errors import KnownError

MAX_PIXELS = 100_000_000
MAX_BYTES = 60 * 1024 * 1024
PICTURE_FILTER = "照片 (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff);;所有文件 (*)"
_QUALITY = 94
_LONGEST_PX = 1600


class NotAPicture(KnownError):
    """The file is not a picture that can be read."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”不是能够识别的照片，原有照片没有改动，请换用 JPG 或 PNG 格式的照片。")


class PictureTooLarge(KnownError):
    """The picture has more bytes or pixels than a portrait can need."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”过大（超过 60 MB 或一亿像素），原有照片没有改动，请先缩小后再选用。")


def read_picture(path: Path) -> QImage:
    """Return the picture in ``path``, upright; raise :class:`NotAPicture` or :class:`PictureTooLarge`."""
    if path.is_file() and path.stat().st_size > MAX_BYTES:
        raise PictureTooLarge(path.name)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MAX_PIXELS:
        raise PictureTooLarge(path.name)
    image = reader.read()
    if image.isNull():
        raise NotAPicture(path.name)
    return image


def portrait_bytes(image: QImage) -> bytes:
    """Return a portrait as a JPEG file on white, no longer than 1600 px."""
    longest = max(image.width(), image.height(), 1)
    scaled = image.size() * min(_LONGEST_PX / longest, 1.0)
    flat = QImage(scaled, QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image.scaled(scaled, mode=Qt.TransformationMode.SmoothTransformation))
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    flat.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]  # the stub asks for a name in bytes
    return bytes(content.data())
