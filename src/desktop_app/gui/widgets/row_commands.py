"""What can be done to section rows from the paper, by keys, menu, handle and clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData

from desktop_app.domain.place import Place
from desktop_app.gui.paper.clipboard_table import matrix_of
from desktop_app.gui.paper.paper_keys import PaperKey
from desktop_app.gui.paper.paper_reader import PaperReader
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.cell_menu import SEPARATOR, MenuItem
from desktop_app.services.editing import EditSession

Perform = Callable[[Callable[[], Place | None]], None]
"""Does something to the case, tells a refusal, and puts the keyboard at the place that comes back."""


class RowCommands:
    """Row operations at a place; the column of the place is kept, so that the keyboard stays in its column."""

    def __init__(self, session: EditSession, reader: PaperReader, perform: Perform) -> None:
        self._session = session
        self._reader = reader
        self._perform = perform

    def press(self, key: PaperKey, cell: Cell) -> None:
        """Do what a key asks of the row that ``cell`` is in; nothing outside sections."""
        place, index = cell.place, cell.section_index
        if index is None or place.column is None:
            return
        match key:
            case PaperKey.ROW_INSERT:
                self.insert(place, index + 1)
            case PaperKey.ROW_UP if index > 0:
                self.move(place, index - 1)
            case PaperKey.ROW_DOWN if index + 1 < len(self._reader.row_ids(place.field or "")):
                self.move(place, index + 1)
            case PaperKey.ROW_DUPLICATE:
                self.duplicate(place)
            case PaperKey.ROW_DELETE:
                self.remove(place)

    def insert(self, place: Place, index: int) -> None:
        """Insert a blank row before position ``index``."""

        def act() -> Place:
            at = self._reader.first_row(place.field or "") + index
            row_id = self._session.insert_row(self._form, place.field or "", at)
            return self._cell(place, row_id)

        self._perform(act)

    def duplicate(self, place: Place) -> None:
        """Copy the row to right below itself."""
        row_id = place.row
        if row_id is not None:
            self._perform(lambda: self._cell(place, self._session.duplicate_row(self._form, place.field or "", row_id)))

    def remove(self, place: Place) -> None:
        """Take the row away; the keyboard goes to the row that takes its position."""
        row_id = place.row
        if row_id is None:
            return
        ids = self._reader.row_ids(place.field or "")
        rest = [other for other in ids if other != row_id]
        following = rest[min(ids.index(row_id), len(rest) - 1)] if rest else None

        def act() -> Place:
            self._session.remove_row(self._form, place.field or "", row_id)
            return self._cell(place, following)

        self._perform(act)

    def move(self, place: Place, to_index: int) -> None:
        """Move the row to a position, counted without it."""
        row_id = place.row
        if row_id is None:
            return

        def act() -> Place:
            at = self._reader.first_row(place.field or "") + to_index
            self._session.move_row(self._form, place.field or "", row_id, at)
            return self._cell(place, row_id)

        self._perform(act)

    def paste(self, cell: Cell, source: QMimeData) -> bool:
        """Lay a copied table over the rows from ``cell`` on; False where the clipboard holds no more than one cell."""
        place, index = cell.place, cell.section_index
        if index is None or place.column is None:
            return False
        matrix = matrix_of(source.html() if source.hasHtml() else "", source.text())
        one_column = all(len(line) <= 1 for line in matrix)
        if len(matrix) * max(map(len, matrix), default=0) <= 1 or (one_column and cell.question.long):
            return False
        at = self._reader.first_row(place.field or "") + min(index, len(self._reader.row_ids(place.field or "")))

        def act() -> Place:
            self._session.paste_rows(self._form, place.field or "", at, matrix, place.column or "")
            return self._cell(place, None, at)

        self._perform(act)
        return True

    def menu(self, place: Place, index: int) -> list[MenuItem]:
        """Return the menu of one row."""
        count = len(self._reader.row_ids(place.field or ""))
        there = place.row is not None and self.movable(place.field or "", place.row)
        free = self._session.editable and not self._reader.field(place.field or "").from_cases
        return [
            MenuItem("在上方插入一行", lambda: self.insert(place, index), free),
            MenuItem("在下方插入一行", lambda: self.insert(place, index + 1), free, "Alt+Insert"),
            MenuItem("复制本行", lambda: self.duplicate(place), there, "Ctrl+D"),
            SEPARATOR,
            MenuItem("上移", lambda: self.move(place, index - 1), there and index > 0, "Alt+↑"),
            MenuItem("下移", lambda: self.move(place, index + 1), there and index + 1 < count, "Alt+↓"),
            SEPARATOR,
            MenuItem("删除本行", lambda: self.remove(place), there, "Alt+Delete"),
        ]

    def movable(self, field: str, row_id: str | None) -> bool:
        """Whether a row may be moved and taken away: not where the notice prints it or the cases give it."""
        definition = self._reader.field(field)
        fixed = any(row.id == row_id for row in definition.fixed_rows)
        return self._session.editable and row_id is not None and not fixed and not definition.from_cases

    @property
    def _form(self) -> str:
        return self._reader.form.id

    def _cell(self, place: Place, row_id: str | None, index: int | None = None) -> Place:
        ids = self._session.answers.get(self._form, {}).get(place.field or "")
        if row_id is None and index is not None and isinstance(ids, list) and index < len(ids):
            row = ids[index]
            row_id = str(row["id"]) if isinstance(row, dict) else None
        return Place(form=self._form, field=place.field, row=row_id, column=place.column)
