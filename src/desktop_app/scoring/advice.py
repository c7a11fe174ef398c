"""What would raise a score: for each line below its cap the facts that alone would give it more points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.programmes.scores import Fact, ScoreLine, ScoreSheet
from desktop_app.scoring.engine import Evaluate, score_line
from desktop_app.scoring.result import ScoreResult

_REACH = 20
"""How far from the stated number other numbers are tried."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One fact that would raise one line."""

    line: str
    fact: Fact
    answer: bool | int
    """The answer that gives most; of numbers the one nearest to what is stated."""
    gain: Decimal
    """Points by the standard, more than 0, with everything else as it is."""


def sheet_advice(
    sheet: ScoreSheet, facts: Mapping[str, bool | int], result: ScoreResult, evaluate: Evaluate
) -> Iterator[Advice]:
    """Yield what would raise each line that the standard leaves below its cap, in the order of the sheet."""
    for group in sheet.groups:
        for line in group.lines:
            now = result.lines[line.id]
            for fact in line.facts if now.standard < now.cap else ():
                found = _best(line, group.bonus, fact, facts, now.standard, evaluate)
                if found is not None:
                    yield found


def _best(
    line: ScoreLine, bonus: bool, fact: Fact, facts: Mapping[str, bool | int], standard: Decimal, evaluate: Evaluate
) -> Advice | None:
    best: Advice | None = None
    for answer in _other_answers(fact, facts[fact.id]):
        scored = score_line(line, bonus, {**facts, fact.id: answer}, None, evaluate)
        gain = scored.standard - standard
        if gain > 0 and (best is None or gain > best.gain):
            best = Advice(line.id, fact, answer, gain)
        if scored.standard == scored.cap:
            break
    return best


def _other_answers(fact: Fact, stated: bool | int) -> Iterator[bool | int]:
    """Other answers to try, for a count the nearest first, more before fewer."""
    if fact.type == "check":
        yield not stated
        return
    yield from range(stated + 1, stated + _REACH + 1)
    yield from range(stated - 1, max(stated - _REACH, 0) - 1, -1)
