"""Reading the page codes out of a scan of stamped paper: a picture, or a PDF of any number of pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.documents.page_code import PageCode
from desktop_app.documents.scanned_codes import codes_on_pages
from desktop_app.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page of a scan."""

    number: int
    """From 1."""
    codes: tuple[PageCode, ...]
    """The codes of ours on it: one on a page as printed, none on other papers, several when sheets lie side by side."""


def scanned_pages(data: bytes, progress: Progress | None = None) -> Iterator[ScannedPage]:
    """Yield the pages of a scan with the codes found on them; raises as :func:`codes_on_pages` does."""
    for number, codes in codes_on_pages(data, PageCode.parse, progress):
        yield ScannedPage(number, codes)
