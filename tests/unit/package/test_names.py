"""Names that could do harm are refused; names of users are made safe and otherwise left alone."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.package.errors import UnsafeEntry
from desktop_app.package.limits import MAX_NAME_BYTES, MAX_PATH_BYTES, MAX_PATH_DEPTH
from desktop_app.package.names import (
    check_entry_name,
    extension_of,
    folded,
    is_plain_text,
    is_safe_file_name,
    plain_text,
    safe_file_name,
)
from tests.vectors.inside import UNSAFE_NAMES

ANY_TEXT = st.text(st.characters(), max_size=120)


@pytest.mark.parametrize("name", UNSAFE_NAMES.values(), ids=UNSAFE_NAMES.keys())
def test_a_name_that_could_do_harm_is_refused(name: str) -> None:
    with pytest.raises(UnsafeEntry):
        check_entry_name(name)


@pytest.mark.parametrize(
    "name", ["manifest.json", "cases/ab/answers.json", "programmes/x/申报表.form.yaml", "a.b/.c/d"]
)
def test_an_ordinary_name_passes(name: str) -> None:
    check_entry_name(name)


@given(st.text(max_size=80))
def test_whatever_passes_stays_in_its_folder_on_every_system(name: str) -> None:
    try:
        check_entry_name(name)
    except UnsafeEntry as refusal:
        sentence = str(refusal)
    else:
        _stays_inside(name)
        return
    assert sentence.isprintable()


def _stays_inside(name: str) -> None:
    assert len(name.encode()) <= MAX_PATH_BYTES
    for path in (PurePosixPath(name), PureWindowsPath(name)):
        assert not path.is_absolute()
        assert not path.drive
        assert ".." not in path.parts
    assert str(PurePosixPath(name)) == name


@given(ANY_TEXT)
def test_any_name_can_be_made_safe_and_then_stays(name: str) -> None:
    safe = safe_file_name(name)
    assert is_safe_file_name(safe)
    assert safe_file_name(safe) == safe
    check_entry_name(safe)


@given(st.text(st.characters(categories=("Lu", "Ll", "Lo", "Nd")), min_size=1, max_size=20))
def test_an_ordinary_name_is_not_touched(stem: str) -> None:
    name = unicodedata.normalize("NFC", f"x{stem}.pdf")
    assert safe_file_name(name) == name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a/b.jpg", "a_b.jpg"),
        ("..", "_"),
        ("", "_"),
        ("CON.txt", "_CON.txt"),
        ("证书.", "证书"),
        (" 证书 .jpg ", "证书 .jpg"),
        ("证\u202e书.jpg", "证_书.jpg"),
        ("e\u0301.txt", "\u00e9.txt"),
        ("什么?:*.pdf", "什么___.pdf"),
        ("\udcff.jpg", "_.jpg"),
        ("a/b", "a_b"),
        (" .jpg", "_.jpg"),
    ],
)
def test_a_name_is_changed_only_as_far_as_needed(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_a_long_name_keeps_its_extension() -> None:
    safe = safe_file_name("证" * 200 + ".jpeg")
    assert safe.endswith(".jpeg")
    assert len(safe.encode()) <= MAX_NAME_BYTES


def test_what_looks_like_a_very_long_extension_is_cut_like_a_name() -> None:
    safe = safe_file_name("a." + "x" * 300)
    assert is_safe_file_name(safe)
    assert safe.startswith("a.xxx")


def test_names_at_the_very_limit_pass() -> None:
    check_entry_name("a" * MAX_PATH_BYTES)
    check_entry_name("/".join("a" * MAX_PATH_DEPTH))
    assert safe_file_name("a" * MAX_NAME_BYTES) == "a" * MAX_NAME_BYTES


def test_names_that_some_file_system_confuses_fold_together() -> None:
    assert folded("Ａ/STRASSE") == folded("a/strasse") == folded("a/Stra\u00dfe")
    assert folded("\u00e9") == folded("e\u0301")
    assert folded("甲") != folded("乙")


def test_only_a_plain_extension_is_kept_for_entries() -> None:
    assert [extension_of(name) for name in ("a.JPG", "a", "a.tar.gz", "a.照片", "a.", ".x", "a.toolongext")] == [
        ".jpg", "", ".gz", "", "", ".x", "",
    ]  # fmt: skip


@given(ANY_TEXT, st.integers(1, 30))
def test_shown_text_has_nothing_invisible(text: str, limit: int) -> None:
    shown = plain_text(text, limit)
    assert is_plain_text(shown)
    assert len(shown) <= limit
    assert unicodedata.is_normalized("NFC", shown)


def test_the_sentence_does_not_repeat_control_characters() -> None:
    with pytest.raises(UnsafeEntry, match=r"\\x1b"):
        check_entry_name("a\x1b[2J")
