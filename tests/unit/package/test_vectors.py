"""Every stored file opens, or is refused with the failure that its index names; so is every file made anew."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import TypedDict

import pytest

from desktop_app.package.card import read_card
from desktop_app.package.contents import AgeIdentities
from desktop_app.package.errors import PackageError
from desktop_app.package.parts import join, read_part
from desktop_app.package.reader import open_package
from desktop_app.package.receipt import read_receipt
from tests.vectors import generate
from tests.vectors.keys import RECEIVER, key_named
from tests.vectors.workshop import Vector

VECTORS = Path(generate.__file__).parent


class IndexLine(TypedDict):
    """What an index says of one file."""

    error: str | None
    key: str
    note: str


def _index(folder: str) -> dict[str, IndexLine]:
    lines: dict[str, IndexLine] = json.loads((VECTORS / folder / "index.json").read_text(encoding="utf-8"))
    return lines


def _outcome_of_package(path: Path, key: str) -> str | None:
    """Return the name of the failure, or None where everything can be had."""
    try:
        package = open_package(path, key_named(key))
    except PackageError as error:
        return type(error).__name__
    with package:
        assert all(package.answers(case.id) for case in package.cases)
    return None


def _outcome_of_card(data: bytes) -> str | None:
    try:
        read_card(data)
    except PackageError as error:
        return type(error).__name__
    return None


def _outcome_of_receipt(data: bytes) -> str | None:
    try:
        read_receipt(data, AgeIdentities((RECEIVER.identity,)))
    except PackageError as error:
        return type(error).__name__
    return None


def _outcome_of_parts(data: bytes, folder: Path) -> str | None:
    """Join the parts of a vector and open what comes out."""
    paths = [folder / f"{number}" for number, _ in enumerate(json.loads(data))]
    for path, text in zip(paths, json.loads(data), strict=True):
        path.write_bytes(base64.b64decode(text))
    try:
        with open_package(join([read_part(path) for path in paths]), key_named("receiver")) as package:
            assert all(package.answers(case.id) for case in package.cases)
    except PackageError as error:
        return type(error).__name__
    return None


@pytest.mark.parametrize("name", sorted(_index("package")))
def test_a_stored_package_meets_its_fate(name: str) -> None:
    line = _index("package")[name]
    assert _outcome_of_package(VECTORS / "package" / f"{name}.jbp", line["key"]) == line["error"]


@pytest.mark.parametrize("name", sorted(_index("card")))
def test_a_stored_card_meets_its_fate(name: str) -> None:
    line = _index("card")[name]
    assert _outcome_of_card((VECTORS / "card" / f"{name}.jbc").read_bytes()) == line["error"]


@pytest.mark.parametrize("name", sorted(_index("receipt")))
def test_a_stored_receipt_meets_its_fate(name: str) -> None:
    line = _index("receipt")[name]
    assert _outcome_of_receipt((VECTORS / "receipt" / f"{name}.jbr").read_bytes()) == line["error"]


@pytest.mark.parametrize("name", sorted(_index("part")))
def test_stored_parts_meet_their_fate(name: str, tmp_path: Path) -> None:
    line = _index("part")[name]
    assert _outcome_of_parts((VECTORS / "part" / f"{name}.parts").read_bytes(), tmp_path) == line["error"]


@pytest.mark.parametrize("vector", generate.package_vectors(), ids=lambda vector: vector.name)
def test_a_package_made_anew_meets_the_same_fate(vector: Vector, tmp_path: Path) -> None:
    path = tmp_path / "vector.jbp"
    path.write_bytes(vector.data)
    assert _outcome_of_package(path, vector.key) == vector.error


def test_the_index_lists_what_is_stored_and_what_the_generator_makes() -> None:
    for folder, suffix, made in (
        ("package", ".jbp", generate.package_vectors()),
        ("card", ".jbc", generate.card_vectors()),
        ("receipt", ".jbr", generate.receipt_vectors()),
        ("part", ".parts", generate.part_vectors()),
    ):
        stored = {path.stem for path in (VECTORS / folder).glob(f"*{suffix}")}
        assert stored == set(_index(folder)) == {vector.name for vector in made}
        assert {vector.name: vector.error for vector in made} == {
            name: line["error"] for name, line in _index(folder).items()
        }


def test_every_failure_of_a_package_has_a_vector() -> None:
    seen = {line["error"] for folder in ("package", "card", "receipt", "part") for line in _index(folder).values()}
    made_elsewhere = {"CannotRead", "SourceChanged", "InvalidRecipient"}
    assert seen - {None} == {error.__name__ for error in PackageError.__subclasses__()} - made_elsewhere
