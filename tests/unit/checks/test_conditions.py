"""One of several conditions is claimed, borne out and evidenced."""

from __future__ import annotations

import pytest

from desktop_app.checks import conditions
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import Field, FieldType, Option
from desktop_app.programmes.rules import Condition, ConditionGroup
from tests.unit.checks.making import attachment, case, form, programme, subject

CLAIMS = Field(id="claims", label="条件", type=FieldType.CHOICES, options=(Option(value="一"), Option(value="二")))
FIRST = Condition(
    value="一",
    clause="二、（一）",
    text="获得过荣誉",
    require="won",
    message="没有荣誉。",
    evidence=("material:honour", "application.claims"),
)
SECOND = Condition(value="二", clause="二、（二）", text="有绝招")


def findings(
    claimed: object,
    *,
    at: tuple[str, ...] = (),
    judged: dict[str, bool | None] | None = None,
    at_least: int = 1,
    when: str | None = None,
) -> list[Finding]:
    group = ConditionGroup(
        id="one_of",
        clause="二",
        field="application.claims",
        at_least=at_least,
        conditions=(FIRST, SECOND),
        when=when,
        message="须具备条件之一。",
        remedy="请勾选。",
    )
    filled = case({"application": {"claims": claimed}}, attachments=tuple(attachment(place) for place in at))
    small = programme(form(CLAIMS), conditions=(group,))
    return list(conditions.check(subject(small, filled, {"won": True, **(judged or {})})))


@pytest.mark.parametrize("claimed", [[], None, "", ["三"], 5, {}])
def test_claiming_none_is_an_error_with_the_groups_clause(claimed: object) -> None:
    (finding,) = findings(claimed)
    assert (finding.rule, finding.clause, finding.severity) == ("one_of", "二", Severity.ERROR)
    assert (finding.message, finding.remedy) == ("须具备条件之一。", "请勾选。")
    assert str(finding.place) == "application.claims"


def test_one_claim_with_evidence_is_enough() -> None:
    assert findings(["一"], at=("material:honour",)) == []
    assert findings(["一"], at=("application.claims",)) == []
    assert findings(["二"]) == []
    assert findings("二") == []


def test_more_than_one_may_be_wanted() -> None:
    assert [finding.rule for finding in findings(["二"], at_least=2)] == ["one_of"]
    assert findings(["一", "二"], at_least=2, at=("material:honour",)) == []


def test_a_claim_that_the_answers_do_not_bear_out_is_an_error_with_its_clause() -> None:
    (finding,) = findings(["一"], at=("material:honour",), judged={"won": False})
    assert (finding.rule, finding.clause, finding.message) == ("one_of", "二、（一）", "没有荣誉。")


def test_a_claim_that_cannot_be_judged_says_so() -> None:
    (finding,) = findings(["一"], at=("material:honour",), judged={"won": None})
    assert "暂时无法判断" in finding.message
    assert finding.severity is Severity.ERROR


def test_a_claim_without_evidence_is_an_error_of_its_own() -> None:
    (finding,) = findings(["一"], at=("material:other",))
    assert (finding.rule, finding.clause) == ("one_of.evidence", "二、（一）")


def test_what_is_not_claimed_is_not_judged() -> None:
    assert findings(["二"], judged={"won": False}) == []


@pytest.mark.parametrize(("held", "count"), [(True, 1), (False, 0), (None, 0)])
def test_a_group_may_apply_only_sometimes(held: bool | None, count: int) -> None:
    assert len(findings([], when="enterprise", judged={"enterprise": held})) == count


def test_a_group_of_a_form_that_is_not_asked_is_silent() -> None:
    group = ConditionGroup(id="g", clause="二", field="other.claims", conditions=(SECOND,), message="x")
    small = programme(form(CLAIMS), form(CLAIMS, form_id="other", nominees=("unit",)), conditions=(group,))
    assert list(conditions.check(subject(small))) == []
