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
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

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


class _Watched:
    """Reads a file of the library: its errors are the library's, and every piece is reported."""

    def __init__(self, source: BinaryIO, folder: Path, report: Callable[[int], None]) -> None:
        self._source = source
        self._folder = folder
        self._report = report

    def read(self, wanted: int = -1) -> bytes:
        """Return the next bytes."""
        with naming_os_errors(self._folder):
            piece = self._source.read(wanted)
        self._report(len(piece))
        return piece


class _Tally:
    """Adds up the bytes that were backed up."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._done = self._reported = 0
        self._total = total
        self._progress = progress
        progress.report(0, total, "正在备份")

    def add(self, size: int) -> None:
        """Count ``size`` more bytes; report once in a while."""
        self._done += size
        if self._done - self._reported >= _PIECE:
            self._reported = self._done
            self._progress.report(self._done, self._total, "正在备份")


def write_backup(out: BinaryIO, key: bytes, key_file: bytes, files: list[BackupFile], progress: Progress) -> None:
    """Write a backup of ``files``; a file that is gone is left out.

    Raises :class:`LibraryError` for the files, and whatever ``out`` raises.
    """
    identity, nonce = new_identity(), os.urandom(_NONCE_BYTES)
    sealed = ChaCha20Poly1305(hkdf(key, nonce, _SEAL_LABEL)).encrypt(nonce, identity.encode("ascii"), MAGIC)
    out.write(MAGIC)
    for part in (key_file, nonce + sealed):
        out.write(struct.pack(">I", len(part)) + part)
    sink = begin_for_recipients(out, [recipient_of(identity)])
    present = [file for file in files if file.path.exists()]
    tally = _Tally(sum(file.path.stat().st_size for file in present), progress)
    with tarfile.open(fileobj=cast("BinaryIO", sink), mode="w|", bufsize=_PIECE, format=tarfile.GNU_FORMAT) as archive:
        for file in present:
            _add(archive, file, tally)
    sink.finish()


def _add(archive: tarfile.TarFile, file: BackupFile, tally: _Tally) -> None:
    """Append one file to the archive."""
    with naming_os_errors(file.path.parent):
        source = file.path.open("rb")
    with source:
        info = tarfile.TarInfo(file.name)
        info.size, info.mode = os.fstat(source.fileno()).st_size, 0o600
        archive.addfile(info, cast("BinaryIO", _Watched(source, file.path.parent, tally.add)))


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
