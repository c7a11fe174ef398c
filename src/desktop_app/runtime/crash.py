"""What happens when something is a bug: a report without personal data is written, and the user gets one sentence."""

from __future__ import annotations

import logging
import platform
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from desktop_app import __version__
from desktop_app.runtime.logs import private_traceback

PATTERN = "crash-*.txt"
SEEN = ".seen"

_log = logging.getLogger(__name__)


class CrashReports:
    """The folder of crash reports. ``on_crash`` is called with the sentence, on the thread that crashed."""

    def __init__(self, folder: Path, on_crash: Callable[[str], None] | None = None) -> None:
        self._folder = folder
        self.on_crash = on_crash

    def capture(self, error: BaseException) -> str:
        """Write a report about ``error`` and return the Chinese sentence that tells the user."""
        _log.error("crash: %s", type(error).__qualname__)
        path = self._write(report_text(error))
        if path is None:
            return "程序内部出现错误，操作没有完成，已保存的内容不受影响。错误报告无法写入磁盘，请检查磁盘空间后重试。"
        return (
            f"程序内部出现错误，操作没有完成，已保存的内容不受影响。"
            f"错误报告（不含个人信息）已存入“{path}”，请把它发给维护人员。"
        )

    def install(self) -> None:
        """Catch what no code caught, on the main thread and on all others."""
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._uncaught(args.exc_type, args.exc_value, args.exc_traceback)

    def unseen(self) -> Path | None:
        """Return the newest report that was not offered to the user yet, and remember that it is offered now.

        A folder that cannot be read has none; one that cannot be written offers the same report again.
        """
        mark = self._folder / SEEN
        seen = ""
        newest: Path | None = None
        with suppress(OSError):
            newest = max(self._folder.glob(PATTERN), default=None, key=lambda path: path.name)
            seen = mark.read_text(encoding="utf-8", errors="replace")
        if newest is None or newest.name <= seen:
            return None
        with suppress(OSError):
            mark.write_text(newest.name, encoding="utf-8")
        return newest

    def _uncaught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or issubclass(kind, (KeyboardInterrupt, SystemExit)):
            return
        sentence = self.capture(error.with_traceback(trace))
        if self.on_crash is not None:
            self.on_crash(sentence)
        elif sys.stderr is not None:
            sys.stderr.write(sentence + "\n")

    def _write(self, text: str) -> Path | None:
        moment = datetime.now().astimezone()
        path = self._folder / f"crash-{moment:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError:
            return None
        return path


def report_text(error: BaseException) -> str:
    """Return a report: versions and where it happened; no texts of errors, no values, no folders."""
    return "\n".join(
        [
            f"Jiangbao {__version__}",
            f"Python {platform.python_version()} {platform.system()} {platform.release()} {platform.machine()}",
            f"frozen {getattr(sys, 'frozen', False)}",
            "",
            private_traceback(error),
            "",
        ]
    )
