"""A text editor with a list of answers under it: type to narrow the list, or open it and pick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QListView, QWidget

from desktop_app.gui.widgets.growing_text import GrowingText

_FOR_THE_LIST = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ARROW_PX = 7
_LIST_WIDTH_PX = 160


class ChoiceText(GrowingText):
    """One line of text. ``picked`` carries the words that were chosen from the list."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, words: Sequence[str]) -> None:
        super().__init__(parent, one_line=True)
        self._all = list(words)
        self._list: QCompleter | None = None
        self._popup: QAbstractItemView | None = None
        self.typed.connect(self._narrow)

    @property
    def list_open(self) -> bool:
        """Whether the list is on show."""
        return self._popup is not None and self._popup.isVisible()

    @property
    def list_view(self) -> QAbstractItemView:
        """The view of the list, which has the keys while it is open."""
        return self._made_list()[1]

    @property
    def offered(self) -> list[str]:
        """What the list offers now, from top to bottom."""
        model = self._made_list()[0].completionModel()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def open_list(self, prefix: str = "") -> None:
        """Show the answers that hold ``prefix``; all of them when it is empty."""
        if self.isReadOnly():
            return
        completer, popup = self._made_list()
        completer.setCompletionPrefix(prefix)
        matches = completer.completionCount()
        if matches == 0 or (prefix and matches == 1 and completer.currentCompletion() == prefix):
            popup.hide()
            return
        completer.complete(QRect(QPoint(0, 0), self.size()).adjusted(0, 0, max(_LIST_WIDTH_PX - self.width(), 0), 4))
        popup.setCurrentIndex(completer.completionModel().index(0, 0) if prefix else popup.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with F2, Alt+Down or Down; let it have its keys while it is open."""
        opens = event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Down, Qt.Key.Key_F4)
        if self.list_open and event.key() in _FOR_THE_LIST:
            event.ignore()
        elif opens and not self.list_open:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list with a click."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.open_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and the arrow of a list while the keyboard or the mouse is here."""
        super().paintEvent(event)
        if not self.isReadOnly() and (self.hasFocus() or self.underMouse()):
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().placeholderText().color(), 1.6))
            right, middle = self.viewport().width() - 1.5, self.viewport().height() / 2
            painter.drawPolyline(_arrow(right, middle))

    def _made_list(self) -> tuple[QCompleter, QAbstractItemView]:
        """Return the list and its view, made when they are first wanted."""
        if self._list is None or self._popup is None:
            self._popup = QListView()
            self._popup.setAccessibleName("选项")
            self._popup.setProperty("role", "list")
            self._list = QCompleter(QStringListModel(self._all, self), self)
            self._list.setPopup(self._popup)
            self._list.setWidget(self)
            self._list.setFilterMode(Qt.MatchFlag.MatchContains)
            self._list.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._list.setMaxVisibleItems(12)
            self._list.activated.connect(self.picked)
        return self._list, self._popup

    def _narrow(self, text: str) -> None:
        if self.hasFocus() and text:
            self.open_list(text)
        elif self._popup is not None:
            self._popup.hide()


def _arrow(right: float, middle: float) -> list[QPointF]:
    half = _ARROW_PX / 2
    tops = middle - half / 2
    return [QPointF(right - _ARROW_PX, tops), QPointF(right - half, tops + half), QPointF(right, tops)]
