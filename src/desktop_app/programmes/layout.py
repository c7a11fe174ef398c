"""Layout: where the paper puts each question. A form's body is a list of blocks; a table is a grid in millimetres.

Cells are written short: a string is a printed label (line breaks kept), a string that is just ``{name}`` is a field, an
empty string is an empty cell; a mapping carries spans and sizes beside its one content key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Tag, model_validator
from pydantic import Field as Key
from pydantic_core import PydanticCustomError

from desktop_app.programmes.strict import Definition, Expression, Identifier, Text, by_content_key

INDEX = "index"
"""Inside a repeating section ``{index}`` is the row's number, counted from 1."""

_FIELD_SHORTHAND = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank inside a text, where the answer of ``field`` is written."""

    field: str


def text_parts(text: str) -> tuple[str | Blank, ...]:
    """Split a text with ``{field}`` blanks into its printed pieces and its blanks, in order, none of them empty."""
    pieces = _FIELD_SHORTHAND.split(text)
    parts = (Blank(piece) if number % 2 else piece for number, piece in enumerate(pieces))
    return tuple(part for part in parts if part)


class Align(StrEnum):
    """Horizontal alignment inside a cell or block."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class VAlign(StrEnum):
    """Vertical alignment inside a cell."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Face(StrEnum):
    """Official type faces, by their Chinese names; ``documents`` picks what the machine has."""

    SONG = "宋体"
    HEI = "黑体"
    FANG = "仿宋"
    KAI = "楷体"
    XIAOBIAO = "小标宋"


class CellBase(Definition):
    """What every cell may say: how far it spans, how high it is at least, how its content stands."""

    cols: int = Key(default=1, ge=1, le=60)
    """Columns of the grid that it spans."""
    rows: int = Key(default=1, ge=1, le=200)
    """Rows of the grid that it spans; a repeating row counts as one, however long it grows."""
    height: float | None = Key(default=None, gt=0, le=260)
    """Minimum height in mm."""
    align: Annotated[Align | None, Key(strict=False)] = None
    """Labels and short answers stand in the middle, long text at the left, when left out."""
    valign: Annotated[VAlign | None, Key(strict=False)] = None
    """In the middle when left out."""
    bold: bool = False
    """Bold type."""
    size: float | None = Key(default=None, ge=7, le=48)
    """Points; the form's own size when left out."""
    face: Annotated[Face | None, Key(strict=False)] = None
    """The form's own when left out."""


class LabelCell(CellBase):
    """Printed text. ``vertical`` sets it upright, one character under the other, as narrow side heads are."""

    label: str
    """The words; line breaks are kept."""
    vertical: bool = False
    """One character under the other."""


class FieldCell(CellBase):
    """The answer of a field (text, date, choice, photo …). ``overflow`` says where text goes that does not fit."""

    field: Identifier
    """The field, or inside a repeating row the column (or ``index``)."""
    heading: str = ""
    """Printed at the head of the cell, at its left above the answer, such as ``工作室下一步工作计划：``."""
    hint: str = ""
    """Printed small in the cell while blank and in the paper's own words, such as ``（600字以内，详细材料请另附）``."""
    overflow: Literal["grow", "annex"] = "grow"
    """``grow``: the row grows over pages; ``annex``: a fixed cell that refers to a 附页."""


class SealCell(CellBase):
    """An opinion block: the opinion's text, then lines at the foot such as ``盖章：`` and ``年 月 日``; never split."""

    seal: Identifier
    """The field of type ``opinion``; inside a repeating section the ``text`` or ``paragraphs`` column that takes it."""
    heading: str = ""
    """Printed at the head of the cell, at its left above the opinion, such as ``申报单位意见：``."""
    marks: tuple[Text, ...] = ("盖章：", "年 月 日")
    """Lines at the foot, printed as the notice prints them, aligned right."""
    date: Identifier | None = None
    """A date field that takes the place of the mark that holds 年, 月 and 日, when it is filled."""
    by: Text
    """Who stamps or signs, for the stamp list, such as ``所在单位``; inside a repeating section ``{column}`` stands for
    the row's own word."""
    kind: Literal["seal", "signature"] = "seal"
    """Whether it is stamped or signed."""


class SentenceCell(CellBase):
    """Text with blanks: ``应到 {expected} 人，实到 {present} 人``; each ``{field}`` becomes an underlined answer."""

    sentence: Text
    """The text with its blanks."""
    by: str = ""
    """Who stamps or signs over this text, for the stamp list; empty where nobody does."""
    kind: Literal["seal", "signature"] = "seal"
    """Whether ``by`` stamps or signs."""


class OptionCell(CellBase):
    """Boxes for the options of a choice field: the first level, or those inside ``within``."""

    options: Identifier
    """The field of type ``choice`` or ``choices``."""
    only: tuple[Text, ...] = ()
    """Just these values of that level, in this order."""
    within: str | None = None
    """Value of the outer option whose inner options stand here."""
    joined: Literal["inline", "lines"] = "inline"
    """Boxes beside each other, or one a line."""


class ScoreCell(CellBase):
    """A cell of the score sheet: printed words of a line, its points, the self score or the reviewer's, or a total."""

    score: Identifier
    """Line id, group id, ``total``, or ``vetoes`` for the sentence of all of them (its ``content``); ``title``,
    ``content``, ``standard`` and ``method`` print the sheet's own words (a group has a title only, a line has the other
    three), whether or not there are scores; content and standard stand at the left where the cell does not say
    otherwise."""
    part: Literal["title", "content", "standard", "method", "points", "self", "review"] = "self"
    """What of it stands here. ``self`` is blank until something is stated for the line, or for any line of the group
    or sheet; ``review`` until the reviewer's points are known, for the reviewer's pen."""


def _short_cell(value: Any) -> Any:
    """Expand the short ways of writing a cell into a mapping."""
    if value is None:
        return {"label": ""}
    if isinstance(value, str):
        field = _FIELD_SHORTHAND.fullmatch(value)
        return {"field": field[1]} if field else {"label": value}
    return value


Cell = Annotated[
    Annotated[LabelCell, Tag("label")]
    | Annotated[FieldCell, Tag("field")]
    | Annotated[SealCell, Tag("seal")]
    | Annotated[SentenceCell, Tag("sentence")]
    | Annotated[OptionCell, Tag("options")]
    | Annotated[ScoreCell, Tag("score")],
    by_content_key("label", "field", "seal", "sentence", "options", "score"),
    BeforeValidator(_short_cell),
]


class GridRow(Definition):
    """A row of the paper. ``keep`` forbids a page break inside it."""

    cells: tuple[Cell, ...]
    """From left to right; columns that a span from above covers are passed over."""
    height: float | None = Key(default=None, gt=0, le=260)
    """Least height in mm."""
    keep: bool = True
    """Whether it stays on one page."""
    when: Expression | None = None
    """The row is printed only where this holds."""


class RepeatRow(Definition):
    """The rows of a repeating section: one per section row, at least ``printed`` of them (blank ones fill up)."""

    repeat: Identifier
    """The field of type ``rows``. Inside ``row``, ``{column}`` means a column, ``{index}`` the number from 1."""
    row: tuple[Cell, ...]
    """Cells of one section row."""
    printed: int = Key(default=0, ge=0, le=200)
    """Least number of rows on the paper; blank ones fill up."""
    height: float | None = Key(default=None, gt=0, le=260)
    """Least height of one row in mm."""


def _short_row(value: Any) -> Any:
    """A plain list is a row of cells."""
    return {"cells": value} if isinstance(value, (list, tuple)) else value


Row = Annotated[
    Annotated[GridRow, Tag("cells")] | Annotated[RepeatRow, Tag("repeat")],
    by_content_key("cells", "repeat"),
    BeforeValidator(_short_row),
]


def _short_label(value: Any) -> Any:
    """A string is a label."""
    return {"label": value} if isinstance(value, str) else value


class Grid(Definition):
    """A table: column widths in mm, head rows that are repeated on every page that it runs over, and rows."""

    columns: tuple[float, ...] = Key(min_length=1, max_length=60)
    """Widths in mm; together no wider than the page between its margins."""
    header: tuple[Row, ...] = ()
    """Rows at the head of every page that the table runs over."""
    rows: tuple[Row, ...]
    """The rows."""
    side: Annotated[LabelCell, BeforeValidator(_short_label)] | None = None
    """A label that fills the whole first column, beside head rows and rows however many there are, on every page that
    the table runs over; head rows and rows then fill the columns after it."""
    border: Literal["all", "none", "outer"] = "all"
    """Which lines are drawn."""

    @model_validator(mode="after")
    def _cells_fill_rows(self) -> Self:
        """Every row fills the grid exactly once row spans from above are counted."""
        if self.side is not None and len(self.columns) == 1:
            raise _grid_error("有 side 时至少要有两列", ("columns", 0))
        place = "表格" if self.side is None else " side 右边"
        for name, part in (("header", self.header), ("rows", self.rows)):
            _check_spans(name, part, len(self.columns) - self.first_column, place)
        return self

    @property
    def first_column(self) -> int:
        """The column in which the cells of head rows and rows begin."""
        return 0 if self.side is None else 1


def _check_spans(part: str, rows: tuple[GridRow | RepeatRow, ...], width: int, place: str) -> None:
    carried = [0] * width
    for number, row in enumerate(rows):
        spans = _spans(row.cells if isinstance(row, GridRow) else row.row, carried, (part, number), place)
        carried = [max(old - 1, 0) if old else max(new - 1, 0) for old, new in zip(carried, spans, strict=True)]
    if any(carried):
        raise _grid_error(f"最后一行之后还有 {max(carried)} 行未结束的跨行单元格", (part, len(rows) - 1))


def _spans(cells: tuple[Cell, ...], carried: list[int], at: tuple[str, int], place: str) -> list[int]:
    """Lay the cells of one row into the columns that no span from above covers; return each column's row span."""
    free = [column for column, height in enumerate(carried) if not height]
    spans = [0] * len(carried)
    for cell in cells:
        taken, free = free[: cell.cols], free[cell.cols :]
        if not taken or taken[-1] - taken[0] + 1 != cell.cols:
            raise _grid_error(f"单元格超出{place}的 {len(carried)} 列，或与上方的跨行单元格重叠", at)
        for column in taken:
            spans[column] = cell.rows
    if free:
        raise _grid_error(f"这一行没有填满{place}的 {len(carried)} 列，还差 {len(free)} 列", at)
    return spans


def _grid_error(message: str, at: tuple[str, int]) -> PydanticCustomError:
    """An error that points at a row of the grid; the loader reads ``at``."""
    return PydanticCustomError("grid_rows", "{message}", {"message": message, "at": at})


class TableBlock(Definition):
    """A grid. Tables that follow each other join without a gap."""

    table: Grid
    """The grid."""


class TextBlock(Definition):
    """A line or paragraph outside tables. ``{field}`` inside becomes an answer on a rule (a blank to write on)."""

    text: Text
    """The words, with ``{field}`` blanks."""
    align: Annotated[Align, Key(strict=False)] = Align.LEFT
    """How the lines stand."""
    size: float | None = Key(default=None, ge=7, le=48)
    """Points; the form's own when left out."""
    face: Annotated[Face | None, Key(strict=False)] = None
    """The form's own when left out."""
    bold: bool = False
    """Bold type."""
    indent: bool = False
    """First line indented by two characters."""
    blank_width: float = Key(default=40.0, gt=0, le=200)
    """Width in mm of the rule under an answer."""
    by: str = ""
    """Who stamps or signs over this line (``填报单位：（盖章）``), for the stamp list; empty where nobody does."""
    kind: Literal["seal", "signature"] = "seal"
    """Whether ``by`` stamps or signs."""


class SpaceBlock(Definition):
    """Vertical space in mm."""

    space: float = Key(gt=0, le=260)
    """Height in mm."""


class BreakBlock(Definition):
    """The next block starts on a new page."""

    page_break: Literal[True]
    """Always ``true``."""


class NarrativeBlock(Definition):
    """Running text of a ``paragraphs`` field, set as official documents are (GB/T 9704-2012); long text flows on."""

    narrative: Identifier
    """The ``paragraphs`` field."""
    heading: str = ""
    """Printed above it."""
    when: Expression | None = None
    """The text is printed only where this holds."""


class SignBlock(Definition):
    """Lines at the right, under a text: who signs, seal and date, as under an official letter. Kept together."""

    sign: tuple[Text, ...]
    """Lines; ``{field}`` becomes an answer."""
    by: Text
    """Who stamps or signs, for the stamp list."""
    kind: Literal["seal", "signature"] = "seal"
    """Whether it is stamped or signed."""


Block = Annotated[
    Annotated[TableBlock, Tag("table")]
    | Annotated[TextBlock, Tag("text")]
    | Annotated[SpaceBlock, Tag("space")]
    | Annotated[BreakBlock, Tag("page_break")]
    | Annotated[NarrativeBlock, Tag("narrative")]
    | Annotated[SignBlock, Tag("sign")],
    by_content_key("table", "text", "space", "page_break", "narrative", "sign"),
]
