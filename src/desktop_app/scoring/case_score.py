"""The score of one case: its facts, its programme's standards, and what was lowered by judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.case import Case
from desktop_app.programmes.completion import Completion, complete
from desktop_app.programmes.expressions import CaseNames, ExpressionFailed, evaluate
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.scoring.advice import Advice, sheet_advice
from desktop_app.scoring.engine import Evaluate, score_sheet
from desktop_app.scoring.facts import Facts, read_facts
from desktop_app.scoring.judgement import stated_lowerings
from desktop_app.scoring.result import ScoreResult


@dataclass(frozen=True, slots=True)
class CaseScore:
    """What a case comes to on one sheet."""

    facts: Facts
    result: ScoreResult
    advice: tuple[Advice, ...] = ()
    """What would raise the score, in the order of the lines; empty unless it was asked for."""


def score_case(
    programme: Programme,
    sheet: ScoreSheet,
    case: Case,
    completion: Completion | None = None,
    *,
    advise: bool = False,
) -> CaseScore:
    """Score a case on one of its programme's sheets; never raises for what was answered.

    ``completion`` is the case completed, where the caller has that already; ``advise`` asks for what would raise
    the score too.
    """
    completed = completion or complete(programme, case)
    answers = completed.answers.get(sheet.form, {})
    facts = read_facts(sheet, answers)
    judge = _evaluator(programme, completed.names)
    result = score_sheet(sheet, facts.values, stated_lowerings(sheet, answers), judge)
    advice = tuple(sheet_advice(sheet, facts.values, result, judge)) if advise else ()
    return CaseScore(facts, result, advice)


def _evaluator(programme: Programme, names: CaseNames) -> Evaluate:
    """Judge standards over the names of the case, with the facts put over them."""

    def judge(source: str, facts: Mapping[str, object]) -> object:
        for name, value in facts.items():
            if names.get(name, ...) != value:
                names.put(name, value)
        try:
            return evaluate(programme, source, names)
        except ExpressionFailed:
            return None

    return judge
