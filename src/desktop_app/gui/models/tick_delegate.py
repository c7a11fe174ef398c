"""Draws the box of a line as an icon that can be seen by day and by night, and ticks it by click and Space."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop_app.gui.models.wrap_delegate import WrapDelegate

Index = QModelIndex | QPersistentModelIndex


class TickDelegate(WrapDelegate):
    """For the first column of a :class:`TickModel`; the whole cell answers to a click."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave out the style's own box: the model's icon stands for it."""
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick or clear the box."""
        clicked = event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if index.column() != 0 or not (clicked or pressed):
            return False
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
