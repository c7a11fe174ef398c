"""Backups: a library that is open, as one encrypted file.

Layout: the line ``jiangbao-backup-v1``; the content of ``library.key`` and a sealed age identity, each after its
length in four bytes, big-endian; then an age file to that identity, up to the end. The age file holds a tar archive of
``library.db`` (a consistent copy) and ``objects/ab/ab12…``. The identity is made for this one file and sealed with
ChaCha20-Poly1305 under a key derived from the library's: whatever opens the library opens the backup.
"""

from __future__ import annotations

import os
import struct
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from desktop_app.age.files import begin_for_recipients
from desktop_app.age.keys import hkdf, new_identity, recipient_of
from desktop_app.domain.progress import Progress
from desktop_app.library.errors import BackupDamaged, NotABackup, naming_os_errors

MAGIC = b"jiangbao-backup-v1\n"
_ANY_VERSION = b"jiangbao-backup-v"
_MAX_PART = 16 * 1024
_NONCE_BYTES = 12
_SEAL_LABEL = b"jiangbao-backup-v1"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One file that goes into a backup: its name inside, and where its bytes lie."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class BackupHead:
    """What stands before the encrypted part of a backup."""

    key_file: bytes
    sealed_identity: bytes

    def identity(self, key: bytes) -> str:
        """Return the age identity of the encrypted part; raise :class:`BackupDamaged` when ``key`` does not fit."""
        nonce, sealed = self.sealed_identity[:_NONCE_BYTES], self.sealed_identity[_NONCE_BYTES:]
        try:
            return ChaCha20Poly1305(hkdf(key, nonce, _SEAL_LABEL)).decrypt(nonce, sealed, MAGIC).decode("ascii")
        except InvalidTag as error:
            raise BackupDamaged from error


def write_backup(out: BinaryIO, key: bytes, key_file: bytes, files: list[BackupFile], progress: Progress) -> None:
    """Write a backup of ``files``; a file that is gone is left out. Raises what ``out`` raises."""
    identity = new_identity()
    nonce = os.urandom(_NONCE_BYTES)
    sealed = ChaCha20Poly1305(hkdf(key, nonce, _SEAL_LABEL)).encrypt(nonce, identity.encode("ascii"), MAGIC)
    out.write(MAGIC)
    for part in (key_file, nonce + sealed):
        out.write(struct.pack(">I", len(part)) + part)
    writer = begin_for_recipients(out, [recipient_of(identity)])
    for piece in _tar_pieces(files, progress):
        writer.write(piece)
    writer.finish()


def _tar_pieces(files: list[BackupFile], progress: Progress) -> Iterator[bytes]:
    """Yield the bytes of a tar archive of the files (POSIX ustar with GNU sizes)."""
    total = sum(file.path.stat().st_size for file in files if file.path.exists())
    done = 0
    for file in files:
        with naming_os_errors(file.path.parent):
            for piece in _member_pieces(file):
                done += len(piece)
                yield piece
                progress.report(min(done, total), total, "正在备份")
    yield bytes(2 * tarfile.BLOCKSIZE)


def _member_pieces(file: BackupFile) -> Iterator[bytes]:
    """Yield one member of the archive; nothing when its file is gone."""
    try:
        source = file.path.open("rb")
    except FileNotFoundError:
        return
    with source:
        size = os.fstat(source.fileno()).st_size
        yield _tar_header(file.name, size)
        left = size
        while left:
            piece = source.read(min(_PIECE, left))
            if not piece:
                raise OSError(5, f"{file.name} became shorter")
            left -= len(piece)
            yield piece
    yield bytes(-size % tarfile.BLOCKSIZE)


def _tar_header(name: str, size: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf(tarfile.GNU_FORMAT)


def read_head(source: BinaryIO) -> BackupHead:
    """Read what stands before the encrypted part; raise :class:`NotABackup` or :class:`BackupDamaged`."""
    magic = source.read(len(MAGIC))
    if magic != MAGIC:
        raise NotABackup(newer=magic.startswith(_ANY_VERSION))
    return BackupHead(_part(source), _part(source))


def _part(source: BinaryIO) -> bytes:
    """Read one part after its length."""
    length = source.read(4)
    size = struct.unpack(">I", length)[0] if len(length) == 4 else _MAX_PART + 1
    if size > _MAX_PART:
        raise BackupDamaged
    part = source.read(size)
    if len(part) != size:
        raise BackupDamaged
    return part
