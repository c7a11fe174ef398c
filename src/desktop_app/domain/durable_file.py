"""The one way in which a user's file is written: to a temporary neighbour, flushed, then renamed into place.

At every moment the final name holds either the whole old file or the whole new one. What touches the disk goes through
a :class:`Disk`, so that tests can pull it out at any byte.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.errors import KnownError

TEMPORARY_SUFFIX = ".jiangbao-part"
INCOMPLETE_SUFFIX = ".未完成"
"""How a file on a stick is named until it is whole: whoever finds it knows what it is."""
_LONGEST_NAME = 240
"""Bytes of a file's name in UTF-8 that every file system takes."""


class CannotWrite(KnownError):
    """The target folder is missing, full, read-only, or went away."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"无法写入“{path.name or path}”（{cause.strerror or cause}）。原有文件没有改动，"
            "请检查目标位置是否存在、空间是否充足、是否允许写入，然后重试。"
        )


class Disk:
    """What is done to a disk or a stick while a file is written, one method an operation."""

    def create(self, path: Path) -> BinaryIO:
        """Open a new file for its owner alone, in place of what an earlier attempt may have left."""
        self.remove(path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.fdopen(os.open(path, flags, 0o600), "wb")

    def flush(self, stream: BinaryIO) -> None:
        """Return when everything written is on the medium."""
        stream.flush()
        os.fsync(stream.fileno())

    def reread(self, path: Path) -> BinaryIO:
        """Open a file that was flushed so that it comes from the medium, not from memory, where the system can."""
        stream = path.open("rb")
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return stream

    def rename(self, path: Path, to: Path) -> None:
        """Let a file take its name, in place of an older one."""
        path.replace(to)
        sync_folder(to.parent)

    def remove(self, path: Path) -> None:
        """Delete a file if it is there."""
        path.unlink(missing_ok=True)


@contextmanager
def replacing(
    path: Path,
    *,
    private: bool = True,
    check: Callable[[Path], None] | None = None,
    marked: bool = False,
    disk: Disk | None = None,
) -> Iterator[BinaryIO]:
    """Open a stream whose content becomes ``path`` when the block ends well, and vanishes when it does not.

    ``private`` makes the file readable by its owner only (0600). ``check`` is given the flushed temporary file before
    the rename, to read it back; what it raises keeps the file from appearing. ``marked`` names the temporary file so
    that a person sees what it is, should it be left on a stick that is pulled out. Raises :class:`CannotWrite` for
    operating-system errors, and where ``path`` is there but no file (a folder, a device); whatever else is raised
    passes through after the temporary file was removed.
    """
    disk = disk or Disk()
    if not path.name:
        raise CannotWrite(path, IsADirectoryError(errno.EISDIR, "这是文件夹，请写出文件名"))
    temporary = path.with_name(_temporary_name(path.name, marked=marked))
    try:
        _refuse_special(path)
        created = disk.create(temporary)
    except OSError as error:
        raise CannotWrite(path, error) from error
    try:
        with created as stream:
            yield stream
            disk.flush(stream)
        if check is not None:
            check(temporary)
        if not private:
            temporary.chmod(0o644)
        disk.rename(temporary, path)
    except OSError as error:
        raise CannotWrite(path, error) from error
    finally:
        with suppress(OSError):
            created.close()
        with suppress(OSError):
            disk.remove(temporary)


def _temporary_name(name: str, *, marked: bool) -> str:
    if not marked:
        return f".{name[:40]}.{secrets.token_hex(4)}{TEMPORARY_SUFFIX}"
    room = _LONGEST_NAME - len(INCOMPLETE_SUFFIX.encode())
    return name.encode(errors="ignore")[:room].decode(errors="ignore") + INCOMPLETE_SUFFIX


def _refuse_special(path: Path) -> None:
    """Keep a folder or a device such as ``/dev/full`` from being replaced by a file."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "不是普通文件")


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable; does nothing where folders cannot be synced (Windows)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
