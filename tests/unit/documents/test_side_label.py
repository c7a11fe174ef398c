"""A label beside a whole table: head row and section rows together, on every page."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium
import pytest
from docx.oxml.ns import qn

from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.paper import Paper, build_paper
from desktop_app.documents.paper_parts import PaperTable
from desktop_app.documents.pdf import PdfPress
from desktop_app.documents.xlsx import xlsx_bytes
from desktop_app.domain.answers import SectionRow
from tests.unit.documents.forms import PARAGRAPH, form
from tests.unit.documents.test_docx import opened, tables
from tests.unit.documents.test_xlsx import sheet as sheet_of

MM = 25.4 / 72
LABEL = "工作简历"
COLUMNS = [{"id": "period", "label": "起止年月"}, {"id": "what", "label": "何工作", "type": "paragraphs"}]
CAREER = [{"id": "career", "label": "经历", "type": "rows", "columns": COLUMNS}]


def beside(count: int = 0, *, what: str = "车工", head: bool = True, side: Any = LABEL, height: float = 12) -> Paper:
    table = {
        "columns": [20, 30, 100],
        "side": side,
        "header": [{"height": 10, "cells": ["起止年月", "何 工 作"]}] if head else [],
        "rows": [{"repeat": "career", "printed": 9, "height": height, "row": ["{period}", "{what}"]}],
    }
    rows: list[SectionRow] = [{"id": str(at), "period": f"第{at}段", "what": what} for at in range(count)]
    return build_paper(form(CAREER, [{"text": "申报表"}, {"table": table}]), {"career": rows})


def table_of(paper: Paper) -> PaperTable:
    return next(block for block in paper.blocks if isinstance(block, PaperTable))


def middles(press: PdfPress, paper: Paper, word: str) -> list[list[float]]:
    """Return for each page how many mm from the top the places of ``word`` stand."""
    found = []
    with pdfium.PdfDocument(press.pdf([paper])) as document:
        for page in document:
            text = page.get_textpage()
            search, places = text.search(word), []
            while place := search.get_next():
                _, bottom, _, top = text.get_charbox(place[0])
                places.append((page.get_height() - (bottom + top) / 2) * MM)
            found.append(places)
    return found


def test_the_label_is_no_cell_of_any_row_and_the_rows_begin_beside_it() -> None:
    table = table_of(beside())
    assert table.side is not None
    assert (table.side.text, table.side.column) == (LABEL, 0)
    assert {row.cells[0].column for row in (*table.header, *table.rows)} == {1}


@pytest.mark.parametrize("head", [True, False])
def test_on_one_page_the_label_stands_in_the_middle_of_head_and_rows(press: PdfPress, head: bool) -> None:
    paper = beside(9, head=head)
    (places,) = middles(press, paper, LABEL)
    (first,), (last,) = (middles(press, paper, word)[0] for word in ("第0段", "第8段"))
    top = first - 6 - (10 if head else 0)
    assert places == [pytest.approx((top + last + 6) / 2, abs=1.5)]


@pytest.mark.parametrize("head", [True, False])
def test_every_page_repeats_the_label_in_the_middle_of_its_rows(press: PdfPress, head: bool) -> None:
    pages = middles(press, beside(50, head=head), LABEL)
    assert len(pages) > 2
    assert [len(places) for places in pages] == [1] * len(pages)
    assert 120 < pages[1][0] < 180


def test_a_label_upright_beside_few_rows_makes_them_high_enough() -> None:
    label = {"label": "主要学习工作简历包括技术培训和进修情况", "vertical": True}
    table = table_of(beside(2, side=label, height=5))
    assert sum(row.height for row in (*table.header, *table.rows)) > 19 * 12 * 0.35 * 1.2


def test_a_label_upright_stands_in_the_middle_too(press: PdfPress) -> None:
    paper = beside(9, side={"label": LABEL, "vertical": True})
    (first, last) = (middles(press, paper, word)[0][0] for word in ("第0段", "第8段"))
    upper, lower = (middles(press, paper, character)[0][0] for character in (LABEL[0], LABEL[-1]))
    assert (upper + lower) / 2 == pytest.approx((first - 16 + last + 6) / 2, abs=1.5)


def test_rows_that_run_over_pages_keep_the_label_on_paper(press: PdfPress) -> None:
    pages = middles(press, beside(3, what="\n".join([PARAGRAPH] * 40)), LABEL)
    assert len(pages) > 2
    assert pages[0]
    assert all(0 < place < 297 for places in pages for place in places)


def test_the_first_rows_stay_with_the_head_as_far_as_the_label_needs() -> None:
    table = table_of(beside(side="主要\n学习\n工作\n简历\n包括\n培训"))
    held = [row.with_next for row in table.rows]
    assert held[0]
    assert not held[-1]
    assert not any(held[4:])


def test_in_word_the_label_is_merged_beside_all_rows_and_head_rows_still_repeat() -> None:
    (table,) = tables(opened(docx_bytes([beside(3)])))
    rows = table.findall(qn("w:tr"))
    assert rows[0].find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
    merges = [row.find(qn("w:tc")).find(qn("w:tcPr")).find(qn("w:vMerge")) for row in rows[1:]]
    assert [merge.get(qn("w:val")) for merge in merges] == ["restart", *["continue"] * (len(merges) - 1)]
    words = ["".join(text.text or "" for text in row.find(qn("w:tc")).iter(qn("w:t"))) for row in rows]
    assert words == ["", LABEL, *[""] * (len(rows) - 2)]
    edges = [row.find(qn("w:tc")).find(qn("w:tcPr")).find(qn("w:tcBorders")) for row in rows[:2]]
    assert [edge[0].tag for edge in edges] == [qn("w:bottom"), qn("w:top")]


def test_in_excel_the_label_is_one_cell_beside_everything() -> None:
    sheet = sheet_of(xlsx_bytes(beside(3)))
    assert sheet["A2"].value == LABEL
    assert "A2:A11" in {str(merged) for merged in sheet.merged_cells.ranges}
