"""自评 beside the 考核表: facts in, points out, by keyboard and mouse, with evidence and undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.case_page import CasePage
from desktop_app.gui.panels.score_panel import ScorePanel
from desktop_app.gui.widgets.count_edit import CountEdit
from desktop_app.gui.widgets.points_cell import PointsCell
from desktop_app.gui.widgets.yes_no import YesNo
from desktop_app.services.desk import Desk
from tests.gui.desks import case_page, scan
from tests.gui.naming import unnamed_controls
from tests.unit.scoring.linan import FULL
from tests.work_done import calls_during

PROGRAMME, FORM = "linan-master-studio-2023", "assessment"
STATED = {name: value if isinstance(value, bool) else str(value) for name, value in FULL.items()}
MOST_CALLS = 20_000
SITE, APPRENTICES = Place(score="site"), Place(score="apprentices")


def rest(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until everything is saved, checked and drawn."""
    qtbot.waitUntil(lambda: not jobs.busy and not page.session.pending and page.settled, timeout=15_000)


def studio(desk: Desk, **stated: object) -> Case:
    return desk.cases.new(PROGRAMME, "studio", "assessment", {FORM: stated})


@pytest.fixture
def page(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> CasePage:
    """The 考核表 of a studio of which nothing is stated, at rest."""
    return opened(window, studio(desk), jobs, qtbot)


def opened(window: MainWindow, case: Case, jobs: Jobs, qtbot: QtBot) -> CasePage:
    window.open_case(case.id)
    window.activateWindow()
    page = case_page(window)
    page.show_form(FORM)
    rest(page, jobs, qtbot)
    return page


def stated(page: CasePage) -> dict[str, object]:
    return dict(page.session.case.answers.get(FORM, {}))


def yes_no(panel: ScorePanel, fact: str) -> YesNo:
    editor = panel.ui.facts.editors[fact]
    assert isinstance(editor, YesNo)
    return editor


def count(panel: ScorePanel, fact: str) -> CountEdit:
    editor = panel.ui.facts.editors[fact]
    assert isinstance(editor, CountEdit)
    return editor


def on_paper(page: CasePage, place: Place) -> str:
    cell = page.editor(FORM).cell(place)
    assert isinstance(cell, PointsCell)
    return cell.widget.text()


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    qtbot.keyClick(widget, key, modifier)


def test_it_stands_beside_the_score_sheet_and_no_other_form(page: CasePage) -> None:
    side = page.ui.side
    assert side.currentWidget() is page.scores
    page.show_form("application")
    assert not side.isTabVisible(side.indexOf(page.scores))
    assert side.currentWidget() is page.preview
    page.show_form(FORM)
    assert side.currentWidget() is page.scores


def test_turning_to_another_form_by_its_tab_puts_the_keyboard_on_that_paper(page: CasePage, qtbot: QtBot) -> None:
    papers = page.ui.papers
    for at in (0, 1, 0):
        papers.tabBar().setCurrentIndex(at)
        qtbot.waitUntil(lambda: papers.currentWidget().isAncestorOf(page.window().focusWidget()))


def test_the_whole_sheet_is_answered_by_keyboard(page: CasePage, jobs: Jobs, qtbot: QtBot) -> None:
    page.editor(FORM).focus_place(SITE)
    press(qtbot, Qt.Key.Key_Return)
    assert page.scores.line == "site"
    for key in (Qt.Key.Key_Y, Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return):
        press(qtbot, key)
    assert page.scores.line == "equipment"
    assert stated(page) == {"has_site": True, "signboard": False, "honour_wall": True}
    qtbot.waitUntil(lambda: on_paper(page, SITE) == "8")
    press(qtbot, Qt.Key.Key_Escape)
    assert page.editor(FORM).current is page.editor(FORM).cell(Place(score="equipment"))
    rest(page, jobs, qtbot)


def test_a_count_is_typed_and_stepped_and_its_points_follow(page: CasePage, qtbot: QtBot) -> None:
    page.scores.answer_line(APPRENTICES)
    page.session.set_value(FORM, "roster", True)
    editor = count(page.scores, "taught")
    editor.setFocus()
    qtbot.keyClicks(editor, "7")
    qtbot.waitUntil(lambda: on_paper(page, APPRENTICES) == "7")
    press(qtbot, Qt.Key.Key_Up)
    assert stated(page)["taught"] == "8"
    qtbot.waitUntil(lambda: "8 / 10" in page.scores.ui.linePoints.text())
    steps = page.scores.ui.steps.text()
    assert "每少培养1人扣1分（2 次）" in steps
    assert "−2" in steps


def test_unanswered_is_told_from_no(page: CasePage, qtbot: QtBot) -> None:
    page.scores.show_place(Place(score="equipment"))
    editor = yes_no(page.scores, "equipped")
    assert editor.answer is None
    assert editor.accessibleDescription() == "还没有回答"
    assert page.scores.ui.linePoints.text() == "未自评 · 满分 5 分"
    qtbot.mouseClick(editor.no, Qt.MouseButton.LeftButton)
    assert stated(page) == {"equipped": False}
    qtbot.waitUntil(lambda: on_paper(page, Place(score="equipment")) == "0")
    assert editor.accessibleDescription() == ""
    qtbot.mouseClick(editor.no, Qt.MouseButton.LeftButton)
    assert stated(page) == {}
    qtbot.waitUntil(lambda: on_paper(page, Place(score="equipment")) == "")


def test_undo_goes_back_to_the_fact(page: CasePage, qtbot: QtBot) -> None:
    page.scores.answer_line(APPRENTICES)
    editor = count(page.scores, "taught")
    editor.setFocus()
    qtbot.keyClicks(editor, "12")
    page.scores.show_place(SITE)
    press_undo = page.ui.undoButton.defaultAction()
    press_undo.trigger()
    assert stated(page) == {}
    assert page.scores.line == "apprentices"
    assert QApplication.focusWidget() is page.scores.ui.facts.editors["taught"]
    page.redo()
    assert stated(page) == {"taught": "12"}
    assert count(page.scores, "taught").text() == "12"


def test_the_keys_of_undo_in_an_editor_are_the_cases(page: CasePage, qtbot: QtBot) -> None:
    page.scores.answer_line(APPRENTICES)
    editor = count(page.scores, "taught")
    editor.setFocus()
    qtbot.keyClicks(editor, "12")
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stated(page) == {}


def test_points_are_lowered_with_a_reason(page: CasePage, qtbot: QtBot) -> None:
    page.session.set_value(FORM, "has_reports", True)
    page.scores.show_place(Place(score="reports"))
    ui = page.scores.ui
    assert ui.loweringBox.isVisibleTo(page)
    ui.loweredEdit.setFocus()
    qtbot.keyClicks(ui.loweredEdit, "2.5")
    qtbot.waitUntil(lambda: "不予计算" in ui.steps.text())
    ui.reasonEdit.setFocus()
    ui.reasonEdit.insertPlainText("迟报一次")
    qtbot.waitUntil(lambda: on_paper(page, Place(score="reports")) == "7.5")
    assert stated(page) == {"has_reports": True, "reports_lowered": "2.5", "reports_reason": "迟报一次"}
    page.scores.show_place(SITE)
    assert not ui.loweringBox.isVisibleTo(page)
    assert stated(page)["reports_lowered"] == "2.5"


def test_a_veto_is_ticked_and_told(page: CasePage, qtbot: QtBot) -> None:
    ui = page.scores.ui
    box = ui.vetoes.boxes["dissolved"]
    assert box.accessibleName() == "申请承办的单位被注销或撤销的"
    box.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert stated(page) == {"dissolved": True}
    qtbot.waitUntil(lambda: ui.failed.isVisibleTo(page))
    assert "考核不能通过" in ui.failed.text()


def test_totals_stand_beside_100_plus_10_and_the_chart_has_words(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    ui = opened(window, studio(desk, **{**STATED, "signboard": False}), jobs, qtbot).scores.ui
    assert ui.total.text() == "108 / 100+10"
    assert ui.parts.text() == "基本分 98 · 加分 10"
    assert "基础保障 33 分，满分 35 分" in ui.chart.accessibleDescription()
    assert ui.raiseList.model().rowCount() == 1


def test_an_advice_leads_to_its_fact(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    panel = opened(window, studio(desk, **{**STATED, "taught": "6"}), jobs, qtbot).scores
    panel.ui.raiseList.setFocus()
    panel.ui.raiseList.setCurrentIndex(panel.ui.raiseList.model().index(0, 0))
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.ui.facts.editors["taught"]
    first = panel.ui.raiseList.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("每年带徒传艺人数")
    assert "+4 分" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_on_the_chart_goes_to_the_group(page: CasePage, qtbot: QtBot) -> None:
    chart = page.scores.ui.chart
    pitch = chart.height() // 6
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(10, pitch * 4 + pitch // 2))
    assert page.scores.line == "apprentices"
    assert [cell.place for cell in page.editor(FORM).cells if cell.chosen] == [APPRENTICES]


def drop(widget: MainWindow | ScorePanel, at: QPoint, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none)
    widget.dragEnterEvent(enter)
    assert enter.isAccepted()
    widget.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, none))


def places(page: CasePage) -> list[str]:
    return [str(item.place) for item in page.session.case.attachments]


def test_a_file_dropped_on_a_line_of_the_paper_is_its_evidence(
    window: MainWindow, page: CasePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    cell = page.editor(FORM).cell(SITE)
    assert cell is not None
    at = window.mapFromGlobal(cell.widget.mapToGlobal(cell.widget.rect().center()))
    drop(window, at, scan(tmp_path / "场地.png"))
    rest(page, jobs, qtbot)
    assert places(page) == ["score:site"]
    assert page.scores.line == "site"
    assert [item.name for item in page.scores.evidence.attachments] == ["场地.png"]


def test_files_dropped_on_the_panel_belong_to_the_line_on_show_and_can_be_removed(
    page: CasePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    page.scores.show_place(APPRENTICES)
    drop(page.scores, QPoint(20, 20), scan(tmp_path / "名册.png"), scan(tmp_path / "协议.png", "#888888"))
    rest(page, jobs, qtbot)
    assert places(page) == ["score:apprentices", "score:apprentices"]
    page.scores.ui.removeButton.click()
    rest(page, jobs, qtbot)
    qtbot.waitUntil(lambda: len(page.scores.evidence.attachments) == 1)
    page.undo()
    qtbot.waitUntil(lambda: len(page.scores.evidence.attachments) == 2)


def test_evidence_is_chosen_in_a_dialog(
    page: CasePage, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = scan(tmp_path / "名册.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    page.scores.show_place(APPRENTICES)
    page.scores.ui.addButton.click()
    rest(page, jobs, qtbot)
    assert places(page) == ["score:apprentices"]


def test_findings_lead_to_the_fact_and_to_the_evidence(page: CasePage) -> None:
    page.go_to(Place(form=FORM, field="taught"))
    assert QApplication.focusWidget() is page.scores.ui.facts.editors["taught"]
    page.go_to(Place(form=FORM, field="misconduct"))
    assert QApplication.focusWidget() is page.scores.ui.vetoes.boxes["misconduct"]
    page.go_to(Place(form=FORM, field="reports_reason"))
    assert QApplication.focusWidget() is page.scores.ui.reasonEdit
    page.show_form("application")
    page.go_to(SITE)
    assert page.scores.line == "site"
    assert QApplication.focusWidget() is page.scores.ui.addButton


def test_a_case_that_was_sent_can_only_be_looked_at(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    case = studio(desk, **STATED)
    desk.outbox.create([case.id], tmp_path / "a.jbp", None, "correct horse battery")
    panel = opened(window, desk.cases.get(case.id), jobs, qtbot).scores
    panel.show_place(APPRENTICES)
    assert not yes_no(panel, "roster").isEnabled()
    assert count(panel, "taught").isReadOnly()
    assert not any(box.isEnabled() for box in panel.ui.vetoes.boxes.values())
    assert not panel.ui.addButton.isEnabled()
    assert "本项得分" in panel.ui.steps.text()


def test_every_control_has_a_name(page: CasePage) -> None:
    page.scores.show_place(Place(score="reports"))
    assert unnamed_controls(page.scores) == []


def test_a_fact_costs_no_more_work_than_a_moment_has_room_for(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    """Some 16 ms on an idle core, of the 50 that there are from a key to the points; ``bench_scores`` has the time."""
    page = opened(window, studio(desk, **STATED), jobs, qtbot)
    page.scores.show_place(APPRENTICES)

    def change(number: int) -> None:
        page.session.set_value(FORM, "taught", str(number))
        page.scores.refresh()
        page.editor(FORM).refresh()

    change(1)
    assert calls_during(lambda: change(2)) < MOST_CALLS
