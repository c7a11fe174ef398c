"""``jiangbao``: without a command the window, else the command line.

The window is started by name, so that a command neither loads Qt nor waits for it; likewise each command group loads
only what it needs (:mod:`desktop_app.cli.arguments`).
"""

from __future__ import annotations

import gc
import importlib
import sys
from pathlib import Path
from types import ModuleType

from desktop_app.cli.arguments import group_word
from desktop_app.cli.context import Surroundings
from desktop_app.cli.main import main as run_command
from desktop_app.runtime.crash import CrashReports
from desktop_app.runtime.logs import start_log
from desktop_app.runtime.paths import Paths

WINDOW = "desktop_app.app"
OPENED = frozenset({".jbp", ".jbr", ".jbc", ".eml"})
"""Files with which the window is opened, by double click."""


def main() -> int:
    """Run what the command line asks for and return the exit status."""
    words = sys.argv[1:]
    paths = Paths.of_this_machine()
    start_log(paths.logs)
    word = group_word(words)
    if (word is None or Path(word).suffix.lower() in OPENED) and not {"-h", "--help"} & set(words):
        status: int = load_window().main(words, paths)
        return status
    crashes = CrashReports(paths.logs)
    return run_command(words, Surroundings(paths.resources, paths.library, crashes.capture))


def load_window() -> ModuleType:
    """Return the module of the window, imported without looking for garbage: importing makes none that counts.

    What was imported stays, so that no later collection walks over it either.
    """
    gc.disable()
    try:
        return importlib.import_module(WINDOW)
    finally:
        gc.freeze()
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
