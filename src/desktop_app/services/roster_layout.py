"""The sheets of a roster (名册): one for persons, one for units, one for each section, tied by ID number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.records import PERSON, UNIT, Fact, FactKind

PEOPLE_SHEET, UNITS_SHEET, NOTES_SHEET = "人员", "单位", "说明"
OWNER_NAME = Fact("owner_name", "姓名")
OWNER_NUMBER = Fact("owner_number", "身份证号", FactKind.ID_NUMBER, hint="18 位，与“人员”表里的相同")
ROW_NUMBER = Fact("row_number", "行号", hint="由程序填写，请勿改动；新增的行留空")
_KEPT_OUT = (FactKind.ROWS, FactKind.PHOTO)


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """One sheet: its title and its columns."""

    title: str
    columns: tuple[Fact, ...]
    section: str = ""
    """Name of the section fact; empty for persons and units."""


def _sections() -> Iterator[RosterSheet]:
    for fact in PERSON:
        if fact.kind is FactKind.ROWS:
            yield RosterSheet(fact.label, (OWNER_NAME, OWNER_NUMBER, *fact.columns, ROW_NUMBER), fact.name)


PEOPLE = RosterSheet(PEOPLE_SHEET, tuple(fact for fact in PERSON if fact.kind not in _KEPT_OUT))
UNITS = RosterSheet(UNITS_SHEET, tuple(fact for fact in UNIT if fact.kind not in _KEPT_OUT))
SECTIONS = tuple(_sections())
SHEETS = (PEOPLE, UNITS, *SECTIONS)


def column_labels(sheet: RosterSheet) -> dict[str, Fact]:
    """Return a sheet's columns by their heads."""
    return {head_of(sheet, fact): fact for fact in sheet.columns}


def head_of(sheet: RosterSheet, fact: Fact) -> str:
    """Return what stands at the head of a column; a section's own 姓名 is told apart from its owner's."""
    own = (OWNER_NAME, OWNER_NUMBER, ROW_NUMBER)
    clashes = sheet.section and fact not in own and any(fact.label == other.label for other in own)
    return f"{sheet.title}{fact.label}" if clashes else fact.label
