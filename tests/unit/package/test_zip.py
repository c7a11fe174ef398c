"""The ZIP inside: ordinary programs read what we write, and we read nothing else."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.age.payload import SealedReader
from desktop_app.package.errors import OverLimit
from desktop_app.package.limits import MAX_ENTRIES, MAX_PATH_BYTES, MAX_RATIO
from desktop_app.package.zip_format import DEFLATED, STORED, end_record
from desktop_app.package.zip_reader import content, read_directory
from desktop_app.package.zip_writer import MAX_IN_MEMORY, ContentDiffers, ZipWriter
from tests.unit.age.peers import DECRYPTORS, Work
from tests.unit.package.sample import case_with, contents, desk, write
from tests.vectors.workshop import sealed_source

NAMES = st.text("abcdefgh甲乙", min_size=1, max_size=10)
LARGE = os.urandom(MAX_IN_MEMORY + 5000)


def _add(archive: ZipWriter, name: str, data: bytes, *, deflate: bool = False) -> None:
    digest = hashlib.sha256(data).hexdigest()
    archive.add_stream(name, io.BytesIO(data), len(data), digest, deflate=deflate, moved=lambda count: None)


def _archive(entries: dict[str, bytes], *, deflate: bool = False) -> bytes:
    out = io.BytesIO()
    archive = ZipWriter(out)
    for name, data in entries.items():
        _add(archive, name, data, deflate=deflate)
    archive.finish()
    return out.getvalue()


def _read(data: bytes) -> dict[str, bytes]:
    source = sealed_source(data)
    return {entry.name: b"".join(content(source, entry)) for entry in read_directory(source)}


@given(st.dictionaries(NAMES, st.binary(max_size=400), max_size=8), st.booleans())
def test_what_is_written_reads_back_here_and_in_the_standard_library(entries: dict[str, bytes], deflate: bool) -> None:
    data = _archive(entries, deflate=deflate)
    assert _read(data) == entries
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == entries


def test_a_streamed_entry_reads_back_here_and_in_the_standard_library() -> None:
    entries = {"first.txt": b"before", "large.bin": LARGE, "last.txt": b"behind"}
    data = _archive(entries)
    assert _read(data) == entries
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.read("large.bin") == LARGE


def test_compression_is_used_where_it_helps_and_is_allowed() -> None:
    entries = {"text.txt": "经历".encode() * 20 + bytes(range(200)), "noise": os.urandom(500), "zeros": bytes(1 << 20)}
    source = sealed_source(_archive(entries, deflate=True))
    methods = {entry.name: entry.method for entry in read_directory(source)}
    assert methods == {"text.txt": DEFLATED, "noise": STORED, "zeros": STORED}


@given(st.integers(1, 60_000), st.sampled_from([b"a", b"ab", "经历".encode(), bytes(17)]))
def test_the_writer_never_exceeds_the_ratio_that_the_reader_allows(times: int, unit: bytes) -> None:
    source = sealed_source(_archive({"x": unit * times}, deflate=True))
    (entry,) = read_directory(source)
    assert entry.size <= entry.packed * MAX_RATIO


@pytest.mark.parametrize("size", [100, MAX_IN_MEMORY + 1])
def test_content_that_differs_from_its_digest_is_not_written_as_if_nothing_were(size: int) -> None:
    data = bytes(size)
    digest = hashlib.sha256(data).hexdigest()
    for wrong in (data[:-1], data + b"\0", b"\1" + data[1:]):
        archive = ZipWriter(io.BytesIO())
        with pytest.raises(ContentDiffers):
            archive.add_stream("x", io.BytesIO(wrong), size, digest, deflate=False, moved=lambda count: None)


@pytest.mark.parametrize("size", [100, MAX_IN_MEMORY + 1])
def test_a_size_that_lies_is_found_though_the_digest_is_right(size: int) -> None:
    data = bytes(size)
    digest = hashlib.sha256(data).hexdigest()
    for claimed in (size - 1, size + 1):
        with pytest.raises(ContentDiffers):
            ZipWriter(io.BytesIO()).add_stream(
                "x", io.BytesIO(data), claimed, digest, deflate=False, moved=lambda count: None
            )


@pytest.mark.parametrize("size", [100, MAX_IN_MEMORY + 1])
def test_a_source_without_end_is_left_after_what_was_promised(size: int) -> None:
    class Endless(io.BytesIO):
        given = 0

        def read(self, wanted: int | None = -1, /) -> bytes:
            assert wanted is not None
            assert wanted >= 0
            self.given += wanted
            return bytes(wanted)

    source = Endless()
    with pytest.raises(ContentDiffers):
        ZipWriter(io.BytesIO()).add_stream("x", source, size, "0" * 64, deflate=False, moved=lambda count: None)
    assert source.given == size + 1


def test_a_source_that_gives_a_little_at_a_time_is_read_whole() -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 1000) if size is None or size > 0 else size)

    data = os.urandom(10_000)
    out = io.BytesIO()
    archive = ZipWriter(out)
    digest = hashlib.sha256(data).hexdigest()
    archive.add_stream("x", Slow(data), len(data), digest, deflate=False, moved=lambda count: None)
    archive.finish()
    assert _read(out.getvalue()) == {"x": data}


@pytest.mark.parametrize("decrypt", DECRYPTORS)
def test_any_age_tool_gives_an_ordinary_zip(decrypt: Work, tmp_path: Path) -> None:
    sender, receiver = desk("某某公司"), desk("某某区人社局")
    path = tmp_path / "a.jbp"
    inside = contents(case_with({"证书.jpg": b"scan", "说明.txt": "说明".encode() * 99, "全部.pdf": LARGE}))
    write(path, inside, sender.sender, receiver.lock)
    plain = tmp_path / "a.zip"
    plain.write_bytes(decrypt(path.read_bytes(), receiver.identity, tmp_path))
    with zipfile.ZipFile(plain) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[:2] == ["manifest.json", "manifest.sig"]
        assert LARGE in (archive.read(name) for name in archive.namelist())
    for command in (["unzip", "-tqq"], ["7z", "t", "-bso0"]):
        if shutil.which(command[0]):
            subprocess.run([*command, str(plain)], check=True)


def test_a_directory_larger_than_any_is_refused_unread() -> None:
    junk = bytes(MAX_ENTRIES * (46 + MAX_PATH_BYTES) + 1)
    data = b"PK\x03\x04" + junk + end_record(1, len(junk), 4)
    with pytest.raises(OverLimit):
        read_directory(sealed_source(data))


def test_reading_asks_for_no_more_than_the_directory_says() -> None:
    data = _archive({"a": b"1", "b": b"2"})
    source = sealed_source(data)
    assert isinstance(source, SealedReader)
    first, second = read_directory(source)
    assert b"".join(content(source, second)) == b"2"
    assert b"".join(content(source, first)) == b"1"
