"""Everything that is SQLite's or SQLCipher's own; the rest of the library speaks portable SQLAlchemy.

One connection holds the database exclusively. Write-ahead log with ``synchronous=FULL``: a commit that returned is on
the disk. Exclusive locking keeps the log's index in memory: a library on a network drive
needs no shared memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from desktop_app.library.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryReadOnly,
    LibraryUnreachable,
)

_CACHE_KIB = 16 * 1024
_PRIMARY = 0xFF
"""Extended result codes carry the primary code in the lowest byte."""
_NAMED: dict[int, Callable[[Path], LibraryError]] = {
    dbapi2.SQLITE_FULL: lambda _folder: DiskFull(),
    dbapi2.SQLITE_READONLY: LibraryReadOnly,
    dbapi2.SQLITE_PERM: LibraryReadOnly,
    dbapi2.SQLITE_CANTOPEN: lambda folder: LibraryUnreachable(folder, "数据库文件无法打开"),
    dbapi2.SQLITE_IOERR: lambda folder: LibraryUnreachable(folder, "磁盘读写错误"),
    dbapi2.SQLITE_CORRUPT: lambda _folder: LibraryDamaged("数据库内容不一致"),
    dbapi2.SQLITE_NOTADB: lambda _folder: LibraryDamaged("数据库文件不完整，或与密钥文件不是同一个档案库的"),
    dbapi2.SQLITE_BUSY: lambda _folder: LibraryBusy(),
    dbapi2.SQLITE_LOCKED: lambda _folder: LibraryBusy(),
}


def connect(path: Path, key: bytes) -> dbapi2.Connection:
    """Open or make the encrypted database at ``path``; nothing is read yet, so a wrong key shows later."""
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=0.2)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_compatibility = 4")
    return connection


def _configure(connection: dbapi2.Connection) -> None:
    """Set what every connection of the program needs; reads the file, and so finds out whether the key fits."""
    for statement in (
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        f"PRAGMA cache_size = -{_CACHE_KIB}",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA secure_delete = FAST",
    ):
        connection.execute(statement).fetchall()


def open_engine(path: Path, key: bytes, json_serializer: Callable[[object], str]) -> Engine:
    """Return an engine over one connection to the database at ``path``; raise what :func:`naming_errors` names."""

    def creator() -> dbapi2.Connection:
        connection = connect(path, key)
        try:
            _configure(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://", creator=creator, module=dbapi2, poolclass=StaticPool, json_serializer=json_serializer
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Start transactions ourselves: the driver would leave schema changes outside."""
    connection.exec_driver_sql("BEGIN")


@contextmanager
def naming_errors(folder: Path) -> Iterator[None]:
    """Turn the database's errors that are known into :class:`LibraryError`; others pass as the bugs they are."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        named = _named(error, folder)
        if named is None:
            raise
        raise named from error


def _named(error: BaseException, folder: Path) -> LibraryError | None:
    """Return the known error behind a driver's error, or None.

    SQLite undoes a transaction by itself when the disk is full; the savepoint that is gone is then complained about,
    and what was wrong stands further down.
    """
    cause: BaseException | None = error
    while cause is not None:
        code = getattr(cause, "sqlite_errorcode", None)
        make = _NAMED.get(code & _PRIMARY) if isinstance(code, int) else None
        if make is not None:
            return make(folder)
        cause = cause.__cause__ or cause.__context__
    return None


def driver_connection(connection: Connection) -> dbapi2.Connection:
    """Return the driver's connection under an SQLAlchemy connection."""
    driver: dbapi2.Connection = connection.connection.driver_connection
    return driver


def copy_database(connection: Connection, path: Path) -> None:
    """Write a consistent copy of the open database to the empty file ``path``, under the same key, on the disk."""
    driver_connection(connection).execute("VACUUM INTO ?", (str(path),)).close()
    with path.open("rb+") as copy:
        os.fsync(copy.fileno())


def integrity_problems(connection: Connection) -> list[str]:
    """Return what SQLCipher and SQLite find wrong with the file: pages, structure, foreign keys; empty when sound."""
    driver = driver_connection(connection)
    pages = [f"数据库页校验失败：{row[0]}" for row in driver.execute("PRAGMA cipher_integrity_check")]
    structure = [f"数据库结构：{row[0]}" for row in driver.execute("PRAGMA integrity_check") if row[0] != "ok"]
    links = [f"数据表 {row[0]} 的一行缺少对应的 {row[2]}" for row in driver.execute("PRAGMA foreign_key_check")]
    return pages + structure + links
