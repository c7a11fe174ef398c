"""The payload is read at any place, and every tampering is found."""

from __future__ import annotations

import io
import os

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.age.errors import AgeDamaged
from desktop_app.age.keys import hkdf
from desktop_app.age.payload import CHUNK, SealedReader, SealedWriter

KEY = bytes(range(16))
PLAIN = os.urandom(3 * CHUNK + 1234)
SEALED_CHUNK = CHUNK + 16


def _sealed(plain: bytes) -> bytes:
    out = io.BytesIO()
    writer = SealedWriter(out, KEY)
    writer.write(plain)
    writer.finish()
    assert writer.sealed == len(out.getvalue())
    return out.getvalue()


SEALED = _sealed(PLAIN)


def _reader(data: bytes) -> SealedReader:
    return SealedReader(io.BytesIO(data), 0, KEY)


@given(st.integers(0, len(PLAIN)), st.integers(0, len(PLAIN)))
def test_any_range_reads_as_the_plaintext_has_it(one: int, other: int) -> None:
    start, end = sorted((one, other))
    reader = _reader(SEALED)
    assert reader.read_at(start, end - start) == PLAIN[start:end]
    assert all(len(piece) <= CHUNK for piece in reader.stream_at(start, end - start))


@given(st.lists(st.integers(0, 2 * CHUNK), max_size=6))
@settings(max_examples=40)
def test_how_it_is_written_makes_no_difference(sizes: list[int]) -> None:
    out = io.BytesIO()
    writer = SealedWriter(out, KEY)
    written = b""
    for size in sizes:
        assert writer.write(PLAIN[:size]) == size
        written += PLAIN[:size]
    writer.flush()
    writer.finish()
    reader = _reader(out.getvalue())
    assert reader.read_at(0, reader.size) == written


@pytest.mark.parametrize("size", [CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 40 * CHUNK, 40 * CHUNK + 7])
def test_one_write_of_any_size_reads_back(size: int) -> None:
    plain = os.urandom(size)
    reader = _reader(_sealed(plain))
    assert reader.size == size
    assert reader.read_at(0, size) == plain


@pytest.mark.parametrize(("offset", "length"), [(-1, 5), (0, -1), (len(PLAIN), 1), (0, len(PLAIN) + 1), (1 << 70, 1)])
def test_reading_outside_is_refused(offset: int, length: int) -> None:
    with pytest.raises(AgeDamaged):
        _reader(SEALED).read_at(offset, length)


@given(st.integers(0, len(SEALED) - 1), st.integers(0, 7))
@settings(max_examples=60)
def test_every_flipped_bit_is_found(at: int, bit: int) -> None:
    changed = bytearray(SEALED)
    changed[at] ^= 1 << bit
    with pytest.raises(AgeDamaged):
        _whole(bytes(changed))


@given(st.integers(0, len(SEALED) - 1))
@settings(max_examples=60)
def test_every_cut_is_found_at_once(length: int) -> None:
    with pytest.raises(AgeDamaged):
        _reader(SEALED[:length])


def test_dropped_doubled_and_swapped_chunks_are_found() -> None:
    nonce, first, second, rest = (
        SEALED[:16],
        SEALED[16 : 16 + SEALED_CHUNK],
        SEALED[16 + SEALED_CHUNK : 16 + 2 * SEALED_CHUNK],
        SEALED[16 + 2 * SEALED_CHUNK :],
    )
    for changed in (nonce + second + rest, nonce + first + first + second + rest, nonce + second + first + rest):
        with pytest.raises(AgeDamaged):
            _whole(changed)


def test_an_empty_last_chunk_is_refused() -> None:
    """The specification allows an empty chunk only where there is nothing else."""
    assert _reader(_sealed(b"")).size == 0
    nonce = bytes(16)
    cipher = ChaCha20Poly1305(hkdf(KEY, nonce, b"payload"))
    first = cipher.encrypt(bytes(12), PLAIN[:CHUNK], None)
    empty = cipher.encrypt(bytes(10) + b"\x01\x01", b"", None)
    with pytest.raises(AgeDamaged):
        _reader(nonce + first + empty)


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, 31, 32, 33])
def test_a_payload_of_a_few_bytes_is_refused(length: int) -> None:
    with pytest.raises(AgeDamaged):
        _reader(SEALED[:length])


def _whole(data: bytes) -> bytes:
    reader = _reader(data)
    return reader.read_at(0, reader.size)
