"""The plan of a table: which cell stands in which rows and columns, once sections have as many rows as they have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from desktop_app.programmes.layout import Cell, Grid, GridRow, RepeatRow

DEFAULT_ROW_MM = 8.0
"""Least height of a row for which the form says nothing."""


@dataclass(frozen=True, slots=True)
class SectionSlot:
    """One row of a repeating section on paper: a section row, or a blank one that waits to be written in."""

    field: str
    index: int
    """Position in the section from 0; blank rows count on."""
    row_id: str | None
    ghost: bool = False
    """A blank row that the paper does not print: it only invites to add one."""

    @property
    def key(self) -> str | int:
        """What stays the same while rows move: the row's id, or the position for blank ones."""
        return self.row_id if self.row_id is not None else self.index


class CellKey(NamedTuple):
    """Tells a cell from all others of its table, and stays the same when the table is planned anew."""

    part: str
    row: int
    cell: int
    section: str | int | None
    """:attr:`SectionSlot.key` in a section row."""


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """A cell and the rows and columns of the expanded table that it covers."""

    cell: Cell
    row: int
    column: int
    rows: int
    cols: int
    section: SectionSlot | None
    key: CellKey


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row of the expanded table."""

    least_mm: float
    section: SectionSlot | None


@dataclass(frozen=True, slots=True)
class GridPlan:
    """A whole table: column widths in mm, rows, and cells in reading order."""

    columns: tuple[float, ...]
    rows: tuple[PlannedRow, ...]
    cells: tuple[PlannedCell, ...]
    border: str


SectionSlots = Callable[[RepeatRow], list[SectionSlot]]
"""Gives the rows that a repeat row becomes."""
Shown = Callable[[str], bool]
"""Judges a ``when`` condition."""


def plan_grid(grid: Grid, slots: SectionSlots, shown: Shown) -> GridPlan:
    """Expand ``grid``: header rows first, conditional rows left out where they do not hold, sections row by row."""
    rows: list[PlannedRow] = []
    cells: list[PlannedCell] = []
    for part, name in ((grid.header, "header"), (grid.rows, "rows")):
        _plan_part(part, name, grid, slots, shown, rows, cells)
    if grid.side is not None and rows:
        printed = len(rows) - 1 if rows[-1].section is not None and rows[-1].section.ghost else len(rows)
        span = max(printed, 1)
        cells.append(PlannedCell(grid.side, 0, 0, span, 1, None, CellKey("side", 0, 0, None)))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return GridPlan(grid.columns, tuple(rows), tuple(cells), grid.border)


def _plan_part(
    part: tuple[GridRow | RepeatRow, ...], name: str, grid: Grid, slots: SectionSlots, shown: Shown,
    rows: list[PlannedRow], cells: list[PlannedCell],
) -> None:  # fmt: skip
    """Append the rows and cells of the header or the body."""
    expanded = [_expand(row, slots, shown) for row in part]
    starts = [len(rows)]
    for planned in expanded:
        rows.extend(planned)
        starts.append(len(rows))
    for number, row, column, index, cell in _columns_of(part, len(grid.columns), grid.first_column):
        first, end = starts[number], starts[number + cell.rows]
        repeats = isinstance(row, RepeatRow) and cell.rows == 1
        for at in range(first, end) if repeats else [first][: end - first]:
            section = rows[at].section if isinstance(row, RepeatRow) else None
            key = CellKey(name, number, index, section.key if section and repeats else None)
            span = 1 if repeats else end - first
            cells.append(PlannedCell(cell, at, column, span, cell.cols, section, key))


def _expand(row: GridRow | RepeatRow, slots: SectionSlots, shown: Shown) -> list[PlannedRow]:
    least = row.height if row.height is not None else DEFAULT_ROW_MM
    if isinstance(row, RepeatRow):
        return [PlannedRow(least, slot) for slot in slots(row)]
    return [PlannedRow(least, None)] if row.when is None or shown(row.when) else []


def _columns_of(
    part: tuple[GridRow | RepeatRow, ...], width: int, first: int
) -> list[tuple[int, GridRow | RepeatRow, int, int, Cell]]:
    """Find the column of every cell: (row number, row, column, cell number, cell), spans from above counted.

    The cells of each row begin at column ``first``.
    """
    found: list[tuple[int, GridRow | RepeatRow, int, int, Cell]] = []
    carried = [0] * width
    for number, row in enumerate(part):
        cells = row.cells if isinstance(row, GridRow) else row.row
        fresh = [0] * width
        at = first
        for index, cell in enumerate(cells):
            while carried[at]:
                at += 1
            found.append((number, row, at, index, cell))
            fresh[at : at + cell.cols] = [cell.rows] * cell.cols
            at += cell.cols
        carried = [max(old, new) - 1 if old or new else 0 for old, new in zip(carried, fresh, strict=True)]
    return found
