"""Files brought to where they go, such as a stick: written beside, flushed, read back, compared, renamed.

Whatever happens on the way, a file of the wanted name is whole; what is not is named so, or is not there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, cast

from desktop_app.domain.durable_file import INCOMPLETE_SUFFIX, CannotWrite, Disk, replacing
from desktop_app.domain.errors import KnownError

_PIECE = 1 << 20
Producer = Callable[[BinaryIO], object]
"""Writes the content of one file, from its beginning to its end, to a stream that it does not seek in."""


class FileKind(StrEnum):
    """What a file that was sent is."""

    PACKAGE = "package"
    PART = "part"
    SEVEN_ZIP = "7z"
    DRAFT = "draft"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file that was written, read back, and is as it was meant."""

    path: Path
    kind: FileKind
    size: int
    """Bytes."""
    digest: str
    """SHA-256, 64 hexadecimal characters."""


class NotDelivered(CannotWrite):
    """The place was not there, was full, or went away while it was written to."""

    def __init__(self, path: Path, cause: BaseException | None) -> None:
        why = getattr(cause, "strerror", None) or str(cause)
        KnownError.__init__(
            self,
            f"“{path.name}”没有写完（{why}）。申报件没有改动，那里若留有名字带“{INCOMPLETE_SUFFIX}”的文件，请删去、不要使用。"
            "请确认位置存在、空间充足、U 盘已插好，然后重试。",
        )


class NotWrittenWell(KnownError):
    """What was read back is not what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"报送包“{path.name}”写入后读回核对不一致，目标磁盘或 U 盘可能有问题，不要使用这个文件。"
            "申报件没有改动，请换一个位置重新生成。"
        )


class Delivery:
    """The files of one package on their way to one place."""

    def __init__(self, disk: Disk | None = None) -> None:
        self._disk = disk or Disk()
        self._new: list[Path] = []
        self.files: list[SentFile] = []

    def write(self, path: Path, kind: FileKind, produce: Producer) -> SentFile:
        """Bring one file to its place.

        Raises :class:`NotDelivered`, :class:`NotWrittenWell`, and what ``produce`` raises; then no file of that name
        is new.
        """
        hashing = _HashingStream()
        is_new = not os.path.exists(path)  # which says no where the place cannot be looked at

        def read_back(temporary: Path) -> None:
            with self._disk.reread(temporary) as stream:
                if stream_digest(stream) != hashing.digest:
                    raise NotWrittenWell(path)

        try:
            with replacing(path, check=read_back, marked=True, disk=self._disk) as stream:
                hashing.target = stream
                produce(cast("BinaryIO", hashing))
        except CannotWrite as error:
            if hashing.target is None:  # not even begun
                raise
            raise NotDelivered(path, error.__cause__) from error
        if is_new:
            self._new.append(path)
        self.files.append(SentFile(path, kind, hashing.size, hashing.digest))
        return self.files[-1]

    def undo(self) -> None:
        """Take away the files that were brought, as far as they can be reached."""
        for path in self._new:
            with suppress(OSError):
                self._disk.remove(path)


def stream_digest(stream: BinaryIO) -> str:
    """Return the SHA-256 of what is left of a stream."""
    sha256 = hashlib.sha256()
    while piece := stream.read(_PIECE):
        sha256.update(piece)
    return sha256.hexdigest()


class _HashingStream:
    """Passes bytes on to ``target``, counts and hashes them."""

    def __init__(self) -> None:
        self.target: BinaryIO | None = None
        self._hash = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        """Write, count and hash."""
        if self.target is None:
            raise ValueError("nothing to write to")
        self._hash.update(data)
        self.size += len(data)
        return self.target.write(data)

    @property
    def digest(self) -> str:
        """The SHA-256 of everything written."""
        return self._hash.hexdigest()


class Workroom:
    """A folder of the library for files that are encrypted already and wait to be cut up; empty between uses."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "outgoing"
        shutil.rmtree(self._folder, ignore_errors=True)  # what an interrupted run has left

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """Yield a new file that can be written, read and sought in, and that is gone at the end."""
        path = self._folder / name
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            handle = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 - closed below
        except OSError as error:
            raise CannotWrite(path, error) from error
        with handle as stream:
            try:
                yield cast("BinaryIO", stream)
            except OSError as error:
                raise CannotWrite(path, error) from error
