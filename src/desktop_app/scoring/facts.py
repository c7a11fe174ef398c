"""The facts of a score sheet as they were stated, read out of the answers of its form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.programmes.scores import Fact, ScoreSheet

_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_COUNT = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a sheet. ``values`` holds every fact and veto of the sheet by id."""

    values: dict[str, bool | int]
    """A check or a veto is a boolean, False while blank; a count a whole number, 0 while blank or unreadable."""
    unreadable: tuple[str, ...] = ()
    """Ids of the counts that hold something else than a whole number."""


def facts_asked(sheet: ScoreSheet) -> Iterator[Fact]:
    """Yield every fact of the sheet in its order."""
    for group in sheet.groups:
        for line in group.lines:
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
        count = read_count(stated)
        values[fact.id] = count or 0
        if count is None:
            unreadable.append(fact.id)
    return Facts(values, tuple(unreadable))


def read_count(stated: object) -> int | None:
    """Return the whole number that was stated, 0 for a blank, None for anything else."""
    if stated is None:
        return 0
    if not isinstance(stated, str):
        return None
    text = stated.strip().translate(_FULL_WIDTH)
    if not text:
        return 0
    return int(text) if _COUNT.fullmatch(text) else None
