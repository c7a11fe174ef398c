"""The handle beside a section row: press for its menu, drag to move it; and a button that adds a row below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.gui.paper.ink import DAY, Ink

HANDLE_PX = 18
_DOT = 1.5


class RowHandle(QWidget):
    """Stands left of one row. Dragging tells where the pointer is; the owner says where that is among the rows."""

    menu_wanted = Signal(object)
    """Global position."""
    add_wanted = Signal()
    dragged = Signal(object)
    """Position of the pointer in the sheet's pixels."""
    dropped = Signal(object)
    drag_cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ink = DAY
        self._pressed: QPoint | None = None
        self._dragging = False
        self._row = QRect()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("行操作")
        self.setToolTip("拖动调整顺序；点击打开本行菜单；“＋”在下方增加一行")
        self.hide()

    @property
    def dragging(self) -> bool:
        """Whether the row is being dragged."""
        return self._dragging

    def stand(self, sheet: QWidget, row: QRect, ink: Ink) -> None:
        """Stand left of ``row``, in the sheet's pixels."""
        self._ink, self._row = ink, row
        if self.parentWidget() is not sheet:
            self.setParent(sheet)
        height = max(min(row.height(), 2 * HANDLE_PX), HANDLE_PX)
        width = 2 * HANDLE_PX
        self.setGeometry(max(row.left() - width - 3, 0), row.center().y() - height // 2, width, height)
        self.show()
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press on the grip."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the pointer went far enough."""
        position = event.position().toPoint()
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._on_add(position) else Qt.CursorShape.OpenHandCursor)
        if self._pressed is None or self._on_add(self._pressed):
            return
        far = (position - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.mapToParent(position))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, add a row, or open the menu."""
        pressed, self._pressed = self._pressed, None
        position = event.position().toPoint()
        if self._dragging:
            self._dragging = False
            self.dropped.emit(self.mapToParent(position))
        elif pressed is not None and self._on_add(pressed):
            self.add_wanted.emit()
        elif pressed is not None:
            self.menu_wanted.emit(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a drag without moving anything."""
        if event.key() == Qt.Key.Key_Escape and self._dragging:
            self._dragging, self._pressed = False, None
            self.drag_cancelled.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plus and the six dots of the grip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(QColor(self._ink.quiet), 1.6))
        plus = QPointF(HANDLE_PX / 2, middle)
        painter.drawLine(plus - QPointF(4, 0), plus + QPointF(4, 0))
        painter.drawLine(plus - QPointF(0, 4), plus + QPointF(0, 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ink.quiet))
        for column in (-3.0, 3.0):
            for row in (-5.0, 0.0, 5.0):
                painter.drawEllipse(QPointF(HANDLE_PX * 1.5 + column, middle + row), _DOT, _DOT)

    def _on_add(self, position: QPoint) -> bool:
        return position.x() < HANDLE_PX
