"""When what came contradicts what is kept the user chooses, and nothing is lost either way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.services.card_errors import FingerprintDiffers
from desktop_app.services.conflicts import Take
from desktop_app.services.desk import Desk
from desktop_app.services.inbox_table import Standing
from desktop_app.services.intake_errors import AlreadyDecided
from desktop_app.services.outcomes import Trust
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.intakes import contradict
from tests.unit.services.test_exchange import ANSWERS, receive, reopen, send


@pytest.fixture
def case_id(desk: Desk) -> str:
    return desk.cases.new(PROGRAMME, answers=ANSWERS).id


@pytest.fixture
def twin(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> Path:
    return contradict(desk, other, case_id, tmp_path)


def test_both_sides_stand_beside_each_other(other: Desk, case_id: str, twin: Path) -> None:
    receive(other, twin)
    twin.unlink()
    (line,) = other.conflicts.list()
    assert (line.case_id, line.title, line.sender, line.kept_sender) == (case_id, "王甲", "甲公司", "甲公司")
    view = other.conflicts.view(line.id)
    assert [(change.before, change.after) for change in view.changes] == [("王甲", "王乙")]
    assert (view.kept.title, view.arrived.title) == ("王甲", "王乙")
    assert [row.standing for row in other.inbox_table.rows() if row.asks] == [Standing.CONFLICT]


def test_keeping_what_is_there_keeps_the_file_too_and_does_not_ask_again(
    other: Desk, case_id: str, twin: Path, tmp_path: Path
) -> None:
    receive(other, twin)
    assert other.conflicts.resolve(case_id, Take.KEPT).ok
    assert other.conflicts.list() == []
    assert other.cases.get(case_id).title == "王甲"
    assert [path.read_bytes() for path in (tmp_path / "library-乙区人社局" / "aside").glob("*.jbp")] == [
        twin.read_bytes()
    ]
    again = receive(other, twin)[0]
    assert (again.ok, again.sentence) == (True, "按您的选择，保留了原有的内容。")
    assert other.conflicts.list() == []
    assert not any(row.asks for row in other.inbox_table.rows())


def test_taking_what_came_makes_a_further_revision(other: Desk, case_id: str, twin: Path, tmp_path: Path) -> None:
    receive(other, twin)
    (line,) = other.conflicts.list()
    assert other.conflicts.resolve(line.id, Take.ARRIVED).ok
    case = other.cases.get(case_id)
    assert (case.title, case.revision) == ("王乙", 3)
    assert [revision.number for revision in other.cases.revisions(case_id)] == [1, 2, 3]
    assert [change.after for change in other.cases.compare(case_id, 2, 3)] == ["王乙"]
    assert list((tmp_path / "library-乙区人社局" / "aside").glob("*.jbp")) == []
    with pytest.raises(AlreadyDecided):
        other.conflicts.resolve(line.id, Take.ARRIVED)
    assert other.care.check() == []


def test_the_other_cases_of_the_package_are_taken_in(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    second = desk.cases.new(PROGRAMME, answers={"application": {"name": "李四"}})
    reopen(desk, case_id, "王甲")
    other._library.cases.save(other._library.cases.get(case_id).with_answers({"application": {"name": "动过"}}))
    edited = other._library.cases.get(case_id)
    other._library.cases.save(replace(edited, edited=True))
    (intake,) = receive(other, send(desk, other, [case_id, second.id], tmp_path / "2.jbp"))
    assert (intake.ok, intake.kind) == (False, "Conflict")
    assert "李四（第 1 版）新收到" in intake.sentence
    assert other.cases.get(second.id).title == "李四"
    assert other.conflicts.resolve(case_id, Take.ARRIVED).ok
    assert other.cases.get(case_id).title == "王甲"
    kept = [revision.answers["application"].get("name") for revision in other.cases.revisions(case_id)]
    assert kept == ["王䶮", "动过", "王甲"]


def test_an_alarm_stops_everything_of_that_sender_until_somebody_telephoned(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, make_desk: MakeDesk
) -> None:
    impostor = make_desk("冒名者")
    impostor.cards.rename_own("甲公司")
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    false = impostor.cases.new(PROGRAMME, answers={"application": {"name": "冒名"}})
    assert receive(other, send(impostor, other, [false.id], tmp_path / "f.jbp"))[0].kind == "SenderKeyChanged"
    reopen(desk, case_id, "王小䶮")
    true = send(desk, other, [case_id], tmp_path / "2.jbp")
    held = receive(other, true)[0]
    assert (held.ok, held.kind, held.trust) == (False, "SenderOnHold", Trust.KEY_CHANGED)
    assert other.cases.get(case_id).title == "王䶮"
    (alarm,) = other.alarms.list()
    assert (alarm.known, alarm.shown) == (desk.cards.own(), impostor.cards.own())
    assert {row.trust for row in other.inbox_table.rows()} == {Trust.KEY_CHANGED}
    settled = other.inbox.settle("甲公司", desk.cards.own().spoken_fingerprint)
    assert [intake.ok for intake in settled] == [True]
    assert other.alarms.list() == []
    assert other.cases.get(case_id).title == "王小䶮"
    assert {line.title for line in other.cases.list()} == {"王小䶮"}


def test_a_new_key_that_was_compared_lets_everything_in(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, make_desk: MakeDesk
) -> None:
    renewed = make_desk("新电脑")
    renewed.cards.rename_own("甲公司")
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    fresh = renewed.cases.new(PROGRAMME, answers={"application": {"name": "新的"}})
    package = send(renewed, other, [fresh.id], tmp_path / "n.jbp")
    receive(other, package)
    package.unlink()
    heard = renewed.cards.own().spoken_fingerprint
    with pytest.raises(FingerprintDiffers):
        other.inbox.settle("甲公司", "1234" + heard[4:])
    assert [intake.ok for intake in other.inbox.settle("甲公司", heard)] == [True]
    assert other.alarms.list() == []
    assert other.cases.get(fresh.id).title == "新的"
    pinned = other.cards.list()[1]
    assert (pinned.card, pinned.confirmed) == (renewed.cards.own(), True)
    with pytest.raises(AlreadyDecided):
        other.inbox.settle("甲公司", heard)


def test_an_alarm_that_was_ended_among_the_cards_lets_in_what_waited(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, make_desk: MakeDesk
) -> None:
    renewed = make_desk("新电脑")
    renewed.cards.rename_own("甲公司")
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    fresh = renewed.cases.new(PROGRAMME, answers={"application": {"name": "新的"}})
    receive(other, send(renewed, other, [fresh.id], tmp_path / "n.jbp"))
    other.cards.confirm("甲公司", renewed.cards.own().spoken_fingerprint)
    assert other.alarms.list() == []
    assert [intake.ok for intake in other.inbox.take_waiting("甲公司")] == [True]
    assert not any(row.asks for row in other.inbox_table.rows())
