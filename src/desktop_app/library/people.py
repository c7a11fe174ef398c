"""Persons in the library (人员库), with their portrait and the sections of their record."""

from __future__ import annotations

import keyword
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from sqlmodel import Session, col, or_, select

from desktop_app.domain.answers import ROW_ID, AnswerValue, SectionRow, rows_of
from desktop_app.domain.records import SECTION_FACTS, Person
from desktop_app.library.database import Database
from desktop_app.library.errors import ObjectMissing, UnknownRecord
from desktop_app.library.tables.objects import ObjectRow
from desktop_app.library.tables.people import (
    AchievementRow,
    ApprenticeRow,
    AwardRow,
    CertificateRow,
    HonourRow,
    IntellectualPropertyRow,
    PersonRow,
    SectionBase,
    UnitRow,
    WorkHistoryRow,
)

People: TypeAlias = "list[Person]"
_KIND = "人员"
_PHOTO = "photo"
_SECTIONS: Mapping[str, type[SectionBase]] = {
    "career": WorkHistoryRow,
    "certificates": CertificateRow,
    "achievements": AchievementRow,
    "awards": AwardRow,
    "honours": HonourRow,
    "apprentices": ApprenticeRow,
    "properties": IntellectualPropertyRow,
}


class PersonRepository:
    """The persons of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, person: Person) -> None:
        """Store a person, new or known, as they now are.

        Raises :class:`ObjectMissing` for a portrait whose content is not stored, :class:`UnknownRecord` for a unit
        that is not.
        """
        with self._database.transaction() as session:
            _require(session, person)
            plain = {name: value for name, value in person.facts.items() if not _has_own_place(name, value)}
            photo = person.facts.get(_PHOTO)
            session.merge(
                PersonRow(
                    id=person.id,
                    name=person.name,
                    id_number=person.id_number,
                    unit_id=person.unit_id or None,
                    photo=photo if isinstance(photo, str) and photo else None,
                    facts=plain,
                )
            )
            session.flush()
            for name, table in _SECTIONS.items():
                _write_section(session, person.id, table, person.facts.get(name))

    def get(self, person_id: str) -> Person:
        """Return a person whole; raise :class:`UnknownRecord`."""
        with self._database.transaction() as session:
            row = session.get(PersonRow, person_id)
            if row is None:
                raise UnknownRecord(_KIND, person_id)
            sections = {name: _read_section(session, row.id, table) for name, table in _SECTIONS.items()}
            return _person(row, {name: rows for name, rows in sections.items() if rows})

    def by_id_number(self, id_number: str) -> Person | None:
        """Return the person with this ID number, or None."""
        with self._database.transaction() as session:
            found = session.exec(select(PersonRow.id).where(PersonRow.id_number == id_number)).first()
            return None if found is None else self.get(found)

    def list(self, *, containing: str = "", unit_id: str = "") -> People:
        """Return the persons by name, without their sections; ``containing`` looks in name and ID number."""
        statement = select(PersonRow).order_by(col(PersonRow.name), PersonRow.id)
        if containing:
            columns = (col(PersonRow.name), col(PersonRow.id_number))
            statement = statement.where(or_(*(column.contains(containing, autoescape=True) for column in columns)))
        if unit_id:
            statement = statement.where(PersonRow.unit_id == unit_id)
        with self._database.transaction() as session:
            return [_without_sections(_person(row, {})) for row in session.exec(statement)]

    def whole(self) -> People:
        """Return every person whole, by name; a query for each section, however many they are."""
        statement = select(PersonRow).order_by(col(PersonRow.name), PersonRow.id)
        with self._database.transaction() as session:
            sections = {name: _read_sections(session, table) for name, table in _SECTIONS.items()}
            return [
                _person(row, {name: of_all[row.id] for name, of_all in sections.items() if row.id in of_all})
                for row in session.exec(statement)
            ]

    def delete(self, person_id: str) -> None:
        """Forget a person; cases that drew from the record keep what they have. Raises :class:`UnknownRecord`."""
        with self._database.transaction() as session:
            row = session.get(PersonRow, person_id)
            if row is None:
                raise UnknownRecord(_KIND, person_id)
            session.delete(row)


def _require(session: Session, person: Person) -> None:
    """Raise unless the portrait and the unit that a person names are there."""
    photo = person.facts.get(_PHOTO)
    if isinstance(photo, str) and photo and session.get(ObjectRow, photo) is None:
        raise ObjectMissing(photo)
    if person.unit_id and session.get(UnitRow, person.unit_id) is None:
        raise UnknownRecord("单位", person.unit_id)


def _has_own_place(name: str, value: AnswerValue) -> bool:
    """Whether a fact is kept outside the document of plain facts."""
    if name == _PHOTO:
        return isinstance(value, str) and bool(value)
    return name in _SECTIONS and bool(rows_of(value))


def _without_sections(person: Person) -> Person:
    """Return a person without the sections that have no table of their own either."""
    if not any(name in SECTION_FACTS for name in person.facts):
        return person
    return replace(person, facts={name: value for name, value in person.facts.items() if name not in SECTION_FACTS})


def _columns_of(table: type[SectionBase]) -> tuple[str, ...]:
    """Return the columns that a section's table has for its facts; whatever else a row carries is kept beside."""
    return tuple(
        name.removesuffix("_") if keyword.iskeyword(name.removesuffix("_")) else name
        for name in table.model_fields
        if name not in SectionBase.model_fields
    )


def _attribute(column: str) -> str:
    """Return the name under which a table's class has a column."""
    return f"{column}_" if keyword.iskeyword(column) else column


def _write_section(session: Session, person_id: str, table: type[SectionBase], value: AnswerValue | None) -> None:
    """Replace the rows of one section."""
    for old in session.exec(select(table).where(table.person_id == person_id)):
        session.delete(old)
    session.flush()
    columns_of_table = _columns_of(table)
    for position, row in enumerate(rows_of(value)):
        standard = {column: row[column] for column in columns_of_table if isinstance(row.get(column), str)}
        row_id = row.get(ROW_ID)
        columns: dict[str, Any] = {_attribute(column): text for column, text in standard.items()}
        further = {column: cell for column, cell in row.items() if column not in standard}
        if isinstance(row_id, str):
            del further[ROW_ID]
            columns["row_id"] = row_id
        session.add(table(person_id=person_id, position=position, further=further, **columns))


def _read_section(session: Session, person_id: str, table: type[SectionBase]) -> list[SectionRow]:
    """Return the rows of one section as they were saved."""
    statement = select(table).where(table.person_id == person_id).order_by(col(table.position))
    columns = _columns_of(table)
    return [_section_row(row, columns) for row in session.exec(statement)]


def _read_sections(session: Session, table: type[SectionBase]) -> dict[str, list[SectionRow]]:
    """Return the rows of one section of everybody, by the person's id."""
    columns, found = _columns_of(table), defaultdict[str, list[SectionRow]](list)
    for row in session.exec(select(table).order_by(col(table.person_id), col(table.position))):
        found[row.person_id].append(_section_row(row, columns))
    return found


def _section_row(row: SectionBase, columns: tuple[str, ...]) -> SectionRow:
    values = {ROW_ID: row.row_id, **{column: getattr(row, _attribute(column)) for column in columns}}
    return {**{column: value for column, value in values.items() if value is not None}, **row.further}


def _person(row: PersonRow, sections: Mapping[str, list[SectionRow]]) -> Person:
    photo: dict[str, AnswerValue] = {} if row.photo is None else {_PHOTO: row.photo}
    return Person(row.id, row.name, row.id_number, row.unit_id or "", {**row.facts, **photo, **sections})
