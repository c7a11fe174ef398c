"""Pictures for made-up demonstration cases: portraits drawn, certificates set and made to look scanned."""

from __future__ import annotations

import io
import random
import time
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from desktop_app.documents.paper_parts import Paper, PaperBlock, PaperSpace, PaperText, Run, Sheet
from desktop_app.documents.pdf import PdfPress
from desktop_app.programmes.layout import Face

PORTRAIT_PIXELS = (413, 551)
SCAN_PPI = 100
_SKINS = ("#f1c9a5", "#e8b98f", "#f4d3b5")
_COATS = ("#27364f", "#3d4a3f", "#54303a", "#2f2f33")
_LONG_AGO = time.gmtime(946_684_800)
"""Documents of the demonstration carry no time of their own."""
_RED = (196, 30, 38, 150)


def portrait(seed: int, hair: str, pixels: tuple[int, int] = PORTRAIT_PIXELS) -> bytes:
    """Return a drawn face before a light ground, as a JPEG; the same seed gives the same picture."""
    choice = random.Random(seed)  # noqa: S311 - a drawing, not a secret
    width, height = PORTRAIT_PIXELS
    image = Image.new("RGB", PORTRAIT_PIXELS, "#d9e7f4")
    draw = ImageDraw.Draw(image)
    skin, coat = choice.choice(_SKINS), choice.choice(_COATS)
    middle = width // 2
    if hair == "long":
        draw.rounded_rectangle((middle - 128, 95, middle + 128, 400), 110, fill="#2a211e")
    draw.ellipse((middle - 210, 390, middle + 210, 760), fill=coat)
    draw.polygon([(middle - 52, 395), (middle + 52, 395), (middle, 480)], fill="white")
    draw.rounded_rectangle((middle - 46, 320, middle + 46, 420), 30, fill=skin)
    draw.ellipse((middle - 100, 120, middle + 100, 372), fill=skin)
    draw.chord((middle - 106, 92, middle + 106, 320), 180, 360, fill="#2a211e")
    _face(draw, middle, choice)
    out = io.BytesIO()
    image.filter(ImageFilter.GaussianBlur(0.8)).resize(pixels).save(out, "JPEG", quality=90, dpi=(350, 350))
    return out.getvalue()


def _face(draw: ImageDraw.ImageDraw, middle: int, choice: random.Random) -> None:
    eyes = 238 + choice.randint(-6, 6)
    for side in (-1, 1):
        x = middle + side * 40
        draw.ellipse((x - 11, eyes - 7, x + 11, eyes + 7), fill="white")
        draw.ellipse((x - 6, eyes - 6, x + 6, eyes + 6), fill="#2b1d14")
        draw.line((x - 17, eyes - 20, x + 17, eyes - 22), fill="#2a211e", width=5)
    draw.line((middle, eyes + 12, middle - 8, eyes + 48, middle + 5, eyes + 50), fill="#c98f69", width=4)
    draw.arc((middle - 32, eyes + 48, middle + 32, eyes + 88), 20, 160, fill="#a8483f", width=5)


class DemoPages:
    """Sets made-up certificates and reports with the program's own press."""

    def __init__(self, press: PdfPress) -> None:
        self._press = press

    def pdf(self, title: str, lines: Sequence[str]) -> bytes:
        """Return the page as a PDF of one picture, as scanners write them."""
        out = io.BytesIO()
        self._page(title, lines).save(out, "PDF", resolution=SCAN_PPI, creationDate=_LONG_AGO, modDate=_LONG_AGO)
        return out.getvalue()

    def scan(self, title: str, lines: Sequence[str], seed: int) -> bytes:
        """Return the page as a scan in PNG: paper a little grey and askew, with a red seal."""
        choice = random.Random(seed)  # noqa: S311 - a drawing, not a secret
        page = self._page(title, lines)
        paper = Image.blend(page, Image.new("RGB", page.size, "#efe6cf"), 0.35)
        _stamp(paper, choice)
        askew = paper.rotate(choice.uniform(-1.2, 1.2), Image.Resampling.BILINEAR, fillcolor="#d8d2c2")
        out = io.BytesIO()
        askew.save(out, "PNG", compress_level=1)
        return out.getvalue()

    def _page(self, title: str, lines: Sequence[str]) -> Image.Image:
        """The page as a picture, without the footer that belongs to forms."""
        with Image.open(io.BytesIO(self._press.pages_png(_page(title, lines), SCAN_PPI)[0])) as printed:
            page = printed.convert("RGB")
        page.paste("white", (0, int(page.height * 0.9), page.width, page.height))
        return page


def _stamp(paper: Image.Image, choice: random.Random) -> None:
    layer = Image.new("RGBA", paper.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    x, y, radius = int(paper.width * 0.68), int(paper.height * 0.52) + choice.randint(-20, 20), 72
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=_RED, width=7)
    draw.regular_polygon((x, y, 24), 3, fill=_RED)
    draw.regular_polygon((x, y, 24), 3, rotation=180, fill=_RED)
    paper.paste(layer, (0, 0), layer)


def _page(title: str, lines: Sequence[str]) -> Paper:
    blocks: list[PaperBlock] = [PaperSpace(35), _text(title, 28, Face.XIAOBIAO), PaperSpace(18)]
    for line in lines:
        blocks += [_text(line, 16, Face.FANG), PaperSpace(5)]
    sheet = Sheet(210, 297, (20, 25, 20, 25), 16, Face.FANG.value, landscape=False, duplex=False)
    return Paper("demo", title, "", "", 0, "", note="", sheet=sheet, blocks=tuple(blocks))


def _text(line: str, size: float, face: Face) -> PaperText:
    return PaperText((Run(line),), "center", size, face.value)
