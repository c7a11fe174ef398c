"""The log file, kept free of personal data: our own records only, and tracebacks without what the errors said.

Code logs ids, counts and durations. An exception's text may quote a name or an ID number, so only its type and the
places in our code are written.
"""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

LOGGER = "desktop_app"
MAX_BYTES = 1_000_000
FILE = "jiangbao.log"

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def start_log(folder: Path) -> logging.Handler | None:
    """Begin to log into ``folder``; a log that grew beyond :data:`MAX_BYTES` becomes ``.1``.

    Returns the handler, or None where the folder cannot be written: the program works without a log.
    """
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MAX_BYTES:
            path.replace(path.with_suffix(".log.1"))
        handler = _LogFile(path, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Take a handler of :func:`start_log` away and close its file."""
    logging.getLogger(LOGGER).removeHandler(handler)
    with suppress(OSError):
        handler.close()


class _LogFile(logging.FileHandler):
    """A log that falls silent when it cannot be written, instead of printing a traceback with what was logged."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Leave the record out."""


class PrivateFormatter(logging.Formatter):
    """Writes exceptions as their types and places, never their texts."""

    def formatException(self, ei: _ExcInfo) -> str:
        """Return the private traceback of ``ei``."""
        return "" if ei[1] is None else private_traceback(ei[1])


def private_traceback(error: BaseException) -> str:
    """Return the chain of errors as types, files, lines and functions; no texts, no values, no source lines."""
    lines = []
    cause: BaseException | None = error
    while cause is not None:
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(lines)
