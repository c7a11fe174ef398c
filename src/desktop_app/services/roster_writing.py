"""Rosters as Excel files: the template, and everything that the library knows about its people and units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from desktop_app.domain.answers import ROW_ID, AnswerValue, rows_of
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Progress
from desktop_app.domain.records import Fact, FactKind, Person, Unit
from desktop_app.services.people import person_facts
from desktop_app.services.roster_layout import (
    NOTES_SHEET,
    OWNER_NAME,
    OWNER_NUMBER,
    PEOPLE,
    ROW_NUMBER,
    SHEETS,
    UNITS,
    RosterSheet,
    head_of,
)
from desktop_app.services.units import unit_facts

MAX_CELL_CHARACTERS = 32_767
"""Excel's own limit."""
_TEXT_FORMAT = "@"
_NUMBERS = (FactKind.ID_NUMBER, FactKind.PHONE, FactKind.POSTCODE)
_FORMULA_SIGNS = ("=", "+", "-", "@")
_LAST_LISTED_ROW = 10_001
_HEAD_FONT, _HEAD_FILL = Font(bold=True), PatternFill("solid", fgColor="FFE8EEF7")
_WIDTHS = {FactKind.PARAGRAPHS: 50, FactKind.ID_NUMBER: 22, FactKind.PERIOD: 20, FactKind.MONTH: 14, FactKind.CHOICE: 8}
_NOTES = (
    "这是匠报的人员与单位名册。",
    "每人一行写在“人员”表里；经历、证书、获奖等写在各自的表里，用身份证号与人员对应。",
    "身份证号、电话、证书号等都按文本填写（模板的单元格已设为文本），不要让 Excel 变成数字。",
    "年月写成 2019-08、2019.8、2019年8月都可以；起止年月写成 2005-09—2008-06 或 2008-07—至今。",
    "导入时空着的格子不改动原有内容；“行号”由程序填写，请勿改动，新增的行留空。",
    "照片不在名册里，请在程序里放入。",
)


class TooLongForExcel(KnownError):
    """A text is longer than an Excel cell holds; it is never cut off."""

    def __init__(self, who: str, label: str) -> None:
        super().__init__(
            f"“{who}”的“{label}”超过 {MAX_CELL_CHARACTERS} 个字符，Excel 的一格放不下，没有导出任何内容。"
            "请先缩短这项内容，或改为不导出这条记录。"
        )


def write_template(path: Path) -> None:
    """Write an empty roster. Raises ``CannotWrite``."""
    write_roster(path, (), (), Progress(), 0)


def write_roster(path: Path, people: Iterable[Person], units: Iterable[Unit], progress: Progress, total: int) -> None:
    """Write a roster; without people and units it is the template. Raises ``CannotWrite`` and its like."""
    rows = _rows(people, units, progress, total)
    with replacing(path) as stream:
        book = Workbook(write_only=True)
        for sheet in SHEETS:
            _write_sheet(book, sheet, rows[sheet.title])
        notes = book.create_sheet(NOTES_SHEET)
        notes.column_dimensions["A"].width = 100
        for sentence in _NOTES:
            notes.append([sentence])
        book.save(stream)


def _rows(
    people: Iterable[Person], units: Iterable[Unit], progress: Progress, total: int
) -> Mapping[str, list[list[str]]]:
    """Return the lines of each sheet, by its title."""
    lines: dict[str, list[list[str]]] = {sheet.title: [] for sheet in SHEETS}
    for unit in units:
        lines[UNITS.title].append(_line(UNITS, unit_facts(unit), unit.name))
    for done, person in enumerate(people, start=1):
        facts = person_facts(person)
        lines[PEOPLE.title].append(_line(PEOPLE, facts, person.name))
        for sheet in SHEETS:
            if sheet.section:
                lines[sheet.title] += _section_lines(sheet, person, facts.get(sheet.section))
        progress.report(done, total, "正在导出名册")
    return lines


def _section_lines(sheet: RosterSheet, person: Person, value: AnswerValue | None) -> Iterator[list[str]]:
    for row in rows_of(value):
        own = {
            OWNER_NAME.name: person.name,
            OWNER_NUMBER.name: person.id_number,
            ROW_NUMBER.name: str(row.get(ROW_ID, "")),
        }
        yield _line(sheet, {**row, **own}, person.name)


def _line(sheet: RosterSheet, facts: Mapping[str, object], who: str) -> list[str]:
    return [_words(fact, facts.get(fact.name), who) for fact in sheet.columns]


def _words(fact: Fact, value: object, who: str) -> str:
    if not isinstance(value, str):
        return ("是" if value else "") if isinstance(value, bool) else ""
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    if len(text.encode("utf-16-le")) // 2 > MAX_CELL_CHARACTERS:
        raise TooLongForExcel(who, fact.label)
    return text


def _write_sheet(book: Workbook, sheet: RosterSheet, lines: Sequence[Sequence[str]]) -> None:
    page = book.create_sheet(sheet.title)
    page.freeze_panes = "B2" if sheet is UNITS else "C2"
    for at, fact in enumerate(sheet.columns, start=1):
        column = page.column_dimensions[get_column_letter(at)]
        column.width = _WIDTHS.get(fact.kind, max(14, 2 * len(head_of(sheet, fact)) + 4))
        column.number_format = _TEXT_FORMAT
        if fact.options:
            page.data_validations.append(_choices(fact, get_column_letter(at)))
    page.append([_head(page, sheet, fact) for fact in sheet.columns])
    for line in lines:
        page.append([_text_cell(page, text) if text else None for text in line])


def _choices(fact: Fact, letter: str) -> DataValidation:
    """Return the drop-down list of a column; only a strict choice refuses what is not on it."""
    strict = fact.kind is FactKind.CHOICE
    listed = DataValidation(
        type="list",
        formula1=f'"{",".join(fact.options)}"',
        allow_blank=True,
        showErrorMessage=strict,
        errorTitle=fact.label,
        error=f"请从列表中选择：{'、'.join(fact.options)}",
    )
    listed.add(f"{letter}2:{letter}{_LAST_LISTED_ROW}")
    return listed


def _head(page: object, sheet: RosterSheet, fact: Fact) -> Cell:
    cell = WriteOnlyCell(page, head_of(sheet, fact))  # type: ignore[arg-type]
    cell.font, cell.fill, cell.alignment = _HEAD_FONT, _HEAD_FILL, Alignment(wrap_text=True, vertical="center")
    if words := _hint(fact):
        cell.comment = Comment(words, "匠报", height=90, width=260)
    return cell


def _hint(fact: Fact) -> str:
    """Return what stands in the comment of a head, a line for each thing to know."""
    listed = ""
    if fact.options:
        listed = f"{'只能填' if fact.kind is FactKind.CHOICE else '如'}：{'、'.join(fact.options)}"
    return "\n".join(filter(None, (fact.hint, listed, "按文本填写" if fact.kind in _NUMBERS else "")))


def _text_cell(page: object, text: str) -> Cell:
    cell = WriteOnlyCell(page, text)  # type: ignore[arg-type]
    cell.data_type = "s"
    cell.number_format = _TEXT_FORMAT
    if text.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True
    if "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
