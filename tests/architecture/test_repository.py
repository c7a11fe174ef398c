"""What the repository may hold: no address of an index, no path of a machine, no generated drift in the lock."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def tracked_text_files() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    names = [name for name in listing.decode().split("\0") if name]
    return [ROOT / name for name in names if Path(name).suffix in {".py", ".toml", ".lock", ".md", ".yaml", ".typ", ""}]


def test_the_lock_pins_every_package_with_hashes_and_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "--index" not in lock
    entries = re.findall(r"^(\S+)==(\S+)", lock, re.MULTILINE)
    assert len(entries) > 40
    for block in re.split(r"\n(?=\S)", lock.strip()):
        assert "--hash=sha256:" in block, block.splitlines()[0]


def declared_names() -> set[str]:
    """Names of the declared dependencies without their version limits."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return {re.split(r"[<>=!~ ]", line)[0] for line in wanted}


def test_every_declared_dependency_is_in_the_lock() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE))
    assert {re.sub(r"[._]", "-", name.lower()) for name in declared_names()} - locked == set()


def test_every_dependency_is_explained_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert [name for name in sorted(declared_names()) if name not in text] == []


def test_the_tree_names_no_machine_and_no_index() -> None:
    unwanted = re.compile(r"/work/(?:main|wt|shared|\.library)|pypi\.org|/root/|files\.pythonhosted|registry\.npmjs")
    here = Path(__file__).resolve()
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked_text_files()
        if path != here and path.exists()
        for match in unwanted.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


CHOOSE_WHEN_TO_KILL = {"tests/unit/library/crash_child.py", "tests/unit/library/test_crash.py"}


def test_no_test_asserts_a_time() -> None:
    clock = re.compile(r"\b(?:perf_counter|process_time|thread_time|monotonic|time\.time|timeit)\b")
    readers = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("*.py")
        if path != Path(__file__).resolve() and clock.search(path.read_text(encoding="utf-8"))
    }
    assert readers == CHOOSE_WHEN_TO_KILL
