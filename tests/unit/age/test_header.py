"""The header is parsed strictly, within caps, and without doing any work."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.age.errors import AgeDamaged, HeaderTooLarge, InvalidRecipient, NewerAge, NoMatch, NotAge, TooCostly
from desktop_app.age.header import MAX_HEADER_BYTES, MAX_RECIPIENTS, Header, Stanza, read_header, stanza_bytes
from desktop_app.age.keys import (
    header_bytes,
    new_identity,
    parse_identity,
    parse_recipient,
    recipient_of,
    unwrap_with_identity,
    unwrap_with_passphrase,
    work_factor,
    wrap_for_recipient,
    wrap_with_passphrase,
)

WORDS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=12)
STANZAS = st.builds(Stanza, WORDS, st.lists(WORDS, max_size=3).map(tuple), st.binary(max_size=200))
KEY = bytes(range(16))


def _read(data: bytes) -> Header:
    return read_header(io.BytesIO(data))


@given(st.lists(STANZAS, min_size=1, max_size=8).map(tuple), st.binary(max_size=40))
def test_a_header_reads_back_as_it_was_written(stanzas: tuple[Stanza, ...], payload: bytes) -> None:
    data = header_bytes(stanzas, KEY)
    header = _read(data + payload)
    assert header.stanzas == stanzas
    assert header.authenticated == stanza_bytes(stanzas)
    assert header.size == len(data)


@given(st.binary(max_size=300))
def test_any_bytes_after_the_first_line_give_a_header_or_a_named_failure(rest: bytes) -> None:
    try:
        header = _read(b"age-encryption.org/v1\n" + rest)
    except (AgeDamaged, HeaderTooLarge):
        return
    assert stanza_bytes(header.stanzas) == header.authenticated


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"age-encryption.org", b"age-encryption.org/w1\n", b"\xff" * 90])
def test_what_does_not_begin_like_age_is_no_package(data: bytes) -> None:
    with pytest.raises(NotAge):
        _read(data)


def test_another_version_of_age_is_newer() -> None:
    with pytest.raises(NewerAge):
        _read(b"age-encryption.org/v2\n-> X25519 abc\n")


def test_caps_hold_before_the_whole_header_is_read() -> None:
    stanza = Stanza("X25519", (), b"")
    with pytest.raises(HeaderTooLarge, match=str(MAX_RECIPIENTS)):
        _read(header_bytes((stanza,) * (MAX_RECIPIENTS + 1), KEY))
    with pytest.raises(HeaderTooLarge, match="bytes"):
        _read(header_bytes((Stanza("x", (), bytes(MAX_HEADER_BYTES)),), KEY))


@pytest.mark.parametrize("factor", ["23", "64", "999999999999999999999"])
def test_an_absurd_work_factor_is_refused_without_work(factor: str) -> None:
    header = _read(header_bytes((Stanza("scrypt", ("A" * 22, factor), bytes(32)),), KEY))
    with pytest.raises(TooCostly):
        unwrap_with_passphrase(header, "x")


@pytest.mark.parametrize("factor", ["0", "07", "-1", "1e1", "+7", "7x"])
def test_a_work_factor_that_is_no_plain_number_is_damage(factor: str) -> None:
    with pytest.raises(AgeDamaged):
        work_factor(_read(header_bytes((Stanza("scrypt", ("A" * 22, factor), bytes(32)),), KEY)))


def test_too_little_memory_for_a_passphrase_is_a_named_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def starve(*arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr("desktop_app.age.keys.Scrypt", starve)
    header = _read(header_bytes((Stanza("scrypt", ("A" * 22, "20"), bytes(32)),), KEY))
    with pytest.raises(TooCostly):
        unwrap_with_passphrase(header, "x")


def test_a_header_for_a_card_is_not_opened_by_a_passphrase() -> None:
    recipient = recipient_of(new_identity())
    with pytest.raises(NoMatch):
        unwrap_with_passphrase(_read(header_bytes((wrap_for_recipient(KEY, recipient),), KEY)), "x")


@pytest.mark.parametrize("shape", [(), ("A" * 42,), ("A" * 43, "x"), ("!" * 43,)])
def test_a_malformed_stanza_of_ours_is_damage(shape: tuple[str, ...]) -> None:
    header = _read(header_bytes((Stanza("X25519", shape, bytes(32)),), KEY))
    with pytest.raises(AgeDamaged):
        unwrap_with_identity(header, new_identity())


def test_a_changed_authentication_code_is_damage() -> None:
    identity = new_identity()
    header = _read(header_bytes((wrap_for_recipient(KEY, recipient_of(identity)),), bytes(16)))
    with pytest.raises(AgeDamaged):
        unwrap_with_identity(header, identity)


def test_two_wrappings_of_one_key_share_nothing() -> None:
    recipient = recipient_of(new_identity())
    assert wrap_for_recipient(KEY, recipient) != wrap_for_recipient(KEY, recipient)
    assert wrap_with_passphrase(KEY, "x", 2) != wrap_with_passphrase(KEY, "x", 2)


def test_recipients_that_are_none_are_refused() -> None:
    good = recipient_of(new_identity())
    for text in ("", "age1", good.upper(), good[:-1], new_identity(), "1" + good, "ssh-ed25519 AAAA"):
        with pytest.raises(InvalidRecipient):
            parse_recipient(text)
    with pytest.raises(ValueError, match="not an age identity"):
        parse_identity(good)
