"""The directions of imports, asserted: who may know whom (docs/architecture.md)."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "desktop_app"
ROOT = "desktop_app"
MIDDLE = {"checks", "scoring", "documents", "library", "package"}
ENCRYPTING = {"library", "package"}
FOR_TYPE_CHECKERS = {"_typeshed"}
MAY_IMPORT = {
    "domain": set(),
    "age": set(),
    "programmes": {"domain"},
    **{part: {"programmes", "domain"} for part in MIDDLE - ENCRYPTING},
    **{part: {"programmes", "domain", "age"} for part in ENCRYPTING},
    "services": {*MIDDLE, "programmes", "domain"},
    "cli": {"services", "programmes", "domain"},
    "gui": {"services", "programmes", "domain"},
    "runtime": {"domain"},
}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(ROOT, include_external_packages=True, cache_dir=None)


def part_of(module: str) -> str:
    words = module.split(".")
    return words[1] if len(words) > 1 else ROOT


def inner_imports(graph: grimp.ImportGraph) -> Iterator[tuple[str, str]]:
    for module in sorted(graph.modules):
        if module.startswith(ROOT + "."):
            for target in sorted(graph.find_modules_directly_imported_by(module)):
                if target.startswith(ROOT + "."):
                    yield module, target


def test_every_part_imports_only_what_lies_below_it(graph: grimp.ImportGraph) -> None:
    wrong = [
        f"{module} imports {target}"
        for module, target in inner_imports(graph)
        if part_of(module) in MAY_IMPORT
        and part_of(target) != part_of(module)
        and part_of(target) not in MAY_IMPORT[part_of(module)]
    ]
    assert wrong == []


def test_gui_reads_only_types_of_the_lower_layers(graph: grimp.ImportGraph) -> None:
    assert not any(
        part_of(target) in MIDDLE for module, target in inner_imports(graph) if part_of(module) in {"gui", "cli"}
    )


def test_only_the_library_and_the_package_know_the_age_format(graph: grimp.ImportGraph) -> None:
    readers = {part_of(module) for module, target in inner_imports(graph) if part_of(target) == "age"}
    assert readers - {"age"} == ENCRYPTING


def test_the_age_format_knows_nothing_of_ours_and_no_third_party_but_cryptography(graph: grimp.ImportGraph) -> None:
    known = {
        target.split(".")[0] if not target.startswith(ROOT + ".") else part_of(target)
        for module in graph.modules
        if part_of(module) == "age"
        for target in graph.find_modules_directly_imported_by(module)
    }
    assert known - sys.stdlib_module_names - FOR_TYPE_CHECKERS == {"age", "cryptography"}


def test_every_part_has_its_place(graph: grimp.ImportGraph) -> None:
    parts = {part_of(module) for module in graph.modules if module.startswith(ROOT + ".")}
    assert parts - {"__main__", "app"} == set(MAY_IMPORT)


def test_only_gui_and_app_import_qt(graph: grimp.ImportGraph) -> None:
    qt = {"PySide6", "shiboken6", "qtawesome", "qtpy"}
    users = {
        module
        for module in graph.modules
        if module.startswith(ROOT + ".") and graph.find_modules_directly_imported_by(module) & qt
    }
    assert {module for module in users if part_of(module) not in {"gui", "app"}} == set()


def test_nothing_opens_a_socket(graph: grimp.ImportGraph) -> None:
    network = {"socket", "http", "urllib", "ftplib", "smtplib", "requests", "asyncio", "xmlrpc", "socketserver"}
    users = {
        f"{module} imports {target}"
        for module in graph.modules
        if module.startswith(ROOT + ".")
        for target in graph.find_modules_directly_imported_by(module)
        if target in network
    }
    assert users == set()


def test_there_is_no_import_cycle(graph: grimp.ImportGraph) -> None:
    edges: dict[str, set[str]] = {}
    for module, target in inner_imports(graph):
        edges.setdefault(module, set()).add(target)
    assert cycles(edges) == []


def cycles(edges: dict[str, set[str]]) -> list[str]:
    """Return the modules that can reach themselves."""
    return sorted(module for module in edges if module in reachable(module, edges))


def reachable(start: str, edges: dict[str, set[str]]) -> set[str]:
    """Return every module that can be reached from ``start`` by one import or more."""
    seen: set[str] = set()
    waiting = list(edges.get(start, ()))
    while waiting:
        module = waiting.pop()
        if module not in seen:
            seen.add(module)
            waiting.extend(edges.get(module, ()))
    return seen


def test_the_cycle_finder_finds_a_cycle() -> None:
    assert cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == ["a", "b", "c"]


def test_no_import_hides_inside_a_function() -> None:
    hidden = [
        f"{path.relative_to(SOURCE)}:{inner.lineno}"
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        for inner in ast.walk(node)
        if isinstance(inner, (ast.Import, ast.ImportFrom))
    ]
    assert hidden == []


def test_domain_needs_the_standard_library_alone(graph: grimp.ImportGraph) -> None:
    third_party = {"pydantic", "sqlmodel", "sqlalchemy", "PySide6", "cryptography", "pyrage", "typst", "PIL", "cel"}
    users = {
        module
        for module in graph.modules
        if module.startswith(f"{ROOT}.domain") and graph.find_modules_directly_imported_by(module) & third_party
    }
    assert users == set()
