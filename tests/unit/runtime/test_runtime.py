"""Paths, log, crash reports and settings: always start, never tell anything personal."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.runtime.crash import CrashReports, report_text
from desktop_app.runtime.logs import FILE, MAX_BYTES, start_log, stop_log
from desktop_app.runtime.paths import Paths, resources_folder
from desktop_app.runtime.settings import Settings, SettingsStore

SECRET = "330106198001010012"


def fail_about(secret: str) -> None:
    try:
        dict[str, str]()[secret]
    except KeyError as error:
        raise ValueError(f"cannot read {secret}") from error


@pytest.fixture
def error() -> ValueError:
    with pytest.raises(ValueError, match=SECRET) as caught:
        fail_about(SECRET)
    return caught.value


@pytest.fixture
def hooks() -> Iterator[None]:
    old = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = old


def test_the_source_tree_has_its_resources() -> None:
    assert (resources_folder() / "programmes").is_dir()


def test_a_frozen_program_finds_its_resources_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_folder() == tmp_path / "resources"


def test_the_library_has_a_folder_of_its_own() -> None:
    paths = Paths.of_this_machine()
    assert paths.library.name == "library"
    assert paths.library not in (*paths.settings.parents, *paths.logs.parents)


def test_the_log_tells_where_it_failed_and_not_what_it_read(tmp_path: Path, error: ValueError) -> None:
    handler = start_log(tmp_path / "logs")
    assert handler is not None
    try:
        logging.getLogger("desktop_app.services").error("import failed", exc_info=error)
    finally:
        stop_log(handler)
    text = (tmp_path / "logs" / FILE).read_text(encoding="utf-8")
    assert "import failed" in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_runtime.py" in text
    assert SECRET not in text


def test_a_log_that_grew_too_long_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"x" * (MAX_BYTES + 1))
    handler = start_log(tmp_path)
    assert handler is not None
    stop_log(handler)
    assert (tmp_path / FILE).stat().st_size == 0
    assert (tmp_path / "jiangbao.log.1").stat().st_size == MAX_BYTES + 1


def test_no_log_folder_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert start_log(tmp_path / "file" / "logs") is None


def test_a_crash_report_holds_no_personal_data(tmp_path: Path, error: ValueError) -> None:
    sentence = CrashReports(tmp_path).capture(error)
    reports = list(tmp_path.glob("crash-*.txt"))
    assert len(reports) == 1
    assert str(reports[0]) in sentence
    assert SECRET not in reports[0].read_text(encoding="utf-8") + sentence
    assert "fail_about" in report_text(error)


def test_a_crash_is_offered_once_at_the_next_start(tmp_path: Path, error: ValueError) -> None:
    reports = CrashReports(tmp_path)
    assert reports.unseen() is None
    reports.capture(error)
    assert reports.unseen() is not None
    assert reports.unseen() is None


def test_a_crash_without_a_writable_folder_still_gives_a_sentence(tmp_path: Path, error: ValueError) -> None:
    (tmp_path / "file").write_text("")
    assert "错误报告无法写入" in CrashReports(tmp_path / "file").capture(error)


def test_what_nobody_caught_is_captured_on_every_thread(tmp_path: Path, error: ValueError, hooks: None) -> None:
    told: list[str] = []
    reports = CrashReports(tmp_path, told.append)
    reports.install()
    thread = threading.Thread(target=fail_about, args=(SECRET,))
    thread.start()
    thread.join()
    sys.excepthook(ValueError, error, None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(told) == 2


def test_without_a_window_the_sentence_goes_to_the_terminal(
    tmp_path: Path, error: ValueError, hooks: None, capsys: pytest.CaptureFixture[str]
) -> None:
    CrashReports(tmp_path).install()
    sys.excepthook(ValueError, error, None)
    assert "程序内部出现错误" in capsys.readouterr().err


def test_settings_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    SettingsStore(path).change(theme="dark", zoom=125, library="档案库")
    assert SettingsStore(path).settings == Settings(theme="dark", zoom=125, library="档案库")


@pytest.mark.parametrize("text", ["{", "[]", '{"zoom": "big", "theme": "pink", "unknown": 1}', "\udcff"])
def test_a_damaged_settings_file_means_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert SettingsStore(path).settings == Settings()


def test_settings_that_cannot_be_saved_hold_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = SettingsStore(tmp_path / "file" / "settings.json")
    assert store.change(zoom=80).zoom == 80
    assert store.settings.zoom == 80


def test_a_log_that_cannot_be_written_falls_silent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FILE).symlink_to("/dev/full")
    handler = start_log(tmp_path)
    assert handler is not None
    try:
        logging.getLogger("desktop_app.x").warning("about %s", SECRET)
    finally:
        stop_log(handler)
    assert capsys.readouterr().err == ""


def test_a_damaged_mark_of_seen_crashes_never_stops_the_start(tmp_path: Path, error: ValueError) -> None:
    reports = CrashReports(tmp_path)
    reports.capture(error)
    (tmp_path / ".seen").write_bytes(b"\xff\xfe")
    reports.unseen()
    (tmp_path / ".seen").unlink()
    (tmp_path / ".seen").mkdir()
    assert reports.unseen() is not None
