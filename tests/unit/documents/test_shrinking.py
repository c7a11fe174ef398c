"""Smaller copies: the same picture with fewer pixels, the same pages, and nothing touched that must stay."""

from __future__ import annotations

import io
import os

import pikepdf
import pytest
from PIL import Image

from desktop_app.documents.shrinking import LONGEST, smaller_copy

PDF = "application/pdf"


def scan(pixels: int = 2600, mode: str = "RGB") -> Image.Image:
    bands = len(mode)
    small = Image.frombytes(mode, (260, 200), os.urandom(260 * 200 * bands))
    return small.resize((pixels, pixels * 10 // 13))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def test_a_large_picture_becomes_smaller_and_stays_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(scan(), "JPEG", quality=95, exif=exif)
    copy = smaller_copy(data, "image/jpeg")
    assert copy is not None
    assert len(copy) < len(data) / 2
    with Image.open(io.BytesIO(copy)) as image:
        assert image.format == "JPEG"
        assert image.height == LONGEST > image.width
        assert not image.getexif()


def test_the_same_scan_gives_the_same_bytes_again() -> None:
    picture, document = saved(scan(), "PNG"), saved(scan(), "PDF", resolution=300, quality=95)
    assert smaller_copy(picture, "image/png") == smaller_copy(picture, "image/png")
    assert smaller_copy(document, PDF) == smaller_copy(document, PDF)


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_scanned_pdf_keeps_its_pages(mode: str) -> None:
    data = saved(scan(mode=mode), "PDF", resolution=300, quality=95, save_all=True, append_images=[scan(mode=mode)])
    copy = smaller_copy(data, PDF)
    assert copy is not None
    assert len(copy) < len(data) * 0.7
    with pikepdf.open(io.BytesIO(data)) as before, pikepdf.open(io.BytesIO(copy)) as after:
        assert [page.mediabox for page in after.pages] == [page.mediabox for page in before.pages]
        (stored, _) = [item for item in after.objects if isinstance(item, pikepdf.Stream) and "/Width" in item]
        image = pikepdf.PdfImage(stored)
        assert max(image.width, image.height) == LONGEST
        assert image.as_pil_image().mode == mode


def test_what_is_small_broken_or_no_scan_stays() -> None:
    assert smaller_copy(saved(scan(300), "JPEG"), "image/jpeg") is None
    assert smaller_copy(b"%PDF-1.7 broken", PDF) is None
    assert smaller_copy(b"no picture", "image/png") is None
    assert smaller_copy(b"text" * 10**6, "text/plain") is None


def test_a_signed_or_locked_pdf_stays() -> None:
    data = saved(scan(), "PDF", resolution=300, quality=95)
    with pikepdf.open(io.BytesIO(data)) as document:
        locked, signed = io.BytesIO(), io.BytesIO()
        document.save(locked, encryption=pikepdf.Encryption(owner="x", user=""))
        document.Root.AcroForm = pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array())
        document.save(signed)
    assert smaller_copy(locked.getvalue(), PDF) is None
    assert smaller_copy(signed.getvalue(), PDF) is None
