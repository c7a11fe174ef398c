"""What a command says: for people as lines, with ``--json`` as one document; never both, never a traceback."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, TextIO

from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Progress

_TRIAL = "匠报䶮"
_CONTROLS = dict.fromkeys(
    (*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"
)
"""What could command a terminal or turn the writing round; a received case may hold anything."""


class OutputLost(KnownError):
    """Standard output cannot be written: a full disk, a device that refuses."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(
            f"结果无法写到标准输出（{cause.strerror or cause}）。命令本身已经执行，已保存的内容不受影响，"
            "请检查输出的去处，再用查看类命令核对结果。"
        )


class Console:
    """Standard output and error of one command. Either stream may be missing, as under a windowed program."""

    def __init__(self, out: TextIO | None, err: TextIO | None, *, as_json: bool) -> None:
        self.as_json = as_json
        self._out = out
        self._err = err
        for stream in (out, err):
            _prepare(stream, as_json=as_json)

    def say(self, document: dict[str, Any], lines: Sequence[str]) -> None:
        """Give the result: ``document`` with ``--json``, otherwise ``lines``. Raises :class:`OutputLost`."""
        try:
            if self.as_json:
                self._write(self._out, json.dumps(document, ensure_ascii=False, indent=2))
            else:
                for line in lines:
                    self._write(self._out, line.translate(_CONTROLS))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputLost(error) from error

    def fail(self, error: KnownError) -> None:
        """Tell why nothing was done: a document on standard output with ``--json``, a sentence on standard error."""
        self.refuse(type(error).__name__, str(error))

    def refuse(self, kind: str, message: str) -> None:
        """Tell of a failure by its kind and its sentence."""
        if self.as_json:
            self.say({"error": {"kind": kind, "message": message}}, [])
        else:
            self.complain(message)

    def complain(self, sentence: str) -> None:
        """Write to standard error, whatever the form of the result; where even that fails there is nobody to tell."""
        with suppress(OSError):
            self._write(self._err, sentence.translate(_CONTROLS))

    def note(self, sentence: str) -> None:
        """Say something beside the result, to people only."""
        if not self.as_json:
            self.complain(sentence)

    def progress(self) -> Progress:
        """Return a progress that is shown while somebody watches, and is silent in scripts."""
        if self.as_json or self._err is None or not self._err.isatty():
            return Progress()
        return Progress(self._show)

    def _show(self, done: int, total: int, message: str) -> None:
        if self._err is None:
            return
        with suppress(OSError):
            share = f"{done * 100 // total:3d}%" if total else "    "
            self._err.write(f"\r{share} {message}\x1b[K" + ("\n" if total and done >= total else ""))
            self._err.flush()

    @staticmethod
    def _write(stream: TextIO | None, line: str) -> None:
        if stream is not None:
            stream.write(line + "\n")
            stream.flush()


def _prepare(stream: TextIO | None, *, as_json: bool) -> None:
    """Choose encodings: JSON is UTF-8 everywhere, text keeps the terminal's own where that knows Chinese.

    Nothing ever fails on a rare character: what the encoding lacks is shown as its number.
    """
    if isinstance(stream, io.TextIOWrapper):
        encoding = "utf-8" if as_json or not _knows_chinese(stream.encoding) else stream.encoding
        stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _knows_chinese(encoding: str) -> bool:
    try:
        _TRIAL[:2].encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return lines with the cells of each column below each other; a Chinese character takes two places."""
    if not rows:
        return []
    widths = [max(width_of(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def width_of(text: str) -> int:
    """Return how many places a terminal takes for ``text``."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
