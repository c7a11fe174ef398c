"""Writing the ZIP of a package as a stream, each content held against the digest that the manifest promised."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import BinaryIO, Protocol

from desktop_app.package.limits import MAX_RATIO, MIB
from desktop_app.package.zip_format import (
    DEFLATED,
    STORED,
    Entry,
    central_header,
    descriptor,
    end_record,
    local_header,
)

MAX_IN_MEMORY = 4 * MIB
"""Entries above this are streamed and stored, never deflated."""
_PIECE = MIB
_WORTHWHILE_RATIO = MAX_RATIO // 2


class Sink(Protocol):
    """Takes bytes in order."""

    def write(self, data: bytes, /) -> int:
        """Take all of ``data``."""


class ContentDiffers(ValueError):
    """What was read is not what size and digest promise."""


class ZipWriter:
    """Writes entries one after another into ``sink``; :meth:`finish` writes the directory."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._entries: list[Entry] = []

    def add(self, name: str, data: bytes, *, deflate: bool) -> None:
        """Write an entry from memory; ``deflate`` asks for compression where it helps and stays within the ratio."""
        packed = _deflated(data) if deflate else data
        method = DEFLATED if len(packed) < len(data) <= len(packed) * _WORTHWHILE_RATIO else STORED
        packed = packed if method == DEFLATED else data
        entry = Entry(name, method, False, zlib.crc32(data), len(packed), len(data), self._at)
        self._put(local_header(entry) + packed, entry)

    def add_stream(
        self, name: str, stream: BinaryIO, size: int, digest: str, *, deflate: bool, moved: Callable[[int], None]
    ) -> None:
        """Write an entry of ``size`` bytes as it is read; ``moved`` hears of every piece.

        Raises :class:`ContentDiffers` when the bytes are not those of ``digest`` (SHA-256, hexadecimal).
        """
        if size <= MAX_IN_MEMORY:
            self.add(name, _whole(stream, size, digest), deflate=deflate)
            moved(size)
            return
        opening = Entry(name, STORED, True, 0, 0, 0, self._at)
        self._sink.write(local_header(opening))
        check = self._copy(stream, size, digest, moved)
        entry = Entry(name, STORED, True, check, size, size, opening.header_at)
        self._put(descriptor(entry), entry)

    def finish(self) -> None:
        """Write the central directory and the end of the archive."""
        start = self._at
        directory = b"".join(map(central_header, self._entries))
        self._sink.write(directory + end_record(len(self._entries), len(directory), start))

    @property
    def _at(self) -> int:
        return self._entries[-1].end if self._entries else 0

    def _put(self, data: bytes, entry: Entry) -> None:
        self._sink.write(data)
        self._entries.append(entry)

    def _copy(self, stream: BinaryIO, size: int, digest: str, moved: Callable[[int], None]) -> int:
        """Copy the content, hashing on a second thread (both let others run while they work); return its CRC-32."""
        check, left, sha256 = 0, size, hashlib.sha256()
        with ThreadPoolExecutor(max_workers=1) as second:
            while piece := stream.read(min(_PIECE, left + 1)):
                left -= len(piece)
                if left < 0:
                    break
                hashed = second.submit(sha256.update, piece)
                check = zlib.crc32(piece, check)
                self._sink.write(piece)
                hashed.result()
                moved(len(piece))
        if left or sha256.hexdigest() != digest:
            raise ContentDiffers
        return check


def _whole(stream: BinaryIO, size: int, digest: str) -> bytes:
    data = b""
    while piece := stream.read(size + 1 - len(data)):
        data += piece
    if len(data) != size or hashlib.sha256(data).hexdigest() != digest:
        raise ContentDiffers
    return data


def _deflated(data: bytes) -> bytes:
    machine = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return machine.compress(data) + machine.flush()
