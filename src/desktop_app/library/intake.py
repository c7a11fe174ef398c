"""Taking in a content: read once, hashed, measured and encrypted on the way to a temporary file on the disk."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.age.files import begin_for_recipients
from desktop_app.domain.media_type import HEAD_BYTES, sniff_media_type
from desktop_app.domain.progress import Progress
from desktop_app.library.errors import SourceUnreadable

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class StoredObject:
    """A content in the store."""

    digest: str
    """SHA-256 of the plain content, 64 hexadecimal characters."""
    size: int
    """Plain bytes."""
    media_type: str


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be stored: a stream, its size where it is known (else 0), and a name that hints at the type."""

    stream: BinaryIO
    size: int
    name: str

    def pieces(self, progress: Progress) -> Iterator[bytes]:
        """Yield the content; raise :class:`SourceUnreadable`, or ``Cancelled`` between pieces."""
        done = 0
        while True:
            progress.report(done, self.size, "正在保存佐证材料")
            try:
                piece = self.stream.read(_PIECE)
            except OSError as error:
                raise SourceUnreadable(self.name, error.strerror or str(error)) from error
            if not piece:
                return
            done += len(piece)
            yield piece


@contextmanager
def reading(path: Path) -> Iterator[Source]:
    """Open a file as a source; raise :class:`SourceUnreadable` for whatever is no readable file."""
    try:
        if not path.is_file():
            raise SourceUnreadable(path.name, "不是普通文件")
        stream = path.open("rb")
    except OSError as error:
        raise SourceUnreadable(path.name, error.strerror or str(error)) from error
    with stream:
        yield Source(stream, os.fstat(stream.fileno()).st_size, path.name)


def take_in(source: Source, target: Path, recipient: str, progress: Progress) -> StoredObject:
    """Encrypt a source into the new file ``target``, flushed to the disk, and return what it was.

    ``OSError`` is about ``target``; the source's own errors are :class:`SourceUnreadable`.
    """
    digest, size, head = hashlib.sha256(), 0, b""
    with open(target, "xb", opener=private_opener) as out:
        sealed = begin_for_recipients(out, [recipient])
        for piece in source.pieces(progress):
            digest.update(piece)
            size += len(piece)
            head += piece[: HEAD_BYTES - len(head)]
            sealed.write(piece)
        sealed.finish()
        out.flush()
        os.fsync(out.fileno())
    return StoredObject(digest.hexdigest(), size, sniff_media_type(head, source.name))


def private_opener(path: str, flags: int) -> int:
    """Open a file that only its owner may read."""
    return os.open(path, flags, 0o600)
