"""Completing cases: what expressions see, what is computed, derived, printed and proposed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers import rows_of
from desktop_app.programmes.case_names import names_of
from desktop_app.programmes.completion import DERIVED_ROW
from desktop_app.programmes.computed import case_title, case_unit, complete_answers, suggestions
from desktop_app.programmes.expressions import MAX_ROWS, ExpressionFailed, evaluate
from desktop_app.programmes.loader import load_programme
from tests.unit.programmes.making import SMALL, attachment, case_of
from tests.unit.programmes.small_definition import spoilt
from tests.work_done import LINEAR, growth

ID = "11010519491231002X"


def named(answers: dict[str, Any], **values: Any) -> Any:
    return names_of(SMALL, case_of(answers, **values))


def test_blanks_are_there_by_their_type() -> None:
    application = named({})["application"]
    assert {
        name: application[name] for name in ("name", "sex", "birth", "years", "salary", "trained", "claims", "awards")
    } == {
        "name": "",
        "sex": "",
        "birth": "",
        "years": None,
        "salary": None,
        "trained": False,
        "claims": [],
        "awards": [],
    }


def test_answers_are_typed() -> None:
    application = named(
        {
            "application": {
                "years": "１２",
                "salary": "3,500.50",
                "birth": "1990年2月",
                "id_number": "11010519491231002ｘ",
            }
        }
    )["application"]
    assert (application["years"], application["salary"]) == (12, 3500.5)
    assert (application["birth"], application["id_number"]) == ("1990-02", ID)


@pytest.mark.parametrize("years", ["十二", "12.5", "1e3x", "9" * 20, ""])
def test_what_is_no_whole_number_is_null(years: str) -> None:
    assert named({"application": {"years": years}})["application"]["years"] is None


def test_rows_are_typed_and_count_their_files_and_blank_ones_are_left_out() -> None:
    rows = [
        {"id": "r1", "won": "2019.8", "what": "一等奖", "place": "1"},
        {"id": "r2", "won": "", "what": " ", "place": ""},
        {"id": "r3", "what": "二等奖"},
    ]
    files = (attachment("application.awards[r1]"), attachment("application.awards[r1].what"))
    awards = named({"application": {"awards": rows}}, attachments=files)["application"]["awards"]
    assert [(row["id"], row["won"], row["place"], row["files"]) for row in awards] == [
        ("r1", "2019-08", 1, 2),
        ("r3", "", None, 0),
    ]


def test_every_declared_place_has_a_number_of_files() -> None:
    files = (attachment("material:proof"), attachment("application.awards[r1].what"), attachment("application.photo"))
    attached = named({}, attachments=files)["attached"]
    assert attached["material:certificate"] == 0
    assert attached["material:proof"] == 1
    assert attached["application.photo"] == 1
    assert attached["application.awards"] == 1
    assert attached["application.awards[r1]"] == 1
    assert attached["summary.filler"] == 0


def test_the_case_itself_has_names() -> None:
    names = named({}, recommender="town", reasons={"years": "特殊贡献"})
    assert names["case"] == {"nominee": "person", "procedure": "recognition", "recommender": "town"}
    assert names["reasons"] == {"adult": "", "years": "特殊贡献", "one_of": ""}
    assert names["reference_date"] == "2024-06-30"


def test_rules_are_judged_over_names() -> None:
    rule = SMALL.head.rules[0].require
    assert evaluate(SMALL, rule, named({"application": {"birth": "2000-01"}})) is True
    assert evaluate(SMALL, rule, named({"application": {"birth": "2010-01"}})) is False
    with pytest.raises(ExpressionFailed):
        evaluate(SMALL, rule, named({}))


def test_computed_fields_follow_from_others_and_reach_the_summary() -> None:
    answers = complete_answers(SMALL, case_of({"application": {"name": "张三", "birth": "1990-02"}}))
    assert answers["application"]["age"] == "34"
    assert answers["summary"]["people"] == [{"id": DERIVED_ROW, "name": "张三", "age": "34"}]


def test_a_written_summary_cell_goes_before_what_derives_until_it_is_emptied() -> None:
    for written, shown in (("三张", "三张"), ("", "张三")):
        answers = {
            "application": {"name": "张三"},
            "summary": {"people": [{"id": "r9", "name": written, "remark": "好"}]},
        }
        people = complete_answers(SMALL, case_of(answers))["summary"]["people"]
        assert people == [{"id": "r9", "name": shown, "remark": "好", "age": ""}]


def test_computed_columns_see_their_row() -> None:
    rows = [{"id": "r1", "what": "奖", "place": "2"}, {"id": "r2", "what": "奖", "place": "二"}]
    completed = complete_answers(SMALL, case_of({"application": {"awards": rows}}))
    assert [row["shown"] for row in rows_of(completed["application"]["awards"])] == ["奖2", ""]


def test_printed_rows_are_always_there_conditional_ones_when_their_condition_holds() -> None:
    written = {
        "departments": [{"id": "tax", "opinion": "同意"}, {"id": "police", "opinion": "无异议", "department": "x"}]
    }
    without = complete_answers(SMALL, case_of({"application": written}))["application"]["departments"]
    assert without == [{"id": "police", "opinion": "无异议", "department": "公安"}]
    with_tax = complete_answers(SMALL, case_of({"application": {**written, "trained": True}}))
    assert with_tax["application"]["departments"] == [
        {"id": "police", "opinion": "无异议", "department": "公安"},
        {"id": "tax", "opinion": "同意", "department": "税务"},
    ]


def test_completing_changes_nothing_that_was_given() -> None:
    answers = {
        "application": {"name": "张三", "awards": [{"id": "r1", "what": "奖"}], "unknown": "x"},
        "strange": {"a": "b"},
    }
    case = case_of(copy.deepcopy(answers))
    completed = complete_answers(SMALL, case)
    assert case.answers == answers
    assert completed["strange"] == {"a": "b"}
    assert completed["application"]["unknown"] == "x"


def test_blank_fields_get_proposals_and_filled_ones_do_not() -> None:
    case = case_of({"application": {"name": "张三", "id_number": ID}})
    proposed = suggestions(SMALL, case)
    assert proposed["application", "sex"] == "女"
    assert proposed["application", "birth"] == "1949-12"
    assert proposed["application", "story"] == "张三同志，＿＿＿＿出生。"
    filled = case_of({"application": {"id_number": ID, "sex": "男", "birth": "1950-01", "story": "写好了"}})
    assert suggestions(SMALL, filled) == {}


def test_templates_show_dates_as_people_read_them() -> None:
    case = case_of({"application": {"name": "{{application.unit}}", "birth": "1949-12"}})
    assert suggestions(SMALL, case)["application", "story"] == "{{application.unit}}同志，1949.12出生。"


def test_lists_show_the_nominee_and_the_unit() -> None:
    case = case_of({"application": {"name": " 张\n三 ", "unit": "某厂"}})
    assert (case_title(SMALL, case), case_unit(SMALL, case)) == ("张 三", "某厂")
    blank = case_of({}, nominee="ghost")
    assert (case_title(SMALL, blank), case_unit(SMALL, blank)) == ("（未命名）小项目", "")


def test_a_section_that_is_too_long_for_expressions_is_not_judged() -> None:
    rows = [{"id": f"r{number}", "what": "奖", "place": "9"} for number in range(MAX_ROWS + 1)]
    condition = SMALL.head.conditions[0].conditions[1].require or ""
    assert evaluate(SMALL, condition, named({"application": {"awards": rows[1:]}})) is False
    names = named({"application": {"awards": rows}})
    assert len(names["application"]["awards"]) == MAX_ROWS
    with pytest.raises(ExpressionFailed, match="超过 200 行"):
        evaluate(SMALL, condition, names)


def test_score_facts_are_names_of_their_own() -> None:
    sheet = """\
id: sheet
title: 考核
form: application
groups:
  - id: base
    title: 基础
    cap: 10
    lines:
      - id: line
        content: 场地
        standard: 无场地不得分
        cap: 10
        facts: [{id: no_site, label: 无场地, type: check}, {id: lacking, label: 少几人, type: count}]
        standards: [{nothing_if: no_site, text: 无场地不得分}, {deduct: 1, each: lacking, text: 每少1人扣1分}]
"""
    files = spoilt("programme.yaml", "recommenders:", "score_sheets: [a.score.yaml]\nrecommenders:") | {
        "a.score.yaml": sheet.encode()
    }
    application = files["application.form.yaml"].decode() + "        - [场地, {score: line, cols: 4}]\n"
    programme = load_programme({**files, "application.form.yaml": application.encode()})
    for stored, expected in (
        ({}, (False, 0)),
        ({"no_site": True, "lacking": "3"}, (True, 3)),
        ({"lacking": "三"}, (False, None)),
    ):
        names = names_of(programme, case_of({"application": stored}, programme=programme))
        assert (names["no_site"], names["lacking"]) == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "what", "place"]), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = [field.id for form in SMALL.forms for field in form.fields] + ["strange"]


@given(
    st.dictionaries(st.sampled_from(["application", "summary", "x"]), st.dictionaries(st.sampled_from(FIELDS), JSON))
)
def test_any_stored_answers_can_be_completed(answers: dict[str, Any]) -> None:
    case = case_of(answers)
    completed = complete_answers(SMALL, case)
    suggestions(SMALL, case)
    case_title(SMALL, case)
    assert set(completed) >= {"application", "summary"}


def test_judging_a_case_with_twice_the_rows_is_at_most_twice_the_work() -> None:
    def judging(count: int) -> Callable[[], object]:
        rows = [{"id": f"r{number}", "what": "奖" * 20, "place": "2", "won": "2019-08"} for number in range(count)]
        case = case_of({"application": {"name": "张三", "birth": "1990-02", "years": "9", "awards": rows}})
        return lambda: [evaluate(SMALL, rule.require, names_of(SMALL, case)) for rule in SMALL.head.rules]

    assert growth(judging, MAX_ROWS // 2) < LINEAR
