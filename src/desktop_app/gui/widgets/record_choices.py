"""How persons, units and cases read in a box that one is chosen from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.case import CaseSummary
from desktop_app.domain.id_number import masked_id_number
from desktop_app.domain.records import Unit
from desktop_app.gui.widgets.record_choice import Choice
from desktop_app.gui.wording import moment_words
from desktop_app.services.people import PersonLine


@dataclass(frozen=True, slots=True)
class Sources:
    """What a new case can begin with."""

    people: tuple[PersonLine, ...] = ()
    units: tuple[Unit, ...] = ()
    cases: tuple[CaseSummary, ...] = ()


def person_choices(people: Iterable[PersonLine]) -> list[Choice]:
    """Return persons by name, masked ID number and unit; the whole ID number finds them too."""
    return [
        Choice(
            line.id,
            " · ".join(filter(None, (line.name, masked_id_number(line.id_number), line.unit))),
            f"{line.id_number}\n{line.mobile}",
        )
        for line in people
        if line.name
    ]


def unit_choices(units: Iterable[Unit]) -> list[Choice]:
    """Return units by name."""
    return [Choice(unit.id, unit.name, str(unit.facts.get("credit_code", ""))) for unit in units if unit.name]


def case_choices(cases: Iterable[CaseSummary], titles: Mapping[str, str]) -> list[Choice]:
    """Return cases by nominee, programme and day, the newest first."""
    return [
        Choice(
            case.id,
            f"{case.title} · {titles.get(case.programme_id, case.programme_id)} · {moment_words(case.updated_at)[:10]}",
            case.unit,
        )
        for case in cases
    ]
