"""Filters and sorts the case list as the user types."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from desktop_app.domain.case import CaseSummary
from desktop_app.gui.models.table_model import SORT_ROLE, TableModel


class CaseFilter(QSortFilterProxyModel):
    """A row stays when every word typed is found in one of its cells, and while it is not hidden by its id."""

    def __init__(self, source: TableModel[CaseSummary], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases = source
        self._words: tuple[str, ...] = ()
        self._hidden: frozenset[str] = frozenset()
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)
        self.setSortLocaleAware(True)

    def set_text(self, text: str) -> None:
        """Filter by the words of ``text``."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def set_hidden(self, ids: frozenset[str]) -> None:
        """Leave out the cases with these ids."""
        self.beginFilterChange()
        self._hidden = ids
        self.endFilterChange()

    def case(self, row: int) -> CaseSummary:
        """Return the case in a row as sorted and filtered."""
        return self._cases.value(self.mapToSource(self.index(row, 0)).row())

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether a row of the source stays."""
        if self._cases.value(row).id in self._hidden:
            return False
        columns = range(self._cases.columnCount())
        texts = [str(self._cases.index(row, column).data(Qt.ItemDataRole.DisplayRole)) for column in columns]
        whole = "\n".join(texts).casefold()
        return all(word in whole for word in self._words)
