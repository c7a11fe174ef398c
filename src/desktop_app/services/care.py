"""Care for a library: checking, backing up, restoring, demonstration cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.case import Case
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.progress import Progress
from desktop_app.library import Library, SourceUnreadable, restore_library, unlock_folder
from desktop_app.library import verify_backup as read_backup_through
from desktop_app.services.demo import DemoMaker
from desktop_app.services.keys import key_holder, key_source
from desktop_app.services.outcomes import KeyChoice
from desktop_app.services.own_folder import refuse_inside

Cases = list[Case]


class Care:
    """What is done to one library as a whole."""

    def __init__(self, library: Library, flush: Callable[[], None], demo: DemoMaker) -> None:
        """``flush`` saves whatever is pending anywhere."""
        self._library = library
        self._flush = flush
        self._demo = demo

    def check(self, progress: Progress | None = None) -> list[str]:
        """Return what is wrong with the database or any stored content, in Chinese; empty when all is sound."""
        self._flush()
        return self._library.check(progress)

    def demo(self, progress: Progress | None = None) -> Cases:
        """Put made-up cases with attachments into the library and return them."""
        return self._demo.make_all(progress or Progress())

    def demo_case(self) -> Case:
        """Put just one of them into the library, complete and with a summary sheet, and return it."""
        return self._demo.make_one()

    def backup(self, path: Path, progress: Progress | None = None) -> int:
        """Write the whole library as one encrypted file while it stays open; return its size in bytes.

        Raises :class:`InsideLibrary` for a place in the library's own folder.
        """
        refuse_inside(self._library.folder, path)
        self._flush()
        with replacing(path) as stream:
            self._library.backup(stream, progress)
            return stream.tell()

    def recovery_code(self) -> str:
        """Return the text for the recovery sheet, which opens the library when the passphrase is lost."""
        return self._library.recovery_code()

    def change_key(self, new: KeyChoice, current: KeyChoice | None = None) -> None:
        """Let another passphrase, or the keyring, open the library from now on; the recovery code stays.

        ``current``, where given, must open it today. Raises ``WrongKey``, ``KeyringUnavailable``.
        """
        if current is not None:
            unlock_folder(self._library.folder, key_source(current))
        self._library.change_key(key_holder(new))


def restore_backup(path: Path, folder: Path, key: KeyChoice, progress: Progress | None = None) -> list[str]:
    """Make ``folder`` the library that a backup holds; return what is wrong with its attachments, if anything."""
    with _opened(path) as stream:
        return restore_library(stream, folder, key_source(key), progress)


def verify_backup(path: Path, key: KeyChoice, progress: Progress | None = None) -> int:
    """Read a backup through and return how many files it holds."""
    with _opened(path) as stream:
        return read_backup_through(stream, key_source(key), progress)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Yield a backup; an error of reading it, at the beginning or later, is :class:`SourceUnreadable`."""
    try:
        if path.exists() and not path.is_file():
            raise SourceUnreadable(path.name, "不是普通文件")
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise SourceUnreadable(path.name, error.strerror or str(error)) from error
