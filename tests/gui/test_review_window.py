"""Review in the window, over two real desks: comments beside the cells, decisions, receipts, answers, the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.domain.review import Verdict
from desktop_app.gui.dialogs.compare_dialog import CompareDialog
from desktop_app.gui.dialogs.decide_dialog import DecideDialog
from desktop_app.gui.dialogs.receipts_dialog import ReceiptsDialog
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.review_page import ReviewPage
from desktop_app.gui.paper.comment_mark import CommentMark
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.tables import select_rows
from desktop_app.services.desk import Desk
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import PROGRAMME, case_page, scan, shown
from tests.gui.naming import unnamed_controls

FORM = "application"
NAME = Place(form=FORM, field="name")
OPINION = Place(form=FORM, field="department_opinion")
CERTIFICATE = Place(material="certificate")
ANSWERS = {FORM: {"name": "张三", "career": [{"period": "2001.9-2005.6", "what": "学习"}]}}


@pytest.fixture
def unit(make_desk: DeskMaker) -> Desk:
    return make_desk("杭州西湖机床有限公司")


@pytest.fixture
def district(make_desk: DeskMaker, unit: Desk, tmp_path: Path) -> Desk:
    """The district's desk; each knows the other's card."""
    desk = make_desk("西湖区人社局")
    for one, other in ((unit, desk), (desk, unit)):
        path = tmp_path / f"{other.cards.own().name}.jbc"
        other.cards.export_own(path)
        one.cards.import_card(path)
        one.cards.confirm(other.cards.own().name)
    return desk


def new_case(desk: Desk, folder: Path) -> str:
    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    desk.evidence.attach(case_id, CERTIFICATE, [scan(folder / "证书.png")])
    return case_id


def send(unit: Desk, district: Desk, folder: Path, *case_ids: str) -> None:
    """Pack cases at the unit and take them in at the district."""
    path = folder / f"{len(list(folder.glob('*.jbp')))}.jbp"
    unit.outbox.create(list(case_ids), path, [district.cards.own().name], None)
    [intake] = district.inbox.receive([path])
    assert intake.ok, intake.sentence


class Seat:
    """Somebody before a window, who waits until it is at rest."""

    def __init__(self, window: MainWindow, jobs: Jobs, qtbot: QtBot) -> None:
        self.window, self._jobs, self._bot = window, jobs, qtbot

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self._bot.waitUntil(lambda: not self._jobs.busy, timeout=15_000)
        if self.window.case_page is not None:
            page = self.window.case_page
            self._bot.waitUntil(lambda: not self._jobs.busy and page.settled, timeout=15_000)

    def open(self, case_id: str) -> None:
        """Open a case."""
        self.window.open_case(case_id)
        self.window.activateWindow()
        self.rest()

    def review(self, case_id: str) -> ReviewPage:
        """Open a case for review."""
        self.open(case_id)
        page = case_page(self.window)
        assert isinstance(page, ReviewPage)
        return page

    def comment(self, page: ReviewPage, place: Place, words: str) -> None:
        """Comment on a place with the keyboard."""
        page.comment_on(place)
        page.comments.ui.draft.edit.insertPlainText(words)
        QTest.keyClick(page.comments.ui.draft.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.rest()

    def decide(self) -> str:
        """Press the button of the dialog that asks; return what it said."""
        self.rest()
        dialog = shown(DecideDialog)
        said = dialog.ui.summary.text()
        dialog.ui.decideButton.click()
        self.rest()
        return said

    def drop(self, path: Path) -> None:
        """Drop a file on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        left = Qt.MouseButton.LeftButton
        event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
        self.window.dropEvent(event)
        self.rest()


def mark_of(cell: Cell) -> CommentMark | None:
    return cell.comment


def test_the_whole_road_back_and_forth(
    unit: Desk, district: Desk, make_window: WindowMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = new_case(unit, tmp_path)
    send(unit, district, tmp_path, case_id)
    clerk = Seat(make_window(district), jobs, qtbot)
    page = clerk.review(case_id)
    clerk.comment(page, NAME, "与身份证不一致")
    clerk.comment(page, CERTIFICATE, "看不清发证机关")
    assert page.ui.side.tabText(page.ui.side.indexOf(page.comments)) == "意见 2"
    page.decisions.ui.returnButton.click()
    assert "2 条意见" in clerk.decide()
    assert district.cases.get(case_id).status is CaseStatus.RETURNED
    assert "回执写于" in page.decisions.ui.sentence.text()
    [receipt] = tmp_path.glob("*.jbr")

    writer = Seat(make_window(unit), jobs, qtbot)
    writer.open(case_id)
    assert "等对方审核" in case_page(writer.window).banner.text
    writer.drop(receipt)
    dialog = shown(ReceiptsDialog)
    assert dialog.lines[0].case is not None
    dialog.ui.openButton.click()
    writer.rest()
    own = case_page(writer.window)
    assert own.banner.text.startswith("退回修改 · 西湖区人社局")
    assert "2 条意见，2 条未答复" in own.banner.text
    assert own.ui.side.currentWidget() is own.comments
    cell = own.editor(FORM).cell(NAME)
    assert cell is not None
    assert mark_of(cell) is CommentMark.OPEN
    assert "与身份证不一致" in cell.widget.accessibleDescription()
    own.comment_on(NAME)
    own.comments.cards[0].editor.edit.insertPlainText("已按身份证改正")
    own.comments.cards[0].editor.keep_button.click()
    assert mark_of(cell) is CommentMark.ANSWERED
    assert "1 条未答复" in own.banner.text
    own.session.set_value(FORM, "name", "张珊")
    own.save()
    send(unit, district, tmp_path, case_id)

    page = clerk.review(case_id)
    earlier, standing = (
        next(item for item in page.comments.remarks if item.comment.opinion.place == place)
        for place in (NAME, CERTIFICATE)
    )
    assert (earlier.earlier, standing.mine) == (True, True)
    assert earlier.comment.reply is not None
    assert earlier.comment.reply.text == "已按身份证改正"
    page.dossier.ui.compareButton.click()
    clerk.rest()
    compared = shown(CompareDialog)
    assert compared.ui.title.text() == "第 1 版 → 第 2 版"
    compared.accept()
    page.decisions.ui.acceptButton.click()
    clerk.decide()
    assert district.cases.get(case_id).status is CaseStatus.ACCEPTED
    [newer] = set(tmp_path.glob("*.jbr")) - {receipt}
    writer.drop(newer)
    shown(ReceiptsDialog).ui.openButton.click()
    writer.rest()
    assert case_page(writer.window).banner.text.startswith("受理 · 西湖区人社局")
    assert not unit.cases.get(case_id).editable


def test_the_nominees_cells_are_read_and_the_own_levels_are_written(
    unit: Desk, district: Desk, make_window: WindowMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = new_case(unit, tmp_path)
    send(unit, district, tmp_path, case_id)
    clerk = Seat(make_window(district), jobs, qtbot)
    page = clerk.review(case_id)
    paper = page.editor(FORM)
    name, opinion = paper.cell(NAME), paper.cell(OPINION)
    assert name is not None
    assert opinion is not None
    assert (name.locked, opinion.locked) == (True, False)
    assert name.widget.focusPolicy() & Qt.FocusPolicy.TabFocus, "a paper that is read is walked through with Tab"
    page.go_to(OPINION)
    assert isinstance(opinion.widget, QTextEdit)
    opinion.widget.insertPlainText("同意推荐")
    clerk.rest()
    assert district.reviewing.state(case_id).review.answers[FORM]["department_opinion"] == "同意推荐"
    assert page.ui.undoButton.isEnabled()
    page.undo()
    assert district.reviewing.state(case_id).review.answers == {}
    page.ui.side.setCurrentWidget(page.attachments)
    page.attachments.ui.originalCheck.click()
    assert district.cases.get(case_id).attachments[0].original_seen
    assert unnamed_controls(clerk.window) == []


def test_comments_are_changed_and_removed_with_undo_and_words_are_never_lost(
    unit: Desk, district: Desk, make_window: WindowMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = new_case(unit, tmp_path)
    send(unit, district, tmp_path, case_id)
    clerk = Seat(make_window(district), jobs, qtbot)
    page = clerk.review(case_id)
    page.go_to(NAME)
    clerk.comment(page, NAME, "改一下")
    [card] = page.comments.cards
    card.change_button.click()
    card.editor.edit.setPlainText("请改一下")
    card.editor.keep_button.click()
    [card] = page.comments.cards
    assert card.remark.comment.opinion.text == "请改一下"
    card.remove_button.click()
    assert page.comments.cards == []
    page.undo()
    [card] = page.comments.cards
    assert card.remark.comment.opinion.text == "请改一下"
    page.comment_on(OPINION)
    page.comments.ui.draft.edit.setPlainText("还没有保存的话")
    clerk.window.close_case()
    said = [item.opinion.text for item in district.reviewing.state(case_id).comments]
    assert said == ["请改一下", "还没有保存的话"]


def test_a_decision_is_taken_back_until_the_case_went_up(
    unit: Desk, district: Desk, make_window: WindowMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = new_case(unit, tmp_path)
    send(unit, district, tmp_path, case_id)
    clerk = Seat(make_window(district), jobs, qtbot)
    page = clerk.review(case_id)
    page.decisions.ui.declineButton.click()
    clerk.rest()
    dialog = shown(DecideDialog)
    dialog.ui.receiptCheck.setChecked(False)
    clerk.decide()
    assert "还没有写回执" in page.decisions.ui.sentence.text()
    assert not page.decisions.ui.acceptButton.isVisible()
    page.decisions.ui.reopenButton.click()
    assert district.cases.get(case_id).status is CaseStatus.RECEIVED
    assert page.decisions.ui.acceptButton.isVisible()
    district.reviewing.accept(case_id)
    district.cases.set_status(case_id, CaseStatus.FORWARDED)
    page.refresh()
    assert "已上报" in page.decisions.ui.sentence.text()
    assert not page.decisions.ui.reopenButton.isVisible()
    page.comment_on(NAME)
    assert "锁定" in clerk.window.messages.text


def test_returning_without_a_word_is_not_offered(
    unit: Desk, district: Desk, make_window: WindowMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = new_case(unit, tmp_path)
    send(unit, district, tmp_path, case_id)
    clerk = Seat(make_window(district), jobs, qtbot)
    clerk.review(case_id).decisions.ui.returnButton.click()
    clerk.rest()
    dialog = shown(DecideDialog)
    assert not dialog.ui.decideButton.isEnabled()
    assert "写明为什么" in dialog.ui.warning.text()
    dialog.ui.noteEdit.setPlainText("缺单位推荐意见")
    clerk.decide()
    assert district.reviewing.state(case_id).review.note == "缺单位推荐意见"


def test_selected_cases_are_accepted_together_with_one_receipt(
    unit: Desk, district: Desk, make_window: WindowMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = [new_case(unit, tmp_path) for _ in range(3)]
    send(unit, district, tmp_path, *ids)
    clerk = Seat(make_window(district), jobs, qtbot)
    inbox = clerk.window.inbox
    clerk.window.show_page(inbox)
    clerk.rest()
    qtbot.waitUntil(lambda: len(inbox.rows) == 3)
    select_rows(inbox.ui.table, [0, 1, 2])
    menu = inbox.ui.reviewButton.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    assert "一份回执" in clerk.decide()
    assert {district.cases.get(case_id).status for case_id in ids} == {CaseStatus.ACCEPTED}
    [receipt] = tmp_path.glob("*.jbr")
    clerk.window.reviews.reopen(ids)
    clerk.rest()
    assert {district.cases.get(case_id).status for case_id in ids} == {CaseStatus.RECEIVED}
    assert receipt.exists()


def test_receipts_are_chosen_like_packages(
    unit: Desk,
    district: Desk,
    make_window: WindowMaker,
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case_id = new_case(unit, tmp_path)
    send(unit, district, tmp_path, case_id)
    district.deciding.decide([case_id], Verdict.ACCEPTED, receipts_in=tmp_path)
    [receipt] = tmp_path.glob("*.jbr")
    writer = Seat(make_window(unit), jobs, qtbot)
    writer.window.receive()
    dialog = shown(ReceiveDialog)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(receipt)], ""))
    dialog.ui.filesButton.click()
    dialog.ui.receiveButton.click()
    writer.rest()
    assert [line.case.title for line in shown(ReceiptsDialog).lines if line.case] == ["张三"]
    shown(ReceiptsDialog).ui.closeButton.click()
    assert unit.cases.get(case_id).status is CaseStatus.ACCEPTED
