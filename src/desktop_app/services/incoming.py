"""What is to be received: files out of folders and e-mails, told apart by what they begin with."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import KnownError
from desktop_app.package.errors import CannotRead
from desktop_app.package.parts import MAGIC, Part, read_part
from desktop_app.services.intake_errors import (
    IsArchive,
    IsCard,
    IsReceipt,
    NothingInMail,
    NothingThere,
    TooManyFiles,
)
from desktop_app.services.mail_file import mail_attachments

PACKAGE_SUFFIX = ".jbp"
MAX_DEPTH = 8
MAX_FILES = 20_000
_TAKEN = re.compile(r"\.(jbp|eml)$|\.\d{3}$", re.IGNORECASE)
"""Names that are looked at inside folders; what is named outright is always looked at."""
_TOLD = re.compile(r"\.(jbr|jbc|7z)$", re.IGNORECASE)
"""Names inside a folder that are told of when there is nothing else in it."""
_LIBRARY = "library.db"
"""Folders with this file are left alone: they are somebody's library."""
_SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c"
_OTHERS: dict[str, Callable[[str], KnownError]] = {".jbr": IsReceipt, ".jbc": IsCard, ".7z": IsArchive}


@dataclass(frozen=True, slots=True)
class Incoming:
    """One file that may be a package or a part, or the reason why it is none."""

    given: Path
    """What the user chose, or what was found in a folder that the user chose."""
    path: Path
    """Where the bytes are: ``given``, or an attachment that was taken out of it."""
    name: str
    """As people know it."""
    part: Part | None = None
    trouble: KnownError | None = None


@contextmanager
def room_in(folder: Path) -> Iterator[Path]:
    """Yield a folder for what is taken out of e-mails; it is gone afterwards. Raises :class:`CannotRead`."""
    try:
        room = tempfile.TemporaryDirectory(prefix="mail-", dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise CannotRead(folder, error) from error
    with room as name:
        yield Path(name)


def files_in(paths: Sequence[Path]) -> list[Incoming]:
    """Return the files that are meant, each once: those named, and those inside folders that look like packages."""
    found = [item for path in paths for item in _named(path)]
    return list({item.path: item for item in found}.values())


def _named(path: Path) -> list[Incoming]:
    try:
        if not path.is_dir():
            return [Incoming(path, path, path.name)]
        if path.name == "" or not (path / _LIBRARY).exists():
            return _inside(path)
    except OSError as error:
        return [Incoming(path, path, path.name, trouble=CannotRead(path, error))]
    return [Incoming(path, path, path.name, trouble=NothingThere(path))]


def _inside(folder: Path) -> list[Incoming]:
    files, troubles = _walked(folder)
    wanted = [path for path in files if _TAKEN.search(path.name)] or [path for path in files if _TOLD.search(path.name)]
    found = [Incoming(path, path, path.name) for path in wanted] + troubles
    return found or [Incoming(folder, folder, folder.name, trouble=NothingThere(folder))]


def _walked(folder: Path) -> tuple[list[Path], list[Incoming]]:
    """Return the files below a folder in order of their names, and what could not be looked into."""
    files: list[Path] = []
    troubles: list[Incoming] = []

    def refused(error: OSError) -> None:
        path = Path(error.filename or folder)
        troubles.append(Incoming(path, path, path.name, trouble=CannotRead(path, error)))

    for place, folders, names in os.walk(folder, onerror=refused):
        depth = len(Path(place).relative_to(folder).parts)
        folders[:] = sorted(name for name in folders if not name.startswith(".")) if depth < MAX_DEPTH else []
        if _LIBRARY in names:
            folders.clear()
            continue
        files += sorted(Path(place) / name for name in names if not name.startswith("."))
        if len(files) > MAX_FILES:
            troubles.append(Incoming(folder, folder, folder.name, trouble=TooManyFiles(folder, MAX_FILES)))
            return files[:MAX_FILES], troubles
    return files, troubles


def opened_up(item: Incoming, room: Path) -> Iterator[Incoming]:
    """Yield what a file is: itself, or the packages and parts that are attached to an e-mail."""
    if item.trouble is not None:
        yield item
    elif item.path.suffix.lower() == ".eml" and not _is_special(item.path):
        yield from _attached(item, room)
    else:
        yield _told_apart(item)


def _is_special(path: Path) -> bool:
    """Whether a path is a pipe or device, which could keep whoever reads it waiting."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _attached(item: Incoming, room: Path) -> Iterator[Incoming]:
    some = False
    try:
        for number, attachment in enumerate(mail_attachments(item.path)):
            if _concerns_us(attachment.name, attachment.content[: len(MAGIC)]):
                some = True
                path = room / f"{len(os.listdir(room))}-{number}{_suffix(attachment.name)}"
                path.write_bytes(attachment.content)
                yield _told_apart(Incoming(item.given, path, f"{item.name} › {attachment.name}"))
    except KnownError as error:
        yield Incoming(item.given, item.path, item.name, trouble=error)
        return
    except OSError as error:
        yield Incoming(item.given, item.path, item.name, trouble=CannotRead(item.path, error))
        return
    if not some:
        yield Incoming(item.given, item.path, item.name, trouble=NothingInMail(item.name))


def _suffix(name: str) -> str:
    suffix = Path(name).suffix.lower()
    return suffix if suffix in _OTHERS else PACKAGE_SUFFIX


def _concerns_us(name: str, head: bytes) -> bool:
    return Path(name).suffix.lower() in (PACKAGE_SUFFIX, *_OTHERS) or head.startswith(MAGIC)


def _told_apart(item: Incoming) -> Incoming:
    """Return a file with its part line, or with the sentence that says what it is instead."""
    try:
        if not stat.S_ISREG(item.path.stat().st_mode):
            return item
        with item.path.open("rb") as stream:
            head = stream.read(len(MAGIC))
        if head == MAGIC:
            return Incoming(item.given, item.path, item.name, read_part(item.path))
    except (FileNotFoundError, NotADirectoryError):
        return Incoming(item.given, item.path, item.name, trouble=NothingThere(item.path))
    except OSError as error:
        return Incoming(item.given, item.path, item.name, trouble=CannotRead(item.path, error))
    except KnownError as error:
        return Incoming(item.given, item.path, item.name, trouble=error)
    other = IsArchive if head.startswith(_SEVEN_ZIP) else _OTHERS.get(item.path.suffix.lower())
    return Incoming(item.given, item.path, item.name, trouble=other(item.name)) if other else item
