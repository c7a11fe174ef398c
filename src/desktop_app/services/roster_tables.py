"""The sheets of a roster as tables of facts: heads found, cells read, every fault named by its cell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import range_boundaries

from desktop_app.domain.records import Fact
from desktop_app.services.roster_cells import CellProblem, read_cell
from desktop_app.services.roster_layout import NOTES_SHEET, SHEETS, RosterSheet, column_labels
from desktop_app.services.roster_report import RosterError, RosterNote
from desktop_app.services.workbook_file import MAX_COLUMNS, RawRow, RawSheet, cell_name

_HEAD_WITHIN = 10
"""Rows at the top of a sheet among which the head is looked for: titles may stand above it."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: its number in the file, the facts that it tells by name, and which ones it tells wrongly."""

    number: int
    facts: Mapping[str, str]
    faulty: frozenset[str] = frozenset()


@dataclass(slots=True)
class RosterTables:
    """All tables of a file with what was found on the way."""

    rows: dict[str, list[TableRow]] = field(default_factory=dict)
    """By the title of the sheet."""
    columns: dict[str, dict[str, int]] = field(default_factory=dict)
    """Where each fact stands, by the title of the sheet."""
    errors: list[RosterError] = field(default_factory=list)
    notes: list[RosterNote] = field(default_factory=list)

    def fault(self, sheet: RosterSheet, row: int, fact: str, problem: str, remedy: str) -> None:
        """Note an error at the cell of a fact; at the row's first cell where the sheet has no such column."""
        column = self.columns.get(sheet.title, {}).get(fact, 1)
        self.errors.append(RosterError(sheet.title, cell_name(column, row), problem, remedy))


def read_tables(sheets: Mapping[str, RawSheet]) -> RosterTables:
    """Return the tables of a workbook's sheets; sheets that are no part of a roster are noted."""
    tables = RosterTables()
    known = {sheet.title: sheet for sheet in SHEETS}
    for title, raw in sheets.items():
        if title.strip() in known:
            _read_sheet(tables, known[title.strip()], raw)
        elif title != NOTES_SHEET and raw.rows:
            tables.notes.append(RosterNote(title, "名册没有这张表，没有读取"))
    if not any(sheet.title in tables.columns for sheet in SHEETS):
        titles = "、".join(sheet.title for sheet in SHEETS)
        problem = "没有找到名册的任何一张表"
        tables.errors.append(RosterError(next(iter(sheets), "工作簿"), "", problem, f"表名应为：{titles}。请使用模板"))
    return tables


def _read_sheet(tables: RosterTables, sheet: RosterSheet, raw: RawSheet) -> None:
    labels = column_labels(sheet)
    head = _find_head(labels, raw.rows)
    if head is None:
        if raw.rows:
            wanted = "、".join(list(labels)[:2])
            tables.errors.append(RosterError(sheet.title, "", f"没有找到表头（{wanted}等）", "请使用模板的表头"))
        return
    columns = _columns(tables, sheet, labels, head)
    tables.columns[sheet.title] = {fact.name: at for at, fact in columns.items()}
    _tell_merged(tables, sheet, raw, head.number)
    rows = [row for row in raw.rows if row.number > head.number]
    hidden = [row.number for row in rows if row.number in raw.hidden_rows]
    if hidden:
        shown = "、".join(map(str, hidden[:10])) + ("等" if len(hidden) > 10 else "")
        tables.notes.append(RosterNote(sheet.title, f"第 {shown} 行是隐藏的（共 {len(hidden)} 行），也会导入"))
    read = [_read_row(tables, sheet, columns, row) for row in rows]
    tables.rows[sheet.title] = [row for row in read if row.facts or row.faulty]


def _find_head(labels: Mapping[str, Fact], rows: Sequence[RawRow]) -> RawRow | None:
    """Return the row among the first ones with the most known heads; a single one may be a title."""
    best = max(rows[:_HEAD_WITHIN], key=lambda row: _known_heads(labels, row), default=None)
    return best if best is not None and _known_heads(labels, best) >= min(2, len(labels)) else None


def _known_heads(labels: Mapping[str, Fact], row: RawRow) -> int:
    return sum(_plain(cell.text) in labels for cell in row.cells)


def _plain(head: str) -> str:
    """A head without blanks and the star that some people mark required columns with."""
    return re.sub(r"[\s*＊]+", "", head)


def _columns(tables: RosterTables, sheet: RosterSheet, labels: Mapping[str, Fact], head: RawRow) -> dict[int, Fact]:
    columns: dict[int, Fact] = {}
    for cell in head.cells:
        fact, at = labels.get(_plain(cell.text)), cell_name(cell.column, head.number)
        if fact is None:
            tables.notes.append(RosterNote(f"{sheet.title}!{at}", f"“{cell.text[:20]}”这一列没有对应的内容，没有读取"))
        elif fact in columns.values():
            tables.errors.append(RosterError(sheet.title, at, f"“{fact.label}”这一列出现了两次", "请只留一列"))
        else:
            columns[cell.column] = fact
    return columns


def _tell_merged(tables: RosterTables, sheet: RosterSheet, raw: RawSheet, head: int) -> None:
    for area in raw.merged:
        left, _, _, bottom = range_boundaries(area)
        if bottom is not None and bottom > head and (left or 0) <= MAX_COLUMNS:
            problem = f"{area} 是合并单元格，只有左上角一格有内容"
            tables.errors.append(RosterError(sheet.title, area.partition(":")[0], problem, "请取消合并，逐格填写"))


def _read_row(tables: RosterTables, sheet: RosterSheet, columns: Mapping[int, Fact], row: RawRow) -> TableRow:
    facts: dict[str, str] = {}
    faulty: set[str] = set()
    for cell in row.cells:
        fact = columns.get(cell.column)
        if fact is None:
            continue
        read, at = read_cell(fact, cell), cell_name(cell.column, row.number)
        if isinstance(read, CellProblem):
            tables.errors.append(RosterError(sheet.title, at, read.problem, read.remedy))
            faulty.add(fact.name)
            continue
        if read.remark:
            tables.notes.append(RosterNote(f"{sheet.title}!{at}", read.remark))
        if read.text:
            facts[fact.name] = read.text
    return TableRow(row.number, facts, frozenset(faulty))
