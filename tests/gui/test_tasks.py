"""下发 through the window: programmes to units, cases to applicants, and whose turn it is on every page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.gui.dialogs.give_dialog import GiveDialog
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.widgets.tables import select_rows
from desktop_app.gui.widgets.task_card import TaskCard
from desktop_app.gui.widgets.turn_card import TurnCard
from desktop_app.services.desk import Desk
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import PROGRAMME, case_page, is_shown, named_case, shown
from tests.gui.test_sending import SECRET, idle


def known(desk: Desk, other: Desk, folder: Path) -> str:
    """Let a desk know another's card; return its name."""
    path = folder / f"{other.cards.own().name}.jbc"
    other.cards.export_own(path)
    return desk.cards.import_card(path).card.name


def tick(dialog: GiveDialog, row: int) -> None:
    dialog.ui.cardsList.item(row).setCheckState(Qt.CheckState.Checked)


def test_a_case_is_handed_over_from_the_list_and_taken_back_on_its_page(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = named_case(desk, "张三").id
    window.show_page(window.cases)
    idle(jobs, qtbot)
    select_rows(window.cases.ui.table, [0])
    assert not window.cases.ui.recallButton.isVisible()
    window.cases.ui.handButton.click()
    dialog = shown(GiveDialog)
    assert dialog.ui.passphraseRadio.isChecked()
    assert not dialog.ui.quotaCheck.isVisible()
    dialog.ui.createButton.click()
    assert "口令至少要" in dialog.ui.error.text()
    dialog.ui.suggestButton.click()
    dialog.ui.outEdit.setText(str(tmp_path / "给张三"))
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: not is_shown(GiveDialog), timeout=20_000)
    idle(jobs, qtbot)
    assert (tmp_path / "给张三.jbp").exists()
    assert desk.cases.get(case_id).status is CaseStatus.HANDED
    assert "请发给 知道口令的人" in window.messages.text
    model = window.cases.ui.table.model()
    assert str(model.index(0, 4).data()).startswith("已用口令包交出填写")
    assert not window.cases.ui.handButton.isEnabled()
    assert window.cases.ui.recallButton.isVisible()
    window.open_case(case_id)
    page = case_page(window)
    assert page.ui.turn.text().startswith("已用口令包交出填写")
    assert not page.ui.packageButton.isEnabled()
    assert page.ui.handButton.text() == "收回(&H)"
    page.ui.handButton.click()
    qtbot.waitUntil(lambda: desk.cases.get(case_id).editable)
    idle(jobs, qtbot)
    assert case_page(window).ui.turn.text() == "轮到本单位填写"
    assert case_page(window).ui.packageButton.isEnabled()


def test_cases_go_to_one_person(
    window: MainWindow, make_desk: DeskMaker, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("张三本人", "李四本人"):
        known(desk, make_desk(name), tmp_path)
    window.tasks.hand([named_case(desk, "张三").id])
    dialog = shown(GiveDialog)
    tick(dialog, 0)
    tick(dialog, 1)
    items = [dialog.ui.cardsList.item(row).checkState() for row in range(2)]
    assert items == [Qt.CheckState.Unchecked, Qt.CheckState.Checked]
    dialog.ui.outEdit.setText(str(tmp_path / "x.jbp"))
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: not is_shown(GiveDialog), timeout=20_000)
    idle(jobs, qtbot)
    assert "请发给" in window.messages.text


def test_a_department_gives_a_programme_and_the_unit_sees_the_task(
    make_window: WindowMaker, make_desk: DeskMaker, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    department = make_desk("西湖区人社局")
    known(department, desk, tmp_path)
    above = make_window(department)
    above.programmes.give_wanted.emit(PROGRAMME)
    dialog = shown(GiveDialog)
    tick(dialog, 0)
    dialog.ui.dueCheck.setChecked(True)
    dialog.ui.dueEdit.setDate(QDate(2021, 7, 10))
    dialog.ui.quotaCheck.setChecked(True)
    dialog.ui.quotaSpin.setValue(2)
    dialog.ui.noteEdit.setPlainText("请按时报送。")
    dialog.ui.outEdit.setText(str(tmp_path / "下发.jbp"))
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: not is_shown(GiveDialog), timeout=20_000)
    idle(jobs, qtbot)
    assert desk.inbox.receive([tmp_path / "下发.jbp"])[0].ok
    assert desk.tasks.taken()[0].task.due == date(2021, 7, 10)

    case_id = named_case(desk, "张三").id
    window = make_window(desk)
    qtbot.waitUntil(lambda: bool(window.overview.findChildren(TaskCard)))
    idle(jobs, qtbot)
    card = window.overview.findChild(TaskCard)
    assert card is not None
    pack = next(button for button in card.findChildren(QPushButton) if "打包报送给" in button.text())
    assert pack.isEnabled()
    pack.click()
    qtbot.waitUntil(lambda: is_shown(PackageDialog) or window.batches.page is not None, timeout=20_000)
    idle(jobs, qtbot)
    if window.batches.page is not None:
        window.batches.page.package_wanted.emit([case_id])
    ticked = [
        shown(PackageDialog).ui.cardsList.item(row).text()
        for row in range(shown(PackageDialog).ui.cardsList.count())
        if shown(PackageDialog).ui.cardsList.item(row).checkState() is Qt.CheckState.Checked
    ]
    assert [name.partition("（")[0] for name in ticked] == ["西湖区人社局"]
    shown(PackageDialog).reject()
    idle(jobs, qtbot)


def test_the_overview_groups_what_waits_elsewhere(
    make_window: WindowMaker, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    out, gone = named_case(desk, "张三").id, named_case(desk, "李四").id
    desk.tasks.hand_over([out], None, SECRET, tmp_path / "1.jbp")
    desk.outbox.create([gone], tmp_path / "2.jbp", None, SECRET)
    window = make_window(desk)
    qtbot.waitUntil(lambda: len(window.overview.findChildren(TurnCard)) == 2)
    idle(jobs, qtbot)
    links = [link.text() for link in window.overview.findChildren(QPushButton) if link.property("role") == "link"]
    assert any(text.startswith("张三：已用口令包交出填写") for text in links)
    assert any(text.startswith("李四：已用口令包报送") for text in links)
    next(link for link in window.overview.findChildren(QPushButton) if link.text().startswith("张三")).click()
    qtbot.waitUntil(lambda: window.case_page is not None)
    idle(jobs, qtbot)


@pytest.mark.parametrize("kind", ["下发", "交给"])
def test_nothing_is_written_without_a_place(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, kind: str
) -> None:
    if kind == "下发":
        window.tasks.give(PROGRAMME)
    else:
        window.tasks.hand([named_case(desk, "张三").id])
    dialog = shown(GiveDialog)
    dialog.ui.passphraseEdit.setText(SECRET)
    dialog.ui.outEdit.clear()
    dialog.ui.createButton.click()
    assert "保存到哪里" in dialog.ui.error.text()
    dialog.reject()
    idle(jobs, qtbot)
