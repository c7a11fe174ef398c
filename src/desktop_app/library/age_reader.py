"""Reading an age file at any position, in bounded memory: one chunk of 64 KiB at a time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from desktop_app.library.age_format import (
    CHUNK_BYTES,
    PAYLOAD_NONCE_BYTES,
    TAG_BYTES,
    NotAge,
    payload_key,
    read_header,
    unwrap_x25519,
)

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES
_COUNTER_BYTES = 11


class AgeReader(io.RawIOBase):
    """The plain content of an age file as a seekable, read-only stream; owns and closes ``source``.

    Raises :class:`NotAge` where a chunk is not what was written. The last chunk is checked on opening, so that a
    file cut short at a chunk's end is found at once.
    """

    def __init__(self, source: BinaryIO, secret: bytes) -> None:
        super().__init__()
        self._source = source
        header = read_header(source)
        nonce = source.read(PAYLOAD_NONCE_BYTES)
        if len(nonce) != PAYLOAD_NONCE_BYTES:
            raise NotAge("payload nonce")
        self._cipher = ChaCha20Poly1305(payload_key(unwrap_x25519(header, secret), nonce))
        self._start = source.tell()
        sealed = source.seek(0, io.SEEK_END) - self._start
        self._chunks = max(-(-sealed // _SEALED_CHUNK), 1)
        self.size = sealed - self._chunks * TAG_BYTES
        """Plain bytes in all."""
        self._at = 0
        self._held = -1
        self._chunk = b""
        self._load(self._chunks - 1)
        if not self._chunk and self._chunks > 1:
            raise NotAge("empty last chunk")

    def _load(self, number: int) -> None:
        """Hold the plain bytes of one chunk."""
        if number == self._held:
            return
        self._source.seek(self._start + number * _SEALED_CHUNK)
        last = number == self._chunks - 1
        nonce = number.to_bytes(_COUNTER_BYTES, "big") + (b"\x01" if last else b"\x00")
        try:
            self._chunk = self._cipher.decrypt(nonce, self._source.read(_SEALED_CHUNK), None)
        except InvalidTag as error:
            raise NotAge(f"chunk {number}") from error
        self._held = number

    def readable(self) -> bool:
        """Return true."""
        return True

    def seekable(self) -> bool:
        """Return true."""
        return True

    def tell(self) -> int:
        """Return the position in plain bytes."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to a position in plain bytes; past the end reads give nothing."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        if base + offset < 0:
            raise ValueError("negative seek position")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill ``buffer`` from the current chunk; return how many bytes, 0 at the end."""
        target = memoryview(buffer).cast("B")
        if self._at >= self.size or not len(target):
            return 0
        number, within = divmod(self._at, CHUNK_BYTES)
        self._load(number)
        part = self._chunk[within : within + len(target)]
        target[: len(part)] = part
        self._at += len(part)
        return len(part)

    def close(self) -> None:
        """Close the file underneath and forget the chunk in memory."""
        self._chunk = b""
        self._source.close()
        super().close()
