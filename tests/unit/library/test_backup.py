"""A backup is made while the library is open, is one encrypted file, and becomes the same library again."""

from __future__ import annotations

import io
import os
import struct
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from desktop_app.domain.errors import Cancelled
from desktop_app.domain.progress import Progress
from desktop_app.library import (
    BackupDamaged,
    FolderTaken,
    Library,
    LibraryBusy,
    NotABackup,
    RecoveryCode,
    WrongKey,
    restore_library,
    verify_backup,
)
from desktop_app.library.backup import MAGIC, read_head
from tests.unit.library.conftest import attachment_of, make_case, passphrase


@pytest.fixture
def filled(library: Library) -> Library:
    one, two = library.objects.put(io.BytesIO(os.urandom(300_000))), library.objects.put(io.BytesIO(b""))
    library.cases.add(make_case(attachments=(attachment_of(one, "a"), attachment_of(two, "b"))))
    return library


def backup_of(library: Library) -> bytes:
    out = io.BytesIO()
    library.backup(out)
    return out.getvalue()


def test_a_backup_becomes_the_same_library_elsewhere(filled: Library, tmp_path: Path) -> None:
    out = io.BytesIO()
    filled.backup(out)
    filled.cases.delete("a" * 32)
    target = tmp_path / "另一处" / "档案 库"
    assert verify_backup(io.BytesIO(out.getvalue()), passphrase()) == 3
    assert restore_library(io.BytesIO(out.getvalue()), target, passphrase()) == []
    with Library.open(target, passphrase()) as restored:
        case = restored.cases.get("a" * 32)
        assert case.answers == make_case().answers
        assert restored.identity == filled.identity
        for attachment in case.attachments:
            with restored.objects.open(attachment.digest) as ours, filled.objects.open(attachment.digest) as theirs:
                assert ours.read() == theirs.read()
    assert {path.stat().st_mode & 0o077 for path in [target, *target.rglob("*")]} == {0}


def test_a_backup_shows_nothing_of_its_content(filled: Library) -> None:
    data = backup_of(filled)
    names = [path.name for path in (filled.folder / "objects").rglob("*") if path.is_file()]
    for secret in ("陆䶮", "𬭛", "library.db", "AGE-SECRET-KEY", *names):
        assert secret.encode() not in data


def test_a_backup_is_an_age_file_that_other_tools_open(filled: Library) -> None:
    source = io.BytesIO(backup_of(filled))
    identity = pyrage.x25519.Identity.from_str(read_head(source).identity(filled._key))
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(source.read(), [identity]))) as archive:
        assert len(archive.getnames()) == 3


def test_restoring_over_a_library_keeps_the_old_one_beside(filled: Library) -> None:
    data, folder = backup_of(filled), filled.folder
    filled.cases.delete("a" * 32)
    with pytest.raises(LibraryBusy):
        restore_library(io.BytesIO(data), folder, passphrase())
    assert filled.cases.list() == []
    filled.close()
    restore_library(io.BytesIO(data), folder, passphrase())
    with Library.open(folder, passphrase()) as restored:
        assert len(restored.cases.list()) == 1
    [aside] = folder.parent.glob(f"{folder.name}.恢复前-*")
    with Library.open(aside, passphrase()) as old:
        assert old.cases.list() == []
    assert sorted(path.name for path in folder.parent.iterdir()) == sorted([folder.name, aside.name])


def test_a_recovery_code_opens_library_and_backup_after_the_passphrase_is_lost(filled: Library, tmp_path: Path) -> None:
    code = RecoveryCode(filled.recovery_code().lower().replace("-", " "))
    restore_library(io.BytesIO(backup_of(filled)), tmp_path / "新", code)
    with Library.open(tmp_path / "新", code) as restored:
        restored.change_key(passphrase("新口令"))
    with Library.open(tmp_path / "新", passphrase("新口令")) as restored:
        assert restored.check() == []


def damaged_backups(whole: bytes) -> Iterator[tuple[str, bytes, type[Exception]]]:
    yield "empty", b"", NotABackup
    yield "garbage", os.urandom(5000), NotABackup
    yield "newer", MAGIC.replace(b"v1", b"v2") + whole[len(MAGIC) :], NotABackup
    for cut in (len(MAGIC), len(MAGIC) + 3, len(MAGIC) + 100, len(whole) // 2, len(whole) - 1):
        yield f"cut at {cut}", whole[:cut], BackupDamaged
    yield "longer", whole + b"x", BackupDamaged
    yield "huge part", MAGIC + struct.pack(">I", 1 << 31) + whole, BackupDamaged
    for place in (len(whole) // 2, len(whole) - 20):
        yield f"flipped at {place}", whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :], BackupDamaged


def test_a_bad_backup_is_named_and_changes_nothing(filled: Library) -> None:
    data, folder = backup_of(filled), filled.folder
    filled.close()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for what, broken, error in damaged_backups(data):
        for work in (
            lambda stream: restore_library(stream, folder, passphrase()),
            lambda stream: verify_backup(stream, passphrase()),
        ):
            with pytest.raises(error):
                work(io.BytesIO(broken))
            assert [path.name for path in folder.parent.iterdir()] == [folder.name], what
    with pytest.raises(WrongKey):
        restore_library(io.BytesIO(data), folder, passphrase("错"))
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def forged(library: Library, members: list[tarfile.TarInfo]) -> bytes:
    """A backup that is properly encrypted but holds what no backup should."""
    whole = backup_of(library)
    source = io.BytesIO(whole)
    identity = pyrage.x25519.Identity.from_str(read_head(source).identity(library._key))
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as archive:
        for member in members:
            archive.addfile(member, io.BytesIO(bytes(member.size)))
    sealed: bytes = pyrage.encrypt(plain.getvalue(), [identity.to_public()])
    return whole[: source.tell()] + sealed


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "objects/../../evil", "objects/ab/evil", "lock"])
def test_names_that_do_not_belong_in_a_backup_are_refused(library: Library, tmp_path: Path, name: str) -> None:
    member = tarfile.TarInfo(name)
    with pytest.raises(BackupDamaged):
        restore_library(io.BytesIO(forged(library, [member])), tmp_path / "新", passphrase())
    assert not (tmp_path / "evil").exists()
    assert not (tmp_path / "新").exists()


def test_links_doubles_and_a_missing_database_are_refused(library: Library, tmp_path: Path) -> None:
    link = tarfile.TarInfo("library.db")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    twice = tarfile.TarInfo("library.db")
    for members in ([link], [twice, twice], []):
        with pytest.raises(BackupDamaged):
            restore_library(io.BytesIO(forged(library, members)), tmp_path / "新", passphrase())


def test_a_folder_with_other_files_is_never_restored_over(filled: Library, tmp_path: Path) -> None:
    other = tmp_path / "其他"
    other.mkdir()
    (other / "照片.jpg").write_bytes(b"x")
    with pytest.raises(FolderTaken):
        restore_library(io.BytesIO(backup_of(filled)), other, passphrase())
    (other / "照片.jpg").unlink()
    assert restore_library(io.BytesIO(backup_of(filled)), other, passphrase()) == []


def test_a_missing_attachment_does_not_keep_the_rest_from_being_restored(filled: Library, tmp_path: Path) -> None:
    gone = filled.objects.paths()[0]
    gone.unlink()
    problems = restore_library(io.BytesIO(backup_of(filled)), tmp_path / "新", passphrase())
    assert len(problems) == 1
    assert gone.name[:12] in problems[0]


def test_what_a_killed_restore_left_goes_with_the_next(filled: Library, tmp_path: Path) -> None:
    left = tmp_path / ".新.restoring-0badcafe" / "objects"
    left.mkdir(parents=True)
    restore_library(io.BytesIO(backup_of(filled)), tmp_path / "新", passphrase())
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["新", filled.folder.name])


def test_cancelling_leaves_nothing_behind(filled: Library, tmp_path: Path) -> None:
    data = backup_of(filled)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        filled.backup(io.BytesIO(), progress)
    with pytest.raises(Cancelled):
        restore_library(io.BytesIO(data), tmp_path / "新", passphrase(), progress)
    assert list((filled.folder / "backups").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == [filled.folder.name]


def test_a_target_that_fails_is_passed_on_and_the_library_stays_usable(filled: Library) -> None:
    with open("/dev/full", "wb", buffering=0) as full, pytest.raises(OSError, match="space"):
        filled.backup(full)
    assert filled.check() == []


def test_nothing_is_swept_while_a_backup_is_written(filled: Library) -> None:
    orphan = filled.objects.put(io.BytesIO(b"orphan"))
    filled.objects._kept.clear()
    with filled.objects.unswept():
        assert filled.objects.sweep() == 0
    assert filled.objects.get(orphan.digest).size == 6
    assert filled.objects.sweep() == 1
