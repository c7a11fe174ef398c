"""Lines to write on that were left in a text are named."""

from __future__ import annotations

import pytest

from desktop_app.checks import gaps
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import Column, Field, FieldType
from tests.unit.checks.making import asked, case, form, programme, section, subject

PARAGRAPHS = Field(id="f", label="公示情况", type=FieldType.PARAGRAPHS)


def findings(value: object, field: Field = PARAGRAPHS) -> list[Finding]:
    return list(gaps.check(asked(field, value)))


def test_the_gaps_of_a_text_are_counted_in_one_finding_that_shows_the_first() -> None:
    (finding,) = findings("征求了本单位员工意见，并于________至________在本单位进行公示。")
    assert (finding.rule, finding.severity, finding.clause) == ("gap", Severity.ERROR, "三")
    assert "2 处" in finding.message
    assert "意见，并于________" in finding.message


@pytest.mark.parametrize("text", ["第＿＿名", "__", "甲\n____\n乙"])
def test_every_kind_of_line_is_a_gap(text: str) -> None:
    assert len(findings(text)) == 1


@pytest.mark.parametrize("text", ["", "a_b", "——注", "填写完整。", None, 5, ["____"]])
def test_other_texts_have_no_gap(text: object) -> None:
    assert findings(text) == []


def test_a_gap_of_any_length_makes_a_short_message() -> None:
    assert len(findings("_" * 5000)[0].message) < 60


@pytest.mark.parametrize("kind", [FieldType.TEXT, FieldType.OPINION])
def test_every_field_for_words_is_looked_at(kind: FieldType) -> None:
    assert len(findings("同意____。", Field(id="f", label="意见", type=kind))) == 1


@pytest.mark.parametrize("kind", [FieldType.DATE, FieldType.EMAIL, FieldType.PHONE])
def test_what_is_no_text_has_checks_of_its_own(kind: FieldType) -> None:
    assert findings("a__b@example.com", Field(id="f", label="甲", type=kind)) == []


def test_cells_of_section_rows_are_looked_at() -> None:
    small = programme(form(section(Column(id="what", label="经历"))))
    (finding,) = gaps.check(subject(small, case({"application": {"career": [{"id": "r1", "what": "在____学习"}]}})))
    assert str(finding.place) == "application.career[r1].what"


def test_what_the_program_computes_is_not_blamed_on_anybody() -> None:
    assert findings("____", Field(id="f", label="甲", compute="application.g")) == []
