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

import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from desktop_app.domain.progress import Progress
from desktop_app.library.age_format import derive
from desktop_app.library.errors import BackupDamaged, NotABackup, os_trouble

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
            return ChaCha20Poly1305(derive(key, nonce, _SEAL_LABEL)).decrypt(nonce, sealed, MAGIC).decode("ascii")
        except InvalidTag as error:
            raise BackupDamaged from error


class _Pulled:
    """Gives out the pieces of an iterator as a stream; remembers what went wrong."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = memoryview(b"")
        self.failure: BaseException | None = None

    def read(self, wanted: int = -1) -> bytes:
        """Return at most ``wanted`` bytes, none at the end."""
        try:
            while not self._held:
                self._held = memoryview(next(self._pieces))
        except StopIteration:
            return b""
        except BaseException as error:
            self.failure = error
            raise
        taken = self._held[: wanted if wanted >= 0 else len(self._held)]
        self._held = self._held[len(taken) :]
        return bytes(taken)


class _Pushed:
    """Passes bytes to the target; remembers what went wrong."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self.failure: BaseException | None = None

    def write(self, data: bytes) -> int:
        """Write all bytes."""
        try:
            self._target.write(data)
        except BaseException as error:
            self.failure = error
            raise
        return len(data)

    def flush(self) -> None:
        """The target's owner flushes it."""


def write_backup(out: BinaryIO, key: bytes, key_file: bytes, files: list[BackupFile], progress: Progress) -> None:
    """Write a backup of ``files``; a file that is gone is left out. Raises what ``out`` raises."""
    identity = pyrage.x25519.Identity.generate()
    nonce = os.urandom(_NONCE_BYTES)
    sealed = ChaCha20Poly1305(derive(key, nonce, _SEAL_LABEL)).encrypt(nonce, str(identity).encode("ascii"), MAGIC)
    out.write(MAGIC)
    for part in (key_file, nonce + sealed):
        out.write(struct.pack(">I", len(part)) + part)
    source, target = _Pulled(_tar_pieces(files, progress)), _Pushed(out)
    try:
        pyrage.encrypt_io(source, target, [identity.to_public()])
    except pyrage.EncryptError:
        if isinstance(source.failure, OSError):
            raise os_trouble(source.failure, files[0].path.parent) from source.failure
        for failure in (source.failure, target.failure):
            if failure is not None:
                raise failure from None
        raise


def _tar_pieces(files: list[BackupFile], progress: Progress) -> Iterator[bytes]:
    """Yield the bytes of a tar archive of the files (POSIX ustar with GNU sizes)."""
    total = sum(file.path.stat().st_size for file in files if file.path.exists())
    done = 0
    for file in files:
        try:
            source = file.path.open("rb")
        except FileNotFoundError:
            continue
        with source:
            size = os.fstat(source.fileno()).st_size
            yield _tar_header(file.name, size)
            left = size
            while left:
                piece = source.read(min(_PIECE, left))
                if not piece:
                    raise OSError(5, f"{file.name} became shorter")
                left -= len(piece)
                done += len(piece)
                yield piece
                progress.report(done, total, "正在备份")
        yield bytes(-size % tarfile.BLOCKSIZE)
    yield bytes(2 * tarfile.BLOCKSIZE)


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
