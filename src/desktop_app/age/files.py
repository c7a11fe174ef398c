"""Whole age files: begin one and write plaintext into it, or open one and read its plaintext at any place."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from typing import BinaryIO

from desktop_app.age.header import Stanza, read_header
from desktop_app.age.keys import (
    DEFAULT_WORK_FACTOR,
    FILE_KEY_BYTES,
    header_bytes,
    unwrap_with_identity,
    unwrap_with_passphrase,
    wrap_for_recipient,
    wrap_with_passphrase,
)
from desktop_app.age.payload import SealedReader, SealedWriter


def begin_for_recipients(out: BinaryIO, recipients: Sequence[str]) -> SealedWriter:
    """Write the header of a file for these recipients (``age1…``, at least one) and return the sink for its plaintext.

    Raises :class:`~desktop_app.age.errors.InvalidRecipient` before anything is written.
    """
    if not recipients:
        raise ValueError("a file for nobody")
    file_key = os.urandom(FILE_KEY_BYTES)
    return _begin(out, file_key, tuple(wrap_for_recipient(file_key, recipient) for recipient in recipients))


def begin_with_passphrase(out: BinaryIO, passphrase: str, work_factor: int = DEFAULT_WORK_FACTOR) -> SealedWriter:
    """Write the header of a file under a passphrase and return the sink for its plaintext."""
    if not passphrase:
        raise ValueError("an empty passphrase")
    file_key = os.urandom(FILE_KEY_BYTES)
    return _begin(out, file_key, (wrap_with_passphrase(file_key, passphrase, work_factor),))


def open_with_identity(stream: BinaryIO, identity: str) -> SealedReader:
    """Return the plaintext of the age file that begins at the position of a seekable stream and reaches to its end."""
    start = stream.tell()
    header = read_header(stream)
    return SealedReader(stream, start + header.size, unwrap_with_identity(header, identity))


def open_with_passphrase(stream: BinaryIO, passphrase: str) -> SealedReader:
    """Return the same for a file under a passphrase."""
    start = stream.tell()
    header = read_header(stream)
    return SealedReader(stream, start + header.size, unwrap_with_passphrase(header, passphrase))


def seal_bytes(plain: bytes, passphrase: str, work_factor: int = DEFAULT_WORK_FACTOR) -> bytes:
    """Return a few secret bytes as an age file under a passphrase."""
    out = io.BytesIO()
    writer = begin_with_passphrase(out, passphrase, work_factor)
    writer.write(plain)
    writer.finish()
    return out.getvalue()


def unseal_bytes(sealed: bytes, passphrase: str) -> bytes:
    """Return what :func:`seal_bytes` was given; raise an :class:`AgeError`, :class:`NoMatch` for another passphrase."""
    reader = open_with_passphrase(io.BytesIO(sealed), passphrase)
    return reader.read_at(0, reader.size)


def _begin(out: BinaryIO, file_key: bytes, stanzas: tuple[Stanza, ...]) -> SealedWriter:
    header = header_bytes(stanzas, file_key)
    out.write(header)
    writer = SealedWriter(out, file_key)
    writer.sealed += len(header)
    return writer
