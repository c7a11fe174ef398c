"""Excel workbooks of summary forms."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.xlsx import LONGEST_TEXT, TextTooLongForExcel, xlsx_bytes
from desktop_app.domain.answers import SectionRow
from tests.unit.documents.forms import FINGERPRINT, form


def summary(people: list[SectionRow], **more: Any) -> Paper:
    made = form(
        [
            {"id": "unit", "label": "填报单位"},
            {
                "id": "people",
                "label": "人员",
                "type": "rows",
                "columns": [
                    {"id": "name", "label": "姓名"},
                    {"id": "id_number", "label": "身份证号", "type": "id_number"},
                    {"id": "birth", "label": "出生年月", "type": "month"},
                ],
            },
            {"id": "filler", "label": "填报人"},
        ],
        [
            {"text": "汇总表", "align": "center", "size": 18, "face": "小标宋"},
            {"text": "填报单位：{unit}", "blank_width": 60},
            {
                "table": {
                    "columns": [12, 40, 60, 40],
                    "header": [["序号", {"label": "人员", "cols": 3}], ["", "姓名", "身份证号", "出生年月"]],
                    "rows": [
                        {
                            "repeat": "people",
                            "printed": 3,
                            "height": 12,
                            "row": ["{index}", "{name}", "{id_number}", "{birth}"],
                        }
                    ],
                }
            },
            {"space": 4},
            {"table": {"columns": [76, 76], "border": "none", "rows": [[{"sentence": "填报人：{filler}"}, "盖章："]]}},
        ],
        kind="summary",
        title="人员[汇总]表",
        page={"orientation": "landscape"},
        **more,
    )
    return build_paper(
        made, {"people": people, "filler": "赵敏"}, fingerprint=FINGERPRINT, context=PaperContext("demo", 1)
    )


def sheet(data: bytes) -> Worksheet:
    found = load_workbook(io.BytesIO(data)).active
    assert isinstance(found, Worksheet)
    return found


def values(data: bytes) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet(data).iter_rows()]


PERSON: SectionRow = {"id": "a", "name": "王䶮", "id_number": "330106197607120016", "birth": "1976-07"}


def test_the_sheet_shows_what_the_paper_shows() -> None:
    rows = values(xlsx_bytes(summary([PERSON])))
    assert rows[0][0] == "汇总表"
    assert rows[2] == ["序号", "人员", None, None]
    assert rows[4] == ["1", "王䶮", "330106197607120016", "1976-07"]
    assert rows[5] == ["2", None, None, None]
    assert rows[-1][0] == "填报人：赵敏"


def test_every_cell_is_text_and_stays_text() -> None:
    for row in sheet(xlsx_bytes(summary([PERSON]))).iter_rows():
        for cell in row:
            if cell.value is not None:
                assert (cell.number_format, cell.data_type) == ("@", "s")


@pytest.mark.parametrize("text", ["=cmd()", "+86 571", "-1", "@home", "=1+1", "'quoted", '=HYPERLINK("http://x")'])
def test_text_that_begins_as_a_formula_stays_text(text: str) -> None:
    cell = sheet(xlsx_bytes(summary([{**PERSON, "name": text}])))["B5"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_heads_are_merged_and_repeat_on_every_page() -> None:
    made = sheet(xlsx_bytes(summary([PERSON])))
    assert {"A1:D1", "B3:D3"} <= {str(area) for area in made.merged_cells.ranges}
    assert made.print_title_rows == "$3:$4"
    assert made.freeze_panes == "A5"


def test_the_sheet_prints_on_landscape_a4_as_wide_as_the_page() -> None:
    made = sheet(xlsx_bytes(summary([PERSON])))
    assert (made.page_setup.orientation, made.page_setup.paperSize) == ("landscape", 9)
    assert (made.page_setup.fitToWidth, made.page_setup.fitToHeight) == (1, 0)
    assert made.sheet_properties.pageSetUpPr is not None
    assert made.sheet_properties.pageSetUpPr.fitToPage
    assert made.print_area == "'人员汇总表'!$A$1:$D$9"
    assert made.oddFooter is not None
    assert made.oddFooter.center is not None
    assert "&P" in str(made.oddFooter.center.text)
    assert made.oddFooter.left is not None
    assert "3F2A-90B1" in str(made.oddFooter.left.text)


def test_columns_are_as_wide_as_on_paper_in_proportion() -> None:
    made = sheet(xlsx_bytes(summary([PERSON])))
    widths = [made.column_dimensions[name].width for name in "ABCD"]
    assert widths[2] / widths[1] == pytest.approx(60 / 40, rel=0.05)


def test_the_same_paper_gives_the_same_bytes() -> None:
    first = xlsx_bytes(summary([PERSON]))
    with zipfile.ZipFile(io.BytesIO(first)) as container:
        assert b"2000-01-01T00:00:00Z</dcterms:modified>" in container.read("docProps/core.xml")
        assert {entry.date_time[0] for entry in container.infolist()} == {1980}
    assert xlsx_bytes(summary([PERSON])) == first


def test_excel_is_told_that_numbers_as_text_are_meant() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(summary([PERSON])))) as container:
        written = container.read("xl/worksheets/sheet1.xml")
    assert b'<ignoredError sqref="A1:D9" numberStoredAsText="1"/>' in written


def test_ten_thousand_rows_are_written() -> None:
    people: list[SectionRow] = [{**PERSON, "id": str(at), "name": f"职工{at}"} for at in range(10_000)]
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(summary(people)))) as container:
        written = container.read("xl/worksheets/sheet1.xml")
    assert written.count(b"<row ") == 10_006
    assert b"<t>&#32844;&#24037;9999</t>" in written


def test_more_text_than_a_cell_holds_is_refused_with_a_sentence() -> None:
    with pytest.raises(TextTooLongForExcel, match="内容没有丢失"):
        xlsx_bytes(summary([{**PERSON, "name": "长" * (LONGEST_TEXT + 1)}]))


@given(st.text(st.characters(codec=None), max_size=60))
@settings(max_examples=30)
def test_any_text_comes_back_as_the_paper_has_it(text: str) -> None:
    paper = summary([{**PERSON, "name": "甲" + text}])
    written = sheet(xlsx_bytes(paper))["B5"].value
    assert str(written).replace("\n", "") == next(
        cell.text
        for block in paper.blocks
        if block.kind == "table"
        for row in block.rows
        for cell in row.cells
        if cell.field == "name"
    ).replace("\n", "")


def test_a_composed_sheet_says_so_in_its_last_row_and_a_printed_one_does_not() -> None:
    *rows, last = values(xlsx_bytes(summary([PERSON], official=False)))
    assert str(last[0]).startswith("注：本表系按通知的要求自拟")
    assert rows == values(xlsx_bytes(summary([PERSON])))
