"""临人社发〔2023〕26号 on paper: each page says what the notice prints, blank and filled, and nothing runs over."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from desktop_app.documents.fonts import FontShelf
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.paper_parts import PaperTable
from desktop_app.documents.pdf import PdfPress
from desktop_app.domain.case import Case
from desktop_app.programmes.score_fields import scored_lines
from desktop_app.services.booklets import booklet_files
from desktop_app.services.programme_reader import ProgrammeReader
from desktop_app.services.score_sheets import printed_points
from tests.integration.demo_cases import RESOURCES
from tests.integration.master_studio import ASSESSMENT, RECOGNITION, complete, studios

READER = ProgrammeReader(studios(), unprintable=lambda _: "", pixels=lambda _: {})

APPLICATION = [
    "杭州市临安区技能大师工作室申报表 申报单位 (盖章) 申报工作室名称 填报时间 杭州市临安区人力资源和社会保障局制",
    "申报单位基本情况 单位全称 单位性质 ☐事业 ☐全额 ☐差额 ☐自收自支 ☐企业 ☐国有 ☐民营 ☐其他 ☐个体工商户 "
    "法人代表 固定电话 手机 联系人 传真号码 电子邮箱 通讯地址 邮编 单位简介(1000字以内) "
    "(包括生产、科研以及高技能人才队伍情况)",
    "领衔人基本情况 姓名 性别 民族 出生年月 政治面貌 学历 职业(工种) 职业资格等级 其他技能 职务(职称) "
    "身份证号码 从业时间 固定电话 手机 工作简历",
    "技能特长及主要业绩 区级及以上获奖情况",
    "工作室成员情况 姓名 性别 身份证号码 学历 职业(工种) 职业资格等级或其他技能 技能特长 "
    "从业时间及主要业绩 工作室下一步工作计划:",
    "申报单位意见: (签章) 年月日 专家评估意见: 区人力社保局审核意见: (签字)",
]
SHEET = (
    "杭州市临安区技能大师工作室考核表 工作室名称： 考核项目 考核内容 评分标准 评估方式 分值 自评分 考核分 "
    "基础保障(35分) 日常管理(15分) 技术攻关(15分) 技术交流(15分) 带徒传艺(20分) 加分项(10分) 否决项 合计 100+10 "
    "工作室拒绝接受区人力资源和社会保障局考核管理的；申请承办的单位被注销或撤销的；工作室领衔人或工作室因违法违纪行为或者重大过失，"
    "给国家、集体、他人造成重大损失和严重后果的。"
)


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(RESOURCES / "documents", FontShelf())


def printed(case: Case, form_id: str) -> Paper:
    form = studios().form(form_id)
    assert form is not None
    context = PaperContext(
        studios().id,
        1,
        holds=lambda condition: READER.holds(case, condition),
        self_scores=lambda name: printed_points(READER.scores(case, name)),
        score_sheets=studios().score_sheets,
    )
    return build_paper(form, READER.completed(case).get(form_id, {}), title="演示", context=context)


def pages(press: PdfPress, case: Case, form_id: str) -> list[str]:
    """The words of every page, without blanks."""
    with pdfium.PdfDocument(press.pdf([printed(case, form_id)])) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def missing(words: str, page: str) -> list[str]:
    return [word for word in words.split() if word not in page]


def blank(procedure: str) -> Case:
    return complete(procedure).with_answers({})


def test_the_blank_application_has_the_pages_and_the_words_of_the_notice(press: PdfPress) -> None:
    found = pages(press, blank(RECOGNITION), "application")
    assert [missing(words, page) for words, page in zip(APPLICATION, found, strict=True)] == [[]] * 6


@pytest.mark.parametrize("procedure", [RECOGNITION, ASSESSMENT])
def test_a_filled_application_keeps_its_six_pages(press: PdfPress, procedure: str) -> None:
    case = complete(procedure)
    case.answers["application"]["introduction"] = "技能人才队伍建设成效明显。" * 76 + "区级技能大师工作室。"
    found = pages(press, case, "application")
    hint, boxes = "(包括生产、科研以及高技能人才队伍情况)", "☐"
    words = [" ".join(word for word in page.split() if word != hint and boxes not in word) for page in APPLICATION]
    assert [missing(said, page) for said, page in zip(words, found, strict=True)] == [[]] * 6
    assert "区级技能大师工作室。" in found[1]


def test_the_boxes_of_both_levels_are_ticked(press: PdfPress) -> None:
    recognition, assessment = (pages(press, complete(name), "application")[1] for name in (RECOGNITION, ASSESSMENT))
    assert missing("☐事业 ☐全额 ☑企业 ☐国有 ☑民营 ☐其他 ☐个体工商户", recognition) == []
    assert missing("☑事业 ☑全额 ☐差额 ☐自收自支 ☐企业 ☐国有", assessment) == []


def test_the_score_sheet_is_one_page_blank_and_filled(press: PdfPress) -> None:
    for case in (blank(ASSESSMENT), complete(ASSESSMENT)):
        (page,) = pages(press, case, "assessment")
        assert missing(SHEET, page) == []


def test_every_line_prints_its_content_standard_method_and_points() -> None:
    tables = [block for block in printed(blank(ASSESSMENT), "assessment").blocks if isinstance(block, PaperTable)]
    texts = {cell.text for table in tables for row in table.rows for cell in row.cells}
    for line in scored_lines(studios().score_sheets[0]):
        assert {line.content, line.standard, line.method, f"{line.cap:g}"} <= texts


def test_the_self_score_of_the_demonstration_is_printed(press: PdfPress) -> None:
    # 9 apprentices of 10: -1; a late summary, by judgement: -1; bonus 1 + 3 + 2: 98 + 6.
    (page,) = pages(press, complete(ASSESSMENT), "assessment")
    assert "100+10104" in page


def test_report_and_summary_begin_with_the_studio_and_end_with_the_seal(press: PdfPress) -> None:
    report = "".join(pages(press, complete(RECOGNITION), "report"))
    assert missing("关于申报建立章建铭数控铣工技能大师工作室的报告 （盖章） 2023年4月25日", report) == []
    summary = "".join(pages(press, complete(ASSESSMENT), "work_summary"))
    assert missing("骆雨晴农产品质检员技能大师工作室工作总结 （盖章） 2023年4月27日", summary) == []


def test_the_evidence_of_an_assessment_is_bound_line_by_line() -> None:
    case = complete(ASSESSMENT)
    case = replace(case, attachments=tuple(reversed(case.attachments)))
    bound = booklet_files(studios(), case, lambda digest: b"")
    assert [file.title for file in bound] == [line.content for line in scored_lines(studios().score_sheets[0])]


def test_a_report_and_a_summary_are_begun_out_of_the_application() -> None:
    case = complete(RECOGNITION)
    case.answers["report"] = {}
    begun = READER.suggestions(case)
    assert "领衔人章建铭，男，1979年3月出生" in begun["report", "people"]
    assert "成员4人" in begun["report", "people"]
    assert "俞海波，男，大专学历，数控铣工技师，五轴编程" in begun["report", "people"]
    assert begun["report", "plan"] == case.answers["application"]["plan"]
    assessed = complete(ASSESSMENT)
    assessed.answers["work_summary"] = {}
    assert READER.suggestions(assessed)["work_summary", "body"].startswith(
        "骆雨晴农产品质检员技能大师工作室于2020年认定"
    )
