"""The content of cases as a tree of boxes, form by form: what is cleared is not sent."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from desktop_app.gui.wording import size_words
from desktop_app.services.selection import Leavable

_PLACE = Qt.ItemDataRole.UserRole


class LeaveModel(QStandardItemModel):
    """A line for each form and one for the evidence; below them what can be left out. All is ticked to begin with."""

    cleared = Signal()
    """Some box was ticked or cleared."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.itemChanged.connect(self._changed)

    def set_content(self, content: Iterable[Leavable]) -> None:
        """Show this content; the same place of several cases is one line."""
        self._filling = True
        self.clear()
        groups: dict[str, QStandardItem] = {}
        for item in content:
            if item.group not in groups:
                groups[item.group] = _box(item.group)
                groups[item.group].setAutoTristate(True)
                self.appendRow(groups[item.group])
            line = _box(_words(item))
            line.setData(item.place, _PLACE)
            groups[item.group].appendRow(line)
        self._filling = False

    @property
    def left_out(self) -> tuple[str, ...]:
        """The places that are cleared, in order."""
        return tuple(str(line.data(_PLACE)) for line in self._lines() if line.checkState() is Qt.CheckState.Unchecked)

    def clear_place(self, place: str) -> None:
        """Clear the box of one place."""
        for line in self._lines():
            if line.data(_PLACE) == place:
                line.setCheckState(Qt.CheckState.Unchecked)

    def _lines(self) -> list[QStandardItem]:
        groups = [self.item(row) for row in range(self.rowCount())]
        return [group.child(row) for group in groups for row in range(group.rowCount())]

    def _changed(self, item: QStandardItem) -> None:
        """Carry a form's box to its lines, and its lines' boxes to the form's."""
        if self._filling:
            return
        self._filling = True
        if item.hasChildren() and item.checkState() is not Qt.CheckState.PartiallyChecked:
            for row in range(item.rowCount()):
                item.child(row).setCheckState(item.checkState())
        elif (group := item.parent()) is not None:
            states = {group.child(row).checkState() for row in range(group.rowCount())}
            group.setCheckState(states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked)
        self._filling = False
        self.cleared.emit()


def _box(words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked)
    return item


def _words(item: Leavable) -> str:
    return f"{item.label}（{item.files} 个文件，{size_words(item.size)}）" if item.files else item.label
