"""Unsent mail (``.eml``) with one file attached, as mail programs open it to be addressed and sent.

RFC 5322 and MIME through the standard library; ``X-Unsent: 1`` lets Outlook and others open it as a draft. There is no
sender and no receiver: the mail program knows the one, the user chooses the other. The attachment's name stands there
twice: as RFC 2231 asks, and as an encoded word (RFC 2047), which is what older programs read.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import encode_rfc2231, format_datetime
from typing import BinaryIO, cast

_POLICY = compat32.clone(linesep="\r\n", max_line_length=76)
_MARK = "jiangbao-attachment"
_LINE = 57
"""Bytes that make one line of 76 characters in base64."""
_ROOM = 16_384
"""Bytes beside the attachment: headers, the text, borders."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a draft says."""

    subject: str
    text: str
    """Lines apart by line feeds."""
    attached: str
    """File name of the attachment."""
    at: datetime
    """Aware; when it was made."""


def most_attached(limit: int) -> int:
    """Return how many bytes can be attached so that the whole draft is at most ``limit`` bytes; not below zero."""
    return max((limit - _ROOM) // 78 * _LINE, 0)


def write_draft(out: BinaryIO, draft: Draft, content: Iterable[bytes]) -> None:
    """Write a draft with this content attached, in bounded memory."""
    head, tail = _frame(draft)
    out.write(head)
    rest = b""
    for piece in content:
        whole = rest + piece
        used = len(whole) - len(whole) % _LINE
        _write_lines(out, whole[:used])
        rest = whole[used:]
    _write_lines(out, rest)
    out.write(tail)


def _write_lines(out: BinaryIO, data: bytes) -> None:
    if data:
        out.write(base64.encodebytes(data).replace(b"\n", b"\r\n"))


def _frame(draft: Draft) -> tuple[bytes, bytes]:
    """Return what stands before and behind the lines of the attachment."""
    message = MIMEMultipart("mixed", policy=_POLICY)
    message["X-Unsent"] = "1"
    message["Date"] = format_datetime(draft.at)
    message["Subject"] = cast("str", Header(draft.subject, "utf-8"))  # the library folds it where it stands
    message.attach(MIMEText(draft.text.replace("\n", "\r\n"), "plain", "utf-8"))
    message.attach(_attachment(draft.attached))
    head, _, tail = message.as_bytes(policy=_POLICY).partition(_MARK.encode() + b"\r\n")
    return head, tail


def _attachment(name: str) -> MIMENonMultipart:
    part = MIMENonMultipart("application", "octet-stream", policy=_POLICY)
    words = Header(name, "utf-8", maxlinelen=60).encode(linesep="\r\n").replace("\r\n", "\r\n ").replace("  ", " ")
    part.replace_header("Content-Type", f'application/octet-stream;\r\n name="{words}"')
    part["Content-Transfer-Encoding"] = "base64"
    part["Content-Disposition"] = f"attachment;\r\n filename*={encode_rfc2231(name, 'utf-8')}"
    part.set_payload(_MARK + "\r\n")
    return part
