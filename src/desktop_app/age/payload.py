"""The age payload: STREAM over chunks of 64 KiB, written as a stream and read from any place.

Each chunk is ChaCha20-Poly1305 under a nonce of its number and a mark on the last one, so that cutting, moving or
dropping chunks is found. Reading at any place is what lets a ZIP live inside without its plaintext touching a disk.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from desktop_app.age.errors import AgeDamaged
from desktop_app.age.keys import hkdf

CHUNK = 64 * 1024
_TAG = 16
_SEALED_CHUNK = CHUNK + _TAG
_BATCH = 16
"""Chunks that leave in one write."""
_NONCE_BYTES = 16
_PAYLOAD_LABEL = b"payload"


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


class SealedWriter:
    """A sink that encrypts what is written to it into ``out``. :meth:`finish` must come last."""

    def __init__(self, out: BinaryIO, file_key: bytes) -> None:
        nonce = os.urandom(_NONCE_BYTES)
        self._cipher = ChaCha20Poly1305(hkdf(file_key, nonce, _PAYLOAD_LABEL))
        self._out = out
        self._held = bytearray()
        self._number = 0
        self._room = memoryview(bytearray(_BATCH * _SEALED_CHUNK))
        self._filled = 0
        out.write(nonce)
        self.sealed = len(nonce)
        """Bytes written to ``out`` so far."""

    def write(self, data: bytes | bytearray | memoryview) -> int:
        """Take all of ``data``; hold back at most one chunk, for the last one is marked."""
        view = memoryview(data).cast("B")
        at = min(CHUNK - len(self._held), len(view)) if self._held else 0
        self._held += view[:at]
        if self._held and at < len(view):
            self._seal(self._held, last=False)
            self._held = bytearray()
        while len(view) - at > CHUNK:
            self._seal(view[at : at + CHUNK], last=False)
            at += CHUNK
        self._held += view[at:]
        self._drain()
        return len(view)

    def flush(self) -> None:
        """Do nothing: a chunk leaves when it is full."""

    def finish(self) -> None:
        """Write the last chunk."""
        self._seal(self._held, last=True)
        self._drain()

    def _seal(self, chunk: bytearray | memoryview, *, last: bool) -> None:
        """Encrypt a chunk into the room for a batch, which is used over and over."""
        if self._filled + _SEALED_CHUNK > len(self._room):
            self._drain()
        end = self._filled + len(chunk) + _TAG
        self._cipher.encrypt_into(_nonce(self._number, last=last), chunk, None, self._room[self._filled : end])
        self._number += 1
        self._filled = end

    def _drain(self) -> None:
        if self._filled:
            self._out.write(self._room[: self._filled])
            self.sealed += self._filled
            self._filled = 0


class SealedReader:
    """Plaintext of a payload at any place, held against tampering chunk by chunk. Not for use by two threads at once.

    ``stream`` is seekable and stays the caller's; the payload reaches from ``start`` to its end. Raises
    :class:`AgeDamaged` for whatever fails authentication, a cut-off end included.
    """

    def __init__(self, stream: BinaryIO, start: int, file_key: bytes) -> None:
        self._stream = stream
        self._latest = (-1, b"")
        self._start = start + _NONCE_BYTES
        sealed = stream.seek(0, os.SEEK_END) - self._start
        self._chunks = -(-sealed // _SEALED_CHUNK)
        self.size = sealed - self._chunks * _TAG
        """Bytes of plaintext."""
        if self._chunks < 1 or self.size < 0 or (self._chunks > 1 and self.size <= (self._chunks - 1) * CHUNK):
            raise AgeDamaged
        self._cipher = ChaCha20Poly1305(hkdf(file_key, self._read(start, _NONCE_BYTES), _PAYLOAD_LABEL))
        self._chunk(self._chunks - 1)

    def read_at(self, offset: int, length: int) -> bytes:
        """Return exactly ``length`` bytes from ``offset``; raise :class:`AgeDamaged` where the plaintext is shorter."""
        return b"".join(self.stream_at(offset, length))

    def stream_at(self, offset: int, length: int) -> Iterator[bytes]:
        """Yield ``length`` bytes from ``offset`` in pieces of at most one chunk."""
        if offset < 0 or length < 0 or offset + length > self.size:
            raise AgeDamaged
        end = offset + length
        while offset < end:
            number, skip = divmod(offset, CHUNK)
            chunk = self._chunk(number)
            piece = chunk[skip : skip + end - offset] if skip or end - offset < len(chunk) else chunk
            yield piece
            offset += len(piece)

    def _chunk(self, number: int) -> bytes:
        if number != self._latest[0]:
            self._latest = (number, self._decrypted(number))
        return self._latest[1]

    def _decrypted(self, number: int) -> bytes:
        sealed = self._read(self._start + number * _SEALED_CHUNK, _SEALED_CHUNK)
        try:
            return self._cipher.decrypt(_nonce(number, last=number == self._chunks - 1), sealed, None)
        except InvalidTag as error:
            raise AgeDamaged from error

    def _read(self, offset: int, length: int) -> bytes:
        self._stream.seek(offset)
        return self._stream.read(length)
