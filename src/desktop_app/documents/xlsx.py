"""Excel workbooks of summary forms: one sheet, printed as the paper is, in which every cell is text.

Numbers of identity cards, telephones and dates never change type, and text that begins with ``=``, ``+``, ``-`` or
``@`` stays text. Opens in Excel, WPS and LibreOffice. The same paper gives the same bytes.
"""

from __future__ import annotations

import io
import re
from bisect import bisect_left
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.documents.cells import INSET
from desktop_app.documents.paper_parts import (
    Line,
    Paper,
    PaperBreak,
    PaperCell,
    PaperNarrative,
    PaperRow,
    PaperSign,
    PaperSpace,
    PaperTable,
    PaperText,
    with_side,
)
from desktop_app.documents.printed_text import usual_height_mm
from desktop_app.documents.timeless_zip import timeless
from desktop_app.domain.errors import KnownError
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.programmes.label_words import MM_PER_POINT
from desktop_app.programmes.layout import Face

LONGEST_TEXT = 32_767
"""Characters that an Excel cell can hold."""
_HIGHEST_ROW = 409.0
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "'")
_EPOCH = datetime(2000, 1, 1)
_FACES = {Face.FANG.value: "仿宋", Face.XIAOBIAO.value: "方正小标宋简体"}
_VALIGN = {"top": "top", "middle": "center", "bottom": "bottom"}
_MM_PER_INCH = 25.4
_NOTE_SIZE = 9.0
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_AFTER_IGNORED = re.compile(rb"<(?:drawing|legacyDrawing|tableParts|extLst)\b|</worksheet>")


class TextTooLongForExcel(KnownError):
    """A cell holds more text than Excel can."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"“{text[:12]}……”这一格有 {len(text)} 个字符，超过 Excel 单元格的上限 {LONGEST_TEXT}。"
            "内容没有丢失，请缩短后再导出，或导出 PDF、Word。"
        )


@dataclass(frozen=True, slots=True)
class _Style:
    """How a cell looks; equal looks share one set of Excel styles."""

    size: float
    face: str
    bold: bool
    align: str
    valign: str
    bordered: bool


def xlsx_bytes(paper: Paper) -> bytes:
    """Return the paper as a workbook with one sheet; raise :class:`TextTooLongForExcel`."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook has a worksheet")
    sheet.title = _FORBIDDEN_IN_NAME.sub("", paper.title)[:31] or "表"
    _SheetWriter(sheet, paper).write()
    book.properties.creator = "匠报"
    book.properties.title = paper.title
    book.properties.created = _EPOCH
    out = io.BytesIO()
    book.save(out)
    last = f"{get_column_letter(sheet.max_column)}{sheet.max_row}".encode()
    return timeless(out.getvalue(), lambda name, content: _finished(name, content, last))


def _finished(name: str, content: bytes, last_cell: bytes) -> bytes:
    """Take the time of writing out, and tell Excel that numbers stored as text are meant."""
    if name == "docProps/core.xml":
        return _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", content)
    if name.startswith("xl/worksheets/sheet"):
        ignored = b'<ignoredErrors><ignoredError sqref="A1:%s" numberStoredAsText="1"/></ignoredErrors>' % last_cell
        return _AFTER_IGNORED.sub(lambda found: ignored + found[0], content, count=1)
    return content


class _SheetWriter:
    """Writes blocks from the top down; the widest table's columns are the sheet's columns."""

    def __init__(self, sheet: Worksheet, paper: Paper) -> None:
        self._sheet = sheet
        self._paper = paper
        self._columns = max(
            (block.columns for block in paper.blocks if isinstance(block, PaperTable)),
            key=len,
            default=(paper.sheet.body_width,),
        )
        self._edges = [0.0, *accumulate(self._columns)]
        self._row = 1
        self._looks: dict[_Style, StyleArray] = {}

    def write(self) -> None:
        """Write all blocks and the print set-up."""
        self._set_up()
        for block in self._paper.blocks:
            if isinstance(block, PaperTable):
                self._table(block)
            elif isinstance(block, PaperText):
                self._line(_words(block.line), _Style(block.size, block.face, block.bold, block.align, "middle", False))
            elif isinstance(block, PaperSpace):
                self._height(block.height)
                self._row += 1
            elif isinstance(block, PaperBreak):
                self._sheet.row_breaks.append(Break(id=self._row - 1))
            else:
                self._running(block)
        if self._paper.note:
            self._line(f"注：{self._paper.note}", _Style(_NOTE_SIZE, Face.SONG.value, False, "left", "middle", False))
        self._sheet.print_area = f"A1:{get_column_letter(len(self._columns))}{max(self._row - 1, 1)}"

    def _set_up(self) -> None:
        sheet, paper = self._sheet, self._paper.sheet
        for at, width in enumerate(self._columns, start=1):
            sheet.column_dimensions[get_column_letter(at)].width = _column_width(width)
        sheet.page_setup.orientation = "landscape" if paper.landscape else "portrait"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        top, right, bottom, left = (margin / _MM_PER_INCH for margin in paper.margins)
        margins = sheet.page_margins
        margins.top, margins.right, margins.bottom, margins.left = top, right, bottom, left
        margins.header, margins.footer = 0.3, 0.3
        sheet.print_options.horizontalCentered = True
        self._foot()

    def _foot(self) -> None:
        paper, footer = self._paper, self._sheet.oddFooter
        if footer is None:
            raise TypeError("a worksheet has a footer")
        words = f"校验码 {shown_fingerprint(paper.fingerprint)}" if paper.fingerprint else "草稿，未定稿"
        for part, text in (
            (footer.left, words),
            (footer.center, "第 &P 页　共 &N 页"),
        ):
            if part is not None and text:
                part.text = text

    def _table(self, table: PaperTable) -> None:
        first = self._row
        for row in with_side((*table.header, *table.rows), table.side):
            self._table_row(table, row)
        if table.header and len(table.columns) == len(self._columns):
            last = first + len(table.header) - 1
            self._sheet.print_title_rows = f"{first}:{last}"
            self._sheet.freeze_panes = f"A{last + 1}"

    def _table_row(self, table: PaperTable, row: PaperRow) -> None:
        edges = [0.0, *accumulate(table.columns)]
        height = row.height
        for cell in row.cells:
            first, last = self._snapped(edges[cell.column], edges[cell.column + cell.cols])
            align, valign = ("left", "top") if cell.heading else (cell.align, cell.valign)
            style = _Style(cell.size, cell.face, cell.bold, align, valign, table.border != "none")
            text = _cell_text(cell)
            self._put(text, style, first, last, cell.rows)
            if cell.rows == 1:
                width = edges[cell.column + cell.cols] - edges[cell.column] - 2 * INSET
                height = max(height, usual_height_mm(text, cell.size, width) + 2 * INSET)
        self._height(height)
        self._row += 1

    def _snapped(self, left: float, right: float) -> tuple[int, int]:
        """Return the first and last sheet column (from 1) nearest to a span in mm."""
        first = min(self._nearest(left), len(self._columns) - 1)
        return first + 1, max(self._nearest(right), first + 1)

    def _nearest(self, at: float) -> int:
        after = min(bisect_left(self._edges, at), len(self._edges) - 1)
        before = max(after - 1, 0)
        return before if at - self._edges[before] < self._edges[after] - at else after

    def _running(self, block: PaperNarrative | PaperSign) -> None:
        if isinstance(block, PaperNarrative):
            for paragraph in block.paragraphs:
                self._line("　　" + paragraph.text, _Style(block.size, paragraph.face, False, "left", "top", False))
        else:
            for line in block.lines:
                self._line(line, _Style(block.size, block.face, False, "right", "middle", False))

    def _line(self, text: str, style: _Style) -> None:
        """A row of its own over the whole width."""
        self._put(text, style, 1, len(self._columns), 1)
        self._height(usual_height_mm(text, style.size, self._edges[-1]) + 2 * INSET)
        self._row += 1

    def _put(self, text: str, style: _Style, first: int, last: int, rows: int) -> None:
        if len(text) > LONGEST_TEXT:
            raise TextTooLongForExcel(text)
        look = self._look(style)
        for row in range(self._row, self._row + rows):
            for column in range(first, last + 1):
                self._sheet.cell(row, column)._style = copy(look)  # type: ignore[union-attr]  # noqa: SLF001
        cell = self._sheet.cell(self._row, first)
        if text:
            cell.value = text
            cell.data_type = "s"
            cell.quotePrefix = text.startswith(_FORMULA_SIGNS)
        if rows > 1 or last > first:
            self._sheet.merge_cells(
                start_row=self._row, end_row=self._row + rows - 1, start_column=first, end_column=last
            )

    def _look(self, style: _Style) -> StyleArray:
        """Return openpyxl's record of a style; copying it is ten times quicker than setting each part of a cell."""
        if style not in self._looks:
            self._looks[style] = _dressed(self._sheet, style)._style  # type: ignore[attr-defined]  # noqa: SLF001
        return self._looks[style]

    def _height(self, height: float) -> None:
        self._sheet.row_dimensions[self._row].height = min(round(height / MM_PER_POINT, 1), _HIGHEST_ROW)


def _words(line: Line) -> str:
    return "".join(run.text if run.kind != "blank" or run.text else "　" * 6 for run in line)


def _cell_text(cell: PaperCell) -> str:
    if cell.kind == "photo":
        return "" if cell.photo else _lines_text(cell.lines)
    if cell.kind == "vertical":
        return "\n".join("\n".join(_words(line)) for line in cell.lines)
    return "\n".join(part for part in (*cell.heading, _lines_text(cell.lines), *cell.marks) if part)


def _lines_text(lines: Sequence[Line]) -> str:
    return "\n".join(_words(line) for line in lines)


def _column_width(mm: float) -> float:
    """Excel's column width: characters of 7 pixels at 96 dpi, 5 pixels of padding."""
    return round((mm / _MM_PER_INCH * 96 - 5) / 7, 2)


def _dressed(sheet: Worksheet, style: _Style) -> Cell:
    """Return a cell outside the workbook that carries the style."""
    line = Side(style="thin", color="FF000000") if style.bordered else Side()
    cell = Cell(sheet, 1, 1)
    cell.font = Font(name=_FACES.get(style.face, style.face), size=style.size, bold=style.bold)
    cell.border = Border(left=line, right=line, top=line, bottom=line)
    cell.alignment = Alignment(
        horizontal="left" if style.align == "justify" else style.align, vertical=_VALIGN[style.valign], wrap_text=True
    )
    cell.number_format = "@"
    return cell
