"""Files, folders, parts and e-mails come in; what cannot be taken in keeps its reason until it is dealt with."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from desktop_app.domain.place import Place
from desktop_app.services.desk import Desk
from desktop_app.services.inbox_table import InboxRow, Standing
from desktop_app.services.incoming import MAX_DEPTH
from desktop_app.services.mail_file import MAX_PARTS
from desktop_app.services.outcomes import Trust
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.intakes import mail, split
from tests.unit.services.test_exchange import ANSWERS, receive, reopen, send


@pytest.fixture
def case_id(desk: Desk, picture: Path) -> str:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.evidence.attach(case.id, Place(material="certificate"), [picture])
    return case.id


@pytest.fixture
def package(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> Path:
    return send(desk, other, [case_id], tmp_path / "王䶮.jbp")


def asking(desk: Desk) -> list[InboxRow]:
    return [row for row in desk.inbox_table.rows() if row.asks]


# folders


def test_folders_are_searched_to_a_depth_and_only_for_what_may_be_a_package(
    other: Desk, package: Path, tmp_path: Path
) -> None:
    deep = tmp_path / "u盘" / "街道" / "公司"
    deep.mkdir(parents=True)
    shutil.copy(package, deep)
    for name in ("扫描.pdf", "名片.jbc", "给没有匠报的人.7z", ".隐藏.jbp"):
        (tmp_path / "u盘" / name).write_bytes(b"x")
    abyss = tmp_path / "u盘" / Path(*"x" * (MAX_DEPTH + 1))
    abyss.mkdir(parents=True)
    shutil.copy(package, abyss / "too deep.jbp")
    assert [(intake.ok, intake.shown_name) for intake in receive(other, tmp_path / "u盘")] == [(True, "王䶮.jbp")]


def test_a_library_is_no_folder_of_packages(desk: Desk, other: Desk, package: Path, tmp_path: Path) -> None:
    aside = tmp_path / "library-乙区人社局" / "aside"
    aside.mkdir(exist_ok=True)
    shutil.copy(package, aside)
    assert [intake.kind for intake in receive(other, tmp_path / "library-乙区人社局")] == ["NothingThere"]


def test_what_else_people_send_is_told_apart(desk: Desk, other: Desk, tmp_path: Path) -> None:
    desk.cards.export_own(tmp_path / "甲.jbc")
    (tmp_path / "回执.jbr").write_bytes(b"age-encryption.org/v1\nx")
    (tmp_path / "包.7z").write_bytes(b"7z\xbc\xaf\x27\x1c....")
    (tmp_path / "改了名.jbp").write_bytes(b"7z\xbc\xaf\x27\x1c.....")
    names = ("甲.jbc", "回执.jbr", "包.7z", "改了名.jbp")
    intakes = receive(other, *(tmp_path / name for name in names))
    assert [intake.kind for intake in intakes] == ["IsCard", "IsReceipt", "IsArchive", "IsArchive"]
    assert "收件名片，不是报送包" in intakes[0].sentence
    assert {row.file for row in asking(other)} == set(names)


def test_a_folder_that_vanishes_meanwhile_is_a_row_of_its_own(
    other: Desk, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "u盘"
    stick.mkdir()
    for number in range(3):
        shutil.copy(package, stick / f"{number}.jbp")
    real = Path.is_dir

    def pulled(path: Path, *, follow_symlinks: bool = True) -> bool:
        found = real(path)
        if path.name == "1.jbp":
            shutil.rmtree(stick)
        return found

    monkeypatch.setattr(Path, "is_dir", pulled)
    intakes = receive(other, stick)
    assert [intake.ok for intake in intakes][0] is True
    assert not any(intake.ok for intake in intakes[1:])
    assert {intake.kind for intake in intakes[1:]} <= {"NothingThere", "CannotRead"}


def test_a_file_that_grows_is_told_to_be_unfinished(
    other: Desk, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    growing = tmp_path / "下载中.jbp"
    growing.write_bytes(package.read_bytes()[:-500])

    def grow(path: Path) -> str:
        with path.open("ab") as stream:
            stream.write(b"more")
        return "0" * 64

    monkeypatch.setattr("desktop_app.services.inbox.file_digest", grow)
    assert receive(other, growing)[0].kind == "StillChanging"


# what stays in question


def test_a_reason_is_still_there_tomorrow_and_goes_when_the_file_comes_sound(
    other: Desk, package: Path, tmp_path: Path
) -> None:
    other.cards.rename_own("乙区人社局")
    locked = tmp_path / "坏.jbp"
    locked.write_bytes(package.read_bytes()[:-7])
    receive(other, locked, tmp_path / "没有.jbp")
    rows = asking(other)
    assert {(row.file, row.kind, row.standing) for row in rows} == {
        ("坏.jbp", "Damaged", Standing.REFUSED),
        ("没有.jbp", "NothingThere", Standing.REFUSED),
    }
    receive(other, locked)
    assert len(asking(other)) == 2
    for row in rows:
        other.inbox.dismiss(row.digest)
    assert asking(other) == []
    assert len([row for row in other.inbox_table.rows() if row.dismissed]) == 2


def test_a_package_that_waited_for_its_passphrase_is_no_trouble_once_it_opened(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    desk.outbox.create([case_id], tmp_path / "p.jbp", None, "长长的口令 一二三四")
    assert receive(other, tmp_path / "p.jbp")[0].kind == "PassphraseNeeded"
    assert [row.kind for row in asking(other)] == ["PassphraseNeeded"]
    assert other.inbox.receive([tmp_path / "p.jbp"], "长长的口令 一二三四")[0].ok
    assert asking(other) == []


# parts


def test_parts_in_any_order_make_the_package(other: Desk, package: Path, case_id: str, tmp_path: Path) -> None:
    parts = split(package, tmp_path / "parts", 4)
    assert len(parts) >= 3
    (intake,) = receive(other, *reversed(parts))
    assert (intake.ok, intake.shown_name) == (True, "王䶮.jbp")
    assert other.cases.get(case_id).title == "王䶮"


def test_parts_that_come_in_several_rounds_complete_themselves(
    other: Desk, package: Path, case_id: str, tmp_path: Path
) -> None:
    first, *middle, last = split(package, tmp_path / "parts", 4)
    (intake,) = receive(other, last)
    assert (intake.ok, intake.kind) == (False, "MissingParts")
    assert intake.missing == tuple(range(1, len(middle) + 2))
    last.unlink()
    (row,) = asking(other)
    assert (row.standing, row.file, row.missing) == (Standing.INCOMPLETE, "王䶮.jbp", intake.missing)
    assert receive(other, *middle)[0].missing == (1,)
    for path in middle:
        path.unlink()
    assert receive(other, first)[0].ok
    assert other.cases.get(case_id).title == "王䶮"
    assert asking(other) == []
    assert not any((tmp_path / "library-乙区人社局" / "aside" / "parts").iterdir())


def test_parts_of_two_packages_are_told_apart_whatever_their_names(
    desk: Desk, other: Desk, package: Path, tmp_path: Path
) -> None:
    second = desk.cases.new(PROGRAMME, answers={"application": {"name": "李四", "unit": "甲公司"}})
    twin = send(desk, other, [second.id], tmp_path / "twin.jbp")
    mixed = tmp_path / "混在一起"
    for number, path in enumerate([*split(package, tmp_path / "x"), *split(twin, tmp_path / "y")]):
        mixed.mkdir(exist_ok=True)
        shutil.copy(path, mixed / f"附件.{900 - number}")
    assert [intake.ok for intake in receive(other, mixed)] == [True, True]
    assert {line.title for line in other.cases.list()} == {"王䶮", "李四"}


def test_a_forged_part_does_not_keep_the_true_ones_from_completing(
    other: Desk, package: Path, case_id: str, tmp_path: Path
) -> None:
    first, *rest = split(package, tmp_path / "parts")
    line, content = first.read_bytes().split(b"\n", 1)
    words = line.split(b" ")
    forged = tmp_path / "假.001"
    fake = bytes(len(content))
    forged.write_bytes(b" ".join([*words[:-1], hashlib.sha256(fake).hexdigest().encode()]) + b"\n" + fake)
    assert not receive(other, forged)[0].ok
    assert receive(other, first, *rest)[0].ok
    assert other.cases.get(case_id).title == "王䶮"


def test_a_damaged_part_is_named_and_only_it_has_to_come_again(
    other: Desk, package: Path, case_id: str, tmp_path: Path
) -> None:
    parts = split(package, tmp_path / "parts")
    good = parts[1].read_bytes()
    parts[1].write_bytes(good[:-1] + b"?")
    (intake,) = receive(other, *parts)
    assert (intake.kind, intake.missing) == ("PartDamaged", (2,))
    assert [row.standing for row in asking(other)] == [Standing.INCOMPLETE]
    parts[1].write_bytes(good)
    assert receive(other, parts[1])[0].ok
    assert asking(other) == []


# e-mails


def test_a_mail_with_a_package_is_received_as_it_is(other: Desk, package: Path, case_id: str, tmp_path: Path) -> None:
    (intake,) = receive(other, mail(tmp_path / "报送.eml", [package]))
    assert (intake.ok, intake.shown_name) == (True, "报送.eml › 王䶮.jbp")
    assert other.cases.get(case_id).title == "王䶮"
    assert [path.name for path in (tmp_path / "library-乙区人社局" / "aside").iterdir()] == []


def test_mails_with_a_part_each_are_joined(other: Desk, package: Path, case_id: str, tmp_path: Path) -> None:
    parts = split(package, tmp_path / "parts")
    mails = [mail(tmp_path / f"{9 - number}.eml", [part]) for number, part in enumerate(parts)]
    assert receive(other, mails[2])[0].missing == (1, 2)
    assert receive(other, *mails[:2])[0].ok
    assert other.cases.get(case_id).title == "王䶮"


def test_a_mail_without_a_package_says_so(other: Desk, tmp_path: Path) -> None:
    (tmp_path / "扫描.pdf").write_bytes(b"%PDF-1.7")
    (intake,) = receive(other, mail(tmp_path / "空.eml", [tmp_path / "扫描.pdf"]))
    assert intake.kind == "NothingInMail"


@pytest.mark.parametrize(
    "bomb",
    [
        b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(MAX_PARTS + 1)),
        b"Content-Type: message/rfc822\n\n" * (MAX_PARTS + 1),
        b'Content-Type: multipart/mixed; boundary="' + b';"' * 5000 + b"\n\nx",
        b"Content-Type: multipart/mixed;\r" + b' a="\r ' * 5000 + b"\n\nx",
        b"\n" * 4_000_001,
        b"content-type: text/plain\n\n" * 10_000,
    ],
    ids=["deep", "mails in mails", "long field", "folded field", "lines", "many"],
)
def test_a_mail_that_is_built_to_harm_is_left_closed(other: Desk, package: Path, tmp_path: Path, bomb: bytes) -> None:
    (tmp_path / "炸弹.eml").write_bytes(bomb)
    intakes = receive(other, tmp_path / "炸弹.eml", package)
    assert [intake.kind for intake in intakes] == ["MailTooLarge", ""]


@pytest.mark.parametrize(
    "name", ["../../etc/x.jbp", "..\\x.jbp", "C:\\x.jbp", "x\x00y.jbp", "‮pbj.x.jbp", "a" * 300 + ".jbp"]
)
def test_names_of_attachments_lead_nowhere(other: Desk, package: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / "m.eml"
    data = mail(path, [package]).read_bytes()
    assert b"=?utf-8?" in data or b"filename" in data
    head, _, rest = data.partition(b"Content-Disposition: attachment;")
    _, _, body = rest.partition(b"\n\n")
    disposition = b'Content-Disposition: attachment; filename="' + name.encode() + b'"\n\n'
    path.write_bytes(head + disposition + body)
    before = sorted(tmp_path.iterdir())
    receive(other, path)
    assert sorted(tmp_path.iterdir()) == before
    assert list((tmp_path / "library-乙区人社局" / "aside").iterdir()) == []


# rows


def test_a_row_tells_what_came_from_whom_and_how_it_stands(
    desk: Desk, other: Desk, package: Path, case_id: str
) -> None:
    receive(other, package)
    (row,) = other.inbox_table.rows()
    assert (row.sender, row.trust, row.title, row.unit) == ("甲公司", Trust.UNKNOWN, "王䶮", "甲公司")
    assert (row.programme_id, row.revision, row.current, row.standing) == (PROGRAMME, 1, 1, Standing.TAKEN)
    assert row.status is other.cases.get(case_id).status
    assert row.glance is None
    assert other.glances.count(most=0) == 1
    assert other.glances.count() == 0
    (row,) = other.inbox_table.rows()
    assert row.glance is not None
    findings = other.checks.findings(case_id)
    assert row.glance.errors + row.glance.soft + row.glance.warnings == len(findings)
    other.cards.confirm("甲公司")
    assert other.inbox_table.rows()[0].trust is Trust.CONFIRMED


def test_each_revision_has_its_row_and_the_earlier_says_so(
    desk: Desk, other: Desk, package: Path, case_id: str, tmp_path: Path
) -> None:
    receive(other, package)
    other.glances.count()
    reopen(desk, case_id, "王小䶮")
    receive(other, send(desk, other, [case_id], tmp_path / "2.jbp"))
    assert other.glances.waiting() == [case_id]
    newer, older = other.inbox_table.rows()
    assert [(row.revision, row.standing, row.repeated) for row in (newer, older)] == [
        (2, Standing.TAKEN, True),
        (1, Standing.SUPERSEDED, False),
    ]
    assert newer.trust is Trust.PINNED
    other.cases.delete(case_id)
    assert {row.standing for row in other.inbox_table.rows()} == {Standing.GONE}


def test_the_same_nominee_twice_is_pointed_out_across_units(
    desk: Desk, other: Desk, tmp_path: Path, make_desk: MakeDesk
) -> None:
    third = make_desk("丙公司")
    answers = {"application": {"name": "王䶮", "id_number": "330106198001020013"}}
    for sender, name in ((desk, "a.jbp"), (third, "b.jbp")):
        case = sender.cases.new(PROGRAMME, answers=answers)
        assert receive(other, send(sender, other, [case.id], tmp_path / name))[0].ok
    other.glances.count()
    rows = other.inbox_table.rows()
    assert [[same.sender for same in row.duplicates] for row in rows] == [["甲公司"], ["丙公司"]]
