"""Word tables: the grid of the render model as a fixed grid with merged cells, repeated heads and rows kept whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from docx.oxml.xmlchemy import BaseOxmlElement

from desktop_app.documents.cells import INSET
from desktop_app.documents.paper_parts import PaperCell, PaperRow, PaperTable, with_side
from desktop_app.documents.printed_text import usual_height_mm
from desktop_app.documents.word_xml import (
    Setting,
    Type,
    append,
    element,
    lines,
    paragraph,
    pitch,
    text_run,
    twips,
)
from desktop_app.programmes.label_words import MM_PER_POINT

Picture = Callable[[str, float, float], BaseOxmlElement]
"""Makes the run of a picture: key of the portrait, and the width and height in mm that it may take."""

_VALIGN = {"top": "top", "middle": "center", "bottom": "bottom"}
_MARK_EM = 11.0
_MARK_RIGHT = 6.0
_MARK_PITCH = 2.0


def word_table(table: PaperTable, picture: Picture) -> BaseOxmlElement:
    """Return a table; ``picture`` makes the runs of its portraits.

    Word repeats no head rows from which a cell reaches down, so a label beside the table is one cell beside its head
    rows, blank, and one beside its rows, without a line between them.
    """
    made = append(element("tbl"), _properties(table), _grid(table))
    blank = replace(table.side, lines=()) if table.side is not None else None
    for header, part, side in ((True, table.header, blank), (False, table.rows, table.side)):
        rows = with_side(part, side)
        for row, cells in zip(rows, _filled(rows), strict=True):
            made.append(_row(table, row, cells, picture, header=header))
    return made


def _properties(table: PaperTable) -> BaseOxmlElement:
    edges = ("top", "left", "bottom", "right", *(() if table.border == "outer" else ("insideH", "insideV")))
    line = {"val": "nil"} if table.border == "none" else {"val": "single", "sz": 4, "space": 0, "color": "000000"}
    margins = append(
        element("tblCellMar"),
        *(element(side, w=twips(INSET) if side in ("left", "right") else 0, type="dxa") for side in _SIDES),
    )
    return append(
        element("tblPr"),
        element("tblW", w=twips(sum(table.columns)), type="dxa"),
        element("jc", val="center"),
        append(element("tblBorders"), *(element(edge, **line) for edge in edges)),
        element("tblLayout", type="fixed"),
        margins,
    )


_SIDES = ("top", "left", "bottom", "right")


def _grid(table: PaperTable) -> BaseOxmlElement:
    return append(element("tblGrid"), *(element("gridCol", w=twips(width)) for width in table.columns))


def _filled(rows: Sequence[PaperRow]) -> Iterator[list[tuple[PaperCell, bool]]]:
    """Yield each row's cells from left to right, those that reach down from rows above marked True."""
    reaching: list[tuple[PaperCell, int]] = []
    for row in rows:
        cells = [(cell, False) for cell in row.cells] + [(cell, True) for cell, left in reaching if left > 0]
        yield sorted(cells, key=lambda item: item[0].column)
        reaching = [(cell, left - 1) for cell, left in reaching if left > 1]
        reaching += [(cell, cell.rows - 1) for cell in row.cells if cell.rows > 1]


def _row(
    table: PaperTable, row: PaperRow, cells: Sequence[tuple[PaperCell, bool]], picture: Picture, *, header: bool
) -> BaseOxmlElement:
    properties = append(
        element("trPr"),
        element("cantSplit") if row.keep else None,
        element("trHeight", val=twips(row.height), hRule="atLeast") if row.height else None,
        element("tblHeader") if header else None,
        element("jc", val="center"),
    )
    made = append(element("tr"), properties)
    for cell, continued in cells:
        width = sum(table.columns[cell.column : cell.column + cell.cols])
        content = [paragraph(Setting())] if continued else _content(cell, width, row, picture)
        beside = table.side is not None and cell.column == 0 and bool(table.header)
        without = ("bottom" if header else "top") if beside else ""
        append(made, append(element("tc"), _cell_properties(cell, width, without, continued=continued), *content))
    return made


def _cell_properties(cell: PaperCell, width: float, without: str, *, continued: bool) -> BaseOxmlElement:
    """``without`` names an edge that has no line, if any."""
    columns = cell.kind == "vertical" and len(cell.lines) > 1
    return append(
        element("tcPr"),
        element("tcW", w=twips(width), type="dxa"),
        element("gridSpan", val=cell.cols) if cell.cols > 1 else None,
        element("vMerge", val="continue" if continued else "restart") if cell.rows > 1 else None,
        append(element("tcBorders"), element(without, val="nil")) if without else None,
        element("textDirection", val="tbRlV") if columns else None,
        element("vAlign", val="top" if cell.heading else _VALIGN[cell.valign]),
    )


def _content(cell: PaperCell, width: float, row: PaperRow, picture: Picture) -> list[BaseOxmlElement]:
    style = Type(cell.size, cell.face, cell.bold)
    setting = Setting(cell.align, pitch(cell.size), indent=cell.size if cell.indent else 0.0, with_next=row.with_next)
    if cell.kind == "photo" and cell.photo:
        return [paragraph(Setting("center"), picture(cell.photo, *cell.photo_size))]
    if cell.kind == "vertical":
        return _vertical(cell, style)
    head = [
        paragraph(Setting("left", pitch(cell.size), with_next=row.with_next), text_run(line, style))
        for line in cell.heading
    ]
    if cell.kind == "seal":
        return head + lines(cell.lines, style, setting) + _marks(cell, style, width, row.height)
    return head + lines(cell.lines, style, setting)


def _vertical(cell: PaperCell, style: Type) -> list[BaseOxmlElement]:
    """One column is set one character a line; several stand upright from right to left."""
    words = [line[0].text for line in cell.lines]
    if len(words) == 1:
        words = ["\n".join(words[0])]
    setting = Setting("center", cell.size * 1.25 if len(words) == 1 else pitch(cell.size))
    return [paragraph(setting, text_run(word, style)) for word in words]


def _marks(cell: PaperCell, style: Type, width: float, height: float) -> list[BaseOxmlElement]:
    """The lines at the foot: pushed down by what the row has left under the opinion."""
    left = max(width - 2 * INSET - _MARK_RIGHT - _MARK_EM * cell.size * MM_PER_POINT, 0.0)
    words = "\n".join((*cell.heading, cell.text))
    opinion = usual_height_mm(words, cell.size, width - 2 * INSET - 2 * cell.size * MM_PER_POINT)
    foot = len(cell.marks) * cell.size * _MARK_PITCH * MM_PER_POINT + 3.0
    free = max((height - 2 * INSET - opinion - foot) / MM_PER_POINT, cell.size)
    return [
        paragraph(
            Setting(
                "left", cell.size * _MARK_PITCH, before=0 if at else free, left=left, with_next=at + 1 < len(cell.marks)
            ),
            text_run(mark, style),
        )
        for at, mark in enumerate(cell.marks)
    ]
