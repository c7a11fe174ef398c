"""Reading the page codes out of a scan of stamped paper: a picture, or a PDF of any number of pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image

from desktop_app.documents.images import pdf_page_count, upright
from desktop_app.documents.page_code import PageCode
from desktop_app.domain.progress import Progress

MOST_PAGES = 1000
"""Pages of a scan that are looked at; more are told as not looked at."""
_TRIES_DPI = (150, 300)
"""How finely a page of a PDF is drawn; the second only where the first shows no code."""
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_MOST_SIDE = 5000
"""Pixels of the longer side of a drawn page, whatever its paper's size says."""


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page of a scan."""

    number: int
    """From 1."""
    codes: tuple[PageCode, ...]
    """The codes of ours on it: one on a page as printed, none on other papers, several when sheets lie side by side."""


def scanned_pages(data: bytes, progress: Progress | None = None) -> Iterator[ScannedPage]:
    """Yield the pages of a scan with the codes found on them.

    Raises :class:`~desktop_app.documents.images.PictureUnusable` or ``PdfUnreadable`` for what is neither.
    """
    watched = progress or Progress()
    if not data[:1024].lstrip().startswith(b"%PDF-"):
        yield ScannedPage(1, _codes(upright(data)))
        return
    count = min(pdf_page_count(data), MOST_PAGES)
    with pdfium.PdfDocument(data) as document:
        for index in range(count):
            watched.report(index, count, "正在识别扫描件")
            yield ScannedPage(index + 1, _codes_of_page(document, index))


def _codes_of_page(document: pdfium.PdfDocument, index: int) -> tuple[PageCode, ...]:
    try:
        page = document[index]
        longest = max(*page.get_size(), 1.0)
        for dpi in _TRIES_DPI:
            scale = min(dpi / 72, _MOST_SIDE / longest)
            if codes := _codes(page.render(scale=scale, grayscale=True).to_pil()):
                return codes
    except pdfium.PdfiumError:  # a damaged page of a document that opens: it shows no code
        return ()
    return ()


def _codes(picture: Image.Image) -> tuple[PageCode, ...]:
    found = zxingcpp.read_barcodes(picture.convert("L"), formats=_QR)
    parsed = (PageCode.parse(barcode.text) for barcode in found)
    return tuple(dict.fromkeys(code for code in parsed if code is not None))
