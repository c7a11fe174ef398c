"""Cards in the window: taken in from every source, compared by telephone, renewed, and an alarm that stops."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.contact import RenewalReason
from desktop_app.gui.dialogs.card_alarm_dialog import CardAlarmDialog
from desktop_app.gui.dialogs.card_dialog import CardDialog
from desktop_app.gui.dialogs.passphrase_dialog import PassphraseDialog
from desktop_app.gui.dialogs.renew_dialog import RenewDialog
from desktop_app.gui.dialogs.unlock_dialog import UnlockDialog
from desktop_app.gui.door import Door
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.widgets.heard_groups import HeardGroups
from desktop_app.gui.widgets.tables import select_rows
from desktop_app.library import CardInAlarm
from desktop_app.services.desk import Desk, create_desk, library_state, open_desk
from desktop_app.services.outcomes import KeyChoice
from tests.gui.conftest import DeskMaker
from tests.gui.desks import RESOURCES, is_shown, shown
from tests.unit.services.conftest import QUICK

BUREAU = "西湖区人社局"


def idle(jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until no work is under way."""
    qtbot.waitUntil(lambda: not jobs.busy, timeout=15_000)


def type_groups(qtbot: QtBot, groups: HeardGroups, spoken: str) -> None:
    """Type what is heard, one group after another, as the cursor moves on by itself."""
    for place, group in enumerate(spoken.split()):
        qtbot.keyClicks(groups.edits[place], group)


def answer(words: str) -> None:
    """Press a button of the question that is on screen."""
    box = shown(QMessageBox)
    button: QAbstractButton = next(item for item in box.buttons() if words in item.text())
    button.click()


@pytest.fixture
def bureau(make_desk: DeskMaker) -> Desk:
    """The department whose card is in question."""
    return make_desk(BUREAU)


@pytest.fixture
def take(window: MainWindow, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Import a card through the button of the page."""

    def take_card(path: Path) -> None:
        window.show_page(window.settings)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        window.settings.ui.importCardButton.click()
        idle(jobs, qtbot)

    return take_card


def test_the_printed_page_is_written_and_read_back(
    window: MainWindow,
    desk: Desk,
    bureau: Desk,
    take: Callable[[Path], None],
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.show_page(window.settings)
    idle(jobs, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "own"), ""))
    window.settings.ui.exportPageButton.click()
    qtbot.waitUntil(lambda: "名片页已存为" in window.messages.text)
    assert bureau.cards.read(tmp_path / "own.pdf").card == desk.cards.own()
    bureau.cards.export_own(tmp_path / "b.jbc")
    take(tmp_path / "own.pdf")
    assert "本机自己的名片" in window.messages.text


def test_a_card_is_copied_as_text_and_pasted(
    window: MainWindow, desk: Desk, bureau: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    window.show_page(window.settings)
    window.settings.ui.copyCardButton.click()
    qtbot.waitUntil(lambda: "已复制" in window.messages.text)
    assert bureau.cards.read_text(QGuiApplication.clipboard().text()).card == desk.cards.own()
    QGuiApplication.clipboard().setText(f"我局名片如下，请导入：\n{bureau.cards.own_text().lower()} 谢谢")
    window.settings.ui.pasteCardButton.click()
    qtbot.waitUntil(lambda: is_shown(CardDialog))
    shown(CardDialog).reject()
    idle(jobs, qtbot)
    assert window.settings.ui.cardsTable.model().index(0, 1).data() == "没有核对"


def test_typed_groups_are_compared_as_they_are_typed(bureau: Desk, qtbot: QtBot) -> None:
    dialog = CardDialog(bureau.cards.own())
    qtbot.addWidget(dialog)
    dialog.show()
    spoken = bureau.cards.own().spoken_fingerprint.split()
    groups = dialog.ui.groups
    wrong = "".join(str((int(digit) + 1) % 10) for digit in spoken[2])
    for place, group in enumerate([spoken[0], spoken[1], wrong, *spoken[3:]]):
        qtbot.keyClicks(groups.edits[place], group)
    assert groups.differing == [3]
    assert "第 3 组不一致" in dialog.ui.verdict.text()
    assert not dialog.ui.confirmButton.isEnabled()
    groups.boxes[2].click()
    assert not dialog.ui.confirmButton.isEnabled(), "a tick does not overrule what was typed"
    groups.edits[2].clear()
    qtbot.keyClicks(groups.edits[2], spoken[2])
    assert dialog.ui.confirmButton.isEnabled()


def test_the_cursor_moves_on_and_a_whole_fingerprint_can_be_pasted(bureau: Desk, qtbot: QtBot) -> None:
    dialog = CardDialog(bureau.cards.own())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    groups = dialog.ui.groups
    groups.edits[0].setFocus()
    QGuiApplication.clipboard().setText(bureau.cards.own().spoken_fingerprint)
    qtbot.keyClick(groups.edits[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert groups.agreed
    assert dialog.focusWidget() is groups.edits[-1]


def test_a_renewed_card_is_asked_about_and_taken_in_one_step(
    window: MainWindow,
    desk: Desk,
    bureau: Desk,
    take: Callable[[Path], None],
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    bureau.cards.export_own(tmp_path / "old.jbc")
    desk.cards.import_card(tmp_path / "old.jbc", heard=bureau.cards.own().spoken_fingerprint)
    bureau.cards.renew_own(RenewalReason.ROUTINE)
    bureau.cards.export_own(tmp_path / "new.jbc")
    take(tmp_path / "new.jbc")
    assert "由原名片担保" in shown(QMessageBox).text()
    answer("暂不")
    idle(jobs, qtbot)
    assert desk.cards.list()[1].card != bureau.cards.own()
    take(tmp_path / "new.jbc")
    answer("接受(&A)")
    idle(jobs, qtbot)
    pinned = desk.cards.list()[1]
    assert (pinned.card, pinned.label) == (bureau.cards.own(), "由原名片担保")
    assert not is_shown(CardDialog)


def test_after_a_loss_the_telephone_is_asked_for_again(
    desk: Desk,
    bureau: Desk,
    take: Callable[[Path], None],
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    bureau.cards.export_own(tmp_path / "old.jbc")
    desk.cards.import_card(tmp_path / "old.jbc", heard=bureau.cards.own().spoken_fingerprint)
    bureau.cards.renew_own(RenewalReason.LOSS)
    bureau.cards.export_own(tmp_path / "new.jbc")
    take(tmp_path / "new.jbc")
    assert "打电话" in shown(QMessageBox).informativeText()
    answer("接受(&A)")
    qtbot.waitUntil(lambda: is_shown(CardDialog))
    shown(CardDialog).reject()
    idle(jobs, qtbot)
    assert desk.cards.list()[1].label == "没有核对"


@pytest.mark.parametrize("new", [True, False])
def test_an_alarm_stops_until_the_telephone_decides(
    window: MainWindow,
    desk: Desk,
    bureau: Desk,
    make_desk: DeskMaker,
    take: Callable[[Path], None],
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
    new: bool,
) -> None:
    bureau.cards.export_own(tmp_path / "old.jbc")
    desk.cards.import_card(tmp_path / "old.jbc", heard=bureau.cards.own().spoken_fingerprint)
    other = make_desk("另一台电脑")
    other.cards.rename_own(BUREAU)
    other.cards.export_own(tmp_path / "other.jbc")
    take(tmp_path / "other.jbc")
    qtbot.waitUntil(lambda: is_shown(CardAlarmDialog))
    assert "可能有人冒充" in window.messages.text
    with pytest.raises(CardInAlarm):
        desk.outbox.create(["x"], tmp_path / "p.jbp", [BUREAU], None)
    shown(CardAlarmDialog).reject()
    select_rows(window.settings.ui.cardsTable, [0])
    assert "名片变化" in window.settings.ui.confirmCardButton.text()
    window.settings.ui.confirmCardButton.click()
    dialog = shown(CardAlarmDialog)
    assert not dialog.ui.keepButton.isEnabled()
    assert not dialog.ui.acceptButton.isEnabled()
    right = (other if new else bureau).cards.own()
    type_groups(qtbot, dialog.ui.groups, right.spoken_fingerprint)
    assert (dialog.ui.acceptButton.isEnabled(), dialog.ui.keepButton.isEnabled()) == (new, not new)
    (dialog.ui.acceptButton if new else dialog.ui.keepButton).click()
    idle(jobs, qtbot)
    pinned = desk.cards.list()[1]
    assert (pinned.card, pinned.label) == (right, "已核对")
    window.settings.ui.historyButton.click()
    qtbot.waitUntil(lambda: is_shown(QMessageBox))
    assert "出现另一张同名名片" in shown(QMessageBox).informativeText()
    answer("关闭")


def test_the_own_card_is_renewed_after_saying_why(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    before = desk.cards.own()
    window.show_page(window.settings)
    window.settings.ui.renewButton.click()
    dialog = shown(RenewDialog)
    assert not dialog.ui.renewButton.isEnabled()
    dialog.ui.lossRadio.click()
    dialog.ui.understoodCheck.click()
    dialog.ui.renewButton.click()
    qtbot.waitUntil(lambda: "已换新" in window.messages.text)
    idle(jobs, qtbot)
    own = desk.cards.own_file()
    assert own.card != before
    assert own.reason_since(before.fingerprint) is RenewalReason.LOSS
    assert window.settings.ui.ownFingerprint.text().split() == own.card.spoken_fingerprint.split()


def test_a_card_is_forgotten_only_after_asking(
    window: MainWindow, desk: Desk, bureau: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    bureau.cards.export_own(tmp_path / "b.jbc")
    desk.cards.import_card(tmp_path / "b.jbc")
    window.show_page(window.settings)
    idle(jobs, qtbot)
    select_rows(window.settings.ui.cardsTable, [0])
    window.settings.ui.removeCardButton.click()
    answer("取消")
    assert len(desk.cards.list()) == 2
    window.settings.ui.removeCardButton.click()
    answer("删除")
    idle(jobs, qtbot)
    assert len(desk.cards.list()) == 1


def test_the_recovery_sheet_is_written(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_page(window.settings)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet"), ""))
    window.settings.ui.sheetButton.click()
    qtbot.waitUntil(lambda: "恢复表已存为" in window.messages.text)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")


OLD, NEW = KeyChoice("麦浪 石桥 秋千"), KeyChoice("渡船 灯塔 山谷")


@pytest.fixture
def door(tmp_path: Path) -> Door:
    """A library under the old passphrase."""
    folder = tmp_path / "library"
    create_desk(folder, OLD, "甲公司", resources=RESOURCES, settings=QUICK).close()
    return Door(
        folder,
        partial(library_state, folder),
        partial(open_desk, folder, resources=RESOURCES),
        partial(create_desk, folder, resources=RESOURCES),
    )


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(door: Door, jobs: Jobs, qtbot: QtBot) -> None:
    with door.open(OLD) as desk:
        code = desk.care.recovery_code()
    dialog = UnlockDialog(door, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    ui = dialog.ui
    ui.forgottenButton.click()
    assert ui.recovery.isVisible()
    assert not ui.passphraseEdit.isVisible()
    slip = "C" if code[6] != "C" else "D"
    ui.codeEdit.setPlainText(code[:6] + slip + code[7:])
    ui.openButton.click()
    assert "抄错" in ui.error.text()
    ui.codeEdit.setPlainText(code.lower().replace("-", "\n"))
    assert "抄写无误" in ui.codeHint.text()
    ui.newEdit.setText(str(NEW.passphrase))
    ui.openButton.click()
    assert "不一样" in ui.error.text()
    ui.againEdit.setText(str(NEW.passphrase))
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        ui.openButton.click()
    assert dialog.desk is not None
    dialog.desk.close()
    door.open(NEW).close()


def test_the_passphrase_is_changed_by_whoever_knows_it(door: Door, jobs: Jobs, qtbot: QtBot) -> None:
    with door.open(OLD) as desk:
        dialog = PassphraseDialog(desk, jobs, by_keyring=False)
        qtbot.addWidget(dialog)
        ui = dialog.ui
        ui.currentEdit.setText("不对")
        ui.newEdit.setText(str(NEW.passphrase))
        ui.againEdit.setText(str(NEW.passphrase))
        ui.changeButton.click()
        qtbot.waitUntil(lambda: "不正确" in ui.error.text(), timeout=20_000)
        ui.currentEdit.setText(str(OLD.passphrase))
        with qtbot.waitSignal(dialog.accepted, timeout=20_000):
            ui.changeButton.click()
    door.open(NEW).close()
