"""字数 is what Word shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text_count import count_characters
from tests.work_done import LINEAR, growth


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \t\n\u3000", 0),
        ("首席技师", 4),
        ("你好，世界。", 6),
        ("《办法》（试行）", 8),
        ("“工匠”", 4),
        ("——", 2),
        ("……", 2),
        ("阿里木·买买提", 7),
        ("Hello", 1),
        ("Hello world", 2),
        ("Hello, world!", 2),
        ("it’s", 1),
        ("a’", 2),
        ("a’，", 3),
        ("voilà là", 2),
        ("a☀b🀀c", 5),
        ("well-known", 1),
        ("2019", 1),
        ("2019年8月", 4),
        ("A4纸12张", 4),
        ("PLC-200型", 2),
        ("0.01mm", 1),
        ("你好,世界", 5),
        ("a b  c\nd", 4),
        ("é", 1),
        ("e\u0301te\u0301", 1),
        ("ＡＢ", 2),
        ("ｱｲ", 2),
        ("①②", 2),
        ("省\r\n市", 2),
    ],
)
def test_word_would_say_the_same(text: str, count: int) -> None:
    assert count_characters(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("䶮", 1),
        ("𬭛", 1),
        ("王𬭛䶮", 3),
        ("\ud872\udf5b", 1),  # the halves of a surrogate pair that nobody joined
        ("\ud872", 1),
        ("\udf5b\ud872", 2),
        ("👍", 1),
        ("👍🏽", 1),
        ("👍🏻👍🏿", 2),
        ("🇦🇿", 1),
        ("👨\u200d👩\u200d👧", 1),
        ("🇨🇳", 1),
        ("🇨🇳🇨🇳", 2),
        ("❤\ufe0f", 1),
        ("葛\U000e0100", 1),
        ("か\u3099", 1),
        ("\ufeff技\u200b师", 2),
        ("技\x00师", 2),
        ("’a", 2),
        ("\ue000", 1),
    ],
)
def test_a_character_is_what_a_reader_sees(text: str, count: int) -> None:
    assert count_characters(text) == count


@given(st.text(st.characters()))
def test_the_count_never_exceeds_the_characters_stored(text: str) -> None:
    assert 0 <= count_characters(text) <= len(text)


@given(st.text(st.characters(codec="utf-16")), st.text(st.characters(codec="utf-16")))
def test_a_line_break_adds_up_both_sides(first: str, second: str) -> None:
    apart = count_characters(first) + count_characters(second)
    assert count_characters(f"{first}\n{second}") == apart


def test_twice_the_characters_are_at_most_twice_the_work() -> None:
    line = "本人从事维修电工工作，解决PLC-200型难题12项。"
    assert count_characters(line * 200) == 4000
    assert growth(lambda count: lambda: count_characters(line * count), 200) < LINEAR
