"""E-mails as files (``.eml``): which of their attachments are packages or parts of packages.

Mails come from anybody. What could make the standard library's parser slow, deep or large is counted before it sees
the first byte: size, lines, MIME parts, and the length of the fields that it takes apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from pathlib import Path

from desktop_app.package.errors import CannotRead
from desktop_app.services.intake_errors import MailTooLarge

MAX_MAIL_BYTES = 100 << 20
MAX_LINES = 4_000_000
MAX_PARTS = 200
MAX_FIELD = 2000
MAX_BOUNDARIES = 2000
"""Lines that could begin a part: one without any header is a part as well."""
MAX_LINE_CHECKS = 20_000_000
"""The parser holds every line against the end of each part that it is in."""
_PART = re.compile(rb"(?:^|[\r\n])content-type[ \t]*:([^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """One attachment, decoded."""

    name: str
    """As the mail says; nothing that could be a path."""
    content: bytes


def mail_attachments(path: Path) -> Iterator[MailAttachment]:
    """Yield the attachments of a mail, those of forwarded mails too.

    Raises :class:`MailTooLarge` for what is not taken apart, and :class:`CannotRead`.
    """
    data = _content(path)
    for part in message_from_bytes(data).walk():
        if not part.is_multipart() and (name := _name(part)):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload:
                yield MailAttachment(name, payload)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_MAIL_BYTES + 1)
    except OSError as error:
        raise CannotRead(path, error) from error
    if len(data) > MAX_MAIL_BYTES or data.count(b"\n") + data.count(b"\r") > MAX_LINES:
        raise MailTooLarge(path.name)
    if _too_laborious(data):
        raise MailTooLarge(path.name)
    return data


def _too_laborious(data: bytes) -> bool:
    """Whether a mail is built to be hard to take apart: parts, long fields, or parts in parts over many lines."""
    nested = 1
    for count, field in enumerate(_PART.finditer(data), start=1):
        if count > MAX_PARTS or len(field[1]) > MAX_FIELD:
            return True
        nested += b"multipart" in field[1].lower()
    lines = data.count(b"\n") + data.count(b"\r")
    boundaries = data.count(b"\n--") + data.count(b"\r--")
    return boundaries > MAX_BOUNDARIES or nested * lines > MAX_LINE_CHECKS


def _name(part: Message) -> str:
    """Return the file name that a part bears, without folders; empty where it bears none."""
    if len(str(part.get("content-disposition", ""))) > MAX_FIELD:
        return ""
    name = str(part.get_filename() or "")
    with suppress(LookupError, ValueError):
        name = str(make_header(decode_header(name)))
    return re.split(r"[/\\]", "".join(character for character in name if character.isprintable()))[-1].strip()
