"""Pictures: opened safely, turned upright, cropped to a portrait, shrunk to a thumbnail; pages of PDFs too."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import pypdfium2 as pdfium
from PIL import Image, ImageOps, UnidentifiedImageError

from desktop_app.domain.errors import KnownError

MOST_PIXELS = 100_000_000
"""Pixels of the largest picture that is opened: an A3 page at 600 dpi has 70 million."""
PRINTED_PIXELS = 1600
"""Pixels on the longer side that a printed portrait may have; 100 mm at 400 dpi."""
_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")
_PORTRAIT_DPI = 350
_JPEG_QUALITY = 92
_ORIENTATION = 0x0112
_TURNED = (5, 6, 7, 8)
_DECODING_FAILURES = (OSError, ValueError, SyntaxError, EOFError, IndexError, MemoryError, OverflowError)
_T = TypeVar("_T")


class PictureUnusable(KnownError):
    """The file is no picture that we can read; the base of the refusals below."""


class PictureDamaged(PictureUnusable):
    """The content is not that of a picture, or it ends early."""

    def __init__(self) -> None:
        super().__init__("这个文件不是图片或者已经损坏，无法打开。原文件没有改动，请换一个 JPG 或 PNG 图片再试。")


class PictureTooLarge(PictureUnusable):
    """So many pixels that opening it would exhaust memory."""

    def __init__(self) -> None:
        super().__init__(
            f"图片的像素太多（超过 {MOST_PIXELS // 10_000} 万），无法处理。原文件没有改动，请把图片缩小后再试。"
        )


class PictureIsHeic(PictureUnusable):
    """A HEIC or AVIF picture, as telephones take them."""

    def __init__(self) -> None:
        super().__init__(
            "这是 HEIC/AVIF 格式的照片（手机常用），暂不支持。原文件没有改动，请在手机或电脑上另存为 JPG 后再试。"
        )


class PdfUnreadable(KnownError):
    """A PDF that is damaged or wants a password."""

    def __init__(self, *, password: bool) -> None:
        cause = "设有打开密码" if password else "已损坏或不是 PDF"
        super().__init__(f"这个 PDF 文件{cause}，无法显示页面。原文件没有改动，请重新导出一份未加密的 PDF 再试。")
        self.password = password


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of a picture, in pixels of the upright picture."""

    left: int
    top: int
    width: int
    height: int


def picture_size(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels of the upright picture, without decoding it.

    Raises :class:`PictureUnusable` with the reason when it is none that we open.
    """

    def size(image: Image.Image) -> tuple[int, int]:
        turned = image.getexif().get(_ORIENTATION) in _TURNED
        return (image.height, image.width) if turned else (image.width, image.height)

    return _with_opened(data, size)


def upright(data: bytes, most: int | None = None) -> Image.Image:
    """Return the decoded picture, turned as its EXIF says, transparency on white, in RGB.

    ``most`` lets it come smaller, at least that many pixels on its shorter side where it had them, which is quicker.
    """

    def decode(image: Image.Image) -> Image.Image:
        if most is not None:
            image.draft("RGB", (most, most))
        return _flat(ImageOps.exif_transpose(image))

    return _with_opened(data, decode)


def portrait(data: bytes, width_mm: float, height_mm: float, crop: Crop | None = None) -> bytes:
    """Return a JPEG of exactly the printed proportions: ``crop``, or the middle of the picture; at most 350 dpi."""
    image = upright(data)
    box = crop or _middle(image.width, image.height, width_mm / height_mm)
    left, top = min(max(box.left, 0), image.width - 1), min(max(box.top, 0), image.height - 1)
    right, bottom = min(left + max(box.width, 1), image.width), min(top + max(box.height, 1), image.height)
    fitted = ImageOps.fit(image.crop((left, top, right, bottom)), _portrait_pixels(right - left, width_mm, height_mm))
    out = io.BytesIO()
    fitted.save(out, "JPEG", quality=_JPEG_QUALITY, dpi=(_PORTRAIT_DPI, _PORTRAIT_DPI))
    return out.getvalue()


@lru_cache(maxsize=16)
def printable_picture(data: bytes) -> bytes:
    """Return ``data`` when it is an upright JPEG or PNG that any press takes as it is, otherwise a JPEG of it.

    Pictures of more than :data:`PRINTED_PIXELS` on their longer side are shrunk. Raises :class:`PictureUnusable`.
    """
    plain = _with_opened(data, _is_plain)
    image = upright(data, PRINTED_PIXELS)
    if plain and max(image.size) <= PRINTED_PIXELS:
        return data
    image.thumbnail((PRINTED_PIXELS, PRINTED_PIXELS))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_JPEG_QUALITY)
    return out.getvalue()


def _is_plain(image: Image.Image) -> bool:
    upright_already = image.getexif().get(_ORIENTATION, 1) == 1
    return upright_already and (image.format, image.mode) in (("JPEG", "RGB"), ("JPEG", "L"), ("PNG", "RGB"))


def thumbnail(data: bytes, pixels: int) -> bytes:
    """Return a PNG of the whole picture, at most ``pixels`` wide and high."""
    image = upright(data, pixels)
    image.thumbnail((pixels, pixels))
    return _png(image)


def pdf_page_count(data: bytes) -> int:
    """Return the number of pages of a PDF; raise :class:`PdfUnreadable`."""
    with _pdf(data) as document:
        return len(document)


def pdf_page_picture(data: bytes, page: int, pixels: int) -> bytes:
    """Return one page of a PDF (from 0) as a PNG, at most ``pixels`` wide and high; raise :class:`PdfUnreadable`."""
    with _pdf(data) as document:
        try:
            sheet = document[page]
            scale = pixels / max(*sheet.get_size(), 1.0)
            return _png(sheet.render(scale=scale).to_pil())
        except (pdfium.PdfiumError, IndexError) as error:
            raise PdfUnreadable(password=False) from error


def _pdf(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise PdfUnreadable(password="password" in str(error).lower()) from error


def _with_opened(data: bytes, use: Callable[[Image.Image], _T]) -> _T:
    """Open a picture, check its number of pixels before any is decoded, and use it."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        raise PictureIsHeic
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise PictureTooLarge
                return use(image)
    except Image.DecompressionBombError as error:
        raise PictureTooLarge from error
    except UnidentifiedImageError as error:
        raise PictureDamaged from error
    except _DECODING_FAILURES as error:
        raise PictureDamaged from error


def _flat(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        ground.alpha_composite(layer)
        return ground.convert("RGB")
    return image.convert("RGB")


def _middle(width: int, height: int, ratio: float) -> Crop:
    """The largest part of the wanted proportions, centred, a little above the middle as faces are."""
    wide = min(width, round(height * ratio))
    high = min(height, round(wide / ratio))
    return Crop((width - wide) // 2, (height - high) // 3, wide, high)


def _portrait_pixels(width: int, width_mm: float, height_mm: float) -> tuple[int, int]:
    wide = max(min(width, round(width_mm / 25.4 * _PORTRAIT_DPI)), 1)
    return wide, max(round(wide * height_mm / width_mm), 1)


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()
