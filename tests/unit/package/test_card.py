"""Contact cards: what is exported is what is read, and keys never show."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.card import SIGNATURE_PREFIX, card_bytes, is_card_name, read_card
from desktop_app.package.errors import CardDamaged, NewerFormat, NotACard
from desktop_app.package.limits import MAX_CARD_BYTES, MAX_CARD_NAME
from tests.unit.package.sample import desk

DESK = desk("某某区人力资源和社会保障局")
GOOD = card_bytes(DESK.card, DESK.seed)


@given(st.text(max_size=MAX_CARD_NAME).filter(is_card_name))
def test_any_allowed_name_travels_unchanged(name: str) -> None:
    card = replace(DESK.card, name=name)
    data = card_bytes(card, DESK.seed)
    assert read_card(data) == card
    assert len(data) <= MAX_CARD_BYTES


@pytest.mark.parametrize(
    "name", ["", " ", "某局 ", "某\n局", "某\u202e局", "e\u0301", "某" * (MAX_CARD_NAME + 1), "\ud800"]
)
def test_a_name_that_may_not_stand_on_a_card_is_a_broken_contract(name: str) -> None:
    assert not is_card_name(name)
    with pytest.raises(ValueError, match="name"):
        card_bytes(replace(DESK.card, name=name), DESK.seed)


def test_a_wide_space_inside_a_name_is_fine() -> None:
    assert is_card_name("某某区\u3000人社局")


def test_only_the_owner_of_the_key_can_make_the_card() -> None:
    with pytest.raises(ValueError, match="key"):
        card_bytes(DESK.card, bytes(32))


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 7))
def test_every_flipped_bit_is_refused(at: int, bit: int) -> None:
    changed = bytearray(GOOD)
    changed[at] ^= 1 << bit
    with pytest.raises((CardDamaged, NotACard, NewerFormat)):
        read_card(bytes(changed))


@given(st.binary(max_size=200))
def test_any_other_bytes_are_no_card(data: bytes) -> None:
    with pytest.raises(NotACard):
        read_card(data)


def test_secret_keys_do_not_show_when_printed() -> None:
    shown = f"{DESK.sender!r} {DESK.key!r}"
    for secret in (DESK.identity, DESK.seed.hex(), repr(DESK.seed)):
        assert secret not in shown


@pytest.mark.parametrize("name", [["某"], {"某": 1}, None, 1, True])
def test_a_well_signed_card_whose_name_is_no_text_is_refused(name: object) -> None:
    content = {**json.loads(GOOD), "name": name}
    del content["signature"]
    signature = Ed25519PrivateKey.from_private_bytes(DESK.seed).sign(SIGNATURE_PREFIX + canonical_json(content))
    with pytest.raises(CardDamaged):
        read_card(canonical_json({**content, "signature": signature.hex()}))
