"""The self score that the paper prints: what was stated, nothing before, and no number that may be wrong."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programmes.programme import Programme
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.services.score_document import score_document, score_lines, sheet_document
from desktop_app.services.score_sheets import SheetScore, printed_points, reviewed_points, sheet_scores
from tests.unit.checks.making import attachment, case, form, programme
from tests.unit.scoring.linan import FULL
from tests.unit.scoring.linan import SHEET as OF_ASSESSMENT

SHEET = OF_ASSESSMENT.model_copy(update={"procedures": ()})
STATED = {name: value if isinstance(value, bool) else str(value) for name, value in FULL.items()}
LINES = {line.id: line for group in SHEET.groups for line in group.lines}


def studio(sheet: ScoreSheet = SHEET) -> Programme:
    return replace(programme(form(form_id="assessment")), score_sheets=(sheet,))


def printed(answers: dict[str, Any], sheet: ScoreSheet = SHEET, form_id: str = "assessment") -> dict[str, str]:
    return printed_points(sheet_scores(studio(sheet), case({"assessment": answers}), form_id))


def only(answers: dict[str, Any], *at: str) -> tuple[SheetScore, dict[str, Any]]:
    filled = case({"assessment": answers}, attachments=tuple(attachment(place) for place in at))
    (score,) = sheet_scores(studio(), filled, "assessment", advise=True)
    return score, score_document(score, filled)


def test_lines_groups_and_the_total_are_printed_once_facts_are_stated() -> None:
    points = printed({**STATED, "signboard": False})
    assert (points["site"], points["basics"], points["total"]) == ("8", "33", "108")
    assert set(points) == {group.id for group in SHEET.groups} | set(LINES) | {"total"}


def test_nothing_is_printed_before_anything_is_stated() -> None:
    assert printed({}) == {}
    assert printed({"taught": " ", "refused": False}) == {}


def test_a_veto_that_holds_is_ticked_in_the_printed_sentence() -> None:
    sentence = printed({"dissolved": True})["vetoes"]
    assert "；☑申请承办的单位被注销或撤销的；工作室领衔人" in sentence
    assert sentence.endswith("严重后果的。")
    assert sentence.count("☑") == 1


def test_a_line_that_nobody_spoke_of_stays_blank() -> None:
    assert printed({"has_site": False}) == {"site": "0", "basics": "0", "total": "0"}


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


stated = st.fixed_dictionaries(
    {},
    optional={
        name: st.booleans() if isinstance(value, bool) else st.integers(0, 30).map(str) | st.text(max_size=2)
        for name, value in FULL.items()
    }
    | {f"{name}_lowered": st.sampled_from(["1", "2.5", "99", "x", ""]) for name in ("reports", "results", "site")}
    | {f"{name}_reason": st.sampled_from(["迟报", ""]) for name in ("reports", "results")},
)


@given(stated)
def test_whatever_is_stated_the_printed_sums_are_the_sums_of_the_printed_lines(answers: dict[str, Any]) -> None:
    points = {name: Decimal(text) for name, text in printed(answers).items() if name != "vetoes"}
    for group in SHEET.groups:
        given_points = [points[line.id] for line in group.lines if line.id in points]
        assert points.get(group.id) == (sum(given_points) if given_points else None)
        assert all(0 <= points[line.id] <= Decimal(str(line.cap)) for line in group.lines if line.id in points)
    sums = [points[group.id] for group in SHEET.groups if group.id in points]
    assert points.get("total", 0) == sum(sums)
    assert 0 <= points.get("total", 0) <= 110


def test_the_reviewers_points_are_summed_once_a_group_has_all_of_its_own() -> None:
    some = {"site": Decimal(9), "equipment": Decimal(5), "support": Decimal("9.5")}
    assert reviewed_points([SHEET], some) == {"site": "9", "equipment": "5", "support": "9.5"}
    assert reviewed_points([SHEET], {**some, "accounts": Decimal(10)})["basics"] == "33.5"
    everything = {line.id: Decimal(str(line.cap)) for line in LINES.values()}
    points = reviewed_points([SHEET], everything)
    assert (points["basics"], points["bonus"], points["total"]) == ("35", "10", "110")


def test_scripts_read_how_each_line_came_about() -> None:
    lowered = {"reports_lowered": "2.5", "reports_reason": "迟报一次"}
    answers = {**STATED, **lowered, "signboard": False, "refused": True}
    del answers["equipped"]
    _, document = only(answers, "score:site")
    assert {name: document[name] for name in ("base", "bonus", "total", "failed", "unanswered", "begun")} == {
        "base": 90.5,
        "bonus": 10,
        "total": 100.5,
        "failed": True,
        "unanswered": 1,
        "begun": True,
    }
    site, equipment = document["groups"][0]["lines"][:2]
    assert (site["points"], site["cap"], site["evidence"], site["stated"]) == (8, 10, 1, True)
    assert [(step["kind"], step["change"]) for step in site["steps"]] == [("start", 10), ("deduct", -2)]
    assert site["facts"][1] == {"id": "signboard", "label": "工作室标牌明显", "answer": False}
    assert site["raise"] == [{"fact": "signboard", "answer": True, "gain": 2}]
    assert (equipment["facts"][0]["answer"], equipment["stated"], equipment["points"]) == (None, False, 0)
    reports = document["groups"][1]["lines"][1]
    assert (reports["lowered"], reports["reason"], reports["points"]) == ("2.5", "迟报一次", 7.5)
    assert [veto["holds"] for veto in document["vetoes"]] == [True, False, False]


@pytest.mark.parametrize(
    ("answers", "first"),
    [
        (STATED, "杭州市临安区技能大师工作室考核表：自评 110 分（基本分 100，加分 10）"),
        ({"has_site": True}, "杭州市临安区技能大师工作室考核表：自评 5 分（基本分 5，加分 0，还有 23 项没有回答）"),
    ],
)
def test_people_read_it_in_words(answers: dict[str, Any], first: str) -> None:
    score, _ = only(answers)
    lines = list(score_lines([score]))
    assert lines[0] == first
    assert lines[1].startswith("  基础保障  ")


def test_a_veto_is_told_at_the_end() -> None:
    score, _ = only({"dissolved": True})
    assert list(score_lines([score]))[-1] == "  否决项成立：申请承办的单位被注销或撤销的"


def test_a_sheet_lists_its_lines_facts_and_vetoes() -> None:
    document = sheet_document(SHEET)
    assert [group["cap"] for group in document["groups"]] == [35, 15, 15, 15, 20, 10]
    site = document["groups"][0]["lines"][0]
    assert site["facts"][0] == {"id": "has_site", "label": "有专用的工作场地、学习交流场地", "type": "check"}
    assert [veto["id"] for veto in document["vetoes"]] == ["refused", "dissolved", "misconduct"]
