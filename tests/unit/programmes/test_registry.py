"""The registry: what came with the program, what came with packages, and exact definitions."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.programmes.loader import load_head
from desktop_app.programmes.problems import DefinitionInvalid
from desktop_app.programmes.registry import DefinitionMissing, Registry, UnknownProgramme
from tests.unit.programmes.small_definition import small_files, spoilt

FORM = "application.form.yaml"


def folder_with(builtin: Path, name: str, files: dict[str, bytes]) -> None:
    (builtin / name).mkdir(parents=True)
    for file, data in files.items():
        (builtin / name / file).write_bytes(data)


def newer(version: str) -> dict[str, bytes]:
    return spoilt("programme.yaml", 'version: "1.0"', f'version: "{version}"')


@pytest.fixture
def builtin(tmp_path: Path) -> Path:
    folder_with(tmp_path, "small-2024", small_files())
    (tmp_path / "README.md").write_text("not a programme", encoding="utf-8")
    (tmp_path / ".cache").mkdir()
    return tmp_path


def test_what_came_with_the_program_is_there(builtin: Path) -> None:
    registry = Registry(builtin)
    assert [programme.id for programme in registry.all()] == ["small-2024"]
    assert registry.newest("small-2024").head.title == "小项目"


def test_a_folder_that_is_missing_is_an_empty_registry(tmp_path: Path) -> None:
    assert Registry(tmp_path / "nowhere").all() == []


def test_the_newest_version_is_counted_by_numbers(builtin: Path) -> None:
    registry = Registry(builtin)
    registry.remember(newer("1.10"))
    registry.remember(newer("1.9"))
    assert registry.newest("small-2024").head.version == "1.10"
    assert [programme.head.version for programme in registry.all()] == ["1.10"]


def test_an_exact_definition_is_found_by_its_digest(builtin: Path) -> None:
    registry = Registry(builtin)
    old = registry.newest("small-2024").ref
    registry.remember(newer("2.0"))
    assert registry.get(old).head.version == "1.0"
    with pytest.raises(DefinitionMissing, match="没有改动") as missing:
        registry.get(replace(old, digest="0" * 64))
    assert missing.value.exit_status == 1


def test_the_same_definition_is_loaded_once(builtin: Path) -> None:
    registry = Registry(builtin)
    assert registry.remember(small_files()) is registry.newest("small-2024")


def test_an_unknown_programme_is_wrong_use_with_a_near_miss(builtin: Path) -> None:
    with pytest.raises(UnknownProgramme, match="是否想写“small-2024”") as unknown:
        Registry(builtin).newest("small-2023")
    assert unknown.value.exit_status == 2


def test_an_invalid_definition_is_refused_and_nothing_is_kept(builtin: Path) -> None:
    registry = Registry(builtin)
    with pytest.raises(DefinitionInvalid):
        registry.remember(spoilt("programme.yaml", "format: 1", "format: 2"))
    assert len(registry.all()) == 1


def test_several_threads_share_one_registry(builtin: Path) -> None:
    registry = Registry(builtin)
    seen: list[object] = []
    threads = [threading.Thread(target=lambda: seen.append(registry.newest("small-2024"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 4
    assert len(set(map(id, seen))) == 1


def test_lists_are_told_without_loading_a_definition(builtin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder_with(builtin, "broken-2024", {**spoilt("programme.yaml", "id: small-2024", "id: broken-2024"), FORM: b"?"})
    registry = Registry(builtin)
    with monkeypatch.context() as patched:
        patched.delattr("desktop_app.programmes.registry.load_programme")
        assert [head.id for head in registry.heads()] == ["broken-2024", "small-2024"]
    assert registry.newest("small-2024").id == "small-2024"
    with pytest.raises(DefinitionInvalid):
        registry.newest("broken-2024")


def test_only_the_definition_that_a_case_needs_is_loaded(builtin: Path) -> None:
    ref = Registry(builtin).newest("small-2024").ref
    folder_with(builtin, "broken-2024", {**spoilt("programme.yaml", "id: small-2024", "id: broken-2024"), FORM: b"?"})
    assert Registry(builtin).get(ref).ref == ref


def test_heads_are_those_of_the_newest_versions(builtin: Path) -> None:
    registry = Registry(builtin)
    registry.remember(newer("1.10"))
    assert [(head.id, head.version) for head in registry.heads()] == [("small-2024", "1.10")]


@pytest.mark.parametrize(
    "files",
    [
        {"programme.yaml": b"a: ["},
        {"programme.yaml": b"format: 1\n"},
        {"other.form.yaml": b"a: 1\n"},
        {"programme.yaml": b"a" * 10_000_000},
        {"programme.yaml": b"format: 1\nformat: 1\n"},
    ],
)
def test_a_head_that_cannot_be_read_is_refused(files: dict[str, bytes]) -> None:
    with pytest.raises(DefinitionInvalid):
        load_head(files)


def test_a_head_read_alone_is_the_one_of_the_whole_definition(builtin: Path) -> None:
    assert load_head(small_files()) == Registry(builtin).newest("small-2024").head
