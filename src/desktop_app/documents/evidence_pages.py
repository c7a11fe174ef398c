"""Evidence files as A4 pages: scans, photographs and PDFs, each page fitted into the sheet.

What cannot be shown is named instead of left out: the caller prints a placeholder for every :class:`NotShown`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
from PIL import Image

from desktop_app.documents.images import PictureIsHeic, PictureTooLarge, PictureUnusable, upright

A4 = (210.0, 297.0)
MOST_PAGES = 1000
"""Pages of one PDF that a booklet takes in."""
_POINTS = 72 / 25.4
_MARGIN = 12.0
_FOOT = 22.0
_SCAN_PIXELS = 2480
"""Pixels on the longer side of a picture: 210 mm at 300 dpi."""
_LEAST_DPI = 100
"""Small pictures are not enlarged beyond this."""
_PDF_FAILURES = (pikepdf.PdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RuntimeError)
"""What pikepdf raises for objects that a damaged file holds in the wrong place, beside its own error."""


class NotShown(Exception):
    """A file, or a page of one, that cannot stand in a booklet; the text says why, in Chinese."""


def add_pages(booklet: pikepdf.Pdf, data: bytes, media_type: str) -> int:
    """Append the file's pages, fitted to A4; return how many. Raises :class:`NotShown` and then appends none."""
    before = len(booklet.pages)
    add = _add_picture if media_type.startswith("image/") else _add_pdf
    if add is _add_pdf and media_type != "application/pdf":
        raise NotShown("这种文件不能排成页面，请另附纸质件")
    try:
        add(booklet, data)
    except NotShown:
        del booklet.pages[before:]
        raise
    return len(booklet.pages) - before


def _add_pdf(booklet: pikepdf.Pdf, data: bytes) -> None:
    with _opened(data) as source:
        if len(source.pages) > MOST_PAGES:
            raise NotShown(f"PDF 超过 {MOST_PAGES} 页，请另附纸质件")
        if not len(source.pages):
            raise NotShown("PDF 没有页面")
        for page in source.pages:
            _fit(booklet, page)


@contextmanager
def _opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    try:
        with pikepdf.open(io.BytesIO(data)) as source:
            source.flatten_annotations("all")
            yield source
    except pikepdf.PasswordError as error:
        raise NotShown("PDF 设有打开密码") from error
    except _PDF_FAILURES as error:
        raise NotShown("PDF 已损坏") from error


def _fit(booklet: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Append one sheet, upright or across as the page is, with the page inside its margins."""
    box = pikepdf.Rectangle(page.cropbox)
    turned = int(page.obj.get("/Rotate", 0)) % 180 != 0
    wide = (box.height > box.width) if turned else (box.width > box.height)
    width, height = (A4[1], A4[0]) if wide else A4
    sheet = booklet.add_blank_page(page_size=(width * _POINTS, height * _POINTS))
    room = pikepdf.Rectangle(
        _MARGIN * _POINTS, _FOOT * _POINTS, (width - _MARGIN) * _POINTS, (height - _MARGIN) * _POINTS
    )
    lay_over(sheet, page, room, f"/Sheet{len(booklet.pages)}")


def lay_over(page: pikepdf.Page, above: pikepdf.Page, room: pikepdf.Rectangle, name: str) -> None:
    """Print ``above`` over ``page``, centred in ``room`` (points), shrunk when it is larger, never enlarged.

    ``name`` is the resource's, unique in the document; pikepdf's own are random, which would change the bytes.
    """
    form = above.as_form_xobject()
    placed = page.add_resource(form, pikepdf.Name.XObject, name=pikepdf.Name(name))
    drawing = page.calc_form_xobject_placement(
        form, placed, room, invert_transformations=True, allow_shrink=True, allow_expand=False
    )
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"\nQ\n" + drawing)
    page.contents_coalesce()


def _add_picture(booklet: pikepdf.Pdf, data: bytes) -> None:
    try:
        image = upright(data, _SCAN_PIXELS)
    except PictureIsHeic as error:
        raise NotShown("HEIC 格式的照片不能排成页面，请转为 JPG") from error
    except PictureTooLarge as error:
        raise NotShown("图片像素太多，请缩小") from error
    except PictureUnusable as error:
        raise NotShown("图片已损坏") from error
    image.thumbnail((_SCAN_PIXELS, _SCAN_PIXELS))
    _add_pdf(booklet, _picture_pdf(image))


def _picture_pdf(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PDF", resolution=_LEAST_DPI, quality=88)
    return out.getvalue()
