"""The self score that the paper prints: what was stated, nothing before, and no number that may be wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop_app.programmes.programme import Programme
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.services.self_scores import self_scores
from tests.unit.checks.making import case, form, programme
from tests.unit.scoring.linan import FULL
from tests.unit.scoring.linan import SHEET as OF_ASSESSMENT

SHEET = OF_ASSESSMENT.model_copy(update={"procedures": ()})
STATED = {name: value if isinstance(value, bool) else str(value) for name, value in FULL.items()}


def studio(sheet: ScoreSheet = SHEET) -> Programme:
    return replace(programme(form(form_id="assessment")), score_sheets=(sheet,))


def printed(answers: dict[str, Any], sheet: ScoreSheet = SHEET, form_id: str = "assessment") -> dict[str, str]:
    return self_scores(studio(sheet), case({"assessment": answers}), form_id)


def test_lines_groups_and_the_total_are_printed_once_facts_are_stated() -> None:
    points = printed({**STATED, "signboard": False})
    assert (points["site"], points["total"]) == ("8", "108")
    assert set(points) >= {group.id for group in SHEET.groups}


def test_nothing_is_printed_before_anything_is_stated() -> None:
    assert printed({}) == {}
    assert printed({"signboard": False, "taught": " "}) == {}


def test_another_form_prints_none_of_it() -> None:
    assert printed(STATED, form_id="application") == {}


def test_a_sheet_of_another_procedure_prints_nothing() -> None:
    assert printed(STATED, SHEET.model_copy(update={"procedures": ("renewal",)})) == {}


def test_what_a_standard_that_cannot_be_judged_counts_towards_stays_blank() -> None:
    unclear = {
        "id": "unclear",
        "content": "甲",
        "standard": "乙",
        "cap": 5.0,
        "standards": ({"deduct": 1.0, "each": "1 / 0", "text": "x"},),
        "facts": ({"id": "stated", "label": "有", "type": "check"},),
    }
    clear = {"id": "clear", "content": "甲", "standard": "乙", "cap": 5.0}
    groups = (
        {"id": "one", "title": "组", "cap": 5.0, "lines": (unclear,)},
        {"id": "two", "title": "组", "cap": 5.0, "lines": (clear,)},
    )
    sheet = ScoreSheet.model_validate({"id": "s", "title": "表", "form": "assessment", "groups": groups})
    assert printed({"stated": True}, sheet) == {"clear": "5", "two": "5"}
