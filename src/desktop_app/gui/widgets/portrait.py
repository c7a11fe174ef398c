"""The portrait on the paper: a place to click or to drop a picture on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.ink import DAY, Ink
from desktop_app.gui.paper.printed_text import text_height

_OPENS = (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SMALL = 0.62
"""Size of the invitation, of the type."""
_GAP_PX = 6.0
_INVITATION = "点击选择或拖入照片"


class Portrait(QWidget):
    """Shows the portrait at its printed shape, or the printed hint; ``wanted`` asks for another one."""

    wanted = Signal(str)
    """Path of a dropped file; empty when one is to be chosen."""
    entered = Signal()
    left = Signal()

    def __init__(self, hint: str, aspect: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = hint
        self._aspect = aspect
        self._picture: QPixmap | None = None
        self._ink = DAY
        self._locked = False
        self._dragged_over = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a portrait, or none."""
        self._picture = picture
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Take on other colours."""
        self._ink = ink
        self.update()

    def set_locked(self, locked: bool) -> None:
        """Keep the portrait as it is."""
        self._locked = locked
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """A small portrait."""
        return QSize(80, round(80 / self._aspect))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for a portrait."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._want("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press has said all."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a portrait with Space, F2 or Enter."""
        if event.key() in _OPENS:
            self._want("")
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one local file."""
        if not self._locked and _dropped_file(event):
            self._dragged_over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        """Take the mark away again."""
        self._dragged_over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the dropped file to become the portrait."""
        self._dragged_over = False
        self.update()
        if path := _dropped_file(event):
            event.acceptProposedAction()
            self._want(path)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went."""
        super().focusOutEvent(event)
        self.left.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the portrait, or the words where one is missing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture is not None:
            painter.drawPixmap(self._picture_box(self._picture), self._picture, QRectF(self._picture.rect()))
        else:
            self._paint_invitation(painter)
        if self._dragged_over:
            painter.setPen(QPen(self._ink.focus, 2.0, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def _paint_invitation(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * _SMALL)
        height = text_height(self._hint, self.font(), box.width())
        below = 0.0 if self._locked else text_height(_INVITATION, small, box.width()) + _GAP_PX
        top = max(box.center().y() - (height + below) / 2, box.top())
        painter.setPen(self._ink.text)
        painter.drawText(QRectF(box.left(), top, box.width(), height + 2), flags, self._hint)
        if below:
            painter.setFont(small)
            painter.setPen(QColor(self._ink.hint))
            painter.drawText(QRectF(box.left(), top + height + _GAP_PX, box.width(), below), flags, _INVITATION)

    def _picture_box(self, picture: QPixmap) -> QRectF:
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        size = picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(room.center())
        return box

    def _want(self, path: str) -> None:
        if not self._locked:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.wanted.emit(path)


def _dropped_file(event: QDropEvent) -> str:
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
