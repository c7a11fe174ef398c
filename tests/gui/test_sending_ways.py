"""The dialog that sends: what is left out, smaller scans, sticks, e-mail and 7z, chosen on real widgets."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.delivery import FileKind
from desktop_app.services.desk import Desk
from desktop_app.services.drives import Drive
from desktop_app.services.selection import Saving, Selection
from desktop_app.services.sending import Sending
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import PROGRAMME, scan
from tests.gui.test_sending import SECRET, idle


@pytest.fixture
def dialog(desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot, tmp_path: Path) -> PackageDialog:
    """The dialog over one case with evidence, a passphrase chosen, problems acknowledged."""
    case = desk.cases.new(PROGRAMME, answers={"application": {"name": "张三", "phone": "13800000000"}})
    desk.evidence.attach(case.id, Place(material="certificate"), [scan(tmp_path / "证书.png")])
    made = PackageDialog(desk, jobs, memory, [case.id])
    qtbot.addWidget(made)
    made.open()
    idle(jobs, qtbot)
    made.ui.passphraseRadio.click()
    made.ui.passphraseEdit.setText(SECRET)
    made.ui.anywayCheck.setChecked(True)
    (tmp_path / "stick").mkdir()
    made.ui.outEdit.setText(str(tmp_path / "stick" / "报送.jbp"))
    return made


def sent_by(dialog: PackageDialog, qtbot: QtBot) -> list[FileKind]:
    """Press the button and return the kinds of file that were made."""
    dialog.ui.createButton.click()
    qtbot.waitUntil(lambda: dialog.sent is not None, timeout=30_000)
    assert dialog.sent is not None
    return [file.kind for file in dialog.sent.files]


def test_what_is_cleared_is_not_sent_and_told_at_once(
    dialog: PackageDialog, make_desk: DeskMaker, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    form = dialog.content.model.item(0)
    lines = {form.child(row).text(): form.child(row) for row in range(form.rowCount())}
    assert {"姓名", "联系电话"} <= set(lines)
    assert dialog.ui.leaveWarning.isHidden()
    lines["联系电话"].setCheckState(Qt.CheckState.Unchecked)
    idle(jobs, qtbot)
    assert form.checkState() is Qt.CheckState.PartiallyChecked
    assert "联系电话" in dialog.ui.leaveWarning.text()
    assert "去掉 1 处内容" in dialog.ui.summary.text()
    sent_by(dialog, qtbot)
    receiver = make_desk("西湖区人社局")
    assert receiver.inbox.receive([tmp_path / "stick" / "报送.jbp"], SECRET)[0].ok
    (summary,) = receiver.cases.list()
    assert receiver.cases.get(summary.id).answers == {"application": {"name": "张三"}}


def test_a_whole_form_is_cleared_and_ticked_with_its_box(dialog: PackageDialog, jobs: Jobs, qtbot: QtBot) -> None:
    form = dialog.content.model.item(0)
    form.setCheckState(Qt.CheckState.Unchecked)
    idle(jobs, qtbot)
    assert "application.name" in dialog.content.selection.leave_out
    form.setCheckState(Qt.CheckState.Checked)
    idle(jobs, qtbot)
    assert dialog.content.selection.leave_out == ()
    assert dialog.ui.leaveWarning.isHidden()


def test_the_saving_of_smaller_scans_is_told(dialog: PackageDialog, jobs: Jobs, qtbot: QtBot) -> None:
    dialog.ui.shrinkCheck.click()
    idle(jobs, qtbot)
    assert "没有值得缩小" in dialog.ui.shrinkNote.text()
    dialog.ui.shrinkCheck.click()
    assert "原件留在本机" in dialog.ui.shrinkNote.text()
    dialog.content.show_saving(Saving(10_000_000, 2_000_000, 3))
    assert "3 个文件缩小" in dialog.ui.shrinkNote.text()
    assert "省 7.6 MB" in dialog.ui.shrinkNote.text()


def test_a_note_that_is_too_long_is_told_on_its_page(dialog: PackageDialog) -> None:
    dialog.ui.noteEdit.setPlainText("话" * 2001)
    dialog.ui.createButton.click()
    assert "最多 2000 字" in dialog.ui.error.text()
    assert dialog.ui.tabs.currentWidget() is dialog.ui.whatTab


def test_a_stick_is_picked_and_says_what_is_on_it(dialog: PackageDialog, qtbot: QtBot, tmp_path: Path) -> None:
    ui = dialog.ui
    ui.stickRadio.setChecked(True)
    dialog.way.show_drives([Drive(tmp_path / "stick", "KINGSTON", "vfat", 10**9)])
    assert ui.driveBox.currentText().startswith("KINGSTON（可用")
    assert "4 GB" in ui.driveBox.currentText()
    assert ui.outEdit.text() == str(tmp_path / "stick" / "报送.jbp")
    assert ui.explainCheck.isChecked()
    assert "写到 U 盘" in ui.summary.text()
    assert sent_by(dialog, qtbot) == [FileKind.PACKAGE, FileKind.NOTE]
    assert "安全弹出" in ui.doneText.text()
    assert "说明.txt" in ui.fileValue.text()


def test_without_a_stick_nothing_is_written(dialog: PackageDialog) -> None:
    dialog.ui.stickRadio.setChecked(True)
    dialog.way.show_drives([])
    assert dialog.ui.driveBox.currentText() == "没有找到 U 盘"
    dialog.ui.createButton.click()
    assert "没有找到 U 盘" in dialog.ui.error.text()
    assert dialog.ui.tabs.currentWidget() is dialog.ui.howTab
    assert dialog.sent is None


def test_sticks_are_looked_for_when_one_is_wanted(dialog: PackageDialog, jobs: Jobs, qtbot: QtBot) -> None:
    dialog.ui.stickRadio.click()
    idle(jobs, qtbot)
    assert dialog.ui.driveBox.count() >= 1
    dialog.ui.folderRadio.click()
    assert not dialog.ui.driveBox.isEnabled()


def test_drafts_of_e_mails_are_made_alone(dialog: PackageDialog, qtbot: QtBot) -> None:
    dialog.ui.mailRadio.click()
    assert dialog.ui.splitCheck.isChecked()
    assert not dialog.ui.splitCheck.isEnabled()
    assert sent_by(dialog, qtbot) == [FileKind.DRAFT]
    assert "邮件草稿" in dialog.ui.fileValue.text()
    assert "还没有寄出" in dialog.ui.doneNote.text()


def test_the_passphrases_to_tell_are_shown_large_and_copied(dialog: PackageDialog, desk: Desk, qtbot: QtBot) -> None:
    dialog.ui.sevenCheck.click()
    assert sent_by(dialog, qtbot) == [FileKind.PACKAGE, FileKind.SEVEN_ZIP]
    ui = dialog.ui
    assert dialog.sent is not None
    assert ui.packageKeyValue.text() == SECRET
    assert ui.sevenKeyValue.text() == dialog.sent.seven_zip != SECRET
    ui.sevenKeyCopy.click()
    assert QApplication.clipboard().text() == dialog.sent.seven_zip
    assert "打电话" in ui.doneNote.text()
    folder = dialog.sent.path.parent
    assert all(dialog.sent.seven_zip.encode() not in path.read_bytes() for path in folder.iterdir())
    assert desk.cases.get(dialog.sent.cases[0].id).status is CaseStatus.SENT


def test_no_line_to_write_in_is_pressed_flat_on_the_smallest_window(dialog: PackageDialog, qtbot: QtBot) -> None:
    ui = dialog.ui
    ui.tabs.setCurrentWidget(ui.howTab)
    dialog.resize(dialog.minimumSize())
    qtbot.waitUntil(ui.outEdit.isVisible)
    for line in (ui.outEdit, ui.driveBox):
        assert line.height() >= line.minimumSizeHint().height()
    assert dialog.minimumHeight() < 700, "as high as a screen of 768 lines has room for"


def test_choosing_a_passphrase_proposes_a_strong_one(
    desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot
) -> None:
    made = PackageDialog(desk, jobs, memory, [desk.cases.new(PROGRAMME).id])
    qtbot.addWidget(made)
    made.open()
    idle(jobs, qtbot)
    made.ui.passphraseRadio.click()
    assert len(made.ui.passphraseEdit.text()) == 24
    assert "张" not in made.ui.outEdit.text()
    assert "杭州西湖机床有限公司-报送1件" in made.ui.outEdit.text()


def test_opening_a_received_case_tells_what_was_left_out(
    make_desk: DeskMaker, make_window: WindowMaker, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    case = desk.cases.new(PROGRAMME, answers={"application": {"name": "张三", "phone": "13800000000"}})
    selection = Selection(("application.phone",))
    desk.outbox.send(Sending((case.id,), tmp_path / "a.jbp", passphrase=SECRET, selection=selection))
    receiver = make_desk("西湖区人社局")
    receiver.inbox.receive([tmp_path / "a.jbp"], SECRET)
    window = make_window(receiver)
    window.open_case(case.id)
    idle(jobs, qtbot)
    assert "没有报送" in window.messages.text
    assert "联系电话" in window.messages.text


def test_a_received_case_goes_on_whole(
    make_desk: DeskMaker, desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot, tmp_path: Path
) -> None:
    case = desk.cases.new(PROGRAMME, answers={"application": {"name": "张三"}})
    desk.outbox.create([case.id], tmp_path / "a.jbp", None, SECRET)
    receiver = make_desk("西湖区人社局")
    receiver.inbox.receive([tmp_path / "a.jbp"], SECRET)
    made = PackageDialog(receiver, jobs, memory, [case.id])
    qtbot.addWidget(made)
    made.open()
    idle(jobs, qtbot)
    assert not made.ui.leaveTree.isEnabled()
    assert not made.ui.shrinkCheck.isEnabled()
    assert "原样上报" in made.ui.wholeNote.text()
