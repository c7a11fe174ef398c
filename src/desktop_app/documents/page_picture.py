"""Pages of a PDF as PNG pictures, quickly enough to follow typing.

Pillow's PNG writer tries every line filter and takes 20 ms a page; flat lines and the fastest deflate take 3 to 8 and
give files about as small, since pages are mostly white. Pages without pictures come in grey, which is quicker again.
"""

from __future__ import annotations

import struct
import zlib

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

_GREY, _COLOUR = 0, 2
_CHANNELS = {_GREY: 1, _COLOUR: 3}


def page_png(document: pdfium.PdfDocument, page: int, ppi: float) -> bytes:
    """Return page ``page`` (from 0) at ``ppi`` pixels an inch."""
    sheet = document[page]
    kind = _COLOUR if _has_pictures(sheet) else _GREY
    bitmap = sheet.render(scale=ppi / 72, grayscale=kind == _GREY, rev_byteorder=True)
    return png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, colour=kind == _COLOUR)


def png(pixels: bytes, width: int, height: int, stride: int, *, colour: bool) -> bytes:
    """Return pixels as a PNG file (ISO/IEC 15948): 8 bits a channel, RGB or grey; ``stride`` is bytes a line."""
    kind = _COLOUR if colour else _GREY
    used = width * _CHANNELS[kind]
    lines = b"".join([b"\0" + pixels[at : at + used] for at in range(0, height * stride, stride)])
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(lines, 1)) + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _has_pictures(page: pdfium.PdfPage) -> bool:
    return next(iter(page.get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_IMAGE])), None) is not None
