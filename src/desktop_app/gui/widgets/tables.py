"""How our tables look and behave alike: no row numbers, tall rows, the last or a named column takes the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop_app.gui.models.wrap_delegate import WrapDelegate

ROW_HEIGHT = 34
_Flag = QItemSelectionModel.SelectionFlag


def dress_table(table: QTableView, widths: Sequence[int], stretch: int, *, wrap: bool = False) -> None:
    """Set column widths in pixels, let column ``stretch`` take the rest; with ``wrap`` rows grow with their text."""
    header = table.horizontalHeader()
    for column, width in enumerate(widths):
        table.setColumnWidth(column, width)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    rows = table.verticalHeader()
    rows.hide()
    rows.setMinimumSectionSize(ROW_HEIGHT)
    rows.setDefaultSectionSize(ROW_HEIGHT)
    if wrap:
        table.setItemDelegate(WrapDelegate(table))
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header.sectionResized.connect(table.resizeRowsToContents)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setTabKeyNavigation(False)


def select_rows(table: QTableView, rows: Sequence[int]) -> None:
    """Select exactly these rows, whatever keys are held, and put the cursor on the first."""
    model, selection = table.model(), table.selectionModel()
    if rows:
        selection.setCurrentIndex(model.index(rows[0], 0), _Flag.NoUpdate)
    selection.clearSelection()
    for row in rows:
        selection.select(model.index(row, 0), _Flag.Select | _Flag.Rows)
