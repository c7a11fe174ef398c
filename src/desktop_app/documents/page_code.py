"""The QR code at the foot of each page: which form of which programme, which revision, which content, which page.

Content, as plain text in upper case so that it fits QR's alphanumeric mode::

    JB1:<programme id>:<form id>:<revision>:<fingerprint, 64 hexadecimal characters>:<page>

The form id's underscores are written ``.``, since the alphanumeric mode has none. ``page`` counts from 1 within the
form; 0 stands where the page cannot be known (Word documents, which their user may still change).
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import lru_cache

import segno

PREFIX = "JB1"
_CONTENT = re.compile(
    r"JB1:(?P<programme>[A-Z0-9-]{1,64}):(?P<form>[A-Z][A-Z0-9.]{0,63}):(?P<revision>\d{1,9})"
    r":(?P<fingerprint>[0-9A-F]{64}):(?P<page>\d{1,5})"
)

_DARK = re.compile(rb"\x01+")


@dataclass(frozen=True, slots=True)
class PageCode:
    """What one page's QR code says."""

    programme: str
    form: str
    revision: int
    fingerprint: str
    page: int

    @property
    def content(self) -> str:
        """The text inside the QR code."""
        form = self.form.replace("_", ".")
        words = (PREFIX, self.programme, form, str(self.revision), self.fingerprint, str(self.page))
        return ":".join(words).upper()

    @classmethod
    def parse(cls, content: str) -> PageCode | None:
        """Read the text of a scanned QR code; None when it is not one of ours."""
        match = _CONTENT.fullmatch(content)
        if match is None:
            return None
        return cls(
            match["programme"].lower(),
            match["form"].lower().replace(".", "_"),
            int(match["revision"]),
            match["fingerprint"].lower(),
            int(match["page"]),
        )


_MASK = 2
"""Of the eight masks. Trying them all takes five times as long as the rest, to find the one with the fewest large even
areas; a fingerprint is as good as random, so none is better for it than another. Readers are told which one it is."""


@lru_cache(maxsize=512)
def code_svg(code: PageCode) -> str:
    """Return a page's QR code as an SVG image, see :func:`qr_svg`."""
    return qr_svg(code.content)


def qr_svg(content: str) -> str:
    """Return any QR code as an SVG image without a quiet zone (the white margin around it is one).

    Rows overlap by a thirtieth of a module, so that no renderer shows white seams between them.
    """
    rows = [bytes(row) for row in segno.make_qr(content, error="m", boost_error=False, mask=_MASK).matrix]
    path = "".join(
        f"M{run.start()} {y}h{run.end() - run.start()}v1.03h-{run.end() - run.start()}z"
        for y, row in enumerate(rows)
        for run in _DARK.finditer(row)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {len(rows)} {len(rows)}"><path d="{path}"/></svg>'


@lru_cache(maxsize=64)
def code_png(code: PageCode, scale: int = 8) -> bytes:
    """Return the QR code as a PNG image with one module of white around it."""
    out = io.BytesIO()
    segno.make_qr(code.content, error="m", boost_error=False, mask=_MASK).save(out, kind="png", border=1, scale=scale)
    return out.getvalue()
