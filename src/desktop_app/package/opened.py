"""A package whose every byte has been verified, and the ways to take things out of it."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self, cast

from desktop_app.age.payload import SealedReader
from desktop_app.domain.answers import Answers
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import CaseStatus, ProgrammeRef
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.domain.review import Reply, Review
from desktop_app.package.answers_json import read_answers, read_reasons
from desktop_app.package.contents import BatchContents, CaseFacts, ChainLink, Task
from desktop_app.package.errors import ChangedAfterSigning, naming_failures
from desktop_app.package.manifest import Manifest
from desktop_app.package.manifest_entries import (
    ANSWERS,
    BATCH_ANSWERS,
    BATCH_REASONS,
    REASONS,
    REPLIES,
    CaseEntry,
    FileEntry,
    Role,
    chain_batch_paths,
    chain_paths,
    programme_folder,
    review_path,
)
from desktop_app.package.manifest_fields import moment
from desktop_app.package.review_json import read_replies, read_review
from desktop_app.package.signing import digest_of
from desktop_app.package.zip_format import Entry
from desktop_app.package.zip_reader import content

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


@dataclass(frozen=True, slots=True)
class PackagedCase(CaseFacts):
    """A case as the sender signed it; its answers are asked for by :meth:`OpenedPackage.answers`."""

    attachments: tuple[Attachment, ...]
    origin: str | None


class VerifiedContent:
    """The entries of a package by path, each held against its digest whenever it is read."""

    def __init__(
        self, path: Path, source: SealedReader, entries: Mapping[str, Entry], files: Mapping[str, FileEntry]
    ) -> None:
        self._path, self._source, self._entries, self._files = path, source, entries, files

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield an entry's content; raise :class:`ChangedAfterSigning` at its end if it is not what was signed."""
        sha256 = hashlib.sha256()
        with naming_failures(self._path):
            for piece in content(self._source, self._entries[path]):
                sha256.update(piece)
                yield piece
        if sha256.hexdigest() != self._files[path].sha256:
            raise ChangedAfterSigning("文件内容与清单不符")

    def document(self, path: str) -> bytes:
        """Return the whole content of a small entry."""
        return b"".join(self.pieces(path))


class OpenedPackage:
    """An open, verified package; a context manager. For use by one thread at a time."""

    def __init__(self, stream: BinaryIO, manifest: Manifest, signed: ChainLink, entries: VerifiedContent) -> None:
        self._stream, self._content = stream, entries
        self.manifest = manifest
        self.signed = signed
        """The manifest's bytes and signature, as the chain of a package to the next level carries them."""
        self.digest = digest_of(manifest.encoded)
        """By which the package is known: the same package, sent or encrypted again, has the same."""
        self._files = {entry.path: entry for entry in manifest.files}
        self._programmes = {entry.digest: entry.ref for entry in manifest.programmes}
        self.cases = tuple(self._packaged(entry) for entry in manifest.cases)

    @property
    def sender(self) -> ContactCard:
        """Whose signature it bears; whether that is someone known, :mod:`.trust` tells."""
        return self.manifest.sender.card

    @property
    def created_at(self) -> datetime:
        """When it was made, by the sender's clock."""
        return moment(self.manifest.created_at)

    @property
    def programmes(self) -> tuple[ProgrammeRef, ...]:
        """The definitions inside."""
        return tuple(self._programmes.values())

    def answers(self, case_id: str) -> Answers:
        """Return the answers of a case."""
        return read_answers(self._content.document(f"{self._entry(case_id).folder}/{ANSWERS}"))

    def reasons(self, case_id: str) -> dict[str, str]:
        """Return the written reasons of a case: rule id to text."""
        path = f"{self._entry(case_id).folder}/{REASONS}"
        return read_reasons(self._content.document(path)) if path in self._files else {}

    def replies(self, case_id: str) -> tuple[Reply, ...]:
        """Return what the sender answers to the comments on a case."""
        path = f"{self._entry(case_id).folder}/{REPLIES}"
        return read_replies(self._content.document(path)) if path in self._files else ()

    def reviews(self, case_id: str) -> tuple[Review, ...]:
        """Return what the levels so far say about a case, lowest first, each vouched for by its author's signature."""
        authors = self._entry(case_id).reviews
        return tuple(read_review(self._content.document(review_path(case_id, author))) for author in authors)

    def batch(self) -> BatchContents | None:
        """Return the batch as which the cases came, or None."""
        entry = self.manifest.batch
        if entry is None:
            return None
        return BatchContents(
            id=entry.id,
            programme=self._programmes[entry.programme],
            recommender=entry.recommender,
            title=entry.title,
            case_ids=entry.cases,
            answers=read_answers(self._content.document(BATCH_ANSWERS)),
            reasons=read_reasons(self._content.document(BATCH_REASONS)) if BATCH_REASONS in self._files else {},
        )

    @property
    def task(self) -> Task | None:
        """What the sender asks of the receiver when the package goes down; None for one that goes up."""
        entry = self.manifest.task
        if entry is None:
            return None
        return Task(None if entry.due is None else date.fromisoformat(entry.due), entry.quota)

    @property
    def note(self) -> str:
        """What the sender says, lines apart."""
        return self.manifest.note

    def programme_files(self, ref: ProgrammeRef) -> dict[str, bytes]:
        """Return a definition's files by name. That they give ``ref.digest`` is for ``programmes`` to hold."""
        folder = programme_folder(ref) + "/"
        return {
            path.removeprefix(folder): self._content.document(path) for path in self._files if path.startswith(folder)
        }

    def chain(self) -> Iterator[ChainLink]:
        """Yield the signed manifests of the levels below, lowest first."""
        for digest in self.manifest.chain:
            manifest, signature = chain_paths(digest)
            said = {role: self._optional(path) for role, (path, _) in chain_batch_paths(digest).items()}
            yield ChainLink(
                self._content.document(manifest),
                self._content.document(signature),
                said[Role.CHAIN_BATCH],
                said[Role.CHAIN_REASONS],
            )

    def link(self) -> ChainLink:
        """Return this package as a link of the chain that the next level's package carries."""
        batch, reasons = self._optional(BATCH_ANSWERS), self._optional(BATCH_REASONS)
        return ChainLink(self.signed.manifest, self.signed.signature, batch, reasons)

    def _optional(self, path: str) -> bytes | None:
        return self._content.document(path) if path in self._files else None

    def open_attachment(self, case_id: str, attachment: Attachment) -> BinaryIO:
        """Return a readable stream of an attachment's bytes, decrypted as it is read."""
        pieces = self._content.pieces(self._path(case_id, attachment))
        return cast("BinaryIO", io.BufferedReader(_PieceReader(pieces), buffer_size=1 << 20))

    def extract(self, case_id: str, attachment: Attachment, sink: BinaryIO, progress: Progress | None = None) -> None:
        """Write an attachment's bytes to ``sink``; on error the caller throws away what it got."""
        done = 0
        for piece in self._content.pieces(self._path(case_id, attachment)):
            sink.write(piece)
            done += len(piece)
            if progress is not None:
                progress.report(done, attachment.size, attachment.name)

    def close(self) -> None:
        """Let go of the file; may be called more than once."""
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _entry(self, case_id: str) -> CaseEntry:
        return next(entry for entry in self.manifest.cases if entry.id == case_id)

    def _path(self, case_id: str, attachment: Attachment) -> str:
        entry = self._entry(case_id)
        return next(item.path for item in entry.attachments if item.id == attachment.id)

    def _packaged(self, entry: CaseEntry) -> PackagedCase:
        return PackagedCase(
            id=entry.id,
            programme=self._programmes[entry.programme],
            nominee=entry.nominee,
            procedure=entry.procedure,
            recommender=entry.recommender,
            title=entry.title,
            unit=entry.unit,
            status=CaseStatus(entry.status),
            created_at=moment(entry.created_at),
            revision=entry.revision,
            revised_at=moment(entry.revised_at),
            revision_why=entry.revision_why,
            fingerprint=entry.fingerprint,
            whole=entry.whole,
            left_out=entry.left_out,
            attachments=self._attachments(entry),
            origin=entry.origin,
        )

    def _attachments(self, entry: CaseEntry) -> tuple[Attachment, ...]:
        return tuple(
            Attachment(
                id=item.id,
                place=Place.parse(item.place),
                name=item.name,
                digest=self._files[item.path].sha256,
                size=self._files[item.path].size,
                media_type=self._files[item.path].media_type,
                original_seen=item.original_seen,
            )
            for item in entry.attachments
        )


class _PieceReader(io.RawIOBase):
    """A raw stream over pieces of bytes."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        target = memoryview(buffer).cast("B")
        while not self._held:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._held = memoryview(piece)
        count = min(len(target), len(self._held))
        target[:count] = self._held[:count]
        self._held = self._held[count:]
        return count
