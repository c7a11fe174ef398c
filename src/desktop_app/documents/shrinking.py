"""Smaller copies of scans: pictures and scanned PDFs with fewer pixels, still to be read and printed.

The same scan gives the same bytes again, so that a smaller copy has a digest of its own that stays.
"""

from __future__ import annotations

import io

import pikepdf
from PIL import Image

from desktop_app.documents.images import MOST_PIXELS, PictureUnusable, upright

LONGEST = 2000
"""Pixels on the longer side: A4 at 170 dpi, at which small print of a certificate can be read."""
QUALITY = 72
"""Of JPEG."""
WORTH = 0.85
"""A copy that is not smaller than this part of the original is not worth having."""
_LEAST_SIDE = 400
"""Pixels: smaller pictures in a PDF are logos and stamps, which stay as they are."""
_PDF_FAILURES = (pikepdf.PdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RuntimeError, OSError)
"""What pikepdf and Pillow raise for damaged files, beside their own errors."""


def smaller_copy(data: bytes, media_type: str) -> bytes | None:
    """Return a smaller copy of a scan as the same kind of file would be read, or None where there is none to be had.

    Pictures become JPEG. A PDF keeps its pages and their order; one that is signed, locked or damaged stays as it is.
    """
    if media_type == "application/pdf":
        copy = _smaller_pdf(data)
    elif media_type.startswith("image/"):
        copy = _smaller_picture(data)
    else:
        return None
    return copy if copy is not None and len(copy) < len(data) * WORTH else None


def _smaller_picture(data: bytes) -> bytes | None:
    try:
        image = upright(data, LONGEST)
    except PictureUnusable:
        return None
    return _jpeg(image)


def _jpeg(image: Image.Image) -> bytes:
    plain = image if image.mode in ("RGB", "L") else image.convert("RGB")
    plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _smaller_pdf(data: bytes) -> bytes | None:
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            if document.is_encrypted or _is_signed(document):
                return None
            changed = [_shrink(image) for image in _images(document)]
            if not any(changed):
                return None
            out = io.BytesIO()
            document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return out.getvalue()
    except _PDF_FAILURES:
        return None


def _is_signed(document: pikepdf.Pdf) -> bool:
    form = document.Root.get("/AcroForm")
    return form is not None and bool(int(form.get("/SigFlags", 0)))


def _images(document: pikepdf.Pdf) -> list[pikepdf.Stream]:
    """Return every picture of a document once."""
    return [
        item
        for item in document.objects
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == pikepdf.Name.Image
    ]


def _shrink(stored: pikepdf.Stream) -> bool:
    """Replace one picture by a smaller one where that is worth it; masks and pages of black and white alone stay."""
    width, height = int(stored.get("/Width", 0)), int(stored.get("/Height", 0))
    if max(width, height) < _LEAST_SIDE or width * height > MOST_PIXELS:
        return False
    if int(stored.get("/BitsPerComponent", 8)) != 8 or any(key in stored for key in ("/SMask", "/Mask", "/ImageMask")):
        return False
    image = pikepdf.PdfImage(stored).as_pil_image()
    data = _jpeg(image)
    if len(data) >= len(stored.read_raw_bytes()) * WORTH:
        return False
    grey = image.mode == "L"
    size = Image.open(io.BytesIO(data)).size
    stored.write(data, filter=pikepdf.Name.DCTDecode)
    stored.Width, stored.Height = size
    stored.ColorSpace = pikepdf.Name.DeviceGray if grey else pikepdf.Name.DeviceRGB
    stored.BitsPerComponent = 8
    for key in ("/Decode", "/DecodeParms"):
        if key in stored:
            del stored[key]
    return True
