"""From facts to points: standards in their order, then the cap, then a person's lowering. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from desktop_app.programmes.score_fields import too_fine
from desktop_app.programmes.scores import Award, Deduct, NothingIf, ScoreGroup, ScoreLine, ScoreSheet
from desktop_app.scoring.result import GroupScore, LineScore, Lowering, ScoreResult, Step, StepKind, shown_points

Evaluate: TypeAlias = "Callable[[str, Mapping[str, object]], object]"
"""Gives the value of a CEL expression with the facts as names; None where it has none."""

_NOTHING = Decimal(0)


def score_sheet(
    sheet: ScoreSheet, facts: Mapping[str, bool | int], lowered: Mapping[str, Lowering], evaluate: Evaluate
) -> ScoreResult:
    """Return the points that ``facts`` (by fact and veto id) come to on ``sheet``.

    ``lowered`` holds, by line id, what a person takes off where the sheet leaves room (``discretion``); a lowering
    elsewhere, without a reason or of no points is refused and told as a step.
    """
    groups = tuple(_group(group, facts, lowered, evaluate) for group in sheet.groups)
    return ScoreResult(
        sheet.id,
        groups,
        tuple(veto.text for veto in sheet.vetoes if facts.get(veto.id) is True),
        base=sum((group.points for group in groups if not group.bonus), _NOTHING),
        bonus=sum((group.points for group in groups if group.bonus), _NOTHING),
    )


def _group(
    group: ScoreGroup, facts: Mapping[str, bool | int], lowered: Mapping[str, Lowering], evaluate: Evaluate
) -> GroupScore:
    lines = tuple(score_line(line, group.bonus, facts, lowered.get(line.id), evaluate) for line in group.lines)
    cap = _decimal(group.cap)
    points = min(cap, sum((line.points for line in lines), _NOTHING))
    return GroupScore(group.id, group.title, cap, group.bonus, lines, points)


def score_line(
    line: ScoreLine, bonus: bool, facts: Mapping[str, bool | int], lowering: Lowering | None, evaluate: Evaluate
) -> LineScore:
    """Return the points of one line, and every step that led to them."""
    cap = _decimal(line.cap)
    steps = [Step(StepKind.START, line.content, _NOTHING if bonus else cap)]
    steps += _nothing(line, facts, evaluate, _sum(steps))
    if steps[-1].kind is not StepKind.NOTHING:
        steps += _counted(line, facts, evaluate)
    steps += _bounded(_sum(steps), cap)
    by_standard = _sum(steps)
    if lowering is not None:
        steps += _lowered(line, lowering, by_standard)
    return LineScore(line.id, cap, by_standard, _sum(steps), tuple(steps))


def _nothing(line: ScoreLine, facts: Mapping[str, bool | int], evaluate: Evaluate, points: Decimal) -> Iterator[Step]:
    """不得分 goes before everything else: the first one that holds takes all, and the rest says nothing."""
    for standard in line.standards:
        if not isinstance(standard, NothingIf):
            continue
        holds = evaluate(standard.nothing_if, facts)
        if holds is True:
            yield Step(StepKind.NOTHING, standard.text, -points)
            return
        if holds is not False:
            yield Step(StepKind.UNDECIDED, standard.text, _NOTHING)


def _counted(line: ScoreLine, facts: Mapping[str, bool | int], evaluate: Evaluate) -> Iterator[Step]:
    for standard in line.standards:
        if isinstance(standard, NothingIf):
            continue
        count = _how_often(standard, facts, evaluate)
        if count is None:
            yield Step(StepKind.UNDECIDED, standard.text, _NOTHING)
        elif count > 0 and isinstance(standard, Deduct):
            yield Step(StepKind.DEDUCT, standard.text, -_decimal(standard.deduct) * count, count)
        elif count > 0 and isinstance(standard, Award):
            yield Step(StepKind.AWARD, standard.text, _decimal(standard.award) * count, count)


def _how_often(standard: Deduct | Award, facts: Mapping[str, bool | int], evaluate: Evaluate) -> int | None:
    """How many times a standard applies: whole units only, never fewer than none; None where it cannot be judged."""
    if standard.each is None:
        holds = evaluate(standard.when or "false", facts)
        return int(holds) if isinstance(holds, bool) else None
    units = evaluate(standard.each, facts)
    if isinstance(units, bool) or not isinstance(units, (int, float)) or not math.isfinite(units):
        return None
    return max(0, math.floor(units))


def _bounded(points: Decimal, cap: Decimal) -> Iterator[Step]:
    if points > cap:
        yield Step(StepKind.CAP, f"本项最高 {shown_points(cap)} 分", cap - points)
    elif points < 0:
        yield Step(StepKind.FLOOR, "扣完为止", -points)


def _lowered(line: ScoreLine, lowering: Lowering, points: Decimal) -> Iterator[Step]:
    if not line.discretion:
        yield Step(StepKind.REFUSED, "本项的评分标准没有酌情扣分的余地", _NOTHING)
    elif not lowering.reason.strip():
        yield Step(StepKind.REFUSED, "酌情扣分须写明理由", _NOTHING)
    elif not lowering.by.is_finite() or lowering.by <= 0:
        yield Step(StepKind.REFUSED, "酌情扣分的分数应当大于 0", _NOTHING)
    elif too_fine(lowering.by):
        yield Step(StepKind.REFUSED, "酌情扣分最多写两位小数", _NOTHING)
    else:
        yield Step(StepKind.LOWERED, lowering.reason.strip(), -min(lowering.by, points))


def _sum(steps: list[Step]) -> Decimal:
    return sum((step.change for step in steps), _NOTHING)


def _decimal(points: float) -> Decimal:
    """The points exactly as the definition writes them."""
    return Decimal(str(points))
