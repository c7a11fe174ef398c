"""The composition root of the window: the only module that knows paths, settings, crash reports, services and Qt."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
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
    except KnownError as error:
        Console(sys.stdout, sys.stderr, as_json=False).fail(error)
        return error.exit_status
    return run_window(surroundings)


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
    return Surroundings(door, memory, crashes, passphrase_given(options, "passphrase_file"))


def _parsed(words: Sequence[str]) -> argparse.Namespace:
    return ChineseParser(prog="jiangbao", parents=[common_options()]).parse_args(list(words))
