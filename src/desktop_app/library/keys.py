"""Where the key of a library comes from: a passphrase, the system keyring, or a recovery code.

The key itself is 32 random bytes made once. ``library.key`` holds it wrapped: an age file under the passphrase, or the
name of an entry of the system keyring. Changing the passphrase rewraps these 32 bytes and touches no data.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from desktop_app.age.errors import AgeError, NoMatch, TooCostly
from desktop_app.age.files import seal_bytes, unseal_bytes
from desktop_app.age.header import VERSION_LINE
from desktop_app.age.keys import DEFAULT_WORK_FACTOR
from desktop_app.domain.durable_file import CannotWrite, replacing
from desktop_app.library.errors import (
    KeyringKeyMissing,
    KeyringUnavailable,
    KeyTooCostly,
    LibraryDamaged,
    NotALibrary,
    WrongKey,
    naming_os_errors,
    os_trouble,
)

KEY_FILE = "library.key"
KEY_BYTES = 32
KEYRING_SERVICE = "jiangbao"
_KEYRING_MARK = b"jiangbao-keyring-v1\n"
_MAX_KEY_FILE = 8192
_CODE_GROUP = 4
_CODE_CHECK_BYTES = 3
_CODE_LENGTH = (KEY_BYTES + _CODE_CHECK_BYTES) * 8 // 5
_CODE_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


class KeyKind(StrEnum):
    """How a library's key is held."""

    PASSPHRASE = "passphrase"  # noqa: S105
    KEYRING = "keyring"


class KeySource(Protocol):
    """Something that can open ``library.key``."""

    def unlock(self, sealed: bytes) -> bytes:
        """Return the key inside the content of ``library.key``; raise :class:`WrongKey` or :class:`LibraryDamaged`."""
        ...


class KeyHolder(KeySource, Protocol):
    """A key source that can also hold a new key: what a library is created with, or changed to."""

    def hold(self, key: bytes) -> bytes:
        """Keep ``key`` and return the content of ``library.key`` that leads back to it."""
        ...


class Passphrase:
    """A passphrase that the user types. ``work_factor`` is the logarithm of scrypt's cost for new wrappings."""

    def __init__(self, text: str, *, work_factor: int = DEFAULT_WORK_FACTOR) -> None:
        self._text = text
        self._work_factor = work_factor

    def hold(self, key: bytes) -> bytes:
        """Wrap the key under the passphrase."""
        return seal_bytes(key, self._text, self._work_factor)

    def unlock(self, sealed: bytes) -> bytes:
        """Unwrap the key; a library that is held by the keyring refuses every passphrase."""
        if sealed.startswith(_KEYRING_MARK):
            raise WrongKey("这个档案库由系统密钥环保管，没有设置口令，输入的口令")
        try:
            return unseal_bytes(sealed, self._text)
        except NoMatch as error:
            raise WrongKey from error
        except TooCostly as error:
            raise KeyTooCostly from error
        except AgeError as error:
            raise LibraryDamaged("密钥文件 library.key 不完整") from error


class KeyringKey:
    """The key lies in the system keyring of this user on this machine."""

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        self._given = backend

    @property
    def _backend(self) -> KeyringBackend:
        return self._given if self._given is not None else keyring.get_keyring()

    def hold(self, key: bytes) -> bytes:
        """Store the key under a new entry and read it back, so that a keyring that forgets is found out now."""
        account = secrets.token_hex(16)
        try:
            self._backend.set_password(KEYRING_SERVICE, account, key.hex())
            kept = self._backend.get_password(KEYRING_SERVICE, account)
        except (KeyringError, RuntimeError, NotImplementedError) as error:
            raise KeyringUnavailable from error
        if kept != key.hex():
            raise KeyringUnavailable
        return _KEYRING_MARK + account.encode("ascii") + b"\n"

    def unlock(self, sealed: bytes) -> bytes:
        """Fetch the key; a library that is held by a passphrase cannot be opened this way."""
        if not sealed.startswith(_KEYRING_MARK):
            raise WrongKey("这个档案库要用口令打开，系统密钥环中的密钥")
        try:
            account = sealed.removeprefix(_KEYRING_MARK).decode("ascii").strip()
            kept = self._backend.get_password(KEYRING_SERVICE, account)
        except UnicodeDecodeError as error:
            raise LibraryDamaged("密钥文件 library.key 不完整") from error
        except (KeyringError, RuntimeError, NotImplementedError) as error:
            raise KeyringUnavailable from error
        if kept is None:
            raise KeyringKeyMissing
        return _key_from_hex(kept)


class RecoveryCode:
    """The key as printed on the recovery sheet; opens the library whatever ``library.key`` says."""

    def __init__(self, text: str) -> None:
        self._text = text

    def unlock(self, sealed: bytes) -> bytes:
        """Return the key that the code spells; raise :class:`WrongKey` for a mistyped code."""
        letters = _letters(self._text)
        try:
            plain = base64.b32decode(letters + "=" * (-len(letters) % 8))
        except (binascii.Error, ValueError) as error:
            raise WrongKey("恢复码") from error
        key, check = plain[:KEY_BYTES], plain[KEY_BYTES:]
        if len(key) != KEY_BYTES or check != _code_check(key):
            raise WrongKey("恢复码")
        return key


class CodeFlaw(StrEnum):
    """What is wrong with a recovery code as it was typed."""

    NONE = "none"
    EMPTY = "empty"
    SHORT = "short"
    LONG = "long"
    LETTER = "letter"
    CHECK = "check"


def code_flaw(text: str) -> tuple[CodeFlaw, int]:
    """Return what is wrong with a typed recovery code.

    With it comes the number of the group, from 1, for a wrong letter; how many letters there are for a wrong length.
    """
    letters = _letters(text)
    if not letters:
        return CodeFlaw.EMPTY, 0
    for place, letter in enumerate(letters):
        if letter not in _CODE_LETTERS:
            return CodeFlaw.LETTER, place // _CODE_GROUP + 1
    if len(letters) != _CODE_LENGTH:
        return (CodeFlaw.SHORT if len(letters) < _CODE_LENGTH else CodeFlaw.LONG), len(letters)
    try:
        RecoveryCode(text).unlock(b"")
    except WrongKey:
        return CodeFlaw.CHECK, 0
    return CodeFlaw.NONE, 0


def _letters(text: str) -> str:
    """Return a typed code in its one spelling: width, small letters, spaces, hyphens do not count."""
    told = unicodedata.normalize("NFKC", text).upper().replace("0", "O").replace("1", "I").replace("8", "B")
    return "".join(letter for letter in told if not (letter.isspace() or unicodedata.category(letter) == "Pd"))


def recovery_code(key: bytes) -> str:
    """Return the key as 14 groups of 4 letters and digits, with a check against typing errors inside."""
    letters = base64.b32encode(key + _code_check(key)).decode("ascii")
    return "-".join(letters[start : start + _CODE_GROUP] for start in range(0, len(letters), _CODE_GROUP))


def _code_check(key: bytes) -> bytes:
    return hashlib.sha256(b"jiangbao-recovery\0" + key).digest()[:_CODE_CHECK_BYTES]


def _key_from_hex(text: str) -> bytes:
    """Return the key that a keyring entry spells; raise :class:`WrongKey` when it is none."""
    try:
        key = bytes.fromhex(text)
    except ValueError as error:
        raise WrongKey("系统密钥环中的密钥") from error
    if len(key) != KEY_BYTES:
        raise WrongKey("系统密钥环中的密钥")
    return key


def new_key() -> bytes:
    """Return the 32 random bytes of a new library."""
    return secrets.token_bytes(KEY_BYTES)


def read_key_file(folder: Path) -> bytes:
    """Return the content of ``library.key``; raise :class:`NotALibrary` when there is none."""
    with naming_os_errors(folder):
        try:
            with (folder / KEY_FILE).open("rb") as stream:
                return stream.read(_MAX_KEY_FILE)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
            raise NotALibrary(folder) from error


def write_key_file(folder: Path, sealed: bytes) -> None:
    """Replace ``library.key`` in one step; raise :class:`LibraryError` when it cannot be written."""
    try:
        with replacing(folder / KEY_FILE) as stream:
            stream.write(sealed)
    except CannotWrite as error:
        if isinstance(error.__cause__, OSError):
            raise os_trouble(error.__cause__, folder) from error
        raise


def key_kind(folder: Path) -> KeyKind:
    """Tell how the key of the library in ``folder`` is held; raise :class:`NotALibrary` or :class:`LibraryDamaged`."""
    sealed = read_key_file(folder)
    if sealed.startswith(_KEYRING_MARK):
        return KeyKind.KEYRING
    if sealed.startswith(VERSION_LINE + b"\n"):
        return KeyKind.PASSPHRASE
    raise LibraryDamaged("密钥文件 library.key 无法识别")


def unlock_folder(folder: Path, source: KeySource) -> bytes:
    """Return the 32 bytes that open the library in ``folder``."""
    key = source.unlock(read_key_file(folder))
    if len(key) != KEY_BYTES:
        raise LibraryDamaged("密钥文件 library.key 不完整")
    return key
