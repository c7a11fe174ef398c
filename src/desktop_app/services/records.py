"""Records and cases: what a record would fill into a case, and what a case could tell its record.

Nothing happens unseen: both ways give a list first, and then do what was chosen from it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from desktop_app.domain.answers import AnswerValue, rows_of
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case
from desktop_app.domain.errors import KnownError
from desktop_app.domain.place import Place
from desktop_app.domain.records import FactKind, Person, Unit, fact_of
from desktop_app.library import Library
from desktop_app.services import people as persons
from desktop_app.services import units as firms
from desktop_app.services.case_book import CaseBook
from desktop_app.services.edit_state import EditState
from desktop_app.services.people import People, person_facts
from desktop_app.services.record_mapping import (
    PICTURE,
    FillLine,
    RecordFacts,
    chosen_lines,
    facts_of_case,
    fill_lines,
    told_already,
)
from desktop_app.services.record_values import merged_rows, value_words
from desktop_app.services.sessions import CaseSessions
from desktop_app.services.units import Units, unit_facts

_IDENTITY = ("person.name", "person.id_number", "person.unit_name", "unit.name")
"""What a new record is made with, whether it was ticked or not."""


class NothingToName(KnownError):
    """A case without a name cannot become a record."""

    def __init__(self) -> None:
        super().__init__("申报件里还没有姓名或单位名称，没有写回任何内容。请先填写后重试。")


@dataclass(frozen=True, slots=True)
class BackLine:
    """One fact that a case knows otherwise than the record."""

    record: str
    """Such as ``person.mobile``."""
    label: str
    before: str
    after: str
    """What the record says and would say, as a person reads it."""
    value: AnswerValue


@dataclass(frozen=True, slots=True)
class Differences:
    """What a case could tell its records; a record that is None would be made."""

    person: Person | None
    unit: Unit | None
    lines: tuple[BackLine, ...]


@dataclass(frozen=True, slots=True)
class WrittenBack:
    """What flowing back did, for undoing it: each record as it is and as it was (None: it was made)."""

    person: Person | None
    person_before: Person | None
    unit: Unit | None
    unit_before: Unit | None


class Records:
    """The way between records and cases of one library."""

    def __init__(self, library: Library, cases: CaseBook, sessions: CaseSessions, people: People, units: Units) -> None:
        self._library = library
        self._cases = cases
        self._sessions = sessions
        self._people = people
        self._units = units

    # from records into a case

    def known(self, person_id: str = "", unit_id: str = "") -> RecordFacts:
        """Return what a person and a unit know; without a unit it is the person's own."""
        person = self._people.get(person_id) if person_id else None
        unit = self._units.get(unit_id) if unit_id else None
        if unit is None and person is not None:
            unit = self._people.unit_of(person)
        facts = person_facts(person) if person is not None else {}
        of_unit = unit_facts(unit) if unit is not None else {}
        if unit is None and isinstance(name := facts.get("unit_name"), str):
            of_unit = {"name": name}
        return RecordFacts({**facts, **({"unit_name": unit.name} if unit is not None and facts else {})}, of_unit)

    def lines(self, case_id: str, person_id: str = "", unit_id: str = "") -> list[FillLine]:
        """Return what the records would change about a case, in the order of its forms; nothing is changed."""
        known = self.known(person_id, unit_id)
        with self._sessions.on(case_id) as session:
            return fill_lines(session.programme, session.case, known)

    def fill(
        self, case_id: str, person_id: str = "", unit_id: str = "", places: Collection[Place] | None = None
    ) -> list[FillLine]:
        """Fill a case from records as one undoable step and return what was filled.

        ``places`` are those chosen from :meth:`lines`; without them no answer is overwritten. Raises ``CaseLocked``.
        """
        known = self.known(person_id, unit_id)
        with self._sessions.on(case_id) as session:
            session.require_editable()
            lines = chosen_lines(fill_lines(session.programme, session.case, known), places)
            if lines:
                session.change(lines[0].place, "从人员库填入", self._filling(lines))
            return lines

    def new_case(
        self,
        programme_id: str,
        nominee: str | None = None,
        procedure: str | None = None,
        *,
        person_id: str = "",
        unit_id: str = "",
    ) -> Case:
        """Make a case of a programme that begins with what the records know."""
        known = self.known(person_id, unit_id)
        return self._cases.begin(
            programme_id,
            nominee,
            procedure,
            lambda programme, case: self._filling(fill_lines(programme, case, known)),
        )

    def _filling(self, lines: Collection[FillLine]) -> Callable[[EditState], EditState]:
        portraits = {line.place: self._portrait(line) for line in lines if line.is_photo}
        return lambda state: with_lines(state, lines, portraits)

    def _portrait(self, line: FillLine) -> Attachment:
        stored = self._library.objects.get(str(line.value))
        return Attachment(secrets.token_hex(8), line.place, "照片.jpg", stored.digest, stored.size, stored.media_type)

    # from a case into its records

    def match(self, case: Case) -> tuple[Person | None, Unit | None]:
        """Return the records that a case is about: by ID number, else by name and unit; the unit by its name."""
        told = facts_of_case(self._cases.programme_of(case), case)
        return self._matching_person(told), self._matching_unit(told)

    def _matching_person(self, told: RecordFacts) -> Person | None:
        number, name = told.person.get("id_number"), told.person.get("name")
        if isinstance(number, str) and (found := self._people.by_id_number(number)) is not None:
            return found
        unit = told.person.get("unit_name")
        if not isinstance(name, str) or not isinstance(unit, str):
            return None
        same = [line for line in self._people.by_name(name, unit) if not (number and line.id_number)]
        return self._people.get(same[0].id) if len(same) == 1 else None

    def _matching_unit(self, told: RecordFacts) -> Unit | None:
        name = told.unit.get("name")
        return self._units.by_name(name) if isinstance(name, str) else None

    def differences(self, case_id: str) -> Differences:
        """Return what a case knows otherwise than its records do; nothing is changed."""
        case = self._cases.get(case_id)
        programme = self._cases.programme_of(case)
        told = facts_of_case(programme, case)
        person, unit = self._matching_person(told), self._matching_unit(told)
        known = RecordFacts(
            person_facts(person) if person is not None else {}, unit_facts(unit) if unit is not None else {}
        )
        lines = [
            line
            for kind, facts in (("person", told.person), ("unit", told.unit))
            for name, value in facts.items()
            if (line := _back_line(f"{kind}.{name}", value, known.get(f"{kind}.{name}"))) is not None
            and not told_already(programme, case, line.record, known.get(line.record))
        ]
        return Differences(person, unit, tuple(lines))

    def write_back(self, case_id: str, chosen: Collection[str] | None = None) -> WrittenBack:
        """Write the chosen facts (``person.mobile`` …; all without a choice) into the records, made where needed.

        Raises :class:`NothingToName` where a record would have to be made without a name.
        """
        found = self.differences(case_id)
        with self._library.transaction():
            lines = [line for line in found.lines if chosen is None or line.record in chosen]
            unit = self._write_unit(found, [line for line in lines if line.record.startswith("unit.")])
            person = self._write_person(found, [line for line in lines if line.record.startswith("person.")])
        return WrittenBack(person, found.person, unit, found.unit)

    def _write_person(self, found: Differences, lines: list[BackLine]) -> Person | None:
        if not lines:
            return found.person
        person = found.person or self._people.new()
        named = _with_identity(found, lines) if found.person is None else lines
        written = persons.with_facts(person, {**person_facts(person), **_facts(named)})
        if not written.name:
            raise NothingToName
        return self._people.save(written)

    def _write_unit(self, found: Differences, lines: list[BackLine]) -> Unit | None:
        if not lines:
            return found.unit
        unit = found.unit or self._units.new()
        named = _with_identity(found, lines) if found.unit is None else lines
        written = firms.with_facts(unit, {**unit_facts(unit), **_facts(named)})
        if not written.name:
            raise NothingToName
        return self._units.save(written)

    def take_back(self, written: WrittenBack) -> None:
        """Undo :meth:`write_back`: the records are again what they were, and those that it made are gone."""
        with self._library.transaction():
            if written.person is not None and written.person_before is None:
                self._people.delete(written.person.id)
            elif written.person_before is not None:
                self._people.save(written.person_before)
            if written.unit is not None and written.unit_before is None:
                self._units.delete(written.unit.id)
            elif written.unit_before is not None:
                self._units.save(written.unit_before)


def with_lines(state: EditState, lines: Collection[FillLine], portraits: dict[Place, Attachment]) -> EditState:
    """Return the state with the lines' answers; a portrait takes the place of the one before."""
    kept = tuple(item for item in state.attachments if item.place not in portraits)
    state = replace(state, attachments=(*kept, *portraits.values()))
    for line in lines:
        state = state.with_value(line.place.form or "", line.place.field or "", line.value)
    return state


def _back_line(record: str, told: AnswerValue, known: AnswerValue | None) -> BackLine | None:
    fact = fact_of(record)
    if fact is None:
        return None
    value: AnswerValue = told
    if fact.kind is FactKind.ROWS:
        value = merged_rows(rows_of(known), rows_of(told), fact.columns)
    if value == known:
        return None
    if fact.kind is FactKind.PHOTO:
        return BackLine(record, fact.label, PICTURE if known else "", PICTURE, value)
    return BackLine(record, fact.label, value_words(known, fact.columns), value_words(value, fact.columns), value)


def _with_identity(found: Differences, lines: list[BackLine]) -> list[BackLine]:
    kind = lines[0].record.partition(".")[0]
    names = [line for line in found.lines if line.record in _IDENTITY and line.record.startswith(f"{kind}.")]
    return [*(line for line in names if line not in lines), *lines]


def _facts(lines: list[BackLine]) -> dict[str, AnswerValue]:
    return {line.record.partition(".")[2]: line.value for line in lines}
