"""The score of a case on its score sheets: what the paper prints, what the screen tells, what scripts read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from desktop_app.domain.case import Case
from desktop_app.programmes.completion import Completion
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.score_words import TOTAL, VETOES, veto_words
from desktop_app.programmes.scores import ScoreLine, ScoreSheet
from desktop_app.scoring import (
    Advice,
    CaseScore,
    GroupScore,
    LineScore,
    ScoreResult,
    Step,
    StepKind,
    score_case,
    shown_points,
)

__all__ = [
    "Advice",
    "GroupScore",
    "LineScore",
    "ScoreResult",
    "SheetScore",
    "Step",
    "StepKind",
    "printed_points",
    "reviewed_points",
    "sheet_scores",
    "shown_points",
]


@dataclass(frozen=True, slots=True)
class SheetScore:
    """A sheet beside what the case comes to on it."""

    sheet: ScoreSheet
    scored: CaseScore = field(repr=False)

    @property
    def result(self) -> ScoreResult:
        """Points, and how they came about."""
        return self.scored.result

    @property
    def advice(self) -> tuple[Advice, ...]:
        """What would raise the score; empty unless it was asked for."""
        return self.scored.advice

    @property
    def begun(self) -> bool:
        """Whether anything was stated: a fact, or a veto that holds."""
        return bool(self.scored.facts.stated) or self.result.failed

    @property
    def vetoed(self) -> frozenset[str]:
        """Ids of the vetoes that hold."""
        return frozenset(veto.id for veto in self.sheet.vetoes if self.scored.facts.values[veto.id] is True)

    @property
    def unanswered(self) -> int:
        """How many facts have no answer yet."""
        return sum(1 for line in self.lines for fact in line.facts if fact.id not in self.scored.facts.stated)

    @property
    def lines(self) -> tuple[ScoreLine, ...]:
        """The lines in the order of the sheet."""
        return tuple(line for group in self.sheet.groups for line in group.lines)

    def is_stated(self, line: ScoreLine) -> bool:
        """Whether anything was stated for a line; one that asks nothing goes with the whole sheet."""
        if not line.facts:
            return self.begun
        return any(fact.id in self.scored.facts.stated for fact in line.facts)


def sheet_scores(
    programme: Programme, case: Case, form_id: str, completion: Completion | None = None, *, advise: bool = False
) -> tuple[SheetScore, ...]:
    """Score a case on every sheet that a form prints; ``advise`` asks for what would raise the score too."""
    return tuple(
        SheetScore(sheet, score_case(programme, sheet, case, completion, advise=advise))
        for sheet in programme.score_sheets_of(case)
        if sheet.form == form_id
    )


def printed_points(scores: Iterable[SheetScore]) -> dict[str, str]:
    """Return the self score as the paper prints it, by line, group or ``total``, and the ``vetoes`` where any holds.

    A line is left out while nothing was stated for it, a group while nothing was for any of its lines. What a standard
    that cannot be judged counts towards is left out too, since the paper shows no number that may be wrong.
    """
    return {name: points for score in scores for name, points in _self_points(score)}


def _self_points(score: SheetScore) -> Iterator[tuple[str, str]]:
    result, undecided = score.result, {line.id for line in score.result.lines.values() if line.undecided}
    stated = {line.id for line in score.lines if score.is_stated(line)}
    for group in result.groups:
        here = {line.id for line in group.lines}
        yield from ((line.id, shown_points(line.points)) for line in group.lines if line.id in stated - undecided)
        if here & stated and not here & undecided:
            yield group.id, shown_points(group.points)
    if result.failed:
        yield VETOES, veto_words(score.sheet, score.vetoed)
    if score.begun and not undecided:
        yield TOTAL, shown_points(result.total)


def reviewed_points(sheets: Iterable[ScoreSheet], points: Mapping[str, Decimal]) -> dict[str, str]:
    """Return the reviewer's points (考核分) as the paper prints them, by line, group or ``total``.

    ``points`` holds them by line. A sum is there once all of its lines have points, never above the group's cap.
    """
    printed: dict[str, str] = {}
    for sheet in sheets:
        sums: list[Decimal] = []
        for group in sheet.groups:
            given = [points[line.id] for line in group.lines if line.id in points]
            printed |= {line.id: shown_points(points[line.id]) for line in group.lines if line.id in points}
            if len(given) == len(group.lines):
                sums.append(min(sum(given, Decimal(0)), Decimal(str(group.cap))))
                printed[group.id] = shown_points(sums[-1])
        if len(sums) == len(sheet.groups):
            printed[TOTAL] = shown_points(sum(sums, Decimal(0)))
    return printed
