"""From the global options to an open library: which folder, which passphrase, opened or made."""

from __future__ import annotations

import argparse
import getpass
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.cli.context import Context
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.services.desk import Desk, create_desk, library_state, open_desk
from desktop_app.services.outcomes import KeyChoice, LibraryState

MAX_PASSPHRASE_BYTES = 4096


class NoLibrary(KnownError):
    """There is no library where the command looks for one."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"“{folder}”里还没有档案库，没有执行任何操作。"
            "请核对 --library 指定的文件夹；新建申报件或导出收件名片时会自动建立档案库。"
        )


class PassphraseWanted(WrongUse):
    """The library wants a passphrase and nobody is there to be asked."""

    def __init__(self) -> None:
        super().__init__("这个档案库要用口令打开，请用 --passphrase-file 指定存有口令的文件。没有执行任何操作。")


class BadPassphraseFile(WrongUse):
    """The file holds no usable passphrase."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"口令文件“{path}”{why}，没有执行任何操作。请把口令以 UTF-8 文本存入文件的第一行。")


class BadFolder(WrongUse):
    """``~name`` of a user that this machine does not have."""

    def __init__(self, named: str) -> None:
        super().__init__(f"无法确定“{named}”是哪个文件夹，没有执行任何操作。请写出完整的路径。")


def read_passphrase(path_text: str) -> str:
    """Return the passphrase in a file: its text without the line end. Raises :class:`BadPassphraseFile`."""
    passphrase = _small_text(path_text).rstrip("\r\n")
    if not passphrase or "\n" in passphrase:
        raise BadPassphraseFile(Path(path_text), "是空的、过长或不止一行")
    return passphrase


def _small_text(path_text: str) -> str:
    path = Path(path_text)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_PASSPHRASE_BYTES + 1)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise BadPassphraseFile(path, f"无法读取（{error.strerror or error}）") from error
    except UnicodeDecodeError as error:
        raise BadPassphraseFile(path, "不是 UTF-8 文本") from error
    if len(data) > MAX_PASSPHRASE_BYTES:
        raise BadPassphraseFile(path, "是空的、过长或不止一行")
    return text


def passphrase_given(words: argparse.Namespace, *names: str) -> str | None:
    """Return the passphrase of the first of these options that was given."""
    for name in names:
        if path := getattr(words, name, None):
            return read_passphrase(path)
    return None


def library_folder(words: argparse.Namespace, context: Context) -> Path:
    """Return the library's folder: the one named, absolute, else the user's own. Raises :class:`BadFolder`."""
    named = getattr(words, "library", None)
    if not named:
        return context.surroundings.library
    try:
        return Path(named).expanduser().absolute()
    except RuntimeError as error:
        raise BadFolder(named) from error


@contextmanager
def desk_for(words: argparse.Namespace, context: Context, *, make: bool = False) -> Iterator[Desk]:
    """Open the library that the words mean, and close it at the end; with ``make``, make one where there is none.

    A new library is locked with the passphrase file's passphrase, or else with the system keyring.
    """
    folder = library_folder(words, context)
    state = library_state(folder)
    resources = context.surroundings.resources
    if state is LibraryState.ABSENT:
        if not make:
            raise NoLibrary(folder)
        key = KeyChoice(passphrase_given(words, "passphrase_file", "package_passphrase_file"))
        desk = create_desk(folder, key, default_owner_name(), resources=resources)
        held = "由系统密钥环保管" if key.passphrase is None else "用口令文件里的口令打开"
        context.console.note(f"已在“{folder}”建立新的档案库，{held}。")
    else:
        desk = open_desk(folder, _opening_key(words, state), resources=resources)
    try:
        yield desk
    finally:
        desk.close()


def recovery_code_given(words: argparse.Namespace) -> str | None:
    """Return the text of the recovery code file, if one was given; the lines of the sheet may be kept."""
    path = getattr(words, "recovery_code_file", None)
    return _small_text(path) if path else None


def _opening_key(words: argparse.Namespace, state: LibraryState) -> KeyChoice:
    code = recovery_code_given(words)
    return KeyChoice(_opening_passphrase(words, state)) if code is None else KeyChoice(recovery_code=code)


def _opening_passphrase(words: argparse.Namespace, state: LibraryState) -> str | None:
    """The passphrase given for the library; one given after the words of a package command may be meant for both."""
    if state is not LibraryState.PASSPHRASE:
        return passphrase_given(words, "passphrase_file")
    given = passphrase_given(words, "passphrase_file", "package_passphrase_file")
    if given is not None:
        return given
    if getattr(words, "as_json", False) or not (sys.stdin and sys.stdin.isatty()):
        raise PassphraseWanted
    return getpass.getpass("档案库口令：")


def default_owner_name() -> str:
    """Return a name for the own card until the user gives one; the number keeps two desks apart."""
    return f"未命名单位{secrets.randbelow(9000) + 1000}"
