"""What window tests share: no screen, our theme, Qt's words in Chinese, real desks, no dialog waiting for a person."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.garbage import Garbage
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_thread import MainThread
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.translation import speak_chinese
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.desk import Desk, DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice
from tests.gui.desks import PASSPHRASE, RESOURCES

DeskMaker = Callable[[str], Desk]
WindowMaker = Callable[[Desk], MainWindow]


@pytest.fixture(scope="session", autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """Garbage is collected on the main thread, as in the program."""
    keeper = Garbage(qapp)
    yield
    keeper.stop()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Our theme on the one application, light whatever the machine says."""
    assert speak_chinese(qapp)
    return Theme(qapp, Appearance.LIGHT)


@pytest.fixture
def memory(tmp_path: Path) -> SettingsStore:
    """Settings in a file of their own, with folders of this test."""
    store = SettingsStore(tmp_path / "settings.json")
    store.change(export_folder=str(tmp_path), package_folder=str(tmp_path))
    return store


@pytest.fixture(autouse=True)
def opened_urls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Folders and files that the program asked the system to show, instead of showing them."""
    urls: list[str] = []

    def note(url: QUrl) -> bool:
        urls.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return urls


@pytest.fixture
def make_desk(tmp_path: Path, theme: Theme) -> Iterator[DeskMaker]:
    """Make real desks in libraries of their own, by the name of the unit."""
    assert theme is not None
    desks: list[Desk] = []

    def make(name: str) -> Desk:
        folder = tmp_path / f"library-{len(desks)}"
        key = KeyChoice(PASSPHRASE)
        desks.append(create_desk(folder, key, name, resources=RESOURCES, settings=DeskSettings(work_factor=2)))
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def jobs(make_desk: DeskMaker) -> Iterator[Jobs]:
    """A runner of background work that is over before the desks close; a defect in the background fails the test."""
    assert make_desk is not None
    runner = Jobs()
    bugs: list[Exception] = []
    runner.bug.connect(bugs.append)
    yield runner
    runner.close()
    if bugs:
        raise bugs[0]


@pytest.fixture
def desk(make_desk: DeskMaker) -> Desk:
    """One desk."""
    return make_desk("杭州西湖机床有限公司")


@pytest.fixture
def make_window(jobs: Jobs, theme: Theme, memory: SettingsStore, tmp_path: Path, qtbot: QtBot) -> Iterator[WindowMaker]:
    """Make main windows over desks."""
    windows: list[MainWindow] = []
    main_thread = MainThread()

    def make(desk: Desk) -> MainWindow:
        desk.deliver = main_thread.deliver
        window = MainWindow(desk, jobs, theme, memory, tmp_path)
        windows.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitUntil(lambda: not jobs.busy)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    qtbot.waitUntil(lambda: not jobs.busy)


@pytest.fixture
def window(make_window: WindowMaker, desk: Desk) -> MainWindow:
    """The main window over one desk."""
    return make_window(desk)
