"""The two faulty cases of 杭人社发〔2021〕69号 in the demonstration: every kind of fault, every rule, by its clause."""

from __future__ import annotations

import pytest

from desktop_app.domain.finding import Severity
from desktop_app.programmes.programme import Programme
from tests.integration.demonstration import Made

FIELDS = "三、（一）"
REPORT = "三、（一）、（二）"
OF_RULES = {
    "region": "一、认定对象范围",
    "not_provincial_chief": "一、认定对象范围",
    "grade": "二、认定条件",
    "front_line": "二、认定条件",
    "good_standing": "二、认定条件",
    "own_award_is_filled": "二、（一）",
    "freelancer_through_association": "三、组织推荐",
    "recommender_known": "三、组织推荐",
    "staff_consulted": "三、（一）",
    "members_consulted": "三、（二）",
    "publicised": "三、（一）",
    "expert_review_reported": "三、（二）",
    "unit_equals_seal": "附件1、附件2 说明",
}
OF_CONDITIONS = {
    ("one_of_four", "二、认定条件"),
    *(("one_of_four", f"二、{claim}") for claim in ("（一）", "（二）", "（三）", "（四）")),
    *(("one_of_four.evidence", f"二、{claim}") for claim in ("（一）", "（二）", "（三）", "（四）")),
}
OF_MATERIALS = {("material", "三、（二）"), ("material", "二、（一）、（四）"), ("material", "三、（一）")}
OF_FAMILIES = {
    ("required", FIELDS),
    ("required", REPORT),
    ("max_chars", FIELDS),
    ("room", FIELDS),
    ("month", FIELDS),
    ("date", FIELDS),
    ("period", FIELDS),
    ("phone", FIELDS),
    ("integer", "二、（一）、（四）"),
    ("gap", FIELDS),
    ("gap", REPORT),
    ("choice", REPORT),
    ("id_number", FIELDS),
    ("id_number_sex", FIELDS),
    ("id_number_birth", FIELDS),
    ("id_number_division", FIELDS),
    ("period_reversed", FIELDS),
    ("period_overlap", FIELDS),
    ("portrait", FIELDS),
    ("broken_character", FIELDS),
    ("control_character", FIELDS),
    ("private_character", FIELDS),
    ("unprintable_character", FIELDS),
    ("line_break", FIELDS),
}


@pytest.fixture
def faulty(demo: list[Made], programme: Programme) -> list[Made]:
    """The cases with faults on purpose."""
    return [one for one in demo if one.faulty and one.case.programme.id == programme.id]


def test_the_faults_are_these_and_no_others(faulty: list[Made]) -> None:
    broken = set().union(*(one.broken for one in faulty))
    assert broken == {*OF_RULES.items(), *OF_CONDITIONS, *OF_MATERIALS, *OF_FAMILIES}


def test_every_rule_condition_and_material_of_the_notice_is_broken(faulty: list[Made], programme: Programme) -> None:
    assert set(OF_RULES) == {rule.id for rule in programme.head.rules}
    (group,) = programme.head.conditions
    assert {clause for _, clause in OF_CONDITIONS} == {group.clause, *(one.clause for one in group.conditions)}
    missing = {str(finding.place) for one in faulty for finding in one.findings if finding.rule == "material"}
    assert missing == {f"material:{item.id}" for item in programme.head.materials if item.form is None}


def test_every_fault_has_a_clause_a_sentence_and_a_remedy(faulty: list[Made]) -> None:
    for one in faulty:
        for finding in one.findings:
            assert finding.clause
            assert finding.message.endswith("。")
            assert finding.remedy.endswith("。")


def test_what_may_be_a_mistake_is_a_warning(faulty: list[Made]) -> None:
    warned = {finding.rule for one in faulty for finding in one.findings if finding.severity is Severity.WARNING}
    assert warned == {
        "id_number_division",
        "line_break",
        "own_award_is_filled",
        "period_overlap",
        "period_reversed",
        "portrait",
        "private_character",
        "recommender_known",
        "room",
    }
