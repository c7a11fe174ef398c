"""A card's fingerprint stands for its keys and can be read aloud."""

from __future__ import annotations

import hashlib
import re

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.contact import ContactCard

CARD = ContactCard("市人力社保局", "age1example", bytes(range(32)))


def test_the_fingerprint_is_over_both_keys() -> None:
    expected = hashlib.sha256(b"jiangbao-card-v1\0age1example\0" + bytes(range(32))).hexdigest()
    assert CARD.fingerprint == expected
    assert ContactCard("x", "age1other", CARD.verify_key).fingerprint != expected
    assert ContactCard("x", CARD.recipient, bytes(32)).fingerprint != expected


def test_a_new_name_keeps_the_fingerprint() -> None:
    assert ContactCard("改名后的局", CARD.recipient, CARD.verify_key).fingerprint == CARD.fingerprint


@given(st.binary(min_size=32, max_size=32))
def test_it_is_spoken_as_eight_groups_of_four_digits(key: bytes) -> None:
    assert re.fullmatch(r"[0-9]{4}( [0-9]{4}){7}", ContactCard("x", "age1example", key).spoken_fingerprint)
