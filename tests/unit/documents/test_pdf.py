"""The PDF press."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.paper_parts import PaperTable
from desktop_app.documents.pdf import PaperTooLong, PdfPress, breakable
from desktop_app.domain.answers import FormAnswers, SectionRow
from desktop_app.programmes.composed import composed_note
from tests.unit.documents.forms import FINGERPRINT, PARAGRAPH, form, jpeg, small_form, studio_form

CONTEXT = PaperContext("demo", 2)
POINTS_PER_MM = 72 / 25.4


def studio(answers: FormAnswers | None = None, fingerprint: str = FINGERPRINT) -> Paper:
    return build_paper(
        studio_form(), answers or {}, title="张三", fingerprint=fingerprint, portraits={"d": jpeg()}, context=CONTEXT
    )


def story_form() -> Any:
    return form(
        [
            {"id": "story", "label": "事迹", "type": "paragraphs"},
            {"id": "opinion", "label": "意见", "type": "opinion"},
        ],
        [
            {"table": {"columns": [20, 150], "rows": [["事迹", "{story}"]]}},
            {"table": {"columns": [20, 150], "rows": [["意见", {"seal": "opinion", "height": 60, "by": "单位"}]]}},
        ],
    )


def pages_text(pdf: bytes) -> list[str]:
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def squeezed(texts: Sequence[str]) -> str:
    return "".join("".join(text.split()) for text in texts)


def outside(pdf: bytes, paper: Paper) -> list[tuple[float, float, float, float]]:
    """Return the boxes of pieces of text that stand outside the printed page's margins (the footer below excepted)."""
    top, right, bottom, left = (margin * POINTS_PER_MM for margin in paper.sheet.margins)
    found = []
    with pdfium.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            for piece in page.get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_TEXT]):
                x0, y0, x1, y1 = piece.get_bounds()
                in_footer = y1 < bottom
                fits = x0 >= left - 1 and x1 <= width - right + 1 and y1 <= height - top + 1
                if not (fits and (in_footer or y0 >= bottom - 1)):
                    found.append((x0, y0, x1, y1))
    return found


def test_an_answer_stands_in_the_pdf(press: PdfPress) -> None:
    pdf = press.pdf([build_paper(small_form(), {"name": "王䶮𬭛"}, context=CONTEXT)])
    assert "王䶮𬭛" in squeezed(pages_text(pdf))


def test_the_same_papers_give_the_same_bytes_on_a_fresh_press(press: PdfPress, fresh_press: PdfPress) -> None:
    papers = [studio({"unit": "某厂", "photo": "d"}), build_paper(small_form(), {}, context=CONTEXT)]
    assert press.pdf(papers) == press.pdf(papers) == fresh_press.pdf(papers)


def test_the_pdf_is_archival_whole_and_brings_its_fonts(press: PdfPress, tmp_path: Path) -> None:
    path = tmp_path / "studio.pdf"
    path.write_bytes(press.pdf([studio({"unit": "某厂", "photo": "d", "nature": "企业/民营"})]))
    with pikepdf.open(path) as document:
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "B")
        assert str(document.Root.Lang) == "zh-CN"
        assert "技能大师" not in str(document.docinfo.get("/Title"))
        assert str(document.docinfo["/Title"]) == "申报表（张三）"
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    fonts = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)


def test_each_form_has_a_bookmark_and_page_numbers_of_its_own(press: PdfPress) -> None:
    pdf = press.pdf([studio({"story": PARAGRAPH * 60}), build_paper(small_form(title="汇总表"), {}, context=CONTEXT)])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        with document.open_outline() as outline:
            assert [item.title for item in outline.root] == ["申报表", "汇总表"]
        pages = len(document.pages)
    texts = [squeezed([text]) for text in pages_text(pdf)]
    assert f"第1页共{pages - 1}页" in texts[0]
    assert f"第{pages - 1}页共{pages - 1}页" in texts[-2]
    assert "第1页共1页" in texts[-1]


def test_a_duplex_form_begins_on_a_front_page(press: PdfPress) -> None:
    front = build_paper(small_form(page={"duplex": True}), {}, context=CONTEXT)
    assert len(pages_text(press.pdf([front, front]))) == 3


def test_the_footer_shows_the_fingerprint_or_that_this_is_a_draft(press: PdfPress) -> None:
    assert "3F2A-90B1-C4D5-E6F7" in pages_text(press.pdf([studio()]))[0]
    draft = pages_text(press.pdf([studio(fingerprint="")]))[0]
    assert "草稿" in draft
    assert "校验码" not in draft


def test_a_composed_form_says_so_and_an_official_one_does_not(press: PdfPress) -> None:
    context = PaperContext("demo", 2, "某人社发〔2024〕8号")
    form = small_form(official=False)
    text = squeezed(pages_text(press.pdf([build_paper(form, {}, context=context)])))
    assert composed_note(form, "某人社发〔2024〕8号") in text
    assert "非官方印制" not in squeezed(pages_text(press.pdf([studio()])))


def test_every_page_has_a_code_even_when_there_are_more_than_expected(press: PdfPress) -> None:
    paper = studio({"story": PARAGRAPH * 200})
    with pdfium.PdfDocument(press.pdf([paper])) as document:
        assert len(document) > 4
        for page in document:
            width, height = page.get_size()
            corner = page.render(scale=2).to_pil().convert("L")
            box = (int(2 * (width - 93)), int(2 * (height - 62)), int(2 * (width - 57)), int(2 * (height - 20)))
            dark = sum(corner.crop(box).histogram()[:128])
            assert dark > 1000


@pytest.mark.parametrize(
    "text",
    [
        '#include "/etc/passwd" $x$ *b* _i_ @ref <label> \\ `raw` // end /* c */',
        '")))\n#panic("out") //',
        '\\u{41} \\n \\" = + - /',
        "=cmd()|' /C calc'!A0",
    ],
)
def test_text_that_looks_like_typst_is_only_text(press: PdfPress, text: str) -> None:
    printed = squeezed(pages_text(press.pdf([build_paper(story_form(), {"story": text}, context=CONTEXT)])))
    assert squeezed([text]) in printed


@given(st.text(st.characters(codec=None), max_size=60))
@settings(max_examples=25)
def test_any_text_can_be_printed(shared_press: PdfPress, text: str) -> None:
    paper = build_paper(studio_form(), {"unit": text, "story": text, "opinion": text, "summary": text}, title=text)
    assert shared_press.pdf([paper]).startswith(b"%PDF")


@pytest.mark.parametrize("field", ["story", "opinion"])
@pytest.mark.parametrize("text", ["技术创新与攻关" * 700, "A" * 5000, "行\n" * 300])
def test_five_thousand_characters_lose_nothing_and_stay_inside_the_margins(
    press: PdfPress, field: str, text: str
) -> None:
    paper = build_paper(story_form(), {field: text}, context=CONTEXT)
    pdf = press.pdf([paper])
    assert squeezed(pages_text(pdf)).count(text[0]) >= text.count(text[0])
    assert outside(pdf, paper) == []


def test_a_narrow_cell_of_any_kind_grows_over_pages_and_loses_nothing(press: PdfPress) -> None:
    answers: FormAnswers = {name: "窄" * 900 for name in ("unit", "story", "opinion", "summary", "birth", "present")}
    member: SectionRow = {"id": "a", "name": "窄" * 900, "skill": "窄" * 900}
    answers["members"] = [member]
    answers["photo"] = "d"
    paper = studio(answers)
    pdf = press.pdf([paper])
    # unit stands twice: at the top and under the text
    assert squeezed(pages_text(pdf)).count("窄") == 900 * 9
    assert outside(pdf, paper) == []


def test_sixty_rows_run_over_pages_under_a_repeated_head(press: PdfPress) -> None:
    rows: Any = [{"id": str(at), "name": f"职工{at:03d}", "skill": "焊接"} for at in range(60)]
    texts = pages_text(press.pdf([studio({"members": rows})]))
    joined = squeezed(texts)
    assert all(f"职工{at:03d}" in joined for at in range(60))
    pages = [text for text in texts if "职工" in text]
    assert len(pages) > 1
    assert all("技能特长" in text for text in pages)


def test_a_seal_stays_with_its_opinion_and_its_date(press: PdfPress) -> None:
    for lines in range(24, 40):
        answers: FormAnswers = {"story": "行\n" * lines, "opinion": "同意推荐该同志。"}
        for text in pages_text(press.pdf([build_paper(story_form(), answers, context=CONTEXT)])):
            squeezed_text = squeezed([text])
            assert ("同意推荐" in squeezed_text) == ("盖章：" in squeezed_text) == ("年月日" in squeezed_text)


def test_the_empty_form_prints(press: PdfPress) -> None:
    assert len(pages_text(press.pdf([studio()]))) >= 1
    assert press.pdf([]).startswith(b"%PDF")


def test_a_character_without_a_font_becomes_a_visible_mark(press: PdfPress) -> None:
    pdf = press.pdf([build_paper(small_form(), {"name": "王\U000f1234五"}, context=CONTEXT)])
    assert "王〓五" in squeezed(pages_text(pdf))


def test_a_portrait_stands_on_the_page(press: PdfPress) -> None:
    with pikepdf.open(io.BytesIO(press.pdf([studio({"photo": "d"})]))) as document:
        images = [image for page in document.pages for image in page.get_images()]
    assert images


def test_previews_show_the_page_asked_for_or_the_last_one(press: PdfPress) -> None:
    paper = studio({"story": PARAGRAPH * 60}, fingerprint="")
    pages = press.pages_png(paper, 50)
    first, beyond = press.page_png(paper, 0, 50), press.page_png(paper, 99, 50)
    assert (first.page, first.count, first.png) == (0, len(pages), pages[0])
    assert (beyond.page, beyond.png) == (len(pages) - 1, pages[-1])
    assert press.page_counts([paper]) == [len(pages)]
    with Image.open(io.BytesIO(first.png)) as picture:
        picture.load()
        assert picture.size == (ceil(210 / 25.4 * 50), ceil(297 / 25.4 * 50))


def test_pages_with_a_portrait_are_shown_in_colour_and_others_in_grey(press: PdfPress) -> None:
    modes = []
    shown: tuple[FormAnswers, ...] = ({"photo": "d"}, {})
    for answers in shown:
        with Image.open(io.BytesIO(press.page_png(studio(answers), 0, 40).png)) as picture:
            modes.append(picture.mode)
    assert modes == ["RGB", "L"]


def test_an_edit_shows_in_the_next_preview(press: PdfPress) -> None:
    before = press.page_png(studio({"unit": "甲厂"}), 0, 60).png
    assert press.page_png(studio({"unit": "乙厂"}), 0, 60).png != before
    assert press.page_png(studio({"unit": "甲厂"}), 0, 60).png == before


def test_the_stamp_list_names_page_and_hand(press: PdfPress) -> None:
    answers: FormAnswers = {"story": PARAGRAPH * 60}
    paper = studio(answers)
    opinion, sign = press.stamps(paper)
    assert (opinion.by, opinion.mark, sign.by) == ("区局", "seal", "申报单位")
    texts = [squeezed([text]) for text in pages_text(press.pdf([paper]))]
    assert "(签章)" in texts[opinion.page - 1]
    assert "（盖章）" in texts[sign.page - 1]
    assert opinion.page > 1


def test_a_summary_of_too_many_rows_is_refused_with_a_sentence(press: PdfPress) -> None:
    rows: Any = [{"id": str(at), "name": "甲"} for at in range(10_000)]
    paper = studio({"members": rows})
    assert sum(len(block.rows) for block in paper.blocks if isinstance(block, PaperTable)) > 10_000
    with pytest.raises(PaperTooLong, match="请导出 Excel"):
        press.pdf([paper])


def test_only_long_words_may_be_broken_anywhere() -> None:
    assert breakable("汉字 ABCDEF 汉字", 6) == "汉字 A\u200bB\u200bC\u200bD\u200bE\u200bF 汉字"
    assert breakable("汉字 ABCDE 汉字", 6) == "汉字 ABCDE 汉字"
    assert breakable("e\u0301" * 4, 4).count("\u200b\u0301") == 0
