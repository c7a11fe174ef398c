"""Batches go up as one package, arrive as received batches, and become batches of the level above."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.answers import rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.library import UnknownRecord
from desktop_app.services.batch_book import QuotaExceeded
from desktop_app.services.desk import Desk
from tests.unit.services.batches import NAMES
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.forwarding import accepted, batch_of, send_batch, taken_in
from tests.unit.services.test_exchange import introduce


def honours(at: int, what: str = "") -> str:
    """What stands in the column of the summary sheet as long as nobody wrote it over."""
    return f"{NAMES[at]}同志，电工技师。主要荣誉：{what or f'第{at + 1}届技术能手'}"


@pytest.fixture
def city(make_desk: MakeDesk) -> Desk:
    desk = make_desk("丙市人社局")
    desk.reviewing.set_own_level("city")
    return desk


@pytest.fixture
def province(make_desk: MakeDesk) -> Desk:
    desk = make_desk("丁省人社厅")
    desk.reviewing.set_own_level("province")
    return desk


def test_a_batch_arrives_as_it_was_signed_and_its_cases_are_forwarded(
    desk: Desk, other: Desk, city: Desk, tmp_path: Path
) -> None:
    ids = accepted(desk, other, 3, tmp_path)
    batch = batch_of(other, "乙区人社局", ids[::-1], row1={"honours": "全国技术能手"})
    send_batch(other, city, batch.id, tmp_path / "批次.jbp")
    assert {other.cases.get(case_id).status for case_id in ids} == {CaseStatus.FORWARDED}
    [received] = city.received_batches.list()
    assert received.batch.id == batch.id
    assert (received.batch.title, received.batch.case_ids) == ("乙区人社局", tuple(ids[::-1]))
    assert (received.batch.answers, received.sender_name) == (other.batches.get(batch.id).answers, "乙区人社局")
    sheets = city.received_batches.sheets(received)
    assert sheets.papers["summary"]["filler"] == "何某"
    rows = rows_of(sheets.papers["summary"]["people"])
    assert [(row["name"], row["honours"]) for row in rows] == [
        (NAMES[2], honours(2)),
        (NAMES[1], "全国技术能手"),
        (NAMES[0], honours(0)),
    ]
    [correction] = sheets.corrections
    told = correction.label, correction.before, correction.after
    assert told == ("获得荣誉称号情况", honours(1), "全国技术能手")
    assert (correction.by, correction.case_id) == ("乙区人社局", ids[1])
    assert city.batches.list() == []


def test_batches_of_two_districts_become_one_with_the_corrections_of_each_level(
    desk: Desk, other: Desk, city: Desk, province: Desk, make_desk: MakeDesk, tmp_path: Path
) -> None:
    second_unit, second = make_desk("戊公司"), make_desk("己区人社局")
    one, two = accepted(desk, other, 2, tmp_path), accepted(second_unit, second, 1, tmp_path)
    first = batch_of(other, "乙区人社局", one, row0={"honours": "乙区更正", "position": "班长"})
    send_batch(other, city, first.id, tmp_path / "1.jbp")
    then = batch_of(second, "己区人社局", two, row0={"honours": "己区更正"})
    send_batch(second, city, then.id, tmp_path / "2.jbp")
    wanted = [*city.received_batches.cases_to_go_on(then.id), *city.received_batches.cases_to_go_on(first.id)]
    assert wanted == [*two, *one]
    for case_id in wanted:
        city.reviewing.accept(case_id)
    merged = batch_of(city, "丙市人社局", wanted, row1={"honours": "市级更正"})
    members, papers = city.batches.shown(merged.id)
    rows = rows_of(papers["summary"]["people"])
    assert [(row["honours"], row["position"]) for row in rows] == [
        ("己区更正", "电工班长"),
        ("市级更正", "班长"),
        (honours(1), "电工班长"),
    ]
    assert [item.by for member in members for item in member.corrections] == ["己区人社局", "乙区人社局", "乙区人社局"]
    send_batch(city, province, merged.id, tmp_path / "3.jbp")
    [received] = province.received_batches.list()
    sheets = province.received_batches.sheets(received)
    assert rows_of(sheets.papers["summary"]["people"])[1]["honours"] == "市级更正"
    told = [(item.column, item.before, item.after, item.by) for item in sheets.corrections if item.case_id == one[0]]
    assert told == [
        ("position", "电工班长", "班长", "乙区人社局"),
        ("honours", honours(0), "乙区更正", "乙区人社局"),
        ("honours", "乙区更正", "市级更正", "丙市人社局"),
    ]
    assert {item.batch.title for item in province.received_batches.below(received)} == {"乙区人社局", "己区人社局"}
    assert all(not item.direct for item in province.received_batches.below(received))


def test_the_same_batch_goes_again_after_a_returned_case_came_back(
    desk: Desk, other: Desk, city: Desk, tmp_path: Path
) -> None:
    ids = accepted(desk, other, 2, tmp_path)
    batch = batch_of(other, "乙区人社局", ids)
    send_batch(other, city, batch.id, tmp_path / "1.jbp")
    city.reviewing.accept(ids[0])
    city.reviewing.set_note(ids[1], "请补充获奖证书")
    city.reviewing.send_back(ids[1])
    other.receipts.import_files([city.receipts.write([ids[1]], tmp_path / "市.jbr")])
    other.reviewing.set_note(ids[1], "市里要求补充")
    other.reviewing.send_back(ids[1])
    desk.receipts.import_files([other.receipts.write([ids[1]], tmp_path / "区.jbr")])
    desk.cases.fill(ids[1], {"application": {"honours": "补充了证书"}})
    again = tmp_path / "again.jbp"
    desk.outbox.create([ids[1]], again, [introduce(desk, other, tmp_path)], None)
    taken_in(other, again)
    other.reviewing.accept(ids[1])
    send_batch(other, city, batch.id, tmp_path / "2.jbp")
    [received] = city.received_batches.list()
    assert (received.batch.id, received.earlier) == (batch.id, 1)
    rows = rows_of(city.received_batches.sheets(received).papers["summary"]["people"])
    assert [row["honours"] for row in rows] == [honours(0), honours(1, "补充了证书")]
    assert [city.cases.get(case_id).status for case_id in ids] == [CaseStatus.ACCEPTED, CaseStatus.RECEIVED]
    assert {other.cases.get(case_id).status for case_id in ids} == {CaseStatus.FORWARDED}


def test_a_correction_made_after_the_sending_arrives_with_the_next(
    desk: Desk, other: Desk, city: Desk, tmp_path: Path
) -> None:
    ids = accepted(desk, other, 1, tmp_path)
    batch = batch_of(other, "乙区人社局", ids)
    send_batch(other, city, batch.id, tmp_path / "1.jbp")
    merged = batch_of(city, "丙市人社局", ids)
    other.batches.amend(batch.id, {"summary": {"people": [{"id": ids[0], "honours": "后来更正"}]}})
    send_batch(other, city, batch.id, tmp_path / "2.jbp")
    [row] = rows_of(city.batches.shown(merged.id)[1]["summary"]["people"])
    assert row["honours"] == "后来更正"
    taken_in(city, tmp_path / "1.jbp")
    [row] = rows_of(city.batches.shown(merged.id)[1]["summary"]["people"])
    assert row["honours"] == "后来更正"


def test_an_own_case_that_was_accepted_above_stays_so_when_its_batch_goes_again(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    ids = [desk.cases.new(PROGRAMME, answers={"application": {"name": name}}).id for name in ("甲", "乙")]
    batch = desk.batches.new(PROGRAMME, "甲公司", ids, "district")
    send_batch(desk, other, batch.id, tmp_path / "1.jbp")
    other.reviewing.accept(ids[0])
    desk.receipts.import_files([other.receipts.write([ids[0]], tmp_path / "1.jbr")])
    assert desk.cases.get(ids[0]).status is CaseStatus.ACCEPTED
    send_batch(desk, other, batch.id, tmp_path / "2.jbp")
    assert desk.cases.get(ids[0]).status is CaseStatus.ACCEPTED
    assert other.cases.get(ids[0]).status is CaseStatus.ACCEPTED


def test_more_than_the_quota_goes_up_with_the_written_reason_only(desk: Desk, other: Desk, tmp_path: Path) -> None:
    ids = [desk.cases.new(PROGRAMME, answers={"application": {"name": f"第{at}人"}}).id for at in range(5)]
    batch = desk.batches.new(PROGRAMME, "甲区人社局", ids, "district")
    out = tmp_path / "1.jbp"
    with pytest.raises(QuotaExceeded, match="四、推荐名额.*理由"):
        send_batch(desk, other, batch.id, out)
    with pytest.raises(QuotaExceeded):
        send_batch(desk, other, batch.id, out, anyway=True)
    assert not out.exists()
    desk.batches.amend(batch.id, reason="市局同意增加一名")
    send_batch(desk, other, batch.id, out)
    [received] = other.received_batches.list()
    assert received.batch.reasons == {"quota": "市局同意增加一名"}


def test_a_case_that_is_deleted_above_is_named_as_missing(desk: Desk, other: Desk, tmp_path: Path) -> None:
    ids = [desk.cases.new(PROGRAMME, answers={"application": {"name": name}}).id for name in ("甲", "乙")]
    batch = desk.batches.new(PROGRAMME, "甲公司", ids, "district")
    send_batch(desk, other, batch.id, tmp_path / "1.jbp")
    other.cases.delete(ids[0])
    [received] = other.received_batches.list()
    sheets = other.received_batches.sheets(received)
    assert (list(sheets.members), sheets.missing) == ([ids[1]], ["甲"])
    assert other.received_batches.cases_to_go_on(batch.id) == [ids[1]]
    with pytest.raises(UnknownRecord):
        other.received_batches.get("0" * 32)


def test_a_comment_from_above_that_nobody_answered_is_told_by_the_check(
    desk: Desk, other: Desk, city: Desk, tmp_path: Path
) -> None:
    [case_id] = accepted(desk, other, 1, tmp_path)
    batch = batch_of(other, "乙区人社局", [case_id])
    send_batch(other, city, batch.id, tmp_path / "1.jbp")
    comment = city.reviewing.comment(case_id, Place.parse("application.name"), "请核实姓名")
    city.reviewing.send_back(case_id)
    other.receipts.import_files([city.receipts.write([case_id], tmp_path / "市.jbr")])
    other.reviewing.accept(case_id)
    assert "open_comments" in {finding.rule for finding in other.batches.check(batch.id)}
    other.reviewing.reopen(case_id)
    other.replies.answer(case_id, comment.id, "已核实")
    assert "open_comments" not in {finding.rule for finding in other.batches.check(batch.id)}


def test_the_totals_of_the_notice_are_counted_by_kind_of_nominee(desk: Desk) -> None:
    programme = "zhejiang-artisan-2023"
    ids = [desk.cases.new(programme, nominee).id for nominee in ("person", "unit", "person")]
    batch = desk.batches.new(programme, "某市人力社保局", ids, "city")
    quota = desk.batches.quota(batch.id)
    assert [(kind.title, kind.here, kind.total) for kind in quota.kinds] == [
        ("突出贡献浙派工匠", 2, 50),
        ("培育突出贡献单位", 1, 30),
    ]
