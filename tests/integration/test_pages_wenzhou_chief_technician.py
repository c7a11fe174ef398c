"""温州市第七轮首席技师 on paper: each page says what the notice prints, blank and filled, and nothing runs over."""

from __future__ import annotations

import io
from copy import deepcopy

import openpyxl
import pypdfium2 as pdfium
import pytest

from desktop_app.documents.fonts import FontShelf
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.paper_parts import PaperCell, PaperTable
from desktop_app.documents.pdf import PdfPress
from desktop_app.documents.xlsx import xlsx_bytes
from desktop_app.programmes.computed import complete_answers
from tests.integration.chief_technician import Answers
from tests.integration.demo_cases import RESOURCES, demo_cases
from tests.integration.wenzhou import COMPLETE, case, changed, wenzhou

PAGES = [
    "温州市第七轮首席技师推荐表 被推荐人姓名 工作单位 工种岗位 推荐单位 温州市人力资源和社会保障局 二○二一年 月",
    "姓名 性别 出生年月 照片 民族 出生地 健康状况 文化程度 参加工作时间 现工种岗位 本职业（工种）工龄 现技术等级 "
    "现任职务或职称 身份证号码 手机 单位地址 邮编 主要学习工作简历(包括技术培训和进修) 起止年月 "
    "在何地从事何职业（工种）工作 证明人",
    "主要技术简况、贡献成果登记 项目 内容 证明人或证明材料 本专业技术特长或技术绝招情况 参加技能竞赛及获奖情况 "
    "创造先进生产操作法情况",
    "主要技术简况、贡献成果登记 项目 内容 证明人或证明材料 解决关键生产技术技术革新项目获奖情况 "
    "何年何月获得何种荣誉称号 任技师职务后有何突出贡献",
    "个人总结(篇幅不够可另加附页)",
    "所在单位推荐意见 县（市、区）人力社保部门或市主管部门（行业协会）意见 专家评审小组意见 评选工作小组意见 "
    "市委人才工作领导小组意见 盖章 组长(签字) 负责人（签字） 年月日",
]
OVERVIEW = (
    "序号 姓名 性别 身份证号码 工作单位 学历 行政职务或职称 现工作岗位 本工种工龄 评选职业（工种） 现技术等级 "
    "评定时间 社会兼职 解决关键生产技术、技术革新项目、创造先进生产操作法等情况 专业技术特长、技术绝招情况 "
    "论文、专著、文艺创作、知识产权简况 带徒传艺、培育青年技术工人情况 技能大赛获奖和获得先进荣誉称号情况 "
    "单位推荐意见 手机 备注"
)


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(RESOURCES / "documents", FontShelf())


def paper(form_id: str, answers: Answers) -> Paper:
    form = wenzhou().form(form_id)
    assert form is not None
    completed = complete_answers(wenzhou(), case(answers)) if answers else {}
    return build_paper(form, completed.get(form_id, {}), context=PaperContext(wenzhou().id, 1))


def pages(press: PdfPress, printed: Paper) -> list[str]:
    """The words of every page, without blanks and places to break."""
    with pdfium.PdfDocument(press.pdf([printed])) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return ["".join(text.replace("\u200b", "").split()) for text in texts]


def tables(printed: Paper) -> list[PaperTable]:
    return [block for block in printed.blocks if isinstance(block, PaperTable)]


def written(cell: PaperCell) -> str:
    return "".join("".join(run.text for run in line) for line in cell.lines).replace(" ", "").replace("\u3000", "")


def test_the_blank_form_has_the_pages_and_the_words_of_the_notice(press: PdfPress) -> None:
    found = pages(press, paper("application", {}))
    for words, page in zip(PAGES, found, strict=True):
        assert [word for word in words.split() if word not in page] == []


@pytest.mark.parametrize("rows", [0, 2, 9])
def test_the_career_has_the_nine_rows_of_the_print_on_its_page(press: PdfPress, rows: int) -> None:
    career = [
        {"id": f"r{at}", "period": f"{1990 + at}-01—{1991 + at}-01", "what": f"乐清某厂{at}车间模具工"}
        for at in range(rows)
    ]
    printed = paper("application", changed("application", career=career))
    table = next(table for table in tables(printed) if table.side is not None)
    assert written(table.side or table.rows[0].cells[0]) == "主要学习工作简历(包括技术培训和进修)"
    assert len(table.rows) == 9
    assert len(pages(press, printed)) == 6


def test_each_opinion_has_its_own_mark_and_signer() -> None:
    cells = [cell for table in tables(paper("application", {})) for row in table.rows for cell in row.cells]
    seals = [cell for cell in cells if cell.kind == "seal"]
    assert [(cell.marks[0].replace("\u3000", "").replace(" ", ""), cell.by) for cell in seals] == [
        ("盖章", "所在单位"),
        ("盖章", "县（市、区）人力社保部门或市主管部门（行业协会）"),
        ("组长(签字)", "专家评审小组组长"),
        ("负责人（签字）", "评选工作小组负责人"),
        ("盖章", "市委人才工作领导小组"),
    ]


def test_a_summary_that_is_too_long_goes_on_a_page_of_its_own(press: PdfPress) -> None:
    long = "\n".join(["扎根一线，把手艺传下去。" * 12] * 20)
    found = pages(press, paper("application", changed("application", personal_summary=long)))
    assert found[5].startswith("所在单位")
    assert found[6].startswith("附页：个人总结")


def test_the_overview_has_the_columns_of_the_notice_on_one_page_across(press: PdfPress) -> None:
    printed = paper("summary", COMPLETE)
    assert printed.sheet.landscape
    (table,) = tables(printed)
    assert [written(cell) for cell in table.header[0].cells] == OVERVIEW.split()
    (text,) = pages(press, printed)
    assert "330106198" in text


@pytest.mark.parametrize("number", range(2))
def test_blank_rows_never_make_a_page_of_their_own(press: PdfPress, number: int) -> None:
    answers = demo_cases(wenzhou(), faulty=False)[number].answers
    (text,) = pages(press, paper("summary", answers))
    assert "温州市第七轮首席技师推荐人选情况一览表" in text


def test_the_overview_in_excel_keeps_numbers_as_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(paper("summary", deepcopy(COMPLETE)))))
    cells = {str(cell.value): cell.data_type for row in book.active or [] for cell in row if cell.value is not None}
    assert cells["330106198001010013"] == cells["13800000000"] == "s"
    assert (book.active and book.active.page_setup.orientation) == "landscape"


def test_deeds_and_letter_stand_as_letters(press: PdfPress) -> None:
    assert "陈志远同志事迹材料" in pages(press, paper("deeds", COMPLETE))[0]
    (letter,) = pages(press, paper("letter", COMPLETE))
    for words in (
        "推荐函",
        "温州市首席技师评选工作小组办公室：",
        "乐清市人力资源和社会保障局（盖章）",
        "2021年9月27日",
    ):
        assert words in letter
