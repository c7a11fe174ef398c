"""A case is taken apart into its questions, whatever was saved in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.checks.subject import contains, filled_rows, quoted, row_id_of
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Column, Field
from tests.unit.checks.making import attachment, case, form, programme, section, subject

CAREER = section(Column(id="what", label="单位"), Column(id="witness", label="证明人"))


def test_questions_follow_the_forms_fields_rows_and_columns() -> None:
    small = programme(form(Field(id="name", label="姓名"), CAREER, Field(id="phone", label="电话")))
    answers = {"application": {"career": [{"id": "r1", "what": "甲厂"}, {"id": "r2", "witness": "李四"}]}}
    assert [str(question.place) for question in subject(small, case(answers)).questions] == [
        "application.name",
        "application.career",
        "application.career[r1].what",
        "application.career[r1].witness",
        "application.career[r2].what",
        "application.career[r2].witness",
        "application.phone",
    ]


def test_cells_are_what_takes_one_answer_and_fields_what_the_form_lists() -> None:
    answers = {"application": {"career": [{"id": "r1", "what": "甲厂"}]}}
    taken = subject(programme(form(Field(id="name", label="姓名"), CAREER)), case(answers))
    assert [question.asked.id for question in taken.cells] == ["name", "what", "witness"]
    assert [question.asked.id for question in taken.fields] == ["name", "career"]


def test_a_blank_row_is_passed_over_but_keeps_its_number() -> None:
    answers = {"application": {"career": [{"id": "r1", "what": " "}, {"id": "r2", "what": "甲厂"}]}}
    cells = subject(programme(form(CAREER)), case(answers)).cells
    assert {question.row_number for question in cells} == {2}
    assert cells[0].named == "“工作经历”第 2 行的“单位”"


def test_a_row_without_a_usable_id_points_at_its_section() -> None:
    for odd in ({}, {"id": 7}, {"id": "a b"}, {"id": ["x"]}, {"id": ""}):
        answers = {"application": {"career": [{**odd, "what": "甲厂"}]}}
        place = subject(programme(form(CAREER)), case(answers)).cells[0].place
        assert place == Place(form="application", field="career")


def test_forms_of_other_nominees_and_forms_whose_condition_fails_are_not_asked() -> None:
    forms = (
        form(Field(id="name", label="姓名"), form_id="first"),
        form(Field(id="name", label="姓名"), form_id="units_only", nominees=("unit",)),
        form(Field(id="name", label="姓名"), form_id="not_now", when="no"),
        form(Field(id="name", label="姓名"), form_id="now", when="yes"),
        form(Field(id="name", label="姓名"), form_id="unclear", when="perhaps"),
    )
    taken = subject(programme(*forms), judged={"no": False, "yes": True, "perhaps": None})
    assert [asked.id for asked in taken.forms] == ["first", "now", "unclear"]


@pytest.mark.parametrize("answers", [{}, {"application": None}, {"application": []}, {"application": "x"}])
def test_answers_of_any_shape_can_be_asked(answers: object) -> None:
    taken = subject(programme(form(Field(id="name", label="姓名"), CAREER)), case(answers))
    assert [question.value for question in taken.questions] == [None, None]


def test_a_summary_cell_that_says_what_its_field_says_only_repeats_it() -> None:
    people = section(
        Column(id="name", label="姓名", derive="application.name"),
        Column(id="unit", label="单位", derive="application.unit"),
        Column(id="made", label="情况", derive='application.name + "同志"'),
        Column(id="other", label="其他", derive="elsewhere.name"),
    )
    forms = (
        form(Field(id="name", label="姓名"), Field(id="unit", label="单位")),
        form(people, form_id="summary"),
        form(Field(id="name", label="姓名"), form_id="elsewhere", nominees=("unit",)),
    )
    row = {"id": "r1", "name": "张三", "unit": "改过的单位", "made": "张三同志", "other": "张三"}
    answers = {"application": {"name": "张三", "unit": "甲厂"}, "summary": {"career": [row]}}
    taken = subject(programme(*forms), case(answers))
    repeating = {question.asked.id for question in taken.cells if question.repeats}
    assert repeating == {"name"}


def test_files_inside_a_place_are_counted() -> None:
    files = tuple(
        attachment(place)
        for place in ("material:card", "application.career[r1]", "application.career[r1].what", "application.careers")
    )
    taken = subject(programme(form(CAREER)), case(attachments=files))
    counts = {
        place: taken.attached_within(Place.parse(place))
        for place in ("material:card", "material:other", "application", "application.career", "application.career[r2]")
    }
    assert counts == {
        "material:card": 1,
        "material:other": 0,
        "application": 3,
        "application.career": 2,
        "application.career[r2]": 0,
    }


def test_a_place_contains_itself_and_what_lies_inside() -> None:
    row = Place.parse("application.career[r1]")
    assert contains(row, row)
    assert contains(row, replace(row, column="what"))
    assert not contains(replace(row, column="what"), row)
    assert not contains(Place(material="a"), Place(score="a"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [("甲" * 20, "甲" * 20), ("甲" * 21, "甲" * 19 + "…"), (" 甲\n乙 ", "甲 乙"), ("\x00", "\ufffd"), ("", "")],
)
def test_a_quotation_is_one_line_of_twenty_characters_at_most(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_rows_are_numbered_as_the_screen_numbers_them() -> None:
    rows = [{"id": "a"}, {"id": "b", "what": "x"}, "no row", {"id": "c", "what": "y"}]
    assert [number for number, _ in filled_rows(rows)] == [2, 3]
    assert filled_rows("rows") == []
    assert row_id_of({"id": "r-1_x"}) == "r-1_x"
