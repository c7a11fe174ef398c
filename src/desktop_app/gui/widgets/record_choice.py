"""A box to choose one record from many: what is typed is looked for anywhere in it, an ID number too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

_SEARCHED = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One record: its id, how it reads, and what it is found by beside that."""

    id: str
    text: str
    searched: str = ""


class _Completer(QCompleter):
    """Looks in everything about a record, and puts in how it reads."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the text that is put into the line."""
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


class RecordChoice(QComboBox):
    """The first entry stands for none."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(30)
        self._last = ""
        self.editTextChanged.connect(self._tell)

    def offer(self, nothing: str, choices: Iterable[Choice]) -> None:
        """Offer these records, ``nothing`` first; the one that was chosen stays chosen while it is there."""
        before = self.chosen
        self.blockSignals(True)
        self.clear()
        self.addItem(nothing, "")
        for choice in choices:
            self.addItem(choice.text, choice.id)
            self.setItemData(self.count() - 1, f"{choice.text}\n{choice.searched}", _SEARCHED)
        completer = _Completer(self.model(), self)
        completer.setCompletionRole(_SEARCHED)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.blockSignals(False)
        self.choose(before)

    @property
    def chosen(self) -> str:
        """The id of the record whose text stands in the line; empty for none."""
        at = self.findText(self.currentText(), Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
        if self.currentIndex() >= 0 and self.itemText(self.currentIndex()) == self.currentText():
            at = self.currentIndex()
        return str(self.itemData(at) or "") if at >= 0 else ""

    def choose(self, record_id: str) -> None:
        """Choose a record by its id; one that is not offered means none."""
        self.setCurrentIndex(max(self.findData(record_id), 0))
        self._tell()

    def _tell(self) -> None:
        if self.chosen != self._last:
            self._last = self.chosen
            self.chosen_changed.emit()
