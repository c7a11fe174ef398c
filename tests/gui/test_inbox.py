"""收件: rows, filters, conflicts, changed keys, stamped paper, with real widgets over real desks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.compare_dialog import CompareDialog
from desktop_app.gui.dialogs.conflict_dialog import ConflictDialog
from desktop_app.gui.dialogs.key_alarm_dialog import KeyAlarmDialog
from desktop_app.gui.dialogs.paper_dialog import PaperDialog
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.widgets.tables import select_rows
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.care import restore_backup
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.inbox_table import InboxRow, InboxTable, Standing
from desktop_app.services.outcomes import KeyChoice
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import PASSPHRASE, PROGRAMME, RESOURCES, case_page, scan, shown
from tests.gui.naming import unnamed_controls
from tests.work_done import calls_during


def send(sender: Desk, receiver: Desk, case_id: str, out: Path) -> Path:
    receiver.cards.export_own(out.parent / "card.jbc")
    name = sender.cards.import_card(out.parent / "card.jbc").card.name
    return sender.outbox.create([case_id], out, [name], None).path


def revise(desk: Desk, case_id: str, name: str, picture: Path) -> None:
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": name}})
    for item in desk.cases.get(case_id).attachments:
        desk.evidence.remove(case_id, item.id)
    desk.evidence.attach(case_id, Place(material="certificate"), [picture])


def twin(sender: Desk, receiver: Desk, case_id: str, folder: Path) -> Path:
    """Have the receiver take in revisions 1 and 2, and return a package with another revision 2."""
    receiver.inbox.receive([send(sender, receiver, case_id, folder / "1.jbp")])
    sender.care.backup(folder / "before.jbb")
    revise(sender, case_id, "王甲", scan(folder / "甲.png", "#aabbcc"))
    receiver.inbox.receive([send(sender, receiver, case_id, folder / "2a.jbp")])
    key = KeyChoice(PASSPHRASE)
    restore_backup(folder / "before.jbb", folder / "restored", key)
    with open_desk(folder / "restored", key, resources=RESOURCES) as earlier:
        revise(earlier, case_id, "王乙", scan(folder / "乙.png", "#ccbbaa"))
        return send(earlier, receiver, case_id, folder / "2b.jbp")


@pytest.fixture
def district(make_desk: DeskMaker) -> Desk:
    return make_desk("西湖区人社局")


@pytest.fixture
def case_id(desk: Desk, tmp_path: Path) -> str:
    case = desk.cases.new(PROGRAMME, answers={"application": {"name": "王䶮", "unit": "西湖机床"}})
    desk.evidence.attach(case.id, Place(material="certificate"), [scan(tmp_path / "证书.png")])
    return case.id


def open_inbox(window: MainWindow, jobs: Jobs, qtbot: QtBot) -> None:
    window.show_page(window.inbox)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)


def choose(window: MainWindow, standing: Standing) -> InboxRow:
    rows = window.inbox.rows
    number = next(number for number, row in enumerate(rows) if row.standing is standing)
    select_rows(window.inbox.ui.table, [number])
    return rows[number]


def test_rows_tell_what_came_and_findings_are_counted_meanwhile(
    make_window: WindowMaker, desk: Desk, district: Desk, case_id: str, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "坏.jbp").write_bytes(b"nothing")
    district.inbox.receive([send(desk, district, case_id, tmp_path / "p.jbp"), tmp_path / "坏.jbp"])
    window = make_window(district)
    open_inbox(window, jobs, qtbot)
    bad, good = window.inbox.rows
    assert (bad.file, bad.standing) == ("坏.jbp", Standing.REFUSED)
    assert window.inbox.ui.detail.text().startswith("这不是报送包")
    assert good.glance is not None
    assert "2 行，1 个需要处理" in window.inbox.ui.count.text()
    assert unnamed_controls(window.inbox) == []
    window.inbox.ui.dismissButton.click()
    qtbot.waitUntil(lambda: [row.title for row in window.inbox.rows if not row.dismissed] == ["王䶮"])
    window.inbox.ui.filterEdit.setText("没有这个人")
    assert window.inbox.ui.empty.isVisible()
    window.inbox.ui.filterEdit.setText("西湖 王䶮")
    assert [row.title for row in window.inbox.rows] == ["王䶮"]
    window.inbox.ui.filterEdit.clear()
    window.inbox.ui.stateBox.setCurrentText("已从列表移除的")
    assert [row.file for row in window.inbox.rows] == ["坏.jbp"]


def test_the_last_changes_stand_beside_each_other_with_pictures(
    make_window: WindowMaker, desk: Desk, district: Desk, case_id: str, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    district.inbox.receive([send(desk, district, case_id, tmp_path / "1.jbp")])
    revise(desk, case_id, "王小䶮", scan(tmp_path / "新证书.png", "#88aa88"))
    district.inbox.receive([send(desk, district, case_id, tmp_path / "2.jbp")])
    window = make_window(district)
    open_inbox(window, jobs, qtbot)
    choose(window, Standing.TAKEN)
    window.inbox.ui.table.setFocus()
    qtbot.keyClick(window.inbox.ui.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.inbox.findChildren(CompareDialog)))
    dialog = shown(CompareDialog)
    panel = dialog.ui.changes
    assert dialog.ui.title.text() == "第 1 版 → 第 2 版"
    assert [(change.before, change.after) for change in panel.changes][0] == ("王䶮", "王小䶮")
    assert panel.ui.afterText.extraSelections()[0].cursor.selectedText() == "小"
    select_rows(panel.ui.table, [next(n for n, change in enumerate(panel.changes) if change.after_file)])
    qtbot.waitUntil(lambda: panel.ui.afterPicture.isVisible(), timeout=10_000)
    assert unnamed_controls(dialog) == []
    dialog.accept()


@pytest.mark.parametrize(("button", "title", "revision"), [("keptButton", "王甲", 2), ("arrivedButton", "王乙", 3)])
def test_a_conflict_is_decided_with_both_sides_in_sight(
    make_window: WindowMaker,
    desk: Desk,
    district: Desk,
    case_id: str,
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
    button: str,
    title: str,
    revision: int,
) -> None:
    district.inbox.receive([twin(desk, district, case_id, tmp_path)])
    window = make_window(district)
    open_inbox(window, jobs, qtbot)
    choose(window, Standing.CONFLICT)
    window.inbox.ui.actButton.click()
    dialog = shown(ConflictDialog)
    qtbot.waitUntil(lambda: dialog.view is not None, timeout=10_000)
    qtbot.waitUntil(lambda: not jobs.busy)
    panel = dialog.ui.changes
    assert (panel.ui.beforeText.toPlainText(), panel.ui.afterText.toPlainText()) == ("王甲", "王乙")
    select_rows(panel.ui.table, [next(n for n, change in enumerate(panel.changes) if change.after_file)])
    qtbot.waitUntil(lambda: panel.ui.afterPicture.isVisible(), timeout=10_000)
    assert unnamed_controls(dialog) == []
    getattr(dialog.ui, button).click()
    qtbot.waitUntil(lambda: not any(row.asks for row in window.inbox.rows), timeout=10_000)
    assert (district.cases.get(case_id).title, district.cases.get(case_id).revision) == (title, revision)
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_changed_key_is_settled_only_after_a_telephone_call(
    make_window: WindowMaker,
    make_desk: DeskMaker,
    desk: Desk,
    district: Desk,
    case_id: str,
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    district.inbox.receive([send(desk, district, case_id, tmp_path / "1.jbp")])
    renewed = make_desk(desk.cards.own().name)
    fresh = renewed.cases.new(PROGRAMME, answers={"application": {"name": "新的"}})
    district.inbox.receive([send(renewed, district, fresh.id, tmp_path / "2.jbp")])
    window = make_window(district)
    open_inbox(window, jobs, qtbot)
    assert window.inbox.ui.alarm.isVisible()
    window.inbox.ui.alarmButton.click()
    dialog = shown(KeyAlarmDialog)
    assert not dialog.ui.newButton.isEnabled()
    assert "".join(dialog.ui.shownWords.text().split()) == renewed.cards.own().spoken_fingerprint.replace(" ", "")
    assert "".join(dialog.ui.knownWords.text().split()) == desk.cards.own().spoken_fingerprint.replace(" ", "")
    assert unnamed_controls(dialog) == []
    for edit, group in zip(dialog.ui.groups.edits, renewed.cards.own().spoken_fingerprint.split(), strict=True):
        qtbot.keyClicks(edit, group)
    assert not dialog.ui.oldButton.isEnabled()
    dialog.ui.newButton.click()
    qtbot.waitUntil(lambda: not window.inbox.ui.alarm.isVisible(), timeout=10_000)
    assert district.cases.get(fresh.id).title == "新的"
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)


def test_stamped_paper_is_dropped_or_typed_and_the_verdict_stands_large(
    make_window: WindowMaker,
    desk: Desk,
    district: Desk,
    case_id: str,
    jobs: Jobs,
    memory: SettingsStore,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    papers = desk.documents.export(case_id, tmp_path / "papers", {"pdf"})
    paper = next(path for path in papers if "申报表" in path.name)
    district.inbox.receive([send(desk, district, case_id, tmp_path / "1.jbp")])
    window = make_window(district)
    open_inbox(window, jobs, qtbot)
    choose(window, Standing.TAKEN)
    window.inbox.ui.paperButton.click()
    dialog = shown(PaperDialog)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper)), QUrl.fromLocalFile(str(tmp_path / "1.jbp"))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.ui.drop.dropEvent(event)
    qtbot.waitUntil(lambda: bool(dialog.pages), timeout=30_000)
    assert dialog.ui.verdict.text().startswith("一致，就是本机保存的这一版")
    qtbot.waitUntil(lambda: not jobs.busy)
    dialog.ui.codeEdit.setText("0000 0000 0000 0000")
    dialog.ui.checkButton.click()
    qtbot.waitUntil(lambda: len(dialog.pages) == 1, timeout=10_000)
    assert "不一致" in dialog.ui.verdict.text()
    dialog.ui.codeEdit.setText("什么")
    qtbot.waitUntil(lambda: not jobs.busy)
    dialog.ui.checkButton.click()
    qtbot.waitUntil(lambda: "不是页脚的校验码" in dialog.ui.error.text())
    assert unnamed_controls(dialog) == []
    dialog.reject()


def test_a_mail_that_is_dropped_on_the_window_is_received(
    make_window: WindowMaker, desk: Desk, district: Desk, case_id: str, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(district)
    path = tmp_path / "报送.eml"
    path.write_bytes(b"Subject: x\n\nnothing")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    dialog = shown(ReceiveDialog)
    dialog.ui.receiveButton.click()
    qtbot.waitUntil(lambda: dialog.lines[0].intake is not None, timeout=10_000)
    assert "没有报送包或分卷" in dialog.lines[0].sentence
    qtbot.waitUntil(lambda: not jobs.busy)
    dialog.reject()


def test_ten_thousand_rows_are_filtered_and_sorted_with_little_work(
    make_window: WindowMaker, district: Desk, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.now(UTC)
    rows = [
        InboxRow(
            f"{number:064x}", f"{number}.jbp", now - timedelta(minutes=number), Standing.REFUSED, "某公司",
            title=f"王{number}", unit=f"第 {number % 300} 公司",
        )
        for number in range(10_000)
    ]  # fmt: skip
    monkeypatch.setattr(InboxTable, "rows", lambda _: rows)
    window = make_window(district)
    open_inbox(window, jobs, qtbot)
    assert len(window.inbox.rows) == 10_000
    steps: list[Callable[[], None]] = [
        lambda: window.inbox.ui.filterEdit.setText("第 7 公司"),
        lambda: window.inbox.ui.table.sortByColumn(1, Qt.SortOrder.AscendingOrder),
        lambda: window.inbox.ui.filterEdit.clear(),
    ]
    for step in steps:
        assert calls_during(step) < 1_500_000
    assert window.inbox.rows[0].unit == "第 0 公司"
    assert not window.inbox.findChildren(QDialog)


def test_a_case_opens_by_the_keyboard(
    make_window: WindowMaker, desk: Desk, district: Desk, case_id: str, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    district.inbox.receive([send(desk, district, case_id, tmp_path / "p.jbp")])
    window = make_window(district)
    open_inbox(window, jobs, qtbot)
    window.inbox.ui.table.setFocus()
    qtbot.keyClick(window.inbox.ui.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.case_page is not None, timeout=10_000)
    assert case_page(window).session.case.id == case_id
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)


def test_paper_is_checked_from_the_case_that_is_open(
    make_window: WindowMaker, desk: Desk, case_id: str, jobs: Jobs, qtbot: QtBot
) -> None:
    window = make_window(desk)
    window.open_case(case_id)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    case_page(window).check_paper()
    assert "王䶮" in shown(PaperDialog).ui.title.text()
    shown(PaperDialog).reject()
