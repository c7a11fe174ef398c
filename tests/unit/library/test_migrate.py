"""Migrations lead exactly to the tables, keep what is stored, and go back."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from desktop_app.domain.batch import Batch
from desktop_app.domain.records import Person
from desktop_app.library import Library, LibraryDamaged, LibraryTooNew, migrate
from desktop_app.library.database import Database
from desktop_app.library.migrations import MIGRATIONS
from desktop_app.library.tables import METADATA
from tests.unit.library.conftest import NOW, attachment_of, make_case, passphrase

KEY = bytes(range(32))


def table_names(connection: Connection) -> set[str]:
    with connection.begin():
        return set(inspect(connection).get_table_names())


def test_all_steps_together_give_exactly_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    database = Database(tmp_path, KEY)
    with database.connection() as connection:
        migrate.upgrade(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []
    database.close()


def test_every_step_can_be_taken_back_and_again(tmp_path: Path) -> None:
    database = Database(tmp_path, KEY)
    with database.connection() as connection:
        for step in MIGRATIONS:
            migrate.upgrade(connection, to=step.REVISION)
            before = table_names(connection)
            migrate.downgrade(connection, "" if step is MIGRATIONS[0] else f"{int(step.REVISION) - 1:04d}")
            migrate.upgrade(connection, to=step.REVISION)
            assert table_names(connection) == before
        migrate.downgrade(connection, "")
        assert table_names(connection) == {"alembic_version"}
        assert migrate.version_of(connection) == ""
    database.close()


def test_steps_are_numbered_in_order_and_named_after_their_number() -> None:
    numbers = [step.REVISION for step in MIGRATIONS]
    assert numbers == [f"{number:04d}" for number in range(1, len(MIGRATIONS) + 1)]
    for step in MIGRATIONS:
        assert step.__name__.rpartition(".")[2].startswith(f"v{step.REVISION}_")  # type: ignore[attr-defined]


def test_an_older_library_is_copied_aside_and_migrated_with_all_that_it_holds(folder: Path) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        stored = library.objects.put(io.BytesIO(b"scan"))
        case = make_case(attachments=(attachment_of(stored),))
        library.cases.add(case)
        revision = library.cases.add_revision(case.id, why="export", fingerprint="f" * 64)
        library.people.save(Person("p1", "只有新版才有", "", "", {}))
        identity = library.identity
        with library._database.connection() as connection:
            migrate.downgrade(connection, "0001")
    with Library.open(folder, passphrase()) as library:
        assert library.cases.get(case.id).answers == case.answers
        assert library.cases.revisions(case.id) == [revision]
        assert library.identity == identity
        assert library.people.list() == []
        assert library.check() == []
    copies = list((folder / "backups").iterdir())
    assert [path.name[:13] for path in copies] == ["library-0001-"]
    assert copies[0].stat().st_mode & 0o777 == 0o600
    with Library.open(folder, passphrase()):
        pass
    assert list((folder / "backups").iterdir()) == copies, "nothing to migrate, nothing to copy"


def test_batches_of_before_have_written_nothing_and_a_step_back_keeps_the_batch(folder: Path) -> None:
    batch = Batch("b1", make_case().programme, "district", "某局", NOW, ("a" * 32,), {"summary": {"filler": "甲"}}, {})
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        library.cases.add(make_case())
        library.batches.save(batch)
        with library._database.connection() as connection:
            migrate.downgrade(connection, "0002")
    with Library.open(folder, passphrase()) as library:
        assert library.batches.list() == [replace(batch, answers={})]
        library.batches.save(batch)
        assert library.batches.get("b1") == batch
        assert library.check() == []


def test_a_library_of_a_newer_program_is_refused_and_left_alone(folder: Path) -> None:
    with (
        Library.create(folder, passphrase(), owner_name="甲") as library,
        library._database.transaction() as session,
    ):
        session.connection().execute(text("UPDATE alembic_version SET version_num = '0999'"))
    before = (folder / "library.db").read_bytes()
    with pytest.raises(LibraryTooNew, match="0999.*安装新版"):
        Library.open(folder, passphrase())
    assert (folder / "library.db").read_bytes() == before


def test_a_step_that_fails_leaves_the_library_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        case = make_case()
        library.cases.add(case)
        with library._database.connection() as connection:
            migrate.downgrade(connection, "0001")

    broken = MIGRATIONS[1].upgrade

    def fails_half_way(op: object) -> None:
        broken(op)  # type: ignore[arg-type]
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(MIGRATIONS[1], "upgrade", fails_half_way)
        with pytest.raises(RuntimeError, match="power cut"):
            Library.open(folder, passphrase())
    with Library.open(folder, passphrase()) as library:
        assert library.cases.get(case.id) == case
        assert library.check() == []


def test_a_database_without_our_tables_is_damaged(folder: Path) -> None:
    with Library.create(folder, passphrase(), owner_name="甲") as library, library._database.connection() as connection:
        migrate.downgrade(connection, "")
    with pytest.raises(LibraryDamaged):
        Library.open(folder, passphrase())
