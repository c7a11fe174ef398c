"""Cases on their way from one desk to another: sent once, received once, never overwritten by anything older."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answers import Answers
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.durable_file import CannotWrite
from desktop_app.domain.errors import Cancelled, WrongUse
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.library import CardKeyChanged, DiskFull, UnknownCard
from desktop_app.package.contents import PackageContents
from desktop_app.package.errors import Damaged, PassphraseNeeded, WrongPassphrase
from desktop_app.services.care import restore_backup
from desktop_app.services.delivery import NotWrittenWell
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.editing import CaseLocked
from desktop_app.services.inbox import ASIDE_FOLDER
from desktop_app.services.outcomes import Intake, Trust
from desktop_app.services.package_look import glance_at, verify_locked
from desktop_app.services.parcels import CannotSend
from desktop_app.services.passphrases import suggested_passphrase
from desktop_app.services.sealing import contents_of
from tests.unit.services.conftest import KEY, PROGRAMME, RESOURCES, MakeDesk

ANSWERS = {"application": {"name": "王䶮", "unit": "甲公司", "career": [{"what": "甲厂"}]}}


@pytest.fixture
def case_id(desk: Desk, picture: Path) -> str:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.evidence.attach(case.id, Place(material="certificate"), [picture])
    return case.id


def introduce(sender: Desk, receiver: Desk, folder: Path) -> str:
    """Give the receiver's card to the sender and return its name."""
    card = folder / f"{receiver.cards.own().name}.jbc"
    receiver.cards.export_own(card)
    return sender.cards.import_card(card).card.name


def send(sender: Desk, receiver: Desk, case_ids: list[str], out: Path) -> Path:
    name = introduce(sender, receiver, out.parent)
    return sender.outbox.create(case_ids, out, [name], None).path


def receive(desk: Desk, *paths: Path) -> list[Intake]:
    return desk.inbox.receive(list(paths))


def reopen(desk: Desk, case_id: str, name: str) -> None:
    """What a returned case allows its owner."""
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": name}})


def test_facts_of_a_score_sheet_arrive_as_they_were_stated(desk: Desk, other: Desk, tmp_path: Path) -> None:
    stated = {"has_site": True, "signboard": False, "taught": "8", "reports_lowered": "2.5", "dissolved": True}
    case = desk.cases.new("linan-master-studio-2023", "studio", "assessment", {"assessment": stated})
    assert receive(other, send(desk, other, [case.id], tmp_path / "p.jbp"))[0].ok
    theirs = other.cases.get(case.id)
    assert theirs.answers["assessment"] == stated
    assert [score.result.total for score in other.checks.scores(theirs)] == [11]


def test_the_other_side_sees_the_same_case(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    sent = desk.outbox.create([case_id], tmp_path / "p.jbp", [introduce(desk, other, tmp_path)], None)
    assert sent.size == (tmp_path / "p.jbp").stat().st_size
    assert desk.cases.get(case_id).status is CaseStatus.SENT
    intake = receive(other, tmp_path / "p.jbp")[0]
    assert intake.ok
    assert (intake.sender, intake.trust) == (desk.cards.own(), Trust.UNKNOWN)
    ours, theirs = desk.cases.get(case_id), other.cases.get(case_id)
    assert theirs.answers == ours.answers
    assert [item.digest for item in theirs.attachments] == [item.digest for item in ours.attachments]
    assert other.cases.fingerprint(theirs) == desk.cases.fingerprint(ours) == sent.cases[0].fingerprint
    assert (theirs.status, theirs.sender, theirs.revision, theirs.title) == (CaseStatus.RECEIVED, "甲公司", 1, "王䶮")
    with other.evidence.open(theirs.attachments[0].digest) as stream:
        assert stream.read()
    assert [(package.sender, package.fingerprint) for package in other.inbox.list()] == [("甲公司", sent.fingerprint)]


def test_the_sender_is_pinned_at_the_first_package_and_can_be_confirmed(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    package = send(desk, other, [case_id], tmp_path / "p.jbp")
    assert [receive(other, package)[0].trust for _ in range(2)] == [Trust.UNKNOWN, Trust.PINNED]
    other.cards.confirm("甲公司")
    assert receive(other, package)[0].trust is Trust.CONFIRMED


def test_the_same_package_again_changes_nothing(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    package = send(desk, other, [case_id], tmp_path / "p.jbp")
    receive(other, package)
    before = other.cases.get(case_id)
    again = receive(other, package)[0]
    assert again.ok
    assert "没有变化" in again.sentence
    assert other.cases.get(case_id) == before
    assert len(other.cases.revisions(case_id)) == 1
    assert len(other.inbox.list()) == 1


def test_a_newer_revision_replaces_and_an_older_one_never_does(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    old = send(desk, other, [case_id], tmp_path / "1.jbp")
    reopen(desk, case_id, "王小䶮")
    new = send(desk, other, [case_id], tmp_path / "2.jbp")
    assert "新收到" in receive(other, old)[0].sentence
    assert "更新到新版本" in receive(other, new)[0].sentence
    assert (other.cases.get(case_id).title, other.cases.get(case_id).revision) == ("王小䶮", 2)
    again = receive(other, old)[0]
    assert again.ok
    assert other.cases.get(case_id).title == "王小䶮"
    assert [revision.number for revision in other.cases.revisions(case_id)] == [1, 2]
    assert [change.after for change in other.cases.compare(case_id, 1, 2)] == ["王小䶮"]


def test_an_older_revision_that_was_never_seen_is_left_out(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    old = send(desk, other, [case_id], tmp_path / "1.jbp")
    reopen(desk, case_id, "王小䶮")
    new = send(desk, other, [case_id], tmp_path / "2.jbp")
    receive(other, new)
    late = receive(other, old)[0]
    assert late.ok
    assert "保留已有的新版本" in late.sentence
    assert other.cases.get(case_id).revision == 2


def test_an_open_session_shows_the_newer_revision(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    session = other.edit(case_id)
    heard: list[Place] = []
    session.subscribe(heard.append)
    reopen(desk, case_id, "王小䶮")
    receive(other, send(desk, other, [case_id], tmp_path / "2.jbp"))
    assert session.answers["application"]["name"] == "王小䶮"
    assert Place(form="application", field="name") in heard
    with pytest.raises(CaseLocked):
        session.set_value("application", "name", "李")
    session.close()
    assert other.cases.get(case_id).title == "王小䶮"


def test_originals_that_were_seen_stay_seen_with_the_next_revision(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    other.evidence.original_seen(case_id, other.cases.get(case_id).attachments[0].id, True)
    reopen(desk, case_id, "王小䶮")
    assert receive(other, send(desk, other, [case_id], tmp_path / "2.jbp"))[0].ok
    case = other.cases.get(case_id)
    assert (case.title, case.attachments[0].original_seen) == ("王小䶮", True)


def test_other_content_under_the_same_number_is_refused_and_kept_aside(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    desk.care.backup(tmp_path / "before.jbb")
    reopen(desk, case_id, "王甲")
    assert receive(other, send(desk, other, [case_id], tmp_path / "2a.jbp"))[0].ok
    restore_backup(tmp_path / "before.jbb", tmp_path / "restored", KEY)
    with open_desk(tmp_path / "restored", KEY, resources=RESOURCES) as earlier:
        reopen(earlier, case_id, "王乙")
        twin = send(earlier, other, [case_id], tmp_path / "2b.jbp")
    refused = receive(other, twin)[0]
    assert (refused.ok, refused.kind) == (False, "Conflict")
    assert "第 2 版已经收到过，这次的内容却不同" in refused.sentence
    assert other.cases.get(case_id).title == "王甲"
    kept = list((tmp_path / "library-乙区人社局" / ASIDE_FOLDER).iterdir())
    assert [path.read_bytes() for path in kept] == [twin.read_bytes()]
    assert "请并排比较后选择保留哪一份" in refused.sentence
    assert other.care.check() == []


def test_a_case_of_another_sender_cannot_be_replaced(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, make_desk: MakeDesk
) -> None:
    thief = make_desk("丙公司")
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    receive(thief, send(desk, thief, [case_id], tmp_path / "t.jbp"))
    stolen = replace(thief.cases.get(case_id), sender="", status=CaseStatus.DRAFT)
    thief._library.cases.save(stolen)
    thief.cases.fill(case_id, {"application": {"name": "丙"}})
    refused = receive(other, send(thief, other, [case_id], tmp_path / "2.jbp"))[0]
    assert (refused.ok, refused.kind) == (False, "Conflict")
    assert "由“甲公司”报送，这次的报送人却是“丙公司”" in refused.sentence
    assert other.cases.get(case_id).title == "王䶮"


def test_a_sender_with_the_name_of_another_is_an_alarm(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, make_desk: MakeDesk
) -> None:
    impostor = make_desk("冒名者")
    impostor.cards.rename_own("甲公司")
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    false = impostor.cases.new(PROGRAMME, answers=ANSWERS)
    package = send(impostor, other, [false.id], tmp_path / "2.jbp")
    alarm = receive(other, package)[0]
    assert (alarm.ok, alarm.kind, alarm.trust) == (False, "SenderKeyChanged", Trust.KEY_CHANGED)
    assert impostor.cards.own().spoken_fingerprint in alarm.sentence
    assert len(other.cases.list()) == 1
    impostor.cards.export_own(tmp_path / "new.jbc")
    with pytest.raises(CardKeyChanged):
        other.cards.import_card(tmp_path / "new.jbc")
    assert other.cards.confirm("甲公司", impostor.cards.own().spoken_fingerprint).confirmed
    assert receive(other, package)[0].ok


def test_a_sender_who_takes_another_name_is_known_by_the_keys(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    desk.cards.rename_own("甲集团公司")
    reopen(desk, case_id, "王小䶮")
    assert receive(other, send(desk, other, [case_id], tmp_path / "2.jbp"))[0].ok
    assert (other.cases.get(case_id).title, other.cases.get(case_id).sender) == ("王小䶮", "甲公司")


def test_an_own_package_received_at_home_changes_nothing(desk: Desk, case_id: str, tmp_path: Path) -> None:
    package = desk.outbox.create([case_id], tmp_path / "p.jbp", [desk.cards.own().name], None).path
    before = desk.cases.get(case_id)
    assert receive(desk, package)[0].ok
    assert desk.cases.get(case_id) == before


def test_one_bad_file_never_stops_the_rest(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    folder = tmp_path / "u盘"
    folder.mkdir()
    good = send(desk, other, [case_id], tmp_path / "good.jbp")
    data = good.read_bytes()
    (folder / "1-截断.jbp").write_bytes(data[: len(data) // 2])
    (folder / "2-别的.jbp").write_text("不是报送包")
    (folder / "3-好.JBP").write_bytes(data)
    (folder / "不相干.txt").write_text("x")
    intakes = receive(other, folder, tmp_path / "没有.jbp", tmp_path / "library-甲公司")
    assert [(intake.ok, intake.kind) for intake in intakes] == [
        (False, "Damaged"),
        (False, "NotAPackage"),
        (True, ""),
        (False, "NothingThere"),
        (False, "NothingThere"),
    ]
    assert all(intake.sentence.endswith("。") for intake in intakes)
    assert other.cases.get(case_id).title == "王䶮"


def test_a_package_for_somebody_else_stays_closed(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, make_desk: MakeDesk
) -> None:
    package = send(desk, other, [case_id], tmp_path / "p.jbp")
    refused = receive(make_desk("丙公司"), package)[0]
    assert (refused.ok, refused.kind) == (False, "WrongKey")


def test_a_passphrase_locks_and_opens_a_package(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    passphrase = suggested_passphrase()
    path = tmp_path / "p.jbp"
    desk.outbox.create([case_id], path, None, passphrase)
    assert glance_at(path).locked_by_passphrase
    assert verify_locked(path, passphrase).cases[0].title == "王䶮"
    for wrong, error in ((None, PassphraseNeeded), ("falsch", WrongPassphrase)):
        with pytest.raises(error):
            other.outbox.verify(path, wrong)
        assert other.inbox.receive([path], wrong)[0].kind == error.__name__
    report = other.outbox.verify(path, passphrase)
    assert (report.trust, report.sender.name) == (Trust.UNKNOWN, "甲公司")
    assert other.cases.list() == []
    assert other.inbox.receive([path], passphrase)[0].ok


def test_nothing_is_sent_without_a_lock_or_to_an_unknown_card(desk: Desk, case_id: str, tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        desk.outbox.create([case_id], tmp_path / "p.jbp", None, None)
    with pytest.raises(UnknownCard):
        desk.outbox.create([case_id], tmp_path / "p.jbp", ["没有的单位"], None)
    assert desk.cases.get(case_id).status is CaseStatus.DRAFT
    assert not (tmp_path / "p.jbp").exists()


def test_a_received_case_is_not_sent_as_an_own_one(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    receive(other, send(desk, other, [case_id], tmp_path / "p.jbp"))
    with pytest.raises(CannotSend, match="由“甲公司”报送来"):
        other.outbox.create([case_id], tmp_path / "q.jbp", None, "x")


def test_what_cannot_be_written_leaves_the_case_unsent(desk: Desk, case_id: str, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        desk.outbox.create([case_id], tmp_path / "没有的文件夹" / "p.jbp", None, "x")
    assert desk.cases.get(case_id).status is CaseStatus.DRAFT


def test_cancelling_leaves_no_file_and_the_case_unsent(desk: Desk, case_id: str, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        desk.outbox.create([case_id], tmp_path / "p.jbp", None, "x", progress)
    assert not [path for path in tmp_path.iterdir() if "p.jbp" in path.name]
    assert desk.cases.get(case_id).status is CaseStatus.DRAFT


def test_cancelling_the_intake_raises_and_keeps_what_was_received(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    package = send(desk, other, [case_id], tmp_path / "p.jbp")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        other.inbox.receive([package], None, progress)
    assert other.cases.list() == []
    assert other.inbox.list() == []


def test_a_damaged_attachment_is_found_before_anything_is_kept(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    package = send(desk, other, [case_id], tmp_path / "p.jbp")
    data = bytearray(package.read_bytes())
    data[-200] ^= 1
    package.write_bytes(data)
    with pytest.raises(Damaged):
        other.outbox.verify(package)
    assert not receive(other, package)[0].ok
    assert other.cases.list() == []
    assert [card.card.name for card in other.cards.list()] == ["乙区人社局"]


def test_several_cases_travel_together(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    second = desk.cases.new(PROGRAMME, answers={"application": {"name": "李"}})
    intake = receive(other, send(desk, other, [case_id, second.id, case_id], tmp_path / "p.jbp"))[0]
    assert [case.title for case in intake.cases] == ["王䶮", "李"]
    assert {summary.title for summary in other.cases.list()} == {"王䶮", "李"}


def test_a_suggested_passphrase_can_be_read_aloud() -> None:
    words = {suggested_passphrase() for _ in range(50)}
    assert len(words) == 50
    assert all(len(word) == 24 and not set(word) & set("01OIL") for word in words)


def test_a_stick_that_gives_other_bytes_back_than_it_took_is_found_out(
    desk: Desk, case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "p.jbp").write_bytes(b"the package of last week")
    monkeypatch.setattr(desk.outbox.disk, "reread", lambda path: io.BytesIO(b"other bytes"))
    with pytest.raises(NotWrittenWell, match="读回核对不一致"):
        desk.outbox.create([case_id], tmp_path / "p.jbp", None, "x")
    assert (tmp_path / "p.jbp").read_bytes() == b"the package of last week"
    assert desk.cases.get(case_id).status is CaseStatus.DRAFT


@pytest.mark.parametrize(
    "answers",
    [
        {"application": {"career": "不是表格"}},
        {"application": {"name": ["甲"]}},
        {"application": {"nosuch": "x"}},
        {"nosuch": {"name": "x"}},
        {"application": {"career": [{"id": "r1", "nosuch": "x"}]}},
    ],
)
def test_answers_that_their_own_definition_cannot_hold_are_refused(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: Answers
) -> None:
    def forged(*given: Any) -> PackageContents:
        contents = contents_of(*given)
        case = contents.cases[0]
        attachments = [item.attachment for item in case.attachments]
        fingerprint = content_fingerprint(answers, attachments, {}, case.programme.digest)
        forged = replace(case, answers=answers, reasons={}, fingerprint=fingerprint, whole=fingerprint)
        return replace(contents, cases=(forged,))

    monkeypatch.setattr("desktop_app.services.parcels.contents_of", forged)
    intake = receive(other, send(desk, other, [case_id], tmp_path / "p.jbp"))[0]
    assert (intake.ok, intake.kind) == (False, "UnfitAnswers")
    assert other.cases.list() == []
    assert [card.card.name for card in other.cards.list()] == ["乙区人社局"]


def test_what_is_typed_while_the_package_is_written_stays_open_for_the_next(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    session = desk.edit(case_id)
    typing = Progress(lambda *_: session.set_value("application", "name", "王五"))
    name = introduce(desk, other, tmp_path)
    desk.outbox.create([case_id], tmp_path / "1.jbp", [name], None, typing)
    assert (session.case.status, session.case.edited) == (CaseStatus.DRAFT, True)
    assert desk.cases.get(case_id).answers["application"]["name"] == "王五"
    desk.outbox.create([case_id], tmp_path / "2.jbp", [name], None)
    assert session.case.status is CaseStatus.SENT
    receive(other, tmp_path / "1.jbp", tmp_path / "2.jbp")
    kept = other.cases.get(case_id)
    assert (kept.revision, kept.title) == (2, "王五")


def test_cases_are_marked_sent_together_or_not_at_all(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = desk.cases.new(PROGRAMME, answers={"application": {"name": "李"}})
    name = introduce(desk, other, tmp_path)

    def full(*_: object) -> bool:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr("desktop_app.library.packages.PackageLog.record", full)
        with pytest.raises(DiskFull):
            desk.outbox.create([case_id, second.id], tmp_path / "p.jbp", [name], None)
    assert {desk.cases.get(one).status for one in (case_id, second.id)} == {CaseStatus.DRAFT}
    desk.outbox.create([case_id, second.id], tmp_path / "p.jbp", [name], None)
    assert {desk.cases.get(one).status for one in (case_id, second.id)} == {CaseStatus.SENT}
