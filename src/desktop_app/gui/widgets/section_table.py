"""One section of a record (经历, 获奖 …) as a table with what can be done to its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.answers import SectionRow
from desktop_app.domain.records import Fact, FactKind
from desktop_app.gui.models.choice_delegate import ChoiceDelegate
from desktop_app.gui.models.section_model import SectionModel
from desktop_app.gui.paper.clipboard_table import matrix_of
from desktop_app.gui.theme import SPACE_SMALL, SPACE_TIGHT
from desktop_app.gui.widgets.tables import ROW_HEIGHT

_LEAST_ROWS, _MOST_ROWS = 1, 8
"""Rows that are shown before the table scrolls."""
_WIDTHS = {FactKind.MONTH: 96, FactKind.PERIOD: 160, FactKind.INTEGER: 64, FactKind.CHOICE: 72}


class SectionTable(QWidget):
    """Rows are added, deleted, moved up and down, and pasted from Excel."""

    edited = Signal()
    removed = Signal(str, object)
    """Rows were deleted: a sentence, and what brings them back when it is called."""

    def __init__(self, section: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SectionModel(section, self)
        self.table = QTableView(self)
        self._buttons: list[QPushButton] = []
        self._dress(section)
        head = QHBoxLayout()
        head.setSpacing(SPACE_SMALL)
        label = QLabel(section.label, self)
        label.setBuddy(self.table)
        head.addWidget(label)
        head.addStretch(1)
        for text, slot, key in (
            ("增加一行", self.add_row, "Ctrl+Return"),
            ("删除", self.remove_rows, "Ctrl+Delete"),
            ("上移", lambda: self.move_row(-1), "Alt+Up"),
            ("下移", lambda: self.move_row(1), "Alt+Down"),
            ("从 Excel 粘贴", self.paste, ""),
        ):
            head.addWidget(self._button(section, text, slot, key))
        self._action("粘贴", self.paste, QKeySequence.StandardKey.Paste)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.table)
        self.model.edited.connect(self.edited)
        for changed in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(self._fit)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self._fit()
        self._selected()

    def _dress(self, section: Fact) -> None:
        table = self.table
        table.setModel(self.model)
        table.setProperty("role", "list")
        table.setAccessibleName(section.label)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.horizontalHeader().setHighlightSections(False)
        for at, fact in enumerate(section.columns):
            table.setColumnWidth(at, _WIDTHS.get(fact.kind, 120))
            if fact.options:
                table.setItemDelegateForColumn(at, ChoiceDelegate(fact, table))
            if fact.kind in (FactKind.TEXT, FactKind.PARAGRAPHS) and not fact.options:
                table.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)

    def _button(self, section: Fact, text: str, slot: Callable[[], object], key: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        button.setAccessibleName(f"{section.label}：{text}")
        button.clicked.connect(lambda: slot())
        if key:
            self._action(text, slot, key)
            button.setToolTip(f"{text}（{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}）")
        self._buttons.append(button)
        return button

    def _action(self, text: str, slot: Callable[[], object], key: str | QKeySequence.StandardKey) -> None:
        action = QAction(text, self.table)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: slot())
        self.table.addAction(action)

    @property
    def rows(self) -> list[SectionRow]:
        """The rows that say something."""
        return self.model.rows

    def show_rows(self, rows: Sequence[SectionRow]) -> None:
        """Show these rows."""
        self.model.set_rows(rows)

    def add_row(self) -> None:
        """Put a blank row below the one with the cursor and write into it."""
        current = self.table.currentIndex()
        at = current.row() + 1 if current.isValid() else self.model.rowCount()
        self.model.insert(at)
        self.table.setCurrentIndex(self.model.index(at, 0))
        self.table.edit(self.model.index(at, 0))

    def remove_rows(self) -> None:
        """Delete the selected rows."""
        rows, before = self._selected_rows(), self.model.rows
        if rows:
            self.model.remove(rows)
            self.removed.emit(
                f"已删除“{self.model.section.label}”的 {len(rows)} 行。", lambda: self._bring_back(before)
            )

    def _bring_back(self, rows: Sequence[SectionRow]) -> None:
        self.model.set_rows(rows)
        self.edited.emit()

    def move_row(self, step: int) -> None:
        """Move the row with the cursor."""
        current = self.table.currentIndex()
        if current.isValid() and self.model.move(current.row(), step):
            self.table.setCurrentIndex(self.model.index(current.row() + step, current.column()))
            self._selected()

    def paste(self) -> None:
        """Lay what is on the clipboard over the rows, from the cell with the cursor on, or below the last row."""
        data = QGuiApplication.clipboard().mimeData()
        matrix = matrix_of(data.html() if data.hasHtml() else "", data.text())
        current = self.table.currentIndex()
        if matrix:
            at = (current.row(), current.column()) if current.isValid() else (self.model.rowCount(), 0)
            self.model.paste(*at, matrix)

    def _selected_rows(self) -> list[int]:
        return sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})

    def _selected(self) -> None:
        some = bool(self._selected_rows())
        for button in self._buttons[1:4]:
            button.setEnabled(some)

    def _fit(self) -> None:
        shown = min(max(self.model.rowCount(), _LEAST_ROWS), _MOST_ROWS)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + shown * ROW_HEIGHT + 4)
        self._selected()
