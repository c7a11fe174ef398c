"""Bech32 against BIP 173's own examples and against itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.age import bech32

PREFIXES = st.text(st.sampled_from("abcdefgh-"), min_size=1, max_size=10)


@given(PREFIXES, st.binary(max_size=80))
def test_what_is_encoded_decodes_to_the_same_in_either_case(prefix: str, data: bytes) -> None:
    text = bech32.encode(prefix, data)
    assert bech32.decode(text) == bech32.decode(text.upper()) == (prefix, data)


@given(st.binary(min_size=1, max_size=40), st.data())
def test_one_changed_letter_never_passes(data: bytes, draw: st.DataObject) -> None:
    text = bech32.encode("age", data)
    at = draw.draw(st.integers(4, len(text) - 1))
    letter = draw.draw(st.sampled_from([x for x in "qpzry9x8gf2tvdw0s3jn54khce6mua7l" if x != text[at]]))
    with pytest.raises(ValueError, match="Bech32"):
        bech32.decode(text[:at] + letter + text[at + 1 :])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1nwldj5",  # no prefix
        "pzry9x0s0muk",  # no separator
        "x1b4n0q5v",  # letter outside the alphabet
        "li1dgmt3",  # checksum too short
        "A1G7SGD8",  # checksum made with a prefix in upper case
        "10a06t8",  # empty prefix
        "A12uEL5L",  # mixed case
        "abc\u00e91qqqqqq",
    ],
)
def test_what_bip_173_calls_invalid_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Bech32"):
        bech32.decode(text)


def test_what_bip_173_calls_valid_is_read() -> None:
    assert bech32.decode("A12UEL5L") == ("a", b"")
    assert bech32.decode("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw")[0] == "abcdef"


def test_padding_that_is_not_zero_is_refused() -> None:
    """One byte takes two letters, of whose ten bits the last two must be zero."""
    words = [31, 31]
    residue = bech32._residue(bech32._expanded("a") + words + [0] * 6) ^ 1
    words += [residue >> 5 * (5 - place) & 31 for place in range(6)]
    with pytest.raises(ValueError, match="padding"):
        bech32.decode("a1" + "".join(bech32._ALPHABET[word] for word in words))
