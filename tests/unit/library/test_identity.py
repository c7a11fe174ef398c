"""The keys of a desk are its own, and only their public half shows."""

from __future__ import annotations

from desktop_app.library.identity import OwnKeys


def test_new_keys_are_new_and_make_one_card() -> None:
    one, other = OwnKeys.new("某局"), OwnKeys.new("某局")
    assert one != other
    assert one.card == OwnKeys("某局", one.age_identity, one.signing_seed).card
    assert len(one.card.verify_key) == 32
    assert one.card.recipient.startswith("age1")


def test_secret_keys_do_not_show_when_printed() -> None:
    keys = OwnKeys.new("某局")
    for secret in (keys.age_identity, keys.signing_seed.hex(), repr(keys.signing_seed)):
        assert secret not in repr(keys)
