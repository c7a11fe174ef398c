"""A card as text travels through messages, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.contact import RenewalReason
from desktop_app.package.card import card_bytes, read_card_file
from desktop_app.package.card_text import card_in_text, card_text
from desktop_app.package.errors import NotACard, PackageError
from desktop_app.package.limits import MAX_CARD_TEXT
from tests.unit.package.sample import desk

DESK = desk("某某区人力资源和社会保障局")
GOOD = card_bytes(DESK.card, DESK.seed)
TEXT = card_text(GOOD)


def test_the_text_is_what_qr_codes_hold_best() -> None:
    assert set(TEXT) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:.")
    assert card_in_text(TEXT) == GOOD


@pytest.mark.parametrize("before", ["", "我局名片：", "您好！\n\n"])
@pytest.mark.parametrize("after", ["", " 请查收。", "\n发自手机"])
@pytest.mark.parametrize("width", [0, 20, 76])
def test_a_message_may_surround_break_and_lower_it(before: str, after: str, width: int) -> None:
    lines = [TEXT[at : at + width] for at in range(0, len(TEXT), width)] if width else [TEXT]
    assert card_in_text(before + "\r\n  ".join(lines).lower() + after) == GOOD


def test_the_content_of_the_file_is_a_text_too() -> None:
    assert card_in_text(f"\ufeff  {GOOD.decode()}\n") == GOOD


@given(st.integers(0, len(TEXT) - 1), st.sampled_from("ABCZ234567 !"))
def test_a_slip_is_never_taken_for_a_good_card(at: int, slip: str) -> None:
    changed = TEXT[:at] + slip + TEXT[at + 1 :]
    try:
        assert read_card_file(card_in_text(changed)).card == DESK.card
        assert card_in_text(changed) == GOOD
    except PackageError:
        pass


@given(st.text(max_size=300))
def test_any_other_text_is_refused_by_name(text: str) -> None:
    with pytest.raises(PackageError):
        read_card_file(card_in_text(text))


@pytest.mark.parametrize("text", ["", "JBC1:", TEXT[:-1], "JBC1:A.", "JBC1:" + "A" * 20000 + ".", "x" * MAX_CARD_TEXT])
def test_what_is_cut_short_or_too_long_is_no_card(text: str) -> None:
    with pytest.raises(PackageError):
        read_card_file(card_in_text(text))
    with pytest.raises(NotACard):
        card_in_text("y" * (MAX_CARD_TEXT + 1) + TEXT)


def test_an_unknown_fingerprint_has_no_reason() -> None:
    file = read_card_file(GOOD)
    assert file.renewals == ()
    assert file.reason_since(DESK.card.fingerprint) is None
    assert RenewalReason.LOSS.label != RenewalReason.ROUTINE.label
