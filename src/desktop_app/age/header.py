"""The age header: recipient stanzas and their authentication code, parsed strictly and within caps.

Everything here is bytes and structure; keys are in :mod:`desktop_app.age.keys`.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from desktop_app.age.errors import AgeDamaged, HeaderTooLarge, NewerAge, NotAge

MAX_HEADER_BYTES = 64 * 1024
MAX_RECIPIENTS = 100
"""Stanzas."""
VERSION_LINE = b"age-encryption.org/v1"
_ANY_VERSION = re.compile(rb"age-encryption\.org/v[0-9]{1,6}")
_ARGUMENT = re.compile(rb"[\x21-\x7e]+")
_BODY_COLUMNS = 64
_MAC_BYTES = 32


@dataclass(frozen=True, slots=True)
class Stanza:
    """One wrapping of the file key."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """A parsed header."""

    stanzas: tuple[Stanza, ...]
    authenticated: bytes
    """The bytes that the authentication code covers."""
    code: bytes
    """The authentication code, 32 bytes."""

    @property
    def size(self) -> int:
        """Bytes of the header in the file; the payload starts there."""
        return len(self.authenticated) + 1 + len(base64_text(self.code)) + 1


def read_header(stream: BinaryIO) -> Header:
    """Read the header at the start of ``stream``; no key needed, no work done.

    Raises :class:`NotAge`, :class:`NewerAge`, :class:`HeaderTooLarge` beyond the caps, and :class:`AgeDamaged` for a
    header that is none.
    """
    first = stream.read(len(VERSION_LINE) + 8)
    version = first.partition(b"\n")[0]
    if not _ANY_VERSION.fullmatch(version):
        raise NotAge
    if version != VERSION_LINE:
        raise NewerAge
    return _parse(first + stream.read(MAX_HEADER_BYTES - len(first)))


def stanza_bytes(stanzas: tuple[Stanza, ...]) -> bytes:
    """Return what the authentication code covers: version line, stanzas, and the ``---`` of the last line."""
    lines = [VERSION_LINE]
    for stanza in stanzas:
        lines.append(b"-> " + " ".join((stanza.kind, *stanza.arguments)).encode("ascii"))
        text = base64_text(stanza.body)
        lines += [text[start : start + _BODY_COLUMNS] for start in range(0, len(text) + 1, _BODY_COLUMNS)]
    return b"\n".join([*lines, b"---"])


def base64_text(data: bytes) -> bytes:
    """Return ``data`` in the unpadded Base64 of age."""
    return base64.b64encode(data).rstrip(b"=")


def base64_data(text: bytes) -> bytes:
    """Return what ``text`` stands for; raise :class:`AgeDamaged` unless it is the one canonical spelling."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise AgeDamaged from error
    if base64_text(data) != text:
        raise AgeDamaged
    return data


def _parse(head: bytes) -> Header:
    lines = _lines(head)
    next(lines)
    stanzas: list[Stanza] = []
    covered = len(VERSION_LINE) + 1
    for line in lines:
        covered += len(line) + 1
        if line.startswith(b"--- "):
            code = base64_data(line[4:])
            if len(code) != _MAC_BYTES or not stanzas:
                raise AgeDamaged
            return Header(tuple(stanzas), head[: covered - len(line) - 1 + 3], code)
        if len(stanzas) == MAX_RECIPIENTS:
            raise HeaderTooLarge(f"more than {MAX_RECIPIENTS} recipients")
        body, length = _body(lines)
        stanzas.append(Stanza(*_opening(line), body))
        covered += length
    raise AgeDamaged


def _lines(head: bytes) -> Iterator[bytes]:
    """Yield complete lines; the header's end must come before they do."""
    start = 0
    while (end := head.find(b"\n", start)) >= 0:
        yield head[start:end]
        start = end + 1
    if len(head) >= MAX_HEADER_BYTES:
        raise HeaderTooLarge(f"more than {MAX_HEADER_BYTES} bytes")
    raise AgeDamaged


def _opening(line: bytes) -> tuple[str, tuple[str, ...]]:
    mark, *words = line.split(b" ")
    if mark != b"->" or not words or not all(_ARGUMENT.fullmatch(word) for word in words):
        raise AgeDamaged
    kind, *arguments = (word.decode("ascii") for word in words)
    return kind, tuple(arguments)


def _body(lines: Iterator[bytes]) -> tuple[bytes, int]:
    """Return a stanza's body and how many bytes of the header it took."""
    text, length = b"", 0
    for line in lines:
        text, length = text + line, length + len(line) + 1
        if len(line) > _BODY_COLUMNS:
            raise AgeDamaged
        if len(line) < _BODY_COLUMNS:
            return base64_data(text), length
    raise AgeDamaged
