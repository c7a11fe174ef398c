"""Export, package, cards and receiving, each through its dialog."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.gui.dialogs.card_dialog import CardDialog
from desktop_app.gui.dialogs.export_dialog import ExportDialog
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.widgets.tables import select_rows
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.care import verify_backup
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import KeyChoice
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import PASSPHRASE, case_page, is_shown, named_case, shown

SECRET = "麦浪 石桥 秋千 渡船 37"


def idle(jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)


def packing(desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot, *names: str) -> PackageDialog:
    """Open the package dialog over new cases and let it look through them."""
    dialog = PackageDialog(desk, jobs, memory, [named_case(desk, name).id for name in names])
    qtbot.addWidget(dialog)
    dialog.open()
    idle(jobs, qtbot)
    return dialog


def sealed(desk: Desk, path: Path, name: str = "张三") -> Path:
    """Write a package of a new case for whoever knows the passphrase."""
    desk.outbox.create([named_case(desk, name).id], path, None, SECRET)
    return path


# export


def test_the_chosen_formats_are_written_and_the_folder_is_shown(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path, opened_urls: list[str]
) -> None:
    window.open_case(named_case(desk, "张三").id)
    idle(jobs, qtbot)
    case_page(window).ui.exportButton.click()
    ui = shown(ExportDialog).ui
    assert "问题没有解决" in ui.notice.text()
    ui.folderEdit.setText(str(tmp_path / "材料"))
    ui.docxCheck.setChecked(False)
    ui.exportButton.click()
    qtbot.waitUntil(lambda: not is_shown(ExportDialog), timeout=20_000)
    suffixes = sorted(path.suffix for path in (tmp_path / "材料").iterdir())
    assert set(suffixes) == {".pdf", ".xlsx"}
    assert opened_urls == [str(tmp_path / "材料")]
    assert f"已导出 {len(suffixes)} 个文件" in window.messages.text
    assert window.case_page is not None


def test_export_says_in_place_what_is_missing_or_cannot_be(
    desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = named_case(desk, "张三")
    dialog = ExportDialog(jobs, memory, case.title, partial(desk.documents.export, case.id), 0)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.ui.notice.isVisible()
    for box in (dialog.ui.pdfCheck, dialog.ui.docxCheck, dialog.ui.xlsxCheck):
        box.setChecked(False)
    dialog.ui.exportButton.click()
    assert dialog.ui.error.text() == "请至少选一种格式。"
    dialog.ui.pdfCheck.setChecked(True)
    dialog.ui.folderEdit.setText(" ")
    dialog.ui.exportButton.click()
    assert "文件夹" in dialog.ui.error.text()
    blocked = tmp_path / "文件"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(blocked))
    dialog.ui.browseButton.click()
    dialog.ui.exportButton.click()
    idle(jobs, qtbot)
    assert "没有生成文件" in dialog.ui.error.text()
    assert dialog.isVisible()
    assert dialog.ui.exportButton.isEnabled()


# package


def test_what_will_be_sent_is_shown_first_and_problems_must_be_acknowledged(
    desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = packing(desk, jobs, memory, qtbot, "张三", "李四")
    model = dialog.ui.contentsTable.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["张三", "李四"]
    assert model.index(0, 2).data() == "无"
    assert dialog.ui.findingsList.model().rowCount() > 0
    dialog.ui.passphraseRadio.click()
    dialog.ui.suggestButton.click()
    assert len(dialog.ui.passphraseEdit.text()) >= 12
    dialog.ui.createButton.click()
    assert "还有问题没有解决" in dialog.ui.error.text()
    assert list(tmp_path.glob("*.jbp")) == []


def test_a_package_needs_someone_who_can_open_it(
    desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = packing(desk, jobs, memory, qtbot, "张三")
    dialog.ui.anywayCheck.setChecked(True)
    dialog.ui.createButton.click()
    assert "收件名片" in dialog.ui.error.text()
    dialog.ui.passphraseRadio.click()
    dialog.ui.passphraseEdit.setText("short")
    dialog.ui.createButton.click()
    assert "12 个字符" in dialog.ui.error.text()
    dialog.ui.passphraseEdit.setText(SECRET)
    taken = tmp_path / "有了.jbp"
    taken.write_bytes(b"x")
    dialog.ui.outEdit.setText(str(taken))
    dialog.ui.createButton.click()
    assert "已经存在" in dialog.ui.error.text()
    dialog.ui.outEdit.clear()
    dialog.ui.createButton.click()
    assert "保存到哪里" in dialog.ui.error.text()
    assert taken.read_bytes() == b"x"


def test_a_package_for_a_passphrase_is_written_and_summed_up(
    desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot, tmp_path: Path, opened_urls: list[str]
) -> None:
    dialog = packing(desk, jobs, memory, qtbot, "张/三")
    assert "/" not in Path(dialog.ui.outEdit.text()).name
    dialog.ui.anywayCheck.setChecked(True)
    dialog.ui.passphraseRadio.click()
    dialog.ui.passphraseEdit.setText(SECRET)
    dialog.ui.outEdit.setText(str(tmp_path / "报送"))
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: dialog.sent is not None, timeout=20_000)
    assert dialog.sent is not None
    assert dialog.sent.path == tmp_path / "报送.jbp"
    assert dialog.ui.steps.currentWidget() is dialog.ui.doneStep
    assert dialog.ui.fingerprintValue.text() == shown_fingerprint(dialog.sent.fingerprint)
    assert "知道口令的人" in dialog.ui.toValue.text()
    dialog.ui.folderButton.click()
    assert opened_urls == [str(tmp_path)]
    report = desk.outbox.verify(tmp_path / "报送.jbp", SECRET)
    assert report.glance.fingerprint == dialog.sent.fingerprint
    dialog.ui.doneButton.click()
    assert not dialog.isVisible()


def test_a_card_can_be_imported_while_packing(
    make_desk: DeskMaker,
    desk: Desk,
    jobs: Jobs,
    memory: SettingsStore,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_desk("西湖区人社局").cards.export_own(tmp_path / "card.jbc")
    dialog = packing(desk, jobs, memory, qtbot, "张三")
    assert dialog.ui.cardsList.count() == 0
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "card.jbc"), ""))
    dialog.ui.importCardButton.click()
    idle(jobs, qtbot)
    assert dialog.ui.cardsList.item(0).text() == "西湖区人社局（没有核对）"
    assert dialog.ui.summary.text().startswith("给西湖区人社局；"), "the new card is ticked, and the summary says so"


def test_stopping_a_package_leaves_nothing_behind_and_closes(
    desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = packing(desk, jobs, memory, qtbot, "张三")
    dialog.ui.anywayCheck.setChecked(True)
    dialog.ui.passphraseRadio.click()
    dialog.ui.passphraseEdit.setText(SECRET)
    dialog.ui.outEdit.setText(str(tmp_path / "报送.jbp"))
    dialog.ui.createButton.click()
    dialog.ui.cancelButton.click()
    qtbot.waitUntil(lambda: not dialog.isVisible() or dialog.sent is not None, timeout=20_000)
    idle(jobs, qtbot)
    assert (dialog.sent is not None) == (tmp_path / "报送.jbp").exists()
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


# cards


def test_the_own_card_is_shown_exported_and_renamed(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_page(window.settings)
    ui = window.settings.ui
    qtbot.waitUntil(lambda: ui.ownNameEdit.text() == "杭州西湖机床有限公司")
    assert ui.ownFingerprint.text().split() == desk.cards.own().spoken_fingerprint.split()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "我的"), ""))
    ui.exportCardButton.click()
    qtbot.waitUntil(lambda: "名片已存为" in window.messages.text)
    assert desk.cards.read(tmp_path / "我的.jbc").card.name == "杭州西湖机床有限公司"
    ui.ownNameEdit.setText("杭州西湖机床厂")
    ui.renameButton.click()
    qtbot.waitUntil(lambda: "杭州西湖机床厂" in window.windowTitle())
    assert "指纹不变" in window.messages.text
    ui.ownNameEdit.clear()
    ui.renameButton.click()
    idle(jobs, qtbot)
    assert "没有改动" in window.messages.text


def test_a_card_is_confirmed_only_after_the_groups_were_compared(
    window: MainWindow,
    make_desk: DeskMaker,
    desk: Desk,
    jobs: Jobs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = make_desk("西湖区人社局")
    other.cards.export_own(tmp_path / "card.jbc")
    window.show_page(window.settings)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "card.jbc"), ""))
    window.settings.ui.importCardButton.click()
    qtbot.waitUntil(lambda: is_shown(CardDialog))
    dialog = shown(CardDialog)
    assert [box.text() for box in dialog.ui.groups.boxes] == other.cards.own().spoken_fingerprint.split()
    assert not dialog.ui.confirmButton.isEnabled()
    dialog.ui.laterButton.click()
    idle(jobs, qtbot)
    assert not desk.cards.list()[1].confirmed
    select_rows(window.settings.ui.cardsTable, [0])
    window.settings.ui.confirmCardButton.click()
    dialog = shown(CardDialog)
    for box in dialog.ui.groups.boxes:
        assert not dialog.ui.confirmButton.isEnabled()
        box.click()
    dialog.ui.confirmButton.click()
    qtbot.waitUntil(lambda: desk.cards.list()[1].confirmed)
    idle(jobs, qtbot)
    assert window.settings.ui.cardsTable.model().index(0, 1).data() == "已核对"


def test_a_file_that_is_no_card_is_refused(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.jbc").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.jbc"), ""))
    window.show_page(window.settings)
    window.settings.ui.importCardButton.click()
    qtbot.waitUntil(lambda: window.messages.text != "")
    assert not is_shown(CardDialog)
    assert len(desk.cards.list()) == 1


def test_the_library_is_checked_on_request(window: MainWindow, jobs: Jobs, qtbot: QtBot) -> None:
    window.show_page(window.settings)
    window.settings.ui.checkButton.click()
    qtbot.waitUntil(lambda: window.settings.ui.checkResult.text() == "检查完毕，档案库完好。")
    idle(jobs, qtbot)
    assert window.settings.ui.checkButton.isEnabled()


def test_the_library_is_backed_up_to_a_file_that_opens_again(
    window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named_case(desk, "张三")
    window.show_page(window.settings)
    idle(jobs, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "备份.jbb"), ""))
    window.settings.ui.backupButton.click()
    qtbot.waitUntil(lambda: "已备份到" in window.messages.text, timeout=20_000)
    idle(jobs, qtbot)
    assert window.settings.ui.backupButton.isEnabled()
    assert verify_backup(tmp_path / "备份.jbb", KeyChoice(PASSPHRASE)) > 0


# receiving


def test_good_and_bad_files_are_told_apart_and_the_case_opens(
    window: MainWindow, make_desk: DeskMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    package = sealed(make_desk("钱塘钢构"), tmp_path / "a.jbp")
    (tmp_path / "b.jbp").write_bytes(b"no package")
    window.receive([package, tmp_path / "b.jbp"])
    dialog = shown(ReceiveDialog)
    dialog.ui.passphraseEdit.setText(SECRET)
    dialog.ui.receiveButton.click()
    qtbot.waitUntil(lambda: all(line.intake is not None for line in dialog.lines), timeout=20_000)
    first, second = sorted(dialog.lines, key=lambda line: line.path.name)
    assert first.intake is not None
    assert first.intake.ok
    assert first.sender == "钱塘钢构"
    assert second.intake is not None
    assert not second.intake.ok
    assert second.sentence
    idle(jobs, qtbot)
    dialog.ui.openButton.click()
    assert case_page(window).session.case.title == "张三"
    assert case_page(window).session.case.status is CaseStatus.RECEIVED
    assert case_page(window).ui.saved.text() == "只读"
    window.show_page(window.inbox)
    qtbot.waitUntil(lambda: {row.sender for row in window.inbox.rows} == {"钱塘钢构", ""})
    idle(jobs, qtbot)


def test_a_wrong_passphrase_can_be_put_right_and_only_that_file_is_tried_again(
    window: MainWindow, make_desk: DeskMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    window.receive([sealed(make_desk("钱塘钢构"), tmp_path / "a.jbp")])
    dialog = shown(ReceiveDialog)
    dialog.ui.receiveButton.click()
    qtbot.waitUntil(lambda: dialog.lines[0].intake is not None, timeout=20_000)
    assert "口令" in dialog.lines[0].sentence
    assert not dialog.ui.openButton.isEnabled()
    dialog.ui.passphraseEdit.setText(SECRET)
    idle(jobs, qtbot)
    dialog.ui.receiveButton.click()
    qtbot.waitUntil(lambda: dialog.lines[0].intake is not None and dialog.lines[0].intake.ok, timeout=20_000)
    idle(jobs, qtbot)
    assert not dialog.ui.receiveButton.isEnabled()
    assert len(dialog.lines) == 1
    dialog.reject()


def test_files_and_folders_are_chosen_by_dialog(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(ReceiveDialog)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "a.jbp")] * 2, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    assert not dialog.ui.receiveButton.isEnabled()
    dialog.ui.filesButton.click()
    dialog.ui.folderButton.click()
    dialog.ui.folderButton.click()
    assert [line.path for line in dialog.lines] == [tmp_path / "a.jbp", tmp_path]
    assert dialog.ui.receiveButton.isEnabled()
    dialog.reject()


def test_a_received_package_opens_from_the_inbox(
    make_window: WindowMaker, make_desk: DeskMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    receiver = make_desk("西湖区人社局")
    receiver.inbox.receive([sealed(make_desk("钱塘钢构"), tmp_path / "a.jbp")], SECRET)
    window = make_window(receiver)
    window.show_page(window.inbox)
    qtbot.waitUntil(lambda: window.inbox.ui.openButton.isEnabled())
    window.inbox.ui.openButton.click()
    assert case_page(window).session.case.sender == "钱塘钢构"
    idle(jobs, qtbot)


def test_no_dialog_is_left_on_screen_by_these_tests(window: MainWindow) -> None:
    assert not is_shown(QDialog)
