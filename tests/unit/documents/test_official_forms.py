"""The forms of 杭人社发〔2021〕69号, blank and filled, held against the words of the notice."""

from __future__ import annotations

import io
from typing import Any

import docx
import pypdfium2 as pdfium
import pytest
from docx.oxml.ns import qn

from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.paper_parts import PaperTable
from desktop_app.documents.pdf import PdfPress
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.registry import Registry
from tests.unit.documents.conftest import RESOURCES
from tests.unit.documents.forms import FINGERPRINT, PARAGRAPH, jpeg

PROGRAMME = "hangzhou-chief-technician-2021"
CONTEXT = PaperContext(PROGRAMME, 1)
CAREER = [
    {"id": str(at), "period": f"{1994 + at}-09—{1995 + at}-08", "what": f"杭州某机械厂{at}车间", "witness": "张建国"}
    for at in range(12)
]
FILLED: dict[str, Any] = {
    "name": "王䶮", "occupation": "机修钳工", "unit": "杭州余杭仁和精密机械制造有限公司", "sex": "男",
    "birth": "1976-07", "photo": "d", "native_place": "浙江余杭", "party": "中共党员", "education": "大专",
    "work_start": "1998-08", "grade": "高级技师", "phone": "13805710001", "position": "装配车间", "duty": "车间副主任",
    "id_number": "330106197607120016", "unit_address": "杭州市余杭区仁和街道1号", "career": CAREER,
    "specialty": PARAGRAPH * 4, "personal_summary": "\n".join([PARAGRAPH] * 30), "unit_opinion": "同意推荐。",
    "unit_opinion_date": "2021-07-02", "judges": "9", "votes_for": "8", "votes_against": "1",
}  # fmt: skip

WORDS_BY_PAGE = [
    "杭州市首席技师认定申报表 姓名 职业（工种） 单位 杭州市人力资源和社会保障局 2021年6月",
    "性别 出生年月 照片 籍贯 政治面貌 文化程度 参加工作时间 联系电话 现工作岗位 行政职务 身份证号 单位地址 "
    "主要学习和工作经历(包括技术培训和进修) 起止年月 何校、何单位学习、工作 证明人",
    "主要技术简况、贡献成果登记 项目 内容 证明人或证明材料 "
    "专业技术特长或技术绝招情况 参加技能竞赛获奖情况 创造先进生产操作法情况",
    "主要技术简况、贡献成果登记 解决关键生产技术技术革新项目获奖情况 何年何月获得何种荣誉称号 任技师职务后有何突出贡献",
    "个人总结(篇幅不够可加页)",
    "所在单位推荐意见 盖章： 年月日 区县（市）人力社保部门或市主管部门、行业协会（社团）意见 "
    "评审情况 评委出席人数 表决情况 同意 反对 市人力社保部门审核意见",
]


@pytest.fixture(scope="module")
def application() -> FormDefinition:
    form = Registry(RESOURCES / "programmes").newest(PROGRAMME).form("application")
    assert form is not None
    return form


def filled(form: FormDefinition) -> Paper:
    return build_paper(form, FILLED, title="王䶮", fingerprint=FINGERPRINT, portraits={"d": jpeg()}, context=CONTEXT)


def pages(press: PdfPress, paper: Paper) -> list[str]:
    with pdfium.PdfDocument(press.pdf([paper])) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def test_the_blank_form_has_the_pages_and_the_words_of_the_notice(press: PdfPress, application: FormDefinition) -> None:
    texts = pages(press, build_paper(application, {}, context=CONTEXT))
    assert len(texts) == len(WORDS_BY_PAGE)
    for text, words in zip(texts, WORDS_BY_PAGE, strict=True):
        assert [word for word in words.split() if word not in text] == []


def test_twelve_career_rows_and_a_photo_stay_on_their_page(press: PdfPress, application: FormDefinition) -> None:
    texts = pages(press, filled(application))
    assert all(f"杭州某机械厂{at}车间" in texts[1] for at in range(12))
    assert "主要技术简况" in texts[2]


def test_every_answer_stands_in_the_pdf_and_in_the_word_file(press: PdfPress, application: FormDefinition) -> None:
    paper = filled(application)
    document = docx.Document(io.BytesIO(docx_bytes([paper])))
    word = "".join("".join(text.text or "" for text in document.element.body.iter(qn("w:t"))).split())
    printed = "".join(pages(press, paper))
    answers = [value for value in FILLED.values() if isinstance(value, str) and value not in ("d", "2021-07-02")]
    for text in (word, printed):
        assert [answer for answer in answers if len(answer) < 30 and answer not in text] == []
        assert text.count("主持完成设备技术改造项目") == 34
        assert "2021年7月2日" in text


def test_what_grew_above_never_leaves_blank_rows_alone_on_a_page(press: PdfPress, application: FormDefinition) -> None:
    grown = {
        **FILLED,
        "occupation": "机修钳工（数控机床装调维修工）",
        "career": [{**row, "what": "机械厂" * 14} for row in CAREER],
    }
    texts = pages(press, build_paper(application, grown, portraits={"d": jpeg()}, context=CONTEXT))
    beginning = [text for text in texts if text.startswith("主要学习和工作经历")]
    assert all("机械厂" in text for text in beginning)


def test_the_summary_sheet_stays_on_one_landscape_page(press: PdfPress) -> None:
    form = Registry(RESOURCES / "programmes").newest(PROGRAMME).form("summary")
    assert form is not None
    people = [{"id": "a", "name": "王䶮", "unit": FILLED["unit"], "honours": "全国技术能手" * 45}]
    paper = build_paper(form, {"unit": FILLED["unit"], "people": people}, context=CONTEXT)
    assert paper.sheet.landscape
    (text,) = pages(press, paper)
    for words in ("填报单位：（盖章）", "获得荣誉称号情况(300字以内)", "填报人：", "联系电话：", "手机："):
        assert words in text
    rows = next(block for block in paper.blocks if isinstance(block, PaperTable)).rows
    assert len(rows) < 8
