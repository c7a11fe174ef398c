"""Answers as expressions see them: typed by their field, blanks as ``""``, false, ``[]`` or null, never missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.domain.answers import ROW_ID, SectionRow, is_blank, rows_of
from desktop_app.programmes.expressions import MAX_ROWS
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.functions import number_of
from desktop_app.programmes.normalise import normalise

_LARGEST = 10**15


def answer_value(item: Field | Column, stored: object) -> object:
    """Return the value of one answer that is no section."""
    if item.type is FieldType.CHECK:
        return stored is True
    if item.type is FieldType.CHOICES:
        texts = stored if isinstance(stored, list) else []
        return [text for text in texts if isinstance(text, str)][:MAX_ROWS]
    text = stored if isinstance(stored, str) else ""
    if item.type is FieldType.INTEGER:
        return whole_number(text)
    if item.type is FieldType.NUMBER:
        return number_of(text)
    return normalise(item.type, text)


def whole_number(text: str) -> int | None:
    """Return the whole number in a text, or None."""
    value = number_of(text)
    return int(value) if value is not None and value.is_integer() and abs(value) < _LARGEST else None


def section_values(
    field: Field, rows: Iterable[SectionRow], files: Mapping[str, int], place: str
) -> tuple[list[dict[str, object]], bool]:
    """Return the values of a section's rows, and whether rows beyond :data:`MAX_ROWS` were cut off.

    Blank rows are left out. ``files`` counts attachments by place; ``place`` is the section's own.
    """
    filled = [row for row in rows if not is_blank(row)]
    return [row_values(field, row, files, place) for row in filled[:MAX_ROWS]], len(filled) > MAX_ROWS


def row_values(field: Field, row: SectionRow, files: Mapping[str, int], place: str) -> dict[str, object]:
    """Return the values of one section row, its id and how many files are tied to it."""
    values = {column.id: answer_value(column, row.get(column.id)) for column in field.columns}
    row_id = row.get(ROW_ID)
    return {**values, "id": row_id if isinstance(row_id, str) else "", "files": files.get(f"{place}[{row_id}]", 0)}


def field_value(field: Field, stored: object, files: Mapping[str, int], place: str) -> tuple[object, bool]:
    """Return the value of any answer, and whether it was cut."""
    if field.type is FieldType.ROWS:
        return section_values(field, rows_of(stored), files, place)
    return answer_value(field, stored), False
