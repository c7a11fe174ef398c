"""A fingerprint that was heard: any slip is found and placed, any way of writing digits is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.heard import Heard, compare, compare_group, digits_of, groups_of, is_same, wrong_groups

SPOKEN = st.lists(st.text("0123456789", min_size=4, max_size=4), min_size=8, max_size=8).map(" ".join)
_CHINESE = str.maketrans("0123456789", "零幺二三四五六七八九")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@given(SPOKEN, st.sampled_from(["", " ", "-", "，", "\n", "　", "—"]), st.sampled_from([{}, _CHINESE, _WIDE]))
def test_the_same_digits_agree_however_they_are_written(spoken: str, between: str, spelling: dict[int, int]) -> None:
    typed = between.join(spoken.split()).translate(spelling)
    assert is_same(spoken, typed)
    assert wrong_groups(spoken, typed) == []
    assert groups_of(typed) == spoken.split()


@given(SPOKEN, st.integers(0, 31), st.integers(1, 9))
def test_one_digit_misheard_is_found_in_its_group(spoken: str, at: int, by: int) -> None:
    digits = list(spoken.replace(" ", ""))
    digits[at] = str((int(digits[at]) + by) % 10)
    typed = "".join(digits)
    assert not is_same(spoken, typed)
    assert wrong_groups(spoken, typed) == [at // 4 + 1]


@given(SPOKEN, st.integers(0, 30))
def test_two_digits_changed_over_are_found(spoken: str, at: int) -> None:
    digits = list(spoken.replace(" ", ""))
    same = digits[at] == digits[at + 1]
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    assert is_same(spoken, "".join(digits)) is same


@given(SPOKEN, st.integers(0, 31))
def test_a_digit_left_out_or_said_twice_is_found(spoken: str, at: int) -> None:
    digits = spoken.replace(" ", "")
    assert not is_same(spoken, digits[:at] + digits[at + 1 :])
    assert not is_same(spoken, digits[:at] + digits[at] + digits[at:])


@given(SPOKEN, st.text(max_size=60))
def test_nothing_else_is_ever_taken_for_the_fingerprint(spoken: str, typed: str) -> None:
    assert is_same(spoken, typed) is (digits_of(typed) == spoken.replace(" ", ""))
    assert len(compare(spoken, groups_of(typed))) == 8


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("", Heard.MISSING),
        (" ", Heard.MISSING),
        ("12", Heard.BEGUN),
        ("1234", Heard.SAME),
        ("一二三四", Heard.SAME),
        ("13", Heard.DIFFERENT),
        ("12345", Heard.DIFFERENT),
        ("123a", Heard.DIFFERENT),
        ("l234", Heard.DIFFERENT),
    ],
)
def test_a_group_is_judged_while_it_is_typed(typed: str, heard: Heard) -> None:
    assert compare_group("1234", typed) is heard
