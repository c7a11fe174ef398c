"""Papers of batches: summary sheets, what the recommending unit writes, the cases' own papers beside."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.errors import Cancelled
from desktop_app.domain.progress import Progress
from desktop_app.programmes.layout import GridRow, LabelCell, TableBlock
from desktop_app.services import batch_papers
from desktop_app.services.desk import Desk
from desktop_app.services.own_folder import InsideLibrary
from desktop_app.services.papers import NothingToPrint
from desktop_app.services.parcels import CannotSend
from tests.unit.services.batches import add_case, add_cases
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.test_papers import text_of

UNIT = "杭州市上城区人社局"
SHEET = "杭州市首席技师推荐申报人员汇总表"


def sheet_of(data: bytes) -> Worksheet:
    sheet = load_workbook(io.BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def _plain(value: object) -> str:
    return "".join(str(value or "").split())


def test_a_batch_becomes_its_sheets_its_report_and_one_pdf_for_each_case_in_order(desk: Desk, tmp_path: Path) -> None:
    ids = add_cases(desk, 2)
    desk.cases.fill(ids[1], {"report": {"addressee": "上城区人社局"}})
    batch = desk.batches.new(PROGRAMME, UNIT, [ids[1], ids[0]])
    files = desk.batch_papers.export(batch.id, tmp_path / "批次")
    assert [path.name for path in files] == [
        f"{UNIT}-{SHEET}.pdf",
        f"{UNIT}-{SHEET}.xlsx",
        f"{UNIT}-杭州市首席技师认定推荐报告.pdf",
        f"{UNIT}-杭州市首席技师认定推荐报告.docx",
        "01-李四.pdf",
        "02-王䶮.pdf",
    ]
    own, other = text_of(files[4].read_bytes()), text_of(files[5].read_bytes())
    assert "认定申报表" in own
    assert "汇总表" not in own + other, "the sheet is the batch's"
    assert "推荐报告" in own, "the unit's own report stays with its case"
    assert "推荐报告" not in other, "nothing is written on it"
    for case_id in ids:
        case = desk.cases.get(case_id)
        assert not case.edited
        assert desk.cases.fingerprint(case)[:4].upper() in own + other


def test_sheet_and_report_show_what_was_derived_and_written(desk: Desk) -> None:
    ids = add_cases(desk, 2)
    batch = desk.batches.new(PROGRAMME, UNIT, ids)
    desk.batches.amend(
        batch.id,
        {
            "summary": {"filler": "王女士", "filler_phone": "0571-1", "people": [{"id": ids[1], "duty": "改写的职务"}]},
            "report": {"author_kind": "区、县（市）人力社保部门"},
        },
    )
    text = "".join(text_of(desk.batch_papers.pdf(batch.id)).split())
    for words in (UNIT, "王女士", "改写的职务", "第2届技术能手", "确定王䶮、李四共2名同志", "三、专家评议情况"):
        assert words in text
    assert "三、专家评议情况" not in "".join(
        text_of(desk.batch_papers.pdf(desk.batches.new(PROGRAMME, UNIT, ids).id, ["report"])).split()
    )


def test_the_fingerprint_is_of_what_stands_there_and_of_the_cases(desk: Desk) -> None:
    case_id = add_case(desk, 0)
    batch = desk.batches.new(PROGRAMME, UNIT, [case_id])
    first = desk.batch_papers.pdf(batch.id, ["summary"])
    assert "校验码" in text_of(first)
    assert desk.batch_papers.pdf(batch.id, ["summary"]) == first
    desk.cases.fill(case_id, {"application": {"personal_summary": "不在汇总表上的内容"}})
    assert desk.batch_papers.pdf(batch.id, ["summary"]) != first


@pytest.mark.parametrize(
    ("programme", "recommender"),
    [(PROGRAMME, "district"), ("wenzhou-chief-technician-2021", "鹿城区"), ("zhejiang-artisan-2023", "city")],
)
def test_the_workbook_has_the_columns_and_the_print_set_up_of_the_notice(
    desk: Desk, programme: str, recommender: str
) -> None:
    definition = desk.registry.newest(programme)
    form = definition.form("summary")
    assert form is not None
    table = next(block.table for block in form.body if isinstance(block, TableBlock) and block.table.header)
    head = table.header[-1]
    assert isinstance(head, GridRow)
    heads = [cell.label for cell in head.cells if isinstance(cell, LabelCell)]
    batch = desk.batches.new(programme, recommender, [desk.cases.new(programme).id])
    sheet = sheet_of(desk.batch_papers.xlsx(batch.id, "summary"))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    at = next(number for number, row in enumerate(rows, start=1) if _plain(row[0]) == "序号")
    assert [value for value in rows[at - 1] if value] == heads
    assert rows[0][0] is not None
    assert rows[at][0] == "1"
    assert sheet.print_title_rows == f"${at}:${at}"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape", 1, 0,
    )  # fmt: skip
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_area


def test_numbers_and_formulas_stay_text_in_the_workbook(desk: Desk) -> None:
    wenzhou = "wenzhou-chief-technician-2021"
    answers = {"name": "=1+1", "id_number": "330106197001011234", "mobile": "13800000000", "unit": "@SUM(A1)"}
    case_id = desk.cases.new(wenzhou, answers={"application": answers}).id
    batch = desk.batches.new(wenzhou, "鹿城区", [case_id])
    sheet = sheet_of(desk.batch_papers.xlsx(batch.id, "summary"))
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    for value in answers.values():
        assert cells[value].data_type == "s"
        assert cells[value].number_format == "@"


def test_a_sheet_of_no_case_has_the_blank_rows_of_the_notice(desk: Desk) -> None:
    batch = desk.batches.new(PROGRAMME, UNIT, kind="district")
    numbers = [row[0].value for row in sheet_of(desk.batch_papers.xlsx(batch.id, "summary")).iter_rows()]
    assert "8" in numbers


def test_a_sheet_too_long_for_one_pdf_becomes_several(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_papers, "ROWS_OF_A_PDF", 2)
    batch = desk.batches.new(PROGRAMME, UNIT, add_cases(desk, 3), kind="district")
    names = [path.name for path in desk.batch_papers.export(batch.id, tmp_path)]
    assert f"{UNIT}-{SHEET}（第1—2行）.pdf" in names
    assert f"{UNIT}-{SHEET}.xlsx" in names


def test_a_programme_without_summary_sheet_exports_its_cases(desk: Desk, tmp_path: Path) -> None:
    artisan = "hangzhou-artisan-2016"
    case_id = desk.cases.new(artisan, answers={"application": {"name": "王䶮"}}).id
    batch = desk.batches.new(artisan, "某总工会", [case_id], kind="unit")
    assert [path.name for path in desk.batch_papers.export(batch.id, tmp_path)] == ["01-王䶮.pdf"]
    with pytest.raises(NothingToPrint):
        desk.batch_papers.pdf(batch.id)
    with pytest.raises(NothingToPrint):
        desk.batch_papers.xlsx(batch.id, "summary")


def test_pages_on_screen_carry_no_fingerprint(desk: Desk) -> None:
    batch = desk.batches.new(PROGRAMME, UNIT, add_cases(desk, 1))
    session = desk.batches.edit(batch.id)
    preview = desk.batch_papers.preview(session, "summary", 50)
    assert preview.count == len(preview.pages) == 1
    assert desk.batch_papers.preview(session, "summary", 50, 7).count == 1
    with pytest.raises(NothingToPrint):
        desk.batch_papers.preview(session, "application", 50)
    session.close()


def test_nothing_is_written_into_the_library_and_cancelling_stops(desk: Desk, tmp_path: Path) -> None:
    batch = desk.batches.new(PROGRAMME, UNIT, add_cases(desk, 1))
    with pytest.raises(InsideLibrary):
        desk.batch_papers.export(batch.id, tmp_path / "library-甲公司" / "输出")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        desk.batch_papers.export(batch.id, tmp_path / "输出", progress)


def test_received_cases_go_up_with_the_batch_and_the_level_above_has_them_in_order(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    unit, district, city = make_desk("甲公司"), make_desk("乙区人社局"), make_desk("丙市人社局")
    ids = add_cases(unit, 2)
    unit.outbox.create(ids, tmp_path / "1.jbp", None, "口令")
    assert district.inbox.receive([tmp_path / "1.jbp"], "口令")[0].ok
    own = add_case(district, 2)
    batch = district.batches.new(PROGRAMME, UNIT, [own, ids[1], ids[0]])
    with pytest.raises(CannotSend, match="受理后才能上报"):
        district.batches.package(batch.id, tmp_path / "2.jbp", None, "口令")
    told = [finding for finding in district.batches.check(batch.id) if finding.rule == "status"]
    assert [finding.message for finding in told] == ["“李四”还没有受理。", "“王䶮”还没有受理。"]
    for case_id in ids:
        district.cases.set_status(case_id, CaseStatus.ACCEPTED)
    sent = district.batches.package(batch.id, tmp_path / "2.jbp", None, "口令")
    assert [case.id for case in sent.cases] == [own, ids[1], ids[0]]
    assert [district.cases.get(case_id).status.value for case_id in batch.case_ids] == [
        "sent",
        "forwarded",
        "forwarded",
    ]
    assert city.inbox.receive([tmp_path / "2.jbp"], "口令")[0].ok
    assert {case.title for case in city.cases.list()} == {"王䶮", "李四", "张三"}
    assert [case.revision for case in sent.cases] == [1, 1, 1], "a case that was not touched goes up as it came"


def test_a_pdf_of_a_sheet_runs_over_pages_with_its_head_on_each(desk: Desk) -> None:
    ids = [add_case(desk, at % 6, name=f"第{at}人") for at in range(30)]
    batch = desk.batches.new(PROGRAMME, UNIT, ids)
    document = pypdfium2.PdfDocument(desk.batch_papers.pdf(batch.id, ["summary"]))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert len(pages) > 1
    for page in pages[:-1]:
        assert "行政职务" in page
    assert "填报人" in pages[-1]
