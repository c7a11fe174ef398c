"""The main window: pages by rail and keys, the case list, new cases, deleting with undo, the look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.gui.dialogs.card_dialog import CardDialog
from desktop_app.gui.dialogs.new_case_dialog import NewCaseDialog
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.case_card import CaseCard
from desktop_app.gui.widgets.tables import select_rows
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.desk import Desk
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import PROGRAMME, case_page, choose_programme, is_shown, named_case, scan, shown


def titles(window: MainWindow) -> list[str]:
    return [case.title for case in window.cases.cases]


def chosen(memory: SettingsStore) -> str:
    return memory.settings.theme


@pytest.fixture
def three(desk: Desk) -> list[str]:
    return [named_case(desk, name).id for name in ("张三", "李四", "王五")]


def test_every_page_is_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    pages = (
        *(window.overview, window.cases, window.people, window.batches.list),
        *(window.inbox, window.programmes, window.settings),
    )
    for number, page in reversed(list(enumerate(pages, start=1))):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert window.ui.stack.currentWidget() is page


def test_the_empty_desk_says_how_to_begin(window: MainWindow, jobs: Jobs, qtbot: QtBot) -> None:
    assert window.overview.ui.noCases.isVisible()
    window.show_page(window.cases)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "新建" in window.cases.ui.empty.text()
    assert not window.cases.ui.openButton.isEnabled()


def test_a_new_case_is_chosen_made_and_opened(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(NewCaseDialog)
    for row in range(dialog.ui.programmeList.model().rowCount()):
        dialog.ui.programmeList.setCurrentIndex(dialog.ui.programmeList.model().index(row, 0))
        assert dialog.height() >= dialog.ui.layout3.totalHeightForWidth(dialog.width()), "the notes push nothing out"
    dialog.ui.programmeList.setCurrentIndex(dialog.ui.programmeList.model().index(0, 0))
    choose_programme(dialog.ui.programmeList, desk)
    assert dialog.programme.id == PROGRAMME
    assert "2021-07-15" in dialog.ui.note.text()
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: window.case_page is not None)
    assert [case.programme_id for case in desk.cases.list()] == [PROGRAMME]
    assert window.ui.stack.currentWidget() is case_page(window)


def test_a_programme_shows_what_its_notice_asks_and_begins_a_case(window: MainWindow, desk: Desk) -> None:
    window.show_page(window.programmes)
    choose_programme(window.programmes.ui.list, desk)
    text = window.programmes.ui.detail.toPlainText()
    for words in ("杭人社发〔2021〕69号", "2021-07-15", "推荐名额", "杭州市首席技师认定申报表"):
        assert words in text
    window.programmes.ui.newButton.click()
    assert shown(NewCaseDialog).programme.id == PROGRAMME
    shown(NewCaseDialog).reject()


def test_the_overview_tells_how_far_each_case_is(
    make_window: WindowMaker, desk: Desk, three: list[str], qtbot: QtBot
) -> None:
    window = make_window(desk)
    qtbot.waitUntil(lambda: len(window.overview.findChildren(CaseCard)) == 3)
    assert "正在办理 3 件" in window.overview.ui.greeting.text()
    card = window.overview.findChildren(CaseCard)[0]
    button = card.findChild(QPushButton)
    assert button is not None
    button.click()
    assert case_page(window).session.case.id in three


def test_the_list_filters_as_one_types_and_opens_on_enter(
    make_window: WindowMaker, desk: Desk, three: list[str], qtbot: QtBot
) -> None:
    window = make_window(desk)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    window.cases.ui.filterEdit.setText("李四")
    assert titles(window) == ["李四"]
    assert "列出 1 件" in window.cases.ui.count.text()
    qtbot.keyClick(window.cases.ui.filterEdit, Qt.Key.Key_Return)
    assert case_page(window).session.case.title == "李四"


def test_the_list_opens_with_enter_and_double_click(
    make_window: WindowMaker, desk: Desk, three: list[str], qtbot: QtBot
) -> None:
    window = make_window(desk)
    window.show_page(window.cases)
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    table = window.cases.ui.table
    select_rows(table, [titles(window).index("王五")])
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert case_page(window).session.case.title == "王五"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.case_page is None
    spot = table.visualRect(table.model().index(titles(window).index("张三"), 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert case_page(window).session.case.title == "张三"


def test_a_copy_is_opened_as_a_case_of_its_own(
    make_window: WindowMaker, desk: Desk, three: list[str], qtbot: QtBot
) -> None:
    window = make_window(desk)
    window.show_page(window.cases)
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    window.cases.ui.duplicateButton.click()
    qtbot.waitUntil(lambda: window.case_page is not None)
    assert case_page(window).session.case.id not in three
    assert len(desk.cases.list()) == 4


def test_deleting_can_be_undone(make_window: WindowMaker, desk: Desk, three: list[str], qtbot: QtBot) -> None:
    window = make_window(desk)
    window.show_page(window.cases)
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    select_rows(window.cases.ui.table, [0])
    gone = titles(window)[0]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.cases.ui.table.setFocus()
    qtbot.keyClick(window.cases.ui.table, Qt.Key.Key_Delete)
    assert gone not in titles(window)
    assert f"已删除“{gone}”" in window.messages.text
    undo = window.messages.findChild(QPushButton)
    assert undo is not None
    undo.click()
    assert len(titles(window)) == 3
    assert len(desk.cases.list()) == 3


def test_deleting_is_for_good_when_the_offer_is_over(
    make_window: WindowMaker, desk: Desk, three: list[str], jobs: Jobs, qtbot: QtBot
) -> None:
    window = make_window(desk)
    window.show_page(window.cases)
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    select_rows(window.cases.ui.table, range(3))
    window.cases.ui.deleteButton.click()
    assert titles(window) == []
    window.messages.clear()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert desk.cases.list() == []


def test_deleting_is_finished_when_the_window_closes(
    make_window: WindowMaker, desk: Desk, three: list[str], qtbot: QtBot
) -> None:
    window = make_window(desk)
    window.show_page(window.cases)
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    select_rows(window.cases.ui.table, [0])
    window.cases.ui.deleteButton.click()
    window.close()
    assert len(desk.cases.list()) == 2


def test_the_shortcuts_are_listed_from_the_actions(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = shown(ShortcutsDialog)
    model = dialog.ui.table.model()
    lines = {model.index(row, 1).data(): model.index(row, 0).data() for row in range(model.rowCount())}
    assert lines["新建申报件"] == "Ctrl+N"
    assert lines["删除选中的申报件"]
    dialog.ui.closeButton.click()
    assert not is_shown(ShortcutsDialog)


def test_no_shortcut_means_two_things(window: MainWindow, desk: Desk) -> None:
    window.open_case(named_case(desk, "张三").id)
    actions: list[QAction] = [*window.actions(), *case_page(window).actions()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_the_look_changes_at_once_and_is_remembered(
    window: MainWindow, theme: Theme, memory: SettingsStore, qtbot: QtBot
) -> None:
    before = window.palette().window().color()
    window.settings.ui.darkRadio.click()
    assert window.palette().window().color().lightness() < before.lightness()
    assert chosen(memory) == "dark"
    window.settings.ui.lightRadio.click()
    assert chosen(memory) == "light"


def test_the_layout_is_remembered(make_window: WindowMaker, desk: Desk, memory: SettingsStore) -> None:
    first = make_window(desk)
    first.resize(1111, 666)
    first.open_case(named_case(desk, "张三").id)
    case_page(first).ui.splitter.setSizes([300, 500, 300])
    sizes = case_page(first).ui.splitter.sizes()
    first.close()
    assert memory.settings.window
    second = make_window(desk)
    second.open_case(desk.cases.list()[0].id)
    assert abs(case_page(second).ui.splitter.sizes()[0] - sizes[0]) <= 40


def test_a_layout_that_cannot_be_read_is_as_good_as_none(
    make_window: WindowMaker, desk: Desk, memory: SettingsStore
) -> None:
    memory.change(window="[1, 2")
    assert make_window(desk).isVisible()
    memory.change(window='{"window": "????"}')
    assert make_window(desk).isVisible()


def test_a_package_dropped_on_the_window_is_offered_to_be_received(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jbp"))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(1, 1), Qt.DropAction.CopyAction, data, left, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, data, left, none))
    dialog = shown(ReceiveDialog)
    assert [line.path.name for line in dialog.lines] == ["a.jbp"]
    dialog.reject()


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, data, left, none))


def test_a_card_dropped_on_the_window_is_registered(
    window: MainWindow, make_desk: DeskMaker, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    make_desk("西湖区人社局").cards.export_own(tmp_path / "card.jbc")
    drop(window, tmp_path / "card.jbc")
    qtbot.waitUntil(lambda: is_shown(CardDialog))
    shown(CardDialog).reject()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [pinned.card.name for pinned in desk.cards.list()][1:] == ["西湖区人社局"]


def test_other_files_dropped_on_the_window_become_evidence_of_the_open_case(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = scan(tmp_path / "证书.png")
    drop(window, picture)
    assert "先打开一件申报件" in window.messages.text
    window.open_case(named_case(desk, "张三").id)
    drop(window, picture)
    page = case_page(window)
    qtbot.waitUntil(lambda: [item.name for item in page.session.case.attachments] == ["证书.png"])
    assert page.ui.side.currentWidget() is page.attachments
    qtbot.waitUntil(lambda: not jobs.busy)


def test_several_cases_of_a_package_are_pointed_out_in_the_list(
    make_window: WindowMaker, desk: Desk, three: list[str], jobs: Jobs, qtbot: QtBot
) -> None:
    window = make_window(desk)
    window.open_cases(three[:2])
    qtbot.waitUntil(lambda: not jobs.busy)
    assert {case.id for case in window.cases.selected()} == set(three[:2])
    window.open_cases(three[2:])
    assert case_page(window).session.case.id == three[2]


def test_a_received_case_can_be_looked_at_but_not_changed(window: MainWindow, desk: Desk) -> None:
    case = named_case(desk, "张三")
    desk.cases.set_status(case.id, CaseStatus.SENT)
    window.open_case(case.id)
    page = case_page(window)
    assert page.ui.saved.text() == "只读"
    assert not page.attachments.ui.addButton.isEnabled()
    assert not page.ui.undoButton.isEnabled()


def test_a_case_that_is_gone_is_told_in_the_bar(window: MainWindow) -> None:
    window.open_case("0" * 32)
    assert window.case_page is None
    assert window.messages.text


def test_a_new_case_and_its_page_tell_which_forms_are_composed(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(NewCaseDialog)
    choose_programme(dialog.ui.programmeList, desk, "zhejiang-artisan-2023")
    assert "突出贡献浙派工匠推荐审批表" in dialog.ui.note.text()
    dialog.ui.nomineeBox.setCurrentIndex(1)
    dialog.ui.nomineeBox.activated.emit(1)
    assert "培育突出贡献单位推荐审批表" in dialog.ui.note.text()
    assert "以主管部门正式发布的为准" in dialog.ui.note.text()
    dialog.reject()
    window.show_page(window.programmes)
    choose_programme(window.programmes.ui.list, desk, "zhejiang-artisan-2023")
    assert "以主管部门正式发布的为准" in window.programmes.ui.detail.toPlainText()
