"""Our age files open elsewhere, and age files from elsewhere open here."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pyrage
import pytest

from desktop_app.age.errors import NoMatch
from desktop_app.age.header import Stanza, read_header
from desktop_app.age.keys import (
    header_bytes,
    new_identity,
    recipient_of,
    unwrap_with_identity,
    unwrap_with_passphrase,
    wrap_for_recipient,
    wrap_with_passphrase,
)
from desktop_app.age.payload import SealedReader, SealedWriter
from tests.unit.age.peers import DECRYPTORS, ENCRYPTORS, Work

CHUNK = 64 * 1024
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_000]


def _written(plain: bytes, file_key: bytes, *stanzas: Stanza) -> bytes:
    out = io.BytesIO()
    out.write(header_bytes(stanzas, file_key))
    writer = SealedWriter(out, file_key)
    for start in range(0, len(plain), 50_000):
        writer.write(plain[start : start + 50_000])
    writer.finish()
    return out.getvalue()


def _read(data: bytes, identity: str) -> bytes:
    stream = io.BytesIO(data)
    header = read_header(stream)
    reader = SealedReader(stream, header.size, unwrap_with_identity(header, identity))
    return reader.read_at(0, reader.size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("decrypt", DECRYPTORS)
def test_others_read_what_we_write(decrypt: Work, size: int, tmp_path: Path) -> None:
    plain, file_key = os.urandom(size), os.urandom(16)
    ours, other = new_identity(), new_identity()
    data = _written(plain, file_key, *(wrap_for_recipient(file_key, recipient_of(key)) for key in (other, ours)))
    assert decrypt(data, ours, tmp_path) == plain


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("encrypt", ENCRYPTORS)
def test_we_read_what_others_write(encrypt: Work, size: int, tmp_path: Path) -> None:
    plain, identity = os.urandom(size), new_identity()
    data = encrypt(plain, recipient_of(identity), tmp_path)
    assert _read(data, identity) == plain
    with pytest.raises(NoMatch):
        _read(data, new_identity())


def test_others_open_our_passphrase_files() -> None:
    plain, file_key = os.urandom(CHUNK + 7), os.urandom(16)
    stanza = wrap_with_passphrase(file_key, "春风又绿江南岸", 10)
    data = _written(plain, file_key, stanza)
    assert pyrage.passphrase.decrypt(data, "春风又绿江南岸") == plain
    assert unwrap_with_passphrase(read_header(io.BytesIO(data)), "春风又绿江南岸") == file_key


def test_keys_are_those_of_other_programs() -> None:
    theirs = pyrage.x25519.Identity.generate()
    assert recipient_of(str(theirs)) == str(theirs.to_public())
    ours = new_identity()
    assert str(pyrage.x25519.Identity.from_str(ours).to_public()) == recipient_of(ours)
