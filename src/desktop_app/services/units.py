"""The units of a desk (单位库): found, written, deleted and brought back."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.records import RECORD_FACTS, Unit
from desktop_app.library import Library
from desktop_app.services.record_values import clean_facts

_FACTS = RECORD_FACTS["unit"]
UnitList: TypeAlias = "list[Unit]"


@dataclass(frozen=True, slots=True)
class DeletedUnit:
    """A unit that was deleted, with the persons whose records belonged to it, for bringing it back."""

    unit: Unit
    people: tuple[str, ...]


def unit_facts(unit: Unit) -> dict[str, AnswerValue]:
    """Return everything that a unit's record knows, by the names of facts."""
    return {**unit.facts, **({"name": unit.name} if unit.name else {})}


def with_facts(unit: Unit, facts: Mapping[str, AnswerValue]) -> Unit:
    """Return a unit with all of these facts, its name among them, and no others."""
    name = facts.get("name", "")
    rest = {key: value for key, value in facts.items() if key != "name"}
    return replace(unit, name=name if isinstance(name, str) else "", facts=rest)


class Units:
    """The units of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def list(self, containing: str = "") -> UnitList:
        """Return the units by name; every word of ``containing`` is in the name, code, contact or address."""
        words = containing.upper().split()
        return [unit for unit in self._library.units.list() if all(word in _searched(unit) for word in words)]

    def get(self, unit_id: str) -> Unit:
        """Return a unit; raise ``UnknownRecord``."""
        return self._library.units.get(unit_id)

    def by_name(self, name: str) -> Unit | None:
        """Return the unit of exactly this name, or None."""
        return self._library.units.by_name(name.strip()) if name.strip() else None

    @staticmethod
    def new() -> Unit:
        """Return a blank unit, which is kept once it is saved."""
        return Unit(secrets.token_hex(16), "")

    def save(self, unit: Unit) -> Unit:
        """Keep a unit, new or known, what can be read in its canonical form; return it as it is kept."""
        kept = with_facts(unit, clean_facts(unit_facts(unit), _FACTS))
        self._library.units.save(kept)
        return kept

    def delete(self, unit_id: str) -> DeletedUnit:
        """Forget a unit; the records of its persons keep its name. :meth:`restore` brings it back."""
        with self._library.transaction():
            unit = self._library.units.get(unit_id)
            members = tuple(person.id for person in self._library.people.list(unit_id=unit_id))
            self._library.units.delete(unit_id)
            for person_id in members:
                person = self._library.people.get(person_id)
                self._library.people.save(replace(person, facts={**person.facts, "unit_name": unit.name}))
            return DeletedUnit(unit, members)

    def restore(self, deleted: DeletedUnit) -> Unit:
        """Bring a deleted unit back, with those of its persons who have not been given another one since."""
        name = deleted.unit.name
        with self._library.transaction():
            self._library.units.save(deleted.unit)
            there = {person.id: person for person in self._library.people.list()}
            for person_id in deleted.people:
                line = there.get(person_id)
                if line is not None and not line.unit_id and line.facts.get("unit_name") == name:
                    person = self._library.people.get(person_id)
                    facts = {key: value for key, value in person.facts.items() if key != "unit_name"}
                    self._library.people.save(replace(person, unit_id=deleted.unit.id, facts=facts))
        return deleted.unit

    def remarks(self, unit: Unit) -> tuple[str, ...]:
        """Return what does not fit about a unit's record, each in a sentence; nothing of it keeps from saving."""
        same = [other for other in self._library.units.list() if other.name == unit.name and other.id != unit.id]
        return ("单位库里还有一条名称相同的记录。",) if unit.name and same else ()


def _searched(unit: Unit) -> str:
    facts = (unit.facts.get(name) for name in ("credit_code", "contact", "address", "industry"))
    return "\n".join((unit.name, *(fact for fact in facts if isinstance(fact, str)))).upper()
