"""Draws a table cell whose text wraps, and asks for the height that the whole text needs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

_BESIDE, _ABOVE = 22, 16
"""Pixels that the style keeps free beside and above the text, both sides together."""
_ICON = 24
_WRAP = int(Qt.TextFlag.TextWordWrap)

Index = QModelIndex | QPersistentModelIndex


class WrapDelegate(QStyledItemDelegate):
    """For tables whose rows fit their contents."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size at the column's width."""
        size = super().sizeHint(option, index)
        table = option.widget
        if not isinstance(table, QTableView):
            return size
        room = table.columnWidth(index.column()) - _BESIDE
        if isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon):
            room -= _ICON
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        needed = QFontMetrics(option.font).boundingRect(QRect(0, 0, max(room, 20), 100_000), _WRAP, text)
        return QSize(size.width(), needed.height() + _ABOVE)
