"""Pictures from anywhere."""

from __future__ import annotations

import io
import struct
import zlib
from contextlib import suppress

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop_app.documents.images import (
    Crop,
    PdfUnreadable,
    PictureDamaged,
    PictureIsHeic,
    PictureTooLarge,
    PictureUnusable,
    pdf_page_count,
    pdf_page_picture,
    picture_size,
    portrait,
    printable_picture,
    thumbnail,
    upright,
)
from tests.unit.documents.forms import jpeg


def png(width: int, height: int, mode: str = "RGB", **more: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, "PNG", **more)
    return out.getvalue()


def png_bomb(width: int, height: int) -> bytes:
    """A PNG file that claims a size and holds next to nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


def turned_jpeg(orientation: int) -> bytes:
    """A picture 40 × 20 whose left half is black, marked as turned."""
    image = Image.new("RGB", (40, 20), "white")
    image.paste("black", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


def grey(image: Image.Image, x: int, y: int) -> float:
    value = image.convert("L").getpixel((x, y))
    assert isinstance(value, (int, float))
    return value


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("size", [(20000, 20000), (11000, 10000), (2_000_000_000, 2_000_000_000)])
def test_a_picture_with_too_many_pixels_is_refused_before_it_is_decoded(size: tuple[int, int]) -> None:
    with pytest.raises(PictureTooLarge, match="像素"):
        thumbnail(png_bomb(*size), 100)


@pytest.mark.parametrize(
    "data", [b"", b"not a picture", jpeg()[:200], b"%PDF-1.7", png(10, 10)[:40], b"\xff\xd8\xff" + bytes(100)]
)
def test_what_is_no_picture_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(PictureDamaged, match="请换一个"):
        thumbnail(data, 100)


@pytest.mark.parametrize("brand", [b"heic", b"mif1", b"avif"])
def test_telephone_pictures_are_refused_by_name(brand: bytes) -> None:
    with pytest.raises(PictureIsHeic, match="HEIC"):
        picture_size(b"\x00\x00\x00\x18ftyp" + brand + bytes(32))


@given(st.binary(max_size=300), st.integers(0, 600))
@settings(max_examples=60)
def test_damaged_bytes_give_a_picture_or_a_refusal(noise: bytes, at: int) -> None:
    whole = jpeg(30, 30)
    for data in (noise, whole[:at] + noise + whole[at + len(noise) :]):
        with suppress(PictureUnusable):
            assert max(opened(thumbnail(data, 20)).size) <= 20


def test_a_turned_picture_stands_upright() -> None:
    assert picture_size(turned_jpeg(6)) == (20, 40)
    image = upright(turned_jpeg(6))
    assert image.size == (20, 40)
    assert grey(image, 10, 5) < 60
    assert grey(image, 10, 35) > 200


def test_transparency_becomes_white() -> None:
    assert upright(png(5, 5, "RGBA")).getpixel((2, 2)) == (255, 255, 255)


def test_a_portrait_has_the_printed_proportions() -> None:
    made = opened(portrait(jpeg(1000, 1000), 30, 40))
    assert made.width / made.height == pytest.approx(30 / 40, abs=0.01)
    assert made.info["dpi"] == (350, 350)


def test_a_portrait_shows_the_part_that_was_chosen() -> None:
    image = Image.new("RGB", (400, 400), "white")
    image.paste("black", (200, 200, 400, 400))
    out = io.BytesIO()
    image.save(out, "PNG")
    assert grey(opened(portrait(out.getvalue(), 30, 40, Crop(220, 220, 120, 160))), 50, 50) < 30


@pytest.mark.parametrize(
    "crop", [Crop(-50, -50, 10, 10), Crop(10_000, 10_000, 5, 5), Crop(0, 0, 0, 0), Crop(5, 5, 9999, 9999)]
)
def test_a_crop_beyond_the_picture_still_gives_a_portrait(crop: Crop) -> None:
    width, height = opened(portrait(jpeg(50, 60), 30, 40, crop)).size
    assert abs(width / 30 - height / 40) * 40 <= 1 + 1 / 3  # the shape asked for, but for whole pixels


def test_a_plain_picture_prints_as_it_is() -> None:
    data = jpeg()
    assert printable_picture(data) == data


@pytest.mark.parametrize("data", [turned_jpeg(6), png(30, 30, "RGBA"), png(30, 30, "I;16"), jpeg(3000, 100)])
def test_other_pictures_are_made_plain(data: bytes) -> None:
    made = opened(printable_picture(data))
    assert (made.format, made.mode) == ("JPEG", "RGB")
    assert max(made.size) <= 1600


def test_a_thumbnail_is_no_larger_than_asked() -> None:
    made = opened(thumbnail(jpeg(900, 300), 120))
    assert (made.width, made.height) == (120, 40)


def test_pages_of_a_pdf_become_pictures() -> None:
    document = pdfium.PdfDocument.new()
    document.new_page(200, 400)
    document.new_page(100, 100)
    out = io.BytesIO()
    document.save(out)
    assert pdf_page_count(out.getvalue()) == 2
    assert opened(pdf_page_picture(out.getvalue(), 0, 100)).size == (50, 100)
    with pytest.raises(PdfUnreadable):
        pdf_page_picture(out.getvalue(), 7, 100)


def test_a_damaged_pdf_is_refused_with_a_sentence() -> None:
    with pytest.raises(PdfUnreadable, match="已损坏") as refusal:
        pdf_page_count(b"%PDF-1.7 and no more")
    assert not refusal.value.password
