"""The ZIP inside a package, read without trust: :func:`read_directory` is the one guard through which entries come.

It takes nothing but the profile of :mod:`desktop_app.package.zip_format`: what it has understood it writes again and
compares, so a local header that disagrees with the directory, a byte between entries or behind the end, or a field that
our writer never sets cannot pass. All of that before any content is looked at.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from desktop_app.age.payload import SealedReader
from desktop_app.package.errors import ChangedAfterSigning, NotAPackage, OverLimit, UnsafeEntry
from desktop_app.package.limits import MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_PATH_BYTES, MAX_RATIO, MAX_TOTAL_BYTES, MIB
from desktop_app.package.names import check_entry_name, folded
from desktop_app.package.zip_format import (
    CENTRAL,
    DEFLATED,
    END,
    END_MARK,
    FLAG_DESCRIPTOR,
    FLAG_ENCRYPTED,
    LOCAL_MARK,
    STORED,
    Entry,
    central_header,
    descriptor,
    end_record,
    local_header,
)

_MAX_DIRECTORY_BYTES = MAX_ENTRIES * (CENTRAL.size + MAX_PATH_BYTES)
_FILE_TYPE, _REGULAR_FILE = 0o170000, 0o100000
_DOS_FOLDER_OR_LABEL = 0x18


def read_directory(source: SealedReader) -> tuple[Entry, ...]:
    """Return all entries in the order of the archive, every cap and every rule of the profile having been held.

    Raises :class:`NotAPackage` where there is no ZIP, :class:`UnsafeEntry` for a name or kind that could do harm,
    :class:`OverLimit` beyond a cap, and :class:`ChangedAfterSigning` for whatever else our writer never writes.
    """
    count, start, directory = _central_directory(source)
    entries: list[Entry] = []
    seen: set[str] = set()
    at = 0
    for _ in range(count):
        entry, at = _central_entry(directory, at)
        if folded(entry.name) in seen:
            raise UnsafeEntry(entry.name, "重复")
        seen.add(folded(entry.name))
        entries.append(entry)
    if sum(entry.size for entry in entries) > MAX_TOTAL_BYTES:
        raise OverLimit(f"解开后总大小超过 {MAX_TOTAL_BYTES // MIB} MiB")
    if b"".join(map(central_header, entries)) != directory:
        raise ChangedAfterSigning("压缩目录有误")
    _check_layout(source, entries, start)
    return tuple(entries)


def content(source: SealedReader, entry: Entry) -> Iterator[bytes]:
    """Yield an entry's content, unpacked, in pieces of at most 1 MiB and together exactly ``entry.size`` bytes."""
    packed = source.stream_at(entry.data_at, entry.packed)
    return packed if entry.method == STORED else _inflated(packed, entry.size)


def _central_directory(source: SealedReader) -> tuple[int, int, bytes]:
    """Return the number of entries, where their directory starts, and its bytes."""
    if source.size < END.size or source.read_at(0, 4) not in (LOCAL_MARK, END_MARK):
        raise NotAPackage
    end = source.read_at(source.size - END.size, END.size)
    _mark, _disk, _first, _here, count, length, start, _comment = END.unpack(end)
    if end != end_record(count, length, start) or start + length + END.size != source.size:
        raise ChangedAfterSigning("压缩目录有误")
    if count > MAX_ENTRIES or length > _MAX_DIRECTORY_BYTES:
        raise OverLimit(f"文件数超过 {MAX_ENTRIES} 个")
    return count, start, source.read_at(start, length)


def _central_entry(directory: bytes, at: int) -> tuple[Entry, int]:
    """Return the entry whose central header is at ``at``, found harmless, and where the next one is.

    Fields that are not looked at here are compared when the whole directory is written again.
    """
    if len(directory) < at + CENTRAL.size:
        raise ChangedAfterSigning("压缩目录有误")
    fields = CENTRAL.unpack_from(directory, at)
    flags, method, check, packed, size, length, attributes, header_at = (
        fields[place] for place in (3, 4, 7, 8, 9, 10, 15, 16)
    )
    name = _name(directory[at + CENTRAL.size : at + CENTRAL.size + length])
    _check_kind(name, flags, attributes)
    entry = Entry(name, method, bool(flags & FLAG_DESCRIPTOR), check, packed, size, header_at)
    _check_size(entry)
    return entry, at + CENTRAL.size + length


def _name(raw: bytes) -> str:
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnsafeEntry(raw.decode("latin-1"), "名称不是 UTF-8") from error
    check_entry_name(name)
    return name


def _check_kind(name: str, flags: int, attributes: int) -> None:
    if attributes & _DOS_FOLDER_OR_LABEL or (attributes >> 16) & _FILE_TYPE not in (0, _REGULAR_FILE):
        raise UnsafeEntry(name, "不是普通文件")
    if flags & FLAG_ENCRYPTED:
        raise UnsafeEntry(name, "另行加密")


def _check_size(entry: Entry) -> None:
    if entry.size > MAX_ENTRY_BYTES:
        raise OverLimit(f"单个文件超过 {MAX_ENTRY_BYTES // MIB} MiB")
    if entry.method not in (STORED, DEFLATED) or (entry.method == DEFLATED and entry.streamed):
        raise ChangedAfterSigning("压缩方式不符")
    if entry.size > entry.packed * MAX_RATIO:
        raise OverLimit(f"压缩比超过 {MAX_RATIO} 倍")
    if entry.method == STORED and entry.size != entry.packed:
        raise ChangedAfterSigning("条目大小不符")


def _check_layout(source: SealedReader, entries: list[Entry], start: int) -> None:
    """Hold each local header and descriptor against the directory, and let no byte belong to nobody."""
    at = 0
    for entry in entries:
        if entry.header_at != at or entry.end > start or not _framed(source, entry):
            raise ChangedAfterSigning("条目与目录不一致")
        at = entry.end
    if at != start:
        raise ChangedAfterSigning("条目与目录不一致")


def _framed(source: SealedReader, entry: Entry) -> bool:
    behind = entry.data_at + entry.packed
    before = source.read_at(entry.header_at, entry.data_at - entry.header_at)
    return before == local_header(entry) and source.read_at(behind, entry.end - behind) == descriptor(entry)


def _inflated(packed: Iterator[bytes], size: int) -> Iterator[bytes]:
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    left = size
    for piece in packed:
        pending = piece
        while pending and not machine.eof:
            unpacked = _step(machine, pending)
            pending = machine.unconsumed_tail
            left -= len(unpacked)
            if left < 0:
                raise ChangedAfterSigning("条目大小不符")
            yield unpacked
        if pending or machine.unused_data:
            raise ChangedAfterSigning("条目大小不符")
    if left or not machine.eof:
        raise ChangedAfterSigning("条目大小不符")


def _step(machine: zlib._Decompress, pending: bytes) -> bytes:
    try:
        return machine.decompress(pending, MIB)
    except zlib.error as error:
        raise ChangedAfterSigning("压缩数据有误") from error
