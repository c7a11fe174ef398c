"""Keys: a passphrase, the system keyring, the recovery code; what other age tools make of the key file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring.backends.fail
import keyring.backends.null
import pyrage
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from desktop_app.library import (
    KeyKind,
    KeyringKey,
    KeyringKeyMissing,
    KeyringUnavailable,
    KeyTooCostly,
    Library,
    LibraryDamaged,
    NotALibrary,
    Passphrase,
    RecoveryCode,
    RecoveryCodeMismatch,
    WrongKey,
    key_kind,
    restore_library,
)
from desktop_app.library.keys import recovery_code
from tests.unit.library.conftest import WORDS, passphrase


class Shelf(KeyringBackend):
    """A keyring that lives as long as the test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:  # noqa: D102
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: D102
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:  # noqa: D102
        raise PasswordDeleteError


@contextmanager
def keyring_library(folder: Path, shelf: Shelf) -> Iterator[Library]:
    with Library.create(folder, KeyringKey(shelf), owner_name="甲") as library:
        yield library


def test_the_keyring_opens_the_library_and_the_folder_holds_no_key(folder: Path) -> None:
    shelf = Shelf()
    with keyring_library(folder, shelf) as library:
        identity = library.identity
    assert key_kind(folder) is KeyKind.KEYRING
    [secret] = shelf.kept.values()
    assert secret.encode() not in (folder / "library.key").read_bytes()
    assert bytes.fromhex(secret) not in (folder / "library.key").read_bytes()
    with Library.open(folder, KeyringKey(shelf)) as library:
        assert library.identity == identity


def test_a_keyring_without_the_entry_and_with_a_wrong_one_are_told_apart(folder: Path) -> None:
    shelf = Shelf()
    keyring_library(folder, shelf).__enter__().close()
    with pytest.raises(KeyringKeyMissing, match="恢复码"):
        Library.open(folder, KeyringKey(Shelf()))
    [entry] = shelf.kept
    for wrong in ("不是密钥", "00", ""):
        shelf.kept[entry] = wrong
        with pytest.raises(WrongKey, match="系统密钥环中的密钥不正确"):
            Library.open(folder, KeyringKey(shelf))
    shelf.kept[entry] = "00" * 32
    with pytest.raises(LibraryDamaged, match="密钥文件"):
        Library.open(folder, KeyringKey(shelf))
    shelf.locked = True
    with pytest.raises(KeyringUnavailable):
        Library.open(folder, KeyringKey(shelf))


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring])
def test_without_a_working_keyring_no_library_is_made(folder: Path, backend: type[KeyringBackend]) -> None:
    with pytest.raises(KeyringUnavailable, match="系统密钥环不可用"):
        Library.create(folder, KeyringKey(backend()), owner_name="甲")
    assert not Library.is_library(folder)
    Library.create(folder, passphrase(), owner_name="甲").close()


def test_the_two_kinds_of_key_do_not_open_each_other(folder: Path, tmp_path: Path) -> None:
    shelf = Shelf()
    with keyring_library(folder, shelf):
        pass
    with pytest.raises(WrongKey, match="没有设置口令"):
        Library.open(folder, passphrase())
    Library.create(tmp_path / "乙", passphrase(), owner_name="乙").close()
    assert key_kind(tmp_path / "乙") is KeyKind.PASSPHRASE
    with pytest.raises(WrongKey, match="要用口令打开"):
        Library.open(tmp_path / "乙", KeyringKey(shelf))


def test_changing_the_passphrase_shuts_out_the_old_one(folder: Path) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        identity = library.identity
        library.change_key(passphrase("新的口令"))
    with pytest.raises(WrongKey):
        Library.open(folder, passphrase())
    with Library.open(folder, passphrase("新的口令")) as library:
        assert library.identity == identity
        library.change_key(KeyringKey(shelf := Shelf()))
    with Library.open(folder, KeyringKey(shelf)) as library:
        assert library.identity == identity


@pytest.mark.parametrize("content", [b"", b"garbage", b"age-encryption.org/v1\n", b"jiangbao-keyring-v1\n\xff\n"])
def test_a_damaged_key_file_is_named(folder: Path, content: bytes) -> None:
    Library.create(folder, passphrase(), owner_name="甲").close()
    (folder / "library.key").write_bytes(content)
    source = KeyringKey(Shelf()) if content.startswith(b"jiangbao") else passphrase()
    with pytest.raises(LibraryDamaged, match="library.key"):
        Library.open(folder, source)


def test_the_kind_of_key_is_told_only_for_key_files(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(NotALibrary):
        key_kind(tmp_path)
    (tmp_path / "library.key").write_bytes(b"?")
    with pytest.raises(LibraryDamaged):
        key_kind(tmp_path)


def test_any_flipped_bit_of_the_key_file_is_refused(folder: Path) -> None:
    sealed = passphrase().hold(bytes(32))
    for place in range(len(sealed)):
        broken = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises((WrongKey, LibraryDamaged, KeyTooCostly)):
            passphrase().unlock(broken)


def test_a_key_of_another_length_is_no_key(folder: Path) -> None:
    Library.create(folder, passphrase(), owner_name="甲").close()
    for length in (0, 31, 33, 5000):
        (folder / "library.key").write_bytes(passphrase().hold(bytes(length)))
        with pytest.raises(LibraryDamaged, match="library.key"):
            Library.open(folder, passphrase())


def test_an_absurd_work_factor_is_refused_before_any_work() -> None:
    version, line, rest = passphrase().hold(bytes(32)).split(b"\n", 2)
    absurd = b"\n".join([version, line.removesuffix(b"4") + b"30", rest])
    with pytest.raises(KeyTooCostly, match="内存"):
        passphrase().unlock(absurd)


def test_pyrage_opens_our_key_file(folder: Path) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        assert pyrage.passphrase.decrypt((folder / "library.key").read_bytes(), WORDS) == library._key


def test_letters_composed_in_either_way_are_the_same_passphrase() -> None:
    assert passphrase("\u00e9").unlock(passphrase("e\u0301").hold(bytes(32))) == bytes(32)


def test_a_recovery_code_of_another_library_is_told_apart_from_damage(folder: Path, tmp_path: Path) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        out = io.BytesIO()
        library.backup(out)
    other = RecoveryCode(recovery_code(bytes(range(32))))
    with pytest.raises(RecoveryCodeMismatch, match="恢复码与这个档案库"):
        Library.open(folder, other)
    with pytest.raises(RecoveryCodeMismatch):
        restore_library(io.BytesIO(out.getvalue()), tmp_path / "新", other)


def test_a_recovery_code_can_be_typed_with_the_usual_slips_but_not_wrongly() -> None:
    key = bytes(range(7, 231, 7))
    code = recovery_code(key)
    assert len(code.split("-")) == 14
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("O", "0").replace("I", "1"), f" {code}\n"):
        assert RecoveryCode(typed).unlock(b"") == key
    for typed in ("", "不是恢复码", code[:-1], code + "A", "B" + code[1:], code[1] + code[0] + code[2:]):
        with pytest.raises(WrongKey, match="恢复码不正确"):
            RecoveryCode(typed).unlock(b"")


def test_the_default_work_factor_is_the_one_of_the_age_command() -> None:
    sealed = Passphrase(WORDS).hold(bytes(32))
    assert sealed.split(b"\n")[1].endswith(b" 18")
    assert Passphrase(WORDS).unlock(sealed) == bytes(32)
