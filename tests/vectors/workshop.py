"""Tools to take a good package apart and to put it together badly."""

from __future__ import annotations

import io
import json
import os
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.age.header import Stanza, read_header
from desktop_app.age.keys import (
    header_bytes,
    unwrap_with_identity,
    wrap_for_recipient,
)
from desktop_app.age.payload import SealedReader, SealedWriter
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.contents import Lock, PackageContents
from desktop_app.package.manifest import MANIFEST, SIGNATURE
from desktop_app.package.signing import sign
from desktop_app.package.writer import write_package
from desktop_app.package.zip_reader import content, read_directory
from desktop_app.package.zip_writer import ZipWriter
from tests.unit.package.sample import Desk
from tests.vectors.keys import RECEIVER, SENDER

Entries = list[tuple[str, bytes]]
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def packed(inside: PackageContents, lock: Lock | None = None, sender: Desk = SENDER) -> bytes:
    """Return a good package."""
    out = io.BytesIO()
    write_package(out, inside, sender.sender, lock or RECEIVER.lock)
    return out.getvalue()


def unsealed(package: bytes, identity: str = RECEIVER.identity) -> bytes:
    """Return the ZIP inside a package."""
    stream = io.BytesIO(package)
    header = read_header(stream)
    reader = SealedReader(stream, header.size, unwrap_with_identity(header, identity))
    return reader.read_at(0, reader.size)


def sealed_source(plain: bytes) -> SealedReader:
    """Return a reader of any plaintext, sealed as an age payload."""
    out = io.BytesIO()
    writer = SealedWriter(out, bytes(16))
    writer.write(plain)
    writer.finish()
    return SealedReader(out, 0, bytes(16))


def sealed(plain: bytes, recipient: str = RECEIVER.card.recipient) -> bytes:
    """Return any plaintext as an age file to ``recipient``."""
    file_key = os.urandom(16)
    return sealed_with(plain, file_key, (wrap_for_recipient(file_key, recipient),))


def sealed_with(plain: bytes, file_key: bytes, stanzas: Sequence[Stanza]) -> bytes:
    """Return any plaintext as an age file with these stanzas."""
    out = io.BytesIO()
    out.write(header_bytes(tuple(stanzas), file_key))
    writer = SealedWriter(out, file_key)
    writer.write(plain)
    writer.finish()
    return out.getvalue()


def entries_of(package: bytes) -> Entries:
    """Return the entries of a package, names with contents, in order."""
    stream = io.BytesIO(package)
    header = read_header(stream)
    reader = SealedReader(stream, header.size, unwrap_with_identity(header, RECEIVER.identity))
    return [(entry.name, b"".join(content(reader, entry))) for entry in read_directory(reader)]


def zipped(entries: Entries) -> bytes:
    """Return entries as a ZIP of our profile, whatever their names are."""
    out = io.BytesIO()
    archive = ZipWriter(out)
    for name, data in entries:
        archive.add(name, data, deflate=False)
    archive.finish()
    return out.getvalue()


def with_manifest(package: bytes, change: Callable[[dict[str, Any]], None], signer: Desk = SENDER) -> bytes:
    """Return a package with a changed manifest, properly signed, all other entries as they were."""
    entries = dict(entries_of(package))
    manifest = json.loads(entries[MANIFEST])
    change(manifest)
    return resigned(entries, canonical_json(manifest), signer)


def resigned(entries: dict[str, bytes], manifest: bytes, signer: Desk = SENDER) -> bytes:
    """Return a package with this manifest, signed."""
    entries = {**entries, MANIFEST: manifest, SIGNATURE: sign(manifest, signer.seed)}
    return sealed(zipped(list(entries.items())))


def patched(archive: bytes, mark: bytes, field: int, layout: str, value: int, number: int = -1) -> bytes:
    """Return a ZIP with one number of one header changed.

    ``field`` is the offset in bytes from the header's ``mark``; ``number`` tells which of such headers, -1 the last.
    """
    places = [place for place in range(len(archive)) if archive.startswith(mark, place)]
    at = places[number] + field
    return archive[:at] + struct.pack(layout, value) + archive[at + struct.calcsize(layout) :]


def flipped(data: bytes, at: int, bit: int = 0) -> bytes:
    """Return ``data`` with one bit turned."""
    changed = bytearray(data)
    changed[at] ^= 1 << bit
    return bytes(changed)


@dataclass(frozen=True)
class Vector:
    """One stored file."""

    name: str
    data: bytes
    error: str | None
    key: str = "receiver"
    note: str = ""
