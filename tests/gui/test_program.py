"""The first minutes: making a library, opening one, what can go wrong, and how the program ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.gui.dialogs.unlock_dialog import UnlockDialog
from desktop_app.gui.dialogs.welcome_dialog import WelcomeDialog
from desktop_app.gui.door import Door
from desktop_app.gui.program import Program
from desktop_app.gui.surroundings import Surroundings
from desktop_app.runtime.crash import CrashReports
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.desk import DeskSettings, create_desk, library_state, open_desk
from desktop_app.services.outcomes import KeyChoice
from tests.gui.desks import PASSPHRASE, RESOURCES

ProgramMaker = Callable[..., Program]
QUICK = DeskSettings(work_factor=2)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "档案库"


@pytest.fixture
def crashes(tmp_path: Path) -> CrashReports:
    return CrashReports(tmp_path / "logs")


@pytest.fixture
def start(qapp: QApplication, library: Path, memory: SettingsStore, crashes: CrashReports) -> Iterator[ProgramMaker]:
    programs: list[Program] = []

    def make(passphrase: str | None = None) -> Program:
        door = Door(
            library,
            partial(library_state, library),
            partial(open_desk, library, resources=RESOURCES),
            partial(create_desk, library, resources=RESOURCES, settings=QUICK),
        )
        program = Program(qapp, Surroundings(door, memory, crashes, passphrase))
        programs.append(program)
        program.start()
        return program

    yield make
    for program in programs:
        program.close()
        program.deleteLater()


@pytest.fixture
def existing(library: Path) -> Path:
    create_desk(library, KeyChoice(PASSPHRASE), "西湖区人社局", resources=RESOURCES, settings=QUICK).close()
    return library


def welcome(program: Program) -> WelcomeDialog:
    assert isinstance(program.dialog, WelcomeDialog)
    return program.dialog


def unlock(program: Program) -> UnlockDialog:
    assert isinstance(program.dialog, UnlockDialog)
    return program.dialog


def opened(program: Program) -> bool:
    return program.window is not None and program.window.isVisible()


def test_the_first_run_makes_a_library_and_shows_the_window(start: ProgramMaker, library: Path, qtbot: QtBot) -> None:
    program = start()
    ui = welcome(program).ui
    assert ui.folder.text() == str(library)
    ui.nameEdit.setText("杭州西湖机床有限公司")
    ui.passphraseEdit.setText(PASSPHRASE)
    ui.againEdit.setText(PASSPHRASE)
    ui.createButton.click()
    qtbot.waitUntil(lambda: opened(program))
    assert program.window is not None
    assert program.window.windowTitle().startswith("杭州西湖机床有限公司")
    program.close()
    with open_desk(library, KeyChoice(PASSPHRASE), resources=RESOURCES) as desk:
        assert desk.cards.own().name == "杭州西湖机床有限公司"


def test_the_demo_is_there_when_it_was_asked_for(start: ProgramMaker, qtbot: QtBot) -> None:
    program = start()
    ui = welcome(program).ui
    ui.nameEdit.setText("演示单位")
    ui.passphraseEdit.setText(PASSPHRASE)
    ui.againEdit.setText(PASSPHRASE)
    ui.demoCheck.setChecked(True)
    ui.createButton.click()
    qtbot.waitUntil(lambda: opened(program), timeout=30_000)
    window = program.window
    assert window is not None
    window.show_page(window.cases)
    qtbot.waitUntil(lambda: len(window.cases.cases) > 0)


@pytest.mark.parametrize(
    ("name", "first", "again", "sentence"),
    [
        ("", PASSPHRASE, PASSPHRASE, "请填写单位名称"),
        ("甲", "", "", "请设一个口令"),
        ("甲", PASSPHRASE, PASSPHRASE + "x", "不一样"),
        ("\u200b", PASSPHRASE, PASSPHRASE, "名称"),
    ],
)
def test_what_is_missing_is_said_in_place_and_nothing_is_made(
    start: ProgramMaker, library: Path, qtbot: QtBot, name: str, first: str, again: str, sentence: str
) -> None:
    program = start()
    ui = welcome(program).ui
    ui.nameEdit.setText(name)
    ui.passphraseEdit.setText(first)
    ui.againEdit.setText(again)
    ui.createButton.click()
    qtbot.waitUntil(lambda: sentence in ui.error.text() and ui.error.isVisible())
    assert welcome(program).isVisible()
    assert ui.createButton.isEnabled()
    assert not library.exists()


def test_the_hint_about_the_passphrase_follows_the_typing(start: ProgramMaker) -> None:
    ui = welcome(start()).ui
    ui.passphraseEdit.setText("123")
    assert ui.strength.property("role") == "error"
    ui.passphraseEdit.setText(PASSPHRASE)
    assert ui.strength.property("role") == "success"
    ui.keyringRadio.click()
    assert not ui.passphraseEdit.isEnabled()


def test_a_library_opens_with_its_passphrase(start: ProgramMaker, existing: Path, qtbot: QtBot) -> None:
    program = start()
    ui = unlock(program).ui
    ui.openButton.click()
    assert ui.error.text() == "请输入口令。"
    ui.passphraseEdit.setText("wrong")
    ui.openButton.click()
    qtbot.waitUntil(lambda: "口令" in ui.error.text() and ui.openButton.isEnabled() and "请输入" not in ui.error.text())
    ui.passphraseEdit.setText(PASSPHRASE)
    ui.openButton.click()
    qtbot.waitUntil(lambda: opened(program))


def test_a_passphrase_from_the_command_line_opens_without_asking(
    start: ProgramMaker, existing: Path, qtbot: QtBot
) -> None:
    program = start(PASSPHRASE)
    qtbot.waitUntil(lambda: opened(program))


def test_a_library_that_is_open_elsewhere_is_said_in_place(start: ProgramMaker, existing: Path, qtbot: QtBot) -> None:
    with open_desk(existing, KeyChoice(PASSPHRASE), resources=RESOURCES):
        program = start(PASSPHRASE)
        ui = unlock(program).ui
        qtbot.waitUntil(lambda: bool(ui.error.text()))
        assert not opened(program)


def test_a_folder_with_other_things_is_left_alone(start: ProgramMaker, library: Path) -> None:
    library.mkdir()
    (library / "照片.txt").write_text("x", encoding="utf-8")
    program = start()
    assert isinstance(program.dialog, QMessageBox)
    assert "不是匠报的档案库" in program.dialog.text()
    program.dialog.reject()
    assert [path.name for path in library.iterdir()] == ["照片.txt"]


def test_a_defect_is_told_in_one_sentence_and_the_work_goes_on(
    start: ProgramMaker, existing: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start(PASSPHRASE)
    qtbot.waitUntil(lambda: opened(program))
    assert program.window is not None
    program.jobs.run(lambda _: 1 // 0, lambda _: None, owner=program)
    messages = program.window.messages
    qtbot.waitUntil(lambda: "程序内部出现错误" in messages.text)
    assert "ZeroDivisionError" in next((tmp_path / "logs").glob("crash-*.txt")).read_text(encoding="utf-8")


def test_a_report_of_the_last_run_is_offered_once(
    start: ProgramMaker, existing: Path, crashes: CrashReports, qtbot: QtBot
) -> None:
    crashes.capture(ValueError("张三"))
    program = start(PASSPHRASE)
    qtbot.waitUntil(lambda: opened(program) and program.window is not None and bool(program.window.messages.text))
    assert program.window is not None
    assert "错误报告" in program.window.messages.text
    assert crashes.unseen() is None
