"""Child of ``bench_start``: start the program on a library, say on standard output when it is usable, and leave.

``python -m benchmarks.window_start LIBRARY PASSPHRASE_FILE``
"""

from __future__ import annotations

import argparse
import sys

from desktop_app.__main__ import load_window

compose = load_window().compose  # first, as in the program: Qt's import hook slows down whatever is imported after it

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from benchmarks.first_paint import FirstPaint  # noqa: E402
from desktop_app.gui.program import Program  # noqa: E402
from desktop_app.runtime.paths import Paths  # noqa: E402


def program_window(application: QApplication, library: str, passphrase_file: str) -> Program:
    """Start the program on a library and watch for its main window."""
    options = argparse.Namespace(library=library, passphrase_file=passphrase_file)
    program = Program(application, compose(options, Paths.of_this_machine()))
    watch = QTimer(program)

    def look() -> None:
        if program.window is not None:
            watch.stop()
            FirstPaint(program.window)
            program.window.update()

    watch.timeout.connect(look)
    watch.start(1)
    program.start()
    return program


def main(library: str, passphrase_file: str) -> None:
    """Run the program until its main window was painted."""
    application = QApplication(sys.argv[:1])
    program = program_window(application, library, passphrase_file)
    application.exec()
    program.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
