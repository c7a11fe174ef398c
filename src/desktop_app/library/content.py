"""A stored content while it is read: what goes wrong with it is named after it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from desktop_app.age.errors import AgeError
from desktop_app.age.stream import PlainStream
from desktop_app.domain.progress import Progress
from desktop_app.library.errors import ObjectDamaged, ObjectMissing, os_trouble

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE = 1 << 20


@contextmanager
def naming_content_errors(digest: str, folder: Path) -> Iterator[None]:
    """Turn what goes wrong with a content's file into :class:`ObjectMissing`, :class:`ObjectDamaged` and their like."""
    try:
        yield
    except FileNotFoundError as error:
        raise ObjectMissing(digest) from error
    except OSError as error:
        raise os_trouble(error, folder) from error
    except AgeError as error:
        raise ObjectDamaged(digest) from error


class Content(PlainStream):
    """The plain bytes of one content; owns the encrypted file. ``folder`` is the library's."""

    def __init__(self, source: BinaryIO, identity: str, digest: str, folder: Path) -> None:
        super().__init__(source, identity)
        self._digest = digest
        self._folder = folder

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read as any stream does, errors named."""
        with naming_content_errors(self._digest, self._folder):
            return super().readinto(buffer)

    def verify(self, progress: Progress) -> None:
        """Read it through and go back to the start; raise :class:`ObjectDamaged` unless it is what was stored."""
        found = hashlib.sha256()
        while data := self.read(_PIECE):
            found.update(data)
            progress.report(self.tell(), self.size, "正在核对佐证材料")
        if found.hexdigest() != self._digest:
            raise ObjectDamaged(self._digest)
        self.seek(0)
