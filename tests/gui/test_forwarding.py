"""What came from below, in the window: who signed a case, the batches of the districts, merging and binding them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.batch import Batch
from desktop_app.gui.dialogs.chain_dialog import ChainDialog
from desktop_app.gui.dialogs.new_batch_dialog import NewBatchDialog
from desktop_app.gui.dialogs.received_batch_dialog import ReceivedBatchDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.review_page import ReviewPage
from desktop_app.gui.panels.received_batches_panel import ReceivedBatchesPanel
from desktop_app.gui.widgets.tables import select_rows
from desktop_app.services.desk import Desk
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import case_page, is_shown, named_case, shown
from tests.gui.forwarding import batch_sent_up, case_of, introduce, sent_up
from tests.gui.naming import unnamed_controls


@pytest.fixture
def city(make_desk: DeskMaker) -> Desk:
    desk = make_desk("杭州市人社局")
    desk.reviewing.set_own_level("city")
    return desk


@pytest.fixture
def batches(make_desk: DeskMaker, city: Desk, tmp_path: Path) -> list[Batch]:
    """What two districts sent the city: two cases and one, each with a correction."""
    sent = []
    for number, (district, names) in enumerate((("上城区人社局", ("张三", "李四")), ("下城区人社局", ("王五",)))):
        unit, above = make_desk(f"{district}的公司"), make_desk(district)
        introduce(unit, above, tmp_path)
        introduce(above, city, tmp_path)
        ids = [case_of(unit, name) for name in names]
        sent_up(unit, above, ids, tmp_path / f"u{number}.jbp")
        sent.append(batch_sent_up(above, city, ids, tmp_path / f"d{number}.jbp", f"{district}更正"))
    return sent


@pytest.fixture
def at_city(make_window: WindowMaker, city: Desk, batches: list[Batch]) -> MainWindow:
    assert batches
    return make_window(city)


def rest(jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=15_000)


def test_the_review_tells_who_signed_from_the_lowest_level_up(
    at_city: MainWindow, jobs: Jobs, qtbot: QtBot, batches: list[Batch]
) -> None:
    at_city.open_case(batches[0].case_ids[0])
    rest(jobs, qtbot)
    page = case_page(at_city)
    assert isinstance(page, ReviewPage)
    qtbot.mouseClick(page.dossier.ui.chainButton, Qt.MouseButton.LeftButton)
    rest(jobs, qtbot)
    dialog = shown(ChainDialog)
    assert dialog.windowTitle() == "谁签过字"
    assert dialog.ui.verdict.text() == "2 家签过字，每一级的签名和意见都完好。"
    text = dialog.ui.sendings.toPlainText()
    first, second = text.index("1. 上城区人社局的公司 → 上城区人社局"), text.index("2. 上城区人社局 → 杭州市人社局")
    assert first < second < text.index("随批次“上城区人社局”报送") < text.index("受理 · 上城区人社局")
    assert "名片：已核对" in text
    assert "没有登记" in text, "the city never saw the unit's card"
    assert unnamed_controls(dialog) == []
    dialog.ui.closeButton.click()


def test_a_chain_that_does_not_hold_says_so_in_plain_words(
    at_city: MainWindow,
    city: Desk,
    make_desk: DeskMaker,
    jobs: Jobs,
    qtbot: QtBot,
    batches: list[Batch],
    tmp_path: Path,
) -> None:
    namesake = make_desk("下城区人社局的公司")
    namesake.cards.export_own(tmp_path / "冒名.jbc")
    city.cards.import_card(tmp_path / "冒名.jbc")
    at_city.show_page(at_city.cases)
    rest(jobs, qtbot)
    at_city.cases.point_out([batches[1].case_ids[0]])
    assert at_city.cases.ui.chainButton.isEnabled()
    qtbot.mouseClick(at_city.cases.ui.chainButton, Qt.MouseButton.LeftButton)
    rest(jobs, qtbot)
    dialog = shown(ChainDialog)
    assert "王五" in dialog.ui.title.text()
    assert dialog.ui.verdict.text().startswith("有不符之处。请先不要采信，打电话与报送人核实")
    assert "“下城区人社局的公司”的名片与本机登记的不一致。" in dialog.ui.sendings.toPlainText()
    dialog.reject()


def test_an_own_case_has_nobody_before_it(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    named_case(desk, "张三")
    window.show_page(window.cases)
    rest(jobs, qtbot)
    assert not window.cases.ui.chainButton.isEnabled()
    window.cases.show_chain_of_selected()
    assert not is_shown(ChainDialog)


def received(window: MainWindow, jobs: Jobs, qtbot: QtBot) -> ReceivedBatchesPanel:
    """Turn to the batches that came."""
    window.show_page(window.batches.list)
    rest(jobs, qtbot)
    panel = window.batches.list.received
    window.batches.list.ui.tabs.setCurrentWidget(panel)
    return panel


def select_from(panel: ReceivedBatchesPanel, sender: str) -> None:
    """Select the batch of a sender."""
    select_rows(panel.ui.table, [row for row, item in enumerate(panel.batches) if item.sender_name == sender])


def test_nothing_received_says_where_it_will_stand(window: MainWindow, jobs: Jobs, qtbot: QtBot) -> None:
    panel = received(window, jobs, qtbot)
    assert "随包的批次会列在这里" in panel.ui.empty.text()
    assert panel.ui.empty.isVisible()
    assert not panel.ui.openButton.isEnabled()
    assert not panel.ui.mergeButton.isEnabled()
    panel.open_selected()
    panel.merge_selected()
    assert not is_shown(ReceivedBatchDialog)


def test_a_received_batch_opens_with_the_corrections_and_whose_they_are(
    at_city: MainWindow, jobs: Jobs, qtbot: QtBot, batches: list[Batch]
) -> None:
    panel = received(at_city, jobs, qtbot)
    tabs = at_city.batches.list.ui.tabs
    assert tabs.tabText(tabs.indexOf(panel)) == "收到的批次（2）"
    assert {item.sender_name for item in panel.batches} == {"下城区人社局", "上城区人社局"}
    assert unnamed_controls(at_city.batches.list) == []
    select_from(panel, "上城区人社局")
    qtbot.mouseClick(panel.ui.openButton, Qt.MouseButton.LeftButton)
    rest(jobs, qtbot)
    dialog = shown(ReceivedBatchDialog)
    assert dialog.ui.title.text() == "上城区人社局（2 件）"
    assert "“上城区人社局”" in dialog.ui.facts.text()
    model = dialog.tables[0].model()
    assert model.rowCount() == 2
    cells = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    [corrected] = [cell for cell in cells if "更正" in cell]
    assert corrected.startswith("上城区人社局更正\n（上城区人社局更正，原为“")
    assert dialog.ui.tabs.tabText(dialog.ui.tabs.indexOf(dialog.ui.correctionsTab)) == "更正（1）"
    assert dialog.ui.corrections.model().index(0, 4).data() == "上城区人社局"
    assert unnamed_controls(dialog) == []
    dialog.tables[0].activated.emit(model.index(0, 0))
    rest(jobs, qtbot)
    assert case_page(at_city).session.case.id == batches[0].case_ids[0]


def test_batches_of_two_districts_are_merged_into_a_new_one_which_opens(
    at_city: MainWindow, city: Desk, jobs: Jobs, qtbot: QtBot, batches: list[Batch]
) -> None:
    city.reviewing.set_note(batches[0].case_ids[1], "请补充")
    city.reviewing.send_back(batches[0].case_ids[1])
    panel = received(at_city, jobs, qtbot)
    panel.ui.table.selectAll()
    qtbot.mouseClick(panel.ui.mergeButton, Qt.MouseButton.LeftButton)
    rest(jobs, qtbot)
    dialog = shown(NewBatchDialog)
    words = dialog.ui.content.text()
    assert words.startswith("2 个批次共 3 件，并入 2 件。1 件已退回")
    assert "2 件还没有受理，受理后才能上报。" in words
    assert not dialog.ui.programmeList.isEnabled()
    assert dialog.unit == "杭州市人社局"
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: at_city.batches.page is not None, timeout=15_000)
    page = at_city.batches.page
    assert page is not None
    assert set(page.session.batch.case_ids) == {batches[1].case_ids[0], batches[0].case_ids[0]}
    qtbot.waitUntil(lambda: not jobs.busy and page.settled, timeout=15_000)


def test_a_batch_of_returned_cases_alone_makes_no_new_one(
    at_city: MainWindow, city: Desk, jobs: Jobs, qtbot: QtBot, batches: list[Batch]
) -> None:
    city.reviewing.decline(batches[1].case_ids[0])
    panel = received(at_city, jobs, qtbot)
    select_from(panel, "下城区人社局")
    qtbot.mouseClick(panel.ui.mergeButton, Qt.MouseButton.LeftButton)
    rest(jobs, qtbot)
    assert "没有可以并入的申报件，没有新建批次" in at_city.messages.text
    assert not is_shown(NewBatchDialog)
    assert city.batches.list() == []
