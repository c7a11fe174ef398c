"""What came from below, in the window: who signed a case, the batches of the districts, merging and binding them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.batch import Batch
from desktop_app.gui.dialogs.chain_dialog import ChainDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.review_page import ReviewPage
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
