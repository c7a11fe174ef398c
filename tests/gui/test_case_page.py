"""The case page: saving, undo, findings that lead to their place, reasons, preview, evidence, history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import KnownError
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.compare_dialog import CompareDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.case_page import CasePage
from desktop_app.gui.paper.page_guess import PageGuess, guess_page
from desktop_app.services.desk import Desk
from tests.gui.desks import case_page, named_case, scan, shown

NAME = Place(form="application", field="name")
CERTIFICATE = Place(material="certificate")


@pytest.fixture
def page(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> CasePage:
    """The page of a case whose nominee is called 张三, at rest."""
    window.open_case(named_case(desk, "张三").id)
    page = case_page(window)
    rest(page, jobs, qtbot)
    return page


def rest(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until everything is saved, checked and drawn."""
    qtbot.waitUntil(lambda: not jobs.busy and not page.session.pending and page.settled, timeout=15_000)


def choose_files(monkeypatch: pytest.MonkeyPatch, paths: Sequence[Path]) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))


def test_what_is_typed_is_saved_within_a_second_and_the_bar_says_when(page: CasePage, desk: Desk, qtbot: QtBot) -> None:
    page.session.set_value("application", "name", "李四")
    assert page.ui.saved.text() == "正在保存…"
    assert page.session.pending
    qtbot.waitUntil(lambda: not page.session.pending, timeout=1_000)
    assert page.ui.saved.text().startswith("已保存 ")
    assert page.ui.caseTitle.text() == "李四"


def test_typing_on_does_not_put_the_saving_off(page: CasePage, qtbot: QtBot) -> None:
    texts: list[str] = []
    for number in range(12):
        page.session.set_value("application", "native_place", f"浙江{number}")
        qtbot.wait(90)
        texts.append(page.ui.saved.text())
    assert any(text.startswith("已保存") for text in texts)


class DiskFull(KnownError):
    """A disk that is full for a while."""


def test_saving_that_fails_is_told_and_tried_again(
    window: MainWindow, page: CasePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise DiskFull("磁盘已满，内容还没有保存。")

    kept = page.session.flush
    monkeypatch.setattr(page.session, "flush", refuse)
    page.session.set_value("application", "name", "李四")
    qtbot.waitUntil(lambda: "磁盘已满" in window.messages.text)
    assert page.ui.saved.text() == "还没有保存"
    monkeypatch.setattr(page.session, "flush", kept)
    qtbot.waitUntil(lambda: page.ui.saved.text().startswith("已保存"), timeout=8_000)
    assert not page.session.pending


def test_leaving_the_page_saves(window: MainWindow, page: CasePage, desk: Desk) -> None:
    page.session.set_value("application", "name", "王五")
    case_id = page.session.case.id
    page.ui.backButton.click()
    assert window.case_page is None
    assert desk.cases.get(case_id).title == "王五"


def test_undo_and_redo_go_to_where_the_change_was(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    page.session.set_value("application", "native_place", "浙江杭州")
    rest(page, jobs, qtbot)
    page.ui.papers.setCurrentIndex(1)
    assert "籍贯" in page.ui.undoButton.defaultAction().toolTip()
    page.ui.undoButton.click()
    assert page.ui.papers.currentIndex() == 0
    assert page.session.answers["application"].get("native_place", "") == ""
    page.ui.redoButton.click()
    assert page.session.answers["application"]["native_place"] == "浙江杭州"
    assert not page.ui.redoButton.isEnabled()


def test_a_finding_leads_to_its_place(page: CasePage, qtbot: QtBot) -> None:
    findings = page.ui.guide.findings
    row = next(row for row, item in enumerate(findings) if item.place == Place(form="application", field="id_number"))
    page.ui.papers.setCurrentIndex(2)
    page.ui.guide.ui.findingsList.clicked.emit(page.ui.guide.ui.findingsList.model().index(row, 0))
    assert page.ui.papers.currentIndex() == 0
    qtbot.waitUntil(lambda: page.editor("application").current is not None)
    cell = page.editor("application").current
    assert cell is not None
    assert cell.place == Place(form="application", field="id_number")


def test_findings_go_away_as_they_are_dealt_with(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    place = Place(form="application", field="native_place")
    before = page.blocking
    assert any(finding.place == place for finding in page.ui.guide.findings)
    page.session.set_value("application", "native_place", "浙江杭州")
    qtbot.waitUntil(lambda: not any(finding.place == place for finding in page.ui.guide.findings))
    assert page.blocking < before
    assert f"{page.blocking} 处要解决" in page.ui.guide.ui.findingsHeading.text()


def test_f8_walks_through_the_findings(page: CasePage, qtbot: QtBot) -> None:
    list_view = page.ui.guide.ui.findingsList
    list_view.setCurrentIndex(list_view.model().index(0, 0))
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert list_view.currentIndex().row() == 1


def test_a_soft_rule_takes_its_reason_beside_the_finding(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    rule = page.session.programme.head.rules[0].id
    soft = Finding(rule, Severity.SOFT, "原则上不少于五年。", NAME, "二")
    page.ui.guide.show_checks([soft], [])
    page.ui.guide.ui.findingsList.setCurrentIndex(page.ui.guide.ui.findingsList.model().index(0, 0))
    assert page.ui.guide.ui.reasonBox.isVisible()
    page.ui.guide.ui.reasonEdit.setPlainText("本人自学成才，成绩突出。")
    assert page.session.case.reasons == {rule: "本人自学成才，成绩突出。"}
    page.ui.guide.show_checks([Finding("x", Severity.ERROR, "错。")], [])
    assert not page.ui.guide.ui.reasonBox.isVisible()
    rest(page, jobs, qtbot)


def test_the_recommending_unit_is_chosen_beside_the_forms(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    box = page.ui.guide.ui.recommenderBox
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert page.session.case.recommender == box.itemData(2)
    rest(page, jobs, qtbot)


def test_forms_turn_by_list_and_by_keys(page: CasePage, qtbot: QtBot) -> None:
    forms = page.ui.guide.ui.formsList
    forms.clicked.emit(forms.model().index(1, 0))
    assert page.ui.papers.currentIndex() == 1
    qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.ui.papers.currentIndex() == 2
    assert forms.currentIndex().row() == 2


def test_a_composed_form_says_that_the_notice_prints_none(page: CasePage) -> None:
    texts = [
        str(page.ui.guide.ui.formsList.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in range(4)
    ]
    composed = [not form.official for form in page.forms]
    assert ["非官方" in text or "预审自查" in text for text in texts] == composed


def test_the_preview_follows_the_typing(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    before = page.preview.ui.pages.picture(0)
    assert before is not None
    kept = before.toImage()
    page.session.set_value("application", "name", "欧阳修竹")
    rest(page, jobs, qtbot)
    after = page.preview.ui.pages.picture(0)
    assert after is not None
    assert after.toImage() != kept
    assert page.preview.ui.pageLabel.text().startswith("第 1 页，共 ")


def test_the_preview_shows_the_page_that_is_edited(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    page.go_to(Place(form="application", field="id_number"))
    qtbot.waitUntil(lambda: page.preview.ui.pages.page == 1)
    page.go_to(NAME)
    page.preview.ui.previousButton.click()
    qtbot.waitUntil(lambda: page.preview.ui.pages.page == 0)


def test_a_form_that_is_not_printed_says_so(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    page.ui.papers.setCurrentIndex(page.ui.papers.count() - 1)
    assert page.preview.ui.note.text() == "这张表只在屏幕上填写，不打印。"
    page.ui.papers.setCurrentIndex(0)
    rest(page, jobs, qtbot)
    assert not page.preview.ui.note.isVisible()
    assert page.preview.ui.pages.picture(0) is not None


def test_the_paper_is_as_wide_as_its_room_until_the_user_zooms(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    editor = page.editor("application")
    qtbot.waitUntil(lambda: 0 < editor.sheets[0].width() <= editor.viewport().width())
    fitted = editor.zoom
    page.ui.zoomInButton.click()
    assert editor.zoom > fitted
    qtbot.keyClick(page, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert editor.zoom == pytest.approx(fitted, abs=0.01)


@pytest.mark.parametrize(
    ("sheet", "offset", "guess"),
    [(0, 10.0, PageGuess(0, 4)), (1, 10.0, PageGuess(1, 4)), (1, 890.0, PageGuess(3, 4))],
)
def test_a_spot_on_a_long_sheet_lies_on_a_later_page(sheet: int, offset: float, guess: PageGuess) -> None:
    assert guess_page([300.0, 900.0], sheet, offset, 297.0) == guess


def test_a_guess_is_stretched_to_the_pages_that_there_are() -> None:
    assert PageGuess(3, 4).among(4) == 3
    assert PageGuess(3, 4).among(7) == 6
    assert PageGuess(3, 4).among(0) == 0
    assert PageGuess(0, 1).among(5) == 0


# evidence


def test_a_scan_is_attached_by_the_dialog_and_looked_at(
    page: CasePage, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_files(monkeypatch, [scan(tmp_path / "证书.png")])
    materials = page.ui.guide.ui.materialsList
    ids = [status.item.id for status in page.ui.guide.materials]
    materials.clicked.emit(materials.model().index(ids.index("certificate"), 0))
    panel = page.attachments
    assert page.ui.side.currentWidget() is panel
    assert panel.place == CERTIFICATE
    panel.ui.addButton.click()
    qtbot.waitUntil(lambda: [item.name for item in panel.attachments] == ["证书.png"])
    rest(page, jobs, qtbot)
    assert panel.ui.pages.picture(0) is not None
    assert page.session.case.attachments[0].place == CERTIFICATE
    status = next(status for status in page.ui.guide.materials if status.item.id == "certificate")
    assert status.attached == 1


def test_files_dropped_on_the_panel_are_attached_in_order_and_can_change_places(
    page: CasePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = page.attachments
    page.ui.side.setCurrentWidget(panel)
    panel.choose_place(CERTIFICATE)
    data = QMimeData()
    scans = [scan(tmp_path / f"{number}.png", colour) for number, colour in ((1, "red"), (2, "green"), (3, "blue"))]
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in scans])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(1, 1), Qt.DropAction.CopyAction, data, left, none)
    panel.dragEnterEvent(enter)
    assert enter.isAccepted()
    panel.dropEvent(QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, data, left, none))
    qtbot.waitUntil(lambda: len(panel.attachments) == 3)
    rest(page, jobs, qtbot)
    panel.ui.list.setCurrentIndex(panel.ui.list.model().index(2, 0))
    assert not panel.ui.downButton.isEnabled()
    panel.ui.upButton.click()
    qtbot.waitUntil(lambda: [item.name for item in panel.attachments] == ["1.png", "3.png", "2.png"])
    rest(page, jobs, qtbot)
    panel.ui.removeButton.click()
    qtbot.waitUntil(lambda: len(panel.attachments) == 2)
    rest(page, jobs, qtbot)
    page.ui.undoButton.click()
    qtbot.waitUntil(lambda: len(panel.attachments) == 3)


def test_the_original_is_noted_as_seen(page: CasePage, jobs: Jobs, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page.attachments.choose_place(CERTIFICATE)
    page.attachments.attach([scan(tmp_path / "证书.png")])
    qtbot.waitUntil(lambda: len(page.attachments.attachments) == 1)
    rest(page, jobs, qtbot)
    page.attachments.ui.originalCheck.click()
    qtbot.waitUntil(lambda: page.session.case.attachments[0].original_seen)
    rest(page, jobs, qtbot)
    assert "原件已核" in str(page.attachments.ui.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_evidence_can_be_tied_to_the_row_where_the_cursor_stands(
    page: CasePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    row = page.session.insert_row("application", "career", 0)
    rest(page, jobs, qtbot)
    page.attachments.follow_paper(Place(form="application", field="career", row=row, column="period"))
    assert page.attachments.place == Place(form="application", field="career", row=row)
    assert "第 1 行" in page.attachments.ui.placeBox.currentText()
    page.attachments.attach([scan(tmp_path / "劳动合同.png")])
    qtbot.waitUntil(lambda: len(page.attachments.attachments) == 1)
    assert page.session.case.attachments[0].place.row == row


def test_a_file_that_is_too_large_is_refused_in_a_sentence_and_nothing_changes(
    window: MainWindow, page: CasePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    huge = tmp_path / "录像.mp4"
    with huge.open("wb") as stream:
        stream.truncate(300 * 1024 * 1024)
    page.attachments.choose_place(CERTIFICATE)
    page.attachments.attach([huge])
    qtbot.waitUntil(lambda: "200 MiB" in window.messages.text)
    assert page.session.case.attachments == ()
    assert not page.attachments.ui.progress.isVisible()


def test_a_file_without_pictures_says_so(page: CasePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    page.ui.side.setCurrentWidget(page.attachments)
    page.attachments.choose_place(CERTIFICATE)
    (tmp_path / "说明.txt").write_text("材料说明", encoding="utf-8")
    page.attachments.attach([tmp_path / "说明.txt"])
    qtbot.waitUntil(lambda: len(page.attachments.attachments) == 1)
    rest(page, jobs, qtbot)
    assert page.attachments.ui.noPages.isVisible()
    assert page.attachments.ui.pages.count == 0


# history


def test_a_version_is_kept_compared_and_brought_back(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    history = page.history
    page.ui.side.setCurrentWidget(history)
    rest(page, jobs, qtbot)
    assert history.ui.empty.isVisible()
    history.ui.keepButton.click()
    qtbot.waitUntil(lambda: len(history.revisions) == 1)
    page.session.set_value("application", "name", "张三丰")
    rest(page, jobs, qtbot)
    history.ui.list.setCurrentIndex(history.ui.list.model().index(0, 0))
    history.ui.compareButton.click()
    qtbot.waitUntil(lambda: any(True for _ in page.findChildren(CompareDialog)))
    dialog = shown(CompareDialog)
    model = dialog.ui.changes.ui.table.model()
    lines = [tuple(str(model.index(row, column).data()) for column in range(3)) for row in range(model.rowCount())]
    assert any(before == "张三" and after == "张三丰" for _, before, after in lines)
    dialog.ui.closeButton.click()
    history.ui.list.setCurrentIndex(history.ui.list.model().index(0, 0))
    history.ui.restoreButton.click()
    qtbot.waitUntil(lambda: page.session.case.title == "张三")
    qtbot.waitUntil(lambda: len(history.revisions) == 2)
    rest(page, jobs, qtbot)
    page.ui.undoButton.click()
    assert page.session.case.title == "张三丰"
