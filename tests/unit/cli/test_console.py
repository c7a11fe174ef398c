"""What a command says: lines or one document, in any encoding, on any stream."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

import desktop_app
from desktop_app.cli.console import Console, table, width_of
from desktop_app.domain.errors import WrongUse


def stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def said(text: io.TextIOWrapper) -> bytes:
    text.flush()
    buffer = text.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()


def test_people_get_lines_and_scripts_one_document() -> None:
    for as_json, expected in ((False, "王䶮\n"), (True, '{\n  "name": "王䶮"\n}\n')):
        out = io.StringIO()
        Console(out, io.StringIO(), as_json=as_json).say({"name": "王䶮"}, ["王䶮"])
        assert out.getvalue() == expected


def test_failures_go_to_the_error_stream_or_into_the_document() -> None:
    out, err = io.StringIO(), io.StringIO()
    Console(out, err, as_json=False).fail(WrongUse("写错了。"))
    assert (out.getvalue(), err.getvalue()) == ("", "写错了。\n")
    Console(out, err, as_json=True).fail(WrongUse("写错了。"))
    assert json.loads(out.getvalue()) == {"error": {"kind": "WrongUse", "message": "写错了。"}}


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [("utf-8", "王䶮\n".encode()), ("gbk", "王".encode("gbk") + b"\\u4dae\n"), ("gb18030", "王䶮\n".encode("gb18030"))],
)
def test_a_character_that_the_terminal_lacks_never_stops_a_command(encoding: str, expected: bytes) -> None:
    out = stream(encoding)
    Console(out, None, as_json=False).say({}, ["王䶮"])
    assert said(out) == expected


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_an_encoding_without_chinese_gives_way_to_utf_8(encoding: str) -> None:
    out = stream(encoding)
    Console(out, None, as_json=False).say({}, ["王䶮"])
    assert said(out) == "王䶮\n".encode()


def test_documents_are_utf_8_on_every_terminal() -> None:
    out = stream("gbk")
    Console(out, None, as_json=True).say({"name": "王䶮"}, [])
    assert json.loads(said(out)) == {"name": "王䶮"}


def test_a_windowed_program_without_streams_stays_silent(capfd: pytest.CaptureFixture[str]) -> None:
    console = Console(None, None, as_json=False)
    console.say({}, ["x"])
    console.fail(WrongUse("x"))
    console.progress().report(1, 2, "x")
    assert capfd.readouterr() == ("", "")


def test_progress_is_shown_only_while_somebody_watches() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    err = Terminal()
    Console(io.StringIO(), err, as_json=False).progress().report(1, 2, "加密")
    assert " 50% 加密" in err.getvalue()
    script = io.StringIO()
    Console(io.StringIO(), script, as_json=False).progress().report(1, 2, "加密")
    assert script.getvalue() == ""


def test_tables_count_chinese_characters_double() -> None:
    assert width_of("王a") == 3
    assert table([["王", "x"], ["abc", "y"]]) == ["王   x", "abc  y"]
    assert table([]) == []


def test_what_a_case_holds_cannot_command_the_terminal() -> None:
    out, err = io.StringIO(), io.StringIO()
    console = Console(out, err, as_json=False)
    console.say({}, ["王\x1b]0;x\x07\x9b31m\u202e五\t六\n七"])
    console.note("\x1b[2J")
    assert out.getvalue() == "王\ufffd]0;x\ufffd\ufffd31m\ufffd五\t六\n七\n"
    assert err.getvalue() == "\ufffd[2J\n"


@pytest.mark.parametrize(
    "words", [["programme", "list"], ["programme", "list", "--json"], ["--help"], ["nosuch", "--json"]]
)
def test_a_full_disk_under_the_output_is_a_sentence_and_a_refusal(words: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "desktop_app", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(desktop_app.__file__).parents[1])},
            check=False,
        )
    told = ended.stderr.decode()
    assert ended.returncode == 1
    assert told.startswith("结果无法写到标准输出")
    assert told.count("\n") == 1


def test_an_error_stream_that_fails_stops_nothing() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        console = Console(io.StringIO(), full, as_json=False)
        console.note("x")
        console.fail(WrongUse("x"))
        with suppress(OSError):
            full.close()
