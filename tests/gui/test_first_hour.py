"""What a clerk stumbles over in the first hour: where the keyboard is, what Enter does, what stays on show."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.case_page import CasePage
from desktop_app.services.desk import Desk
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import case_page, named_case, shown
from tests.gui.editor.hands import press, type_into

CAREER_PERIOD = Place("application", "career", column="period")


@pytest.fixture
def page(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> CasePage:
    """The page of a case, in front and at rest."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_case(named_case(desk, "张三").id)
    page = case_page(window)
    qtbot.waitUntil(lambda: not jobs.busy and page.settled, timeout=15_000)
    return page


def has_keyboard(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def test_a_case_that_was_opened_is_ready_to_be_typed_into(page: CasePage, qtbot: QtBot) -> None:
    assert has_keyboard(page.editor("application"))
    type_here = QApplication.focusWidget()
    assert type_here is not None
    qtbot.keyClick(type_here, "a")
    assert "a" in str(page.session.answers["application"]["name"])


def test_back_in_the_list_the_keyboard_is_in_the_list(window: MainWindow, page: CasePage) -> None:
    page.ui.backButton.click()
    assert has_keyboard(window.cases.ui.table)


def test_typing_into_a_blank_printed_row_and_going_on_with_tab(page: CasePage, qtbot: QtBot) -> None:
    editor = page.editor("application")
    cell = editor.cell(CAREER_PERIOD)
    assert cell is not None
    assert cell.place.row is None
    type_into(qtbot, cell, "1994.9-1997.7")
    press(qtbot, Qt.Key.Key_Tab)
    assert editor.current is not None
    assert editor.current.place.column == "what"
    assert editor.current.place.row == cell.place.row is not None


def test_evidence_goes_to_the_row_that_typing_made(page: CasePage, qtbot: QtBot) -> None:
    cell = page.editor("application").cell(CAREER_PERIOD)
    assert cell is not None
    type_into(qtbot, cell, "1994.9")
    assert page.attachments.place == Place("application", "career", row=cell.place.row)


def test_the_recommender_is_chosen_where_its_finding_leads(page: CasePage) -> None:
    guide = page.ui.guide
    row = next(row for row, item in enumerate(guide.findings) if "推荐单位类别" in item.message)
    assert "由谁推荐" in guide.findings[row].remedy
    guide.ui.findingsList.clicked.emit(guide.ui.findingsList.model().index(row, 0))
    assert has_keyboard(guide.ui.recommenderBox)


def test_a_finding_names_its_form_where_the_case_has_several(page: CasePage) -> None:
    guide = page.ui.guide
    rows = [row for row, item in enumerate(guide.findings) if item.place == Place("summary", "filler_phone")]
    assert len(rows) == 1
    entry = guide.ui.findingsList.model().index(rows[0], 0).data(int(Qt.ItemDataRole.UserRole) + 1)
    assert str(entry).startswith("推荐申报人员汇总表")


def test_enter_adds_evidence_where_a_missing_material_leads(
    page: CasePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def ask(*_: object) -> tuple[list[str], str]:
        asked.append(True)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    page.go_to(Place(material="certificate"))
    press(qtbot, Qt.Key.Key_Return)
    assert asked


def test_an_empty_list_gives_its_room_to_saying_so(page: CasePage, qtbot: QtBot) -> None:
    page.ui.side.setCurrentWidget(page.history)
    qtbot.waitUntil(page.history.ui.empty.isVisible)
    assert not page.history.ui.list.isVisible()
    qtbot.waitUntil(lambda: page.history.ui.empty.height() > page.history.height() // 2)


def test_saved_stays_on_show_after_an_export(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    page.session.set_value("application", "native_place", "浙江")
    qtbot.waitUntil(lambda: not page.session.pending and not jobs.busy)
    page.refresh()
    assert page.ui.saved.text().startswith("已保存")


@pytest.fixture
def package(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> PackageDialog:
    """The dialog that makes a package of one case, at rest."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.pack([named_case(desk, "张三").id])
    dialog = shown(PackageDialog)
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_choosing_the_passphrase_puts_the_keyboard_there(package: PackageDialog, qtbot: QtBot) -> None:
    package.ui.passphraseRadio.click()
    assert has_keyboard(package.ui.passphraseEdit)
    package.reject()


def test_the_passphrase_cannot_change_while_its_package_is_written(
    package: PackageDialog, jobs: Jobs, qtbot: QtBot
) -> None:
    package.ui.passphraseRadio.click()
    package.ui.suggestButton.click()
    package.ui.anywayCheck.setChecked(True)
    package.ui.createButton.click()
    locked = (package.ui.passphraseEdit, package.ui.suggestButton, package.ui.cardsRadio, package.ui.passphraseRadio)
    assert not any(widget.isEnabled() for widget in locked)
    qtbot.waitUntil(lambda: package.sent is not None, timeout=30_000)
    assert package.height() < 540
    package.accept()


def test_a_card_imported_for_this_package_is_ticked(
    package: PackageDialog, make_desk: DeskMaker, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = tmp_path / "district.jbc"
    make_desk("西湖区人力社保局").cards.export_own(card)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(card), ""))
    package.ui.importCardButton.click()
    qtbot.waitUntil(lambda: package.ui.cardsList.count() == 1)
    assert package.ui.cardsList.item(0).checkState() is Qt.CheckState.Checked
    assert package.ui.cardsList.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    package.reject()


def test_enter_chooses_files_to_receive(
    make_window: WindowMaker, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def ask(*_: object) -> tuple[list[str], str]:
        asked.append(True)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    window = make_window(desk)
    window.receive()
    dialog = shown(ReceiveDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.ui.filesButton.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert asked
    dialog.reject()
