"""Opening: files that are none, sticks that are pulled, and what an opened package gives."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pytest

from desktop_app.domain.errors import Cancelled
from desktop_app.domain.progress import Progress
from desktop_app.package.contents import AgeIdentities, Recipients
from desktop_app.package.errors import CannotRead, Damaged, NotAPackage, OverLimit, PackageError, WrongKey
from desktop_app.package.limits import MAX_PACKAGE_BYTES
from desktop_app.package.reader import inspect_header, open_package
from desktop_app.package.signing import digest_of, read_manifest
from tests.unit.package.sample import ANSWERS, CASE_ID, MOMENT, case_with, contents, desk, write
from tests.vectors import keys

SENDER, RECEIVER, OTHER = desk("某某公司"), desk("某某区人社局"), desk("某某局")
SCAN = os.urandom(400_000)
VECTOR_KEY = keys.RECEIVER.key
VECTORS = Path(__file__).parents[2] / "vectors" / "package"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A good package with two attachments."""
    path = tmp_path / "a.jbp"
    write(path, contents(case_with({"证书.jpg": SCAN, "说明.txt": b"text" * 99})), SENDER.sender, RECEIVER.lock)
    return path


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "none.jbp", tmp_path / "no" / "folder.jbp"):
        with pytest.raises(CannotRead, match=path.name):
            open_package(path, RECEIVER.key)
        with pytest.raises(CannotRead):
            inspect_header(path)


def test_folders_and_devices_are_no_packages_and_do_not_hang(tmp_path: Path) -> None:
    for path in (tmp_path, Path(os.devnull)):
        with pytest.raises(NotAPackage):
            open_package(path, RECEIVER.key)


def test_a_file_larger_than_any_package_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.jbp"
    with path.open("wb") as stream:
        stream.truncate(MAX_PACKAGE_BYTES + 1)
    with pytest.raises(OverLimit):
        inspect_header(path)


@pytest.mark.parametrize(
    ("limit", "vector", "what"),
    [
        ("MAX_MANIFEST_BYTES", "good", "清单"),
        ("MAX_DOCUMENT_BYTES", "good", "programme"),
        ("MAX_CHAIN_BYTES", "good-chain", "下级清单"),
        ("MAX_PACKAGE_BYTES", "good", "文件"),
    ],
)
def test_each_limit_holds(limit: str, vector: str, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"desktop_app.package.reader.{limit}", 9)
    with pytest.raises(OverLimit, match=what):
        open_package(VECTORS / f"{vector}.jbp", VECTOR_KEY)


def test_the_outside_tells_its_lock_without_a_key(package: Path) -> None:
    header = inspect_header(package)
    assert (header.lock, header.recipients, header.work_factor) == ("cards", 1, None)
    assert header.size == package.stat().st_size
    locked = inspect_header(VECTORS / "good-passphrase.jbp")
    assert (locked.lock, locked.recipients, locked.work_factor) == ("passphrase", 0, 8)


def test_any_of_several_keys_may_fit(package: Path) -> None:
    with open_package(package, AgeIdentities((OTHER.identity, RECEIVER.identity))) as opened:
        assert opened.answers(CASE_ID) == ANSWERS
    with pytest.raises(WrongKey):
        open_package(package, AgeIdentities(()))


def test_several_recipients_each_open_it_alone(tmp_path: Path) -> None:
    lock = Recipients((RECEIVER.card.recipient, OTHER.card.recipient, RECEIVER.card.recipient))
    write(tmp_path / "a.jbp", contents(case_with({})), SENDER.sender, lock)
    assert inspect_header(tmp_path / "a.jbp").recipients == 2
    for one in (RECEIVER, OTHER):
        open_package(tmp_path / "a.jbp", one.key).close()


def test_an_opened_package_tells_who_sent_it_and_when(package: Path) -> None:
    with open_package(package, RECEIVER.key) as opened:
        assert opened.sender == SENDER.card
        assert opened.created_at.tzinfo is not None
        (case,) = opened.cases
        assert (case.title, case.unit, case.revision, case.created_at) == ("张三", "某某公司", 3, MOMENT)
        assert opened.programmes == (case.programme,)
        assert list(opened.chain()) == []
        assert opened.digest == digest_of(opened.manifest.encoded)


def test_a_chain_is_handed_on_unchanged() -> None:
    from_below = VECTORS / "good-chain.jbp"
    with open_package(from_below, VECTOR_KEY) as opened:
        (link,) = opened.chain()
        (case,) = opened.cases
        assert case.origin == digest_of(link.manifest)
        assert read_manifest(link.manifest, link.signature).cases[0].id == case.id


def test_cancelling_closes_the_file(package: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        open_package(package, RECEIVER.key, progress)
    package.unlink()


def test_progress_counts_every_byte_of_content_once(package: Path) -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(lambda done, total, message: seen.append((done, total)))
    with open_package(package, RECEIVER.key, progress) as opened:
        total = sum(entry.size for entry in opened.manifest.files)
    assert seen[0] == (0, total)
    assert seen[-1] == (total, total)
    assert seen == sorted(seen)


def test_extraction_reports_and_can_be_cancelled(package: Path) -> None:
    progress = Progress()
    with open_package(package, RECEIVER.key) as opened:
        sink = io.BytesIO()
        opened.extract(CASE_ID, opened.cases[0].attachments[0], sink, progress)
        assert sink.getvalue() == SCAN
        progress.cancel()
        with pytest.raises(Cancelled):
            opened.extract(CASE_ID, opened.cases[0].attachments[0], io.BytesIO(), progress)


def test_two_attachments_can_be_read_side_by_side(package: Path) -> None:
    with open_package(package, RECEIVER.key) as opened:
        scan, text = opened.cases[0].attachments
        one, other = opened.open_attachment(CASE_ID, scan), opened.open_attachment(CASE_ID, text)
        head = one.read(10)
        assert other.read() == b"text" * 99
        assert head + one.read() == SCAN


def test_a_file_changed_after_it_was_opened_is_found_on_extraction(package: Path) -> None:
    with open_package(package, RECEIVER.key) as opened:
        with package.open("r+b") as stream:
            stream.seek(100_000)
            stream.write(b"\0" * 100)
        with pytest.raises(Damaged):
            opened.extract(CASE_ID, opened.cases[0].attachments[0], io.BytesIO())


def test_a_stick_pulled_while_reading_is_a_named_failure(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    class Pulled(io.BytesIO):
        reads = 0

        def read(self, size: int | None = -1, /) -> bytes:
            self.reads += 1
            if self.reads > 8:
                raise OSError(5, "Input/output error")
            return super().read(size)

    def pulled(path: Path, mode: str) -> BinaryIO:
        with real(path, "rb") as stream:
            return Pulled(stream.read())

    monkeypatch.setattr(Path, "open", pulled)
    with pytest.raises(CannotRead, match="U 盘"):
        open_package(package, RECEIVER.key)


WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_watching: list[list[str]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITES:
        _watching[-1].append(str(arguments[0]))


sys.addaudithook(_hear)


@contextmanager
def _files_opened_for_writing() -> Iterator[list[str]]:
    """Tell of every file that Python opens for writing in this block, temporary ones included."""
    _watching.append([])
    try:
        yield _watching[-1]
    finally:
        _watching.pop()


def test_no_file_is_written_by_packing_or_opening(tmp_path: Path) -> None:
    with _files_opened_for_writing() as heard, (tmp_path / "control").open("wb"):
        pass
    assert heard == [str(tmp_path / "control")]
    large = os.urandom(6 << 20)
    path = tmp_path / "a.jbp"
    with _files_opened_for_writing() as heard:
        write(path, contents(case_with({"全部.pdf": large})), SENDER.sender, RECEIVER.lock)
        with open_package(path, RECEIVER.key) as opened:
            sink = io.BytesIO()
            opened.extract(CASE_ID, opened.cases[0].attachments[0], sink)
    assert sink.getvalue() == large
    assert heard == [str(path)]


def test_hostile_packages_write_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with _files_opened_for_writing() as heard:
        for path in sorted(VECTORS.glob("name-*.jbp")) + sorted(VECTORS.glob("bomb-*.jbp")):
            with pytest.raises(PackageError):
                open_package(path, VECTOR_KEY)
    assert heard == []
    assert list(tmp_path.iterdir()) == []
