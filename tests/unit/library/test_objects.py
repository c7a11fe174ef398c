"""Attachment contents are stored once, come back exact, and damage is found."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import pytest

from desktop_app.library import Library, ObjectDamaged, ObjectMissing, SourceUnreadable
from tests.unit.library.conftest import attachment_of, make_case, passphrase


def object_path(library: Library, digest: str) -> Path:
    return library.folder / "objects" / digest[:2] / digest


@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 65537, 131072, 1_000_003])
def test_a_content_comes_back_exact(library: Library, size: int) -> None:
    content = os.urandom(size)
    stored = library.objects.put(io.BytesIO(content), name="a")
    assert (stored.digest, stored.size) == (hashlib.sha256(content).hexdigest(), size)
    with library.objects.open(stored.digest) as stream:
        assert stream.read() == content
        stream.seek(-size // 2 if size else 0, os.SEEK_END)
        assert stream.read() == content[size - (size + 1) // 2 :]
    assert library.objects.size(stored.digest) == size


def test_the_same_content_is_stored_once(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "扫描 件 😀.pdf"
    file.write_bytes(b"%PDF-1.7 same")
    first = library.objects.put(file)
    assert first.media_type == "application/pdf"
    assert library.objects.put(io.BytesIO(b"%PDF-1.7 same")) == first
    assert len([path for path in (library.folder / "objects").rglob("*") if path.is_file()]) == 1


def test_a_missing_and_a_damaged_content_are_named(library: Library) -> None:
    stored = library.objects.put(io.BytesIO(os.urandom(200_000)))
    path = object_path(library, stored.digest)
    whole = path.read_bytes()
    for broken in (
        whole[:-1],
        whole[: len(whole) - 70_000],
        whole + b"x",
        whole[:100_000] + bytes([whole[100_000] ^ 1]) + whole[100_001:],
        b"",
        b"garbage",
        whole.replace(b"X25519", b"x25519", 1),
    ):
        path.write_bytes(broken)
        with pytest.raises(ObjectDamaged, match=stored.digest[:12]):
            library.objects.open(stored.digest)
        assert len(library.check()) == 1
    path.unlink()
    with pytest.raises(ObjectMissing, match=stored.digest[:12]):
        library.objects.open(stored.digest)
    with pytest.raises(ObjectMissing):
        library.objects.open("0" * 64)
    assert len(library.check()) == 1


def test_contents_that_were_swapped_are_found(library: Library) -> None:
    one, two = library.objects.put(io.BytesIO(b"one")), library.objects.put(io.BytesIO(b"two"))
    os.replace(object_path(library, one.digest), object_path(library, two.digest))
    with pytest.raises(ObjectDamaged):
        library.objects.open(two.digest)


def test_attaching_the_file_again_heals_a_damaged_content(library: Library) -> None:
    stored = library.objects.put(io.BytesIO(b"one"))
    object_path(library, stored.digest).write_bytes(b"")
    library.objects.put(io.BytesIO(b"one"))
    assert library.check() == []


def test_what_cannot_be_read_is_named_and_leaves_nothing(library: Library, tmp_path: Path) -> None:
    class Stick(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

    for source in (tmp_path, tmp_path / "没有.pdf", Stick()):
        with pytest.raises(SourceUnreadable):
            library.objects.put(source)  # type: ignore[arg-type]
    assert list((library.folder / "objects").iterdir()) == []


def test_the_sweep_takes_orphans_and_leftovers_and_nothing_else(library: Library, folder: Path) -> None:
    kept, revised, orphan = (library.objects.put(io.BytesIO(text)) for text in (b"kept", b"revised", b"orphan"))
    case = make_case(attachments=(attachment_of(kept, "a"), attachment_of(revised, "b")))
    library.cases.add(case)
    library.cases.add_revision(case.id, why="export", fingerprint="f" * 64)
    library.cases.save(make_case(attachments=(attachment_of(kept, "a"),)))
    (folder / "objects" / "deadbeef.jiangbao-part").write_bytes(b"half")
    (folder / "objects" / "说明.txt").write_bytes(b"not ours")
    assert library.objects.sweep() == 1, "only the leftover: what this session put stays"
    library.close()
    with Library.open(folder, passphrase()) as again:
        assert again.objects.sweep() == 0, "opening has swept"
        assert again.check() == []
        with pytest.raises(ObjectMissing):
            again.objects.get(orphan.digest)
        assert again.objects.get(kept.digest) == kept
    assert (folder / "objects" / "说明.txt").exists()
