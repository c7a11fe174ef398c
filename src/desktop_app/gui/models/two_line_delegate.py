"""Draws a list entry in two lines: what it is, and under it, smaller, what there is to know about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.gui.theme import SPACE_SMALL, SPACE_TIGHT, current_scheme

SECOND_LINE = int(Qt.ItemDataRole.UserRole) + 1
"""Role of the text of the second line (str)."""

_SMALLER = 0.9
_WRAP = int(Qt.TextFlag.TextWordWrap)

Index = QModelIndex | QPersistentModelIndex


class TwoLineDelegate(QStyledItemDelegate):
    """Both lines wrap; the entry is as high as they need at the width of the view. ``icon_size`` is in pixels."""

    def __init__(self, parent: QObject | None = None, icon_size: int = 18) -> None:
        super().__init__(parent)
        self._icon = icon_size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw icon, first line and second line."""
        scheme = current_scheme()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, scheme.color("accent_soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(scheme.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        area = option.rect.adjusted(SPACE_TIGHT, SPACE_TIGHT, -SPACE_TIGHT, -SPACE_TIGHT)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QIcon):
            picture.paint(painter, QRect(area.left(), area.top() + 1, self._icon, self._icon))
            area.setLeft(area.left() + self._icon + SPACE_SMALL)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        self._draw_lines(painter, area, option, index, enabled=enabled)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that both lines need at the view's width."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = width - 2 * SPACE_TIGHT
        if isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon):
            room -= self._icon + SPACE_SMALL
        first, second = self._heights(option, index, max(room, 40))
        return QSize(width, max(first + second, self._icon) + 2 * SPACE_TIGHT + 2)

    def _draw_lines(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index, *, enabled: bool
    ) -> None:
        first, _ = self._heights(option, index, area.width())
        scheme = current_scheme()
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text) if enabled else scheme.color("muted"))
        painter.drawText(area, _WRAP, str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        painter.setFont(_small(option.font))
        painter.setPen(scheme.color("muted"))
        painter.drawText(area.adjusted(0, first, 0, 0), _WRAP, str(index.data(SECOND_LINE) or ""))

    def _heights(self, option: QStyleOptionViewItem, index: Index, width: int) -> tuple[int, int]:
        return (
            _height(option.font, str(index.data(Qt.ItemDataRole.DisplayRole) or ""), width),
            _height(_small(option.font), str(index.data(SECOND_LINE) or ""), width),
        )


def _small(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * _SMALLER)
    return smaller


def _height(font: QFont, text: str, width: int) -> int:
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100_000), _WRAP, text).height()
