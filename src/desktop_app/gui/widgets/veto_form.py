"""否决项 to tick, each with its whole sentence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSizePolicy, QWidget

from desktop_app.gui.theme import SPACE_SMALL
from desktop_app.programmes.scores import Veto


class VetoForm(QWidget):
    """A box a veto; nothing is shown where the sheet has none."""

    ticked = Signal(str, bool)
    """Id of a veto, and whether it holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        """By id, in order."""
        self._rows: list[tuple[QCheckBox, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_SMALL)
        self._grid.setColumnStretch(1, 1)
        heading = QLabel("否决项", self)
        heading.setProperty("role", "heading")
        self._grid.addWidget(heading, 0, 0, 1, 2)
        self.hide()

    def ask(self, vetoes: tuple[Veto, ...]) -> None:
        """Ask these vetoes in place of those before."""
        for box, words in self._rows:
            for widget in (box, words):
                widget.hide()
                widget.deleteLater()
        self._rows, self.boxes = [], {}
        for row, veto in enumerate(vetoes, start=1):
            box = QCheckBox(self)
            box.setAccessibleName(veto.text)
            box.clicked.connect(lambda checked, name=veto.id: self.ticked.emit(name, checked))
            self.boxes[veto.id] = box
            self._grid.addWidget(box, row, 0, Qt.AlignmentFlag.AlignTop)
            words = _Words(veto.text, box)
            self._grid.addWidget(words, row, 1)
            self._rows.append((box, words))
        self.setVisible(bool(vetoes))

    def show_answers(self, answers: Mapping[str, object], *, editable: bool) -> None:
        """Show what holds, without telling."""
        for name, box in self.boxes.items():
            box.setChecked(answers.get(name) is True)
            box.setEnabled(editable)


class _Words(QLabel):
    """The sentence beside a box; a click on it is a click on the box."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text)
        self._box = box
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick or clear the box."""
        self._box.setFocus(Qt.FocusReason.MouseFocusReason)
        self._box.click()
