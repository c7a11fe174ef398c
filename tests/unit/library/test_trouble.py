"""Full disks, folders that turn read-only, threads that meet: a clear sentence, and nothing lost."""

from __future__ import annotations

import contextlib
import io
import os
import random
import resource
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from desktop_app.domain.answers import Answers
from desktop_app.domain.case import Case
from desktop_app.library import (
    DiskFull,
    Library,
    LibraryDamaged,
    LibraryError,
    LibraryReadOnly,
    LibraryUnreachable,
    sqlcipher,
)
from desktop_app.library.database import Database
from desktop_app.library.tables.cases import CaseRow
from tests.unit.library.conftest import attachment_of, make_case, passphrase

NOBODY = 65534


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Let every write beyond ``size`` bytes of a file fail, as on a disk without room."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@contextmanager
def as_plain_user(folder: Path) -> Iterator[None]:
    """Run the block without the right to write everywhere, which root has, as the owner of everything in ``folder``."""
    if os.geteuid() != 0:
        yield
        return
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, NOBODY, -1)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def not_writable(*folders: Path) -> Iterator[None]:
    modes = [(path, path.stat().st_mode) for path in folders]
    for path in folders:
        path.chmod(0o500)
    try:
        yield
    finally:
        for path, mode in modes:
            path.chmod(mode)


@pytest.fixture
def open_ground() -> Iterator[Path]:
    """A folder that every user can reach, unlike pytest's own."""
    ground = Path(tempfile.mkdtemp(prefix="jiangbao-test-"))
    ground.chmod(0o755)
    yield ground
    shutil.rmtree(ground)


def test_a_full_disk_while_attaching_keeps_everything_that_was_there(library: Library) -> None:
    kept = library.objects.put(io.BytesIO(b"kept"))
    library.cases.add(make_case(attachments=(attachment_of(kept),)))
    for size in (10_000, 65_536, 300_000):
        with files_no_larger_than(size), pytest.raises(DiskFull, match="空间不足"):
            library.objects.put(io.BytesIO(os.urandom(1_000_000)))
    assert len([path for path in (library.folder / "objects").rglob("*") if path.is_file()]) == 1
    assert library.check() == []
    library.objects.put(io.BytesIO(os.urandom(1_000_000)))


def go_on_after_failure(library: Library, big: Case) -> None:
    """Do three things together, of which the second fails for lack of room and the failure is ignored."""
    with library.transaction():
        library.cases.add(make_case("b" * 32))
        with contextlib.suppress(DiskFull):
            library.cases.save(big)
        library.cases.add(make_case("c" * 32))


def test_a_database_that_may_not_grow_says_so_and_goes_on_afterwards(library: Library) -> None:
    case = make_case()
    library.cases.add(case)
    big = replace(case, answers={"f": {"x": "字" * 2_000_000}})
    with library._database.connection() as connection:
        driver = sqlcipher.driver_connection(connection)
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages + 5}").fetchall()
    for _ in range(3):
        with pytest.raises(DiskFull, match="空间不足"):
            library.cases.save(big)
        assert library.cases.get(case.id) == case
        with pytest.raises(DiskFull):
            go_on_after_failure(library, big)
        assert [line.id for line in library.cases.list()] == [case.id]
        assert [line.id for line in library.cases.list()] == [case.id]
    with library._database.connection() as connection:
        sqlcipher.driver_connection(connection).execute("PRAGMA max_page_count = 1000000").fetchall()
    library.cases.save(big)
    assert library.cases.get(case.id) == big
    assert library.check() == []


def test_a_write_that_the_system_refuses_undoes_the_whole_save(library: Library) -> None:
    case = make_case()
    library.cases.add(case)
    log = library.folder / "library.db-wal"
    with files_no_larger_than(log.stat().st_size + 50_000), pytest.raises((DiskFull, LibraryUnreachable)):
        library.cases.save(replace(case, answers={"f": {"x": "字" * 1_000_000}}))
    assert library.cases.get(case.id) == case
    library.cases.save(replace(case, title="之后"))
    assert library.check() == []
    library.close()
    with Library.open(library.folder, passphrase()) as again:
        assert again.cases.get(case.id).title == "之后"


def test_a_library_that_cannot_be_made_for_lack_of_room_leaves_no_library(folder: Path) -> None:
    with files_no_larger_than(20_000), pytest.raises((DiskFull, LibraryUnreachable)):
        Library.create(folder, passphrase(), owner_name="甲")
    assert not Library.is_library(folder)
    Library.create(folder, passphrase(), owner_name="甲").close()


def test_a_backup_without_room_for_the_copy_says_so(library: Library) -> None:
    with files_no_larger_than(20_000), pytest.raises((DiskFull, LibraryUnreachable)):
        library.backup(io.BytesIO())
    assert list((library.folder / "backups").iterdir()) == []
    assert library.check() == []


def test_a_key_that_cannot_be_written_leaves_the_old_one(library: Library) -> None:
    with files_no_larger_than(10), pytest.raises(DiskFull):
        library.change_key(passphrase("新"))
    library.close()
    Library.open(library.folder, passphrase()).close()


def test_a_folder_that_may_not_be_written_is_refused_in_every_way(open_ground: Path) -> None:
    folder = open_ground / "只读 库"
    Library.create(folder, passphrase(), owner_name="甲").close()
    (folder / "lock").unlink()
    with as_plain_user(open_ground), not_writable(folder):
        with pytest.raises(LibraryReadOnly, match="不允许写入"):
            Library.open(folder, passphrase())
        with pytest.raises(LibraryReadOnly):
            Library.create(folder / "新", passphrase(), owner_name="甲")
    assert sorted(path.name for path in folder.iterdir()) == ["backups", "library.db", "library.key", "objects"]
    Library.open(folder, passphrase()).close()


@pytest.mark.parametrize("file", ["library.db", "lock", "library.key"])
def test_a_file_that_may_not_be_used_is_refused(open_ground: Path, file: str) -> None:
    folder = open_ground / "库"
    Library.create(folder, passphrase(), owner_name="甲").close()
    (folder / file).chmod(0o400 if file == "library.db" else 0o000)
    with as_plain_user(open_ground):
        with pytest.raises((LibraryReadOnly, LibraryUnreachable)):
            Library.open(folder, passphrase())
        (folder / file).chmod(0o600)
        Library.open(folder, passphrase()).close()


def test_a_folder_that_turns_read_only_refuses_attachments_and_keeps_the_rest(open_ground: Path) -> None:
    folder = open_ground / "库"
    Library.create(folder, passphrase(), owner_name="甲").close()
    with as_plain_user(open_ground), Library.open(folder, passphrase()) as library:
        library.cases.add(make_case())
        with not_writable(folder, folder / "objects", folder / "backups"):
            with pytest.raises(LibraryReadOnly):
                library.objects.put(io.BytesIO(b"x"))
            with pytest.raises((LibraryReadOnly, LibraryUnreachable)):
                library.backup(io.BytesIO())
            assert library.cases.get("a" * 32) == make_case()
        library.objects.put(io.BytesIO(b"x"))
        assert library.check() == []


def test_a_vanished_objects_folder_is_missing_content_not_a_crash(library: Library) -> None:
    library.objects.put(io.BytesIO(b"x"))
    shutil.rmtree(library.folder / "objects")
    assert len(library.check()) == 1
    library.objects.put(io.BytesIO(b"x"))
    assert library.check() == []


def test_a_flipped_bit_anywhere_in_the_database_is_found(folder: Path) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        for number in range(30):
            library.cases.add(make_case(f"{number:032x}", answers={"f": {"x": "字" * 3000}}))
    path = folder / "library.db"
    whole = path.read_bytes()
    chance = random.Random(7)  # noqa: S311
    for _ in range(15):
        place = chance.randrange(len(whole))
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        (folder / "library.db-wal").unlink(missing_ok=True)
        try:
            with Library.open(folder, passphrase()) as library:
                assert any("校验失败" in problem for problem in library.check()), place
        except LibraryDamaged:
            continue


def test_a_foreign_key_that_points_nowhere_is_found(library: Library) -> None:
    case = make_case()
    library.cases.add(case)
    with library._database.connection() as connection:
        driver = sqlcipher.driver_connection(connection)
        driver.execute("PRAGMA foreign_keys = OFF")
        driver.execute("DELETE FROM cases")
        driver.execute("PRAGMA foreign_keys = ON")
    assert library.check() == ["数据表 case_answers 的一行缺少对应的 cases"]


def test_many_threads_save_and_attach_at_once(library: Library) -> None:
    for worker in range(6):
        library.cases.add(make_case(f"{worker:032x}"))
    failures: list[BaseException] = []

    def work(worker: int) -> None:
        try:
            for number in range(15):
                stored = library.objects.put(io.BytesIO(os.urandom(10_000)))
                with library.transaction():
                    case = library.cases.get(f"{worker:032x}")
                    attachments = (*case.attachments, attachment_of(stored, f"{worker}-{number}"))
                    library.cases.save(replace(case, attachments=attachments))
                library.objects.put(io.BytesIO(b"the same for all"))
                if number % 5 == 0:
                    library.objects.sweep()
                library.cases.list()
        except BaseException as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert [len(library.cases.get(f"{worker:032x}").attachments) for worker in range(6)] == [15] * 6
    assert library.check() == []


def test_errors_that_have_no_name_pass_as_the_bugs_they_are(library: Library) -> None:
    with pytest.raises(Exception, match="NOT NULL") as caught, library._database.transaction() as session:
        session.connection().execute(insert(CaseRow).values(id="x"))
    assert not isinstance(caught.value, LibraryError)
    assert library.cases.list() == []


def test_two_connections_never_share_a_database(tmp_path: Path) -> None:
    first = Database(tmp_path, bytes(32))
    second = Database(tmp_path, bytes(32))
    with first.connection(), pytest.raises(LibraryError, match="正在别处打开"), second.connection():
        pass
    second.close()
    first.close()


SCALARS = st.one_of(st.text(max_size=30), st.booleans(), st.lists(st.text(max_size=6), max_size=3))
SECTIONS = st.lists(st.dictionaries(st.text(min_size=1, max_size=5), SCALARS, max_size=3), max_size=3)
ANSWERS = st.dictionaries(
    st.text(max_size=6),
    st.dictionaries(st.text(max_size=6), st.one_of(SCALARS, SECTIONS), max_size=4),
    max_size=4,
)


@given(states=st.lists(ANSWERS, min_size=1, max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_answers_saved_one_after_the_other_come_back(library: Library, states: list[Answers]) -> None:
    case: Case = make_case()
    if not library.cases.contains(case.id):
        library.cases.add(case)
    for answers in states:
        library.cases.save(case.with_answers(answers))
        assert library.cases.get(case.id).answers == answers
