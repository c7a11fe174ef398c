"""The one way in which a user's file is written: to a temporary neighbour, flushed, then renamed into place.

At every moment the final name holds either the whole old file or the whole new one.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from desktop_app.domain.errors import KnownError

TEMPORARY_SUFFIX = ".jiangbao-part"


class CannotWrite(KnownError):
    """The target folder is missing, full, read-only, or went away."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"无法写入“{path.name}”（{cause.strerror or cause}）。原有文件没有改动，"
            "请检查目标位置是否存在、空间是否充足、是否允许写入，然后重试。"
        )


@contextmanager
def replacing(path: Path, *, private: bool = True, check: Callable[[Path], None] | None = None) -> Iterator[BinaryIO]:
    """Open a stream whose content becomes ``path`` when the block ends well, and vanishes when it does not.

    ``private`` makes the file readable by its owner only (0600). ``check`` is given the flushed temporary file before
    the rename, to read it back; what it raises keeps the file from appearing. Raises :class:`CannotWrite` for
    operating-system errors, and where ``path`` is there but no file (a folder, a device); whatever else is raised
    passes through after the temporary file was removed.
    """
    try:
        _refuse_special(path)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=TEMPORARY_SUFFIX)
    except OSError as error:
        raise CannotWrite(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield cast("BinaryIO", stream)
            stream.flush()
            os.fsync(stream.fileno())
        if check is not None:
            check(temporary)
        if not private:
            temporary.chmod(0o644)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise CannotWrite(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink()


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
