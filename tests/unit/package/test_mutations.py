"""Whatever is done to a package at any of its layers, it opens as it was or is refused by name, and in no time."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.contents import AgeIdentities
from desktop_app.package.errors import PackageError
from desktop_app.package.manifest import MANIFEST
from desktop_app.package.reader import inspect_header, open_package
from tests.unit.package.sample import ANSWERS, CASE_ID, case_with, contents
from tests.vectors.keys import RECEIVER
from tests.vectors.workshop import entries_of, packed, resigned, sealed, unsealed, zipped

GOOD = packed(contents(case_with({"证书.jpg": b"scan of a certificate", "说明.txt": "说明\n".encode() * 50})))
ARCHIVE = unsealed(GOOD)
ENTRIES = entries_of(GOOD)
MANIFEST_OBJECT: dict[str, Any] = json.loads(dict(ENTRIES)[MANIFEST])
KEY: AgeIdentities = RECEIVER.key
Edit = Callable[[bytes], bytes]
PATIENT = settings(max_examples=150)


def _judged(data: bytes) -> type[PackageError] | None:
    """Return how a file is refused; None when it opens, and then it must be whole."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jbp"
        path.write_bytes(data)
        try:
            inspect_header(path)
            package = open_package(path, KEY)
        except PackageError as error:
            refusal: type[PackageError] | None = type(error)
        else:
            refusal = None
            with package:
                assert all(package.answers(case.id) is not None for case in package.cases)
        assert [item.name for item in Path(folder).iterdir()] == ["a.jbp"]
    return refusal


@st.composite
def edits(draw: st.DrawFn, size: int) -> Edit:
    """One change to a string of bytes: overwrite, insert, delete, double or cut."""
    at = draw(st.integers(0, size))
    length = draw(st.integers(1, 60))
    new = draw(st.binary(min_size=1, max_size=60))
    changes: list[Edit] = [
        lambda data: data[:at] + new + data[at + len(new) :],
        lambda data: data[:at] + new + data[at:],
        lambda data: data[:at] + data[at + length :],
        lambda data: data[: at + length] + data[at:],
        lambda data: data[:at],
    ]
    return draw(st.sampled_from(changes))


@given(edits(len(GOOD)))
@PATIENT
def test_a_file_changed_on_the_way_is_refused(edit: Edit) -> None:
    changed = edit(GOOD)
    assert (_judged(changed) is None) == (changed == GOOD)


@given(edits(len(ARCHIVE)))
@PATIENT
def test_an_archive_changed_and_encrypted_again_is_refused(edit: Edit) -> None:
    changed = edit(ARCHIVE)
    assert (_judged(sealed(changed)) is None) == (changed == ARCHIVE)


EXTRA_ENTRIES = st.lists(
    st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.binary(max_size=40)), max_size=4
)


@given(EXTRA_ENTRIES, st.permutations(range(len(ENTRIES))) | st.just(list(range(len(ENTRIES)))))
@PATIENT
def test_entries_moved_dropped_or_added_are_refused(extra: list[tuple[str, bytes]], order: list[int]) -> None:
    entries = [ENTRIES[place] for place in order] + extra
    assert (_judged(sealed(zipped(entries))) is None) == (entries == ENTRIES)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def _places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the path of every value inside a JSON value."""
    found = [path]
    if isinstance(value, dict):
        for key, inner in value.items():
            found += _places(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            found += _places(inner, (*path, number))
    return found


def _replaced(value: Any, path: Sequence[Any], new: Any) -> Any:
    if not path:
        return new
    copied = value.copy()
    copied[path[0]] = _replaced(value[path[0]], path[1:], new)
    return copied


@given(st.sampled_from(_places(MANIFEST_OBJECT)), JSON_VALUES)
@PATIENT
def test_a_signed_manifest_that_says_anything_else_is_harmless(path: tuple[str | int, ...], new: Any) -> None:
    """The sender may sign nonsense: it is refused by name, or differs only in what is shown."""
    changed = _replaced(MANIFEST_OBJECT, path, new)
    _judged(resigned(dict(ENTRIES), canonical_json(changed)))


@given(edits(len(dict(ENTRIES)[MANIFEST])))
@PATIENT
def test_signed_bytes_that_are_no_manifest_are_refused(edit: Edit) -> None:
    changed = edit(dict(ENTRIES)[MANIFEST])
    refusal = _judged(resigned(dict(ENTRIES), changed))
    assert refusal is not None or json.loads(changed).keys() == MANIFEST_OBJECT.keys()


@given(JSON_VALUES | st.just(ANSWERS))
@PATIENT
def test_signed_answers_of_any_shape_are_read_or_refused(answers: Any) -> None:
    entries = dict(ENTRIES)
    path = f"cases/{CASE_ID}/answers.json"
    entries[path] = json.dumps(answers).encode()
    manifest = json.loads(entries[MANIFEST])
    for entry in manifest["files"]:
        if entry["path"] == path:
            entry.update(size=len(entries[path]), sha256=hashlib.sha256(entries[path]).hexdigest())
    refusal = _judged(resigned(entries, canonical_json(manifest)))
    assert (refusal is None) == (answers == ANSWERS)


@given(st.binary(max_size=400))
@PATIENT
def test_any_bytes_at_all_are_refused_by_name(data: bytes) -> None:
    assert _judged(data) is not None
    assert _judged(sealed(data)) is not None
