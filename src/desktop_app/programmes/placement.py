"""Walking a form's paper: every cell and every blank, with its way through the definition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.layout import (
    Blank,
    Cell,
    FieldCell,
    Grid,
    NarrativeBlock,
    OptionCell,
    RepeatRow,
    SealCell,
    SentenceCell,
    SignBlock,
    TableBlock,
    TextBlock,
    text_parts,
)


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell of a table."""

    path: tuple[str | int, ...]
    """Keys and positions from the form down to the cell."""
    cell: Cell
    within: str | None
    """The ``rows`` field whose repeating row holds the cell; None outside."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the paper that shows the answer of a field or column."""

    path: tuple[str | int, ...]
    field: str
    """Id of the field; inside a repeating row of the column (or ``index``)."""
    within: str | None


def placed_cells(form: FormDefinition) -> Iterator[PlacedCell]:
    """Yield the cells of every table, in the order of the paper."""
    for number, block in enumerate(form.body):
        if isinstance(block, TableBlock):
            yield from _table_cells(block.table, ("body", number, "table"))


def mentions(form: FormDefinition) -> Iterator[Mention]:
    """Yield every field and column that the paper shows, in the order of the paper, repetitions included."""
    for number, block in enumerate(form.body):
        base = ("body", number)
        if isinstance(block, TableBlock):
            for placed in _table_cells(block.table, (*base, "table")):
                yield from (Mention((*placed.path, key), name, placed.within) for key, name in _named(placed.cell))
        elif isinstance(block, NarrativeBlock):
            yield Mention((*base, "narrative"), block.narrative, None)
        elif isinstance(block, TextBlock):
            yield from (Mention((*base, "text"), name, None) for name in blanks(block.text))
        elif isinstance(block, SignBlock):
            for index, line in enumerate(block.sign):
                yield from (Mention((*base, "sign", index), name, None) for name in blanks(line))


def _table_cells(grid: Grid, base: tuple[str | int, ...]) -> Iterator[PlacedCell]:
    if grid.side is not None:
        yield PlacedCell((*base, "side"), grid.side, None)
    for part, rows in (("header", grid.header), ("rows", grid.rows)):
        for place, row in enumerate(rows):
            key, cells, repeat = (
                ("row", row.row, row.repeat) if isinstance(row, RepeatRow) else ("cells", row.cells, None)
            )
            yield from (PlacedCell((*base, part, place, key, at), cell, repeat) for at, cell in enumerate(cells))


def blanks(text: str) -> list[str]:
    """Return the names of the ``{field}`` blanks of a text, in order."""
    return [part.field for part in text_parts(text) if isinstance(part, Blank)]


def _named(cell: Cell) -> list[tuple[str, str]]:
    """The key and name of every field that a cell shows."""
    if isinstance(cell, FieldCell):
        return [("field", cell.field)]
    if isinstance(cell, OptionCell):
        return [("options", cell.options)]
    if isinstance(cell, SealCell):
        found = [("seal", cell.seal), *(("by", name) for name in blanks(cell.by))]
        return [*found, ("date", cell.date)] if cell.date is not None else found
    if isinstance(cell, SentenceCell):
        return [("sentence", name) for name in blanks(cell.sentence)]
    return []
