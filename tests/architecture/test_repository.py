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


def declared_names(*groups: str) -> set[str]:
    """Names of the dependencies declared in these groups (``run``, ``dev``), without their version limits."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {"run": project["dependencies"], **project["optional-dependencies"]}
    return {re.split(r"[<>=!~ ]", line)[0] for group in groups for line in declared[group]}


def test_every_declared_dependency_is_in_the_lock() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE))
    assert {re.sub(r"[._]", "-", name.lower()) for name in declared_names("run", "dev")} - locked == set()


def test_every_dependency_is_explained_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert [name for name in sorted(declared_names("run", "dev")) if name not in text] == []


def table_column(title: str) -> list[str]:
    """First cells of the table in the architecture page whose first head is ``title``."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = text.partition(f"| {title} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [row.split("|")[1].strip().strip("`") for row in rows]


def test_the_architecture_explains_no_dependency_that_is_gone() -> None:
    assert sorted(table_column("package")) == sorted(declared_names("run"))


def test_the_architecture_names_every_part() -> None:
    source = ROOT / "src" / "desktop_app"
    parts = [f"{path.parent.name}/" for path in source.glob("*/__init__.py")]
    assert sorted(table_column("part")) == sorted([*parts, "app.py"])


def test_decisions_are_numbered_without_gaps_and_listed() -> None:
    folder = ROOT / "docs" / "adr"
    pages = sorted(folder.glob("[0-9]*.md"))
    titles = [page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ") for page in pages]
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    assert [int(title.partition(".")[0]) for title in titles] == list(range(1, len(pages) + 1))
    listed = (folder / "README.md").read_text(encoding="utf-8")
    assert [line for line in listed.splitlines() if line.startswith("- ")] == [
        f"- [{title}]({page.name})" for title, page in zip(titles, pages, strict=True)
    ]


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
