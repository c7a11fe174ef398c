"""The writer refuses before the first byte, stops when asked, and never signs what is not so."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO, cast

import pytest

from desktop_app.domain.answers import Answers, SectionRow
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.errors import Cancelled, KnownError
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.progress import Progress
from desktop_app.package.contents import (
    AttachmentContents,
    CaseContents,
    ChainLink,
    PackageContents,
    PassphraseLock,
    ProgrammeContents,
    Recipients,
    Sender,
)
from desktop_app.package.errors import InvalidRecipient, OverLimit, SourceChanged
from desktop_app.package.limits import (
    MAX_CASES,
    MAX_CHAIN_BYTES,
    MAX_DOCUMENT_BYTES,
    MAX_ENTRY_BYTES,
    MAX_MANIFEST_BYTES,
    MAX_PROGRAMME_FILES,
    MAX_RECIPIENTS,
)
from desktop_app.package.manifest_entries import Role
from desktop_app.package.writer import write_package
from tests.unit.package.sample import PROGRAMME, attachment, case_with, contents, desk

DESK = desk("某某公司")


def _write(inside: PackageContents, lock: Recipients | PassphraseLock = DESK.lock) -> bytes:
    out = io.BytesIO()
    write_package(out, inside, DESK.sender, lock)
    return out.getvalue()


def _refused_before_the_first_byte(error: type[KnownError] | type[ValueError], inside: PackageContents) -> None:
    out = io.BytesIO()
    with pytest.raises(error):
        write_package(out, inside, DESK.sender, DESK.lock)
    assert out.getvalue() == b""


def _with_sizes(*sizes: int) -> CaseContents:
    """Return a case whose attachments claim these sizes; they are never opened."""
    items = [
        replace(attachment("material:certificate", "a.bin", str(number).encode(), number=number), size=size)
        for number, size in enumerate(sizes)
    ]
    made = content_fingerprint({}, items, {}, PROGRAMME.digest)
    sources = tuple(AttachmentContents(item, _never_opened) for item in items)
    return replace(case_with({}), answers={}, reasons={}, attachments=sources, fingerprint=made, whole=made)


def _never_opened() -> BinaryIO:
    raise AssertionError("opened although it is over a limit")


def _with_rows(*rows: SectionRow) -> CaseContents:
    return _with_answers({"application": {"career": list(rows)}})


def _with_answers(answers: Answers) -> CaseContents:
    return case_with({}, answers=answers)


OVER_LIMIT: dict[str, Callable[[], PackageContents]] = {
    "one attachment": lambda: contents(_with_sizes(MAX_ENTRY_BYTES + 1)),
    "all together": lambda: contents(_with_sizes(*[MAX_ENTRY_BYTES] * 16)),
    "cases": lambda: contents(*[case_with({})] * (MAX_CASES + 1)),
    "answers": lambda: contents(_with_answers({"a": {"b": "x" * MAX_DOCUMENT_BYTES}})),
    "programme files": lambda: replace(
        contents(case_with({})),
        programmes=(ProgrammeContents(PROGRAMME, {f"{n}.form.yaml": b"" for n in range(MAX_PROGRAMME_FILES + 1)}),),
    ),
    "chain": lambda: replace(
        contents(case_with({})),
        chain=tuple(
            ChainLink(bytes([number]) * MAX_MANIFEST_BYTES, b"")
            for number in range(MAX_CHAIN_BYTES // MAX_MANIFEST_BYTES + 1)
        ),
    ),
}


@pytest.mark.parametrize("make", OVER_LIMIT.values(), ids=OVER_LIMIT.keys())
def test_what_is_over_a_limit_is_refused_before_the_first_byte(make: Callable[[], PackageContents]) -> None:
    _refused_before_the_first_byte(OverLimit, make())


def test_too_many_recipients_are_refused_before_the_first_byte() -> None:
    out = io.BytesIO()
    many = Recipients(tuple(desk("某").card.recipient for _ in range(MAX_RECIPIENTS + 1)))
    with pytest.raises(OverLimit, match="收件人"):
        write_package(out, contents(case_with({})), DESK.sender, many)
    assert out.getvalue() == b""


def test_a_recipient_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidRecipient):
        _write(contents(case_with({})), Recipients(("age1nonsense",)))


CONTRACT: dict[str, Callable[[], PackageContents]] = {
    "no case": lambda: contents(),
    "case twice": lambda: contents(case_with({}), case_with({})),
    "another fingerprint": lambda: contents(replace(case_with({}), fingerprint="0" * 64)),
    "another programme": lambda: contents(
        replace(case_with({}), programme=replace(PROGRAMME, digest="b" * 64)),
    ),
    "row without id": lambda: contents(_with_rows({"period": "2020"})),
    "rows with one id": lambda: contents(_with_rows({"id": "x"}, {"id": "x"})),
    "origin outside the chain": lambda: contents(case_with({}, origin="0" * 64)),
    "case id": lambda: contents(case_with({}, case_id="7")),
}


@pytest.mark.parametrize("make", CONTRACT.values(), ids=CONTRACT.keys())
def test_what_every_reader_would_refuse_is_not_written(make: Callable[[], PackageContents]) -> None:
    _refused_before_the_first_byte(ValueError, make())


def test_locks_for_nobody_and_seeds_of_others_are_a_broken_contract() -> None:
    good = contents(case_with({}))
    for lock in (Recipients(()), PassphraseLock("")):
        with pytest.raises(ValueError, match=r"nobody|empty"):
            _write(good, lock)
    with pytest.raises(ValueError, match="seed"):
        write_package(io.BytesIO(), good, Sender(DESK.card, bytes(32)), DESK.lock)


def test_an_attachment_that_is_not_what_the_case_says_stops_the_work() -> None:
    case = case_with({"证书.jpg": b"as registered"})
    changed = replace(case.attachments[0], opener=lambda: cast("BinaryIO", io.BytesIO(b"something else")))
    with pytest.raises(SourceChanged, match=r"证书\.jpg"):
        _write(contents(replace(case, attachments=(changed,))))


def test_cancelling_stops_at_the_next_report() -> None:
    progress = Progress()
    seen: list[tuple[int, int]] = []

    def report(done: int, total: int, message: str) -> None:
        seen.append((done, total))
        if done > 2 << 20:
            progress.cancel()

    progress._on_report = report
    out = io.BytesIO()
    with pytest.raises(Cancelled):
        write_package(out, contents(case_with({"a.jpg": os.urandom(9 << 20)})), DESK.sender, DESK.lock, progress)
    assert len(out.getvalue()) < 5 << 20
    assert all(0 <= done <= total for done, total in seen)


def test_a_full_disk_passes_through_as_the_system_says_it() -> None:
    class Full(io.BytesIO):
        def write(self, data: object, /) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_package(Full(), contents(case_with({})), DESK.sender, DESK.lock)


def test_the_same_content_at_two_places_is_stored_once() -> None:
    data = os.urandom(50_000)
    one = attachment("material:certificate", "证书.JPG", data, number=1)
    other = attachment("application.career[3f2a90b1c4d5]", "复印件", data, number=2)
    made = content_fingerprint({}, [one, other], {}, PROGRAMME.digest)
    sources = tuple(AttachmentContents(item, lambda: cast("BinaryIO", io.BytesIO(data))) for item in (one, other))
    case = replace(case_with({}), answers={}, reasons={}, attachments=sources, fingerprint=made, whole=made)
    package = _write(contents(case))
    assert len(package) < 60_000


def test_reasons_have_an_entry_only_where_there_are_some() -> None:
    with_reasons = case_with({})
    made = content_fingerprint(with_reasons.answers, [], {}, PROGRAMME.digest)
    without = replace(with_reasons, reasons={}, fingerprint=made, whole=made)
    for case, expected in ((with_reasons, 1), (without, 0)):
        written = write_package(io.BytesIO(), contents(case), DESK.sender, DESK.lock)
        assert sum(entry.role is Role.REASONS for entry in written.manifest.files) == expected


@pytest.mark.parametrize("limit", ["MAX_MANIFEST_BYTES", "MAX_ENTRIES", "MAX_CHAIN_LINKS", "MAX_PROGRAMMES"])
def test_each_further_limit_holds(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"desktop_app.package.assembly.{limit}", 0)
    inside = replace(contents(case_with({})), chain=(ChainLink(b"", b""),))
    _refused_before_the_first_byte(OverLimit, inside)


def test_unusual_names_and_titles_travel_made_safe() -> None:
    data = b"x"
    item = replace(attachment("material:certificate", "a/b\u202e.jpg", data), media_type="Not A Type")
    case = case_with({})
    made = content_fingerprint(case.answers, [item], dict(case.reasons), PROGRAMME.digest)
    source = AttachmentContents(item, lambda: cast("BinaryIO", io.BytesIO(data)))
    odd = replace(case, title="张\t三\n" * 100, attachments=(source,), fingerprint=made, whole=made)
    out = io.BytesIO()
    written = write_package(out, contents(odd), DESK.sender, DESK.lock)
    assert written.manifest.cases[0].attachments[0].name == "a_b_.jpg"
    assert written.manifest.cases[0].title.startswith("张 三 张")
    assert written.manifest.files[-1].media_type == "application/octet-stream"


class _Endless(io.RawIOBase):
    """Gives ``size`` bytes without holding them."""

    def __init__(self, size: int) -> None:
        self._left = size

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        count = min(size, self._left)
        self._left -= count
        return bytes(count)


class _Nowhere(io.RawIOBase):
    """Takes everything and keeps nothing."""

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        return len(cast("bytes", data))


def test_memory_does_not_grow_with_the_attachments() -> None:
    size = 64 << 20
    digest = "3b6a07d0d404fab4e23b6d34bc6696a6a312dd92821332385e5af7c01c421351"
    item = Attachment("a1", attachment("material:scan", "a", b"").place, "a.bin", digest, size, "image/jpeg")
    made = content_fingerprint({}, [item], {}, PROGRAMME.digest)
    source = AttachmentContents(item, lambda: cast("BinaryIO", _Endless(size)))
    case = replace(case_with({}), answers={}, reasons={}, attachments=(source,), fingerprint=made, whole=made)
    tracemalloc.start()
    write_package(cast("BinaryIO", _Nowhere()), contents(case), DESK.sender, DESK.lock)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 << 20


def test_no_name_or_answer_can_be_seen_from_outside() -> None:
    package = _write(contents(case_with({"身份证.jpg": b"scan of an identity card"})))
    for secret in ("张三", "身份证", "某某公司", "hangzhou-chief-technician"):
        assert secret.encode() not in package
    assert b"scan of an identity card" not in package
    assert DESK.card.recipient.encode() not in package
