"""The persons of a desk (人员库): found, written, deleted and brought back."""

from __future__ import annotations

import io
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeAlias

from desktop_app.documents.images import printable_picture
from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.id_number import IdNumberProblem, InvalidIdNumber, normalise_id_number, parse_id_number
from desktop_app.domain.records import RECORD_FACTS, Person, Unit
from desktop_app.library import Library
from desktop_app.services.record_values import clean_facts

_FACTS = RECORD_FACTS["person"]
_ID_PROBLEMS = {
    IdNumberProblem.LENGTH: "身份证号不是 18 位",
    IdNumberProblem.CHARACTERS: "身份证号里有数字和末位 X 以外的字符",
    IdNumberProblem.DATE: "身份证号里的出生日期不存在",
    IdNumberProblem.CHECKSUM: "身份证号的校验位不符，可能抄错了一位",
}


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One line of the list of persons."""

    id: str
    name: str
    id_number: str
    unit: str
    occupation: str = ""
    skill_grade: str = ""
    mobile: str = ""


PersonLines: TypeAlias = "list[PersonLine]"
Persons: TypeAlias = "list[Person]"


def person_facts(person: Person) -> dict[str, AnswerValue]:
    """Return everything that a person's record knows, by the names of facts."""
    own: dict[str, AnswerValue] = {"name": person.name, "id_number": person.id_number}
    return {**person.facts, **{name: value for name, value in own.items() if value}}


def with_facts(person: Person, facts: Mapping[str, AnswerValue]) -> Person:
    """Return a person with all of these facts, name and ID number among them, and no others."""
    rest = {name: value for name, value in facts.items() if name not in ("name", "id_number")}
    return replace(person, name=_text(facts.get("name")), id_number=_text(facts.get("id_number")), facts=rest)


def id_number_problem(text: str) -> str:
    """Return what is wrong with an ID number in a few words; empty when nothing is, or none is given."""
    try:
        if text:
            parse_id_number(text, not_after=datetime.now(tz=UTC).date())
    except InvalidIdNumber as error:
        return _ID_PROBLEMS[error.reason]
    return ""


class People:
    """The persons of one library. The unit that a person's record names is linked to 单位库 by its name."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def list(self, containing: str = "", unit_id: str = "") -> PersonLines:
        """Return the persons by name; every word of ``containing`` is in name, ID number, unit, mobile or trade."""
        with self._library.transaction():
            units = {unit.id: unit.name for unit in self._library.units.list()}
            people = self._library.people.list(unit_id=unit_id)
        lines = [_line(person, units.get(person.unit_id, "")) for person in people]
        words = containing.upper().split()
        return [line for line in lines if all(word in _searched(line) for word in words)]

    def get(self, person_id: str) -> Person:
        """Return a person whole, ``unit_name`` as 单位库 has it now; raise ``UnknownRecord``."""
        with self._library.transaction():
            return self._with_unit_name(self._library.people.get(person_id))

    def whole(self) -> Persons:
        """Return every person whole, by name, as :meth:`get` does each."""
        with self._library.transaction():
            units = {unit.id: unit for unit in self._library.units.list()}
            return [self._named(person, units.get(person.unit_id)) for person in self._library.people.whole()]

    def by_id_number(self, text: str) -> Person | None:
        """Return the person with this ID number, however it is written."""
        number = normalise_id_number(text)
        with self._library.transaction():
            found = self._library.people.by_id_number(number) if number else None
            return None if found is None else self._with_unit_name(found)

    def by_name(self, name: str, unit: str = "") -> PersonLines:
        """Return the persons of exactly this name, of this unit where one is given."""
        return [line for line in self.list() if line.name == name and (not unit or line.unit == unit)]

    def unit_of(self, person: Person) -> Unit | None:
        """Return the unit that a person's record names, None where 单位库 has none of that name."""
        with self._library.transaction():
            if person.unit_id:
                return self._library.units.get(person.unit_id)
            name = _text(person.facts.get("unit_name"))
            return self._library.units.by_name(name) if name else None

    @staticmethod
    def new() -> Person:
        """Return a blank person, who is kept once they are saved."""
        return Person(secrets.token_hex(16), "")

    def save(self, person: Person) -> Person:
        """Keep a person, new or known, what can be read in its canonical form; return it as it is kept."""
        facts = clean_facts(person_facts(person), _FACTS)
        unit_name = _text(facts.pop("unit_name", ""))
        with self._library.transaction():
            unit = self._library.units.by_name(unit_name) if unit_name else None
            if unit is None and unit_name:
                facts["unit_name"] = unit_name
            kept = replace(with_facts(person, facts), unit_id=unit.id if unit is not None else "")
            self._library.people.save(kept)
        return self._named(kept, unit)

    def set_portrait(self, person: Person, picture: bytes) -> Person:
        """Store a portrait, cropped already, and keep the person with it. Raises ``PictureUnusable``."""
        stored = self._library.objects.put(io.BytesIO(printable_picture(picture)), name="照片.jpg")
        return self.save(replace(person, facts={**person.facts, "photo": stored.digest}))

    def delete(self, person_id: str) -> Person:
        """Forget a person and return them, for :meth:`save` to bring back; cases keep what they have."""
        with self._library.transaction():
            person = self.get(person_id)
            self._library.people.delete(person_id)
            return person

    def remarks(self, person: Person) -> tuple[str, ...]:
        """Return what does not fit about a person's record, each in a sentence; nothing of it keeps from saving."""
        number = normalise_id_number(person.id_number)
        if problem := id_number_problem(number):
            return (f"{problem}，请核对。",)
        if not number:
            return ()
        told = parse_id_number(number)
        same = [line for line in self.list(number) if line.id_number == number and line.id != person.id]
        sex, birth = person.facts.get("sex"), _text(person.facts.get("birth"))
        found = {
            f"人员库里还有一条身份证号相同的记录（{'、'.join(line.name or '未填姓名' for line in same)}）。": bool(
                same
            ),
            f"性别与身份证号不符，身份证号显示为{told.sex}。": bool(sex) and sex != told.sex,
            f"出生年月与身份证号不符，身份证号显示为 {told.birth:%Y-%m}。": bool(birth)
            and not birth.startswith(f"{told.birth:%Y-%m}"),
        }
        return tuple(sentence for sentence, holds in found.items() if holds)

    def _with_unit_name(self, person: Person) -> Person:
        return self._named(person, self._library.units.get(person.unit_id) if person.unit_id else None)

    @staticmethod
    def _named(person: Person, unit: Unit | None) -> Person:
        return person if unit is None else replace(person, facts={**person.facts, "unit_name": unit.name})


def _line(person: Person, unit: str) -> PersonLine:
    facts = person.facts
    return PersonLine(
        person.id,
        person.name,
        person.id_number,
        unit or _text(facts.get("unit_name")),
        _text(facts.get("occupation")),
        _text(facts.get("skill_grade")),
        _text(facts.get("mobile")),
    )


def _searched(line: PersonLine) -> str:
    return "\n".join((line.name, line.id_number, line.unit, line.mobile, line.occupation)).upper()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
