"""Operations on the rows of a repeating section: each returns a new list, and holds to what the definition allows."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.answers import ROW_ID, SectionRow
from desktop_app.domain.errors import KnownError
from desktop_app.programmes.fields import Field
from desktop_app.services.answer_shapes import ReadOnlyField, UnknownPlace, find_column
from desktop_app.services.edit_state import row_position
from desktop_app.services.pasting import PasteDoesNotFit


class FixedRow(KnownError):
    """A row that the notice prints cannot be taken away or moved."""

    def __init__(self, label: str) -> None:
        super().__init__(f"“{label}”的这一行由通知印好，不能删除或移动，内容没有改动。")


def find_row(rows: list[SectionRow], row_id: str) -> SectionRow:
    """Return the row with this id; raise :class:`UnknownPlace` when the section has none."""
    at = row_position(rows, row_id)
    if at is None:
        raise UnknownPlace("行", row_id, (str(row[ROW_ID]) for row in rows))
    return rows[at]


def replaced_row(rows: list[SectionRow], row_id: str, make: Callable[[SectionRow], SectionRow]) -> list[SectionRow]:
    """Return the rows with one of them made anew."""
    old = find_row(rows, row_id)
    return [make(row) if row is old else row for row in rows]


def inserted(field: Field, rows: list[SectionRow], index: int, row: SectionRow) -> list[SectionRow]:
    """Return the rows with ``row`` before position ``index``, after those that the notice prints."""
    if field.fixed_rows and not field.extendable:
        raise PasteDoesNotFit(f"“{field.label}”的行由通知印好，不能增加")
    if field.max_rows is not None and len(rows) >= field.max_rows:
        raise PasteDoesNotFit(f"“{field.label}”最多 {field.max_rows} 行")
    at = max(len(field.fixed_rows), min(index, len(rows)))
    return [*rows[:at], row, *rows[at:]]


def duplicated(field: Field, rows: list[SectionRow], row_id: str, copy_id: str) -> list[SectionRow]:
    """Return the rows with a copy of one of them right below it."""
    original = find_row(rows, row_id)
    return inserted(field, rows, rows.index(original) + 1, {**original, ROW_ID: copy_id})


def moved(field: Field, rows: list[SectionRow], row_id: str, to_index: int) -> list[SectionRow]:
    """Return the rows with one of them at position ``to_index``, after those that the notice prints."""
    row = find_row(rows, row_id)
    rest = [other for other in rows if other is not row]
    at = max(len(field.fixed_rows), min(to_index, len(rest)))
    return [*rest[:at], row, *rest[at:]]


def refuse_fixed(field: Field, row_id: str) -> None:
    """Raise :class:`FixedRow` for a row that the notice prints."""
    if any(row.id == row_id for row in field.fixed_rows):
        raise FixedRow(field.label)


def refuse_printed(field: Field, row_id: str, column: str) -> None:
    """Raise :class:`ReadOnlyField` for a cell that the notice prints."""
    if any(row.id == row_id and column in row.values for row in field.fixed_rows):
        raise ReadOnlyField(find_column(field, column).label)
