"""Sending in every way: what is left out, how it is cut up, who can open it, and what a stick pulled out leaves."""

from __future__ import annotations

import email
import email.policy
import io
import os
import shutil
import subprocess
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path
from typing import BinaryIO

import pytest
from PIL import Image

from desktop_app.domain.answers import rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.durable_file import INCOMPLETE_SUFFIX, CannotWrite, Disk
from desktop_app.domain.errors import Cancelled, KnownError, WrongUse
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.package.errors import MissingParts
from desktop_app.package.parts import join, read_part
from desktop_app.services.answer_shapes import UnknownPlace
from desktop_app.services.delivery import FileKind, NotDelivered
from desktop_app.services.desk import Desk
from desktop_app.services.drives import NoRoom
from desktop_app.services.outcomes import SentPackage
from desktop_app.services.selection import NothingToLeaveOut, Selection
from desktop_app.services.sending import Sending
from desktop_app.services.shipping import BadSplit
from tests.unit.services.conftest import PROGRAMME
from tests.unit.services.test_exchange import introduce, receive

ANSWERS = {
    "application": {
        "name": "王䶮",
        "unit": "甲公司",
        "id_number": "330106198001010017",
        "phone": "13800000000",
        "career": [{"what": "甲厂"}, {"what": "乙厂"}],
    }
}
SEVEN = "ABCD-EFGH-JKLM-NPQR-STUV"


def noise(path: Path, pixels: int = 2100) -> Path:
    """Write a scan as large as scans are."""
    small = Image.frombytes("RGB", (200, 260), os.urandom(200 * 260 * 3))
    small.resize((pixels, pixels * 13 // 10)).save(path, quality=95)
    return path


@pytest.fixture
def case_id(desk: Desk, picture: Path, tmp_path: Path) -> str:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.evidence.attach(case.id, Place(material="certificate"), [picture])
    desk.evidence.attach(case.id, Place(material="honour_certificate"), [noise(tmp_path / "荣誉.jpg")])
    return case.id


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "报送.jbp"


def send(desk: Desk, other: Desk, case_id: str, out: Path, **ways: object) -> SentPackage:
    name = introduce(desk, other, out.parents[1])
    return desk.outbox.send(Sending((case_id,), out, (name,), **ways))  # type: ignore[arg-type]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# what is left out


def test_what_is_left_out_does_not_arrive_and_both_sides_know(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    sent = send(desk, other, case_id, out, selection=Selection(("application.phone", "certificate")))
    assert receive(other, out)[0].ok
    arrived = other.cases.get(case_id)
    assert "phone" not in arrived.answers["application"]
    assert [str(item.place) for item in arrived.attachments] == ["material:honour_certificate"]
    whole = desk.cases.get(case_id)
    assert whole.answers["application"]["phone"] == "13800000000"
    assert len(whole.attachments) == 2
    assert (whole.status, whole.edited) == (CaseStatus.SENT, False)
    assert sent.cases[0].left_out == ("application.phone", "material:certificate")
    assert sent.cases[0].fingerprint == other.cases.fingerprint(arrived) != desk.cases.fingerprint(whole)
    phone, certificate = other.cases.left_out(arrived)
    assert "联系电话" in phone or "电话" in phone
    assert "证书" in certificate


def test_papers_of_the_receiver_say_not_sent_where_something_was_left_out(
    desk: Desk, other: Desk, case_id: str, out: Path, tmp_path: Path
) -> None:
    send(desk, other, case_id, out, selection=Selection(("application.phone", "application.career")))
    receive(other, out)
    (tmp_path / "form.pdf").write_bytes(other.documents.pdf(case_id, ["application"]))
    text = subprocess.run(["pdftotext", tmp_path / "form.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert text.count("未报送") == 2
    assert "13800000000" not in text
    (tmp_path / "own.pdf").write_bytes(desk.documents.pdf(case_id, ["application"]))
    own = subprocess.run(["pdftotext", tmp_path / "own.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert "未报送" not in own


def test_boxes_portraits_and_cells_say_not_sent_too(desk: Desk, other: Desk, out: Path, tmp_path: Path) -> None:
    case = desk.care.demo_case()
    left = ("application.photo", "application.sex", "application.career[1]")
    send(desk, other, case.id, out, selection=Selection(left))
    receive(other, out)
    (tmp_path / "form.pdf").write_bytes(other.documents.pdf(case.id, ["application"]))
    text = subprocess.run(["pdftotext", tmp_path / "form.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert text.count("未报送") == 3
    assert all(item.place.field != "photo" for item in other.cases.get(case.id).attachments)


def test_a_name_that_is_left_out_is_not_on_the_outside_list_either(
    desk: Desk, other: Desk, case_id: str, out: Path
) -> None:
    sent = send(desk, other, case_id, out, selection=Selection(("application.name",)))
    assert "王䶮" not in sent.cases[0].title


def test_one_row_and_one_cell_can_be_left_out(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    send(desk, other, case_id, out, selection=Selection(("application.career[1]", "application.career[2].what")))
    receive(other, out)
    assert [row.get("what") for row in rows_of(other.cases.get(case_id).answers["application"]["career"])] == [None]


def test_what_leaving_out_makes_wrong_is_told_beforehand(desk: Desk, case_id: str, out: Path) -> None:
    sending = Sending((case_id,), out, selection=Selection(("application.name", "application.phone")))
    told = desk.outbox.warnings(sending)
    assert told
    assert all(sentence.startswith("“王䶮”去掉所选内容后：") for sentence in told)
    assert desk.outbox.warnings(Sending((case_id,), out)) == []
    assert desk.cases.get(case_id).revision == 0


def test_a_place_that_no_case_has_is_refused_before_anything_is_made(
    desk: Desk, other: Desk, case_id: str, out: Path
) -> None:
    with pytest.raises(UnknownPlace, match="fone"):
        send(desk, other, case_id, out, selection=Selection(("application.fone",)))
    assert names(out.parent) == set()
    assert desk.cases.get(case_id).revision == 0


def test_the_same_revision_with_other_content_goes_under_a_number_of_its_own(
    desk: Desk, other: Desk, case_id: str, out: Path
) -> None:
    send(desk, other, case_id, out, selection=Selection(("application.phone",)))
    send(desk, other, case_id, out.with_name("2.jbp"))
    receive(other, out)
    intake = receive(other, out.with_name("2.jbp"))[0]
    assert intake.ok
    assert "更新到新版本" in intake.sentence
    assert other.cases.get(case_id).answers["application"]["phone"] == "13800000000"
    assert other.cases.left_out(other.cases.get(case_id)) == ()


def test_what_came_from_others_goes_on_as_it_came(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    send(desk, other, case_id, out)
    receive(other, out)
    other.cases.set_status(case_id, CaseStatus.ACCEPTED)
    for selection in (Selection(("application.phone",)), Selection(shrink=True)):
        with pytest.raises(NothingToLeaveOut, match="原样上报"):
            other.outbox.send(Sending((case_id,), out, passphrase="口令口令", selection=selection))


def test_a_note_goes_along(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    send(desk, other, case_id, out, note="请查收。\n共 1 件。")
    assert receive(other, out)[0].ok


# smaller scans


def test_smaller_scans_go_and_the_saving_is_told_beforehand(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    case = desk.cases.get(case_id)
    saving = desk.selector.saving([case])
    assert saving.files == 1
    assert saving.after < saving.before * 0.6
    sent = send(desk, other, case_id, out, selection=Selection(shrink=True))
    assert sent.size < saving.before
    receive(other, out)
    arrived = other.cases.get(case_id)
    assert sum(item.size for item in arrived.attachments) == saving.after
    assert desk.cases.get(case_id).attachments == case.attachments
    (words,) = other.cases.left_out(arrived)
    assert words.endswith("（缩小的扫描件）")
    (large,) = [item for item in arrived.attachments if item.place.material == "honour_certificate"]
    with other.evidence.open(large.digest) as stream:
        assert max(Image.open(io.BytesIO(stream.read())).size) == 2000


# 7z


def test_the_7z_opens_with_7z_alone_and_tells_nothing_without_its_passphrase(
    desk: Desk, other: Desk, case_id: str, out: Path, tmp_path: Path
) -> None:
    sent = send(desk, other, case_id, out, seven_zip=SEVEN, selection=Selection(("application.phone",)))
    archive = out.with_suffix(".7z")
    assert [file.kind for file in sent.files] == [FileKind.PACKAGE, FileKind.SEVEN_ZIP]
    wrong = subprocess.run(["7z", "l", "-pwrong", archive], capture_output=True, stdin=subprocess.DEVNULL)
    assert wrong.returncode != 0
    assert "王䶮".encode() not in wrong.stdout + archive.read_bytes()
    folder = tmp_path / "x"
    subprocess.run(["7z", "x", "-y", f"-p{SEVEN}", f"-o{folder}", archive], check=True, capture_output=True)
    assert names(folder) == {"说明.txt", "01-王䶮"}
    inside = names(folder / "01-王䶮")
    assert {Path(name).suffix for name in inside} == {".pdf", ".docx", ".xlsx", ".txt", ".png", ".jpg"}
    assert "装订册.pdf" in inside
    assert "没有报送" in (folder / "01-王䶮" / "说明.txt").read_text(encoding="utf-8-sig")
    (evidence,) = (folder / "01-王䶮").glob("*.jpg")
    assert evidence.read_bytes() == (tmp_path / "荣誉.jpg").read_bytes()


def test_a_7z_in_volumes_opens_from_the_first(desk: Desk, other: Desk, case_id: str, out: Path, tmp_path: Path) -> None:
    send(desk, other, case_id, out, seven_zip=SEVEN, split=300_000)
    assert out.with_name("报送.7z.002").exists()
    first = out.with_name("报送.7z.001")
    subprocess.run(["7z", "t", f"-p{SEVEN}", first], check=True, capture_output=True)


# parts and e-mail


def test_parts_are_within_the_size_and_arrive_joined(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    sent = send(desk, other, case_id, out, split=300_000)
    assert not out.exists()
    assert {file.kind for file in sent.files} == {FileKind.PART}
    assert all(file.size <= 300_000 for file in sent.files)
    joined = join([read_part(file.path) for file in reversed(sent.files)])
    assert (joined.digest, joined.size) == (sent.fingerprint, sent.size)


def test_what_fits_into_one_part_is_not_split(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    sent = send(desk, other, case_id, out, split=50_000_000)
    assert [file.path for file in sent.files] == [out]


def test_drafts_are_unsent_mail_whose_attachments_rejoin(
    desk: Desk, other: Desk, case_id: str, out: Path, tmp_path: Path
) -> None:
    sent = send(desk, other, case_id, out, split=400_000, drafts=True, loose=False)
    assert all(file.kind is FileKind.DRAFT and file.size <= 400_000 for file in sent.files)
    parts = []
    for number, file in enumerate(sent.files, start=1):
        data = file.path.read_bytes()
        assert b"\n" not in data.replace(b"\r\n", b"")
        message = email.message_from_bytes(data, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        assert (message["X-Unsent"], message["From"], message["To"]) == ("1", None, None)
        assert message["Subject"].endswith(f"（第 {number} 封，共 {len(sent.files)} 封）")
        assert "王䶮" not in message["Subject"] + message.get_body().get_content()  # type: ignore[union-attr]
        (attached,) = message.iter_attachments()
        assert attached.get_filename() == f"报送.jbp.{number:03}"
        path = tmp_path / f"{number}"
        path.write_bytes(attached.get_payload(decode=True))  # type: ignore[arg-type]
        parts.append(read_part(path))
    assert len(parts) > 2
    assert join(parts[::-1]).digest == sent.fingerprint


def test_sizes_that_make_no_sense_are_refused(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    with pytest.raises(BadSplit, match="至少"):
        send(desk, other, case_id, out, split=10)
    with pytest.raises(BadSplit, match="上限"):
        send(desk, other, case_id, out, split=10**9, drafts=True)
    assert names(out.parent) == set()


# on a stick


class Pulled(Disk):
    """A stick that is pulled out at the operation ``at``, counted over all of them; from then on nothing works."""

    def __init__(self, at: int) -> None:
        self.at, self.done = at, 0

    def step(self) -> None:
        """Count one operation."""
        self.done += 1
        if self.done > self.at:
            raise OSError(5, "Input/output error")

    def create(self, path: Path) -> BinaryIO:
        """Open a file that breaks as the stick does."""
        self.step()
        return _PulledStream(self, super().create(path))  # type: ignore[return-value]

    def flush(self, stream: BinaryIO) -> None:
        """Flush while it is there."""
        self.step()
        super().flush(stream)

    def reread(self, path: Path) -> BinaryIO:
        """Read while it is there."""
        self.step()
        return super().reread(path)

    def rename(self, path: Path, to: Path) -> None:
        """Rename while it is there."""
        self.step()
        super().rename(path, to)

    def remove(self, path: Path) -> None:
        """Remove while it is there."""
        if self.done > self.at:
            raise OSError(5, "Input/output error")
        super().remove(path)


class _PulledStream:
    """A file on that stick: at the moment of pulling half a write has arrived."""

    def __init__(self, disk: Pulled, stream: BinaryIO) -> None:
        self._disk, self._stream = disk, stream

    def write(self, data: bytes) -> int:
        try:
            self._disk.step()
        except OSError:
            self._stream.write(data[: len(data) // 2])
            raise
        return self._stream.write(data)

    def flush(self) -> None:
        self._stream.flush()

    def fileno(self) -> int:
        return self._stream.fileno()

    def close(self) -> None:
        self._stream.close()

    def __enter__(self) -> _PulledStream:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()


def test_a_stick_that_is_pulled_at_any_moment_holds_nothing_or_what_says_that_it_is_incomplete(
    desk: Desk, other: Desk, picture: Path, out: Path
) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.evidence.attach(case.id, Place(material="certificate"), [picture])
    ways = {"split": 100_000, "drafts": True, "explain": True}
    desk.outbox.disk = counting = Pulled(10**9)
    send(desk, other, case.id, out, **ways)
    steps, whole = counting.done, names(out.parent)
    assert steps > 12
    for at in range(steps):
        shutil.rmtree(out.parent)
        out.parent.mkdir()
        desk.outbox.disk = Pulled(at)
        with pytest.raises(CannotWrite):
            send(desk, other, case.id, out, **ways)
        left = names(out.parent)
        assert all(name in whole or name.endswith(INCOMPLETE_SUFFIX) for name in left)
        parts = [read_part(out.parent / name) for name in left if name[-3:].isdigit()]
        if parts:  # those that were finished are whole, and say that others are missing
            with suppress(MissingParts):
                join(parts)
    assert len(desk.cases.revisions(case.id)) == 1


def test_a_pulled_stick_is_told_in_one_sentence_and_nothing_is_marked_sent(
    desk: Desk, other: Desk, case_id: str, out: Path
) -> None:
    desk.outbox.disk = Pulled(4)
    with pytest.raises(NotDelivered, match=INCOMPLETE_SUFFIX) as raised:
        send(desk, other, case_id, out)
    assert str(raised.value).endswith("。")
    assert desk.cases.get(case_id).status is CaseStatus.DRAFT
    assert names(out.parent) <= {out.name + INCOMPLETE_SUFFIX}
    desk.outbox.disk = Disk()
    send(desk, other, case_id, out)
    assert names(out.parent) == {out.name}


def test_a_folder_that_vanishes_meanwhile_is_a_known_error(desk: Desk, other: Desk, case_id: str, out: Path) -> None:
    progress = Progress(lambda done, *_: shutil.rmtree(out.parent, ignore_errors=True) if done else None)
    name = introduce(desk, other, out.parents[1])
    with pytest.raises(KnownError):
        desk.outbox.send(Sending((case_id,), out, (name,)), progress)
    assert desk.cases.get(case_id).status is CaseStatus.DRAFT


@pytest.mark.parametrize("stop", ["正在加密写入", "正在加密写入 7z", "正在缩小"])
def test_stopping_leaves_nothing_behind(desk: Desk, other: Desk, case_id: str, out: Path, stop: str) -> None:
    name = introduce(desk, other, out.parents[1])
    progress = Progress(lambda _done, _total, said: progress.cancel() if said.startswith(stop) else None)
    sending = Sending((case_id,), out, (name,), selection=Selection(shrink=True), split=200_000, seven_zip=SEVEN)
    with pytest.raises(Cancelled):
        desk.outbox.send(sending, progress)
    assert names(out.parent) == set()
    assert desk.cases.get(case_id).status is CaseStatus.DRAFT


def test_too_little_room_is_told_before_anything_is_written(
    desk: Desk, other: Desk, case_id: str, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type("Usage", (), {"free": 1000})
    monkeypatch.setattr("desktop_app.services.drives.shutil.disk_usage", lambda _: usage)
    with pytest.raises(NoRoom, match="只剩"):
        send(desk, other, case_id, out)
    assert names(out.parent) == set()


def test_the_explanation_says_what_is_on_the_stick_and_nothing_personal(
    desk: Desk, other: Desk, case_id: str, out: Path
) -> None:
    sent = send(desk, other, case_id, out, explain=True, seven_zip=SEVEN)
    text = (out.parent / "说明.txt").read_bytes().decode("utf-8-sig")
    for words in ("甲公司", "乙区人社局", "报送.jbp", "报送.7z", sent.fingerprint, "7-Zip", INCOMPLETE_SUFFIX):
        assert words in text
    for secret in ("王䶮", SEVEN, "13800000000", "330106"):
        assert secret not in text
    (out.parent / "说明.txt").write_text("别人的", encoding="utf-8")
    send(desk, other, case_id, out.with_name("二.jbp"), explain=True)
    assert (out.parent / "说明.txt").read_text(encoding="utf-8") == "别人的"
    assert (out.parent / "二-说明.txt").exists()


def test_no_plain_byte_lies_in_the_library_or_the_target_while_it_is_made(
    desk: Desk, other: Desk, case_id: str, out: Path, tmp_path: Path
) -> None:
    seen: list[bytes] = []
    folders = [out.parent, tmp_path / "library-甲公司" / "outgoing"]

    def look(*_: object) -> None:
        for folder in folders:
            seen.extend(path.read_bytes() for path in folder.glob("*") if path.is_file())

    name = introduce(desk, other, tmp_path)
    sending = Sending((case_id,), out, (name,), split=300_000, drafts=True, seven_zip=SEVEN)
    desk.outbox.send(sending, Progress(look))
    assert all(b"13800000000" not in data and b"%PDF" not in data for data in seen)
    assert os.listdir(tmp_path / "library-甲公司" / "outgoing") == []


def test_a_lock_is_needed(desk: Desk, case_id: str, out: Path) -> None:
    with pytest.raises(WrongUse, match="收件名片或口令"):
        desk.outbox.send(Sending((case_id,), out))
