"""Downward (下发): programmes that departments give, cases that applicants fill, and whose turn it is meanwhile."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.batch import Batch
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.durable_file import CannotWrite
from desktop_app.domain.place import Place
from desktop_app.domain.review import Decision
from desktop_app.domain.travel import BY_PASSPHRASE, TaskRecord, Way
from desktop_app.library import DiskFull
from desktop_app.services.case_book import CaseIsOut
from desktop_app.services.desk import Desk
from desktop_app.services.editing import CaseLocked, utc_now
from desktop_app.services.outcomes import Intake
from desktop_app.services.parcels import CannotSend
from desktop_app.services.tasks import CannotHandOver, NotHandedOver, NotToOneself
from desktop_app.services.turns import Where
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.test_exchange import introduce, receive

SECRET = "说给对方听的口令 2021"
FORM = "application"


@pytest.fixture
def hr(make_desk: MakeDesk) -> Desk:
    return make_desk("甲公司")


@pytest.fixture
def applicant(make_desk: MakeDesk) -> Desk:
    return make_desk("张三")


@pytest.fixture
def department(make_desk: MakeDesk) -> Desk:
    return make_desk("乙区人社局")


@pytest.fixture
def case_id(hr: Desk) -> str:
    return hr.cases.new(PROGRAMME, answers={FORM: {"name": "张三", "unit": "甲公司"}}).id


def hand(hr: Desk, applicant: Desk, case_id: str, out: Path) -> Path:
    name = introduce(hr, applicant, out.parent)
    return hr.tasks.hand_over([case_id], name, None, out, due=date(2021, 7, 1), note="请在周五前填好。").path


def send_back(applicant: Desk, case_id: str, out: Path) -> Path:
    return applicant.outbox.create([case_id], out, [applicant.tasks.recipient([case_id])], None).path


def taken_in(desk: Desk, path: Path, passphrase: str | None = None) -> Intake:
    intake = desk.inbox.receive([path], passphrase)[0]
    assert intake.ok, intake.sentence
    return intake


def turn_of(desk: Desk, case_id: str) -> tuple[Where, str]:
    case = desk.cases.get(case_id)
    turn = desk.turns.of(case)
    assert desk.turns.of_all(desk.cases.list())[case_id] == turn
    return turn.where, turn.sentence


# a case to fill


def test_a_case_goes_out_is_filled_and_comes_back_as_a_further_revision(
    hr: Desk, applicant: Desk, case_id: str, tmp_path: Path
) -> None:
    assert turn_of(hr, case_id) == (Where.HERE, "轮到本单位填写")
    package = hand(hr, applicant, case_id, tmp_path / "1.jbp")
    out = hr.cases.get(case_id)
    assert (out.status, out.editable, out.revision) == (CaseStatus.HANDED, False, 1)
    assert turn_of(hr, case_id)[1].startswith("已交给 张三 填写，")
    assert turn_of(hr, case_id)[0] is Where.BELOW

    intake = taken_in(applicant, package)
    assert "“甲公司”交来填写" in intake.sentence
    assert "2021-07-01 前交回" in intake.sentence
    theirs = applicant.cases.get(case_id)
    assert (theirs.status, theirs.sender, theirs.editable) == (CaseStatus.DRAFT, "", True)
    assert theirs.answers == out.answers
    where, sentence = turn_of(applicant, case_id)
    assert where is Where.HERE
    assert sentence.startswith("甲公司 交来填写，轮到您填写，")
    assert applicant.tasks.recipient([case_id]) == "甲公司"

    applicant.cases.fill(case_id, {FORM: {"phone": "13800000000"}})
    back = send_back(applicant, case_id, tmp_path / "2.jbp")
    assert turn_of(applicant, case_id)[1].startswith("已交回 甲公司，")
    assert turn_of(applicant, case_id)[0] is Where.ABOVE
    taken_in(hr, back)
    filled = hr.cases.get(case_id)
    assert (filled.status, filled.sender, filled.revision, filled.editable) == (CaseStatus.DRAFT, "", 2, True)
    assert filled.answers[FORM]["phone"] == "13800000000"
    assert [change.after for change in hr.cases.compare(case_id, 1, 2)] == ["13800000000"]
    assert turn_of(hr, case_id) == (Where.HERE, "张三 已交回，轮到本单位核对")
    hr.cases.fill(case_id, {FORM: {"phone": "13900000000"}})
    assert hr.cases.get(case_id).answers[FORM]["phone"] == "13900000000"


def test_what_is_received_twice_changes_nothing(hr: Desk, applicant: Desk, case_id: str, tmp_path: Path) -> None:
    package = hand(hr, applicant, case_id, tmp_path / "1.jbp")
    taken_in(applicant, package)
    applicant.cases.fill(case_id, {FORM: {"phone": "13800000000"}})
    assert "没有变化" in taken_in(applicant, package).sentence
    assert applicant.cases.get(case_id).answers[FORM]["phone"] == "13800000000"
    back = send_back(applicant, case_id, tmp_path / "2.jbp")
    taken_in(hr, back)
    hr.cases.fill(case_id, {FORM: {"phone": "13900000000"}})
    assert "没有变化" in taken_in(hr, back).sentence
    assert hr.cases.get(case_id).answers[FORM]["phone"] == "13900000000"
    assert len(applicant.tasks._library.travels.all()) == 1


def test_a_case_that_comes_back_as_it_went_is_here_again(
    hr: Desk, applicant: Desk, case_id: str, tmp_path: Path
) -> None:
    taken_in(applicant, hand(hr, applicant, case_id, tmp_path / "1.jbp"))
    taken_in(hr, send_back(applicant, case_id, tmp_path / "2.jbp"))
    assert hr.cases.get(case_id).status is CaseStatus.DRAFT
    assert turn_of(hr, case_id) == (Where.HERE, "张三 已交回，轮到本单位核对")


def test_an_old_answer_does_not_end_a_second_round(hr: Desk, applicant: Desk, case_id: str, tmp_path: Path) -> None:
    taken_in(applicant, hand(hr, applicant, case_id, tmp_path / "1.jbp"))
    first = send_back(applicant, case_id, tmp_path / "2.jbp")
    taken_in(hr, first)
    second = hand(hr, applicant, case_id, tmp_path / "3.jbp")
    taken_in(hr, first)
    assert hr.cases.get(case_id).status is CaseStatus.HANDED
    taken_in(applicant, second)
    assert applicant.cases.get(case_id).status is CaseStatus.DRAFT
    taken_in(hr, send_back(applicant, case_id, tmp_path / "4.jbp"))
    assert hr.cases.get(case_id).status is CaseStatus.DRAFT


def test_a_passphrase_serves_both_ways_where_no_card_is_known(
    hr: Desk, applicant: Desk, case_id: str, tmp_path: Path
) -> None:
    path = hr.tasks.hand_over([case_id], None, SECRET, tmp_path / "1.jbp").path
    assert turn_of(hr, case_id)[1].startswith("已用口令包交出填写，")
    taken_in(applicant, path, SECRET)
    applicant.cases.fill(case_id, {FORM: {"phone": "13800000000"}})
    back = applicant.outbox.create([case_id], tmp_path / "2.jbp", None, SECRET).path
    taken_in(hr, back, SECRET)
    filled = hr.cases.get(case_id)
    assert (filled.sender, filled.answers[FORM]["phone"]) == ("", "13800000000")
    assert turn_of(hr, case_id) == (Where.HERE, "张三 已交回，轮到本单位核对")


def test_what_comes_after_a_recall_is_asked_about(hr: Desk, applicant: Desk, case_id: str, tmp_path: Path) -> None:
    taken_in(applicant, hand(hr, applicant, case_id, tmp_path / "1.jbp"))
    applicant.cases.fill(case_id, {FORM: {"phone": "13800000000"}})
    back = send_back(applicant, case_id, tmp_path / "2.jbp")
    hr.tasks.recall(case_id)
    assert hr.cases.get(case_id).editable
    assert turn_of(hr, case_id) == (Where.HERE, "轮到本单位填写")
    refused = receive(hr, back)[0]
    assert (refused.ok, refused.kind) == (False, "Conflict")
    assert "phone" not in hr.cases.get(case_id).answers[FORM]
    with pytest.raises(NotHandedOver):
        hr.tasks.recall(case_id)


def test_nobody_but_the_holder_brings_a_case_back(
    hr: Desk, applicant: Desk, case_id: str, tmp_path: Path, make_desk: MakeDesk
) -> None:
    stranger = make_desk("李四")
    taken_in(applicant, hand(hr, applicant, case_id, tmp_path / "1.jbp"))
    applicant_copy = applicant.tasks.hand_over([case_id], None, SECRET, tmp_path / "x.jbp").path
    taken_in(stranger, applicant_copy, SECRET)
    stranger.cases.fill(case_id, {FORM: {"name": "李四"}})
    false = stranger.outbox.create([case_id], tmp_path / "2.jbp", [introduce(stranger, hr, tmp_path)], None).path
    refused = receive(hr, false)[0]
    assert (refused.ok, refused.kind) == (False, "Conflict")
    assert hr.cases.get(case_id).title == "张三"
    assert hr.cases.get(case_id).status is CaseStatus.HANDED


def test_both_edited_is_asked_about(hr: Desk, applicant: Desk, case_id: str, tmp_path: Path) -> None:
    taken_in(applicant, hand(hr, applicant, case_id, tmp_path / "1.jbp"))
    applicant.cases.fill(case_id, {FORM: {"phone": "13800000000"}})
    hr.tasks.recall(case_id)
    hr.cases.fill(case_id, {FORM: {"phone": "13900000000"}})
    again = hand(hr, applicant, case_id, tmp_path / "2.jbp")
    refused = receive(applicant, again)[0]
    assert (refused.ok, refused.kind) == (False, "Conflict")
    assert applicant.cases.get(case_id).answers[FORM]["phone"] == "13800000000"


def test_only_what_is_open_here_is_handed_over(hr: Desk, applicant: Desk, case_id: str, tmp_path: Path) -> None:
    package = hand(hr, applicant, case_id, tmp_path / "1.jbp")
    with pytest.raises(CannotHandOver, match="请先收回"):
        hr.tasks.hand_over([case_id], "张三", None, tmp_path / "2.jbp")
    with pytest.raises(CannotSend, match="待申报人填写"):
        hr.outbox.create([case_id], tmp_path / "2.jbp", ["张三"], None)
    with pytest.raises(CaseLocked):
        hr.cases.fill(case_id, {FORM: {"name": "李"}})
    other = hr.cases.new(PROGRAMME).id
    with pytest.raises(NotToOneself):
        hr.tasks.hand_over([other], "甲公司", None, tmp_path / "2.jbp")
    assert not (tmp_path / "2.jbp").exists()
    taken_in(applicant, package)
    own = applicant.cases.new(PROGRAMME, answers={FORM: {"name": "张三"}}).id
    received = taken_in(hr, applicant.outbox.create([own], tmp_path / "3.jbp", ["甲公司"], None).path).cases[0].id
    with pytest.raises(CannotHandOver, match="由“张三”报送来"):
        hr.tasks.hand_over([received], "张三", None, tmp_path / "2.jbp")


def test_what_cannot_be_written_leaves_the_case_here(
    hr: Desk, case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CannotWrite):
        hr.tasks.hand_over([case_id], None, SECRET, tmp_path / "没有" / "1.jbp")
    assert hr.cases.get(case_id).editable

    def full(*_: object) -> bool:
        raise DiskFull

    monkeypatch.setattr("desktop_app.library.packages.PackageLog.record", full)
    with pytest.raises(DiskFull):
        hr.tasks.hand_over([case_id], None, SECRET, tmp_path / "1.jbp")
    assert hr.cases.get(case_id).editable
    assert turn_of(hr, case_id) == (Where.HERE, "轮到本单位填写")
    assert hr.tasks.given() == []


def test_blanks_are_filled_with_what_the_records_know(hr: Desk, case_id: str, tmp_path: Path) -> None:
    hr.cases.fill(case_id, {FORM: {"phone": "13800000000", "party": "群众"}})
    hr.records.write_back(case_id)
    second = hr.cases.new(PROGRAMME, answers={FORM: {"name": "张三", "unit": "甲公司"}}).id
    third = hr.cases.new(PROGRAMME, answers={FORM: {"name": "张三", "unit": "甲公司"}}).id
    hr.tasks.hand_over([second], None, SECRET, tmp_path / "1.jbp")
    hr.tasks.hand_over([third], None, SECRET, tmp_path / "2.jbp", fill_known=False)
    assert hr.cases.get(second).answers[FORM]["phone"] == "13800000000"
    assert "phone" not in hr.cases.get(third).answers[FORM]


def test_attachments_go_down_and_come_back(
    hr: Desk, applicant: Desk, case_id: str, tmp_path: Path, picture: Path
) -> None:
    hr.evidence.attach(case_id, Place(material="certificate"), [picture])
    taken_in(applicant, hand(hr, applicant, case_id, tmp_path / "1.jbp"))
    second = tmp_path / "second.txt"
    second.write_text("获奖证明", encoding="utf-8")
    applicant.evidence.attach(case_id, Place(material="certificate"), [second])
    taken_in(hr, send_back(applicant, case_id, tmp_path / "2.jbp"))
    assert [item.name for item in hr.cases.get(case_id).attachments] == ["证书.png", "second.txt"]
    assert hr.care.check() == []


def test_a_returned_case_is_still_returned_when_the_applicant_has_mended_it(
    hr: Desk, applicant: Desk, case_id: str, tmp_path: Path
) -> None:
    hr.outbox.create([case_id], tmp_path / "up.jbp", None, SECRET)
    from_above(hr, case_id)
    assert turn_of(hr, case_id) == (Where.HERE, "乙区人社局 退回，轮到本单位修改")
    taken_in(applicant, hand(hr, applicant, case_id, tmp_path / "1.jbp"))
    applicant.cases.fill(case_id, {FORM: {"phone": "13800000000"}})
    taken_in(hr, send_back(applicant, case_id, tmp_path / "2.jbp"))
    assert hr.cases.get(case_id).status is CaseStatus.RETURNED
    assert turn_of(hr, case_id) == (Where.HERE, "张三 已交回，轮到本单位按 乙区人社局 的意见核对")


def from_above(desk: Desk, case_id: str) -> None:
    """What a receipt of the level above leaves behind when it returns a case."""
    case = desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk._library.reviews.note(Decision(case_id, case.revision, CaseStatus.RETURNED, "乙区人社局", utc_now()))


# a programme to fill


def test_a_unit_receives_a_programme_with_quota_day_and_note(department: Desk, hr: Desk, tmp_path: Path) -> None:
    name = introduce(department, hr, tmp_path)
    sent = department.tasks.give(
        PROGRAMME, [name], None, tmp_path / "t.jbp", due=date(2021, 7, 10), quota=2, note="请按时报送。"
    )
    assert sent.cases == ()
    intake = taken_in(hr, sent.path)
    assert intake.sentence.startswith("“乙区人社局”下发：项目“")
    assert "2021-07-10 前报送，名额 2 件" in intake.sentence
    state = hr.tasks.taken()[0]
    assert (state.giver, state.task.due, state.task.quota, state.task.note) == (
        "乙区人社局",
        date(2021, 7, 10),
        2,
        "请按时报送。",
    )
    assert (state.sent, state.open, state.left) == (0, 0, 2)
    assert [card.card.name for card in hr.cards.list() if not card.confirmed] == ["乙区人社局"]
    taken_in(hr, sent.path)
    assert len(hr.tasks.taken()) == 1
    assert [titles for _, titles in department.tasks.given()] == [state.titles]


def test_the_quota_of_a_task_is_used_by_what_is_sent_to_its_giver(department: Desk, hr: Desk, tmp_path: Path) -> None:
    name = introduce(department, hr, tmp_path)
    taken_in(hr, department.tasks.give(PROGRAMME, [name], None, tmp_path / "t.jbp", quota=2).path)
    first, second = (hr.cases.new(PROGRAMME, answers={FORM: {"name": name}}).id for name in ("甲", "乙"))
    assert hr.tasks.recipient([first, second]) == "乙区人社局"
    state = hr.tasks.taken()[0]
    assert (state.sent, state.open, state.left, set(state.ready)) == (0, 2, 2, {first, second})
    hr.outbox.create([first], tmp_path / "1.jbp", ["乙区人社局"], None)
    state = hr.tasks.taken()[0]
    assert (state.sent, state.open, state.left, state.ready) == (1, 1, 1, (second,))
    assert hr.tasks.state(state.task.id) == state


def test_the_last_word_of_a_department_counts(department: Desk, hr: Desk, tmp_path: Path) -> None:
    name = introduce(department, hr, tmp_path)
    for number, quota in enumerate((2, 3)):
        taken_in(hr, department.tasks.give(PROGRAMME, [name], None, tmp_path / f"{number}.jbp", quota=quota).path)
    assert [state.task.quota for state in hr.tasks.taken()] == [3]


def test_handed_cases_are_no_programme_tasks(hr: Desk, applicant: Desk, case_id: str, tmp_path: Path) -> None:
    taken_in(applicant, hand(hr, applicant, case_id, tmp_path / "1.jbp"))
    assert applicant.tasks.taken() == []
    assert [titles for _, titles in hr.tasks.given()] == [("张三",)]
    assert applicant._library.travels.get(case_id).holder == ""
    assert BY_PASSPHRASE not in turn_of(hr, case_id)[1]


def test_a_batch_is_checked_by_the_quota_and_the_day_of_the_task(department: Desk, hr: Desk, tmp_path: Path) -> None:
    name = introduce(department, hr, tmp_path)
    given = department.tasks.give(PROGRAMME, [name], None, tmp_path / "t.jbp", due=date(2021, 7, 10), quota=1)
    taken_in(hr, given.path)
    cases = [hr.cases.new(PROGRAMME, answers={FORM: {"name": name}}, recommender="district").id for name in "甲乙"]
    batch = hr.task_batches.gathered(hr.tasks.taken()[0].task.id)
    assert isinstance(batch, Batch)
    assert set(batch.case_ids) == set(cases)
    found = {finding.rule: finding for finding in hr.batches.check(batch.id)}
    assert "连同已报送的共 2 件" in found["task_quota"].message
    assert found["task_quota"].clause == "乙区人社局下发的任务"
    assert "2021-07-10" in found["task_due"].message
    again = hr.task_batches.gathered(hr.tasks.taken()[0].task.id)
    assert isinstance(again, Batch)
    assert again.id == batch.id
    hr.batches.remove_cases(batch.id, cases[:1])
    assert "task_quota" not in {finding.rule for finding in hr.batches.check(batch.id)}


def test_an_enterprise_that_recommends_nobody_sends_its_cases_without_a_batch(
    department: Desk, hr: Desk, tmp_path: Path
) -> None:
    name = introduce(department, hr, tmp_path)
    taken_in(hr, department.tasks.give(PROGRAMME, [name], None, tmp_path / "t.jbp").path)
    case_id = hr.cases.new(PROGRAMME, answers={FORM: {"name": "甲"}}).id
    assert hr.task_batches.gathered(hr.tasks.taken()[0].task.id) == (case_id,)
    assert hr.batches.list() == []


def revised_programme(desk: Desk, programme_id: str, version: str) -> None:
    """Let a desk know another definition as its newest, as if a task had brought it."""
    files = dict(desk.registry.newest(PROGRAMME).files)
    head = files["programme.yaml"].decode("utf-8").replace(f"id: {PROGRAMME}", f"id: {programme_id}", 1)
    files["programme.yaml"] = re.sub(r"version: .*", f'version: "{version}"', head, count=1).encode("utf-8")
    programme = desk.registry.remember(files)
    desk._library.definitions.save(programme.id, version, programme.digest, programme.files)
    desk._library.travels.record_task(
        TaskRecord(f"{version:0<64}", Way.TAKEN, (programme.ref,), (desk.cards.list()[1].card.name,), None, None, "",
                   utc_now())
    )  # fmt: skip


def test_an_unknown_programme_is_installed_and_can_be_filled(department: Desk, hr: Desk, tmp_path: Path) -> None:
    introduce(department, hr, tmp_path)
    introduce(hr, department, tmp_path)
    revised_programme(department, "new-title-2024", "1.0")
    sent = department.tasks.give("new-title-2024", ["甲公司"], None, tmp_path / "t.jbp")
    assert "是本机原来没有的，已装入" in taken_in(hr, sent.path).sentence
    assert "new-title-2024" in [head.id for head in hr.registry.heads()]
    assert hr.cases.new("new-title-2024").programme.id == "new-title-2024"


def test_a_newer_programme_serves_once_its_giver_was_confirmed(department: Desk, hr: Desk, tmp_path: Path) -> None:
    introduce(department, hr, tmp_path)
    introduce(hr, department, tmp_path)
    revised_programme(department, PROGRAMME, "99.0")
    department.cards.confirm("甲公司")
    sent = department.tasks.give(PROGRAMME, ["甲公司"], None, tmp_path / "t.jbp")
    assert "与对方核对指纹后改用新版" in taken_in(hr, sent.path).sentence
    old = hr.registry.newest(PROGRAMME).head.version
    assert old != "99.0"
    hr.cards.confirm("乙区人社局")
    assert hr.registry.newest(PROGRAMME).head.version == "99.0"
    assert [head.version for head in hr.registry.heads() if head.id == PROGRAMME] == ["99.0"]
    assert "新建申报件改用新版" in taken_in(hr, sent.path).sentence


def test_a_case_that_is_out_is_not_deleted_before_it_is_called_back(
    hr: Desk, applicant: Desk, case_id: str, tmp_path: Path
) -> None:
    hand(hr, applicant, case_id, tmp_path / "1.jbp")
    with pytest.raises(CaseIsOut, match="先收回"):
        hr.cases.delete(case_id)
    assert hr.cases.get(case_id).title == "张三"
    hr.tasks.recall(case_id)
    hr.cases.delete(case_id)
    assert hr.cases.list() == []
