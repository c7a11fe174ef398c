"""Rows pasted from Excel: as Excel writes them, and no further than the section allows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers import SectionRow
from desktop_app.programmes.fields import Column, Field, FieldType, Option
from desktop_app.services.answer_shapes import UnknownPlace
from desktop_app.services.pasting import PasteDoesNotFit, pasted_rows, table_of
from tests.unit.services.small_programme import PROGRAMME

CAREER = PROGRAMME.forms[0].field("career") or pytest.fail("no such field")
ASKED = PROGRAMME.forms[0].field("asked") or pytest.fail("no such field")


def as_typed(kind: FieldType, text: str) -> str:
    return text


def cells(rows: list[SectionRow], *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row.get(column) for column in columns) for row in rows]


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"两\n行"\tb\n', [["两\n行", "b"]]),
        ('"他说""好"""\tb', [['他说"好"', "b"]]),
        ("a\n\n\n", [["a"]]),
        ("", []),
        ("a\t\n", [["a", ""]]),
    ],
)
def test_the_clipboard_is_read_as_excel_writes_it(text: str, table: list[list[str]]) -> None:
    assert table_of(text) == table


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=40))
def test_any_text_is_some_table(text: str) -> None:
    assert all(isinstance(cell, str) for line in table_of(text) for cell in line)


def test_computed_columns_are_stepped_over() -> None:
    rows = pasted_rows(CAREER, [], 0, [["2001—2002", "甲厂", "√"]], "period", as_typed)
    assert cells(rows, "period", "what", "sum", "there") == [("2001—2002", "甲厂", None, True)]


def test_a_first_line_of_heads_is_left_out_and_a_single_word_is_not() -> None:
    rows = pasted_rows(CAREER, [], 0, [["起止 年月", "何单位"], ["2001", "甲厂"]], "period", as_typed)
    assert cells(rows, "period", "what") == [("2001", "甲厂")]
    assert len(pasted_rows(CAREER, [], 0, [["何单位"], ["甲厂"]], "what", as_typed)) == 2


def test_empty_columns_at_the_right_do_not_matter_and_full_ones_do() -> None:
    assert pasted_rows(CAREER, [], 0, [["2001", "甲厂", "", "", " "]], "period", as_typed)
    with pytest.raises(PasteDoesNotFit, match="5 列，而这里只有 3 列"):
        pasted_rows(CAREER, [], 0, [["2001", "甲厂", "", "", "多"]], "period", as_typed)


def test_no_more_rows_than_allowed_and_none_beside_printed_ones() -> None:
    with pytest.raises(PasteDoesNotFit, match="最多 6 行，粘贴后将有 7 行"):
        pasted_rows(CAREER, [{"id": "a"}], 1, [["x"]] * 6, "what", as_typed)
    printed: list[SectionRow] = [{"id": "police"}, {"id": "tax"}]
    assert cells(pasted_rows(ASKED, printed, 0, [["无"], ["无"]], "opinion", as_typed), "opinion") == [("无",)] * 2
    with pytest.raises(PasteDoesNotFit, match="由通知印好"):
        pasted_rows(ASKED, printed, 1, [["无"], ["无"]], "opinion", as_typed)


def test_several_choices_may_stand_in_one_cell() -> None:
    field = Field(
        id="rows",
        label="行",
        type=FieldType.ROWS,
        columns=(Column(id="met", label="条件", type=FieldType.CHOICES, options=(Option(value="一"),)),),
    )
    rows = pasted_rows(field, [], 0, [["一、二，三"], [""]], "met", as_typed)
    assert cells(rows, "met") == [(["一", "二", "三"],), ([],)]


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(UnknownPlace):
        pasted_rows(CAREER, [], 0, [["x"]], "nothing", as_typed)
