"""Eight groups heard over the telephone: ticked one by one, or typed and compared as they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.heard import GROUP_DIGITS, GROUPS, Heard, compare_group, digits_of, groups_of, is_same
from desktop_app.gui.theme import SPACE_SMALL

_IN_A_ROW = 4
_WORDS = {Heard.SAME: ("一致", "success"), Heard.DIFFERENT: ("不一致", "error"), Heard.BEGUN: ("", "small")}


@dataclass(frozen=True, slots=True)
class HeardCard:
    """Which of two cards was heard, and the sentence that says so."""

    old: bool
    new: bool
    sentence: str
    role: str


def which_card(old: str, new: str, groups: HeardGroups) -> HeardCard:
    """Judge what is typed while two cards are in question, given by their spoken fingerprints."""
    if is_same(new, groups.typed):
        return HeardCard(False, True, "与新出现的名片一致：对方确实换了名片，可以采用新名片。", "success")
    if is_same(old, groups.typed):
        told = "与原名片一致：对方没有换名片，新出现的那张不是对方的，请保留原名片。"
        return HeardCard(True, False, told, "success")
    if groups.differing or len(groups.typed) >= GROUPS * GROUP_DIGITS:
        told = "与两张名片都对不上，请对方再读一遍；仍对不上就先不处理，联系上级核实。"
        return HeardCard(False, False, told, "error")
    return HeardCard(False, False, "输满八组后，才能决定用哪一张。", "small")


class HeardGroups(QWidget):
    """Shows one card's groups with a box each, or hides them where more than one card is in question."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidates: list[list[str]] = []
        self.boxes: list[QCheckBox] = []
        self.edits: list[QLineEdit] = []
        self._marks: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_SMALL * 2)
        for place in range(GROUPS):
            grid.addLayout(self._column(place), place // _IN_A_ROW, place % _IN_A_ROW)
        self.setFocusProxy(self.edits[0])

    def _column(self, place: int) -> QVBoxLayout:
        box, edit, mark = QCheckBox(self), QLineEdit(self), QLabel(self)
        box.setProperty("role", "code")
        edit.setProperty("role", "field")
        edit.setPlaceholderText(f"第 {place + 1} 组")
        edit.setAccessibleName(f"听到的第 {place + 1} 组数字")
        edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        edit.textEdited.connect(lambda text: self._typed(place, text))
        box.clicked.connect(self.changed)
        mark.setMinimumHeight(mark.fontMetrics().height())
        column = QVBoxLayout()
        column.setSpacing(2)
        for widget in (box, edit, mark):
            column.addWidget(widget)
        self.boxes.append(box)
        self.edits.append(edit)
        self._marks.append(mark)
        return column

    def expect(self, spoken: Sequence[str], *, ticking: bool) -> None:
        """Hold what is typed against these fingerprints; with ``ticking`` the first one is shown with boxes."""
        self._candidates = [text.split() for text in spoken]
        for place, box in enumerate(self.boxes):
            box.setVisible(ticking)
            box.setText(self._candidates[0][place])
            box.setAccessibleName(f"第 {place + 1} 组 {self._candidates[0][place]} 一致")

    @property
    def typed(self) -> str:
        """All digits that were typed."""
        return "".join(digits_of(edit.text()) for edit in self.edits)

    @property
    def agreed(self) -> bool:
        """Whether every group is ticked and none is typed otherwise."""
        return all(box.isChecked() for box in self.boxes) and not self.differing

    @property
    def differing(self) -> list[int]:
        """The numbers, from 1, of typed groups that no card has there."""
        return [place + 1 for place in range(GROUPS) if self._heard(place) is Heard.DIFFERENT]

    def _heard(self, place: int) -> Heard:
        found = {compare_group(groups[place], self.edits[place].text()) for groups in self._candidates}
        return next((heard for heard in (Heard.SAME, Heard.BEGUN, Heard.MISSING) if heard in found), Heard.DIFFERENT)

    def _typed(self, place: int, text: str) -> None:
        groups = groups_of(text)
        for offset, group in enumerate(groups[1:], start=1):  # pasted, or typed on
            if place + offset < GROUPS:
                self.edits[place + offset].setText(group)
                self._judge(place + offset)
        if len(groups) > 1:
            self.edits[place].setText(groups[0])
        self._judge(place)
        if groups and len(groups[-1]) == GROUP_DIGITS:
            self.edits[min(place + len(groups), GROUPS - 1)].setFocus()
        self.changed.emit()

    def _judge(self, place: int) -> None:
        heard = self._heard(place)
        words, role = _WORDS.get(heard, ("", "small"))
        mark = self._marks[place]
        mark.setText(words)
        mark.setProperty("role", role)
        mark.style().polish(mark)
        self.boxes[place].setChecked(heard is Heard.SAME)
