"""Papers: what stands where, before any press is asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.paper_parts import (
    PaperBreak,
    PaperCell,
    PaperNarrative,
    PaperRow,
    PaperSign,
    PaperTable,
    PaperText,
    paper_json,
)
from desktop_app.domain.answers import SectionRow
from tests.unit.documents.forms import FINGERPRINT, PARAGRAPH, form, jpeg, small_form, studio_form


def tables(paper: Paper) -> list[PaperTable]:
    return [block for block in paper.blocks if isinstance(block, PaperTable)]


def cells(paper: Paper) -> Iterator[PaperCell]:
    for table in tables(paper):
        for row in (*table.header, *table.rows):
            yield from row.cells


def cell(paper: Paper, field: str) -> PaperCell:
    return next(item for item in cells(paper) if item.field == field)


def one_table(
    rows: list[Any], fields: list[dict[str, Any]], answers: dict[str, Any], **more: Any
) -> tuple[PaperRow, ...]:
    width = more.pop("columns", [40, 130])
    above = [{"space": more.pop("above")}] if "above" in more else []
    made = form(fields, [*above, {"table": {"columns": width, "rows": rows}}], **more)
    return tables(build_paper(made, answers))[0].rows


def career(count: int) -> list[SectionRow]:
    return [{"id": str(at), "what": f"第{at}份工作"} for at in range(count)]


CAREER = [{"id": "career", "label": "经历", "type": "rows", "columns": [{"id": "what", "label": "何工作"}]}]
CAREER_ROWS = [["序号", "工 作"], {"repeat": "career", "printed": 5, "height": 10, "row": ["{index}", "{what}"]}]


def test_the_paper_is_json(shelf: object) -> None:
    paper = build_paper(studio_form(), {"photo": "d"}, portraits={"d": jpeg()}, fingerprint=FINGERPRINT)
    model = json.loads(paper_json(paper))
    assert model["form"] == "demo"
    assert set(model["portraits"]) == {"d"}


def test_a_repeating_section_prints_its_rows_and_fills_up_with_blank_ones() -> None:
    rows = one_table(CAREER_ROWS, CAREER, {"career": career(2)})
    assert [row.cells[1].text for row in rows[1:]] == ["第0份工作", "第1份工作", "", "", ""]
    assert [row.cells[0].text for row in rows[1:]] == ["1", "2", "3", "4", "5"]


def test_more_rows_than_printed_are_all_there() -> None:
    assert len(one_table(CAREER_ROWS, CAREER, {"career": career(60)})) == 61


def test_blank_rows_make_room_for_rows_that_grew() -> None:
    grown = career(1) + [{"id": "x", "what": "很长的工作经历" * 30}]
    rows = one_table(CAREER_ROWS, CAREER, {"career": grown}, above=180)
    assert len(rows) - 1 < 5
    assert [row.cells[1].text != "" for row in rows[1:3]] == [True, True]


def test_blank_rows_stay_where_the_page_has_room_for_them_too() -> None:
    grown = career(1) + [{"id": "x", "what": "很长的工作经历" * 30}]
    assert len(one_table(CAREER_ROWS, CAREER, {"career": grown})) - 1 == 5


def test_room_that_blank_rows_gave_up_is_not_taken_twice() -> None:
    second = {"id": "awards", "label": "获奖", "type": "rows", "columns": [{"id": "what", "label": "何奖"}]}
    rows = [*CAREER_ROWS, {"repeat": "awards", "printed": 4, "height": 10, "row": ["{index}", "{what}"]}]
    values: list[SectionRow] = [{"id": "x", "what": "很长的工作经历" * 12}]
    printed = one_table(rows, [*CAREER, second], {"career": values}, above=140)
    awards = printed[-4:]
    assert [row.cells[0].text for row in awards] == ["1", "2", "3", "4"]


def test_a_head_lets_go_of_a_first_row_that_could_fill_a_page() -> None:
    rows = one_table(CAREER_ROWS, CAREER, {"career": [{"id": "x", "what": "工作" * 3000}]})
    assert not rows[0].with_next


def test_rows_that_hold_only_their_id_do_not_print() -> None:
    assert len(one_table(CAREER_ROWS, CAREER, {"career": [{"id": "a"}, *career(7)]})) == 8


def test_a_head_stays_with_the_first_row_of_its_section() -> None:
    rows = one_table(CAREER_ROWS, CAREER, {})
    assert rows[0].with_next
    assert not rows[1].with_next


def test_a_side_label_reaches_over_all_rows_of_the_section_below_it() -> None:
    head = [{"label": "工作经历", "vertical": True, "rows": 2}, "何工作"]
    rows = one_table([head, {"repeat": "career", "printed": 3, "row": ["{what}"]}], CAREER, {"career": career(7)})
    assert rows[0].cells[0].rows == 8
    assert rows[0].cells[0].text == "工作经历"


def test_a_row_whose_condition_fails_vanishes_and_spans_shrink() -> None:
    made = form(
        [{"id": "name", "label": "姓名"}],
        [
            {
                "table": {
                    "columns": [20, 20],
                    "rows": [
                        [{"label": "侧", "rows": 3}, "甲"],
                        {"when": "false", "cells": ["乙"]},
                        ["丙"],
                        {"when": "false", "cells": [{"label": "丁", "rows": 2}, "戊"]},
                        ["己"],
                    ],
                }
            }
        ],
    )
    rows = tables(build_paper(made, {}, context=PaperContext(holds=lambda expression: expression != "false")))[0].rows
    assert [[item.text for item in row.cells] for row in rows] == [["侧", "甲"], ["丙"], ["丁", "己"]]
    assert rows[0].cells[0].rows == 2
    assert rows[2].cells[0].rows == 1


def test_nested_choices_tick_the_outer_and_the_inner_box() -> None:
    paper = build_paper(studio_form(), {"nature": "企业/民营"})
    boxes = [item.text for item in cells(paper) if item.field == "nature"]
    assert boxes == ["☐ 事业", "☐ 全额　☐ 差额　☐ 自收自支", "☑ 企业", "☐ 国有　☑ 民营　☐ 其他"]


def test_several_choices_stand_on_lines_of_their_own() -> None:
    assert cell(build_paper(studio_form(), {"awards": ["省级"]}), "awards").text == "☐ 市级\n☑ 省级"


def test_a_single_box_is_ticked_or_not() -> None:
    assert cell(build_paper(studio_form(), {"agreed": True}), "agreed").text == "☑"
    assert cell(build_paper(studio_form(), {}), "agreed").text == "☐"


def test_a_blank_in_a_sentence_is_a_rule_and_holds_the_answer() -> None:
    paper = build_paper(studio_form(), {"expected": "9"})
    sentence = next(item for item in cells(paper) if item.text.startswith("应到"))
    runs = sentence.lines[0]
    assert [(run.kind, run.text) for run in runs] == [
        ("plain", "应到 "),
        ("blank", "9"),
        ("plain", " 人，实到 "),
        ("blank", ""),
        ("plain", " 人"),
    ]
    assert runs[1].width > 8


def test_answers_cannot_bring_blanks_of_their_own() -> None:
    paper = build_paper(small_form(), {"name": "{name}{index}"})
    assert cell(paper, "name").text == "{name}{index}"


def test_blanks_without_words_in_a_bordered_cell_print_the_answers_alone() -> None:
    fields = [{"id": "job", "label": "职业"}, {"id": "grade", "label": "等级"}]
    row = [[{"sentence": "{job}/{grade}"}, ""]]
    assert one_table(row, fields, {})[0].cells[0].text == ""
    assert one_table(row, fields, {"job": "焊工"})[0].cells[0].text == "焊工"
    assert one_table(row, fields, {"grade": "技师"})[0].cells[0].text == "技师"
    assert one_table(row, fields, {"job": "焊工", "grade": "技师"})[0].cells[0].text == "焊工/技师"


def test_an_opinion_carries_its_marks_and_the_date_when_it_is_known() -> None:
    seal = cell(build_paper(studio_form(), {"opinion": "同意。"}), "opinion")
    assert seal.marks == ("(签章)", "　　年　　月　　日")
    assert seal.by == "区局"
    dated = cell(build_paper(studio_form(), {"opinion_on": "2023-05-06"}), "opinion")
    assert dated.marks == ("(签章)", "2023年5月6日")


def test_rows_with_a_seal_stay_whole_until_they_could_exceed_the_page() -> None:
    def seal_row(opinion: str) -> PaperRow:
        paper = build_paper(studio_form(), {"opinion": opinion})
        return next(row for row in tables(paper)[0].rows if any(item.kind == "seal" for item in row.cells))

    assert seal_row("同意" * 100).keep
    assert not seal_row("同意" * 5000).keep


def test_a_long_text_lets_its_row_break_even_where_the_layout_keeps_rows() -> None:
    rows = [["简 介", "{story}"]]
    fields = [{"id": "story", "label": "简介", "type": "paragraphs"}]
    assert one_table(rows, fields, {"story": PARAGRAPH})[0].keep
    assert not one_table(rows, fields, {"story": PARAGRAPH * 100})[0].keep


def test_a_photo_frame_lets_go_of_rows_that_outgrow_the_page() -> None:
    def frame(text: str) -> PaperCell:
        rows = [[{"field": "photo", "rows": 2}, "{name}"], ["籍贯"]]
        fields: list[dict[str, Any]] = [
            {"id": "photo", "label": "照片", "type": "photo", "photo": {}},
            {"id": "name", "label": "姓名"},
        ]
        return one_table(rows, fields, {"name": text})[0].cells[0]

    assert frame("张三").keep
    assert not frame("张三\n" * 300).keep


def test_rows_under_a_photo_are_evenly_high_enough_for_it() -> None:
    rows = [[{"field": "photo", "rows": 3}, "甲"], ["乙"], ["丙"]]
    fields: list[dict[str, Any]] = [
        {"id": "photo", "label": "照片", "type": "photo", "photo": {"width_mm": 30, "height_mm": 45}}
    ]
    heights = [row.height for row in one_table(rows, fields, {})]
    assert sum(heights) >= 45
    assert len(set(heights)) == 1


def test_a_photo_is_shown_when_its_file_is_a_picture_and_its_frame_otherwise() -> None:
    shown = cell(build_paper(studio_form(), {"photo": "d"}, portraits={"d": jpeg()}), "photo")
    assert shown.photo == "d"
    for portraits in ({}, {"d": b"no picture"}):
        empty = cell(build_paper(studio_form(), {"photo": "d"}, portraits=portraits), "photo")
        assert empty.photo == ""
        assert "照" in empty.text


def test_a_hint_stands_only_while_its_cell_is_blank() -> None:
    blank = cell(build_paper(studio_form(), {}), "short_story")
    assert [run.kind for run in blank.lines[0]] == ["hint"]
    assert "600字" not in cell(build_paper(studio_form(), {"short_story": "事迹"}), "short_story").text


def test_hints_of_a_section_stand_in_the_first_row_of_an_empty_one() -> None:
    rows = [
        ["序号", "单位"],
        {"repeat": "career", "printed": 3, "row": ["{index}", {"field": "what", "hint": "如：电工"}]},
    ]
    assert [row.cells[1].text for row in one_table(rows, CAREER, {})[1:]] == ["如：电工", "", ""]
    assert [row.cells[1].text for row in one_table(rows, CAREER, {"career": career(1)})[1:]] == ["第0份工作", "", ""]


def test_text_that_does_not_fit_a_fixed_cell_goes_whole_to_an_annex() -> None:
    story = PARAGRAPH * 20
    paper = build_paper(studio_form(), {"short_story": story})
    assert cell(paper, "short_story").text.endswith("（全文见附页）")
    title, _, annex = paper.blocks[-3:]
    assert isinstance(paper.blocks[-4], PaperBreak)
    assert isinstance(title, PaperText)
    assert "主要事迹简介" in title.line[0].text
    assert isinstance(annex, PaperNarrative)
    assert "".join(item.text for item in annex.paragraphs) == story


def test_text_that_fits_a_fixed_cell_makes_no_annex() -> None:
    paper = build_paper(studio_form(), {"short_story": "事迹"})
    assert not any(isinstance(block, PaperBreak) for block in paper.blocks)


def test_headings_inside_a_narrative_are_set_as_headings() -> None:
    paper = build_paper(
        studio_form(), {"summary": "（一）带徒传艺\n　　正文。\n\n二、下一步\n（二）这一句以句号结束。"}
    )
    narrative = next(block for block in paper.blocks if isinstance(block, PaperNarrative))
    assert [(item.level, item.text) for item in narrative.paragraphs] == [
        (1, "一、工作总结"),
        (2, "（一）带徒传艺"),
        (0, "正文。"),
        (1, "二、下一步"),
        (0, "（二）这一句以句号结束。"),
    ]


def test_who_signs_stands_under_the_text_or_has_room_to() -> None:
    def sign(answers: dict[str, Any]) -> PaperSign:
        return next(block for block in build_paper(studio_form(), answers).blocks if isinstance(block, PaperSign))

    assert sign({"unit": "某厂", "opinion_on": "2023-05-06"}).lines == ("某厂（盖章）", "2023年5月6日")
    assert all(line.startswith("　　") for line in sign({}).lines)


def test_a_page_break_stays_a_page_break_and_counts_growth_anew() -> None:
    table = {"table": {"columns": [40, 130], "rows": CAREER_ROWS}}
    made = form(
        [*CAREER, {"id": "story", "label": "事迹", "type": "paragraphs"}],
        [{"table": {"columns": [40, 130], "rows": [["事迹", "{story}"]]}}, {"page_break": True}, table],
    )
    paper = build_paper(made, {"story": PARAGRAPH * 40, "career": career(1)})
    assert isinstance(paper.blocks[1], PaperBreak)
    assert len(tables(paper)[1].rows) == 6


def test_text_over_several_rows_lets_them_break_when_it_may_exceed_the_page() -> None:
    fields = [{"id": "story", "label": "事迹", "type": "paragraphs"}]
    rows = [["甲", {"field": "story", "rows": 2}], ["乙"]]
    assert [row.keep for row in one_table(rows, fields, {"story": "短"})] == [True, True]
    assert [row.keep for row in one_table(rows, fields, {"story": PARAGRAPH * 100})] == [False, False]


def test_tables_in_a_row_are_joined() -> None:
    assert [table.joined for table in tables(build_paper(studio_form(), {}))] == [False, True]


def test_labels_of_two_characters_stand_as_wide_as_four() -> None:
    assert [item.text for item in cells(build_paper(small_form(), {})) if item.label] == ["姓　　名"]


def test_a_vertical_label_is_one_column_of_characters() -> None:
    label = next(item for item in cells(build_paper(studio_form(), {})) if item.kind == "vertical")
    assert label.text == "申报单位基本情况"
    assert label.rows == 6


@pytest.mark.parametrize("size", [7, 9, 12])
def test_nothing_is_smaller_than_nine_points(size: float) -> None:
    made = form(
        [{"id": "name", "label": "姓名"}],
        [
            {
                "table": {
                    "columns": [5, 5],
                    "rows": [[{"label": "一个很长的标题", "size": size}, {"field": "name", "size": size}]],
                }
            }
        ],
    )
    assert all(item.size >= 9 for item in cells(build_paper(made, {"name": "330106197607120016"})))


def test_answers_of_one_column_share_one_size() -> None:
    rows = [{"repeat": "career", "row": ["{index}", "{what}"]}]
    values = [{"id": "a", "what": "短"}, {"id": "b", "what": "刚刚好比一行稍微长一点点的工作"}]
    printed = one_table(rows, CAREER, {"career": values}, columns=[20, 60])
    assert printed[0].cells[1].size == printed[1].cells[1].size < 12


def test_answers_of_the_wrong_shape_print_as_nothing_or_as_text() -> None:
    wrong: dict[str, Any] = {
        "unit": ["a"],
        "members": "x",
        "photo": "none",
        "birth": True,
        "nature": "x/y",
        "awards": "省级",
    }
    paper = build_paper(studio_form(), wrong)
    assert cell(paper, "photo").field == "photo"
    assert "True" not in json.dumps(paper_json(paper), ensure_ascii=False)


def test_the_bottom_margin_has_room_for_the_footer() -> None:
    paper = build_paper(small_form(page={"margins": [10, 10, 5, 10]}), {})
    assert paper.sheet.margins[2] >= 18
