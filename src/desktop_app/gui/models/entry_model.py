"""A read-only list of entries in two lines over values that a service returned; see ``two_line_delegate``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from desktop_app.gui.models.two_line_delegate import SECOND_LINE

T = TypeVar("T")

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """How one value reads: first line, second line, icon."""

    first: str
    second: str = ""
    icon: QIcon | None = None


class EntryModel(QAbstractListModel, Generic[T]):
    """Rows are the values, in the order given."""

    def __init__(self, entry_of: Callable[[T], Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry_of = entry_of
        self._values: list[T] = []
        self._entries: list[Entry] = []

    @property
    def values(self) -> Sequence[T]:
        """The values on show."""
        return tuple(self._values)

    def set_values(self, values: Sequence[T]) -> None:
        """Show these values; when only their texts changed, selections and scrolling stay."""
        entries = [self._entry_of(value) for value in values]
        if len(entries) == len(self._entries):
            self._values, self._entries = list(values), entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._values, self._entries = list(values), entries
        self.endResetModel()

    def value(self, row: int) -> T:
        """Return the value in a row."""
        return self._values[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of values."""
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what one entry shows."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.first
            case Qt.ItemDataRole.DecorationRole:
                return entry.icon
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{entry.first}\n{entry.second}".strip()
        return entry.second if role == SECOND_LINE else None
