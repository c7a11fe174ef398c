"""Batches in the window: made, filled with cases, put in order, written over and restored, exported, deleted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.answers import rows_of
from desktop_app.domain.finding import Severity
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.add_cases_dialog import AddCasesDialog
from desktop_app.gui.dialogs.export_dialog import ExportDialog
from desktop_app.gui.dialogs.new_batch_dialog import NewBatchDialog
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.batch_page import BatchPage
from desktop_app.gui.widgets import batch_papers
from desktop_app.gui.widgets.editing_items import editing_items
from desktop_app.gui.widgets.message_bar import MessageBar
from desktop_app.services.desk import Desk
from tests.gui.desks import PROGRAMME, choose_programme, shown

UNIT = "杭州市上城区人社局"
NAMES = ("张三", "李四", "王五")


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    """Three cases of a district."""
    return [
        desk.cases.new(
            PROGRAMME,
            answers={"application": {"name": name, "unit": "甲公司", "occupation": "电工", "honours": f"{name}的荣誉"}},
            recommender="district",
        ).id
        for name in NAMES
    ]


def open_batch(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, cases: list[str]) -> BatchPage:
    batch = desk.batches.new(PROGRAMME, UNIT, cases, kind="district")
    window.batches.open(batch.id)
    qtbot.waitUntil(lambda: window.batches.page is not None)
    page = window.batches.page
    assert page is not None
    rest(page, jobs, qtbot)
    return page


@pytest.fixture
def page(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, ids: list[str]) -> BatchPage:
    """The page of a batch with all three, at rest."""
    return open_batch(window, desk, jobs, qtbot, ids)


def rest(page: BatchPage, jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.busy and not page.session.pending and page.settled, timeout=15_000)


def shown_names(page: BatchPage) -> list[str]:
    return [str(row.get("name", "")) for row in rows_of(page.session.answers["summary"]["people"])]


def honours(case_id: str) -> Place:
    return Place(form="summary", field="people", row=case_id, column="honours")


def test_the_empty_list_says_how_to_begin(window: MainWindow, jobs: Jobs, qtbot: QtBot) -> None:
    window.show_page(window.batches.list)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "按“新建”" in window.batches.list.ui.empty.text()
    assert not window.batches.list.ui.openButton.isEnabled()


def test_a_batch_is_made_filled_and_kept(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, ids: list[str]
) -> None:
    window.show_page(window.batches.list)
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.mouseClick(window.batches.list.ui.newButton, Qt.MouseButton.LeftButton)
    dialog = shown(NewBatchDialog)
    choose_programme(dialog.ui.programmeList, desk)
    assert dialog.unit == "杭州西湖机床有限公司", "most often it is one's own unit"
    assert "不超过 4 人" in dialog.ui.note.text()
    dialog.ui.unitEdit.setText(" ")
    assert not dialog.ui.createButton.isEnabled()
    dialog.ui.unitEdit.setText(UNIT)
    qtbot.mouseClick(dialog.ui.createButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.batches.page is not None)
    page = window.batches.page
    assert page is not None
    rest(page, jobs, qtbot)
    assert page.ui.side.ui.casesEmpty.isVisible()
    assert not page.ui.packageButton.isEnabled()
    qtbot.mouseClick(page.ui.side.ui.addButton, Qt.MouseButton.LeftButton)
    adding = shown(AddCasesDialog)
    assert not adding.ui.addButton.isEnabled()
    adding.ui.filterEdit.setText("四")
    adding.ui.table.selectAll()
    assert adding.ui.count.text() == "选中 1 件"
    qtbot.mouseClick(adding.ui.addButton, Qt.MouseButton.LeftButton)
    rest(page, jobs, qtbot)
    assert shown_names(page) == ["李四"]
    assert desk.batches.list()[0].case_ids == (ids[1],)
    assert page.ui.side.ui.quota.accessibleName() == "推荐名额：已推荐 1 件，名额 4 件"


def test_cases_are_dragged_moved_by_keys_and_taken_out_with_undo(
    page: BatchPage, jobs: Jobs, qtbot: QtBot, ids: list[str]
) -> None:
    model = page.ui.side.ui.cases.model()
    assert model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 3)
    qtbot.waitUntil(lambda: page.session.batch.case_ids == (ids[1], ids[2], ids[0]))
    rest(page, jobs, qtbot)
    assert shown_names(page) == ["李四", "王五", "张三"]
    page.ui.side.show_case(ids[0])
    actions = {action.text(): action for action in page.ui.side.actions_with_keys}
    actions["上移"].trigger()
    assert page.session.batch.case_ids == (ids[1], ids[0], ids[2])
    assert page.ui.side.selected() == [ids[0]], "what moved stays selected"
    actions["从批次移出"].trigger()
    assert shown_names(page) == ["李四", "王五"]
    for _ in range(3):
        page.undo()
    rest(page, jobs, qtbot)
    assert shown_names(page) == list(NAMES)
    assert not page.session.can_undo


def test_a_cell_is_written_over_marked_and_restored(
    page: BatchPage, desk: Desk, jobs: Jobs, qtbot: QtBot, ids: list[str]
) -> None:
    editor = page.papers.editors["summary"]
    page.go_to(honours(ids[1]))
    cell = editor.current
    assert cell is not None
    assert cell.place == honours(ids[1])
    assert cell.derived
    assert not cell.overridden
    assert "清空后恢复" in cell.widget.toolTip()
    page.session.set_cell("summary", "people", ids[1], "honours", "推荐单位改的")
    rest(page, jobs, qtbot)
    editor.refresh()
    assert cell.overridden
    assert "已改写" in cell.widget.accessibleDescription()
    items = {item.title: item for item in editing_items(cell, page.session, editor.undo, editor.redo)}
    items["恢复带出的内容"].act()
    rest(page, jobs, qtbot)
    editor.refresh()
    assert not cell.overridden
    assert "李四的荣誉" in str(rows_of(page.session.answers["summary"]["people"])[1]["honours"])
    assert desk.cases.get(ids[1]).answers.get("summary") is None


def test_fields_of_the_sheet_are_the_batch_s_own(page: BatchPage, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    editor = page.papers.editors["summary"]
    unit = editor.cell(Place(form="summary", field="unit"))
    assert unit is not None
    assert not unit.locked
    assert unit.derived
    page.ui.unitEdit.setText("上城区人社局")
    page.ui.unitEdit.editingFinished.emit()
    rest(page, jobs, qtbot)
    assert page.session.answers["summary"]["unit"] == "上城区人社局"
    page.ui.unitEdit.setText("  ")
    page.ui.unitEdit.editingFinished.emit()
    assert page.ui.unitEdit.text() == "上城区人社局", "a unit has a name"
    assert desk.batches.list()[0].title == "上城区人社局"


def test_findings_lead_to_their_place(page: BatchPage, ids: list[str]) -> None:
    found = {finding.rule: finding for finding in page.ui.guide.findings}
    assert found["deadline"].severity is Severity.WARNING
    case = found["case_findings"].place
    assert case is not None
    page.go_to(case)
    assert page.ui.side.selected() == [case.row]
    page.go_to(Place(form="summary", field="filler"))
    current = page.papers.editors["summary"].current
    assert current is not None
    assert current.place.field == "filler"
    page.go_to(Place(form="report", field="addressee"))
    assert page.papers.current is page.papers.editors["report"]
    page.go_to(Place(form="batch", field="unit"))
    assert page.ui.unitEdit.hasFocus() or page.window().focusWidget() is page.ui.unitEdit
    assert ids


def test_more_than_the_quota_takes_a_written_reason(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, ids: list[str]
) -> None:
    batch = desk.batches.new(PROGRAMME, "某协会", ids, kind="association")
    window.batches.open(batch.id)
    qtbot.waitUntil(lambda: window.batches.page is not None)
    page = window.batches.page
    assert page is not None
    rest(page, jobs, qtbot)
    assert page.ui.side.ui.quota.accessibleDescription() == "超出名额"
    assert "超出 1 件" in page.ui.side.ui.quotaText.text()
    findings = list(page.ui.guide.findings)
    row = next(at for at, finding in enumerate(findings) if finding.rule == "quota")
    lists = page.ui.guide.ui
    lists.findingsList.setCurrentIndex(lists.findingsList.model().index(row, 0))
    assert lists.reasonBox.isVisible()
    lists.reasonEdit.setPlainText("经市局同意")
    rest(page, jobs, qtbot)
    assert desk.batches.quota(batch.id).reason == "经市局同意"
    assert next(finding for finding in page.ui.guide.findings if finding.rule == "quota").reason_accepted


def test_a_long_sheet_is_shown_some_rows_at_a_time(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_papers, "ROWS_AT_ONCE", 2)
    page = open_batch(window, desk, jobs, qtbot, ids)
    editor = page.papers.editors["summary"]
    assert page.ui.pager.isVisible()
    assert page.ui.rowsShown.text() == "第 1—2 行，共 3 行"
    rows = {cell.place.row for cell in editor.cells if cell.place.field == "people"}
    assert rows - {None} == set(ids[:2])
    qtbot.mouseClick(page.ui.laterButton, Qt.MouseButton.LeftButton)
    assert page.ui.rowsShown.text() == "第 3—3 行，共 3 行"
    rows = {cell.place.row for cell in editor.cells if cell.place.field == "people"}
    assert rows - {None} == {ids[2]}
    page.go_to(honours(ids[0]))
    assert page.ui.rowsShown.text() == "第 1—2 行，共 3 行"
    page.session.remove_cases(ids[1:])
    rest(page, jobs, qtbot)
    assert not page.ui.pager.isVisible()


def test_what_the_case_says_meanwhile_shows_when_one_comes_back(
    window: MainWindow, page: BatchPage, desk: Desk, jobs: Jobs, qtbot: QtBot, ids: list[str]
) -> None:
    window.show_page(window.overview)
    desk.cases.fill(ids[0], {"application": {"name": "张三丰"}})
    window.show_page(window.batches.list)
    rest(page, jobs, qtbot)
    assert shown_names(page)[0] == "张三丰"
    assert [member.title for member in page.ui.side.members][0] == "张三丰"
    page.ui.side.case_wanted.emit(ids[0])
    assert window.case_page is not None
    assert window.case_page.session.case.id == ids[0]


def test_everything_is_exported_to_a_folder_and_packed(
    window: MainWindow,
    page: BatchPage,
    jobs: Jobs,
    qtbot: QtBot,
    ids: list[str],
    tmp_path: Path,
) -> None:
    folder = tmp_path / "批次"
    qtbot.mouseClick(page.ui.exportButton, Qt.MouseButton.LeftButton)
    asking = shown(ExportDialog)
    asking.ui.folderEdit.setText(str(folder))
    asking.ui.bookletCheck.setChecked(True)
    asking.ui.exportButton.click()
    assert asking.ui.progress.isVisible(), "it says how far it is, and can be stopped"
    qtbot.waitUntil(lambda: "已导出" in window.messages.text, timeout=30_000)
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", *[".pdf"] * 6, ".xlsx"]
    assert (folder / f"{UNIT}-装订册.pdf").stat().st_size > 0
    rest(page, jobs, qtbot)
    qtbot.mouseClick(page.ui.packageButton, Qt.MouseButton.LeftButton)
    dialog = shown(PackageDialog)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert dialog.ui.contentsTable.model().rowCount() == len(ids)
    assert dialog._batch_id == page.session.batch.id
    dialog.reject()


def test_a_batch_is_deleted_and_brought_back(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, ids: list[str]
) -> None:
    batch = desk.batches.new(PROGRAMME, UNIT, ids)
    window.show_page(window.batches.list)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [item.id for item in window.batches.list.batches] == [batch.id]
    window.batches.list.delete_selected()
    qtbot.waitUntil(lambda: not jobs.busy and not window.batches.list.batches)
    assert desk.batches.list() == []
    bar: MessageBar = window.messages
    assert "申报件都还在" in bar.text
    bar._act()
    qtbot.waitUntil(lambda: not jobs.busy and len(window.batches.list.batches) == 1)
    assert desk.batches.list() == [batch]


def test_a_programme_without_summary_sheet_says_so(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    batch = desk.batches.new("linan-master-studio-2023", "临安区人社局")
    window.batches.open(batch.id)
    qtbot.waitUntil(lambda: window.batches.page is not None)
    page = window.batches.page
    assert page is not None
    rest(page, jobs, qtbot)
    assert page.ui.noPapers.isVisible()
    assert not page.ui.papers.isVisible()
    page.refresh()
    rest(page, jobs, qtbot)


def test_closing_saves_what_was_typed(window: MainWindow, page: BatchPage, desk: Desk) -> None:
    page.session.set_value("summary", "filler", "王女士")
    window.batches.close()
    assert desk.batches.list()[0].answers == {"summary": {"filler": "王女士"}}
    assert window.batches.shown is window.batches.list
