"""A group of boxes in one cell: side by side, or one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.ink import Ink
from desktop_app.gui.widgets.paper_box import PaperBox

_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BEFORE = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class OptionBoxes(QWidget):
    """Boxes by value. Tab comes to the group as one place; arrow keys go about inside it."""

    ticked = Signal(str, bool)
    """The value of a box that the user ticked or cleared."""
    entered = Signal()
    left = Signal()

    def __init__(
        self, options: Sequence[tuple[str, str]], parent: QWidget, *, lines: bool, centred: bool = False
    ) -> None:
        """``options`` are pairs of value and words; ``lines`` puts each on a line of its own."""
        super().__init__(parent)
        self._lines = lines
        self._centred = centred
        self._locked = False
        self._boxes: dict[str, PaperBox] = {}
        for value, words in options:
            box = PaperBox(words, self)
            box.clicked.connect(lambda checked, value=value: self._clicked(value, checked))
            box.installEventFilter(self)
            self._boxes[value] = box
        self._let_tab_in()

    @property
    def boxes(self) -> dict[str, PaperBox]:
        """The boxes by value, in order."""
        return dict(self._boxes)

    def show_ticked(self, values: set[str]) -> None:
        """Tick exactly the boxes of these values, without telling."""
        for value, box in self._boxes.items():
            box.setChecked(value in values)
        self._let_tab_in()

    def set_type(self, font: QFont, ink: Ink) -> None:
        """Set type and colours."""
        self.setFont(font)
        for box in self._boxes.values():
            box.setFont(font)
            box.set_ink(ink)
        self._place(float(self.width()), move=True)

    def set_locked(self, locked: bool) -> None:
        """Keep the boxes as they are."""
        self._locked = locked
        self._let_tab_in()

    def height_for(self, width: float) -> float:
        """Return the height that the boxes take in a width."""
        return self._place(width, move=False)

    def natural_width(self) -> float:
        """Return the width of all boxes on one line, or of the widest where each has its own."""
        widths = [box.sizeHint().width() for box in self._boxes.values()]
        return float(max(widths, default=0) if self._lines else sum(widths) + self._gap() * max(len(widths) - 1, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the boxes in their places."""
        super().resizeEvent(event)
        self._place(float(self.width()), move=True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the ticked box, or the first."""
        super().focusInEvent(event)
        self._entrance().setFocus(event.reason())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the keyboard coming, going and pressing arrows."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        elif event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            step = 1 if event.key() in _NEXT else -1 if event.key() in _BEFORE else 0
            if step:
                self._walk(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _clicked(self, value: str, checked: bool) -> None:
        if self._locked:
            self._boxes[value].setChecked(not checked)
            return
        self.ticked.emit(value, checked)

    def _walk(self, box: QObject, step: int) -> None:
        boxes = list(self._boxes.values())
        at = next(number for number, other in enumerate(boxes) if other is box)
        boxes[(at + step) % len(boxes)].setFocus(Qt.FocusReason.TabFocusReason)

    def _entrance(self) -> PaperBox:
        boxes = list(self._boxes.values())
        return next((box for box in boxes if box.isChecked()), boxes[0])

    def _let_tab_in(self) -> None:
        """Only one box of the group takes Tab."""
        entrance = self._entrance()
        for box in self._boxes.values():
            tab = box is entrance and not self._locked
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def _gap(self) -> int:
        return self.fontMetrics().horizontalAdvance("中")

    def _place(self, width: float, *, move: bool) -> float:
        """Break the boxes into lines of ``width`` px, put them there with ``move``, and return the height."""
        top = 0.0
        for line in self._broken(width):
            used = sum(wanted for _, wanted in line) + self._gap() * (len(line) - 1)
            left = (width - used) / 2 if self._centred else 0.0
            heights = [box.height_for(float(wanted)) for box, wanted in line]
            for (box, wanted), height in zip(line, heights, strict=True):
                if move:
                    box.setGeometry(round(left), round(top), wanted, round(height))
                left += wanted + self._gap()
            top += max(heights)
        return top

    def _broken(self, width: float) -> list[list[tuple[PaperBox, int]]]:
        """The boxes and their widths, line by line."""
        broken: list[list[tuple[PaperBox, int]]] = []
        left = 0.0
        for box in self._boxes.values():
            wanted = min(box.sizeHint().width(), round(width))
            if not broken or self._lines or left + wanted > width:
                broken.append([])
                left = 0.0
            broken[-1].append((box, wanted))
            left += wanted + self._gap()
        return broken
