"""Offers what a column of a section may hold while a cell is written into."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.domain.records import Fact, FactKind

Index = QModelIndex | QPersistentModelIndex


class ChoiceDelegate(QStyledItemDelegate):
    """A list of options; a strict choice takes nothing else, any other column whatever is typed."""

    def __init__(self, fact: Fact, parent: QWidget) -> None:
        super().__init__(parent)
        self._fact = fact

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the list."""
        box = QComboBox(parent)
        box.setEditable(self._fact.kind is not FactKind.CHOICE)
        box.addItems(["", *self._fact.options])
        box.setAccessibleName(self._fact.label)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell says."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what was chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
