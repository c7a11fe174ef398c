"""Text as it may stand on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.printed_text import (
    clean,
    fitted_size,
    height_mm,
    printed,
    snug_size,
    too_wide,
    usual_height_mm,
    width_em,
)
from desktop_app.programmes.fields import Column, Field, FieldType

ANY_TEXT = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("a\r\nb\rc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
        ("甲\t乙", "甲 乙"),
        ("\x00\x01\x1b[31m红", "[31m红"),
        ("\u202e倒写\u202c\u2066x\u2069\u200e\u200f\u061c", "倒写x"),
        ("\ufeff零\u200b宽\u2060", "零宽"),
        ("\ud800", "\ufffd"),
        ("\ufffe\uffff", ""),
        ("👨\u200d👩", "👨\u200d👩"),
        ("王\u200d五", "王五"),
        ("\ue000 👨\u200d👩", " 👨\u200d👩"),
        ("𬭛䶮", "𬭛䶮"),
    ],
)
def test_what_paper_cannot_show_is_taken_out(typed: str, paper: str) -> None:
    assert clean(typed) == paper


@given(ANY_TEXT)
def test_clean_text_stays_as_it_is_and_can_be_stored(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")


@given(st.text())
def test_the_cautious_height_is_never_below_the_usual_one(text: str) -> None:
    assert height_mm(text, 12, 50) >= usual_height_mm(text, 12, 50)


def test_chinese_is_an_em_wide_and_latin_about_half() -> None:
    assert width_em("技师") == 2
    assert width_em("AB") == pytest.approx(1.1)


@pytest.mark.parametrize(
    ("kind", "pattern", "stored", "paper"),
    [
        (FieldType.MONTH, "", "1976-07", "1976-07"),
        (FieldType.MONTH, "YYYY年M月", "1976-07", "1976年7月"),
        (FieldType.DATE, "YYYY年M月D日", "2021-07-02", "2021年7月2日"),
        (FieldType.DATE, "YYYY年M月D日", "七月初二", "七月初二"),
        (FieldType.PERIOD, "", "2005-09—2008-06", "2005.09—2008.06"),
        (FieldType.PERIOD, "", "2018-09—至今", "2018.09—至今"),
    ],
)
def test_dates_print_in_the_writing_of_the_notice(kind: FieldType, pattern: str, stored: str, paper: str) -> None:
    assert printed(Field(id="x", label="x", type=kind, format=pattern), stored) == paper
    assert printed(Column(id="x", label="x", type=kind, format=pattern), stored) == paper


def test_a_choice_prints_the_label_of_its_innermost_option() -> None:
    column = Column.model_validate(
        {
            "id": "x",
            "label": "x",
            "type": "choice",
            "options": ({"value": "a", "options": ({"value": "b", "label": "民营"},)},),
        }
    )
    assert printed(column, "a/b") == "民营"
    assert printed(column, "a/unknown") == "a/unknown"


def test_several_choices_and_a_tick_print_as_words() -> None:
    field = Field.model_validate(
        {"id": "x", "label": "x", "type": "choices", "options": ({"value": "市"}, {"value": "省"})}
    )
    assert printed(field, ["市", "省"]) == "市、省"
    assert printed(Field(id="x", label="x", type=FieldType.CHECK), True) == "☑"
    assert printed(Field(id="x", label="x"), None) == ""


def test_type_shrinks_for_a_line_that_is_a_little_too_long_but_never_below_nine_points() -> None:
    assert fitted_size("技术", 12, 20) == 12
    assert 9 <= fitted_size("主要技术简况", 12, 24) < 12
    assert fitted_size("330106197607120016", 12, 15) == 9
    assert too_wide("330106197607120016", 9, 15)


def test_type_shrinks_until_the_text_fits_its_cell() -> None:
    assert snug_size("车间副主任", 12, 17, 8) < 12
    assert snug_size("主任", 12, 17, 8) == 12
    assert 10 < snug_size("技术" * 500, 12, 17, 8) < 12
