"""Contact cards: the own one, pinned ones, and the alarm when a key changes."""

from __future__ import annotations

from dataclasses import replace

import pyrage
import pytest

from desktop_app.domain.contact import ContactCard
from desktop_app.library import CardKeyChanged, Library, OwnCardImported, UnknownCard


def a_card(name: str = "杭州市人社局") -> ContactCard:
    return ContactCard(name, str(pyrage.x25519.Identity.generate().to_public()), bytes(range(32)))


def test_the_own_card_carries_the_public_half_of_the_own_keys(library: Library) -> None:
    own = library.cards.own()
    assert (own.own, own.confirmed, own.card.name) == (True, True, "杭州第一机床厂")
    sealed = pyrage.encrypt(b"x", [pyrage.x25519.Recipient.from_str(own.card.recipient)])
    assert pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(library.identity.age_identity)]) == b"x"
    library.rename_owner("新名")
    assert library.cards.own().card == replace(own.card, name="新名")
    assert library.identity.card == library.cards.own().card


def test_secret_keys_do_not_show_when_printed(library: Library) -> None:
    assert "AGE-SECRET" not in repr(library.identity)


def test_a_card_is_pinned_once_and_confirmed(library: Library) -> None:
    card = a_card()
    assert not library.cards.pin(card).confirmed
    assert library.cards.confirm(card.name).confirmed
    assert library.cards.pin(card).confirmed, "the same card again changes nothing"
    assert library.cards.get("  杭州市人社局 ").card == card
    assert library.cards.by_fingerprint(card.fingerprint) == library.cards.get(card.name)
    assert [pinned.card.name for pinned in library.cards.list()] == ["杭州第一机床厂", "杭州市人社局"]


def test_a_changed_key_is_an_alarm(library: Library) -> None:
    first, second = a_card(), a_card()
    library.cards.pin(first)
    library.cards.confirm(first.name)
    with pytest.raises(CardKeyChanged, match="可能有人冒充"):
        library.cards.pin(second)
    assert library.cards.get(first.name).card == first
    assert not library.cards.pin(second, replace=True).confirmed
    assert library.cards.get(first.name).card == second


def test_the_own_card_is_found_but_never_pinned(library: Library) -> None:
    own = library.cards.own()
    with pytest.raises(OwnCardImported):
        library.cards.pin(replace(own.card, name="别名"))
    assert library.cards.get(own.card.name) == own
    assert library.cards.by_fingerprint(own.card.fingerprint) == own


def test_unknown_cards_are_named(library: Library) -> None:
    for work in (library.cards.get, library.cards.confirm, library.cards.remove):
        with pytest.raises(UnknownCard, match="没有名为“无名”的收件名片"):
            work("无名")
    assert library.cards.by_fingerprint("0" * 64) is None
    library.cards.pin(a_card())
    library.cards.remove("杭州市人社局")
    assert len(library.cards.list()) == 1
