"""杭人社发〔2021〕69号, rule by rule: one complete case, and for every demand a case that breaks just that."""

from __future__ import annotations

from copy import deepcopy

import pytest

from desktop_app.checks import check_case
from desktop_app.domain.finding import Severity
from desktop_app.programmes.programme import Programme
from tests.integration.chief_technician import (
    COMPLETE,
    Answers,
    blocking,
    case,
    changed,
    eligible,
)


def test_a_complete_case_has_no_finding_at_all(programme: Programme) -> None:
    assert check_case(programme, case(programme, deepcopy(COMPLETE))) == []


def test_an_empty_case_is_told_everything_that_it_lacks_and_nothing_twice(programme: Programme) -> None:
    findings = check_case(programme, case(programme, {}, files=(), recommender=""))
    asked = {str(finding.place) for finding in findings if finding.rule == "required"}
    assert {"application.name", "application.career", "summary.filler", "report.recommendation"} <= asked
    assert not any(place.startswith("summary.people") and place.endswith(".name") for place in asked)
    assert len(set(findings)) == len(findings)
    assert [finding.rule for finding in findings][-1] == "recommender_known"


BROKEN_RULES: dict[str, tuple[str, Answers]] = {
    "grade": ("二、认定条件", changed("application", grade="高级工")),
    "region": ("一、认定对象范围", eligible(in_hangzhou=False)),
    "front_line": ("二、认定条件", eligible(front_line=False)),
    "good_standing": ("二、认定条件", eligible(good_standing=False)),
    "not_provincial_chief": ("一、认定对象范围", eligible(provincial_chief=True)),
    "unit_equals_seal": ("附件1、附件2 说明", eligible(seal_name="杭州示例电机厂")),
    "freelancer_through_association": ("三、组织推荐", eligible(freelancer=True)),
    "staff_consulted": ("三、（一）", eligible(staff_consulted=False)),
    "publicised": ("三、（一）", eligible(no_objection=False)),
    "members_consulted": ("三、（二）", changed("report", author_kind="行业协会", expert_review="专家一致同意。")),
    "expert_review_reported": ("三、（二）", changed("report", author_kind="市主管部门")),
}
WARNING_RULES = {"recommender_known", "own_award_is_filled"}


def test_every_rule_of_the_programme_is_broken_here(programme: Programme) -> None:
    assert {rule.id for rule in programme.head.rules} == set(BROKEN_RULES) | WARNING_RULES


@pytest.mark.parametrize("rule", BROKEN_RULES)
def test_a_case_that_breaks_one_rule_has_just_that_finding(programme: Programme, rule: str) -> None:
    clause, answers = BROKEN_RULES[rule]
    assert blocking(check_case(programme, case(programme, answers))) == [(rule, clause)]


@pytest.mark.parametrize(("last", "holds"), [("2021-06-28", True), ("2021-06-27", False)])
def test_publicity_does_not_end_before_it_begins(programme: Programme, last: str, holds: bool) -> None:
    days = eligible(publicity_from="2021-06-28", publicity_to=last)
    assert blocking(check_case(programme, case(programme, days))) == ([] if holds else [("publicised", "三、（一）")])


@pytest.mark.parametrize("missing", ["publicity_from", "publicity_to"])
def test_publicity_needs_both_of_its_days(programme: Programme, missing: str) -> None:
    findings = check_case(programme, case(programme, eligible(**{missing: ""})))
    assert blocking(findings) == [("publicised", "三、（一）")]


@pytest.mark.parametrize(
    ("grade", "enough"),
    [
        ("初级工", False),
        ("中级工", False),
        ("高级工", False),
        ("技师", True),
        ("高级技师", True),
        ("特级技师", True),
        ("首席技师", True),
    ],
)
def test_technician_is_the_lowest_grade(programme: Programme, grade: str, enough: bool) -> None:
    found = blocking(check_case(programme, case(programme, changed("application", grade=grade))))
    assert found == ([] if enough else [("grade", "二、认定条件")])


def test_a_freelancer_goes_through_an_association_without_seal_and_staff(programme: Programme) -> None:
    answers = eligible(freelancer=True, seal_name="", staff_consulted=False)
    answers["application"]["unit"] = "杭州市电工行业协会"
    assert blocking(check_case(programme, case(programme, answers, recommender="association"))) == []


@pytest.mark.parametrize("kind", ["区、县（市）人力社保部门", "市主管部门", "行业协会"])
def test_a_report_from_above_tells_of_the_experts(programme: Programme, kind: str) -> None:
    answers = changed("report", author_kind=kind, expert_review="7月5日组织5名专家评议，一致同意推荐。")
    answers["eligibility"]["members_consulted"] = kind == "行业协会"
    assert blocking(check_case(programme, case(programme, answers))) == []


def test_an_unknown_recommender_is_only_a_warning(programme: Programme) -> None:
    (finding,) = check_case(programme, case(programme, deepcopy(COMPLETE), recommender=""))
    assert (finding.rule, finding.severity, finding.clause) == ("recommender_known", Severity.WARNING, "三、组织推荐")
