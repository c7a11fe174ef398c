"""The second kind of file: a 7z that 7-Zip opens, for a recipient without the program.

AES-256 with the names hidden too, so that nothing can be seen without the passphrase. Content goes from where it comes
straight into the cipher; nothing plain touches a disk, and no more than a piece of it is in memory.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from desktop_app.domain.progress import Progress
from desktop_app.package.names import folded, safe_file_name

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MESSAGE = "正在加密写入 7z"


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the archive."""

    folder: str
    """Name of the folder that it stands in, or empty."""
    name: str
    opener: Callable[[], BinaryIO]


def write_seven_zip(
    out: BinaryIO, members: Iterable[Member], passphrase: str, total: int = 0, progress: Progress | None = None
) -> int:
    """Write an archive of these files, names made safe and kept apart, to a stream that can seek; return its bytes.

    Progress counts bytes of content, of which about ``total`` are expected. Raises what the openers raise, and
    ``Cancelled``.
    """
    watched, done = progress or Progress(), 0

    def moved(count: int) -> None:
        nonlocal done
        done += count
        watched.report(min(done, total), total, _MESSAGE)

    py7zr = importlib.import_module("py7zr")  # when first needed: its cipher takes a tenth of a second to load
    # Scans, PDF and Office files are packed already: packing them again costs time and saves nothing.
    methods = [{"id": py7zr.FILTER_COPY}, {"id": py7zr.FILTER_CRYPTO_AES256_SHA256}]
    with py7zr.SevenZipFile(out, "w", filters=methods, password=passphrase, header_encryption=True) as archive:
        for name, member in _named_apart(members):
            watched.report(min(done, total), total, _MESSAGE)
            with member.opener() as stream:
                archive.writef(io.BufferedReader(_Counted(stream, moved)), name)
    return out.seek(0, io.SEEK_END)


def _named_apart(members: Iterable[Member]) -> Iterator[tuple[str, Member]]:
    """Yield each member with a safe name of its own, also on systems that fold letters."""
    taken: set[str] = set()
    for member in members:
        folder = f"{safe_file_name(member.folder)}/" if member.folder else ""
        stem, dot, extension = member.name.rpartition(".")
        if not dot:
            stem, extension = member.name, ""
        name, number = folder + safe_file_name(member.name), 2
        while folded(name) in taken:
            name, number = folder + safe_file_name(f"{stem} ({number}){dot}{extension}"), number + 1
        taken.add(folded(name))
        yield name, member


class _Counted(io.RawIOBase):
    """Passes a stream on and tells how much was read."""

    def __init__(self, source: BinaryIO, moved: Callable[[int], None]) -> None:
        super().__init__()
        self._source, self._moved = source, moved

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._source.seek(offset, whence)

    def tell(self) -> int:
        return self._source.tell()

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        data = self._source.read(len(view))
        view[: len(data)] = data
        self._moved(len(data))
        return len(data)
