"""Tables: from the grid of the layout and the answers to printed rows with heights and page-break rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from desktop_app.documents.cells import INSET, CellComposer, Spot, heading_height
from desktop_app.documents.paper_parts import PaperCell, PaperRow, PaperTable, Sheet
from desktop_app.documents.printed_text import LINE_PITCH, fitted_size, height_mm, usual_height_mm
from desktop_app.documents.scope import PaperContext, Scope, pieces
from desktop_app.domain.answers import is_blank, rows_of
from desktop_app.programmes.fields import Field, FieldType
from desktop_app.programmes.label_words import MM_PER_POINT
from desktop_app.programmes.layout import (
    CellBase,
    FieldCell,
    Grid,
    GridRow,
    LabelCell,
    RepeatRow,
    SealCell,
    SentenceCell,
)

_HEIGHT_PER_POINT = 0.72
"""Mm of least row height for each point of type where the layout says nothing: 12 pt makes 8.6 mm."""
_PHOTO_PADDING = 3.0
_EVEN_FROM = 0.8
"""Part of the usual type size down to which a whole column follows its narrowest answer."""
_SLACK = 2.0
"""Mm of growth that costs no blank row."""
_SEAL_FOOT = 2.5
"""Lines at the foot of a seal block, in lines, beside its marks."""


@dataclass(slots=True)
class _Placed:
    """A cell of the layout with its first column and the number of printed rows that it covers."""

    cell: CellBase
    column: int
    rows: int


@dataclass(slots=True)
class _Line:
    """A row that will be printed: what it holds, out of which row of the layout, in which scope."""

    source: GridRow | RepeatRow
    placed: list[_Placed]
    scope: Scope
    height: float


class GridComposer:
    """Composes the tables of one form."""

    def __init__(self, sheet: Sheet, context: PaperContext, cells: CellComposer, scope: Scope) -> None:
        self._sheet = sheet
        self._context = context
        self._cells = cells
        self._scope = scope
        self._growth = 0.0
        """Mm by which rows since the last page break are likely higher than on the empty form, less the room there."""

    def new_page(self, spare: float) -> None:
        """Note that what follows begins on a new page, of which ``spare`` mm are left when the form is empty."""
        self._growth = -max(spare, 0.0)

    def blank_height(self, grid: Grid) -> float:
        """Return how many mm the table takes at least on the empty form."""
        rows = (*grid.header, *grid.rows)
        columns = [
            *_columns_of(grid.header, len(grid.columns), grid.first_column),
            *_columns_of(grid.rows, len(grid.columns), grid.first_column),
        ]
        return sum(
            self._blank_row(row, places, grid) * (max(row.printed, 1) if isinstance(row, RepeatRow) else 1)
            for row, places in zip(rows, columns, strict=True)
        )

    def _blank_row(self, row: GridRow | RepeatRow, columns: Sequence[int], grid: Grid) -> float:
        """The height of one row that nobody has written into: its own, or that of its labels."""
        height = self._least_height(row, grid)
        for cell, column in zip(_cells(row), columns, strict=True):
            if isinstance(cell, LabelCell) and cell.rows == 1 and not cell.vertical:
                room = sum(grid.columns[column : column + cell.cols]) - 2 * INSET
                size = min(fitted_size(line, cell.size or self._sheet.size, room) for line in cell.label.split("\n"))
                height = max(height, usual_height_mm(cell.label, size, room) + 2 * INSET)
        return height

    def compose(self, grid: Grid, *, joined: bool) -> PaperTable:
        """Return the table as it prints; ``joined`` when another table stands right above."""
        header = self._rows(grid, grid.header)
        taken = sum(row.height for row in header)
        rows = self._rows(grid, grid.rows, taken)
        if grid.side is None:
            return PaperTable(grid.columns, header, rows, grid.border, joined)
        side, rows = self._beside(grid, grid.side, header, rows)
        return PaperTable(grid.columns, header, rows, grid.border, joined, side)

    def _beside(
        self, grid: Grid, cell: LabelCell, header: tuple[PaperRow, ...], rows: tuple[PaperRow, ...]
    ) -> tuple[PaperCell, tuple[PaperRow, ...]]:
        """Return the label beside a table, and the rows: high enough for it, as many as it needs kept with the head."""
        head, body = sum(row.height for row in header), sum(row.height for row in rows)
        spot = Spot(0, grid.columns[0], head + body, len(header) + len(rows), grid.border != "none")
        side = self._cells.compose(cell, spot, self._scope)
        wanted = max(_likely_height(side, spot.width), cell.height or 0.0) - head
        missing = max(wanted - body, 0.0) / max(len(rows), 1)
        rows = tuple(replace(row, height=row.height + missing) for row in rows)
        room = self._sheet.body_height * 0.92 - head
        return side, tuple(_held_beside(rows, wanted)) if wanted <= room else rows

    def _rows(self, grid: Grid, rows: Sequence[GridRow | RepeatRow], taken: float = 0.0) -> tuple[PaperRow, ...]:
        """Compose rows; ``taken`` is the height in mm that header rows take from every page."""
        lines = list(self._printed_lines(grid, rows))
        heights = [line.height for line in lines]
        self._stretch(lines, heights)
        room = self._sheet.body_height * 0.92 - taken
        printed = [self._row(grid, lines, heights, at, room) for at in range(len(lines))]
        return tuple(_even_columns(lines, _settled(printed, grid.columns, room)))

    def _printed_lines(self, grid: Grid, rows: Sequence[GridRow | RepeatRow]) -> Iterator[_Line]:
        """Expand repeating rows, drop rows whose condition fails, and fit the row spans to what is left."""
        columns_of = _columns_of(rows, len(grid.columns), grid.first_column)
        scopes = [self._scopes(row, columns, grid) for row, columns in zip(rows, columns_of, strict=True)]
        counts = [len(row_scopes) for row_scopes in scopes]
        orphans: list[_Placed] = []
        for at, (row, columns) in enumerate(zip(rows, columns_of, strict=True)):
            placed = [
                _Placed(cell, column, _span(cell, row, counts, at))
                for cell, column in zip(_cells(row), columns, strict=True)
            ]
            if not counts[at]:
                orphans += [item for item in placed if item.rows > 0]
                continue
            placed, orphans = sorted([*placed, *orphans], key=lambda item: item.column), []
            for scope in scopes[at]:
                yield _Line(row, placed, scope, self._least_height(row, grid))

    def _scopes(self, row: GridRow | RepeatRow, columns: Sequence[int], grid: Grid) -> list[Scope]:
        """Return a scope for each time that the row prints, and note how much higher than empty it likely is."""
        if isinstance(row, GridRow):
            scopes = [self._scope] if row.when is None or self._context.holds(row.when) else []
            self._growth += sum(self._excess(row, columns, grid, scope) for scope in scopes)
            return scopes
        section = self._scope.definition(row.repeat)
        if not isinstance(section, Field) or section.type is not FieldType.ROWS:
            return []
        values = [item for item in rows_of(self._scope.value(row.repeat)) if not is_blank(item)]
        filled = [self._scope.row(section, item, index, hints=False) for index, item in enumerate(values, start=1)]
        self._growth += sum(self._excess(row, columns, grid, scope) for scope in filled)
        return filled + self._blank_rows(row, section, len(filled), self._least_height(row, grid))

    def _blank_rows(self, row: RepeatRow, section: Field, filled: int, height: float) -> list[Scope]:
        """Return the blank rows that fill a section up; fewer where higher rows above have taken their place."""
        missing = row.printed - filled
        taken = ceil((self._growth - _SLACK) / height) if height and self._growth > _SLACK else 0
        count = max(missing - taken, 0 if filled else min(row.printed, 1))
        self._growth -= (missing - count) * height if missing > 0 else 0.0
        return [
            self._scope.row(section, {}, index, hints=not filled and index == 1)
            for index in range(filled + 1, filled + count + 1)
        ]

    def _excess(self, row: GridRow | RepeatRow, columns: Sequence[int], grid: Grid, scope: Scope) -> float:
        """Return by how many mm the row is likely higher with these answers than without."""
        likely = 0.0
        for cell, column in zip(_cells(row), columns, strict=True):
            text = _words(cell, scope)
            if cell.rows > 1 or not text:
                continue
            width = sum(grid.columns[column : column + cell.cols])
            room = width - 2 * INSET
            size = fitted_size(text, cell.size or self._sheet.size, room)
            head = heading_height(cell, width, self._sheet.size)
            likely = max(likely, usual_height_mm(text, size, room) + head + 2 * INSET)
        return max(likely - self._least_height(row, grid), 0.0)

    def _least_height(self, row: GridRow | RepeatRow, grid: Grid) -> float:
        wanted = [cell.height for cell in _cells(row) if cell.height and cell.rows == 1]
        if row.height:
            wanted.append(row.height)
        if not wanted and grid.border != "none":
            wanted.append(self._sheet.size * _HEIGHT_PER_POINT)
        return max(wanted, default=0.0)

    def _stretch(self, lines: list[_Line], heights: list[float]) -> None:
        """Make rows higher, evenly, where a cell over several of them needs it."""
        for at, line in enumerate(lines):
            for item in line.placed:
                if item.rows < 2:
                    continue
                missing = self._wanted(item.cell, line.scope) - sum(heights[at : at + item.rows])
                for below in range(at, min(at + item.rows, len(heights))):
                    heights[below] += max(missing, 0.0) / item.rows

    def _wanted(self, cell: CellBase, scope: Scope) -> float:
        """Least height in mm of a cell over several rows."""
        wanted = cell.height or 0.0
        if isinstance(cell, FieldCell):
            definition = scope.definition(cell.field)
            if isinstance(definition, Field) and definition.photo is not None:
                wanted = max(wanted, definition.photo.height_mm + _PHOTO_PADDING)
        if isinstance(cell, LabelCell) and cell.vertical:
            longest = max(len(line) for line in cell.label.split("\n"))
            wanted = max(wanted, longest * (cell.size or self._sheet.size) * MM_PER_POINT * 1.25 + 2 * INSET)
        return wanted

    def _row(self, grid: Grid, lines: list[_Line], heights: list[float], at: int, room: float) -> PaperRow:
        line = lines[at]
        composed = []
        for item in line.placed:
            width = sum(grid.columns[item.column : item.column + item.cell.cols])
            spot = Spot(item.column, width, sum(heights[at : at + item.rows]), item.rows, grid.border != "none")
            composed.append((self._cells.compose(item.cell, spot, line.scope), width))
        likely = max((_likely_height(cell, width) for cell, width in composed if cell.rows == 1), default=0.0)
        below = lines[at + 1].source if at + 1 < len(lines) else None
        return PaperRow(
            tuple(cell for cell, _ in composed),
            heights[at],
            keep=_keep(line.source, likely, heights[at], room),
            with_next=_heads(line.source, below),
        )


def _settled(rows: Sequence[PaperRow], columns: Sequence[float], room: float) -> list[PaperRow]:
    """Bind rows together where a photo or a printed head wants it, and let go where a page could not hold them."""
    settled = list(rows)
    for at, row in enumerate(rows):
        for cell in row.cells:
            covered = range(at, min(at + cell.rows, len(rows)))
            if cell.rows > 1 and _likely_height(cell, sum(columns[cell.column : cell.column + cell.cols])) > room:
                for below in covered:
                    settled[below] = replace(settled[below], keep=False)
    for at, row in enumerate(settled):
        cells = tuple(
            replace(cell, keep=all(below.keep for below in settled[at : at + cell.rows]))
            if cell.kind == "photo"
            else cell
            for cell in row.cells
        )
        follows = at + 1 < len(settled) and settled[at + 1].keep
        settled[at] = replace(row, cells=cells, with_next=row.with_next and follows)
    return settled


def _held_beside(rows: Sequence[PaperRow], wanted: float) -> Iterator[PaperRow]:
    """Hold together the first rows, as far as a label of ``wanted`` mm beside them needs; long rows stay free."""
    reached, held = 0.0, True
    for at, row in enumerate(rows):
        reached += row.height
        held = held and reached < wanted and at + 1 < len(rows) and row.keep and rows[at + 1].keep
        yield replace(row, with_next=True) if held else row


def _even_columns(lines: Sequence[_Line], rows: Sequence[PaperRow]) -> Iterator[PaperRow]:
    """Give the answers of one column of a repeating section one type size, unless one needs a far smaller one."""
    sizes: dict[tuple[int, int], list[float]] = {}
    for line, row in zip(lines, rows, strict=True):
        if isinstance(line.source, RepeatRow):
            for cell in row.cells:
                sizes.setdefault((id(line.source), cell.column), []).append(cell.size)
    even = {key: _even_size(found) for key, found in sizes.items()}
    for line, row in zip(lines, rows, strict=True):
        cells = tuple(_at_most(cell, even.get((id(line.source), cell.column), cell.size)) for cell in row.cells)
        yield row if cells == row.cells else replace(row, cells=cells)


def _even_size(sizes: Sequence[float]) -> float:
    least = max(sizes) * _EVEN_FROM
    return min(size for size in sizes if size >= least)


def _at_most(cell: PaperCell, size: float) -> PaperCell:
    return replace(cell, size=size) if cell.size > size else cell


def _keep(source: GridRow | RepeatRow, likely: float, height: float, room: float) -> bool:
    """Whether a row stays whole: never when it may exceed the page, always when it is short or carries a seal."""
    if max(likely, height) > room:
        return likely <= height <= room
    wanted = source.keep if isinstance(source, GridRow) else likely <= room / 4
    return wanted or likely <= height or any(isinstance(cell, SealCell) for cell in _cells(source))


def _heads(source: GridRow | RepeatRow, below: GridRow | RepeatRow | None) -> bool:
    """Whether a row is the printed head of a repeating section, which must not stand alone at the foot of a page."""
    if not isinstance(source, GridRow) or not isinstance(below, RepeatRow):
        return False
    return all(isinstance(cell, LabelCell) for cell in source.cells)


def _likely_height(cell: PaperCell, width: float) -> float:
    """About how high a cell's content is at most, in mm."""
    if cell.kind == "photo":
        return cell.photo_size[1] + _PHOTO_PADDING
    if cell.kind == "vertical":
        return max(len(line[0].text) for line in cell.lines) * cell.size * MM_PER_POINT * 1.25 + 2 * INSET
    words = "\n".join((*cell.heading, *((cell.text,) if cell.lines else ())))
    text = height_mm(words, cell.size, width - 2 * INSET) if words else 0.0
    if cell.kind == "seal":
        text += (len(cell.marks) + _SEAL_FOOT) * cell.size * LINE_PITCH * MM_PER_POINT
    return text + 2 * INSET


def _cells(row: GridRow | RepeatRow) -> Sequence[CellBase]:
    return row.cells if isinstance(row, GridRow) else row.row


def _words(cell: CellBase, scope: Scope) -> str:
    """The answer in a cell that grows with it."""
    if isinstance(cell, FieldCell):
        return scope.text(cell.field) if cell.overflow == "grow" else ""
    if isinstance(cell, SentenceCell):
        return "".join(literal + scope.text(name) for literal, name in pieces(cell.sentence))
    return ""


def _span(cell: CellBase, row: GridRow | RepeatRow, counts: Sequence[int], at: int) -> int:
    """Printed rows that a cell covers, out of the printed rows of each row of the layout that it covers."""
    return 1 if isinstance(row, RepeatRow) else sum(counts[at : at + cell.rows])


def _columns_of(rows: Sequence[GridRow | RepeatRow], width: int, first: int) -> list[list[int]]:
    """Return for each row the grid column of each of its cells from ``first`` on, row spans from above counted."""
    found: list[list[int]] = []
    carried = [0] * width
    for row in rows:
        starts, spans, at = [], [max(left - 1, 0) for left in carried], first
        for cell in _cells(row):
            while carried[at]:
                at += 1
            starts.append(at)
            for column in range(at, at + cell.cols):
                spans[column] = cell.rows - 1
            at += cell.cols
        found.append(starts)
        carried = spans
    return found
