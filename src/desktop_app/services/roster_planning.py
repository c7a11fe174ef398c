"""From the tables of a roster to what would become of each record: who is meant, what is new, what does not fit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.answers import ROW_ID, AnswerValue, SectionRow, new_row_id, rows_of
from desktop_app.domain.progress import Progress
from desktop_app.domain.records import RECORD_FACTS, Fact, Person, Unit
from desktop_app.services import people as persons
from desktop_app.services import units as firms
from desktop_app.services.people import People, PersonLine, person_facts
from desktop_app.services.record_values import clean_facts, merged_rows, value_words
from desktop_app.services.roster_layout import (
    OWNER_NAME,
    OWNER_NUMBER,
    PEOPLE,
    ROW_NUMBER,
    SECTIONS,
    UNITS,
    RosterSheet,
)
from desktop_app.services.roster_report import FactChange, PlannedRecord, RosterNote, RowState
from desktop_app.services.roster_tables import RosterTables, TableRow
from desktop_app.services.units import Units, unit_facts

_ROW_ID = re.compile(r"[\w-]{1,64}", re.ASCII)
_OWN_COLUMNS = (OWNER_NAME.name, OWNER_NUMBER.name, ROW_NUMBER.name)
_SAME_NUMBER = "请删去重复的一行，或改正身份证号"


@dataclass(slots=True)
class _Draft:
    """One person while the tables are read."""

    place: str
    before: Person | None
    person: Person
    facts: dict[str, AnswerValue] = field(default_factory=dict)
    sections: dict[str, list[SectionRow]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name, as the file has it, or else the library."""
        return str(self.facts.get("name") or self.person.name)

    @property
    def number(self) -> str:
        """The ID number likewise."""
        return str(self.facts.get("id_number") or self.person.id_number)


class RosterPlan:
    """Reads the tables against one library; errors and notes go where the tables keep theirs."""

    def __init__(self, tables: RosterTables, people: People, units: Units) -> None:
        self._tables = tables
        self._people = people
        self._units = units
        self._drafts: dict[str, _Draft] = {}
        """By the person's id, in the order of the file."""
        self._told: dict[str, list[_Draft]] = defaultdict(list)
        """By ID number and by name, as the table of persons has them."""
        self._by_number: dict[str, list[PersonLine]] = defaultdict(list)
        self._by_name: dict[str, list[PersonLine]] = defaultdict(list)
        self._known = {person.id: person for person in people.whole()}
        for line in people.list():
            self._by_name[line.name].append(line)
            if line.id_number:
                self._by_number[line.id_number].append(line)

    # units

    def units(self) -> tuple[PlannedRecord, ...]:
        """Return what would become of the units, in the order of the file."""
        known: dict[str, list[Unit]] = defaultdict(list)
        for unit in self._units.list():
            known[unit.name].append(unit)
        return tuple(self._planned_units(known))

    def _planned_units(self, known: Mapping[str, list[Unit]]) -> Iterator[PlannedRecord]:
        seen: dict[str, int] = {}
        for row in self._tables.rows.get(UNITS.title, ()):
            name = row.facts.get("name", "")
            if name in seen:
                self._fault(UNITS, row, "name", f"与第 {seen[name]} 行是同一个单位", "请合并成一行")
            elif len(known.get(name, ())) > 1:
                self._fault(UNITS, row, "name", "单位库里有几条同名的记录", "请先在单位库里只留一条")
            elif name:
                seen[name] = row.number
                yield _planned_unit(row, next(iter(known.get(name, ())), None), self._units.new())
            elif "name" not in row.faulty:
                self._fault(UNITS, row, "name", "没有填写单位名称", "请填写，或删去这一行")

    # people

    def people(self, progress: Progress) -> tuple[PlannedRecord, ...]:
        """Return what would become of the people, in the order of the file."""
        rows = self._tables.rows.get(PEOPLE.title, [])
        for done, row in enumerate(rows, start=1):
            self._read_person(row)
            progress.report(done, len(rows), "正在核对人员")
        for sheet in SECTIONS:
            for row in self._tables.rows.get(sheet.title, ()):
                self._read_section_row(sheet, row)
        return tuple(_planned_person(draft) for draft in self._drafts.values())

    def _read_person(self, row: TableRow) -> None:
        if "id_number" in row.faulty:
            return
        line = self._known_person(row)
        if line is _AMBIGUOUS:
            return
        if line.id in self._drafts:
            other = self._drafts[line.id].place.partition("!")[2]
            self._fault(PEOPLE, row, "id_number", f"与第 {other} 行是同一个人", _SAME_NUMBER)
        elif not line.id and "name" not in row.facts:
            if "name" not in row.faulty:
                self._fault(PEOPLE, row, "name", "没有填写姓名", "请填写，或删去这一行")
        else:
            draft = self._draft(f"{PEOPLE.title}!{row.number}", line)
            draft.facts.update(row.facts)
            self._told_apart(row, draft)

    def _told_apart(self, row: TableRow, draft: _Draft) -> None:
        """See that nobody is in the file twice."""
        if draft.number and (twins := self._told[draft.number]):
            other = twins[0].place.partition("!")[2]
            self._fault(PEOPLE, row, "id_number", f"与第 {other} 行的身份证号相同", _SAME_NUMBER)
        elif not draft.number:
            text = "没有身份证号，经历等各表要用姓名对应，以后导入也只能凭姓名和单位辨认"
            self._tables.notes.append(RosterNote(f"{PEOPLE.title}!{row.number}", text))
        for key in filter(None, (draft.number, draft.name)):
            self._told[key].append(draft)

    def _known_person(self, row: TableRow) -> PersonLine:
        """Return who in the library is meant; ``_NOBODY`` for somebody new, ``_AMBIGUOUS`` after telling why."""
        number, name, unit = (row.facts.get(fact, "") for fact in ("id_number", "name", "unit_name"))
        found = self._by_number.get(number, []) if number else []
        if not found:
            found = [
                line for line in self._by_name.get(name, []) if line.unit == unit and not (number and line.id_number)
            ]
        if len(found) > 1:
            same = "身份证号相同" if number else "姓名和单位都相同"
            self._fault(
                PEOPLE, row, "id_number", f"人员库里有几条{same}的记录", "请先在人员库里只留一条，或补上身份证号"
            )
            return _AMBIGUOUS
        return found[0] if found else _NOBODY

    def _draft(self, place: str, line: PersonLine) -> _Draft:
        before = self._known[line.id] if line.id else None
        draft = _Draft(place, before, before or self._people.new())
        return self._drafts.setdefault(draft.person.id, draft)

    # sections

    def _read_section_row(self, sheet: RosterSheet, row: TableRow) -> None:
        if OWNER_NUMBER.name in row.faulty or not any(name not in _OWN_COLUMNS for name in row.facts):
            return
        draft = self._owner(sheet, row)
        if draft is None:
            return
        name = row.facts.get(OWNER_NAME.name, draft.name)
        if name != draft.name:
            problem = f"身份证号是“{draft.name}”的，姓名却写着“{name}”"
            self._fault(sheet, row, OWNER_NAME.name, problem, "请改正姓名或身份证号")
            return
        rows = draft.sections.setdefault(sheet.section, [])
        cells = {column: text for column, text in row.facts.items() if column not in _OWN_COLUMNS}
        rows.append({ROW_ID: _row_id(row.facts.get(ROW_NUMBER.name, ""), rows), **cells})

    def _owner(self, sheet: RosterSheet, row: TableRow) -> _Draft | None:
        number, name = row.facts.get(OWNER_NUMBER.name, ""), row.facts.get(OWNER_NAME.name, "")
        place = f"{sheet.title}!{row.number}"
        in_file = self._told.get(number or name, [])
        if len(in_file) == 1:
            return in_file[0]
        lines = self._by_number.get(number, []) if number else self._by_name.get(name, []) if name else []
        if not in_file and len(lines) == 1:
            return self._drafts.get(lines[0].id) or self._draft(place, lines[0])
        if not number and not name:
            self._fault(sheet, row, OWNER_NUMBER.name, "没有写明是谁的", "请填写身份证号")
        elif in_file or lines:
            self._fault(sheet, row, OWNER_NUMBER.name, "凭这一行分不清是哪个人", "请填写身份证号，或先去掉重复的记录")
        else:
            remedy = "请先在“人员”表里加上这个人，或改正身份证号"
            self._fault(sheet, row, OWNER_NUMBER.name, "“人员”表和人员库里都没有这个人", remedy)
        return None

    def _fault(self, sheet: RosterSheet, row: TableRow, fact: str, problem: str, remedy: str) -> None:
        self._tables.fault(sheet, row.number, fact, problem, remedy)


_NOBODY = PersonLine("", "", "", "")
_AMBIGUOUS = PersonLine("?", "", "", "")


def _row_id(given: str, rows: list[SectionRow]) -> str:
    """Return a row's id as the file has it, unless it was copied from another row or made up."""
    return given if _ROW_ID.fullmatch(given) and all(row[ROW_ID] != given for row in rows) else new_row_id()


def _planned_person(draft: _Draft) -> PlannedRecord:
    known = RECORD_FACTS["person"]
    before = person_facts(draft.before) if draft.before is not None else {}
    sections = {
        name: merged_rows(rows_of(before.get(name)), rows, known[name].columns) for name, rows in draft.sections.items()
    }
    facts = {**before, **draft.facts, **clean_facts(sections, known)}
    changes = _changes(known, before, facts)
    after = persons.with_facts(draft.person, facts)
    return PlannedRecord(draft.place, draft.name, _state(draft.before, changes), changes, draft.before, after)


def _planned_unit(row: TableRow, before: Unit | None, new: Unit) -> PlannedRecord:
    known = unit_facts(before) if before is not None else {}
    facts = {**known, **row.facts}
    changes = _changes(RECORD_FACTS["unit"], known, facts)
    after = firms.with_facts(before or new, facts)
    return PlannedRecord(f"{UNITS.title}!{row.number}", after.name, _state(before, changes), changes, before, after)


def _state(before: object, changes: tuple[FactChange, ...]) -> RowState:
    if before is None:
        return RowState.ADDED
    return RowState.CHANGED if changes else RowState.UNCHANGED


def _changes(
    known: Mapping[str, Fact], before: Mapping[str, AnswerValue], after: Mapping[str, AnswerValue]
) -> tuple[FactChange, ...]:
    return tuple(
        FactChange(fact.label, value_words(before.get(name), fact.columns), value_words(after.get(name), fact.columns))
        for name, fact in known.items()
        if before.get(name) != after.get(name)
    )
