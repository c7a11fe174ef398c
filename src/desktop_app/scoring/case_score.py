"""The score of one case: its facts, its programme's standards, and what people lowered."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.case import Case
from desktop_app.programmes.completion import complete
from desktop_app.programmes.expressions import CaseNames, ExpressionFailed, evaluate
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.scoring.engine import Evaluate, score_sheet
from desktop_app.scoring.facts import read_facts
from desktop_app.scoring.result import Lowering, ScoreResult


def score_case(
    programme: Programme, sheet: ScoreSheet, case: Case, lowered: Mapping[str, Lowering] | None = None
) -> ScoreResult:
    """Return the points of a case on one of its programme's sheets; never raises for what was answered."""
    completed = complete(programme, case)
    facts = read_facts(sheet, completed.answers.get(sheet.form, {}))
    return score_sheet(sheet, facts.values, lowered or {}, _evaluator(programme, completed.names))


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
