"""Keys decide whom we know; a name alone never makes trust."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.contact import ContactCard, PinnedCard
from desktop_app.package.trust import Trust, trust_in
from tests.unit.package.sample import desk

COMPANY, OFFICE, OWN = desk("某某公司").card, desk("某某区人社局").card, desk("本单位").card
PINNED = [PinnedCard(COMPANY, confirmed=True), PinnedCard(OFFICE, confirmed=False), PinnedCard(OWN, True, own=True)]


@pytest.mark.parametrize(
    ("sender", "trust"),
    [
        (COMPANY, Trust.CONFIRMED),
        (OFFICE, Trust.PINNED),
        (OWN, Trust.OWN),
        (desk("另一公司").card, Trust.UNKNOWN),
        (desk("某某公司").card, Trust.KEY_CHANGED),
        (replace(COMPANY, name="改名后的公司"), Trust.CONFIRMED),
        (replace(COMPANY, recipient=OFFICE.recipient), Trust.KEY_CHANGED),
    ],
)
def test_a_sender_is_judged_by_both_keys(sender: ContactCard, trust: Trust) -> None:
    assert trust_in(sender, PINNED) is trust


def test_with_no_cards_everyone_is_unknown() -> None:
    assert trust_in(COMPANY, []) is Trust.UNKNOWN


def test_each_kind_of_trust_has_its_own_sentence() -> None:
    sentences = {trust.sentence for trust in Trust}
    assert len(sentences) == len(Trust)
    assert all(sentence.endswith("。") for sentence in sentences)
    assert len({trust.label for trust in Trust}) == len(Trust)
