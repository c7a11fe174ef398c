"""Records and cases in the window: filling, writing back, new cases that begin with a person or last year's case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.gui.dialogs.new_case_dialog import NewCaseDialog
from desktop_app.gui.dialogs.record_fill_dialog import RecordFillDialog
from desktop_app.gui.dialogs.write_back_dialog import WriteBackDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.models.tick_model import TickModel
from desktop_app.gui.widgets.record_choice import Choice, RecordChoice
from desktop_app.services.desk import Desk
from tests.gui.desks import PROGRAMME, case_page, choose_programme, is_shown, shown
from tests.gui.naming import unnamed_controls
from tests.unit.services.people_at_work import a_person, a_unit, id_number

FORM = "application"


@pytest.fixture
def person_id(desk: Desk) -> str:
    """A person with a unit in the library."""
    a_unit(desk)
    return a_person(desk).id


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    """Wait for the background."""
    qtbot.waitUntil(lambda: not jobs.busy)


def tick(model: TickModel[object], label: str) -> None:
    """Tick the line whose label ends like this."""
    (row,) = [row for row in range(model.rowCount()) if str(model.index(row, 0).data()).endswith(label)]
    assert model.setData(model.index(row, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)


def close(dialog: QDialog, jobs: Jobs, qtbot: QtBot) -> None:
    """Close a dialog that may still be at work."""
    settle(jobs, qtbot)
    dialog.reject()


def test_a_case_is_filled_from_the_record_that_it_is_about(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, person_id: str
) -> None:
    answers = {FORM: {"name": "陆䶮", "id_number": id_number(), "party": "中共党员"}}
    window.open_case(desk.cases.new(PROGRAMME, answers=answers).id)
    page = case_page(window)
    page.ui.recordButton.menu().actions()[0].trigger()
    dialog = shown(RecordFillDialog)
    settle(jobs, qtbot)
    assert dialog.ui.personBox.chosen == person_id
    assert unnamed_controls(dialog) == []
    assert "其中" in dialog.ui.summary.text()
    dialog.ui.fillButton.click()
    settle(jobs, qtbot)
    qtbot.waitUntil(lambda: not is_shown(RecordFillDialog))
    form = page.session.case.answers[FORM]
    assert (form["party"], form["native_place"]) == ("中共党员", "浙江杭州")
    page.undo()
    assert page.session.case.answers == answers or "native_place" not in page.session.case.answers[FORM]


def test_a_filled_answer_is_overwritten_only_when_it_is_ticked(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, person_id: str
) -> None:
    case = desk.cases.new(PROGRAMME, answers={FORM: {"party": "中共党员"}})
    dialog = RecordFillDialog(desk, jobs, case.id, window)
    qtbot.addWidget(dialog)
    settle(jobs, qtbot)
    assert dialog.ui.personBox.chosen == ""
    assert not dialog.ui.fillButton.isEnabled()
    dialog.ui.personBox.choose(person_id)
    settle(jobs, qtbot)
    dialog.ui.noneButton.click()
    assert not dialog.ui.fillButton.isEnabled()
    tick(dialog.model, "政治面貌")  # type: ignore[arg-type]
    with qtbot.waitSignal(dialog.filled) as filled:
        dialog.ui.fillButton.click()
    assert filled.args == [1]
    assert desk.cases.get(case.id).answers == {FORM: {"party": "群众"}}


def test_an_empty_library_is_told_in_the_dialog(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    dialog = RecordFillDialog(desk, jobs, desk.cases.new(PROGRAMME).id, window)
    qtbot.addWidget(dialog)
    settle(jobs, qtbot)
    assert "还是空的" in dialog.ui.summary.text()


def test_a_locked_case_is_not_filled(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, person_id: str) -> None:
    case = desk.cases.new(PROGRAMME)
    desk.cases.set_status(case.id, CaseStatus.SENT)
    window.open_case(case.id)
    with qtbot.waitSignal(case_page(window).refused) as refused:
        case_page(window).ui.recordButton.menu().actions()[0].trigger()
    assert "锁定" in refused.args[0]
    assert not is_shown(RecordFillDialog)


def test_what_a_case_knows_goes_back_where_it_is_ticked_and_can_be_taken_back(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, person_id: str
) -> None:
    before = desk.people.get(person_id)
    case = desk.records.new_case(PROGRAMME, person_id=person_id)
    desk.cases.fill(case.id, {FORM: {"phone": "13911112222", "duty": "主任"}})
    window.open_case(case.id)
    case_page(window).ui.recordButton.menu().actions()[1].trigger()
    dialog = shown(WriteBackDialog)
    settle(jobs, qtbot)
    assert unnamed_controls(dialog) == []
    assert dialog.model.chosen == ["person.duty"]
    table = dialog.ui.table
    (row,) = [row for row in range(dialog.model.rowCount()) if dialog.model.index(row, 0).data() == "人员 · 手机"]
    place = table.visualRect(dialog.model.index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sorted(dialog.model.chosen) == ["person.duty", "person.mobile"]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.model.chosen == ["person.duty"]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    dialog.ui.writeButton.click()
    settle(jobs, qtbot)
    facts = desk.people.get(person_id).facts
    assert (facts["duty"], facts["mobile"]) == ("主任", "13911112222")
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == "撤销").click()
    settle(jobs, qtbot)
    assert desk.people.get(person_id) == before


def test_a_case_that_agrees_with_its_records_says_so(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, person_id: str
) -> None:
    dialog = WriteBackDialog(desk, jobs, desk.records.new_case(PROGRAMME, person_id=person_id).id, window)
    qtbot.addWidget(dialog)
    settle(jobs, qtbot)
    assert "一致" in dialog.ui.summary.text()
    assert not dialog.ui.writeButton.isEnabled()


def test_a_new_record_is_announced(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    case = desk.cases.new(PROGRAMME, answers={FORM: {"name": "新人", "unit": "某厂"}})
    dialog = WriteBackDialog(desk, jobs, case.id, window)
    qtbot.addWidget(dialog)
    settle(jobs, qtbot)
    assert "人员、单位库里还没有" in dialog.ui.summary.text()


def test_a_case_for_the_person_on_show(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, person_id: str
) -> None:
    window.show_page(window.people)
    settle(jobs, qtbot)
    window.people.people.select(person_id)
    window.people.ui.caseButton.click()
    dialog = shown(NewCaseDialog)
    settle(jobs, qtbot)
    assert dialog.ui.personBox.chosen == person_id
    assert unnamed_controls(dialog) == []
    choose_programme(dialog.ui.programmeList, desk)
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: window.case_page is not None)
    settle(jobs, qtbot)
    assert case_page(window).session.case.answers[FORM]["id_number"] == id_number()


def test_last_years_case_starts_a_new_one(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, person_id: str
) -> None:
    old = desk.records.new_case(PROGRAMME, person_id=person_id)
    desk.cases.fill(old.id, {FORM: {"specialty": "会焊"}})
    window.new_case(PROGRAMME)
    dialog = shown(NewCaseDialog)
    settle(jobs, qtbot)
    assert not dialog.ui.attachmentsBox.isEnabled()
    dialog.ui.caseBox.choose(old.id)
    assert dialog.ui.attachmentsBox.isEnabled()
    assert not dialog.ui.personBox.isEnabled()
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: window.case_page is not None)
    settle(jobs, qtbot)
    case = case_page(window).session.case
    assert case.id != old.id
    assert case.answers[FORM]["specialty"] == "会焊"


def test_a_record_is_chosen_by_typing_part_of_its_number(qtbot: QtBot) -> None:
    box = RecordChoice()
    qtbot.addWidget(box)
    number = id_number()
    box.offer("（不选）", [Choice("a", "甲 · 330106********", number), Choice("b", "乙 · 某厂")])
    box.show()
    assert box.chosen == ""
    edit = box.lineEdit()
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, number[8:14])
    completer = box.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "甲 · 330106********"
    assert box.chosen == ""
    with qtbot.waitSignal(box.chosen_changed):
        edit.setText(completer.currentCompletion())
    assert box.chosen == "a"
    box.offer("（不选）", [Choice("a", "甲 · 改名")])
    assert box.chosen == "a"
    box.choose("gone")
    assert box.chosen == ""
