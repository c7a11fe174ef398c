"""A person's points become what they take off the standard."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.domain.review import Score, ScorePart
from desktop_app.scoring import Lowering, ScoreResult, StepKind, lowerings_of, score_sheet
from tests.unit.scoring.linan import FULL, SHEET, evaluate

PLAIN = score_sheet(SHEET, FULL, {}, evaluate)


def score(line: str, points: str, part: ScorePart = ScorePart.REVIEW, sheet: str = "assessment") -> Score:
    return Score(sheet, line, part, Decimal(points), "材料不齐")


def judged(*scores: Score) -> ScoreResult:
    return score_sheet(SHEET, FULL, lowerings_of(PLAIN, scores, ScorePart.REVIEW), evaluate)


def test_fewer_points_are_a_lowering_by_the_difference() -> None:
    assert lowerings_of(PLAIN, [score("reports", "7.5")], ScorePart.REVIEW) == {
        "reports": Lowering(Decimal("2.5"), "材料不齐")
    }
    assert judged(score("reports", "7.5")).lines["reports"].points == Decimal("7.5")


def test_the_standards_own_points_are_no_lowering() -> None:
    assert lowerings_of(PLAIN, [score("reports", "10.00")], ScorePart.REVIEW) == {}


def test_other_parts_sheets_and_lines_are_passed_over() -> None:
    others = [score("reports", "1", ScorePart.SELF), score("reports", "1", sheet="old"), score("gone", "1")]
    assert lowerings_of(PLAIN, others, ScorePart.REVIEW) == {}


def test_more_points_than_the_standard_gives_are_refused_and_told() -> None:
    line = judged(score("reports", "12")).lines["reports"]
    assert line.points == line.standard
    assert line.steps[-1].kind is StepKind.REFUSED
