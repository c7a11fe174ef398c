"""人员与单位: found, written, saved, deleted and brought back, imported and exported, through the real window."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.answers import rows_of
from desktop_app.domain.records import Person, Unit
from desktop_app.gui.dialogs.photo_crop import PhotoCrop
from desktop_app.gui.dialogs.roster_import_dialog import RosterImportDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.models.table_model import TableModel
from desktop_app.gui.pages import people_page
from desktop_app.gui.pages.people_page import PeoplePage
from desktop_app.services.desk import Desk
from tests.gui.desks import scan, shown
from tests.gui.naming import unnamed_controls
from tests.unit.services.people_at_work import a_person, a_unit, id_number
from tests.unit.services.workbooks import workbook


@pytest.fixture
def page(window: MainWindow, jobs: Jobs, desk: Desk, qtbot: QtBot) -> PeoplePage:
    """The page over a library with one person and their unit, the person on show."""
    a_unit(desk)
    person = a_person(desk)
    desk.people.save(Person("p2", "丁一", id_number(4)))
    window.show_page(window.people)
    qtbot.waitUntil(lambda: not jobs.busy)
    window.people.people.select(person.id)
    qtbot.waitUntil(lambda: not jobs.busy)
    return window.people


def line(page: PeoplePage, name: str) -> QLineEdit:
    """Return the line in which a person's fact is written."""
    editor = page.person_editor.fields[name].editor
    assert isinstance(editor, QLineEdit)
    return editor


def pasted(edit: QLineEdit, text: str) -> None:
    """Put text at the cursor as a person does; Qt's key clicks know ASCII only."""
    QGuiApplication.clipboard().setText(text)
    edit.paste()


def saved(page: PeoplePage, jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until everything is saved and shown."""
    qtbot.waitUntil(lambda: not page.pending and not jobs.busy)


def cells(page: PeoplePage, column: int) -> list[str]:
    """Return what a column of the list of persons shows."""
    model = page.ui.peopleTable.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_the_list_masks_id_numbers_until_they_are_wanted(page: PeoplePage) -> None:
    number = id_number()
    assert f"{number[:6]}********{number[-4:]}" in cells(page, 1)
    assert number not in cells(page, 1)
    page.ui.revealBox.click()
    assert number in cells(page, 1)


@pytest.mark.parametrize("words", ["䶮", id_number()[8:], "13800001234", "焊工", "𬭛业"])
def test_people_are_found_by_what_the_list_does_not_show(page: PeoplePage, qtbot: QtBot, words: str) -> None:
    page.ui.peopleSearch.setText(words)
    assert cells(page, 0) == ["陆䶮"]
    assert page.ui.peopleCount.text() == "共 2 条，列出 1 条"
    page.ui.peopleSearch.setText("没有这个人")
    assert page.ui.peopleEmpty.text() == "没有找到符合的记录。"


def test_what_is_typed_is_saved_within_a_second(page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assert people_page.SAVE_WITHIN < 1000
    mobile = line(page, "mobile")
    mobile.selectAll()
    qtbot.keyClicks(mobile, "13900001111")
    assert page.pending
    assert page.ui.saved.text() == "正在保存…"
    saved(page, jobs, qtbot)
    assert desk.people.get("person-陆䶮").facts["mobile"] == "13900001111"
    assert page.ui.saved.text().startswith("已保存")


def test_leaving_a_field_tidies_it(page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    birth = line(page, "birth")
    birth.setFocus()
    birth.selectAll()
    qtbot.keyClicks(birth, "1980.1")
    qtbot.keyClick(birth, Qt.Key.Key_Return)
    assert birth.text() == "1980-01"
    saved(page, jobs, qtbot)
    assert desk.people.get("person-陆䶮").facts["birth"] == "1980-01"


def test_another_record_or_page_saves_first(page: PeoplePage, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    pasted(line(page, "duty"), "主任")
    page.people.select("p2")
    assert desk.people.get("person-陆䶮").facts["duty"] == "主任"
    assert line(page, "name").text() == "丁一"
    pasted(line(page, "duty"), "组长")
    window.show_page(window.overview)
    assert desk.people.get("p2").facts["duty"] == "组长"


def test_closing_the_window_saves(page: PeoplePage, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    pasted(line(page, "duty"), "主任😀䶮")
    window.close()
    assert desk.people.get("person-陆䶮").facts["duty"] == "主任😀䶮"


def test_a_new_person_is_kept_once_something_is_written(page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.ui.newButton, Qt.MouseButton.LeftButton)
    assert page.ui.recordTitle.text() == "新记录"
    page.save()
    assert len(desk.people.list()) == 2
    pasted(line(page, "name"), "新人")
    saved(page, jobs, qtbot)
    assert [person.name for person in desk.people.list()] == ["丁一", "新人", "陆䶮"]
    assert "新人" in cells(page, 0)
    assert page.ui.recordTitle.text() == "新人"


def test_a_deleted_record_comes_back(
    page: PeoplePage, window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    before = desk.people.get("person-陆䶮")
    qtbot.mouseClick(page.ui.deleteButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert cells(page, 0) == ["丁一"]
    assert page.record == desk.people.get("p2")
    undo = next(button for button in window.messages.findChildren(QPushButton) if button.text() == "撤销")
    undo.click()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert desk.people.get("person-陆䶮") == before == page.record
    assert sorted(cells(page, 0)) == ["丁一", "陆䶮"]


def test_what_does_not_fit_is_told_beside_the_record(page: PeoplePage, jobs: Jobs, qtbot: QtBot) -> None:
    assert not page.ui.remarks.isVisible()
    number = line(page, "id_number")
    number.selectAll()
    qtbot.keyClicks(number, "1234")
    saved(page, jobs, qtbot)
    assert "18 位" in page.ui.remarks.text()
    assert page.ui.remarks.isVisible()


def test_rows_are_added_moved_deleted_and_brought_back(
    page: PeoplePage, window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    career = page.person_editor.sections["career"]
    career.add_row()
    model = career.model
    assert model.rowCount() == 3
    model.setData(model.index(2, 0), "1995年9月-1998年6月")
    model.setData(model.index(2, 1), "某中学")
    assert model.index(2, 0).data() == "1995-09—1998-06"
    career.table.setCurrentIndex(model.index(2, 1))
    career.move_row(-1)
    career.move_row(-1)
    saved(page, jobs, qtbot)
    rows = desk.people.get("person-陆䶮").facts["career"]
    assert [row["what"] for row in rows_of(rows)] == ["某中学", "杭州市某技师学院", "杭州𬭛业有限公司"]
    career.remove_rows()
    saved(page, jobs, qtbot)
    assert career.model.rowCount() == 2
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == "撤销").click()
    saved(page, jobs, qtbot)
    assert desk.people.get("person-陆䶮").facts["career"] == rows


def test_rows_are_pasted_from_excel(page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("荣誉称号\t级别\t授予单位\t授予年月\n省技术能手\t省级\t某厅\t2019.5\n市劳模\t市级\t某市\t2020年\n")
    QGuiApplication.clipboard().setMimeData(data)
    honours = page.person_editor.sections["honours"]
    honours.table.setFocus()
    qtbot.keyClick(honours.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert honours.model.rowCount() == 2
    saved(page, jobs, qtbot)
    rows = desk.people.get("person-陆䶮").facts["honours"]
    assert [{**row, "id": ""} for row in rows_of(rows)] == [
        {"id": "", "title": "省技术能手", "level": "省级", "issuer": "某厅", "won_on": "2019-05"},
        {"id": "", "title": "市劳模", "level": "市级", "issuer": "某市", "won_on": "2020年"},
    ]


def test_a_portrait_is_cropped_kept_and_removed(
    page: PeoplePage, window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    page.person_editor.choose_portrait(str(scan(tmp_path / "照片.jpg")))
    shown(PhotoCrop).accept()
    saved(page, jobs, qtbot)
    digest = desk.people.get("person-陆䶮").facts["photo"]
    page.people.select("p2")
    page.people.select("person-陆䶮")
    page._edited()
    saved(page, jobs, qtbot)
    assert desk.people.get("person-陆䶮").facts["photo"] == digest
    next(button for button in page.findChildren(QPushButton) if button.text() == "移除照片").click()
    saved(page, jobs, qtbot)
    assert "photo" not in desk.people.get("person-陆䶮").facts
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == "撤销").click()
    saved(page, jobs, qtbot)
    assert desk.people.get("person-陆䶮").facts["photo"] == digest


def test_what_is_no_picture_is_refused_in_a_sentence(page: PeoplePage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    path.write_text("text")
    with qtbot.waitSignal(page.refused) as told:
        page.person_editor.choose_portrait(str(path))
    assert "不是能够识别的照片" in told.args[0]


def test_units_are_written_beside(page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.unitsTab)
    qtbot.waitUntil(lambda: isinstance(page.record, Unit))
    assert not page.ui.caseButton.isVisible()
    fax = page.unit_editor.fields["fax"].editor
    qtbot.keyClicks(fax, "0571-88001234")
    saved(page, jobs, qtbot)
    assert desk.units.list()[0].facts["fax"] == "0571-88001234"
    page.delete_record()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert desk.units.list() == []


def test_a_record_that_cannot_be_saved_is_told_and_tried_again(
    page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    photo = {"photo": "0" * 64}
    page.person_editor.show_facts({**page.person_editor.facts(), **photo})
    with qtbot.waitSignal(page.refused):
        page._edited()
        page.save()
    assert page.pending
    assert page.ui.saved.text() == "还没有保存"
    page.person_editor.show_portrait("")
    page.save()
    saved(page, jobs, qtbot)


Where = Literal["getSaveFileName", "getOpenFileName"]


def choosing(monkeypatch: pytest.MonkeyPatch, dialog: Where, path: Path | None) -> None:
    """Let the file dialog return this path at once."""
    monkeypatch.setattr(QFileDialog, dialog, lambda *_: (str(path) if path else "", ""))


def test_template_and_roster_are_written_where_the_user_says(
    page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choosing(monkeypatch, "getSaveFileName", tmp_path / "模板")
    with qtbot.waitSignal(page.told):
        page.ui.templateButton.click()
    choosing(monkeypatch, "getSaveFileName", tmp_path / "名册.xlsx")
    with qtbot.waitSignal(page.told) as told:
        page.ui.exportButton.click()
    assert "2 人" in told.args[0]
    assert (tmp_path / "模板.xlsx").is_file()
    assert len(desk.roster.read(tmp_path / "名册.xlsx").people) == 2
    choosing(monkeypatch, "getSaveFileName", tmp_path / "none" / "名册.xlsx")
    with qtbot.waitSignal(page.refused) as refused:
        page.ui.exportButton.click()
    assert "无法写入" in refused.args[0]
    choosing(monkeypatch, "getSaveFileName", None)
    page.ui.exportButton.click()
    assert not jobs.busy


def test_a_name_without_its_ending_keeps_its_dots_and_overwrites_nothing(
    page: PeoplePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choosing(monkeypatch, "getSaveFileName", tmp_path / "名册2024.5")
    with qtbot.waitSignal(page.told):
        page.ui.templateButton.click()
    written = tmp_path / "名册2024.5.xlsx"
    written.write_bytes(b"mine")
    with qtbot.waitSignal(page.refused) as refused:
        page.ui.templateButton.click()
    assert "已经存在" in refused.args[0]
    assert written.read_bytes() == b"mine"
    assert not jobs.busy


HEAD = ("姓名", "身份证号", "手机")


def test_an_import_is_shown_first_and_then_done(
    page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [HEAD, ("陆䶮", id_number(), "13900001111"), ("新人", id_number(9), "13700001111"), ("丁一", id_number(4))]
    choosing(monkeypatch, "getOpenFileName", workbook(tmp_path / "a.xlsx", {"人员": rows}))
    page.ui.importButton.click()
    dialog = shown(RosterImportDialog)
    qtbot.waitUntil(lambda: dialog.report is not None and not jobs.busy)
    assert dialog.ui.summary.text() == "新增 1 条，更新 1 条，没有变化 1 条。"
    model = dialog.ui.records.model()
    assert isinstance(model, TableModel)
    assert [model.index(row, 1).data() for row in range(3)] == ["陆䶮", "新人", "丁一"]
    assert model.index(0, 3).data() == "手机：13800001234 → 13900001111"
    assert unnamed_controls(dialog) == []
    assert len(desk.people.list()) == 2
    with qtbot.waitSignal(page.told) as told:
        dialog.ui.importButton.click()
    assert told.args == ["已导入 2 条记录。"]
    qtbot.waitUntil(lambda: not jobs.busy)
    assert sorted(cells(page, 0)) == ["丁一", "新人", "陆䶮"]
    assert desk.people.get("person-陆䶮").facts["mobile"] == "13900001111"


def test_errors_are_listed_by_cell_and_keep_from_importing(
    page: PeoplePage, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [HEAD, ("甲", 330106198001020017, ""), ("乙", id_number(9), "=A1")]
    page.rosters.show_import(workbook(tmp_path / "a.xlsx", {"人员": rows}))
    dialog = shown(RosterImportDialog)
    qtbot.waitUntil(lambda: dialog.report is not None and not jobs.busy)
    model = dialog.ui.errors.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["人员!B2", "人员!C3"]
    assert dialog.ui.tabs.currentWidget() is dialog.ui.errorsTab
    assert not dialog.ui.importButton.isEnabled()
    dialog.reject()


def test_a_file_that_is_no_workbook_is_told_in_the_dialog(
    page: PeoplePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("x")
    page.rosters.show_import(path)
    dialog = shown(RosterImportDialog)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "不是 Excel" in dialog.ui.error.text()
    assert not dialog.ui.importButton.isEnabled()
    dialog.reject()


def test_every_control_of_the_page_has_a_name(page: PeoplePage) -> None:
    assert unnamed_controls(page) == []


def test_an_empty_library_says_how_to_begin(window: MainWindow, jobs: Jobs, qtbot: QtBot) -> None:
    window.show_page(window.people)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "新建" in window.people.ui.peopleEmpty.text()
    assert window.people.ui.nothing.isVisible()
    assert not window.people.ui.deleteButton.isEnabled()
