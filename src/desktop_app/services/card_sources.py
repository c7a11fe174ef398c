"""Where a card comes from: its file, its printed page as a picture or PDF, or a text that was pasted."""

from __future__ import annotations

from pathlib import Path

from desktop_app.documents.images import PictureUnusable
from desktop_app.documents.scanned_codes import codes_on_pages, is_pdf
from desktop_app.domain.contact import CardFile
from desktop_app.domain.errors import KnownError
from desktop_app.domain.media_type import HEAD_BYTES, sniff_media_type
from desktop_app.domain.progress import Progress
from desktop_app.package.card import read_card_file
from desktop_app.package.card_text import PREFIX, card_in_text
from desktop_app.package.errors import CannotRead, NotACard
from desktop_app.package.limits import MAX_CARD_BYTES, MAX_CARD_TEXT

_LARGEST = 50 * 1024 * 1024
_MOST_PAGES = 20


class NoCardSeen(KnownError):
    """A picture or PDF on which no card's code can be recognised."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}”里没有认出收件名片的二维码，没有导入任何内容。"
            "请把名片页拍正、拍清楚、拍全后重试，或让对方直接发名片文件（.jbc）。"
        )


class SeveralCards(KnownError):
    """More than one card in a picture or PDF."""

    def __init__(self, path: Path, count: int) -> None:
        super().__init__(
            f"“{path.name}”里有 {count} 张不同的收件名片，没有导入任何内容。请每次只导入一张，以便逐张核对。"
        )


def card_from_file(path: Path, progress: Progress | None = None) -> CardFile:
    """Return the card in a ``.jbc`` file, on a picture or PDF of its printed page, or in a text file.

    Raises :class:`CannotRead`, :class:`NoCardSeen`, :class:`SeveralCards`, and what reading a card and a scan raise.
    """
    data = _content(path)
    if is_pdf(data) or sniff_media_type(data[:HEAD_BYTES], path.name).startswith("image/"):
        return _scanned(path, data, progress)
    return card_from_bytes(data)


def card_from_bytes(data: bytes) -> CardFile:
    """Return the card that a file's content or a text's bytes say; raises as reading a card does."""
    if len(data) <= MAX_CARD_BYTES and data[:1] == b"{":
        return read_card_file(data)
    if len(data) > MAX_CARD_TEXT * 4:
        raise NotACard
    return card_from_text(data.decode("utf-8-sig", "replace"))


def card_from_text(text: str) -> CardFile:
    """Return the card in a text that was pasted, such as a message."""
    return read_card_file(card_in_text(text))


def _scanned(path: Path, data: bytes, progress: Progress | None) -> CardFile:
    try:
        pages = list(codes_on_pages(data, _ours, progress, _MOST_PAGES))
    except PictureUnusable as error:
        raise NoCardSeen(path) from error
    texts = list(dict.fromkeys(text for _, codes in pages for text in codes))
    if not texts:
        raise NoCardSeen(path)
    if len(texts) > 1:
        raise SeveralCards(path, len(texts))
    return card_from_text(texts[0])


def _ours(text: str) -> str | None:
    return text if text.startswith(PREFIX) else None


def _content(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise NotACard
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise CannotRead(path, error) from error
    if len(data) > _LARGEST:
        raise NotACard
    return data
