"""The attachment store: contents encrypted to the library's own key, stored once, named by their digest.

A content is written to a temporary neighbour, flushed, renamed to ``objects/ab/ab12…``, and only then entered in the
database, so that whatever the database names is there. Contents that nothing names are swept; never the reverse.
"""

from __future__ import annotations

import io
import secrets
import threading
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, cast

from sqlmodel import select

from desktop_app.age.keys import recipient_of
from desktop_app.domain.durable_file import TEMPORARY_SUFFIX, sync_folder
from desktop_app.domain.progress import Progress
from desktop_app.library.content import Content, naming_content_errors
from desktop_app.library.database import Database
from desktop_app.library.errors import ObjectDamaged, ObjectMissing, naming_os_errors
from desktop_app.library.intake import Source, StoredObject, reading, take_in
from desktop_app.library.tables.cases import AttachmentRow, RevisionAttachmentRow
from desktop_app.library.tables.objects import ObjectRow
from desktop_app.library.tables.people import PersonRow

OBJECTS_FOLDER = "objects"
_BUFFER = 1 << 20
_DIGEST_CHARACTERS = 64
_REFERENCES = (AttachmentRow.digest, RevisionAttachmentRow.digest, PersonRow.photo)
"""Every column that keeps a content from being swept."""


class AttachmentStore:
    """Contents by digest. ``identity`` is the age identity that they are encrypted to."""

    def __init__(self, folder: Path, database: Database, identity: str) -> None:
        self._folder = folder
        self._objects = folder / OBJECTS_FOLDER
        self._database = database
        self._identity = identity
        self._recipient = recipient_of(identity)
        self._kept: set[str] = set()
        """Digests and temporary names that this session has put or is putting."""
        self._files_guard = threading.Lock()
        self._sweep_guard = threading.Lock()

    def put(self, source: BinaryIO | Path, progress: Progress | None = None, *, name: str = "") -> StoredObject:
        """Store a content, from a stream or a file, in bounded memory; the same content again is stored once.

        ``name`` helps to tell the media type; a path's own name is used when it is left out. Raises
        :class:`SourceUnreadable`, :class:`DiskFull` and its like when the store cannot be written, and ``Cancelled``;
        then nothing was stored.
        """
        progress = progress or Progress()
        if not isinstance(source, Path):
            return self._store(Source(source, 0, name), progress)
        with reading(source) as opened:
            return self._store(replace(opened, name=name or source.name), progress)

    def _store(self, source: Source, progress: Progress) -> StoredObject:
        with self._temporary() as temporary, naming_os_errors(self._folder):
            stored = take_in(source, temporary, self._recipient, progress)
            with self._files_guard:
                self._kept.add(stored.digest)
                self._place(temporary, stored.digest)
        return self._enter(stored)

    @contextmanager
    def _temporary(self) -> Iterator[Path]:
        """Yield the path of a temporary neighbour of the objects, gone at the end."""
        with naming_os_errors(self._folder):
            self._objects.mkdir(mode=0o700, exist_ok=True)
        path = self._objects / f"{secrets.token_hex(8)}{TEMPORARY_SUFFIX}"
        self._kept.add(path.name)
        try:
            yield path
        finally:
            with suppress(OSError):
                path.unlink()
            self._kept.discard(path.name)

    def _place(self, temporary: Path, digest: str) -> None:
        """Rename an encrypted file to its final name; one that is there already is replaced, which heals damage."""
        path = self._path(digest)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            temporary.replace(path)
        except PermissionError:
            if not path.exists():
                raise
        sync_folder(path.parent)
        sync_folder(self._objects)

    def _enter(self, stored: StoredObject) -> StoredObject:
        """Enter a content in the database; what is known about it already stays."""
        with self._database.transaction() as session:
            row = session.get(ObjectRow, stored.digest)
            if row is None:
                session.add(
                    ObjectRow(
                        digest=stored.digest,
                        size=stored.size,
                        media_type=stored.media_type,
                        stored_at=datetime.now(UTC),
                    )
                )
                return stored
            return StoredObject(row.digest, row.size, row.media_type)

    def _path(self, digest: str) -> Path:
        return self._objects / digest[:2] / digest

    def get(self, digest: str) -> StoredObject:
        """Return what is known about a content; raise :class:`ObjectMissing` for one that was never stored."""
        with self._database.transaction() as session:
            row = session.get(ObjectRow, digest)
            if row is None:
                raise ObjectMissing(digest)
            return StoredObject(row.digest, row.size, row.media_type)

    def size(self, digest: str) -> int:
        """Return a content's plain bytes."""
        return self.get(digest).size

    def open(self, digest: str, progress: Progress | None = None) -> BinaryIO:
        """Return a content as a seekable stream that the caller closes, after checking that it is what was stored.

        Decrypts 64 KiB at a time. Raises :class:`ObjectMissing` or :class:`ObjectDamaged`.
        """
        self.get(digest)
        with ExitStack() as undo, naming_content_errors(digest, self._folder):
            source = undo.enter_context(self._path(digest).open("rb"))
            content = undo.enter_context(Content(source, self._identity, digest, self._folder))
            content.verify(progress or Progress())
            undo.pop_all()
        return cast("BinaryIO", io.BufferedReader(content, _BUFFER))

    def problems(self, progress: Progress) -> list[str]:
        """Open every content that the database names; return a sentence for each that is missing or damaged."""
        with self._database.transaction() as session:
            digests = list(session.exec(select(ObjectRow.digest).order_by(ObjectRow.digest)))
        found: list[str] = []
        for number, digest in enumerate(digests):
            progress.report(number, len(digests), "正在核对佐证材料")
            try:
                self.open(digest).close()
            except (ObjectMissing, ObjectDamaged) as error:
                found.append(str(error))
        return found

    def sweep(self) -> int:
        """Delete contents that nothing refers to, and leftovers of interrupted work; return how many files went.

        What was put since the library was opened stays: its attachment may not be saved yet. While a backup is being
        written nothing goes.
        """
        if not self._sweep_guard.acquire(blocking=False):
            return 0
        try:
            return self._sweep()
        finally:
            self._sweep_guard.release()

    @contextmanager
    def unswept(self) -> Iterator[None]:
        """Keep every file of the store where it is during the block."""
        with self._sweep_guard:
            yield

    def paths(self) -> list[Path]:
        """Return the encrypted files of all contents that the database names."""
        with self._database.transaction() as session:
            return [self._path(digest) for digest in session.exec(select(ObjectRow.digest).order_by(ObjectRow.digest))]

    def _sweep(self) -> int:
        with self._database.transaction() as session:
            used = (digest for column in _REFERENCES for digest in session.exec(select(column).distinct()))
            referenced = {digest for digest in used if digest is not None}
            stored = set(session.exec(select(ObjectRow.digest)))
            for digest in stored - referenced - self._kept:
                session.delete(session.get_one(ObjectRow, digest))
        with naming_os_errors(self._folder):
            return sum(self._remove_unless(path, referenced) for path in self._files())

    def _remove_unless(self, path: Path, referenced: set[str]) -> bool:
        """Delete one file of the store unless it is wanted; tell whether it went."""
        with self._files_guard:
            if path.name in referenced or path.name in self._kept:
                return False
            try:
                path.unlink()
            except OSError:
                return False
            return True

    def _files(self) -> Iterable[Path]:
        """Return every file below ``objects`` that is ours: contents and temporary ones."""
        return [
            path
            for path in self._objects.rglob("*")
            if path.is_file() and (path.name.endswith(TEMPORARY_SUFFIX) or len(path.name) == _DIGEST_CHARACTERS)
        ]
