"""A library: the folder, opened with its key, with everything that is kept in it.

::

    library.db    the database (SQLCipher)        objects/   attachment contents (age)
    library.key   its key, wrapped                backups/   copies made before a migration
    lock          who has it open
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from desktop_app.domain.contact import RenewalReason
from desktop_app.domain.durable_file import sync_folder
from desktop_app.domain.progress import Progress
from desktop_app.library import migrate
from desktop_app.library.arrivals import ArrivalRepository
from desktop_app.library.backup import BackupFile, write_backup
from desktop_app.library.batches import BatchRepository
from desktop_app.library.cards import CardRepository
from desktop_app.library.cases import CaseRepository
from desktop_app.library.choices import ChoiceRepository
from desktop_app.library.database import DATABASE_FILE, Database
from desktop_app.library.definitions import DefinitionRepository
from desktop_app.library.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryExists,
    NotALibrary,
    RecoveryCodeMismatch,
    naming_os_errors,
)
from desktop_app.library.identity import (
    FormerKeys,
    OwnKeys,
    former_keys,
    identity_row,
    make_identity,
    renew_identity,
)
from desktop_app.library.keys import (
    KEY_FILE,
    KeyHolder,
    KeySource,
    RecoveryCode,
    new_key,
    read_key_file,
    recovery_code,
    unlock_folder,
    write_key_file,
)
from desktop_app.library.lock import LibraryLock
from desktop_app.library.objects import OBJECTS_FOLDER, AttachmentStore
from desktop_app.library.packages import PackageLog
from desktop_app.library.people import PersonRepository
from desktop_app.library.received_batches import ReceivedBatchRepository
from desktop_app.library.reviews import ReviewRepository
from desktop_app.library.travels import TravelRepository
from desktop_app.library.units import UnitRepository

BACKUPS_FOLDER = "backups"
_UNFINISHED = "library.db.new"
"""The database while the library is being made; becomes ``library.db`` as the very last step."""


class Library:
    """One open library. Use :meth:`create` or :meth:`open`; close it, or use it as a context manager."""

    def __init__(self, folder: Path, key: bytes, lock: LibraryLock, database: Database) -> None:
        self.folder = folder
        self._key = key
        self._lock = lock
        self._database = database
        with database.transaction() as session:
            objects_identity = identity_row(session).objects_identity
        self.cases = CaseRepository(database)
        self.objects = AttachmentStore(folder, database, objects_identity)
        self.cards = CardRepository(database)
        self.definitions = DefinitionRepository(database)
        self.packages = PackageLog(database)
        self.people = PersonRepository(database)
        self.units = UnitRepository(database)
        self.batches = BatchRepository(database)
        self.reviews = ReviewRepository(database)
        self.received_batches = ReceivedBatchRepository(database)
        self.travels = TravelRepository(database)
        self.choices = ChoiceRepository(database)
        self.arrivals = ArrivalRepository(database)

    @classmethod
    def create(cls, folder: Path, key: KeyHolder, *, owner_name: str) -> Library:
        """Make a library in ``folder``, which may exist, and open it.

        It comes to be with the last rename: what an interrupted creation left is made anew. Raises
        :class:`LibraryExists`, :class:`LibraryReadOnly`, :class:`DiskFull`, :class:`KeyringUnavailable`.
        """
        with naming_os_errors(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _refuse_remains(folder)
        with ExitStack() as undo:
            lock = LibraryLock(folder)
            undo.callback(lock.release)
            with naming_os_errors(folder):
                _refuse_remains(folder)
            secret = new_key()
            _make_database(folder, secret, owner_name)
            write_key_file(folder, key.hold(secret))
            with naming_os_errors(folder):
                (folder / _UNFINISHED).replace(folder / DATABASE_FILE)
                sync_folder(folder)
            library = cls._opened(folder, secret, lock)
            undo.pop_all()
        return library

    @classmethod
    def open(cls, folder: Path, key: KeySource) -> Library:
        """Open the library in ``folder``; one of an older version is copied to ``backups`` and migrated.

        Raises :class:`NotALibrary`, :class:`LibraryBusy`, :class:`WrongKey`, :class:`LibraryReadOnly`,
        :class:`LibraryTooNew`, :class:`LibraryDamaged`.
        """
        if not cls.is_library(folder):
            raise NotALibrary(folder)
        with ExitStack() as undo:
            lock = LibraryLock(folder)
            undo.callback(lock.release)
            secret = unlock_folder(folder, key)
            try:
                library = cls._opened(folder, secret, lock)
            except LibraryDamaged as error:
                if isinstance(key, RecoveryCode):
                    raise RecoveryCodeMismatch from error
                raise
            undo.pop_all()
        return library

    @classmethod
    def _opened(cls, folder: Path, key: bytes, lock: LibraryLock) -> Library:
        """Open the database under the held lock and bring it to the newest version."""
        with naming_os_errors(folder):
            if (folder / DATABASE_FILE).stat().st_size == 0:
                raise LibraryDamaged("数据库文件是空的")
        with ExitStack() as undo:
            database = Database(folder, key)
            undo.callback(database.close)
            _migrate(database)
            _clear_leftovers(folder)
            library = cls(folder, key, lock, database)
            with suppress(LibraryError):  # a full or failing disk must not keep the library shut
                library.objects.sweep()
            undo.pop_all()
        return library

    @staticmethod
    def is_library(folder: Path) -> bool:
        """Whether ``folder`` holds a library, by its files; says nothing about whether it opens."""
        with naming_os_errors(folder):
            return (folder / DATABASE_FILE).is_file() and (folder / KEY_FILE).is_file()

    @property
    def identity(self) -> OwnKeys:
        """The owner's name and secret keys."""
        with self._database.transaction() as session:
            row = identity_row(session)
            return OwnKeys(row.name, row.age_identity, row.signing_seed)

    @property
    def former_keys(self) -> list[FormerKeys]:
        """The keys that this desk gave up, newest first."""
        with self._database.transaction() as session:
            return former_keys(session)

    @property
    def age_identities(self) -> tuple[str, ...]:
        """Every ``AGE-SECRET-KEY-1…`` that opens what was sent to this desk: of today first, then the former ones."""
        return (self.identity.age_identity, *(former.keys.age_identity for former in self.former_keys))

    def renew_keys(self, reason: RenewalReason) -> OwnKeys:
        """Take new keys, keep the old ones, and say anew under the new key what this desk says about cases."""
        with self._database.transaction() as session:
            before = self.identity.card.verify_key
            renew_identity(session, reason)
            session.flush()
            renewed = self.identity
            self.reviews.change_author(before, renewed.card.verify_key)
            return renewed

    def rename_owner(self, name: str) -> None:
        """Change the name on the own card; keys and fingerprint stay."""
        with self._database.transaction() as session:
            identity_row(session).name = name

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make everything that the repositories do in the block happen together or not at all.

        Other threads wait until the block ends: keep it short, and store objects before it.
        """
        with self._database.transaction():
            yield

    def change_key(self, key: KeyHolder) -> None:
        """Let another passphrase, or the keyring, open the library from now on; no data is touched."""
        write_key_file(self.folder, key.hold(self._key))

    def recovery_code(self) -> str:
        """Return the text for the recovery sheet, which opens the library when the passphrase is lost."""
        return recovery_code(self._key)

    def check(self, progress: Progress | None = None) -> list[str]:
        """Return what is wrong with the database or any stored content, in Chinese; empty when all is sound."""
        return self._database.problems() + self.objects.problems(progress or Progress())

    def backup(self, out: BinaryIO, progress: Progress | None = None) -> None:
        """Write the whole library, as it is at this moment, as one encrypted file while it stays open.

        The key that opens the library now opens the backup for ever. Raises :class:`DiskFull` and its like for the
        library's own folder, and whatever ``out`` raises.
        """
        with self.objects.unswept(), self._copied_database() as copy:
            files = [BackupFile(DATABASE_FILE, copy)]
            files += [BackupFile(path.relative_to(self.folder).as_posix(), path) for path in self.objects.paths()]
            write_backup(out, self._key, read_key_file(self.folder), files, progress or Progress())

    @contextmanager
    def _copied_database(self) -> Iterator[Path]:
        """Yield a consistent copy of the database that vanishes at the end."""
        path = self.folder / BACKUPS_FOLDER / f".{secrets.token_hex(8)}.db"
        try:
            _copy_database(self._database, path)
            yield path
        finally:
            with suppress(OSError):
                path.unlink()

    def close(self) -> None:
        """Close the database and let the lock go; closing twice does nothing."""
        if self._database.closed:
            return
        try:
            self._database.close()
        finally:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _refuse_remains(folder: Path) -> None:
    """Raise :class:`LibraryExists` when ``folder`` holds a library or contents that only its key could open."""
    objects = folder / OBJECTS_FOLDER
    if (folder / DATABASE_FILE).exists() or (objects.is_dir() and any(objects.iterdir())):
        raise LibraryExists(folder)


def _make_database(folder: Path, key: bytes, owner_name: str) -> None:
    """Make the database under its unfinished name, with all tables and the owner's keys."""
    with naming_os_errors(folder):
        for leftover in folder.glob(f"{_UNFINISHED}*"):
            leftover.unlink()
        (folder / _UNFINISHED).touch(mode=0o600)
        for name in (OBJECTS_FOLDER, BACKUPS_FOLDER):
            (folder / name).mkdir(mode=0o700, exist_ok=True)
    database = Database(folder, key, _UNFINISHED)
    try:
        with database.connection() as connection:
            migrate.upgrade(connection)
        with database.transaction() as session:
            make_identity(session, owner_name)
    finally:
        database.close()


def _clear_leftovers(folder: Path) -> None:
    """Remove unfinished copies that an interrupted migration or backup left."""
    for leftover in (folder / BACKUPS_FOLDER).glob(".*"):
        with suppress(OSError):
            leftover.unlink()


def _migrate(database: Database) -> None:
    """Bring an existing database to the newest version after copying it to ``backups``."""
    with database.connection() as connection:
        version = migrate.version_of(connection)
        if not version:
            raise LibraryDamaged("数据库里没有数据表")
        if not migrate.pending(connection):
            return
    _copy_aside(database, f"library-{version}-{datetime.now().astimezone():%Y%m%d-%H%M%S}.db")
    with database.connection() as connection:
        migrate.upgrade(connection)


def _copy_aside(database: Database, name: str) -> None:
    """Write a copy of the database to ``backups``; a file of that name appears only when it is whole."""
    backups = database.folder / BACKUPS_FOLDER
    unfinished = backups / f".{name}.new"
    _copy_database(database, unfinished)
    with naming_os_errors(database.folder):
        unfinished.replace(backups / name)
        sync_folder(backups)


def _copy_database(database: Database, path: Path) -> None:
    """Write a copy of the database to a new file that only its owner may read."""
    with naming_os_errors(database.folder):
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        database.copy_to(path)
