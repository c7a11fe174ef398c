"""The programme's rules speak where they are broken, and only there."""

from __future__ import annotations

import pytest

from desktop_app.checks import rules
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import Field
from desktop_app.programmes.rules import Rule
from tests.unit.checks.making import case, form, programme, subject


def rule(**more: object) -> Rule:
    return Rule.model_validate({"id": "grade", "clause": "二", "require": "ok", "message": "等级不够。", **more})


def findings(
    made: Rule,
    judged: dict[str, bool | None],
    answers: dict[str, object] | None = None,
    reasons: dict[str, str] | None = None,
) -> list[Finding]:
    small = programme(form(Field(id="grade", label="等级")), rules=(made,))
    filled = case({"application": answers or {}}, reasons=reasons)
    return list(rules.check(subject(small, filled, judged)))


def test_a_rule_that_holds_is_silent() -> None:
    assert findings(rule(), {"ok": True}) == []


def test_a_broken_rule_carries_its_words_clause_and_place() -> None:
    (finding,) = findings(rule(at="application.grade", remedy="核对证书。"), {"ok": False})
    assert (finding.rule, finding.severity, finding.clause) == ("grade", Severity.ERROR, "二")
    assert (finding.message, finding.remedy, str(finding.place)) == ("等级不够。", "核对证书。", "application.grade")
    assert finding.blocks


def test_a_rule_without_a_place_points_nowhere() -> None:
    assert findings(rule(), {"ok": False})[0].place is None


@pytest.mark.parametrize(("when", "count"), [(True, 1), (False, 0)])
def test_a_rule_applies_only_when_it_says(when: bool, count: int) -> None:
    assert len(findings(rule(when="enterprise"), {"enterprise": when, "ok": False})) == count


@pytest.mark.parametrize(("grade", "count"), [("", 0), (" ", 0), (None, 0), ("技师", 1)])
def test_a_rule_is_silent_while_what_it_needs_is_blank(grade: object, count: int) -> None:
    assert len(findings(rule(needs=("application.grade",)), {"ok": False}, {"grade": grade})) == count


def test_a_need_that_no_form_asks_for_counts_as_blank() -> None:
    assert findings(rule(needs=("elsewhere.grade",)), {"ok": False}) == []


@pytest.mark.parametrize("judged", [{"when": None, "ok": False}, {"when": True, "ok": None}])
def test_a_rule_that_cannot_be_judged_is_a_warning(judged: dict[str, bool | None]) -> None:
    (finding,) = findings(rule(when="when"), judged)
    assert (finding.rule, finding.severity) == ("grade", Severity.WARNING)
    assert finding.message == "暂时无法判断这一条是否符合：等级不够。"


@pytest.mark.parametrize(
    ("reasons", "blocks"),
    [({}, True), ({"grade": "  "}, True), ({"other": "有"}, True), ({"grade": "贡献突出"}, False)],
)
def test_a_soft_rule_takes_a_written_reason(reasons: dict[str, str], blocks: bool) -> None:
    (finding,) = findings(rule(severity="soft"), {"ok": False}, reasons=reasons)
    assert finding.severity is Severity.SOFT
    assert finding.blocks is blocks
    assert finding.reason_accepted is not blocks


def test_no_reason_excuses_a_hard_rule() -> None:
    (finding,) = findings(rule(), {"ok": False}, reasons={"grade": "贡献突出"})
    assert finding.blocks
    assert not finding.reason_accepted


def test_a_warning_never_blocks() -> None:
    (finding,) = findings(rule(severity="warning"), {"ok": False})
    assert not finding.blocks
