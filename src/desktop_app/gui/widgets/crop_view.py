"""A picture under a frame of the portrait's shape: drag the picture, zoom with the wheel or the keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.crop_frame import CropFrame

_ROOM = 0.86
"""Part of the view that the frame takes."""
_NUDGE = 0.01
"""Step of an arrow key, of the frame's width."""
_STEP = 1.1
_SHADE = QColor(0, 0, 0, 140)
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropView(QWidget):
    """Shows what will be cut out. ``framed`` tells of every change."""

    framed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._pixmap = QPixmap()
        self._frame = CropFrame(QSize(1, 1), 1.0)
        self._grabbed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def frame(self) -> CropFrame:
        """The frame over the picture."""
        return self._frame

    def load(self, image: QImage, aspect: float) -> None:
        """Show a picture under the largest frame of a shape."""
        self._show(image, CropFrame(image.size(), aspect))

    def rotate(self, degrees: int) -> None:
        """Turn the picture by right angles, clockwise; the frame starts anew."""
        turned = self._image.transformed(QTransform().rotate(degrees))
        self._show(turned, CropFrame(turned.size(), self._frame.aspect))

    def set_zoom(self, zoom: float) -> None:
        """Enlarge the picture under the frame; 1 is the smallest."""
        self._take(self._frame.zoomed(zoom))

    def cut(self) -> QImage:
        """Return what the frame holds, in the picture's own pixels."""
        return self._image.copy(self._frame.pixels)

    def sizeHint(self) -> QSize:
        """Room for a portrait."""
        return QSize(380, 420)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._grabbed = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture."""
        if self._grabbed is not None:
            step = (self._grabbed - event.position()) / self._magnification()
            self._grabbed = event.position()
            self._take(self._frame.moved(step.x(), step.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        self.set_zoom(self._frame.zoom * _STEP ** (event.angleDelta().y() / 120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, zoom with plus and minus."""
        if event.key() in _ARROWS:
            across, down = _ARROWS[event.key()]
            step = max(self._frame.size[0] * _NUDGE, 1.0)
            self._take(self._frame.moved(across * step, down * step))
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(self._frame.zoom * _STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.set_zoom(self._frame.zoom / _STEP)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, shaded outside the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        window, scale = self._window(), self._magnification()
        cut = self._frame.rect
        origin = window.topLeft() - cut.topLeft() * scale
        size = self._frame.picture
        painter.drawPixmap(
            QRectF(origin.x(), origin.y(), size.width() * scale, size.height() * scale),
            self._pixmap,
            QRectF(self._pixmap.rect()),
        )
        self._shade(painter, window)
        painter.setPen(QPen(QColor(Qt.GlobalColor.white), 2.0))
        painter.drawRect(window)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 2.0))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _shade(self, painter: QPainter, window: QRectF) -> None:
        view = QRectF(self.rect())
        painter.fillRect(QRectF(0, 0, view.width(), window.top()), _SHADE)
        painter.fillRect(QRectF(0, window.bottom(), view.width(), view.bottom() - window.bottom()), _SHADE)
        painter.fillRect(QRectF(0, window.top(), window.left(), window.height()), _SHADE)
        painter.fillRect(QRectF(window.right(), window.top(), view.right() - window.right(), window.height()), _SHADE)

    def _window(self) -> QRectF:
        """The frame in the view's pixels, in its middle."""
        width = min(self.width() * _ROOM, self.height() * _ROOM * self._frame.aspect)
        window = QRectF(0, 0, width, width / self._frame.aspect)
        window.moveCenter(QRectF(self.rect()).center())
        return window

    def _magnification(self) -> float:
        return self._window().width() / max(self._frame.size[0], 1e-6)

    def _show(self, image: QImage, frame: CropFrame) -> None:
        self._image = image
        self._pixmap = QPixmap.fromImage(image)
        self._take(frame)

    def _take(self, frame: CropFrame) -> None:
        self._frame = frame
        self.update()
        self.framed.emit()
