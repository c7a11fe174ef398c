"""The rows of one section of a record as a table that can be written into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.answers import ROW_ID, Scalar, SectionRow, is_blank, new_row_id
from desktop_app.domain.records import Fact
from desktop_app.services.record_values import clean_text

Index = QModelIndex | QPersistentModelIndex


class SectionModel(QAbstractTableModel):
    """Rows keep their ids and whatever columns they carry beside those on show."""

    edited = Signal()
    """The rows changed by the user's hand."""

    def __init__(self, section: Fact, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._rows: list[SectionRow] = []

    @property
    def rows(self) -> list[SectionRow]:
        """The rows that say something."""
        return [row for row in self._rows if not is_blank(row)]

    def set_rows(self, rows: Sequence[SectionRow]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = [dict(row) for row in rows]
        self.endResetModel()

    def insert(self, at: int) -> None:
        """Put a blank row before position ``at``."""
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.insert(at, {ROW_ID: new_row_id()})
        self.endInsertRows()

    def remove(self, rows: Sequence[int]) -> None:
        """Take rows away."""
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        self.edited.emit()

    def move(self, row: int, step: int) -> bool:
        """Move a row up (-1) or down (1); return whether there was room."""
        to = row + step
        if not 0 <= to < len(self._rows):
            return False
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + 1 if step > 0 else to)
        self._rows.insert(to, self._rows.pop(row))
        self.endMoveRows()
        self.edited.emit()
        return True

    def paste(self, row: int, column: int, matrix: Sequence[Sequence[str]]) -> None:
        """Lay cells over the rows as Excel does; rows are added at the end, a line of heads is left out."""
        heads = [fact.label for fact in self.section.columns[column:]]
        lines = [line for line in matrix if [cell.strip() for cell in line if cell.strip()] != heads[: len(line)]]
        self.beginResetModel()
        for at, line in enumerate(lines, start=row):
            if at >= len(self._rows):
                self._rows.append({ROW_ID: new_row_id()})
            for fact, text in zip(self.section.columns[column:], line, strict=False):
                self._rows[at] = _with(self._rows[at], fact, text)
        self.endResetModel()
        self.edited.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.section.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the label of a column, and how it is written as its tool tip."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        fact = self.section.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return {Qt.ItemDataRole.DisplayRole: fact.label, Qt.ItemDataRole.ToolTipRole: fact.hint or None}.get(
            Qt.ItemDataRole(role)
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be written into."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what one cell says."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return None
        value = self._rows[index.row()].get(self.section.columns[index.column()].name, "")
        return value if isinstance(value, str) else _words(value)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write into one cell; what can be read becomes canonical."""
        fact, row = self.section.columns[index.column()], self._rows[index.row()]
        written = _with(row, fact, str(value))
        if role != Qt.ItemDataRole.EditRole or written == row:
            return False
        self._rows[index.row()] = written
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True


def _with(row: SectionRow, fact: Fact, text: str) -> SectionRow:
    cleaned = clean_text(fact, text)
    rest = {name: value for name, value in row.items() if name != fact.name}
    return {**rest, fact.name: cleaned} if cleaned else rest


def _words(value: Scalar) -> str:
    return "、".join(value) if isinstance(value, list) else "是" if value else ""
