"""Drawing the lines of a table: equally thick on every screen, fractional scaling included."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter


class Ruler:
    """Draws lines on whole device pixels. Lines stand right of and below the coordinate that they are asked for."""

    def __init__(self, painter: QPainter, thickness: float, colour: QColor) -> None:
        """``thickness`` in device-independent pixels; nothing is thinner than one device pixel."""
        self._painter = painter
        self._colour = colour
        self._device = painter.deviceTransform()
        self._thick = max(1, round(thickness * self._device.m11()))

    def outline(self, rect: QRect) -> None:
        """Draw the four sides of a cell; the right and lower ones are where the next cells begin."""
        left, right = self._across(rect.left()), self._across(rect.left() + rect.width())
        top, bottom = self._down(rect.top()), self._down(rect.top() + rect.height())
        for y in (top, bottom):
            self._fill(left, y, right + self._thick, y + self._thick)
        for x in (left, right):
            self._fill(x, top, x + self._thick, bottom + self._thick)

    def _across(self, x: int) -> int:
        return round(x * self._device.m11() + self._device.dx())

    def _down(self, y: int) -> int:
        return round(y * self._device.m22() + self._device.dy())

    def _fill(self, left: int, top: int, right: int, bottom: int) -> None:
        """Fill device pixels, said in the painter's own units."""
        device = self._device
        rect = QRectF(
            (left - device.dx()) / device.m11(),
            (top - device.dy()) / device.m22(),
            (right - left) / device.m11(),
            (bottom - top) / device.m22(),
        )
        self._painter.fillRect(rect, self._colour)
