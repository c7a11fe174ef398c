"""Packages, cards and sticks that are not as they should be: one clear sentence each, and none stops another."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from desktop_app.library import Library, Passphrase
from desktop_app.library.identity import identity_row
from tests.unit.cli.conftest import PASSPHRASE, Run
from tests.unit.cli.judging import VECTORS, is_sentence, tree
from tests.vectors import keys


@pytest.fixture
def receiver(tmp_path: Path) -> list[str]:
    """Options of a library that has the key of the vectors."""
    key = tmp_path / "key.txt"
    key.write_text(PASSPHRASE, encoding="utf-8")
    with (
        Library.create(tmp_path / "R", Passphrase(PASSPHRASE, work_factor=4), owner_name="乙") as library,
        library._database.transaction() as session,
    ):
        row = identity_row(session)
        row.age_identity, row.signing_seed = keys.RECEIVER.identity, keys.RECEIVER.seed
    return ["--library", str(tmp_path / "R"), "--passphrase-file", str(key)]


def test_every_hostile_package_is_refused_by_name_and_none_stops_another(
    run: Run, receiver: list[str], tmp_path: Path
) -> None:
    index = json.loads((VECTORS / "package" / "index.json").read_text(encoding="utf-8"))
    index["passphrase-not-given"]["error"] = "WrongPassphrase"  # the library's own passphrase is tried
    ours = {name: entry["error"] for name, entry in index.items() if entry["key"] == "receiver"}
    folder = tmp_path / "收到的"
    folder.mkdir()
    for name in ours:
        shutil.copy(VECTORS / "package" / f"{name}.jbp", folder)
    before = tree(tmp_path / "R")
    said = run(*receiver, "inbox", "import", folder, "--json")
    told = {Path(entry["file"]).stem: entry for entry in said.document["packages"]}
    assert said.status == 1
    assert told.keys() == ours.keys()
    # the vectors' good packages bring a definition of a few lines that no programme can be
    assert {name: entry["kind"] for name, entry in told.items()} == {
        name: error or "UnfitDefinition" for name, error in ours.items()
    }
    assert not any(entry["ok"] for entry in told.values())
    assert [name for name, entry in told.items() if not is_sentence(entry["message"])] == []
    assert run(*receiver, "case", "list", "--json").document["cases"] == []
    assert tree(tmp_path / "R").keys() == before.keys()


@pytest.mark.parametrize(
    ("vector", "kind"), [("wrong-key", "WrongKey"), ("good", None), ("truncated-by-one-byte", "Damaged")]
)
def test_a_package_is_verified_with_the_right_status(
    run: Run, options: list[str], receiver: list[str], vector: str, kind: str | None
) -> None:
    desk = options if kind == "WrongKey" else receiver
    said = run(*desk, "package", "verify", VECTORS / "package" / f"{vector}.jbp", "--json")
    assert said.status == (1 if kind else 0)
    assert kind is None or (said.document["error"]["kind"] == kind and is_sentence(said.sentence))


def test_a_wrong_passphrase_of_a_package(run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("错的", encoding="utf-8")
    package = VECTORS / "package" / "good-passphrase.jbp"
    said = run("package", "verify", package, "--passphrase-file", wrong, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "WrongPassphrase")
    wrong.write_text(keys.PASSPHRASE, encoding="utf-8")
    assert run("package", "verify", package, "--passphrase-file", wrong).status == 0
    assert run("package", "verify", package).status == 1
    assert not (tmp_path / "default-library").exists()


def test_a_scrypt_factor_that_would_take_years(run: Run, tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    key.write_text(keys.PASSPHRASE, encoding="utf-8")
    package = VECTORS / "package" / "scrypt-factor-40.jbp"
    said = run("package", "verify", package, "--passphrase-file", key, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "TooCostly")


@pytest.mark.parametrize("vector", ["text", "truncated", "changed-other-name", "newer"])
def test_a_card_that_is_none(run: Run, options: list[str], vector: str) -> None:
    index = json.loads((VECTORS / "card" / "index.json").read_text(encoding="utf-8"))
    said = run(*options, "card", "import", VECTORS / "card" / f"{vector}.jbc", "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, index[vector]["error"])
    assert is_sentence(said.sentence)
    assert len(run(*options, "card", "list", "--json").document["cards"]) == 1


def test_a_stick_that_is_not_there(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    gone = tmp_path / "没有的U盘" / "p.jbp"
    said = run(*options, "package", "create", case_id, "--to-card", "甲公司", "--out", gone, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "CannotWrite")
    assert is_sentence(said.sentence)
    assert run(*options, "case", "show", case_id, "--json").document["status"] == "draft"
