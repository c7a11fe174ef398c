"""The form of 杭总工〔2016〕34号: one page, blank or full, held against the words of the notice."""

from __future__ import annotations

import io
from typing import Any

import docx
import pypdfium2 as pdfium
import pytest
from docx.oxml.ns import qn

from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.pdf import PdfPress
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.registry import Registry
from tests.unit.documents.conftest import RESOURCES
from tests.unit.documents.forms import FINGERPRINT, jpeg

PROGRAMME = "hangzhou-artisan-2016"
CONTEXT = PaperContext(PROGRAMME, 1)
WORDS = [
    *("首届“杭州工匠”认定工作申报表", "姓名", "年龄", "民族", "专业领域", "职称（技能等级）", "联系电话", "手机"),
    *("联系地址", "工作单位", "推荐单位意见", "盖章", "年月日", "领导小组办公室意见", "主要事迹简介"),
    "注：申报表一式两份并电子档于2016年9月30日前报市总技协办。",
]
HINTS = ["贴", "照", "片", "处", "（600字以内，详细材料请另附）"]
DEEDS = "\n".join([("从事手工炒茶四十四年，技艺精湛，传承有方。" * 8)[:150]] * 4)
FILLED: dict[str, Any] = {
    "name": "葛松泉", "age": "62", "ethnicity": "汉族", "photo": "d", "field": "手工炒茶", "title": "高级技师",
    "phone": "0571-55508342", "mobile": "13000000542", "address": "杭州市西湖区虚构村茶坞8号",
    "unit": "杭州云栖茶坞茶叶专业合作社", "deeds": DEEDS, "recommender_opinion": "同意推荐。",
    "recommender_opinion_date": "2016-09-20", "office_opinion": "符合条件。",
}  # fmt: skip


@pytest.fixture(scope="module")
def form() -> FormDefinition:
    found = Registry(RESOURCES / "programmes").newest(PROGRAMME).form("application")
    assert found is not None
    return found


def filled(form: FormDefinition) -> Paper:
    return build_paper(form, FILLED, title="葛松泉", fingerprint=FINGERPRINT, portraits={"d": jpeg()}, context=CONTEXT)


def pages(press: PdfPress, paper: Paper) -> list[str]:
    document = pdfium.PdfDocument(press.pdf([paper]))
    return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def test_the_blank_form_is_one_page_with_the_words_of_the_notice(press: PdfPress, form: FormDefinition) -> None:
    (text,) = pages(press, build_paper(form, {}, context=CONTEXT))
    assert [word for word in [*WORDS, *HINTS] if word not in text] == []


def test_six_hundred_characters_keep_it_on_one_page(press: PdfPress, form: FormDefinition) -> None:
    assert len(DEEDS.replace("\n", "")) == 600
    (text,) = pages(press, filled(form))
    assert "".join(DEEDS.split()) in text
    assert "2016年9月20日" in text
    assert "贴" not in text


def test_word_has_the_same_cells_and_the_portrait_within_its_own(form: FormDefinition) -> None:
    document = docx.Document(io.BytesIO(docx_bytes([filled(form)])))
    text = "".join("".join(node.text or "" for node in document.element.iter(qn("w:t"))).split())
    assert [
        word for word in WORDS if word not in text and word not in ("贴照片处", "（600字以内，详细材料请另附）")
    ] == []
    (picture,) = document.inline_shapes
    assert (picture.width.mm, picture.height.mm) <= (28.1, 40)
    assert {picture._inline.get(f"dist{side}") for side in "TBLR"} == {"0"}


def test_the_opinions_are_stamped_in_the_order_of_the_form(press: PdfPress, form: FormDefinition) -> None:
    assert [stamp.by for stamp in press.stamps(filled(form))] == ["推荐单位", "领导小组办公室"]
