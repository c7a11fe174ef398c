"""Whatever a form must say is asked for."""

from __future__ import annotations

import pytest

from desktop_app.checks import required
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Column, Field, FieldType, Level, Option
from tests.unit.checks.making import asked, case, form, programme, section, subject


def findings_of(field: Field, value: object) -> list[Finding]:
    return list(required.check(asked(field, value)))


def test_a_blank_required_field_is_an_error_that_names_label_place_clause_and_remedy() -> None:
    field = Field(id="unit", label="单位", required=True, note="须和单位公章相同")
    assert findings_of(field, "") == [
        Finding(
            rule="required",
            severity=Severity.ERROR,
            message="“单位”还没有填写。",
            place=Place.parse("application.unit"),
            clause="三",
            remedy="请补充这一栏（须和单位公章相同）。",
        )
    ]


def test_the_clause_of_the_field_goes_before_that_of_the_form() -> None:
    assert findings_of(Field(id="unit", label="单位", required=True, clause="附件1"), None)[0].clause == "附件1"


@pytest.mark.parametrize(
    ("kind", "blank", "message"),
    [
        (FieldType.TEXT, "  \u3000\n", "“甲”还没有填写。"),
        (FieldType.CHECK, False, "“甲”还没有勾选。"),
        (FieldType.CHOICE, "", "“甲”还没有选择。"),
        (FieldType.CHOICES, [], "“甲”还没有选择。"),
        (FieldType.CHOICES, [""], "“甲”还没有选择。"),
        (FieldType.ROWS, [], "“甲”还没有填写任何一行。"),
        (FieldType.ROWS, [{"id": "r1", "a": ""}], "“甲”还没有填写任何一行。"),
        (FieldType.OPINION, None, "“甲”还没有填写。"),
    ],
)
def test_each_type_has_its_own_blank(kind: FieldType, blank: object, message: str) -> None:
    options = (Option(value="一"),) if kind in (FieldType.CHOICE, FieldType.CHOICES) else ()
    columns = (Column(id="a", label="乙"),) if kind is FieldType.ROWS else ()
    field = Field(id="f", label="甲", type=kind, required=True, options=options, columns=columns)
    assert [finding.message for finding in findings_of(field, blank)] == [message]


@pytest.mark.parametrize("level", list(Level))
def test_what_a_level_above_writes_is_a_reminder_that_says_who(level: Level) -> None:
    (finding,) = findings_of(Field(id="body", label="推荐函正文", required=True, level=level), "")
    assert (finding.rule, finding.severity, finding.blocks) == ("required", Severity.WARNING, False)
    assert finding.remedy.startswith("这一栏由")


@pytest.mark.parametrize("value", ["张三", 0, 5, {"x": "y"}, ["a"], True])
def test_whatever_was_given_is_not_missing(value: object) -> None:
    assert findings_of(Field(id="name", label="姓名", required=True), value) == []


def test_fields_that_may_stay_blank_or_are_computed_or_portraits_are_not_asked_for() -> None:
    fields = (
        Field(id="a", label="甲"),
        Field(id="b", label="乙", required=True, compute="application.a"),
        Field(id="c", label="丙", required=True, type=FieldType.PHOTO),
    )
    assert list(required.check(subject(programme(form(*fields))))) == []


@pytest.mark.parametrize(("held", "severities"), [(True, [Severity.ERROR]), (False, []), (None, [Severity.WARNING])])
def test_a_field_may_be_required_under_a_condition(held: bool | None, severities: list[Severity]) -> None:
    small = programme(form(Field(id="seal", label="公章全称", required="!application.freelancer")))
    found = list(required.check(subject(small, judged={"!application.freelancer": held})))
    assert [finding.severity for finding in found] == severities


def test_required_columns_are_asked_for_in_every_row_that_holds_something() -> None:
    field = section(
        Column(id="what", label="单位", required=True, example="某厂"), Column(id="witness", label="证明人")
    )
    rows = [
        {"id": "r1", "witness": "李四"},
        {"id": "r2"},
        {"id": "r3", "what": "甲厂"},
        {"id": "r4", "witness": "王五"},
    ]
    found = findings_of(field, rows)
    assert [str(finding.place) for finding in found] == ["application.career[r1].what", "application.career[r4].what"]
    assert found[1].message == "“工作经历”第 4 行的“单位”还没有填写。"
    assert found[1].remedy == "请补充这一栏（某厂）。"


def test_a_summary_does_not_ask_again_for_what_a_form_asks() -> None:
    people = section(
        Column(id="name", label="姓名", required=True, derive="application.name"),
        Column(id="duty", label="职务", required=True, derive="application.duty"),
        Column(id="seal", label="公章", required=True, derive="application.seal"),
        Column(id="no", label="序号"),
    )
    own = form(
        Field(id="name", label="姓名", required=True),
        Field(id="duty", label="职务"),
        Field(id="seal", label="公章", required="wanted"),
    )
    small = programme(own, form(people, form_id="summary"))
    filled = case({"summary": {"career": [{"id": "r1", "name": "", "no": "1"}]}})
    found = list(required.check(subject(small, filled, {"wanted": True})))
    assert [str(finding.place) for finding in found] == [
        "application.name",
        "application.seal",
        "summary.career[r1].duty",
    ]
