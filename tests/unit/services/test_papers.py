"""Documents: one file per form and format, with the fingerprint of what was fixed, drafts without."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from openpyxl import load_workbook
from PIL import Image

from desktop_app.domain.errors import Cancelled, WrongUse
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.services.desk import Desk
from desktop_app.services.papers import NoFolder, NothingToPrint
from tests.unit.services.conftest import PROGRAMME, jpeg

ANSWERS = {"application": {"name": "王䶮", "unit": "甲公司", "occupation": "电工"}}


@pytest.fixture
def case_id(desk: Desk) -> str:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.evidence.set_portrait(case.id, "application", "photo", jpeg(413, 551))
    return case.id


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_each_form_becomes_a_file_in_each_format(desk: Desk, case_id: str, tmp_path: Path) -> None:
    files = desk.documents.export(case_id, tmp_path / "输出", {"pdf", "docx", "xlsx"})
    assert [path.name for path in files] == [
        "王䶮-杭州市首席技师认定申报表.pdf",
        "王䶮-杭州市首席技师认定申报表.docx",
        "王䶮-杭州市首席技师推荐申报人员汇总表.pdf",
        "王䶮-杭州市首席技师推荐申报人员汇总表.docx",
        "王䶮-杭州市首席技师推荐申报人员汇总表.xlsx",
        "王䶮-杭州市首席技师认定推荐报告.pdf",
        "王䶮-杭州市首席技师认定推荐报告.docx",
    ]
    sheet = load_workbook(files[4]).active
    assert sheet is not None
    assert "王䶮" in [cell.value for row in sheet.iter_rows() for cell in row]


def test_the_booklet_holds_forms_and_evidence_in_the_order_of_the_notice(
    desk: Desk, case_id: str, tmp_path: Path
) -> None:
    later, sooner, broken = tmp_path / "业绩证明.jpg", tmp_path / "技师证书.jpg", tmp_path / "损坏.pdf"
    later.write_bytes(jpeg(400, 300))
    sooner.write_bytes(jpeg(400, 300))
    broken.write_bytes(b"%PDF-1.7 broken")
    desk.evidence.attach(case_id, Place(material="achievement_proof"), [later])
    desk.evidence.attach(case_id, Place(material="certificate"), [sooner])
    desk.evidence.attach(case_id, Place(form="application", field="honours"), [broken])
    [file] = desk.documents.export(case_id, tmp_path / "输出", {"booklet"})
    assert file.name == "王䶮-装订册.pdf"
    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
    assert titles == [
        "封面",
        "目录",
        "杭州市首席技师认定申报表",
        "杭州市首席技师推荐申报人员汇总表",
        "杭州市首席技师认定推荐报告",
        "职业资格证书（职业技能等级证书）复印件（技师证书.jpg）",
        "技术绝招、先进操作法、技术革新、带徒成果等佐证材料（业绩证明.jpg）",
        "何年何月获得何种荣誉称号（损坏.pdf）",
    ]
    text = text_of(file.read_bytes())
    assert text.count("复印件与原件核对无误") == 2
    assert "损坏.pdf" in text


def test_the_pages_carry_the_fingerprint_of_the_revision_that_was_made(
    desk: Desk, case_id: str, tmp_path: Path
) -> None:
    files = desk.documents.export(case_id, tmp_path, {"pdf"})
    revision = desk.cases.revisions(case_id)[0]
    assert (revision.number, revision.why) == (1, "export")
    shown = shown_fingerprint(revision.fingerprint)
    assert all(shown in text_of(path.read_bytes()) for path in files)
    assert shown in text_of(desk.documents.pdf(case_id))
    desk.cases.fill(case_id, {"application": {"name": "李"}})
    assert shown_fingerprint(desk.cases.fingerprint(desk.cases.get(case_id))) not in text_of(
        desk.documents.pdf(case_id)
    )


def test_the_same_content_gives_the_same_files(desk: Desk, case_id: str, tmp_path: Path) -> None:
    first = desk.documents.export(case_id, tmp_path / "1", {"pdf", "docx", "xlsx"})
    second = desk.documents.export(case_id, tmp_path / "2", {"pdf", "docx", "xlsx"})
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert len(desk.cases.revisions(case_id)) == 1


def test_a_preview_shows_what_is_typed_and_not_saved(desk: Desk, case_id: str) -> None:
    session = desk.edit(case_id)
    before = desk.documents.preview(session.case, "application", 40, 1)
    session.set_value("application", "name", "李")
    after = desk.documents.preview(session.case, "application", 40, 1)
    whole = desk.documents.preview(session.case, "application", 20)
    session.close()
    assert before.pages != after.pages
    assert len(whole.pages) == whole.count == after.count > 5
    with Image.open(io.BytesIO(after.pages[0])) as page:
        assert page.format == "PNG"


def test_what_cannot_be_printed_is_refused(desk: Desk, case_id: str, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"odt.*没有生成文件"):
        desk.documents.export(case_id, tmp_path, {"odt"})
    with pytest.raises(NothingToPrint):
        desk.documents.pdf(case_id, ["eligibility"])
    (tmp_path / "file").write_text("")
    with pytest.raises(NoFolder):
        desk.documents.export(case_id, tmp_path / "file" / "folder", {"pdf"})


def test_cancelling_stops_between_files(desk: Desk, case_id: str, tmp_path: Path) -> None:
    progress = Progress(lambda done, total, message: progress.cancel() if done else None)
    with pytest.raises(Cancelled):
        desk.documents.export(case_id, tmp_path, {"pdf", "docx"}, progress)
    assert len(list(tmp_path.glob("王䶮*"))) in (1, 2)


def test_a_long_name_leaves_each_form_a_file_of_its_own(desk: Desk, tmp_path: Path) -> None:
    case = desk.cases.new(PROGRAMME, answers={"application": {"name": "张" * 5000}})
    files = desk.documents.export(case.id, tmp_path / "输出", {"docx"})
    assert len(files) == 3
    assert sorted((tmp_path / "输出").iterdir()) == sorted(files)
    assert all(len(path.name.encode()) <= 200 for path in files)


def test_namesakes_never_replace_each_others_papers(desk: Desk, case_id: str, tmp_path: Path) -> None:
    namesake = desk.cases.new(PROGRAMME, answers=ANSWERS)
    files = [path for one in (case_id, namesake.id) for path in desk.documents.export(one, tmp_path / "输出", {"docx"})]
    assert sorted((tmp_path / "输出").iterdir()) == sorted(files)
    assert len(files) == 6
