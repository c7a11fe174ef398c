"""Answers are what was typed; blanks are recognised whatever their shape."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers import is_blank, new_row_id, rows_of


@pytest.mark.parametrize(
    "value",
    [
        None,
        False,
        "",
        " \t\n\u3000",
        [],
        [""],
        [None, " "],
        {},
        {"id": "r1"},
        {"id": "r1", "a": "", "b": False},
        [{"id": "r"}],
    ],
)
def test_what_says_nothing_is_blank(value: object) -> None:
    assert is_blank(value)


@pytest.mark.parametrize(
    "value", ["x", "0", True, 0, 1, 0.0, ["", "x"], {"a": "x"}, [{"id": "r"}, {"a": True}], {"a": 0}]
)
def test_what_says_something_is_not_blank(value: object) -> None:
    assert not is_blank(value)


def test_a_row_that_holds_only_its_id_is_blank() -> None:
    assert is_blank({"id": "3f2a90b1c4d5"})
    assert not is_blank({"id": "3f2a90b1c4d5", "other_id": "x"})


def test_however_deep_a_value_is_nested_it_is_judged() -> None:
    blank: object = ""
    told: object = "x"
    for _ in range(5000):
        blank, told = [blank], {"a": told}
    assert is_blank(blank)
    assert not is_blank(told)


def test_rows_are_the_mappings_of_a_list() -> None:
    row: dict[str, str] = {"id": "r1"}
    assert rows_of([row, "x", 5, None]) == [row]
    for no_rows in (None, "rows", 5, {"id": "r1"}, True):
        assert rows_of(no_rows) == []


def test_row_ids_are_twelve_hexadecimal_characters_and_differ() -> None:
    ids = {new_row_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch("[0-9a-f]{12}", row_id) for row_id in ids)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_json_value_is_either_blank_or_not(value: object) -> None:
    assert is_blank(value) in (True, False)
