"""The compiled Designer files are what their sources say."""

from __future__ import annotations

from tools.compile_ui import COMPILED, SOURCES, compiled_path, stale_sources


def test_every_designer_source_is_compiled_as_it_stands() -> None:
    assert stale_sources() == [], "运行 python -m tools.compile_ui"


def test_no_compiled_file_outlives_its_source() -> None:
    expected = {compiled_path(source) for source in SOURCES.rglob("*.ui")}
    assert {path for path in COMPILED.rglob("ui_*.py")} == expected
