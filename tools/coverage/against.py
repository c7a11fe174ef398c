"""Holds a transcription against the text of the notice itself: not a character may be missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from desktop_app.programmes.notice_text import OMISSION, NoticeText
from tools.coverage.beside import Coverage, short
from tools.coverage.printed import bare

MAX_OMITTED = 40
"""Characters that one mark may stand for."""


def comparisons(notices: list[Coverage], folder: Path) -> Iterator[tuple[Coverage, list[str]]]:
    """Yield each notice with what does not agree with the file of ``folder`` that holds its title."""
    files = {path.name: plain(path.read_text(encoding="utf-8")) for path in sorted(folder.iterdir()) if path.is_file()}
    for coverage in notices:
        title = bare(coverage.programme.head.notice.title)
        found = [text for text in files.values() if title in text]
        yield coverage, differences(coverage.notice, found[0]) if found else ["no file holds its title"]


def plain(text: str) -> str:
    """Return a notice's text bare: without spaces, lines to write on, list signs, mark-up and byte order mark."""
    without_tags = re.sub(r"</?[a-z][^>]*>|-{2,}", " ", text.lstrip("\ufeff"))
    return bare(re.sub(r"(?m)^- ", "", without_tags))


def differences(notice: NoticeText, text: str) -> list[str]:
    """Return what of the text is in no item, and what of the items is not in the text, in reading order."""
    return [short(fault) if len(fault) > MAX_SHOWN else fault for fault in _walk(notice, text)]


def _walk(notice: NoticeText, text: str) -> Iterator[str]:
    at = 0
    omitted = False
    for part, item in notice.items():
        for piece in re.split(rf"(〔[^〕]*{OMISSION})", bare(item.text)):
            if piece.endswith(OMISSION):
                omitted = True
                continue
            start = text.find(piece, at)
            if start < 0:
                yield f"{part.clause}: not in the notice: {piece}"
                continue
            if start > at and not (omitted and start - at <= MAX_OMITTED):
                yield f"before “{short(item.text)}”: in no item: {text[at:start]}"
            at = start + len(piece)
            omitted = omitted and not piece
    if at < len(text) and not (omitted and len(text) - at <= MAX_OMITTED):
        yield f"at the end, in no item: {text[at:]}"


MAX_SHOWN = 400
