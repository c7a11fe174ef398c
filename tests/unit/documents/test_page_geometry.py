"""Where ink stands on the page: what must stay together, what must not meet, what may not be smaller."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw
import pytest

from desktop_app.documents.paper import build_paper
from desktop_app.documents.pdf import PdfPress
from tests.unit.documents.forms import form, jpeg, studio_form

POINTS_PER_MM = 72 / 25.4
TOP = 25 * POINTS_PER_MM


def printed(press: PdfPress, made: Any, answers: Any, **more: Any) -> pdfium.PdfDocument:
    return pdfium.PdfDocument(press.pdf([build_paper(made, answers, **more)]))


def words(page: pdfium.PdfPage) -> str:
    return "".join(page.get_textpage().get_text_range().split())


def box(page: pdfium.PdfPage, character: str) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top in points of the last place where the character stands."""
    text = page.get_textpage()
    at = max(at for at in range(text.count_chars()) if text.get_text_range(at, 1) == character)
    return tuple(text.get_charbox(at))


def lines(page: pdfium.PdfPage) -> tuple[float, float]:
    """Return the lowest and the highest ruled line of a page, in points."""
    edges = [piece.get_bounds() for piece in page.get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_PATH])]
    return min(edge[1] for edge in edges), max(edge[3] for edge in edges)


SECTION = [{"id": "career", "label": "经历", "type": "rows", "columns": [{"id": "what", "label": "何工作"}]}]


@pytest.mark.parametrize("space", range(212, 246, 3))
def test_the_head_of_a_section_never_stands_alone_at_the_foot_of_a_page(press: PdfPress, space: int) -> None:
    rows = [["序号", "何工作"], {"repeat": "career", "printed": 3, "height": 12, "row": ["{index}", "{what}"]}]
    made = form(SECTION, [{"space": space}, {"table": {"columns": [40, 130], "rows": rows}}])
    with printed(press, made, {"career": [{"id": "a", "what": "甲"}]}) as document:
        assert all("甲" in words(page) for page in document if "何工作" in words(page))


def test_a_head_over_a_row_that_could_fill_a_page_still_prints_everything(press: PdfPress) -> None:
    rows = [["序号", "何工作"], {"repeat": "career", "row": ["{index}", "{what}"]}]
    made = form(SECTION, [{"space": 120}, {"table": {"columns": [40, 30], "rows": rows}}])
    with printed(press, made, {"career": [{"id": "a", "what": "工" * 3000}]}) as document:
        assert sum(words(page).count("工") for page in document) == 3001


@pytest.mark.parametrize("space", range(200, 246, 5))
def test_the_rows_beside_a_photo_stay_on_one_page(press: PdfPress, space: int) -> None:
    fields = [{"id": "photo", "label": "照片", "type": "photo", "photo": {"width_mm": 30, "height_mm": 40}}]
    rows = [[{"field": "photo", "rows": 3}, "甲"], ["乙"], ["丙"]]
    made = form(fields, [{"space": space}, {"table": {"columns": [40, 130], "rows": rows}}])
    with printed(press, made, {"photo": "d"}, portraits={"d": jpeg()}) as document:
        for page in document:
            assert len({sign in words(page) for sign in "甲乙丙"}) == 1


@pytest.mark.parametrize("count", range(1, 12))
def test_an_opinion_and_the_marks_under_it_never_meet(press: PdfPress, count: int) -> None:
    seal = {"seal": "opinion", "height": 40, "by": "单位"}
    made = form(
        [{"id": "opinion", "label": "意见", "type": "opinion"}],
        [{"table": {"columns": [20, 150], "rows": [["意见", seal]]}}],
    )
    with printed(press, made, {"opinion": "\n".join(["同意。"] * count + ["末"])}) as document:
        assert box(document[0], "末")[1] > box(document[0], "盖")[3]


def test_rows_are_as_high_as_the_layout_says(press: PdfPress) -> None:
    rows = [{"height": 60, "cells": ["甲"]}, {"height": 25, "cells": ["乙"]}]
    with printed(press, form([], [{"table": {"columns": [100], "rows": rows}}]), {}) as document:
        low, high = lines(document[0])
    assert (high - low) / POINTS_PER_MM == pytest.approx(85, abs=0.7)


def test_tables_in_a_row_share_their_line(press: PdfPress) -> None:
    tables = [{"table": {"columns": [100], "rows": [{"height": 30, "cells": [sign]}]}} for sign in "甲乙丙"]
    with printed(press, form([], tables), {}) as document:
        low, high = lines(document[0])
    assert (high - low) / POINTS_PER_MM == pytest.approx(90, abs=0.7)


@pytest.mark.parametrize(
    "answers", [{}, {"unit": "长" * 60, "opinion": "同意", "members": [{"id": "a", "name": "A" * 60}]}]
)
def test_nothing_is_printed_smaller_than_nine_points(press: PdfPress, answers: Any) -> None:
    with printed(press, studio_form(), answers) as document:
        for page in document:
            for piece in page.get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_TEXT]):
                size = ctypes.c_float()
                pdfium_raw.FPDFTextObj_GetFontSize(piece.raw, size)
                assert abs(size.value * piece.get_matrix().d) >= 8.99


@pytest.mark.parametrize("text", ["A" * 80, "330106197607120016", "Wwwwwwwwwwwwwww wwwwwwwwwwwwwwwwwwww"])
def test_a_word_that_is_wider_than_its_cell_breaks_inside_it(press: PdfPress, text: str) -> None:
    made = form(
        [{"id": "name", "label": "姓名"}], [{"table": {"columns": [60, 18, 92], "rows": [["甲", "{name}", "乙"]]}}]
    )
    left, right = (20 + 60) * POINTS_PER_MM, (20 + 60 + 18) * POINTS_PER_MM
    with printed(press, made, {"name": text}) as document:
        page = document[0]
        content = page.get_textpage()
        for at in range(content.count_chars()):
            if content.get_text_range(at, 1) in set(text) - {" "}:
                x0, y0, x1, _ = content.get_charbox(at)
                assert y0 < 60 or (x0 >= left - 0.5 and x1 <= right + 0.5)


def test_a_portrait_stays_inside_its_frame(press: PdfPress) -> None:
    fields = [{"id": "photo", "label": "照片", "type": "photo", "photo": {"width_mm": 35, "height_mm": 45}}]
    made = form(fields, [{"table": {"columns": [30, 140], "rows": [["{photo}", "甲"]]}}])
    with printed(press, made, {"photo": "d"}, portraits={"d": jpeg(350, 450)}) as document:
        (picture,) = document[0].get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_IMAGE])
        x0, _, x1, _ = picture.get_bounds()
    assert x0 > 20 * POINTS_PER_MM
    assert x1 < 50 * POINTS_PER_MM
