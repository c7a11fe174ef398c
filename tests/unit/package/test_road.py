"""What is packed at one desk is what is opened at the other."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from desktop_app.package.contents import PassphraseLock
from desktop_app.package.errors import WrongKey, WrongPassphrase
from desktop_app.package.reader import inspect_header, open_package
from tests.unit.package.sample import (
    ANSWERS,
    CASE_ID,
    PROGRAMME,
    PROGRAMME_FILES,
    REASONS,
    case_with,
    contents,
    desk,
    write,
)

SCAN = os.urandom(300_000)
LARGE = os.urandom(5 << 20)


def test_a_package_to_a_card_shows_the_same_case_at_the_other_side(tmp_path: Path) -> None:
    sender, receiver = desk("某某公司"), desk("杭州市人社局")
    case = case_with({"证书.jpg": SCAN, "全部材料.pdf": LARGE})
    written = write(tmp_path / "a.jbp", contents(case), sender.sender, receiver.lock)
    assert written.size == (tmp_path / "a.jbp").stat().st_size
    with open_package(tmp_path / "a.jbp", receiver.key) as package:
        assert package.digest == written.digest
        assert package.sender == sender.card
        (received,) = package.cases
        assert package.answers(CASE_ID) == ANSWERS
        assert package.reasons(CASE_ID) == REASONS
        assert package.programme_files(PROGRAMME) == PROGRAMME_FILES
        assert received.fingerprint == case.fingerprint
        assert received.attachments == tuple(item.attachment for item in case.attachments)
        sink = io.BytesIO()
        package.extract(CASE_ID, received.attachments[0], sink)
        assert sink.getvalue() == SCAN
        with package.open_attachment(CASE_ID, received.attachments[1]) as stream:
            assert stream.read() == LARGE


def test_a_package_under_a_passphrase_opens_with_it_and_with_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.jbp"
    lock = PassphraseLock("春风又绿江南岸", work_factor=10)
    write(path, contents(case_with({"证书.jpg": SCAN})), desk("某某公司").sender, lock)
    assert inspect_header(path).work_factor == 10
    with open_package(path, lock) as package:
        assert package.answers(CASE_ID) == ANSWERS
    with pytest.raises(WrongPassphrase):
        open_package(path, PassphraseLock("春风又绿江北岸"))


def test_a_package_for_someone_else_does_not_open(tmp_path: Path) -> None:
    write(tmp_path / "a.jbp", contents(case_with({})), desk("甲").sender, desk("乙").lock)
    assert inspect_header(tmp_path / "a.jbp").recipients == 1
    with pytest.raises(WrongKey):
        open_package(tmp_path / "a.jbp", desk("丙").key)
