"""A list of records with its search line, its count, and words where it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView

from desktop_app.gui.models.record_filter import RecordFilter
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table, select_rows

T = TypeVar("T")


class RecordList(Generic[T]):
    """Keeps the chosen record chosen while the list is read anew; ``chosen`` is called with the id of another one."""

    def __init__(
        self,
        table: QTableView,
        search: QLineEdit,
        count: QLabel,
        empty: QLabel,
        columns: Sequence[TableColumn[T]],
        id_of: Callable[[T], str],
        searched: Callable[[T], str],
    ) -> None:
        self.table, self.search = table, search
        self._count, self._empty = count, empty
        self._id_of = id_of
        self.invitation = ""
        """What stands in an empty list."""
        self.chosen: Callable[[str], None] = lambda _: None
        self._model: TableModel[T] = TableModel(columns, table)
        self._filter: RecordFilter[T] = RecordFilter(self._model, searched, table)
        table.setModel(self._filter)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        search.textChanged.connect(self._filtered)
        search.returnPressed.connect(table.setFocus)
        table.selectionModel().currentRowChanged.connect(lambda current, _: self._tell(current.row()))

    def dress(self, widths: Sequence[int], stretch: int) -> None:
        """Set the widths of the columns in pixels."""
        dress_table(self.table, widths, stretch)

    @property
    def shown(self) -> list[T]:
        """The records as sorted and filtered."""
        return [self._filter.record(row) for row in range(self._filter.rowCount())]

    def show(self, records: Sequence[T], chosen: str) -> None:
        """Show these records, the one with the id ``chosen`` selected."""
        self._model.set_rows(records)
        self._fill()
        self.select(chosen)

    def repaint(self) -> None:
        """Show the same records again in other words."""
        self.table.viewport().update()

    def select(self, record_id: str) -> None:
        """Select the record with this id; none where it is not on show."""
        rows = [row for row, record in enumerate(self.shown) if self._id_of(record) == record_id]
        select_rows(self.table, rows[:1])

    def neighbour(self, record_id: str) -> str:
        """Return the id of the record that stands after this one, or before it where it is the last."""
        ids = [self._id_of(record) for record in self.shown]
        at = ids.index(record_id) if record_id in ids else 0
        rest = [other for other in ids if other != record_id]
        return rest[min(at, len(rest) - 1)] if rest else ""

    def _tell(self, row: int) -> None:
        if 0 <= row < self._filter.rowCount():
            self.chosen(self._id_of(self._filter.record(row)))

    def _filtered(self, text: str) -> None:
        self._filter.set_text(text)
        self._fill()

    def _fill(self) -> None:
        shown, total = self._filter.rowCount(), self._model.rowCount()
        self._count.setText(f"共 {total} 条" if shown == total else f"共 {total} 条，列出 {shown} 条")
        self._empty.setVisible(shown == 0)
        self._empty.setText("没有找到符合的记录。" if total else self.invitation)
