"""A table of proposals, each with a box to tick: what there is now, and what there would be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.gui.icons import icon

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
NOTHING = "（空）"


@dataclass(frozen=True)
class Proposal(Generic[T]):
    """One line: what it is about, before and after, whether it is ticked to begin with, and what it stands for."""

    label: str
    before: str
    after: str
    ticked: bool
    value: T


class TickModel(QAbstractTableModel, Generic[T]):
    """The box is in the first column; Space ticks the line that has the cursor."""

    ticked = Signal()
    """Some box was ticked or cleared."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._lines: list[Proposal[T]] = []
        self._on: set[int] = set()

    def set_lines(self, lines: Iterable[Proposal[T]]) -> None:
        """Show these lines instead."""
        self.beginResetModel()
        self._lines = list(lines)
        self._on = {row for row, line in enumerate(self._lines) if line.ticked}
        self.endResetModel()
        self.ticked.emit()

    @property
    def chosen(self) -> list[T]:
        """What is ticked, in order."""
        return [self._lines[row].value for row in sorted(self._on)]

    def tick_all(self, on: bool) -> None:
        """Tick every line, or none."""
        self._on = set(range(len(self._lines))) if on else set()
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))
        self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the head of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has a box."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what one cell shows."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if index.row() in self._on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return icon("check-square", "accent") if index.row() in self._on else icon("square", "muted")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (line.label, line.before or NOTHING, line.after or NOTHING)[index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a box or clear it."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._on.add(index.row())
        else:
            self._on.discard(index.row())
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True
