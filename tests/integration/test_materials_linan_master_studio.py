"""临人社发〔2023〕26号: what each procedure hands in and fills in, and what the score sheet wants proved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.checks import check_case, material_status
from desktop_app.domain.finding import Severity
from desktop_app.scoring.facts import facts_asked
from tests.integration.master_studio import (
    ASSESSMENT,
    RECOGNITION,
    blocking,
    changed,
    complete,
    found,
    members,
    studios,
    without,
)

PAPERS = "1、四、（二）3"
ATTACHED = ("licence", "lead_identity", "lead_certificate", "lead_education", "lead_insurance", "award_proof")


def ids(procedure: str) -> list[str]:
    return [item.id for item in studios().materials_for("studio", procedure)]


def test_each_procedure_has_the_materials_of_its_own_part_of_the_notice() -> None:
    assert ids(RECOGNITION) == [
        *("application_form", "report_form", "licence", "lead_identity", "lead_certificate", "lead_education"),
        *("lead_insurance", "member_papers", "award_proof", "other_proof"),
    ]
    assert ids(ASSESSMENT) == ["assessment_form", "assessment_proof", "work_summary_form", "assessed_application_form"]


@pytest.mark.parametrize("material", ATTACHED)
def test_a_case_that_lacks_one_paper_has_just_that_finding(material: str) -> None:
    case = without(complete(RECOGNITION), f"material:{material}")
    (finding,) = check_case(studios(), case)
    assert (finding.rule, finding.clause, str(finding.place)) == ("material", PAPERS, f"material:{material}")


def test_the_papers_of_every_member_are_wanted_row_by_row() -> None:
    case = without(complete(RECOGNITION), "application.members[m2]", "application.members[m4]")
    (finding,) = check_case(studios(), case)
    assert (finding.rule, finding.clause) == ("material", PAPERS)
    assert "第 2、4 行" in finding.message


def test_a_lead_without_grade_has_no_certificate_to_show() -> None:
    assert found(without(changed(RECOGNITION, "application", grade="无等级"), "material:lead_certificate")) == []


def test_without_awards_no_certificate_of_an_award_is_wanted() -> None:
    case = changed(RECOGNITION, "application", awards="")
    assert found(without(case, "material:award_proof", "material:other_proof")) == []


def test_an_assessment_is_proved_line_by_line_or_in_one_file() -> None:
    whole = complete(ASSESSMENT)
    bare = replace(whole, attachments=())
    assert ("material", "2、（二）") in blocking(bare)
    one = replace(bare, attachments=whole.attachments[:1])
    assert blocking(one) == []


def test_all_four_papers_of_an_assessment_are_told() -> None:
    told = {status.item.id: status for status in material_status(studios(), complete(ASSESSMENT))}
    assert [str(place) for place in told["work_summary_form"].places] == ["work_summary"]
    assert all(told[name].needed for name in ("assessment_form", "work_summary_form", "assessed_application_form"))
    assert not any(status.missing for status in told.values())


REQUIRED = [
    (procedure, f"{form.id}.{field.id}")
    for procedure in (RECOGNITION, ASSESSMENT)
    for form in studios().forms_for("studio", procedure)
    for field in form.fields
    if field.required is True
]


@pytest.mark.parametrize(("procedure", "path"), REQUIRED)
def test_each_required_field_that_is_blank_is_just_one_finding(procedure: str, path: str) -> None:
    form, _, field = path.partition(".")
    blank: object = [] if field == "members" else ""
    case = changed(procedure, form, **{field: blank})
    case = without(case, *(f"application.members[{row['id']}]" for row in members() if field == "members"))
    findings = [finding for finding in check_case(studios(), case) if finding.severity is Severity.ERROR]
    assert [str(finding.place) for finding in findings] == [path]
    assert findings[0].clause


LIMITED = [
    (procedure, f"{form.id}.{field.id}", field.max_chars)
    for procedure in (RECOGNITION, ASSESSMENT)
    for form in studios().forms_for("studio", procedure)
    for field in form.fields
    if field.max_chars
]


@pytest.mark.parametrize(("procedure", "path", "limit"), LIMITED)
def test_each_limit_is_kept_to_the_character(procedure: str, path: str, limit: int) -> None:
    form, _, field = path.partition(".")
    for length, over in ((limit, False), (limit + 1, True)):
        findings = check_case(studios(), changed(procedure, form, **{field: "技" * length}))
        assert (("max_chars", path) in {(finding.rule, str(finding.place)) for finding in findings}) is over


def test_the_unit_tells_of_itself_in_a_thousand_characters() -> None:
    assert ("application.introduction", 1000) in {(path, limit) for _, path, limit in LIMITED}


def test_counts_that_cannot_be_read_and_vetoes_that_hold_are_errors() -> None:
    (sheet,) = studios().score_sheets
    for fact in facts_asked(sheet):
        if fact.type == "count":
            assert blocking(changed(ASSESSMENT, "assessment", **{fact.id: "十人"}))[0] == (
                "score_fact",
                "2、（二）；附件2",
            )
    for veto in sheet.vetoes:
        assert blocking(changed(ASSESSMENT, "assessment", **{veto.id: True})) == [("score_veto", "2、（二）；附件2")]


@pytest.mark.parametrize("line", ["technicians", "patents", "media"])
def test_a_bonus_without_evidence_is_a_warning_at_its_line(line: str) -> None:
    (finding,) = check_case(studios(), without(complete(ASSESSMENT), f"score:{line}"))
    assert (finding.rule, finding.severity, str(finding.place)) == ("score_evidence", Severity.WARNING, f"score:{line}")
