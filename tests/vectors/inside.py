"""Vectors of the inside: ZIPs that our writer never writes, in well-encrypted files."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from desktop_app.package.limits import MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_PATH_BYTES, MAX_PATH_DEPTH, MAX_TOTAL_BYTES
from desktop_app.package.zip_format import DEFLATED, STORED, Entry, central_header, descriptor, end_record, local_header
from tests.vectors.workshop import (
    CENTRAL,
    END,
    LOCAL,
    Entries,
    Vector,
    entries_of,
    flipped,
    patched,
    sealed,
    unsealed,
    zipped,
)

UNSAFE_NAMES = {
    "parent": "../evil.txt",
    "parent-inside": "cases/../../evil.txt",
    "absolute": "/etc/cron.d/evil",
    "backslash": "..\\evil.txt",
    "drive": "C:evil.txt",
    "stream": "cases/a.txt:evil",
    "dot": "./manifest.json",
    "empty-segment": "cases//evil.txt",
    "nul": "evil\0.txt",
    "control": "evil\x1b[2J.txt",
    "right-to-left": "cases/\u202egpj.exe",
    "zero-width": "cases/a\u200b.txt",
    "reserved": "cases/NUL.txt",
    "reserved-superscript": "cases/com\u00b9",
    "trailing-dot": "cases/evil.",
    "trailing-space": "cases/evil ",
    "leading-space": "cases/ evil",
    "decomposed": "cases/e\u0301.txt",
    "deep": "/".join("a" * (MAX_PATH_DEPTH + 1)),
    "long": "cases/" + "a" * MAX_PATH_BYTES,
}
"""One reason each to refuse an entry's name."""


def vectors(good: bytes) -> Iterator[Vector]:
    """Yield all vectors of the inside."""
    entries = entries_of(good)
    archive = unsealed(good)
    yield from _names(entries)
    yield from _kinds(archive)
    yield from _bombs(entries)
    yield from _repacked(entries)
    yield from _structure(archive, entries)
    yield from _packings(entries)


def _names(entries: Entries) -> Iterator[Vector]:
    for label, name in UNSAFE_NAMES.items():
        yield Vector(f"name-{label}", sealed(zipped([*entries, (name, b"evil")])), "UnsafeEntry", note=ascii(name))
    first = entries[2][0]
    yield Vector("name-twice", sealed(zipped([*entries, (first, b"evil")])), "UnsafeEntry")
    yield Vector("name-twice-by-case", sealed(zipped([*entries, (first.upper(), b"evil")])), "UnsafeEntry")
    wide = [*entries, ("ａ.txt", b"1"), ("a.txt", b"2")]
    yield Vector("name-twice-by-width", sealed(zipped(wide)), "UnsafeEntry", note="full-width and plain letter")
    raw = zipped([*entries, ("zz", b"evil")]).replace(b"zz", b"\xff\xfe")
    yield Vector("name-not-utf-8", sealed(raw), "UnsafeEntry")


def _kinds(archive: bytes) -> Iterator[Vector]:
    yield Vector("symbolic-link", sealed(patched(archive, CENTRAL, 38, "<I", 0o120777 << 16)), "UnsafeEntry")
    yield Vector("folder-entry", sealed(patched(archive, CENTRAL, 38, "<I", 0o040755 << 16 | 0x10)), "UnsafeEntry")
    yield Vector("folder-entry-dos", sealed(patched(archive, CENTRAL, 38, "<I", 0o100600 << 16 | 0x10)), "UnsafeEntry")
    yield Vector("device-entry", sealed(patched(archive, CENTRAL, 38, "<I", 0o020666 << 16)), "UnsafeEntry")
    yield Vector("encrypted-entry", sealed(patched(archive, CENTRAL, 8, "<H", 1)), "UnsafeEntry")


def _bombs(entries: Entries) -> Iterator[Vector]:
    zeros = bytes(4 << 20)
    yield Vector("bomb-ratio", sealed(_first_as(entries, _deflate(zeros), len(zeros))), "OverLimit")
    ten_gigabytes = _first_as(entries, _deflate(zeros), 0xFFFFFFFF)
    yield Vector("bomb-ten-gigabytes", sealed(_with_zip64(ten_gigabytes, 10 << 30)), "OverLimit")
    yield Vector("bomb-one-entry", sealed(_too_much(entries, MAX_ENTRY_BYTES + 1, 1)), "OverLimit")
    in_all = MAX_TOTAL_BYTES // MAX_ENTRY_BYTES + 1
    yield Vector(
        "bomb-in-all",
        sealed(_too_much(entries, MAX_ENTRY_BYTES, in_all)),
        "OverLimit",
        note="no entry too large by itself",
    )
    lying = _first_as(entries, _deflate(zeros), 100)
    yield Vector("bomb-that-lies", sealed(lying), "ChangedAfterSigning", note="says 100 bytes, gives 4 MiB")
    yield Vector("bomb-overlapping", sealed(_overlapping(entries)), "ChangedAfterSigning")
    count = patched(patched(zipped(entries), END, 8, "<H", MAX_ENTRIES + 1), END, 10, "<H", MAX_ENTRIES + 1)
    yield Vector("too-many-entries", sealed(count), "OverLimit")


def _repacked(entries: Entries) -> Iterator[Vector]:
    for label, order in (("same-order", entries), ("other-order", entries[::-1])):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in order:
                archive.writestr(zipfile.ZipInfo(name, (2021, 7, 1, 8, 30, 0)), data)
        yield Vector(f"rezipped-{label}", sealed(out.getvalue()), "ChangedAfterSigning")
    moved = [*entries[2:], *entries[:2]]
    yield Vector("manifest-last", sealed(zipped(moved)), "ChangedAfterSigning")
    swapped = [*entries[:2], entries[3], entries[2], *entries[4:]]
    yield Vector("entries-in-other-order", sealed(zipped(swapped)), "ChangedAfterSigning")
    yield Vector("entry-extra", sealed(zipped([*entries, ("cases/extra.txt", b"x")])), "ChangedAfterSigning")
    yield Vector("entry-missing", sealed(zipped(entries[:-1])), "Incomplete")
    changed = [*entries[:-1], (entries[-1][0], flipped(entries[-1][1], 0))]
    yield Vector("entry-changed", sealed(zipped(changed)), "ChangedAfterSigning")
    longer = [*entries[:-1], (entries[-1][0], entries[-1][1] + b"x")]
    yield Vector("entry-longer", sealed(zipped(longer)), "ChangedAfterSigning")


def _structure(archive: bytes, entries: Entries) -> Iterator[Vector]:
    def refused(name: str, changed: bytes, note: str = "") -> Vector:
        return Vector(name, sealed(changed), "ChangedAfterSigning", note=note)

    yield refused("zip-data-behind-the-end", archive + b"\0")
    yield refused("zip-comment", patched(archive, END, 20, "<H", 4) + b"evil")
    yield refused("zip-data-before", b"PK\x03\x04" + archive)
    yield refused("zip-truncated", archive[:-30])
    yield refused("zip-gap", _with_gap(entries), "bytes between two entries that belong to nobody")
    yield refused("zip-gap-at-the-end", _with_gap_at_the_end(archive), "bytes between the last entry and the directory")
    yield refused("zip-local-size", patched(archive, LOCAL, 22, "<I", 7), "local header says another size")
    yield refused("zip-local-method", patched(archive, LOCAL, 8, "<H", DEFLATED))
    other_name = archive.replace(entries[-1][0].encode(), entries[-1][0].encode()[:-1] + b"x", 1)
    yield refused("zip-local-name", other_name, "local header says another name")
    yield refused("zip-central-check", patched(archive, CENTRAL, 16, "<I", 7), "another CRC-32")
    yield refused("zip-central-offset", patched(archive, CENTRAL, 42, "<I", 1))
    yield refused("zip-central-time", patched(archive, CENTRAL, 12, "<H", 1))
    yield refused("zip-two-disks", patched(archive, END, 4, "<H", 1))
    count = len(entries) + 1
    too_many = patched(patched(archive, END, 8, "<H", count), END, 10, "<H", count)
    yield refused("zip-count-too-high", too_many, "the end record counts one more than there are")
    yield refused("zip-directory-short", patched(archive, END, 12, "<I", 10))


def _packings(entries: Entries) -> Iterator[Vector]:
    """Yield archives whose directory is well-formed, and whose first entry's data are not what it says."""
    data = entries[0][1]
    packed, size = _deflate(data), len(data)
    archives = {
        "unknown-method": _first_as(entries, packed, size, 99),
        "deflated-stream": _first_as(entries, packed, size, streamed=True),
        "deflated-longer": _first_as(entries, packed, size - 1),
        "deflated-shorter": _first_as(entries, packed, size + 1),
        "deflated-and-more": _first_as(entries, packed + b"more", size),
        "deflated-cut": _first_as(entries, packed[:-3], size),
        "bad-deflate": _first_as(entries, b"\xff" * 50, size),
        "stored-shorter": _first_as(entries, data, size - 1, STORED),
        "stored-longer": _first_as(entries, data, size + 1, STORED),
    }
    for label, archive in archives.items():
        yield Vector(f"zip-{label}", sealed(archive), "ChangedAfterSigning")


def _deflate(data: bytes) -> bytes:
    machine = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return machine.compress(data) + machine.flush()


def _first_as(entries: Entries, packed: bytes, size: int, method: int = DEFLATED, *, streamed: bool = False) -> bytes:
    """Return the ZIP with its first entry packed like this, said to have ``size`` bytes; all else is well."""
    (name, data), *others = entries
    first = Entry(name, method, streamed, zlib.crc32(data), len(packed), size, 0)
    parts = [(first, packed + descriptor(first))]
    for name, data in others:
        entry = Entry(name, STORED, False, zlib.crc32(data), len(data), len(data), parts[-1][0].end)
        parts.append((entry, data))
    return _raw(parts)


def _with_gap(entries: Entries) -> bytes:
    (first, data), (second, more) = entries[:2]
    one = Entry(first, STORED, False, zlib.crc32(data), len(data), len(data), 0)
    two = Entry(second, STORED, False, zlib.crc32(more), len(more), len(more), one.end + 9)
    return _raw([(one, data + b"in-between"[:9]), (two, more)])


def _with_gap_at_the_end(archive: bytes) -> bytes:
    start = archive.index(CENTRAL)
    return patched(archive[:start] + b"gap" + archive[start:], END, 16, "<I", start + 3)


def _overlapping(entries: Entries) -> bytes:
    """Return a ZIP in which many entries share one run of data."""
    data = entries[0][1]
    first = Entry("a", STORED, False, zlib.crc32(data), len(data), len(data), 0)
    names = ["manifest.json", "manifest.sig", *(f"cases/{number}" for number in range(50))]
    shared = [Entry(name, STORED, False, first.check, first.packed, first.size, 0) for name in names]
    return _raw([(first, data)], shared)


def _too_much(entries: Entries, size: int, count: int) -> bytes:
    """Return a ZIP whose directory tells of so many entries of this size."""
    listed = [Entry(f"cases/{number}", STORED, False, 0, size, size, 0) for number in range(count)]
    return _raw([(Entry(entries[0][0], STORED, False, 0, 0, 0, 0), b"")], listed)


def _raw(parts: list[tuple[Entry, bytes]], listed: list[Entry] | None = None) -> bytes:
    """Return a ZIP of these parts, its directory listing them or whatever else is asked for."""
    body = b"".join(local_header(entry) + data for entry, data in parts)
    listed = [entry for entry, _ in parts] if listed is None else listed
    directory = b"".join(map(central_header, listed))
    return body + directory + end_record(len(listed), len(directory), len(body))


def _with_zip64(archive: bytes, size: int) -> bytes:
    """Return the ZIP with a ZIP64 field that gives its last entry this size."""
    extra = b"\x01\x00\x08\x00" + size.to_bytes(8, "little")
    with_field = patched(archive, CENTRAL, 30, "<H", len(extra))
    end = with_field.rindex(END)
    grown = with_field[:end] + extra + with_field[end:]
    return patched(grown, END, 12, "<I", end + len(extra) - with_field.index(CENTRAL))
