"""Parts (分卷) of a package that is too large for one e-mail: ranges of its bytes, one line before each tells which.

The line is ASCII and ends with a line feed::

    jiangbao-part 1 <SHA-256 of the whole> <bytes of the whole> <number> <count> <SHA-256 of what follows>

So parts can be renamed, mixed with others and joined in any order, what is missing or damaged has a number, and
whoever has no program takes the first line off each and puts the rest together. Nothing in the line is secret: a part
is as unreadable as the package. What is joined is a package only once :func:`~.reader.open_package` has said so.
"""

from __future__ import annotations

import hashlib
import io
import re
import stat
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from desktop_app.domain.progress import Progress
from desktop_app.package.errors import (
    CannotRead,
    MissingParts,
    NewerFormat,
    NotAPart,
    OverLimit,
    PartDamaged,
    PartsDiffer,
)
from desktop_app.package.limits import MAX_PACKAGE_BYTES, MAX_PART_LINE_BYTES, MAX_PARTS, MIB

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC = b"jiangbao-part "
VERSION = 1
_LINE = re.compile(
    rb"jiangbao-part ([1-9][0-9]{0,8}) ([0-9a-f]{64}) ([1-9][0-9]{0,18}) ([1-9][0-9]{0,8}) ([1-9][0-9]{0,8})"
    rb" ([0-9a-f]{64})"
)
_ANY_VERSION = re.compile(rb"jiangbao-part ([1-9][0-9]{0,8})(?: .*)?")
_PIECE = 1 << 20
_MESSAGE = "正在合并分卷"


@dataclass(frozen=True, slots=True)
class PartLine:
    """What the first line of a part says."""

    whole: str
    """SHA-256 of the whole package, 64 hexadecimal characters: what tells parts of one package from others'."""
    size: int
    """Bytes of the whole."""
    number: int
    """From 1."""
    count: int
    digest: str
    """SHA-256 of this part's share of the whole."""

    @property
    def encoded(self) -> bytes:
        """The line with its line feed."""
        words = ("jiangbao-part", VERSION, self.whole, self.size, self.number, self.count, self.digest)
        return " ".join(map(str, words)).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Part:
    """One part as it lies on a disk; its share is not looked at yet."""

    path: Path
    line: PartLine
    start: int
    """Where its share begins in the file."""
    length: int
    """Bytes of its share."""


@dataclass(frozen=True, slots=True)
class Joined:
    """All parts of one package, each held against its digest and together against that of the whole."""

    parts: tuple[Part, ...]
    """By number."""

    @property
    def path(self) -> Path:
        """How the whole would be named: as its first part without the number."""
        first = self.parts[0].path
        return first.with_suffix("") if re.fullmatch(r"\.\d+", first.suffix) else first

    @property
    def digest(self) -> str:
        """SHA-256 of the whole."""
        return self.parts[0].line.whole

    @property
    def size(self) -> int:
        """Bytes of the whole."""
        return self.parts[0].line.size

    def open(self) -> BinaryIO:
        """Return the whole as a seekable stream that the caller closes; one part is open at a time."""
        return cast("BinaryIO", io.BufferedReader(_JoinedStream(self.parts), _PIECE))


def is_part(path: Path) -> bool:
    """Whether a file begins as parts do; raise :class:`CannotRead`."""
    return _beginning(path).startswith(MAGIC)


def read_part(path: Path) -> Part:
    """Return what a part says of itself.

    Raises :class:`NotAPart`, :class:`NewerFormat`, :class:`OverLimit` or :class:`CannotRead`.
    """
    data = _beginning(path)
    first, feed, _ = data.partition(b"\n")
    if not feed or not first.startswith(MAGIC):
        raise NotAPart
    start = len(first) + 1
    return Part(path, _parsed(first), start, max(_size(path) - start, 0))


def _parsed(line: bytes) -> PartLine:
    version = _ANY_VERSION.fullmatch(line)
    if version is not None and int(version[1]) > VERSION:
        raise NewerFormat
    if (match := _LINE.fullmatch(line)) is None:
        raise NotAPart
    found = PartLine(match[2].decode(), int(match[3]), int(match[4]), int(match[5]), match[6].decode())
    if found.size > MAX_PACKAGE_BYTES:
        raise OverLimit(f"整个报送包超过 {MAX_PACKAGE_BYTES // MIB} MiB")
    if found.count > MAX_PARTS:
        raise OverLimit(f"分卷多于 {MAX_PARTS} 份")
    if found.number > found.count or found.count > found.size:
        raise NotAPart
    return found


def group_parts(parts: Iterable[Part]) -> dict[str, list[Part]]:
    """Return parts by the SHA-256 of the package that they belong to, in the order in which the packages come up."""
    groups: dict[str, list[Part]] = {}
    for part in parts:
        groups.setdefault(part.line.whole, []).append(part)
    return groups


def join(parts: Sequence[Part], progress: Progress | None = None) -> Joined:
    """Return the whole that these parts of one package make, in whatever order they come.

    The same part may be there more than once; a damaged copy beside a good one does no harm. Raises
    :class:`MissingParts` with the numbers, :class:`PartDamaged` with the number, :class:`PartsDiffer` for parts of
    different packages and for parts that contradict each other, :class:`CannotRead`, and ``Cancelled``.
    """
    by_number = _by_number(parts)
    whole, done, watched = hashlib.sha256(), 0, progress or Progress()
    size = parts[0].line.size
    chosen: list[Part] = []
    for number in sorted(by_number):
        for candidate in by_number[number]:
            watched.report(done, size, _MESSAGE)
            trial = whole.copy()
            if _hashed(candidate, trial, watched, done) == candidate.line.digest:
                chosen.append(candidate)
                whole, done = trial, done + candidate.length
                break
        else:
            raise PartDamaged(number, by_number[number][0].path.name)
    if done != size or whole.hexdigest() != parts[0].line.whole:
        raise PartsDiffer("合并后与整个报送包的摘要不符")
    return Joined(tuple(chosen))


def part_is_sound(part: Part) -> bool:
    """Whether a part's share is what its line says; raise :class:`CannotRead`."""
    return _hashed(part, hashlib.sha256(), Progress(), 0) == part.line.digest


def _by_number(parts: Sequence[Part]) -> dict[int, list[Part]]:
    """Return the copies of each part, all of one package and none missing."""
    if not parts:
        raise ValueError("no parts")
    first = parts[0].line
    by_number: dict[int, list[Part]] = {}
    for part in parts:
        if (part.line.whole, part.line.size, part.line.count) != (first.whole, first.size, first.count):
            raise PartsDiffer("它们不属于同一个报送包")
        copies = by_number.setdefault(part.line.number, [])
        if copies and copies[0].line != part.line:
            raise PartsDiffer(f"第 {part.line.number} 份有内容不同的两个文件")
        copies.append(part)
    if missing := [number for number in range(1, first.count + 1) if number not in by_number]:
        raise MissingParts(missing, first.count)
    return by_number


def _hashed(part: Part, whole: hashlib._Hash, progress: Progress, done: int) -> str:
    own = hashlib.sha256()
    for piece in _pieces(part):
        own.update(piece)
        whole.update(piece)
        done += len(piece)
        progress.report(min(done, part.line.size), part.line.size, _MESSAGE)
    return own.hexdigest()


def _pieces(part: Part) -> Iterator[bytes]:
    """Yield the share of a part as it was measured; less where the file has become shorter."""
    left = part.length
    try:
        with part.path.open("rb") as stream:
            stream.seek(part.start)
            while left and (piece := stream.read(min(left, _PIECE))):
                left -= len(piece)
                yield piece
    except OSError as error:
        raise CannotRead(part.path, error) from error


def _beginning(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return b""
        with path.open("rb") as stream:
            return stream.read(MAX_PART_LINE_BYTES)
    except OSError as error:
        raise CannotRead(path, error) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise CannotRead(path, error) from error


class _JoinedStream(io.RawIOBase):
    """The shares of parts as one stream."""

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._parts = parts
        self._ends = list(accumulate(part.length for part in parts))
        self._position = 0
        self._open: tuple[int, BinaryIO] | None = None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = (0, self._position, self._ends[-1])[whence]
        if base + offset < 0:
            raise ValueError("negative position")
        self._position = base + offset
        return self._position

    def readinto(self, buffer: WriteableBuffer) -> int:
        index = bisect_right(self._ends, self._position)
        if index == len(self._parts):
            return 0
        part, view = self._parts[index], memoryview(buffer).cast("B")
        stream = self._stream(index)
        stream.seek(part.start + self._position - (self._ends[index] - part.length))
        data = stream.read(min(len(view), self._ends[index] - self._position))
        view[: len(data)] = data
        self._position += len(data)
        return len(data)

    def _stream(self, index: int) -> BinaryIO:
        if self._open is None or self._open[0] != index:
            self._forget()
            self._open = (index, self._parts[index].path.open("rb"))
        return self._open[1]

    def _forget(self) -> None:
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def close(self) -> None:
        self._forget()
        super().close()


# splitting


@dataclass(frozen=True, slots=True)
class Share:
    """The range of a whole that one part takes."""

    number: int
    count: int
    offset: int
    length: int


def shares(size: int, most: int) -> list[Share]:
    """Return how ``size`` bytes are split so that no part is larger than ``most`` bytes, its line included.

    One share, and then no part is needed, where the whole fits. Raises :class:`OverLimit` for too many.
    """
    if size <= most:
        return [Share(1, 1, 0, size)]
    room = most - MAX_PART_LINE_BYTES
    count = -(-size // room) if room > 0 else size
    if count > MAX_PARTS:
        raise OverLimit(f"每份这么小要分成 {count} 份，最多 {MAX_PARTS} 份，请把每份的大小设得大一些")
    return [Share(number + 1, count, number * room, min(room, size - number * room)) for number in range(count)]


def part_name(name: str, number: int) -> str:
    """Return the file name of a part of the package named ``name``."""
    return f"{name}.{number:03}"


def part_pieces(whole: BinaryIO, digest: str, size: int, share: Share) -> Iterator[bytes]:
    """Yield one part of the package that ``whole`` holds, whose SHA-256 is ``digest``."""
    own = hashlib.sha256()
    for piece in share_pieces(whole, share):
        own.update(piece)
    yield PartLine(digest, size, share.number, share.count, own.hexdigest()).encoded
    yield from share_pieces(whole, share)


def share_pieces(whole: BinaryIO, share: Share) -> Iterator[bytes]:
    """Yield the bytes of one share."""
    whole.seek(share.offset)
    left = share.length
    while left and (piece := whole.read(min(left, _PIECE))):
        left -= len(piece)
        yield piece
