"""A library is made, opened, refused, closed."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desktop_app.library import Library, LibraryBusy, LibraryDamaged, LibraryExists, NotALibrary, WrongKey
from tests.unit.library.conftest import make_case, passphrase


def test_what_was_saved_is_there_when_the_library_is_opened_again(folder: Path) -> None:
    case = make_case()
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        library.cases.add(case)
    with Library.open(folder, passphrase()) as library:
        assert library.cases.get(case.id) == case
        assert library.identity.name == "甲"
        assert library.check() == []


def test_nobody_but_the_owner_may_read_the_files(folder: Path) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        library.cases.add(make_case())
        files = [path for path in folder.rglob("*") if path.is_file()]
        folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
        assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}


def test_nothing_that_people_wrote_is_readable_on_the_disk(folder: Path) -> None:
    with Library.create(folder, passphrase(), owner_name="钱塘江管理处") as library:
        library.cases.add(make_case())
        while_open = [path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "library.db"]
    closed = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    for secret in ("陆䶮", "𬭛", "钱塘江管理处", "AGE-SECRET-KEY", "SQLite format"):
        assert secret.encode() not in b"".join(while_open + closed)


def test_a_wrong_passphrase_is_refused_and_changes_nothing(folder: Path) -> None:
    Library.create(folder, passphrase(), owner_name="甲").close()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}
    with pytest.raises(WrongKey, match="口令不正确"):
        Library.open(folder, passphrase("别的口令"))
    assert {path: path.read_bytes() for path in before} == before
    Library.open(folder, passphrase()).close()


def test_a_library_that_is_open_is_not_opened_twice(folder: Path, library: Library) -> None:
    with pytest.raises(LibraryBusy, match="正在别处打开.*进程"):
        Library.open(folder, passphrase())
    library.close()
    Library.open(folder, passphrase()).close()


def test_an_empty_folder_a_missing_one_and_a_file_are_no_libraries(tmp_path: Path) -> None:
    file = tmp_path / "文件"
    file.write_bytes(b"x")
    for path in (tmp_path, tmp_path / "没有", file):
        with pytest.raises(NotALibrary, match="不是匠报档案库"):
            Library.open(path, passphrase())


def test_a_library_is_never_made_over_another(folder: Path, library: Library) -> None:
    library.close()
    with pytest.raises(LibraryExists):
        Library.create(folder, passphrase(), owner_name="乙")
    Library.open(folder, passphrase()).close()


def test_closing_twice_does_nothing_and_use_after_closing_is_a_bug(library: Library) -> None:
    library.close()
    library.close()
    with pytest.raises(RuntimeError, match="closed"):
        library.cases.list()


@pytest.mark.parametrize("damage", ["garbage", "empty", "cut", "zeros"])
def test_a_damaged_database_is_named_and_left_alone(folder: Path, damage: str) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        for number in range(50):
            library.cases.add(make_case(f"{number:032x}"))
    path = folder / "library.db"
    whole = path.read_bytes()
    broken = {
        "garbage": b"\x8a" * len(whole),
        "empty": b"",
        "cut": whole[: len(whole) // 2 + 17],
        "zeros": whole[:4096] + bytes(len(whole) - 4096),
    }[damage]
    path.write_bytes(broken)
    with pytest.raises(LibraryDamaged, match="先整体复制该文件夹"):
        Library.open(folder, passphrase())
    assert path.read_bytes() == broken


def test_a_commit_waits_for_the_disk(library: Library) -> None:
    with library._database.connection() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("synchronous", "journal_mode", "foreign_keys", "temp_store", "secure_delete")
        }
    assert told == {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "temp_store": 2, "secure_delete": 2}
