"""The open database: one connection, one transaction at a time, any thread."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlmodel import Session

from desktop_app.library import sqlcipher

DATABASE_FILE = "library.db"


def _json(value: object) -> str:
    """Serialise a document: readable Chinese, compact; escapes only where text is not valid Unicode."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text if text.isprintable() or _is_unicode(text) else json.dumps(value, separators=(",", ":"))


def _is_unicode(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


class Database:
    """Owns the connection. ``transaction`` hands out the session, guarded so that threads take turns."""

    def __init__(self, folder: Path, key: bytes, file_name: str = DATABASE_FILE) -> None:
        self.folder = folder
        self._guard = threading.RLock()
        self._session: Session | None = None
        self._ended_by: BaseException | None = None
        self.closed = False
        """Whether :meth:`close` was called; using it after that is a bug."""
        self._engine = sqlcipher.open_engine(folder / file_name, key, _json)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Yield the session of a transaction that is on the disk when the block ends, and undone when it raises.

        Within another transaction of the same thread the block becomes part of it, undone by itself when it raises.
        """
        with self._guard, sqlcipher.naming_errors(self.folder):
            self._require_open()
            with self._outermost() if self._session is None else self._nested(self._session) as session:
                yield session

    @contextmanager
    def _outermost(self) -> Iterator[Session]:
        with Session(self._engine, expire_on_commit=False) as session:
            self._session, self._ended_by = session, None
            try:
                with session.begin():
                    yield session
                    self._require_alive()
            finally:
                self._session = None

    @contextmanager
    def _nested(self, session: Session) -> Iterator[Session]:
        """Yield ``session`` within a savepoint.

        A full disk can end the whole transaction underneath; then the outer block fails too, even if it goes on.
        """
        self._require_alive()
        driver = sqlcipher.driver_connection(session.connection())
        try:
            with session.begin_nested():
                yield session
        except BaseException as error:
            if not driver.in_transaction:
                self._ended_by = error
            raise

    def _require_alive(self) -> None:
        """Raise what ended the current transaction, if anything did."""
        if self._ended_by is not None:
            raise self._ended_by

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """Yield the bare connection, outside any transaction, for migrations, copies and integrity checks."""
        with self._guard:
            self._require_open()
            if self._session is not None:
                raise RuntimeError("not within a transaction")
            with sqlcipher.naming_errors(self.folder), self._engine.connect() as connection:
                yield connection

    def _require_open(self) -> None:
        if self.closed:
            raise RuntimeError("the library is closed")

    def copy_to(self, path: Path) -> None:
        """Write a consistent, encrypted copy of the database to a new file."""
        with self.connection() as connection:
            sqlcipher.copy_database(connection, path)

    def problems(self) -> list[str]:
        """Return what is wrong with the database file, in Chinese; empty when sound."""
        with self.connection() as connection:
            return sqlcipher.integrity_problems(connection)

    def close(self) -> None:
        """Close the connection, which folds the log into the database file."""
        with self._guard, sqlcipher.naming_errors(self.folder):
            self.closed = True
            self._engine.dispose()
