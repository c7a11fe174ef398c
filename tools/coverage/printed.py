"""The words that a form prints, in the order of its paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop_app.programmes.fields import Option
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.layout import (
    Cell,
    FieldCell,
    Grid,
    GridRow,
    LabelCell,
    NarrativeBlock,
    OptionCell,
    ScoreCell,
    SealCell,
    SentenceCell,
    SignBlock,
    TableBlock,
    TextBlock,
    text_parts,
)
from desktop_app.programmes.score_words import score_words
from desktop_app.programmes.scores import ScoreSheet


def bare(words: str) -> str:
    """Return words without spaces, line breaks and the lines of blanks, as they are compared."""
    return re.sub(r"[\s_]+", "", words)


def printed_words(form: FormDefinition, sheets: Iterable[ScoreSheet]) -> list[str]:
    """Return what stands on the paper of a blank form, bare, from left to right and from top to bottom.

    Signs alone, such as a stroke between two blanks, are left out.
    """
    words = map(bare, _Paper(form, tuple(sheets)).words())
    return [word for word in words if any(character.isalnum() for character in word)]


class _Paper:
    """Walks over the blocks of a form."""

    def __init__(self, form: FormDefinition, sheets: tuple[ScoreSheet, ...]) -> None:
        self._form = form
        self._sheets = sheets

    def words(self) -> Iterator[str]:
        """Yield the words of every block."""
        for block in self._form.body:
            if isinstance(block, TextBlock):
                yield from _pieces(block.text)
            elif isinstance(block, TableBlock):
                yield from self._grid(block.table)
            elif isinstance(block, NarrativeBlock):
                yield block.heading
            elif isinstance(block, SignBlock):
                for line in block.sign:
                    yield from _pieces(line)

    def _grid(self, grid: Grid) -> Iterator[str]:
        if grid.side is not None:
            yield grid.side.label
        for row in (*grid.header, *grid.rows):
            for cell in row.cells if isinstance(row, GridRow) else row.row:
                yield from self._cell(cell)

    def _cell(self, cell: Cell) -> Iterator[str]:
        if isinstance(cell, LabelCell):
            yield cell.label
        elif isinstance(cell, FieldCell):
            yield from (cell.heading, cell.hint)
        elif isinstance(cell, SealCell):
            yield from (cell.heading, *cell.marks)
        elif isinstance(cell, SentenceCell):
            yield from _pieces(cell.sentence)
        elif isinstance(cell, OptionCell):
            yield from self._options(cell)
        elif isinstance(cell, ScoreCell):
            yield score_words(self._sheets, cell)

    def _options(self, cell: OptionCell) -> Iterator[str]:
        field = self._form.field(cell.options)
        level: tuple[Option, ...] = field.options if field is not None else ()
        if cell.within is not None:
            level = next((option.options for option in level if option.value == cell.within), ())
        shown = {option.value: option.shown for option in level}
        yield from (shown[value] for value in cell.only or shown)


def _pieces(text: str) -> Iterator[str]:
    """The printed pieces of a text with blanks."""
    return (piece for piece in text_parts(text) if isinstance(piece, str))
