"""The whole pre-review has one stable order."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.checks.pre_review import review
from desktop_app.checks.subject import Subject
from desktop_app.domain.finding import Severity
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.rules import Material, Rule
from desktop_app.programmes.scores import ScoreSheet
from tests.unit.checks.making import attachment, case, form, programme, section, subject

FORM = form(
    Field(id="name", label="姓名", required=True, max_chars=2),
    Field(id="birth", label="出生年月", type=FieldType.MONTH),
    section(
        Column(id="period", label="起止年月", type=FieldType.PERIOD, required=True),
        Column(id="what", label="单位", max_chars=2),
    ),
    Field(id="note", label="备注", max_chars=2),
)
NOTE = Field(id="note", label="备注")
RULES = (
    Rule(id="nowhere", clause="一", require="no", message="不指向任何位置。"),
    Rule(id="soft", clause="一", require="no", severity=Severity.SOFT, message="原则上。", at="application.name"),
    Rule(id="mild", clause="一", require="no", severity=Severity.WARNING, message="提醒。", at="application.name"),
    Rule(id="hard", clause="一", require="no", message="不符合。", at="application.birth"),
    Rule(id="lost", clause="一", require="no", message="位置已不存在。", at="old_form.field"),
    Rule(id="whole", clause="一", require="no", message="整张表。", at="application"),
)


def whole() -> Subject:
    rows = [
        {"id": "r1", "what": "三个字"},
        {"id": "r2"},
        {"id": "r3", "period": "2019.8-2019.1", "what": "三个字"},
        {"id": "r4", "period": "去年"},
    ]
    answers = {"application": {"birth": "昨天", "career": rows, "note": "三个字"}}
    small = programme(FORM, rules=RULES, materials=(Material(id="card", title="身份证"),))
    return subject(small, case(answers), {"no": False})


def test_errors_come_first_then_soft_ones_then_warnings_each_in_the_order_of_the_paper() -> None:
    assert [(finding.rule, str(finding.place or "")) for finding in review(whole())] == [
        ("whole", "application"),
        ("required", "application.name"),
        ("month", "application.birth"),
        ("hard", "application.birth"),
        ("required", "application.career[r1].period"),
        ("max_chars", "application.career[r1].what"),
        ("max_chars", "application.career[r3].what"),
        ("period", "application.career[r4].period"),
        ("max_chars", "application.note"),
        ("material", "material:card"),
        ("lost", "old_form.field"),
        ("nowhere", ""),
        ("soft", "application.name"),
        ("mild", "application.name"),
        ("period_reversed", "application.career[r3].period"),
    ]


def test_findings_of_a_score_sheet_stand_where_its_form_does() -> None:
    facts = ({"id": "taught", "label": "带徒人数", "type": "count"},)
    line = {"id": "teaching", "content": "带徒", "standard": "x", "cap": 5.0, "facts": facts}
    groups = ({"id": "bonus", "title": "加分项", "cap": 5.0, "bonus": True, "lines": (line,)},)
    sheet = ScoreSheet.model_validate({"id": "s", "title": "考核表", "form": "assessment", "groups": groups})
    forms = (form(form_id="assessment"), form(Field(id="name", label="姓名", required=True), NOTE, form_id="last"))
    small = replace(programme(*forms), score_sheets=(sheet,))
    answers = {"assessment": {"taught": "三"}, "last": {"note": "两\n行"}}
    found = review(subject(small, case(answers)))
    assert [str(finding.place) for finding in found] == [
        "assessment.taught",
        "last.name",
        "score:teaching",
        "last.note",
    ]


def test_portraits_are_measured_where_their_pixels_are_given() -> None:
    photo = Field(id="photo", label="照片", type=FieldType.PHOTO)
    digest = "ab" * 32
    filled = case({"application": {"photo": digest}}, attachments=(attachment("application.photo", digest=digest),))
    taken = subject(programme(form(photo)), filled)
    assert [finding.rule for finding in review(taken, pixels={digest: (1, 1)})] == ["portrait"]
    assert review(taken) == []


def test_the_same_case_gives_the_same_findings_in_the_same_order() -> None:
    assert review(whole()) == review(whole())


def test_a_blank_field_of_which_a_rule_speaks_is_not_named_twice() -> None:
    rule = Rule(id="experts", clause="三、（二）", require="no", message="须有专家评议。", at="application.name")
    taken = subject(programme(FORM, rules=(rule,)), judged={"no": False})
    assert [finding.rule for finding in review(taken)] == ["experts"]
    soft = rule.model_copy(update={"severity": Severity.SOFT})
    taken = subject(programme(FORM, rules=(soft,)), judged={"no": False})
    assert [finding.rule for finding in review(taken)] == ["required", "experts"]


def test_fonts_and_pixels_are_asked_only_when_they_are_given() -> None:
    rules = [finding.rule for finding in review(whole(), lambda text: "三")]
    assert "unprintable_character" in rules
    assert "unprintable_character" not in [finding.rule for finding in review(whole())]
