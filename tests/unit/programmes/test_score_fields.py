"""Facts, vetoes and lowerings are fields that a score sheet implies."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.programmes.fields import Field, FieldType
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.score_fields import implied_fields
from tests.unit.checks.making import form, programme
from tests.unit.scoring.linan import SHEET

STUDIO: Programme = replace(
    programme(form(Field(id="studio", label="工作室名称"), form_id="assessment")), score_sheets=(SHEET,)
)


def implied(name: str) -> Field:
    field = STUDIO.field("assessment", name)
    assert field is not None, name
    return field


def test_a_check_is_a_box_of_which_no_is_an_answer_and_a_count_a_whole_number() -> None:
    roster, taught = implied("roster"), implied("taught")
    assert (roster.label, roster.type, roster.required) == ("带徒传艺建立了学员花名册", FieldType.CHECK, True)
    assert [roster.left_blank(value) for value in (None, "", False, True)] == [True, True, False, False]
    assert (taught.type, taught.required) == (FieldType.INTEGER, True)
    assert [taught.left_blank(value) for value in (None, " ", "0")] == [True, True, False]


def test_a_veto_is_a_box_that_nobody_has_to_tick() -> None:
    veto = implied("dissolved")
    assert (veto.label, veto.type, veto.required) == ("申请承办的单位被注销或撤销的", FieldType.CHECK, False)
    assert veto.left_blank(False)


def test_points_can_be_lowered_only_where_the_notice_leaves_room() -> None:
    assert (implied("reports_lowered").type, implied("reports_reason").type) == (
        FieldType.NUMBER,
        FieldType.PARAGRAPHS,
    )
    assert STUDIO.field("assessment", "site_lowered") is None
    discretion = [line.id for group in SHEET.groups for line in group.lines if line.discretion]
    lowered = [field.id for field in implied_fields(SHEET) if field.id.endswith("_lowered")]
    assert lowered == [f"{line}_lowered" for line in discretion]


def test_they_belong_to_the_sheets_form_alone_and_stand_in_its_order() -> None:
    assert STUDIO.implied_fields("application") == ()
    assert STUDIO.field("application", "roster") is None
    names = [field.id for field in STUDIO.implied_fields("assessment")]
    assert names[:3] == ["has_site", "signboard", "honour_wall"]
    assert names[-3:] == ["refused", "dissolved", "misconduct"]
    assert STUDIO.field("assessment", "studio") is STUDIO.forms[0].fields[0]


def test_none_of_them_is_printed() -> None:
    assert not any(field.printed for field in implied_fields(SHEET))


def test_a_line_is_found_by_its_id() -> None:
    line = STUDIO.score_line("reports")
    assert line is not None
    assert line.cap == 10
    assert STUDIO.score_line("roster") is None
