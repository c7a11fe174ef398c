"""One writer at a time: a lock of the operating system on the file ``lock`` of a library.

The system drops the lock when the process ends, however it ends, so that no stale lock can ever stand in the way. The
file's text says who holds it, for the sentence that a second one gets; it means nothing while nobody holds the lock.
"""

from __future__ import annotations

import errno
import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop_app.library.errors import LibraryBusy, naming_os_errors

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_FILE = "lock"
_LOCKED_BYTE = 1 << 20
"""Windows locks byte ranges and forbids reading them: one far behind the text is locked."""
_REFUSED = {errno.EACCES, errno.EAGAIN, errno.EDEADLK, errno.EWOULDBLOCK}


class LibraryLock:
    """The held lock; ``release`` lets it go. Raises :class:`LibraryBusy` when somebody else holds it."""

    def __init__(self, folder: Path) -> None:
        with naming_os_errors(folder):
            self._handle = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            with naming_os_errors(folder):
                _take_or_tell(self._handle)
            with suppress(OSError):  # a full disk must not keep the library shut
                _write_holder(self._handle)
        except BaseException:
            os.close(self._handle)
            raise

    def release(self) -> None:
        """Let the lock go; the file stays, so that nobody locks a file that is about to vanish."""
        os.close(self._handle)


def _take_or_tell(handle: int) -> None:
    if not _take(handle):
        raise LibraryBusy(_holder(handle))


def _take(handle: int) -> bool:
    """Take the lock without waiting; false when it is held."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _REFUSED:
            return False
        raise
    return True


def _write_holder(handle: int) -> None:
    """Write who holds the lock."""
    holder = {
        "user": _user(),
        "host": platform.node(),
        "pid": os.getpid(),
        "since": datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
    }
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(holder, ensure_ascii=False).encode("utf-8", "replace"))


def _user() -> str:
    """Return the login name, or nothing where the system does not tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _holder(handle: int) -> str:
    """Read who holds the lock, in words; empty when it cannot be told."""
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        holder = json.loads(os.read(handle, 4096).decode("utf-8"))
        return f"用户 {holder['user']}，电脑 {holder['host']}，进程 {holder['pid']}，{holder['since']} 起"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
