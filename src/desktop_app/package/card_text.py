"""A card as one word of letters and digits: what a QR code carries, and what can be pasted out of a message."""

from __future__ import annotations

import base64
import binascii
import re

from desktop_app.package.errors import NotACard
from desktop_app.package.limits import MAX_CARD_BYTES, MAX_CARD_TEXT

PREFIX = "JBC1:"
_WORD = re.compile(r"JBC1:([A-Z2-7\s]*)\.")


def card_text(data: bytes) -> str:
    """Return a card's file as one word: capital letters and digits, as QR's alphanumeric mode wants them."""
    return PREFIX + base64.b32encode(data).decode("ascii").rstrip("=") + "."


def card_in_text(text: str) -> bytes:
    """Return the content of the card's file that a text holds, wherever in it, broken into lines or not.

    A text may also be the file's own content. Raises :class:`NotACard`.
    """
    if len(text) > MAX_CARD_TEXT:
        raise NotACard
    bare = text.lstrip("\ufeff").strip()
    if bare.startswith("{"):
        return bare.encode("utf-8", "replace")
    found = _WORD.search(bare.upper())
    if found is None:
        raise NotACard
    word = "".join(found[1].split())
    try:
        data = base64.b32decode(word + "=" * (-len(word) % 8))
    except (binascii.Error, ValueError) as error:
        raise NotACard from error
    if len(data) > MAX_CARD_BYTES:
        raise NotACard
    return data
