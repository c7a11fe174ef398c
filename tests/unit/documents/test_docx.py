"""Word documents."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.programmes.composed import composed_note
from tests.unit.documents.forms import FINGERPRINT, PARAGRAPH, jpeg, small_form, studio_form

CONTEXT = PaperContext("demo", 2)


def studio(answers: Any = None, **more: Any) -> Paper:
    more = {"fingerprint": FINGERPRINT, "context": CONTEXT, **more}
    return build_paper(studio_form(), answers or {}, portraits={"d": jpeg()}, **more)


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def tables(document: Document) -> list[Any]:
    return list(document.element.body.iterchildren(qn("w:tbl")))


def words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def test_the_same_papers_give_the_same_bytes() -> None:
    papers = [studio({"photo": "d", "unit": "某厂"}), build_paper(small_form(), {}, context=CONTEXT)]
    assert docx_bytes(papers) == docx_bytes(papers)
    with zipfile.ZipFile(io.BytesIO(docx_bytes(papers))) as container:
        assert {entry.date_time[0] for entry in container.infolist()} == {1980}


def test_every_row_fills_the_grid_with_exact_widths() -> None:
    for table in tables(opened(docx_bytes([studio({"photo": "d"})]))):
        assert table.find(qn("w:tblPr")).find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
        grid = [int(column.get(qn("w:w"))) for column in table.find(qn("w:tblGrid"))]
        for row in table.iter(qn("w:tr")):
            at = 0
            for cell in row.iterchildren(qn("w:tc")):
                properties = cell.find(qn("w:tcPr"))
                span = properties.find(qn("w:gridSpan"))
                cols = int(span.get(qn("w:val"))) if span is not None else 1
                width = int(properties.find(qn("w:tcW")).get(qn("w:w")))
                assert width == pytest.approx(sum(grid[at : at + cols]), abs=3)
                at += cols
            assert at == len(grid)


def test_cells_over_several_rows_are_merged() -> None:
    table = tables(opened(docx_bytes([studio()])))[0]
    merges = [[merge.get(qn("w:val")) for merge in row.iter(qn("w:vMerge"))] for row in table.iterchildren(qn("w:tr"))]
    assert merges[0] == ["restart", "restart"]
    assert merges[1] == ["continue", "continue"]
    assert merges[5] == ["continue"]
    assert merges[6] == []


def test_official_type_faces_are_named() -> None:
    document = opened(docx_bytes([studio()]))
    faces = {fonts.get(qn("w:eastAsia")) for fonts in document.element.body.iter(qn("w:rFonts"))}
    assert {"宋体", "方正小标宋简体", "黑体"} <= faces


def test_head_rows_repeat_and_seal_rows_do_not_split() -> None:
    first, second = tables(opened(docx_bytes([studio({"opinion": "同意。"})])))
    assert second[2].find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
    seal = first[-1]
    assert "同意。" in words(seal)
    assert seal.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None


def test_a_row_that_may_exceed_the_page_can_split() -> None:
    (first, _) = tables(opened(docx_bytes([studio({"story": PARAGRAPH * 200})])))
    row = next(row for row in first.iterchildren(qn("w:tr")) if PARAGRAPH in words(row))
    assert row.find(qn("w:trPr")).find(qn("w:cantSplit")) is None


def test_the_marks_of_a_seal_stand_at_the_foot_of_their_cell() -> None:
    seal = tables(opened(docx_bytes([studio({"opinion": "同意。"})])))[0][-1]
    opinion, first_mark, date = list(seal.iterchildren(qn("w:tc")))[1].iterchildren(qn("w:p"))
    before = [
        int(item.find(qn("w:pPr")).find(qn("w:spacing")).get(qn("w:before"))) for item in (opinion, first_mark, date)
    ]
    assert before[0] == before[2] == 0
    assert 20 < before[1] / 20 / 72 * 25.4 < 40


def test_lines_are_as_far_apart_as_in_the_pdf() -> None:
    body = opened(docx_bytes([studio({"story": PARAGRAPH})])).element.body
    spacing = (
        next(item for item in body.iter(qn("w:p")) if PARAGRAPH in words(item)).find(qn("w:pPr")).find(qn("w:spacing"))
    )
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("360", "exact")


def test_tables_in_a_row_are_parted_by_a_hidden_paragraph() -> None:
    first, _ = tables(opened(docx_bytes([studio()])))
    between = first.getnext()
    assert between.tag == qn("w:p")
    assert list(between.iter(qn("w:vanish")))
    assert between.getnext().tag == qn("w:tbl")


def test_every_form_counts_its_pages_from_one_and_ends_in_no_height() -> None:
    body = opened(docx_bytes([studio(), studio()])).element.body
    assert [item.get(qn("w:start")) for item in body.iter(qn("w:pgNumType"))] == ["1", "1"]
    ending = next(item for item in body.iter(qn("w:p")) if list(item.iter(qn("w:sectPr"))))
    spacing = ending.find(qn("w:pPr")).find(qn("w:spacing"))
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("20", "exact")


def test_a_vertical_label_has_one_character_a_line() -> None:
    cell = next(tables(opened(docx_bytes([studio()])))[0].iter(qn("w:tc")))
    assert words(cell) == "申报单位基本情况"
    assert len(list(cell.iter(qn("w:br")))) == 7


def test_boxes_are_ticked() -> None:
    text = words(opened(docx_bytes([studio({"nature": "企业/民营"})])).element.body)
    assert "☑ 企业" in text
    assert "☐ 事业" in text


def test_sections_lie_as_their_sheets_do() -> None:
    flat = build_paper(small_form(page={"orientation": "landscape", "margins": [20, 15, 18, 15]}), {}, context=CONTEXT)
    portrait, landscape = opened(docx_bytes([studio(), flat])).sections
    sizes = [(section.page_width or 0, section.page_height or 0) for section in (portrait, landscape)]
    assert [(round(wide / Mm(1)), round(high / Mm(1))) for wide, high in sizes] == [(210, 297), (297, 210)]
    assert landscape.orientation == 1


def test_the_footer_counts_pages_and_carries_fingerprint_and_code() -> None:
    document = opened(docx_bytes([studio(), studio(fingerprint="")], [3, 2]))
    first, second = (section.footer.part for section in document.sections)
    fields = [code.text.strip() for code in first.element.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "SECTIONPAGES"]
    assert "3F2A-90B1-C4D5-E6F7" in words(first.element)
    assert "共 3 页" in words(first.element)
    assert len(list(first.element.iter(qn("w:drawing")))) == 1
    assert "草稿" in words(second.element)
    assert list(second.element.iter(qn("w:drawing"))) == []


def test_a_single_form_counts_the_pages_of_the_document() -> None:
    footer = opened(docx_bytes([studio()])).sections[0].footer.part.element
    assert [code.text.strip() for code in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_a_composed_form_says_so() -> None:
    form = small_form(official=False)
    footer = opened(docx_bytes([build_paper(form, {}, context=CONTEXT)])).sections[0].footer
    assert composed_note(form) in words(footer.part.element)


def test_a_portrait_is_a_picture_of_its_printed_size() -> None:
    document = opened(docx_bytes([studio({"photo": "d"})]))
    (picture,) = document.inline_shapes
    assert picture.height.mm == pytest.approx(35, abs=0.1)


def test_a_portrait_keeps_no_room_around_it_that_would_push_it_out_of_its_cell() -> None:
    body = opened(docx_bytes([studio({"photo": "d"})])).element.body
    (inline,) = body.iter(qn("wp:inline"))
    assert {inline.get(side) for side in ("distT", "distB", "distL", "distR")} == {"0"}


@pytest.mark.parametrize("count", [1, 60])
def test_all_rows_of_a_section_are_there(count: int) -> None:
    members = [{"id": str(at), "name": f"职工{at:03d}"} for at in range(count)]
    text = words(opened(docx_bytes([studio({"members": members})])).element.body)
    assert all(f"职工{at:03d}" in text for at in range(count))


@given(st.text(st.characters(codec=None), max_size=80))
@settings(max_examples=30)
def test_any_text_makes_a_document_that_is_well_formed(text: str) -> None:
    data = docx_bytes([studio({"unit": text, "story": text, "opinion": text}, title=text)])
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        for name in container.namelist():
            if name.endswith((".xml", ".rels")):
                assert etree.fromstring(container.read(name)).tag


def test_properties_stand_in_the_order_of_the_schema() -> None:
    body = opened(docx_bytes([studio({"story": PARAGRAPH, "photo": "d"})])).element.body
    order = {
        "pPr": ["keepNext", "pageBreakBefore", "snapToGrid", "spacing", "ind", "jc", "rPr", "sectPr"],
        "rPr": ["rFonts", "b", "vanish", "sz", "szCs", "u"],
        "tcPr": ["tcW", "gridSpan", "vMerge", "textDirection", "vAlign"],
        "tblPr": ["tblW", "jc", "tblBorders", "tblLayout", "tblCellMar"],
    }
    for tag, names in order.items():
        for properties in body.iter(qn(f"w:{tag}")):
            found = [names.index(etree.QName(child).localname) for child in properties]
            assert found == sorted(found), (tag, found)
