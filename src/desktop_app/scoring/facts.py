"""The facts of a score sheet as they were stated, read out of the answers of its form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.programmes.score_fields import scored_lines, stated_count
from desktop_app.programmes.scores import Fact, ScoreSheet


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a sheet. ``values`` holds every fact and veto of the sheet by id."""

    values: dict[str, bool | int]
    """A check or a veto is a boolean, False while blank; a count a whole number, 0 while blank or unreadable."""
    stated: frozenset[str] = frozenset()
    """Ids of the facts that were answered, a no and what cannot be read among them."""
    unreadable: tuple[str, ...] = ()
    """Ids of the counts that hold something else than a whole number."""


def facts_asked(sheet: ScoreSheet) -> Iterator[Fact]:
    """Yield every fact of the sheet in its order."""
    for line in scored_lines(sheet):
        yield from line.facts


def read_facts(sheet: ScoreSheet, answers: Mapping[str, object]) -> Facts:
    """Read the facts out of the answers of the sheet's form, whatever was saved there."""
    values: dict[str, bool | int] = {veto.id: answers.get(veto.id) is True for veto in sheet.vetoes}
    unreadable = []
    for fact in facts_asked(sheet):
        stated = answers.get(fact.id)
        if fact.type == "check":
            values[fact.id] = stated is True
            continue
        count = stated_count(stated)
        values[fact.id] = count or 0
        if count is None:
            unreadable.append(fact.id)
    answered = frozenset(fact.id for fact in facts_asked(sheet) if _is_stated(fact, answers.get(fact.id)))
    return Facts(values, answered, tuple(unreadable))


def _is_stated(fact: Fact, stated: object) -> bool:
    if fact.type == "check":
        return isinstance(stated, bool)
    return bool(stated.strip()) if isinstance(stated, str) else stated is not None
