"""Paper and file: a stamped page is this revision, an earlier one, another case's, or nobody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.library import UnknownCase
from desktop_app.services.desk import Desk
from desktop_app.services.stamped_paper import PaperVerdict, ScanUnreadable
from tests.unit.services.conftest import PROGRAMME
from tests.unit.services.test_exchange import ANSWERS, receive, send


def printed(desk: Desk, case_id: str, folder: Path) -> Path:
    """Return the application as it is printed now."""
    return next(path for path in desk.documents.export(case_id, folder, {"pdf"}) if "申报表" in path.name)


@pytest.fixture
def case_id(desk: Desk) -> str:
    return desk.cases.new(PROGRAMME, answers=ANSWERS).id


def test_every_page_of_the_print_is_the_revision_that_arrived(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    paper = printed(desk, case_id, tmp_path / "paper")
    receive(other, send(desk, other, [case_id], tmp_path / "p.jbp"))
    pages = other.stamped.check_files(case_id, [paper])
    assert len(pages) >= 6
    assert {page.verdict for page in pages} == {PaperVerdict.SAME}
    assert [page.form_page for page in pages] == list(range(1, len(pages) + 1))
    assert {page.form for page in pages} == {"application"}
    assert "《杭州市首席技师认定申报表》第 1 页：与本机保存的内容一致（第 1 版）" in pages[0].sentence


def test_a_page_of_an_earlier_revision_says_so(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    old = printed(desk, case_id, tmp_path / "old")
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    new = printed(desk, case_id, tmp_path / "new")
    receive(other, send(desk, other, [case_id], tmp_path / "2.jbp"))
    assert {page.verdict for page in other.stamped.check_files(case_id, [old])} == {PaperVerdict.EARLIER}
    assert {page.verdict for page in other.stamped.check_files(case_id, [new])} == {PaperVerdict.SAME}


def test_a_page_that_was_changed_after_printing_is_unknown(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    unsent = printed(desk, case_id, tmp_path / "unsent")
    (verdict,) = {page.verdict for page in other.stamped.check_files(case_id, [unsent])}
    assert verdict is PaperVerdict.UNKNOWN


def test_a_page_of_another_case_names_it(desk: Desk, case_id: str, tmp_path: Path) -> None:
    stranger = desk.cases.new(PROGRAMME, answers={"application": {"name": "李四"}}).id
    page = desk.stamped.check_files(case_id, [printed(desk, stranger, tmp_path)])[0]
    assert page.verdict is PaperVerdict.OTHER_CASE
    assert "李四" in page.sentence


def test_what_is_typed_off_the_paper_counts_in_any_grouping(desk: Desk, case_id: str, tmp_path: Path) -> None:
    printed(desk, case_id, tmp_path)
    shown = shown_fingerprint(desk.cases.fingerprint(desk.cases.get(case_id)))
    wide = "".join(chr(ord(character) + 0xFEE0) for character in shown)
    for text in (shown, shown.lower(), shown.replace("-", ""), shown.replace("-", " "), f" {wide} "):
        assert desk.stamped.check_typed(case_id, text).verdict is PaperVerdict.SAME
    wrong = ("0" if shown[0] != "0" else "1") + shown[1:]
    assert desk.stamped.check_typed(case_id, wrong).verdict is PaperVerdict.UNKNOWN


def test_paper_printed_before_an_edit_is_no_longer_the_same(desk: Desk, case_id: str, tmp_path: Path) -> None:
    paper = printed(desk, case_id, tmp_path)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    assert desk.stamped.check_files(case_id, [paper])[0].verdict is PaperVerdict.EARLIER


@pytest.mark.parametrize("text", ["", "3F2A", "3F2A-90B1-XXXX-YYYY", "校验码", "%" * 16])
def test_what_is_no_code_is_told(desk: Desk, case_id: str, text: str) -> None:
    with pytest.raises(WrongUse, match="校验码"):
        desk.stamped.check_typed(case_id, text)


def test_paper_without_a_code_asks_for_typing(desk: Desk, case_id: str, picture: Path) -> None:
    (page,) = desk.stamped.check_files(case_id, [picture])
    assert page.verdict is PaperVerdict.NO_CODE
    assert "手工输入" in page.sentence


def test_a_scan_that_is_gone_and_a_case_that_is_not_here_are_told(desk: Desk, case_id: str, tmp_path: Path) -> None:
    with pytest.raises(ScanUnreadable, match=r"扫描\.pdf"):
        desk.stamped.check_files(case_id, [tmp_path / "扫描.pdf"])
    with pytest.raises(UnknownCase):
        desk.stamped.check_files("0" * 32, [])
