"""A read-only table over a list of values that a service returned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

T = TypeVar("T")

SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""Role of the value that a column is sorted by."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class TableColumn(Generic[T]):
    """One column: its head, how a value reads in it, what it is sorted by, and its icon."""

    title: str
    text: Callable[[T], str]
    sort: Callable[[T], Any] | None = None
    icon: Callable[[T], QIcon] | None = None


class TableModel(QAbstractTableModel, Generic[T]):
    """Rows are the values, in the order given; the whole text of a cell is also its tool tip."""

    def __init__(self, columns: Sequence[TableColumn[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[T] = []

    @property
    def rows(self) -> Sequence[T]:
        """The values on show."""
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show these values instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def value(self, row: int) -> T:
        """Return the value in a row of this model."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of values."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the head of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what one cell shows."""
        if not index.isValid():
            return None
        column, value = self._columns[index.column()], self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(value)
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            return column.icon(value)
        if role == SORT_ROLE:
            return column.sort(value) if column.sort is not None else column.text(value)
        return None
