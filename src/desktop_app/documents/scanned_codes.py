"""Reading QR codes out of a picture, or out of a PDF of any number of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image

from desktop_app.documents.images import pdf_page_count, upright
from desktop_app.domain.progress import Progress

T = TypeVar("T")
Parse = Callable[[str], T | None]

MOST_PAGES = 1000
"""Pages of a scan that are looked at; more are told as not looked at."""
_TRIES_DPI = (150, 300)
"""How finely a page of a PDF is drawn; the second only where the first shows no code."""
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_MOST_SIDE = 5000
"""Pixels of the longer side of a drawn page, whatever its paper's size says."""


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are to be read as a PDF."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def codes_on_pages(
    data: bytes, parse: Parse[T], progress: Progress | None = None, most_pages: int = MOST_PAGES
) -> Iterator[tuple[int, tuple[T, ...]]]:
    """Yield each page's number, from 1, with what ``parse`` makes of the codes on it, each once; None is left out.

    Raises :class:`~desktop_app.documents.images.PictureUnusable` or ``PdfUnreadable`` for what is neither.
    """
    watched = progress or Progress()
    if not is_pdf(data):
        yield 1, _codes(upright(data), parse)
        return
    count = min(pdf_page_count(data), most_pages)
    with pdfium.PdfDocument(data) as document:
        for index in range(count):
            watched.report(index, count, "正在识别扫描件")
            yield index + 1, _codes_of_page(document, index, parse)


def _codes_of_page(document: pdfium.PdfDocument, index: int, parse: Parse[T]) -> tuple[T, ...]:
    try:
        page = document[index]
        longest = max(*page.get_size(), 1.0)
        for dpi in _TRIES_DPI:
            scale = min(dpi / 72, _MOST_SIDE / longest)
            if codes := _codes(page.render(scale=scale, grayscale=True).to_pil(), parse):
                return codes
    except pdfium.PdfiumError:  # a damaged page of a document that opens: it shows no code
        return ()
    return ()


def _codes(picture: Image.Image, parse: Parse[T]) -> tuple[T, ...]:
    found = zxingcpp.read_barcodes(picture.convert("L"), formats=_QR)
    parsed = (parse(barcode.text) for barcode in found)
    return tuple(dict.fromkeys(code for code in parsed if code is not None))
