"""The composition root of the window: the only module that knows paths, settings, crash reports, services and Qt."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from desktop_app.cli.arguments import ChineseParser, common_options
from desktop_app.cli.console import Console
from desktop_app.cli.opening import passphrase_given
from desktop_app.domain.errors import KnownError
from desktop_app.gui.door import Door
from desktop_app.gui.program import run_window
from desktop_app.gui.surroundings import Surroundings
from desktop_app.runtime.crash import CrashReports
from desktop_app.runtime.paths import Paths
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.desk import create_desk, library_state, open_desk


def main(words: Sequence[str], paths: Paths) -> int:
    """Show the window and return the exit status once it is closed; options as in PRODUCT section 5."""
    try:
        surroundings = compose(_parsed(words), paths)
        require_display(sys.platform, os.environ)
    except KnownError as error:
        Console(sys.stdout, sys.stderr, as_json=False).fail(error)
        return error.exit_status
    return run_window(surroundings)


class NoDisplay(KnownError):
    """There is no screen to show a window on; Qt would end the process without a word of explanation."""

    def __init__(self) -> None:
        super().__init__(
            "这里没有可用的图形界面，窗口没有打开，数据没有改动。请在桌面环境中启动，或使用命令行（jiangbao --help）。"
        )


def require_display(platform: str, environment: Mapping[str, str]) -> None:
    """Raise :class:`NoDisplay` on a Linux session without a display server, unless Qt was told what to use instead."""
    if platform.startswith("linux") and not any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise NoDisplay


def compose(options: argparse.Namespace, paths: Paths) -> Surroundings:
    """Return what the window needs of this machine; ``options`` may hold ``library`` and ``passphrase_file``."""
    memory = SettingsStore(paths.settings)
    crashes = CrashReports(paths.logs)
    crashes.install()
    chosen = getattr(options, "library", None) or memory.settings.library
    folder = Path(chosen).expanduser().absolute() if chosen else paths.library
    door = Door(
        folder,
        state=partial(library_state, folder),
        open=partial(open_desk, folder, resources=paths.resources),
        create=partial(create_desk, folder, resources=paths.resources),
    )
    files = tuple(Path(name).absolute() for name in getattr(options, "files", ()))
    return Surroundings(door, memory, crashes, passphrase_given(options, "passphrase_file"), files)


def _parsed(words: Sequence[str]) -> argparse.Namespace:
    parser = ChineseParser(prog="jiangbao", parents=[common_options()])
    parser.add_argument("files", nargs="*", metavar="文件", help="要接收的报送包、回执或名片")
    return parser.parse_args(list(words))
