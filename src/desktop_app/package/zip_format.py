"""The narrow ZIP profile of a package, in bytes: given its entries, every byte of structure is settled.

No ZIP64, no extra fields, no comments, one fixed time, UTF-8 names; entries one after another from the first byte. An
entry that was streamed has a descriptor behind its data, others have their numbers in the local header.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

STORED, DEFLATED = 0, 8
FLAG_ENCRYPTED, FLAG_DESCRIPTOR, FLAG_UTF8 = 0x0001, 0x0008, 0x0800
LOCAL_MARK, CENTRAL_MARK, END_MARK, DESCRIPTOR_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x07\x08"
LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
_DESCRIPTOR = struct.Struct("<4s3I")
_NEEDED = 20
_MADE_BY = 3 << 8 | _NEEDED
_TIME, _DATE = 0, 0x0021
"""1980-01-01 00:00, the first moment that ZIP knows."""
_ATTRIBUTES = 0o100600 << 16
"""A regular file that its owner may read and write."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the archive."""

    name: str
    method: int
    streamed: bool
    """Whether its numbers stand behind the data instead of before."""
    check: int
    """CRC-32 of the content, for ordinary ZIP programs; packages rely on SHA-256."""
    packed: int
    size: int
    header_at: int
    """Bytes from the start of the archive."""

    @property
    def data_at(self) -> int:
        """Where the packed bytes begin."""
        return self.header_at + LOCAL.size + len(self.name.encode())

    @property
    def end(self) -> int:
        """Where the next entry, or the directory, begins."""
        return self.data_at + self.packed + (_DESCRIPTOR.size if self.streamed else 0)


def local_header(entry: Entry) -> bytes:
    """Return the bytes before an entry's data."""
    numbers = (0, 0, 0) if entry.streamed else (entry.check, entry.packed, entry.size)
    name = entry.name.encode()
    fixed = LOCAL.pack(
        LOCAL_MARK, _NEEDED, _flags(entry), entry.method, _TIME, _DATE, *numbers, len(name), 0
    )  # fmt: skip
    return fixed + name


def descriptor(entry: Entry) -> bytes:
    """Return the bytes behind an entry's data; none unless it was streamed."""
    return _DESCRIPTOR.pack(DESCRIPTOR_MARK, entry.check, entry.packed, entry.size) if entry.streamed else b""


def central_header(entry: Entry) -> bytes:
    """Return an entry's part of the central directory."""
    name = entry.name.encode()
    fixed = CENTRAL.pack(
        CENTRAL_MARK, _MADE_BY, _NEEDED, _flags(entry), entry.method, _TIME, _DATE,
        entry.check, entry.packed, entry.size, len(name), 0, 0, 0, 0, _ATTRIBUTES, entry.header_at,
    )  # fmt: skip
    return fixed + name


def end_record(count: int, length: int, start: int) -> bytes:
    """Return the end of the archive, for a directory of ``count`` entries and ``length`` bytes at ``start``."""
    return END.pack(END_MARK, 0, 0, count, count, length, start, 0)


def _flags(entry: Entry) -> int:
    return (FLAG_DESCRIPTOR if entry.streamed else 0) | (0 if entry.name.isascii() else FLAG_UTF8)
