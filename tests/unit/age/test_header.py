"""The header is parsed strictly, within caps, and without doing any work."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.age import bech32
from desktop_app.age.errors import AgeDamaged, HeaderTooLarge, InvalidRecipient, NewerAge, NoMatch, NotAge, TooCostly
from desktop_app.age.header import MAX_HEADER_BYTES, MAX_RECIPIENTS, Header, Stanza, read_header, stanza_bytes
from desktop_app.age.keys import (
    IDENTITY_PREFIX,
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


CODE = "A" * 43
MALFORMED = {
    "nothing more": "",
    "no stanza": f"--- {CODE}\n",
    "code too short": "-> x\n\n--- AAAA\n",
    "code too long": f"-> x\n\n--- {CODE}AA\n",
    "code with stray bits": f"-> x\n\n--- {CODE[:-1]}B\n",
    "code padded": f"-> x\n\n--- {CODE}=\n",
    "code of another alphabet": f"-> x\n\n--- {CODE[:-1]}_\n",
    "no space before code": f"-> x\n\n---{CODE}\n",
    "line not ended": f"-> x\n\n--- {CODE}",
    "no code": "-> x\n\n",
    "another arrow": f"=> x\n\n--- {CODE}\n",
    "arrow alone": f"->\n\n--- {CODE}\n",
    "empty word": f"-> \n\n--- {CODE}\n",
    "two spaces": f"-> x  y\n\n--- {CODE}\n",
    "space at the end": f"-> x \n\n--- {CODE}\n",
    "tab": f"-> x\ty\n\n--- {CODE}\n",
    "word not ASCII": f"-> é\n\n--- {CODE}\n",
    "carriage return": f"-> x\r\n\n--- {CODE}\n",
    "body with stray bits": f"-> x\nAB\n--- {CODE}\n",
    "body padded": f"-> x\nAA==\n--- {CODE}\n",
    "body of one letter": f"-> x\nA\n--- {CODE}\n",
    "body line too long": f"-> x\n{'A' * 68}\n\n--- {CODE}\n",
    "body without short line": f"-> x\n{'A' * 64}\n--- {CODE}\n",
    "body missing": f"-> x\n--- {CODE}\n",
}


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED.keys())
def test_a_header_that_strays_from_the_specification_is_damage(text: str) -> None:
    with pytest.raises(AgeDamaged):
        _read(b"age-encryption.org/v1\n" + text.encode())


def test_the_first_line_alone_is_damage() -> None:
    with pytest.raises(AgeDamaged):
        _read(b"age-encryption.org/v1")


def test_a_full_last_line_of_a_body_is_followed_by_an_empty_one() -> None:
    header = _read(f"age-encryption.org/v1\n-> x y\n{'A' * 64}\n\n--- {CODE}\n".encode())
    assert header.stanzas == (Stanza("x", ("y",), bytes(48)),)


SALT = "A" * 22
BAD_SCRYPT = {
    "not alone": [Stanza("scrypt", (SALT, "8"), bytes(32)), Stanza("x", (), b"")],
    "not first": [Stanza("x", (), b""), Stanza("scrypt", (SALT, "8"), bytes(32))],
    "no factor": [Stanza("scrypt", (SALT,), bytes(32))],
    "one word too many": [Stanza("scrypt", (SALT, "8", "8"), bytes(32))],
    "short salt": [Stanza("scrypt", ("A" * 20, "8"), bytes(32))],
    "short body": [Stanza("scrypt", (SALT, "8"), bytes(31))],
    "long body": [Stanza("scrypt", (SALT, "8"), bytes(33))],
}


@pytest.mark.parametrize("stanzas", BAD_SCRYPT.values(), ids=BAD_SCRYPT.keys())
def test_a_malformed_passphrase_stanza_is_damage(stanzas: list[Stanza]) -> None:
    with pytest.raises(AgeDamaged):
        work_factor(_read(header_bytes(tuple(stanzas), KEY)))


def test_the_highest_work_factor_is_still_tried() -> None:
    assert work_factor(_read(header_bytes((Stanza("scrypt", (SALT, "22"), bytes(32)),), KEY))) == 22


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_wrapped_key_of_another_size_is_damage(size: int) -> None:
    (share,) = wrap_for_recipient(KEY, recipient_of(new_identity())).arguments
    header = _read(header_bytes((Stanza("X25519", (share,), bytes(size)),), KEY))
    with pytest.raises(AgeDamaged):
        unwrap_with_identity(header, new_identity())


@pytest.mark.parametrize("factor", ["23", "64", "9" * 20, "9" * 5000])
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


@pytest.mark.parametrize("shape", [(), ("A" * 42,), ("A" * 40,), ("A" * 43, "x"), ("!" * 43,)])
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
    with pytest.raises(InvalidRecipient):
        parse_recipient(bech32.encode("agf", bytes(range(32))))
    for text in (good, bech32.encode(IDENTITY_PREFIX, bytes(31))):
        with pytest.raises(ValueError, match="not an age identity"):
            parse_identity(text)
