"""The plaintext of an age file as an ordinary stream."""

from __future__ import annotations

import io
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.age.errors import AgeDamaged, AgeError, NoMatch
from desktop_app.age.files import begin_for_recipients, begin_with_passphrase, seal_bytes, unseal_bytes
from desktop_app.age.keys import new_identity, recipient_of
from desktop_app.age.stream import PlainStream

IDENTITY = new_identity()


def _file(plain: bytes) -> bytes:
    out = io.BytesIO()
    writer = begin_for_recipients(out, [recipient_of(new_identity()), recipient_of(IDENTITY)])
    writer.write(plain)
    writer.finish()
    assert writer.sealed == len(out.getvalue())
    return out.getvalue()


@given(size=st.integers(0, 300_000), seek=st.integers(0, 300_000), length=st.integers(0, 70_000))
@settings(max_examples=40)
def test_a_file_is_read_at_any_place(size: int, seek: int, length: int) -> None:
    plain = (b"0123456789abcdef!" * (size // 17 + 1))[:size]
    with io.BufferedReader(PlainStream(io.BytesIO(_file(plain)), IDENTITY)) as stream:
        stream.seek(seek)
        assert stream.read(length) == plain[seek : seek + length]
        stream.seek(0)
        assert stream.read() == plain
        assert stream.seek(-min(size, 5), io.SEEK_END) == max(size - 5, 0)
        assert stream.read() == plain[-5:]


def test_a_file_may_begin_in_the_middle_of_another() -> None:
    source = io.BytesIO(b"a head of its own\n" + _file(b"plain"))
    source.readline()
    with PlainStream(source, IDENTITY) as stream:
        assert (stream.size, stream.seek(1), stream.read(), stream.tell()) == (5, 1, b"lain", 5)
        assert stream.seek(-2, io.SEEK_CUR) == 3
        with pytest.raises(ValueError, match="negative"):
            stream.seek(-1)
        assert stream.readable()
    assert source.closed


def test_damage_in_the_middle_is_found_when_it_is_read() -> None:
    data = bytearray(_file(os.urandom(200_000)))
    data[100_000] ^= 1
    stream = PlainStream(io.BytesIO(bytes(data)), IDENTITY)
    with pytest.raises(AgeDamaged):
        stream.read()


def test_a_stranger_cannot_open() -> None:
    with pytest.raises(NoMatch):
        PlainStream(io.BytesIO(_file(b"x")), new_identity())


@given(secret=st.binary(max_size=100), words=st.text(min_size=1, max_size=20))
@settings(max_examples=25)
def test_what_is_sealed_opens_with_its_passphrase_alone(secret: bytes, words: str) -> None:
    sealed = seal_bytes(secret, words, 2)
    assert unseal_bytes(sealed, words) == secret
    with pytest.raises(NoMatch):
        unseal_bytes(sealed, words + "x")


def test_letters_composed_in_either_way_are_the_same_passphrase() -> None:
    assert unseal_bytes(seal_bytes(b"secret", "e\u0301", 2), "\u00e9") == b"secret"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_as_no_age_file(data: bytes) -> None:
    for content in (data, b"age-encryption.org/v1\n" + data, b"age-encryption.org/v1\n-> X25519 " + data):
        with pytest.raises(AgeError):
            PlainStream(io.BytesIO(content), IDENTITY)
        with pytest.raises(AgeError):
            unseal_bytes(content, "x")


def test_a_file_for_nobody_is_a_broken_contract() -> None:
    out = io.BytesIO()
    with pytest.raises(ValueError, match="nobody"):
        begin_for_recipients(out, [])
    with pytest.raises(ValueError, match="empty"):
        begin_with_passphrase(out, "", 2)
    assert out.getvalue() == b""
