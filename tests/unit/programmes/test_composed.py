"""What a form that the notice does not print says of itself."""

from __future__ import annotations

from desktop_app.programmes.composed import composed_forms_note, composed_note, origin
from desktop_app.programmes.forms import FormDefinition, FormKind

NUMBER = "某人社发〔2024〕8号"


def form(**more: object) -> FormDefinition:
    return FormDefinition.model_validate(
        {"id": "demo", "kind": "application", "title": "申报表", "official": False, "fields": (), **more}
    )


def test_a_printed_form_says_nothing() -> None:
    assert composed_note(form(official=True), NUMBER) == ""
    assert origin(form(official=True)) == "官方表样"


def test_a_composed_form_names_the_notice_and_who_decides() -> None:
    note = composed_note(form(), NUMBER)
    assert note.startswith(f"本表系按{NUMBER}的要求自拟，非官方印制样式")
    assert "以主管部门正式发布的为准" in note
    assert "非官方" in origin(form())


def test_a_composed_letter_is_no_table_and_a_notice_may_have_no_number() -> None:
    assert composed_note(form(kind=FormKind.NARRATIVE.value)).startswith("本文系按通知的要求自拟")


def test_what_is_never_printed_says_that_it_is_not_handed_in() -> None:
    own = form(printed=False)
    assert "不打印、不报送" in composed_note(own, NUMBER)
    assert "不打印" in origin(own)


def test_a_programme_names_its_composed_forms_and_those_alone() -> None:
    forms = [form(), form(title="汇总表", official=True), form(title="自查表", printed=False)]
    note = composed_forms_note(forms, NUMBER)
    assert "《申报表》" in note
    assert "汇总表" not in note
    assert "自查表" not in note
    assert composed_forms_note(forms[1:], NUMBER) == ""
