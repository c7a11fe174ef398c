"""Vectors of split packages: each file is a JSON list of the parts that someone has at hand, in base64."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence

from desktop_app.package.limits import MAX_PACKAGE_BYTES, MAX_PARTS
from desktop_app.package.parts import PartLine, part_pieces, shares
from tests.vectors.workshop import Vector

_MOST = 1400
"""Bytes of a part of the sample, its line included."""


def split(whole: bytes, most: int = _MOST) -> list[bytes]:
    """Return a package as parts of at most ``most`` bytes."""
    digest = hashlib.sha256(whole).hexdigest()
    return [_part(whole, digest, share.number, len(whole), most) for share in shares(len(whole), most)]


def _part(whole: bytes, digest: str, number: int, size: int, most: int) -> bytes:
    return b"".join(part_pieces(io.BytesIO(whole), digest, size, shares(size, most)[number - 1]))


def vectors(good: bytes, other: bytes) -> Iterator[Vector]:
    """Yield all vectors of parts, made from two good packages."""
    parts = split(good)
    yield _vector("good", parts, None, "all parts in order")
    yield _vector("backwards", parts[::-1], None, "all parts, the last first")
    yield _vector("one-twice", [*parts, parts[1]], None, "the same part again changes nothing")
    yield _vector("damaged-copy-beside-good", [_flipped(parts[0]), *parts], None, "a good copy is there too")
    yield _vector("first-missing", parts[1:], "MissingParts", "the first part is missing")
    yield _vector("last-missing", parts[:-1], "MissingParts", "the last part is missing")
    yield _vector("only-one", parts[:1], "MissingParts", "all but one are missing")
    yield _vector("bit-in-share", [parts[0], _flipped(parts[1]), *parts[2:]], "PartDamaged", "one bit in one part")
    yield _vector("cut-short", [parts[0][:-9], *parts[1:]], "PartDamaged", "a part that ends early")
    yield _vector("byte-appended", [parts[0] + b"x", *parts[1:]], "PartDamaged", "a part with a byte too many")
    yield _vector("line-alone", [_line(parts[0]), *parts[1:]], "PartDamaged", "a part without its share")
    yield _vector("of-two-packages", [parts[0], *split(other)[1:]], "PartsDiffer", "parts of two packages")
    yield from _lines_that_lie(good, parts)
    yield from _bad_lines(parts)


def _lines_that_lie(good: bytes, parts: Sequence[bytes]) -> Iterator[Vector]:
    def changed(change: Callable[[bytes], bytes]) -> list[bytes]:
        return [_relined(part, change) for part in parts]

    whole, size, count = hashlib.sha256(good).hexdigest().encode(), b"%d" % len(good), b"%d" % len(parts)
    yield _vector("other-whole", changed(lambda line: line.replace(whole, b"0" * 64)), "PartsDiffer", "another digest")
    larger = b"%d" % (len(good) + 1)
    yield _vector("other-size", changed(lambda line: line.replace(b" " + size, b" " + larger)), "PartsDiffer", "size")
    sizes = [_relined(parts[0], lambda line: line.replace(b" " + size, b" " + larger)), *parts[1:]]
    yield _vector("sizes-differ", sizes, "PartsDiffer", "one part says another size of the whole")
    more = changed(lambda line: re.sub(rb"%s( [0-9a-f]{64}\n)$" % count, rb"%d\1" % (len(parts) + 1), line))
    yield _vector("count-too-high", more, "MissingParts", "a part more than there ever was")
    counts = [more[0], *parts[1:]]
    yield _vector("counts-differ", counts, "PartsDiffer", "one part says another count")
    swapped = [_renumbered(part, len(parts) - index) for index, part in enumerate(parts)]
    yield _vector("numbers-swapped", swapped, "PartsDiffer", "parts that say each other's numbers")
    twice = [*parts, _renumbered(parts[0], 2)]
    yield _vector("number-twice", twice, "PartsDiffer", "two different parts of one number")


def _bad_lines(parts: Sequence[bytes]) -> Iterator[Vector]:
    share = parts[0][len(_line(parts[0])) :]
    line = PartLine("a" * 64, 5000, 1, 2, "b" * 64).encoded
    lines = {
        "empty": (b"", "NotAPart"),
        "no-line-end": (line[:-1], "NotAPart"),
        "endless-line": (line[:-1] + b" " * 100_000, "NotAPart"),
        "carriage-return": (line[:-1] + b"\r\n", "NotAPart"),
        "number-nought": (line.replace(b" 1 2 ", b" 0 2 "), "NotAPart"),
        "number-above-count": (line.replace(b" 1 2 ", b" 3 2 "), "NotAPart"),
        "number-negative": (line.replace(b" 1 2 ", b" -1 2 "), "NotAPart"),
        "number-with-noughts": (line.replace(b" 1 2 ", b" 001 2 "), "NotAPart"),
        "number-in-other-digits": (line.replace(b" 1 2 ", " １ 2 ".encode()), "NotAPart"),
        "number-endless": (line.replace(b" 1 2 ", b" " + b"9" * 5000 + b" 2 "), "NotAPart"),
        "upper-case-digest": (line.replace(b"a" * 64, b"A" * 64), "NotAPart"),
        "more-parts-than-bytes": (line.replace(b" 5000 1 2 ", b" 5 1 9 "), "NotAPart"),
        "ten-thousand-parts": (line.replace(b" 1 2 ", b" 1 10000 "), "OverLimit"),
        "one-part-too-many": (line.replace(b" 1 2 ", b" 1 %d " % (MAX_PARTS + 1)), "OverLimit"),
        "whole-too-large": (line.replace(b" 5000 ", b" %d " % (MAX_PACKAGE_BYTES + 1)), "OverLimit"),
        "newer": (line.replace(b"part 1 ", b"part 2 "), "NewerFormat"),
        "newer-with-more-words": (b"jiangbao-part 3 something else\n", "NewerFormat"),
    }
    for name, (bad, error) in lines.items():
        yield _vector(name, [bad + (share if bad else b""), *parts[1:]], error, f"first line: {name}")


def _line(part: bytes) -> bytes:
    return part[: part.index(b"\n") + 1]


def _relined(part: bytes, change: Callable[[bytes], bytes]) -> bytes:
    line = _line(part)
    return change(line) + part[len(line) :]


def _renumbered(part: bytes, number: int) -> bytes:
    return _relined(part, lambda line: re.sub(rb" \d+ (\d+) ([0-9a-f]{64})$", rb" %d \1 \2" % number, line))


def _flipped(part: bytes) -> bytes:
    return part[:-3] + bytes((part[-3] ^ 1,)) + part[-2:]


def _vector(name: str, parts: Sequence[bytes], error: str | None, note: str) -> Vector:
    listed = [base64.b64encode(part).decode() for part in parts]
    return Vector(name, (json.dumps(listed, indent=0) + "\n").encode(), error, note=note)
