"""杭人社发〔2021〕69号, 三 and the forms: what is to be handed in and filled in, and within which limits."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

import pytest

from desktop_app.checks import check_case, material_status
from desktop_app.domain.finding import Severity
from desktop_app.programmes.programme import Programme
from tests.integration.chief_technician import (
    AWARD_FILES,
    COMPLETE,
    METHOD,
    Answers,
    award,
    blocking,
    case,
    changed,
    claiming,
    eligible,
    notice,
    with_award,
)

# Each material: the case, files that serve everything else, and where the finding points with which clause.
MISSING: dict[str, tuple[Callable[[], Answers], tuple[str, ...], str]] = {
    "certificate": (lambda: deepcopy(COMPLETE), ("application.photo", "material:honour_certificate"), "三、（二）"),
    "honour_certificate": (
        lambda: deepcopy(COMPLETE),
        ("application.photo", "material:certificate", "eligibility.honours"),
        "三、（二）",
    ),
    "award_certificate": (
        lambda: with_award("（四）", whose="徒弟"),
        ("application.photo", "material:certificate", "material:achievement_proof"),
        "二、（一）、（四）",
    ),
    "achievement_proof": (
        lambda: claiming("（二）", method=METHOD),
        ("application.photo", "material:certificate", "application.method"),
        "三、（一）",
    ),
}


def test_every_material_is_either_a_form_or_tested_as_missing(programme: Programme) -> None:
    forms = {item.id: item.form for item in programme.head.materials if item.form is not None}
    assert forms == {"application_form": "application", "summary_form": "summary", "report_form": "report"}
    assert {item.id for item in programme.head.materials} == set(forms) | set(MISSING)


@pytest.mark.parametrize("material", MISSING)
def test_a_case_that_lacks_one_material_has_just_that_finding(programme: Programme, material: str) -> None:
    answers, files, clause = MISSING[material]
    found = [finding for finding in check_case(programme, case(programme, answers(), files)) if finding.blocks]
    assert [(finding.rule, finding.clause, str(finding.place)) for finding in found] == [
        ("material", clause, f"material:{material}")
    ]


def test_a_certificate_that_can_be_checked_online_need_not_be_handed_in(programme: Programme) -> None:
    files = ("application.photo", "material:honour_certificate")
    assert check_case(programme, case(programme, eligible(certificate_online=True), files)) == []


def test_each_award_wants_its_own_certificate(programme: Programme) -> None:
    answers = with_award("（一）")
    answers["eligibility"]["awards"].append(award(id="w2", place="2"))
    (finding,) = check_case(programme, case(programme, answers, AWARD_FILES))
    assert str(finding.place) == "material:award_certificate"
    assert "第 2 行" in finding.message


def test_the_list_of_materials_says_what_is_needed_and_what_is_there(programme: Programme) -> None:
    seen = case(programme, deepcopy(COMPLETE))
    seen = replace(seen, attachments=tuple(replace(file, original_seen=True) for file in seen.attachments))
    told = {status.item.id: status for status in material_status(programme, seen)}
    assert {name for name, status in told.items() if status.needed} == {
        "application_form",
        "summary_form",
        "report_form",
        "certificate",
        "honour_certificate",
    }
    assert not any(status.missing for status in told.values())
    assert (told["certificate"].attached, told["certificate"].originals_seen) == (1, 1)
    assert [str(place) for place in told["application_form"].places] == ["application"]


REQUIRED = [f"{form.id}.{field.id}" for form in notice().forms for field in form.fields if field.required is True]


@pytest.mark.parametrize("path", REQUIRED)
def test_each_required_field_that_is_blank_is_just_one_finding(programme: Programme, path: str) -> None:
    form, _, field = path.partition(".")
    findings = check_case(programme, case(programme, changed(form, **{field: ""})))
    assert [str(finding.place) for finding in findings if finding.blocks] == [path]
    assert findings[0].rule == ("portrait" if field == "photo" else "required")
    assert findings[0].clause


ROOMS = [(f"{form.id}.{field.id}", field.room) for form in notice().forms for field in form.fields if field.room]


@pytest.mark.parametrize(("path", "room"), ROOMS)
def test_more_than_a_cell_has_room_for_is_a_warning(programme: Programme, path: str, room: int) -> None:
    form, _, field = path.partition(".")
    for length, over in ((room, []), (room + 1, [Severity.WARNING])):
        findings = check_case(programme, case(programme, changed(form, **{field: "技" * length})))
        assert [one.severity for one in findings if (one.rule, str(one.place)) == ("room", path)] == over


@pytest.mark.parametrize(("honours", "over"), [("奖" * 274, False), ("奖" * 290, True)])
def test_the_summary_keeps_the_honours_to_three_hundred_characters(
    programme: Programme, honours: str, over: bool
) -> None:
    findings = check_case(programme, case(programme, changed("application", honours=honours)))
    assert [finding.rule for finding in findings] == (["max_chars"] if over else [])
    assert all(str(finding.place).startswith("summary.people[") for finding in findings)


def test_a_summary_row_may_be_shortened_by_hand(programme: Programme) -> None:
    answers = changed("application", honours="奖" * 290)
    (finding,) = check_case(programme, case(programme, answers))
    assert finding.place is not None
    answers["summary"]["people"] = [{"id": finding.place.row, "honours": "陈志远同志，全国技术能手。"}]
    assert check_case(programme, case(programme, answers)) == []


def test_the_identity_card_is_compared_with_sex_and_birth(programme: Programme) -> None:
    found = blocking(check_case(programme, case(programme, changed("application", sex="女", birth="1981-01"))))
    assert [rule for rule, _ in found] == ["id_number_sex", "id_number_birth"]


def test_without_its_identity_card_number_in_order_nothing_is_compared(programme: Programme) -> None:
    answers = changed("application", id_number="330106198001010014", sex="女")
    assert [rule for rule, _ in blocking(check_case(programme, case(programme, answers)))] == ["id_number"]
