"""Page codes are read out of scans as people make them: grey, noisy, turned, skewed, several pages, on a telephone."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageFilter

from desktop_app.documents.images import PdfUnreadable, PictureUnusable
from desktop_app.documents.page_code import PageCode, code_png
from desktop_app.documents.stamped_scan import scanned_pages
from desktop_app.domain.errors import Cancelled
from desktop_app.domain.progress import Progress

CODE = PageCode("hangzhou-chief-technician-2021", "application", 3, "3f2a90b1" * 8, 2)


def page(*codes: PageCode, dpi: int = 200) -> Image.Image:
    """Return an A4 page in grey with codes of 15 mm at its foot, as printed."""
    sheet = Image.new("L", (round(210 / 25.4 * dpi), round(297 / 25.4 * dpi)), 255)
    side = round(15 / 25.4 * dpi)
    for number, code in enumerate(codes):
        picture = Image.open(io.BytesIO(code_png(code))).convert("L").resize((side, side), Image.Resampling.BOX)
        sheet.paste(picture, (sheet.width - (side + 40) * (number + 1), sheet.height - side - 60))
    return sheet


def file_of(*sheets: Image.Image, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    if kind == "PDF":
        sheets[0].save(out, "PDF", save_all=True, append_images=list(sheets[1:]), resolution=200)
    else:
        sheets[0].save(out, kind, quality=60)
    return out.getvalue()


def noisy(sheet: Image.Image) -> Image.Image:
    """Return a sheet as a poor copier gives it back."""
    noise = Image.effect_noise(sheet.size, 40)
    return Image.blend(sheet.filter(ImageFilter.GaussianBlur(1)), noise, 0.25)


def found(data: bytes) -> list[tuple[PageCode, ...]]:
    return [scanned.codes for scanned in scanned_pages(data)]


@pytest.mark.parametrize(
    "sheet",
    [
        page(CODE),
        page(CODE, dpi=150),
        page(CODE, dpi=400),
        noisy(page(CODE)),
        page(CODE).rotate(180),
        page(CODE).rotate(90, expand=True),
        page(CODE).rotate(3.5, Image.Resampling.BICUBIC, expand=True, fillcolor=255),
        page(CODE).rotate(40, Image.Resampling.BICUBIC, expand=True, fillcolor=255),
        page(CODE).convert("RGB"),
    ],
    ids=["plain", "150 dpi", "400 dpi", "noisy", "upside down", "sideways", "skewed", "askew", "colour"],
)
def test_a_page_is_known_by_its_code(sheet: Image.Image) -> None:
    assert found(file_of(sheet)) == [(CODE,)]


def test_a_scan_of_many_pages_is_read_page_by_page() -> None:
    other = PageCode(CODE.programme, "summary", 3, CODE.fingerprint, 1)
    data = file_of(page(CODE), page(), page(other), kind="PDF")
    assert [(scanned.number, scanned.codes) for scanned in scanned_pages(data)] == [
        (1, (CODE,)),
        (2, ()),
        (3, (other,)),
    ]


def test_two_sheets_side_by_side_give_two_codes() -> None:
    other = PageCode(CODE.programme, "application", 3, CODE.fingerprint, 3)
    assert {code for codes in found(file_of(page(CODE, other))) for code in codes} == {CODE, other}


def test_codes_of_others_are_passed_over() -> None:
    import_free = page()
    stranger = Image.open(io.BytesIO(code_png(CODE))).convert("L").crop((0, 0, 30, 30))
    import_free.paste(stranger, (100, 100))
    assert found(file_of(import_free)) == [()]


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\xff\xd8\xff" + b"x" * 100])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureUnusable):
        found(data)


def test_a_damaged_pdf_is_refused_and_random_bytes_never_crash() -> None:
    with pytest.raises(PdfUnreadable):
        found(b"%PDF-1.7\nnothing")
    whole = file_of(page(CODE), kind="PDF")
    chance = random.Random(7)  # noqa: S311 - not for keys
    for _ in range(30):
        broken = bytearray(whole)
        for _ in range(20):
            broken[chance.randrange(20, len(broken))] = chance.randrange(256)
        try:
            found(bytes(broken))
        except PdfUnreadable:
            continue


def test_reading_a_long_scan_can_be_cancelled() -> None:
    class Stop(Progress):
        """Stops at the second page."""

        def report(self, done: int, total: int, message: str = "") -> None:
            if done >= 1:
                raise Cancelled

    data = file_of(*(page() for _ in range(3)), kind="PDF")
    with pytest.raises(Cancelled):
        list(scanned_pages(data, Stop()))
