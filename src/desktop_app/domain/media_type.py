"""What kind of file this is, told from its first bytes, and from its name only where the bytes leave it open.

Knows the files that people attach as evidence: scans, photographs, PDF, office documents, audio, video, archives.
Signatures: IANA media types registry; file formats' own specifications.
"""

from __future__ import annotations

HEAD_BYTES = 4096
"""How many first bytes are enough to pass in."""

UNKNOWN = "application/octet-stream"

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"age-encryption.org/v1\n", "application/age"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b\x08", "application/gzip"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "application/ogg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"{\\rtf", "application/rtf"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = {
    b"heic": "image/heic", b"heix": "image/heic", b"mif1": "image/heif", b"avif": "image/avif",
    b"qt  ": "video/quicktime", b"M4A ": "audio/mp4",
}  # fmt: skip
_ZIP_BY_SUFFIX = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ofd": "application/ofd",
}
_OLE_BY_SUFFIX = {
    "doc": "application/msword", "wps": "application/vnd.ms-works",
    "xls": "application/vnd.ms-excel", "et": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint", "dps": "application/vnd.ms-powerpoint",
}  # fmt: skip
_TEXT_BY_SUFFIX = {"csv": "text/csv", "json": "application/json", "html": "text/html", "htm": "text/html"}
_BMP_HEADER_BYTES = 14


def sniff_media_type(head: bytes, name: str) -> str:
    """Return the media type of a file that starts with ``head`` and is called ``name``; ``UNKNOWN`` when unsure.

    The content decides: a JPEG called ``.pdf`` is ``image/jpeg``. The name only tells apart what looks alike inside,
    such as the office documents that are all ZIP files.
    """
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    for at, signature, media_type in _SIGNATURES:
        if head.startswith(signature, at):
            return media_type
    return _container(head, suffix) or _plain_text(head, suffix) or UNKNOWN


def _container(head: bytes, suffix: str) -> str | None:
    """Media type of formats that share an outer shell with others."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _ZIP_BY_SUFFIX.get(suffix, "application/zip")
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _OLE_BY_SUFFIX.get(suffix, "application/x-ole-storage")
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head.startswith(b"BM") and len(head) > _BMP_HEADER_BYTES and head[6:10] == bytes(4):
        return "image/bmp"
    if len(head) > 1 and head[0] == 0xFF and head[1] in (0xFB, 0xF3, 0xF2):
        return "audio/mpeg"
    return None


def _plain_text(head: bytes, suffix: str) -> str | None:
    """``text/plain`` or a kind of it for text without control characters in UTF-8, UTF-16 with mark, or GB 18030."""
    if not head:
        return None
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return _TEXT_BY_SUFFIX.get(suffix, "text/plain")
    if any(byte < 32 and byte not in b"\t\n\x0b\x0c\r\x1b" for byte in head):
        return None
    if _decodes(head, "utf-8") or _decodes(head, "gb18030"):
        return _TEXT_BY_SUFFIX.get(suffix, "text/plain")
    return None


def _decodes(head: bytes, encoding: str) -> bool:
    """Whether the bytes are text in this encoding, a character cut at the very end allowed."""
    for cut in range(4):
        try:
            head[: len(head) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
