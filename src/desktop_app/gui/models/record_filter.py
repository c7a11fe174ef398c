"""Filters and sorts a list of records as the user types, by words that need not be on show (an ID number)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from desktop_app.gui.models.table_model import SORT_ROLE, TableModel

T = TypeVar("T")


class RecordFilter(QSortFilterProxyModel, Generic[T]):
    """A row stays when every word typed is found in what ``searched`` returns for it."""

    def __init__(self, source: TableModel[T], searched: Callable[[T], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = source
        self._searched = searched
        self._words: tuple[str, ...] = ()
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)
        self.setSortLocaleAware(True)

    def set_text(self, text: str) -> None:
        """Filter by the words of ``text``."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def record(self, row: int) -> T:
        """Return the record in a row as sorted and filtered."""
        return self._records.value(self.mapToSource(self.index(row, 0)).row())

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether a row of the source stays."""
        whole = self._searched(self._records.value(row)).casefold()
        return all(word in whole for word in self._words)
