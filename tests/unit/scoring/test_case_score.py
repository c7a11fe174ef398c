"""A case is scored out of what was answered on the sheet's form."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.case import Case
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.scoring import ScoreResult, StepKind, score_case
from tests.unit.checks.making import case, form, programme
from tests.unit.scoring.linan import FULL, SHEET


def studio(sheet: ScoreSheet = SHEET) -> Programme:
    return replace(programme(form(form_id="assessment")), score_sheets=(sheet,))


def scored(filled: Case, sheet: ScoreSheet = SHEET) -> ScoreResult:
    return score_case(studio(sheet), sheet, filled).result


STATED = {name: value if isinstance(value, bool) else str(value) for name, value in FULL.items()}


def test_answers_become_facts_and_facts_points() -> None:
    result = scored(case({"assessment": {**STATED, "signboard": False, "taught": "８"}}))
    assert [result.lines[name].points for name in ("site", "apprentices")] == [8, 8]
    assert result.total == Decimal(106)


def test_a_case_that_says_nothing_gets_nothing() -> None:
    assert scored(case()).total == 0


def test_a_count_that_cannot_be_read_counts_nothing() -> None:
    result = scored(case({"assessment": {**STATED, "taught": "十人"}}))
    assert result.lines["apprentices"].points == 0
    assert not result.lines["apprentices"].undecided


def test_people_may_lower_it_with_a_reason() -> None:
    lowered = {"reports_lowered": "４", "reports_reason": "迟报"}
    assert scored(case({"assessment": {**STATED, **lowered}})).total == 106


@pytest.mark.parametrize("lowered", [{"reports_lowered": ""}, {"reports_lowered": "0"}, {"reports_reason": "迟报"}])
def test_what_takes_nothing_off_leaves_no_step(lowered: dict[str, str]) -> None:
    assert len(scored(case({"assessment": {**STATED, **lowered}})).lines["reports"].steps) == 1


@pytest.mark.parametrize("by", ["四", "-4", "0.005", ["4"], 4])
def test_a_lowering_that_cannot_be_is_refused_and_told(by: Any) -> None:
    lowered = {"reports_lowered": by, "reports_reason": "迟报"}
    line = scored(case({"assessment": {**STATED, **lowered}})).lines["reports"]
    assert line.points == 10
    assert line.steps[-1].kind is StepKind.REFUSED


def test_standards_may_look_at_the_case_too() -> None:
    line = {
        "id": "a",
        "content": "甲",
        "standard": "乙",
        "cap": 5.0,
        "standards": ({"deduct": 5.0, "when": "case.recommender == ''", "text": "x"},),
    }
    group = {"id": "g", "title": "组", "cap": 5.0, "lines": (line,)}
    sheet = ScoreSheet.model_validate({"id": "s", "title": "表", "form": "assessment", "groups": (group,)})
    assert scored(case(recommender="district"), sheet).total == 5
    assert scored(case(), sheet).total == 0


@pytest.mark.parametrize("answers", [None, {"assessment": None}, {"assessment": "x"}, {"assessment": []}])
def test_answers_of_any_shape_are_scored(answers: Any) -> None:
    assert scored(case(answers)).total == 0


@given(st.dictionaries(st.sampled_from(sorted(FULL)), st.none() | st.booleans() | st.integers() | st.text()))
def test_whatever_was_saved_is_scored_within_bounds(stated: dict[str, Any]) -> None:
    assert 0 <= scored(case({"assessment": stated})).total <= 110
