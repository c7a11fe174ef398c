"""Kinds of files are told from their content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.media_type import UNKNOWN, sniff_media_type


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b"%PDF-1.7\n", "证书.pdf", "application/pdf"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "照片.JPG", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n\x00", "扫描", "image/png"),
        (b"II*\x00\x08\x00", "a.tif", "image/tiff"),
        (b"BM\x36\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28", "a.bmp", "image/bmp"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a.webp", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "a", "audio/wav"),
        (b"\x00\x00\x00\x18ftypheic", "IMG_0001.HEIC", "image/heic"),
        (b"\x00\x00\x00\x20ftypisom", "操作录像.mp4", "video/mp4"),
        (b"PK\x03\x04\x14\x00", "总结.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04\x14\x00", "发票.ofd", "application/ofd"),
        (b"PK\x03\x04\x14\x00", "包", "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "旧表.doc", "application/msword"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "旧表", "application/x-ole-storage"),
        (b"\xff\xfb\x90\x44\x00", "录音.mp3", "audio/mpeg"),
        ("姓名,工种\n".encode(), "名单.csv", "text/csv"),
        ("姓名,工种\n".encode("gb18030"), "名单.CSV", "text/csv"),
        ("\ufeff说明".encode("utf-16-le"), "说明.txt", "text/plain"),
        ("字".encode()[:2], "cut", "text/plain"),
        (b"\x00\x01\x02\x03", "x.pdf", UNKNOWN),
        (b"", "空.pdf", UNKNOWN),
    ],
)
def test_content_decides_and_the_name_helps_only_where_contents_look_alike(
    head: bytes, name: str, expected: str
) -> None:
    assert sniff_media_type(head, name) == expected


def test_a_jpeg_called_pdf_is_a_jpeg() -> None:
    assert sniff_media_type(b"\xff\xd8\xff\xdb", "证书.pdf") == "image/jpeg"


@given(st.binary(max_size=64), st.text(max_size=20))
def test_any_bytes_and_any_name_have_some_type(head: bytes, name: str) -> None:
    assert "/" in sniff_media_type(head, name)
