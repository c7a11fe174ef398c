"""温州市第七轮首席技师, 四 and the forms: what is handed in and filled in, what follows, and within which limits."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

import pytest

from desktop_app.checks import material_status
from desktop_app.domain.finding import Severity
from desktop_app.programmes.computed import complete_answers, suggestions
from desktop_app.programmes.fields import Field, Level
from tests.integration.chief_technician import Answers, blocking
from tests.integration.wenzhou import (
    COMPLETE,
    FILES,
    award,
    case,
    changed,
    eligible,
    found,
    patent,
    wenzhou,
)

CERTIFIED = "原件由推荐单位负责审核，并在复印件上签字盖章。"


def without(material: str) -> tuple[str, ...]:
    return tuple(place for place in FILES if place != f"material:{material}")


# Each material: the case, files that serve everything else, and with which clause the finding comes.
MISSING: dict[str, tuple[Callable[[], Answers], tuple[str, ...], str]] = {
    "id_card": (lambda: deepcopy(COMPLETE), without("id_card"), "四、3"),
    "certificate": (lambda: deepcopy(COMPLETE), without("certificate"), "四、3"),
    "achievement_proof": (
        lambda: deepcopy(COMPLETE),
        (*without("achievement_proof"), "application.innovation"),
        "四、3",
    ),
    "patent_certificate": (lambda: eligible(patents=[patent()]), FILES, "一、2 和四、3"),
    "honour_certificate": (lambda: eligible(honours=["温州市技术能手"]), FILES, "一、3 和四、3"),
    "award_certificate": (lambda: eligible(awards=[award(whose="徒弟")]), FILES, "一、3 和四、3"),
}


def test_every_material_is_either_a_form_or_tested_as_missing() -> None:
    items = wenzhou().head.materials
    forms = {item.id: item.form for item in items if item.form is not None}
    assert list(forms.values()) == ["application", "summary", "deeds", "letter"]
    assert {item.id for item in items} == set(forms) | set(MISSING)
    assert {item.copies for item in items} == {1}


@pytest.mark.parametrize("material", MISSING)
def test_a_case_that_lacks_one_material_has_just_that_finding(material: str) -> None:
    answers, files, clause = MISSING[material]
    (finding,) = [one for one in found(answers(), files) if one.blocks]
    assert (finding.rule, finding.clause, str(finding.place)) == ("material", clause, f"material:{material}")
    assert CERTIFIED in finding.remedy


def test_copies_are_checked_against_the_original_signed_and_stamped_by_the_recommender() -> None:
    copies = [item for item in wenzhou().head.materials if item.form is None]
    assert {(item.original, item.stamped, item.note) for item in copies} == {(True, True, CERTIFIED)}


def test_a_traditional_craft_without_grade_needs_no_certificate_but_with_one_hands_it_in() -> None:
    answers = changed("application", grade="无（传统手工艺）")
    answers["eligibility"].update(traditional_craft=True, graded_on="")
    assert blocking(found(answers, without("certificate"))) == []
    answers["application"]["grade"] = "高级工"
    answers["eligibility"]["graded_on"] = "2011-12"
    assert blocking(found(answers, without("certificate"))) == [("material", "四、3")]


def test_each_patent_wants_its_own_certificate() -> None:
    answers = eligible(patents=[patent(), patent(id="p2")])
    (finding,) = found(answers, (*FILES, "eligibility.patents[p1]"))
    assert "第 2 行" in finding.message


def test_the_list_of_materials_says_what_is_needed_and_what_is_there() -> None:
    seen = case(deepcopy(COMPLETE))
    seen = replace(seen, attachments=tuple(replace(file, original_seen=True) for file in seen.attachments))
    told = {status.item.id: status for status in material_status(wenzhou(), seen)}
    assert {name for name, status in told.items() if not status.needed} == {
        "patent_certificate",
        "honour_certificate",
        "award_certificate",
    }
    assert not any(status.missing for status in told.values())
    assert (told["id_card"].attached, told["id_card"].originals_seen) == (1, 1)


def fields() -> list[tuple[str, Field]]:
    return [(f"{form.id}.{field.id}", field) for form in wenzhou().forms for field in form.fields]


@pytest.mark.parametrize("path", [path for path, field in fields() if field.required is True and field.level is None])
def test_each_required_field_that_is_blank_is_just_one_finding(path: str) -> None:
    form, _, field = path.partition(".")
    findings = [one for one in found(changed(form, **{field: ""})) if one.blocks]
    assert [str(finding.place) for finding in findings] == [path]
    assert findings[0].rule == ("portrait" if field == "photo" else "required")
    assert findings[0].clause


@pytest.mark.parametrize(("path", "room"), [(path, field.room) for path, field in fields() if field.room])
def test_more_than_a_cell_has_room_for_is_a_warning(path: str, room: int) -> None:
    form, _, field = path.partition(".")
    for length, over in ((room, []), (room + 1, [Severity.WARNING])):
        findings = found(changed(form, **{field: "技" * length}))
        assert [one.severity for one in findings if (one.rule, str(one.place)) == ("room", path)] == over


def test_opinions_and_the_letter_say_who_above_the_nominee_writes_them() -> None:
    levels = {path: field.level for path, field in fields()}
    assert levels["application.unit_opinion"] == levels["application.unit_opinion_date"] == Level.UNIT
    assert levels["application.department_opinion"] == levels["letter.body"] == Level.DISTRICT
    for name in ("experts", "working_group", "leading_group"):
        assert levels[f"application.{name}_opinion"] == levels[f"application.{name}_opinion_date"] == Level.CITY


def row_of(answers: Answers) -> dict[str, object]:
    rows = complete_answers(wenzhou(), case(answers))["summary"]["people"]
    assert isinstance(rows, list)
    assert len(rows) == 1
    assert isinstance(rows[0], dict)
    return dict(rows[0])


def test_the_overview_is_drawn_from_the_forms() -> None:
    answers = changed("application", method="三点定隙法。", contest="市赛第二名。", honours="乐清市技术能手。")
    answers["eligibility"].update(teaching="带徒9人。", works="专利2项。", social_posts="协会委员")
    row = row_of(answers)
    assert row["position"] == "模具车间班长"
    assert row["occupation"] == "模具工"
    assert row["innovation"] == "解决级进模跳料难题，合格率提高到99.4%。\n三点定隙法。"
    assert row["awards"] == "市赛第二名。\n乐清市技术能手。"
    assert (row["graded_on"], row["works"], row["teaching"]) == ("2011-12", "专利2项。", "带徒9人。")


def test_a_cell_of_the_overview_may_be_shortened_by_hand() -> None:
    answers = deepcopy(COMPLETE)
    answers["summary"] = {"people": [{"id": "s1", "specialty": "手工研配。"}]}
    row = row_of(answers)
    assert (row["specialty"], row["name"]) == ("手工研配。", "陈志远")


def test_years_in_the_trade_and_works_are_proposed() -> None:
    answers = changed("application", years_in_trade="")
    answers["eligibility"].update(occupation_since="1998-07", patents=[patent()])
    proposed = suggestions(wenzhou(), case(answers))
    assert proposed["application", "years_in_trade"] == "23年"
    assert proposed["eligibility", "works"] == "发明专利“错位弹顶装置”"


def test_the_letter_begins_with_what_is_known() -> None:
    answers = deepcopy(COMPLETE)
    del answers["letter"]
    proposed = suggestions(wenzhou(), case(answers))
    assert "2021年9月22日至2021年9月26日" in proposed["letter", "body"]
    assert "推荐陈志远同志（乐清示例电器有限公司，模具工）" in proposed["letter", "body"]
    assert proposed["letter", "signer"] == "乐清市人力资源和社会保障局"
