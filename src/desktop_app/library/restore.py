"""Restoring a backup: into a new folder, opened and checked there, and only then put in the library's place."""

from __future__ import annotations

import glob
import os
import re
import secrets
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, cast

from desktop_app.age.errors import AgeError
from desktop_app.age.stream import PlainStream
from desktop_app.domain.durable_file import sync_folder
from desktop_app.domain.progress import Progress
from desktop_app.library.backup import read_head
from desktop_app.library.database import DATABASE_FILE
from desktop_app.library.errors import BackupDamaged, FolderTaken, RecoveryCodeMismatch, naming_os_errors
from desktop_app.library.intake import private_opener
from desktop_app.library.keys import KEY_BYTES, KeySource, RecoveryCode, write_key_file
from desktop_app.library.library import BACKUPS_FOLDER, Library
from desktop_app.library.lock import LibraryLock
from desktop_app.library.objects import OBJECTS_FOLDER

_OBJECT_NAME = re.compile(rf"{OBJECTS_FOLDER}/([0-9a-f]{{2}})/\1[0-9a-f]{{62}}")
_PIECE = 1 << 20


def restore_library(source: BinaryIO, folder: Path, key: KeySource, progress: Progress | None = None) -> list[str]:
    """Make ``folder`` the library that a backup holds, and return what is wrong with its attachments, if anything.

    ``source`` is seekable and used up. A library that is there already is renamed, not deleted. Nothing at ``folder``
    changes before the restored one was opened and checked. Raises :class:`NotABackup`, :class:`BackupDamaged`,
    :class:`WrongKey`, :class:`FolderTaken`, :class:`LibraryBusy`, :class:`DiskFull` and their like.
    """
    progress = progress or Progress()
    _refuse_foreign(folder)
    with _staging(folder) as staging:
        _unpack(source, staging, key, progress)
        with Library.open(staging, key) as library:
            problems = library.check(progress)
        _swap(staging, folder)
    return problems


def verify_backup(source: BinaryIO, key: KeySource, progress: Progress | None = None) -> int:
    """Read a backup through and return how many files it holds; raises as :func:`restore_library` does."""
    progress = progress or Progress()
    count = 0
    with _archive(source, key) as (archive, _):
        for member in _members(archive):
            _copy(archive, member, None, progress)
            count += 1
    return count


def _refuse_foreign(folder: Path) -> None:
    """Raise :class:`FolderTaken` when ``folder`` holds something that is no library."""
    with naming_os_errors(folder):
        if folder.exists() and not Library.is_library(folder) and (not folder.is_dir() or any(folder.iterdir())):
            raise FolderTaken(folder)


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """Yield a new folder beside ``folder``; whatever is left there at the end, or by a killed restore, is removed."""
    mark = f".{folder.name}.restoring-"
    staging = folder.with_name(f"{mark}{secrets.token_hex(4)}")
    with naming_os_errors(folder):
        for leftover in folder.parent.glob(f"{glob.escape(mark)}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        staging.mkdir(mode=0o700, parents=True)
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _archive(source: BinaryIO, key: KeySource) -> Iterator[tuple[tarfile.TarFile, bytes]]:
    """Yield the archive inside a backup and the content of its ``library.key``; name what goes wrong with reading."""
    head = read_head(source)
    secret = key.unlock(head.key_file)
    if len(secret) != KEY_BYTES:
        raise BackupDamaged
    try:
        identity = head.identity(secret)
    except BackupDamaged as error:
        if isinstance(key, RecoveryCode):
            raise RecoveryCodeMismatch from error
        raise
    try:
        reader = PlainStream(source, identity)
        with tarfile.open(fileobj=cast("BinaryIO", reader), mode="r|", bufsize=_PIECE) as archive:
            yield archive, head.key_file
    except (AgeError, tarfile.TarError) as error:
        raise BackupDamaged from error


def _members(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """Yield the files of a backup, each name checked; the database must be among them."""
    seen: set[str] = set()
    for member in archive:
        known = member.name == DATABASE_FILE or _OBJECT_NAME.fullmatch(member.name)
        if not known or not member.isreg() or member.name in seen:
            raise BackupDamaged
        seen.add(member.name)
        yield member
    if DATABASE_FILE not in seen:
        raise BackupDamaged


def _unpack(source: BinaryIO, staging: Path, key: KeySource, progress: Progress) -> None:
    """Write the files of a backup below ``staging``, flushed to the disk."""
    with naming_os_errors(staging):
        for name in (OBJECTS_FOLDER, BACKUPS_FOLDER):
            (staging / name).mkdir(mode=0o700)
    with _archive(source, key) as (archive, key_file):
        for member in _members(archive):
            _copy(archive, member, staging / member.name, progress)
        write_key_file(staging, key_file)


def _copy(archive: tarfile.TarFile, member: tarfile.TarInfo, target: Path | None, progress: Progress) -> None:
    """Read one file through, into ``target`` unless that is None."""
    content = archive.extractfile(member)
    if content is None:
        raise BackupDamaged
    with content:
        if target is None:
            while content.read(_PIECE):
                progress.report(member.offset, 0, "正在核对备份")
            return
        with naming_os_errors(target.parent):
            target.parent.mkdir(mode=0o700, exist_ok=True)
            with open(target, "xb", opener=private_opener) as out:
                while piece := content.read(_PIECE):
                    out.write(piece)
                    progress.report(member.offset, 0, "正在恢复备份")
                out.flush()
                os.fsync(out.fileno())


def _swap(staging: Path, folder: Path) -> None:
    """Put the restored library in its place; one that was there is renamed and named after the moment."""
    with naming_os_errors(folder):
        if not Library.is_library(folder):
            if folder.exists():
                folder.rmdir()
            staging.replace(folder)
        else:
            LibraryLock(folder).release()
            aside = folder.with_name(f"{folder.name}.恢复前-{datetime.now().astimezone():%Y%m%d-%H%M%S}")
            folder.replace(aside)
            try:
                staging.replace(folder)
            except OSError:
                aside.replace(folder)
                raise
        sync_folder(folder.parent)
