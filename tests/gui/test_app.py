"""The composition root: what the options of the command line mean for the window."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import app
from desktop_app.runtime.paths import Paths
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.outcomes import LibraryState
from tests.gui.desks import RESOURCES


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(RESOURCES, tmp_path / "library", tmp_path / "settings.json", tmp_path / "logs")


@pytest.fixture(autouse=True)
def own_hooks() -> Iterator[None]:
    kept = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = kept


def test_the_default_library_is_the_users_own(paths: Paths) -> None:
    around = app.compose(argparse.Namespace(), paths)
    assert around.door.folder == paths.library
    assert around.door.state() is LibraryState.ABSENT
    assert around.passphrase is None


def test_the_library_of_the_last_time_comes_before_the_default(paths: Paths, tmp_path: Path) -> None:
    SettingsStore(paths.settings).change(library=str(tmp_path / "另一个"))
    assert app.compose(argparse.Namespace(), paths).door.folder == tmp_path / "另一个"


def test_options_name_the_library_and_where_its_passphrase_is(paths: Paths, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("口令\n", encoding="utf-8")
    options = argparse.Namespace(library=str(tmp_path / "甲"), passphrase_file=str(secret))
    around = app.compose(options, paths)
    assert around.door.folder == tmp_path / "甲"
    assert around.passphrase == "口令"


@pytest.mark.parametrize(
    ("words", "status"), [(["--wrong"], 2), (["--passphrase-file", "/no/such/file"], 2), (["--library"], 2)]
)
def test_wrong_words_end_in_a_sentence_before_any_window(
    paths: Paths, capsys: pytest.CaptureFixture[str], words: list[str], status: int
) -> None:
    assert app.main(words, paths) == status
    assert "。" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("platform", "environment", "missing"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": ""}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, False),
        ("darwin", {}, False),
    ],
)
def test_a_session_without_a_screen_is_told_so(platform: str, environment: dict[str, str], missing: bool) -> None:
    if missing:
        with pytest.raises(app.NoDisplay, match="jiangbao --help"):
            app.require_display(platform, environment)
    else:
        app.require_display(platform, environment)
