"""The cases of a batch as a list whose entries are dragged into another order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from desktop_app.gui.models.entry_model import Entry, EntryModel, Index
from desktop_app.services.batch_members import BatchMember


class CaseOrderModel(EntryModel[BatchMember]):
    """Moving entries tells the new order; whoever listens changes the batch, which then shows itself again."""

    reordered = Signal()

    def __init__(self, entry_of: Callable[[BatchMember], Entry], parent: QObject | None = None) -> None:
        super().__init__(entry_of, parent)

    @property
    def order(self) -> list[str]:
        """The ids of the cases as they stand now."""
        return [member.case_id for member in self._values]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be dragged; they are dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Entries move; nothing is copied."""
        return Qt.DropAction.MoveAction

    def moveRows(
        self, source_parent: Index, source_row: int, count: int, destination_parent: Index, destination_child: int
    ) -> bool:
        """Move entries before ``destination_child``; the view calls this when they are dropped."""
        if source_row <= destination_child <= source_row + count:
            return False
        if not self.beginMoveRows(QModelIndex(), source_row, source_row + count - 1, QModelIndex(), destination_child):
            return False
        for items in (self._values, self._entries):
            _move(items, source_row, count, destination_child)
        self.endMoveRows()
        self.reordered.emit()
        return True


def _move(items: list[BatchMember] | list[Entry], source: int, count: int, before: int) -> None:
    """Move ``count`` items from ``source`` to before position ``before``, in place."""
    moving = items[source : source + count]
    at = before - count if before > source else before
    del items[source : source + count]
    items[at:at] = moving  # type: ignore[assignment]  # they are of the same list
