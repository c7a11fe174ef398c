"""The plaintext of an age file as an ordinary seekable stream, one chunk of 64 KiB in memory at a time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

from desktop_app.age.files import open_with_identity
from desktop_app.age.payload import CHUNK

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class PlainStream(io.RawIOBase):
    """Read-only; owns and closes ``source``, whose age file begins at its position and reaches to its end.

    Raises an :class:`~desktop_app.age.errors.AgeError` on opening where header, identity or end do not fit, and
    wherever a chunk is not what was written.
    """

    def __init__(self, source: BinaryIO, identity: str) -> None:
        super().__init__()
        self._source = source
        self._reader = open_with_identity(source, identity)
        self._at = 0

    @property
    def size(self) -> int:
        """Plain bytes in all."""
        return self._reader.size

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
        """Fill ``buffer`` up to the end of the current chunk; return how many bytes, 0 at the end."""
        target = memoryview(buffer).cast("B")
        count = min(len(target), CHUNK - self._at % CHUNK, max(self.size - self._at, 0))
        target[:count] = self._reader.read_at(self._at, count) if count else b""
        self._at += count
        return count

    def close(self) -> None:
        """Close the file underneath."""
        self._source.close()
        super().close()
