"""The transcribed notices of the tree, each with its definition."""

from __future__ import annotations

from pathlib import Path

from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.notice_text import read_notice_text
from tools.coverage.beside import Coverage

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "coverage.md"
NOTICES = ROOT / "resources" / "notices"
PROGRAMMES = ROOT / "resources" / "programmes"


def all_notices() -> list[Coverage]:
    """Return every transcription with its definition, by id."""
    return [read(path) for path in sorted(NOTICES.glob("*.yaml"))]


def read(path: Path) -> Coverage:
    """Return one transcription with its definition."""
    notice = read_notice_text(path.name, path.read_bytes())
    return Coverage(load_programme(read_programme_folder(PROGRAMMES / notice.programme)), notice)
