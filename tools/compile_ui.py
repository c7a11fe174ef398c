"""Compile the Designer sources in ``ui/`` to ``gui/designed/``; with ``--check`` only say which are out of date.

``ui/dialogs/export_dialog.ui`` becomes ``src/desktop_app/gui/designed/dialogs/ui_export_dialog.py``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "ui"
COMPILED = ROOT / "src" / "desktop_app" / "gui" / "designed"

_VERSION_LINE = re.compile(r"^## Created by: .*\n", re.MULTILINE)
"""Left out, so that another release of the compiler makes the same file."""


def compiled_path(source: Path) -> Path:
    """Return where the compiled module of a Designer source lies."""
    folder = COMPILED / source.relative_to(SOURCES).parent
    return folder / f"ui_{source.stem}.py"


def compile_source(source: Path) -> str:
    """Return the Python module that ``pyside6-uic`` makes of a Designer source."""
    compiler = Path(sys.executable).parent / "pyside6-uic"
    made = subprocess.run([compiler, source.name], cwd=source.parent, capture_output=True, check=True)
    return _VERSION_LINE.sub("", made.stdout.decode("utf-8"))


def stale_sources() -> list[Path]:
    """Return the Designer sources whose compiled module is missing or differs."""
    return [
        source
        for source in sorted(SOURCES.rglob("*.ui"))
        if not compiled_path(source).is_file()
        or compiled_path(source).read_text(encoding="utf-8") != compile_source(source)
    ]


def main(arguments: list[str]) -> int:
    """Compile what is stale, or list it with ``--check``; return the exit status."""
    stale = stale_sources()
    for source in stale:
        print(source.relative_to(ROOT))
        if "--check" not in arguments:
            target = compiled_path(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(compile_source(source), encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
