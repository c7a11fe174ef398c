"""What the paper prints of its own accord inside cells: headings above answers, and the words of a score sheet."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium
import pytest

from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.paper_parts import PaperCell, PaperTable
from desktop_app.documents.pdf import PdfPress
from desktop_app.documents.xlsx import xlsx_bytes
from desktop_app.programmes.scores import ScoreSheet
from tests.unit.documents.forms import PARAGRAPH, form
from tests.unit.documents.score_form import SHEET, score_form
from tests.unit.documents.test_docx import opened
from tests.unit.documents.test_xlsx import sheet as sheet_of

FIELDS = [
    {"id": "plan", "label": "计划", "type": "paragraphs"},
    {"id": "leader", "label": "领衔人"},
    {"id": "opinion", "label": "意见", "type": "opinion"},
]


def headed(answers: dict[str, Any] | None = None, **more: Any) -> Paper:
    rows: list[Any] = [
        [{"field": "plan", "heading": "下一步工作计划：", "height": 60, **more}],
        [{"field": "leader", "heading": "领衔人：", "height": 30}],
        [{"seal": "opinion", "heading": "申报单位意见：", "height": 60, "by": "申报单位"}],
    ]
    return build_paper(form(FIELDS, [{"table": {"columns": [170], "rows": rows}}]), answers or {})


def cells(paper: Paper) -> list[list[PaperCell]]:
    table = next(block for block in paper.blocks if isinstance(block, PaperTable))
    return [list(row.cells) for row in table.rows]


def positions(pdf: bytes, *words: str) -> list[tuple[float, float]]:
    """Return left edge and distance from the page's top, in mm, of the first place of each of the words."""
    with pdfium.PdfDocument(pdf) as document:
        page = document[0]
        text, found = page.get_textpage(), []
        for word in words:
            place = text.search(word).get_next()
            assert place is not None, word
            left, _, _, top = text.get_charbox(place[0])
            found.append((left / 72 * 25.4, (page.get_height() - top) / 72 * 25.4))
        return found


@pytest.mark.parametrize("valign", [None, "top", "middle", "bottom"])
def test_a_heading_stands_at_the_head_of_its_cell_at_the_left_above_what_is_written(
    press: PdfPress, valign: str | None
) -> None:
    more = {} if valign is None else {"valign": valign}
    paper = headed({"plan": "开展技术攻关。", "leader": "张建华", "opinion": "同意申报。"}, **more)
    plan, leader, opinion = positions(press.pdf([paper]), "下一步", "领衔人", "申报单位意见")
    texts = positions(press.pdf([paper]), "开展技术", "张建华", "同意申报")
    top = paper.sheet.margins[0]
    assert plan[1] == pytest.approx(top, abs=4)
    assert leader[1] == pytest.approx(top + 60, abs=4)
    assert opinion[1] == pytest.approx(top + 90, abs=4)
    for heading, text in zip((plan, leader, opinion), texts, strict=True):
        assert heading[0] == pytest.approx(paper.sheet.margins[3] + 1, abs=1.5)
        assert text[1] > heading[1] + 4


def test_a_heading_stands_there_while_nothing_is_written(press: PdfPress) -> None:
    assert [row[0].heading for row in cells(headed())] == [("下一步工作计划：",), ("领衔人：",), ("申报单位意见：",)]
    positions(press.pdf([headed()]), "下一步工作计划：", "领衔人：", "申报单位意见：")


def test_what_a_cell_that_may_not_grow_can_hold_leaves_room_for_its_heading() -> None:
    (with_heading,), *_ = cells(headed({"plan": PARAGRAPH * 40}, overflow="annex"))
    (without,), *_ = cells(headed({"plan": PARAGRAPH * 40}, overflow="annex", heading=""))
    assert 0 < len(with_heading.text) < len(without.text)


def test_a_long_answer_under_a_heading_runs_over_pages(press: PdfPress) -> None:
    paper = headed({"plan": "\n".join([PARAGRAPH] * 60)})
    assert press.page_counts([paper])[0] > 1


def test_headings_are_paragraphs_of_their_own_in_word() -> None:
    table = opened(docx_bytes([headed({"plan": "开展。", "opinion": "同意。"})])).tables[0]
    assert [paragraph.text for paragraph in table.cell(0, 0).paragraphs] == ["下一步工作计划：", "开展。"]
    assert [paragraph.text for paragraph in table.cell(2, 0).paragraphs][:2] == ["申报单位意见：", "同意。"]


def test_headings_are_the_first_line_in_excel() -> None:
    sheet = sheet_of(xlsx_bytes(headed({"leader": "张建华"})))
    assert [sheet["A1"].value, sheet["A2"].value] == ["下一步工作计划：", "领衔人：\n张建华"]


def scored(**more: Any) -> list[list[str]]:
    paper = build_paper(score_form(), {}, context=PaperContext(score_sheets=(SHEET,), **more))
    return [[cell.text for cell in row] for row in cells(paper)]


def test_the_words_and_full_points_of_a_score_sheet_are_printed_without_any_scores() -> None:
    assert scored() == [
        ["基础保障", "", "", "", "35", "", ""],
        ["", "配备专用的工作场地、学习交流场地等", "无场地不得分，标牌不明显扣2分", "实地考察\n材料审核", "35", "", ""],
        ["", "专利", "每项得0.5分", "", "2.5", "", ""],
        ["", "", "", "", "35+2.5", "", ""],
    ]


def test_self_scores_are_printed_where_there_are_any_and_the_reviewer_writes_by_hand() -> None:
    rows = scored(self_scores=lambda form_id: {"place": "33", "total": "33"} if form_id == "demo" else {})
    assert [row[-2:] for row in rows] == [["", ""], ["33", ""], ["", ""], ["33", ""]]


def test_the_reviewers_points_are_printed_once_they_are_known() -> None:
    rows = scored(review_scores=lambda form_id: {"place": "30.5", "total": "30.5"} if form_id == "demo" else {})
    assert [row[-2:] for row in rows] == [["", ""], ["", "30.5"], ["", ""], ["", "30.5"]]


VETOED = {"vetoes": ({"id": "closed", "text": "单位被注销的"}, {"id": "fraud", "text": "弄虚作假的"})}


def vetoes(**more: Any) -> str:
    sheet = ScoreSheet.model_validate({**SHEET.model_dump(), **VETOED})
    cell = {"score": "vetoes", "part": "content"}
    paper = build_paper(
        form([], [{"table": {"columns": [180], "rows": [[cell]]}}]), {},
        context=PaperContext(score_sheets=(sheet,), **more),
    )  # fmt: skip
    ((printed,),) = cells(paper)
    assert printed.align == "left"
    return printed.text


def test_vetoes_are_one_sentence_and_those_that_hold_bear_a_tick() -> None:
    assert vetoes() == "单位被注销的；弄虚作假的。"
    ticked = "单位被注销的；☑弄虚作假的。"
    assert vetoes(self_scores=lambda form_id: {"vetoes": ticked} if form_id == "demo" else {}) == ticked


def test_the_sheet_of_another_form_is_not_printed() -> None:
    other = SHEET.model_copy(update={"form": "other"})
    paper = build_paper(score_form(), {}, context=PaperContext(score_sheets=(other,)))
    assert {cell.text for row in cells(paper) for cell in row} == {""}


def test_long_words_of_a_score_sheet_stand_at_the_left_and_the_others_in_the_middle() -> None:
    paper = build_paper(score_form(), {}, context=PaperContext(score_sheets=(SHEET,)))
    assert [cell.align for cell in cells(paper)[1]] == ["center", "left", "left", *["center"] * 4]
