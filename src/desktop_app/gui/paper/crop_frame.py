"""Cutting a portrait out of a picture: which part of it, in the picture's own pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

MAX_ZOOM = 8.0


@dataclass(frozen=True, slots=True)
class CropFrame:
    """A frame of one shape over a picture. Zoom 1 is the largest frame that fits; it never leaves the picture."""

    picture: QSize
    aspect: float
    """Width by height of the printed portrait."""
    zoom: float = 1.0
    x: float = 0.5
    """Middle of the frame, 0 to 1 of the picture's width."""
    y: float = 0.5

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the frame in pixels of the picture."""
        width = min(float(self.picture.width()), self.picture.height() * self.aspect)
        return width / self.zoom, width / self.aspect / self.zoom

    @property
    def rect(self) -> QRectF:
        """The frame in pixels of the picture."""
        width, height = self.size
        rect = QRectF(0, 0, width, height)
        rect.moveCenter(QPointF(self.x * self.picture.width(), self.y * self.picture.height()))
        return rect

    @property
    def pixels(self) -> QRect:
        """The frame in whole pixels, inside the picture."""
        return self.rect.toRect().intersected(QRect(0, 0, self.picture.width(), self.picture.height()))

    def zoomed(self, zoom: float) -> CropFrame:
        """Return the frame at another zoom, its middle kept where the picture allows."""
        return replace(self, zoom=min(max(zoom, 1.0), MAX_ZOOM)).moved(0.0, 0.0)

    def moved(self, dx: float, dy: float) -> CropFrame:
        """Return the frame moved by pixels of the picture, stopped at its borders."""
        width, height = self.size
        across, down = self.picture.width(), self.picture.height()
        x = min(max(self.x * across + dx, width / 2), across - width / 2)
        y = min(max(self.y * down + dy, height / 2), down - height / 2)
        return replace(self, x=x / across, y=y / down)
