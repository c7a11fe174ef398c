"""Rows pasted from Excel: the clipboard's text to a matrix, and a matrix into the rows of a repeating section."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from desktop_app.domain.answers import ROW_ID, Scalar, SectionRow, new_row_id
from desktop_app.domain.errors import KnownError
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.services.answer_shapes import find_column
from desktop_app.services.edit_state import with_cells

Matrix = Sequence[Sequence[str]]
TICKED = frozenset({"是", "√", "✓", "☑", "1", "true", "yes", "有"})


class PasteDoesNotFit(KnownError):
    """More columns or rows than the section can take."""

    def __init__(self, what: str) -> None:
        super().__init__(f"粘贴的内容放不下：{what}。原有内容没有改动，请调整选择的范围后重新粘贴。")


def table_of(text: str) -> list[list[str]]:
    """Read clipboard text as Excel writes it: tabs between cells, quotes around cells that hold line breaks."""
    lines = list(csv.reader(io.StringIO(text.replace("\r\n", "\n")), delimiter="\t"))
    while lines and not any(cell.strip() for cell in lines[-1]):
        lines.pop()
    return lines


def pasted_rows(
    field: Field,
    rows: list[SectionRow],
    index: int,
    matrix: Matrix,
    first_column: str,
    normalised: Callable[[FieldType, str], str],
) -> list[SectionRow]:
    """Return ``rows`` with ``matrix`` laid over them, from row ``index`` and column ``first_column`` on.

    As in Excel, cells under the pasted block are replaced, and rows are added at the end where it reaches further. A
    first line that repeats the column heads is left out. Raises :class:`PasteDoesNotFit`, with nothing changed.
    """
    columns = _columns_from(field, first_column)
    lines = [_trimmed(line, len(columns)) for line in matrix]
    if lines and _is_head(lines[0], columns):
        lines = lines[1:]
    result = list(rows)
    for at, line in enumerate(lines, start=min(index, len(rows))):
        cells = {column.id: _cell(column, text, normalised) for column, text in zip(columns, line, strict=False)}
        if at == len(result):
            result.append({ROW_ID: new_row_id()})
        result[at] = with_cells(result[at], cells)
    _check_count(field, len(result), len(rows))
    return result


def _columns_from(field: Field, first_column: str) -> list[Column]:
    start = field.columns.index(find_column(field, first_column))
    return [column for column in field.columns[start:] if column.compute is None]


def _trimmed(line: Sequence[str], width: int) -> list[str]:
    cells = [cell.strip() for cell in line]
    while len(cells) > width and not cells[-1]:
        cells.pop()
    if len(cells) > width:
        raise PasteDoesNotFit(f"有一行 {len(cells)} 列，而这里只有 {width} 列可填")
    return cells


def _is_head(line: list[str], columns: list[Column]) -> bool:
    """Whether a line repeats the printed heads; a single word may be data, so it takes two."""
    pairs = [(cell, column.label) for cell, column in zip(line, columns, strict=False) if cell]
    return len(pairs) > 1 and all("".join(cell.split()) == "".join(label.split()) for cell, label in pairs)


def _cell(column: Column, text: str, normalised: Callable[[FieldType, str], str]) -> Scalar:
    if column.type is FieldType.CHECK:
        return text.lower() in TICKED
    if column.type is FieldType.CHOICES:
        return [part.strip() for part in text.replace("，", "、").replace("；", "、").split("、") if part.strip()]
    return normalised(column.type, text)


def _check_count(field: Field, count: int, before: int) -> None:
    if count <= before:
        return
    if field.fixed_rows and not field.extendable:
        raise PasteDoesNotFit(f"“{field.label}”的行由通知印好，不能增加")
    if field.max_rows is not None and count > field.max_rows:
        raise PasteDoesNotFit(f"“{field.label}”最多 {field.max_rows} 行，粘贴后将有 {count} 行")
