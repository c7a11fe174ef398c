"""Contact cards: the own one, pinned ones, and the alarm when a key changes."""

from __future__ import annotations

from dataclasses import replace

import pyrage
import pytest

from desktop_app.domain.contact import CardStep, ContactCard, RenewalReason
from desktop_app.library import CardInAlarm, CardKeyChanged, Library, OwnCardImported, UnknownCard
from tests.unit.library.conftest import make_case
from tests.unit.library.stored_library import PACKAGE
from tests.unit.library.test_levels import REVIEW


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
    library.cards.sound_alarm(first.name, second, "新名片.jbc")
    assert library.cards.get(first.name).label == "名片有变，待核实"
    with pytest.raises(CardInAlarm, match="不能向其报送"):
        library.cards.to_send(first.name)
    assert library.cards.replace(first.name, second, CardStep.REPLACED, confirmed=True).confirmed
    assert library.cards.to_send(first.name) == second
    assert library.cards.replaced(first.fingerprint)
    steps = [(event.step, event.by) for event in library.cards.history(first.name)]
    assert steps == [(step, "杭州第一机床厂") for step in ("pinned", "confirmed", "alarm", "replaced")]


def test_an_alarm_that_was_false_leaves_the_card_and_is_not_sounded_twice(library: Library) -> None:
    first, second = a_card(), a_card()
    library.cards.pin(first)
    for _ in range(2):
        library.cards.sound_alarm(first.name, second, "假.jbp")
    assert not library.cards.refused(second.fingerprint)
    kept = library.cards.refuse_alarm(first.name)
    assert (kept.card, kept.confirmed, kept.alarm) == (first, True, None)
    assert library.cards.refused(second.fingerprint)
    assert not library.cards.refused(first.fingerprint)
    assert [event.step.value for event in library.cards.history(first.name)] == [
        "pinned", "alarm", "refused", "confirmed",
    ]  # fmt: skip


def test_what_came_and_went_under_a_name_follows_the_card_to_its_new_one(library: Library) -> None:
    card = a_card()
    library.cards.pin(card)
    library.cards.confirm(card.name)
    library.cases.add(make_case(sender=card.name))
    library.packages.record(replace(PACKAGE, partners=(card.name,)))
    renamed = library.cards.rename(card.name, "杭州市人力社保局")
    assert (renamed.confirmed, renamed.card.fingerprint) == (True, card.fingerprint)
    assert library.cases.get(make_case().id).sender == "杭州市人力社保局"
    assert library.packages.sent()[0].partners == ("杭州市人力社保局",)
    assert [event.step.value for event in library.cards.history("杭州市人力社保局")] == [
        "pinned", "confirmed", "renamed",
    ]  # fmt: skip
    assert library.cards.history(card.name) == []


def test_a_former_card_speaks_for_the_new_one_until_somebody_compares(library: Library) -> None:
    first, second = a_card(), a_card()
    library.cards.pin(first)
    pinned = library.cards.replace(first.name, second, CardStep.VOUCHED, confirmed=True)
    assert (pinned.vouched, pinned.label) == (True, "由原名片担保")
    assert library.cards.confirm(first.name).label == "已核对"


def test_renewed_keys_keep_the_old_ones_and_what_was_said_under_them(library: Library) -> None:
    before, case = library.identity, make_case()
    library.cases.add(case)
    library.reviews.save(replace(REVIEW, case_id=case.id, author=before.card.verify_key))
    renewed = library.renew_keys(RenewalReason.LOSS)
    [former] = library.former_keys
    assert (former.keys, former.reason) == (before, RenewalReason.LOSS)
    assert renewed.card.fingerprint != before.card.fingerprint
    assert library.age_identities == (renewed.age_identity, before.age_identity)
    assert [pinned.card for pinned in library.cards.former_own()] == [before.card]
    assert [review.author for review in library.reviews.of_case(case.id)] == [renewed.card.verify_key]
    assert "AGE-SECRET" not in repr(former)
    assert library.check() == []


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
