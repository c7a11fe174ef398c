"""One pure function says whose turn it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.case import CaseStatus, CaseSummary
from desktop_app.domain.package_log import Direction, LoggedPackage
from desktop_app.domain.review import Decision, Receipt, ReceiptWay, Verdict
from desktop_app.domain.travel import BY_PASSPHRASE, TaskRecord, Travel, Way
from desktop_app.services.turns import Turn, TurnFacts, Where, turn

DAY = datetime(2021, 9, 3, 4, 0, tzinfo=UTC)
TODAY = date(2021, 9, 10)
CASE = CaseSummary("c", "p", "person", "张三", "甲公司", CaseStatus.DRAFT, DAY, 2)
TASK = TaskRecord("t", Way.TAKEN, (), ("甲公司",), date(2021, 9, 20), None, "", DAY)


def facts(status: CaseStatus, sender: str = "", **rest: object) -> TurnFacts:
    blank = TurnFacts(replace(CASE, status=status, sender=sender), Travel("c"))
    return replace(blank, **rest)  # type: ignore[arg-type]


def said(status: CaseStatus, by: str, revision: int = 2) -> Decision:
    return Decision("c", revision, status, by, DAY)


def package(*partners: str) -> LoggedPackage:
    return LoggedPackage(Direction.SENT, "d", "a.jbp", 1, DAY, partners)


def receipt(way: ReceiptWay, verdict: Verdict) -> Receipt:
    return Receipt("r", way, "丙市人社局", "f", DAY, "c", 2, "f", verdict)


OWN, GIVEN, RECEIVED = "", ReceiptWay.GIVEN, ReceiptWay.RECEIVED
S = CaseStatus


@pytest.mark.parametrize(
    ("known", "where", "sentence"),
    [
        (facts(S.DRAFT), Where.HERE, "轮到本单位填写"),
        (facts(S.DRAFT, task=TASK), Where.HERE, "甲公司 交来填写，轮到您填写，9月20日前交回"),
        (facts(S.DRAFT, task=replace(TASK, due=None)), Where.HERE, "甲公司 交来填写，轮到您填写"),
        (
            facts(S.DRAFT, history=(said(S.HANDED, "甲公司"), said(S.DRAFT, "张三"))),
            Where.HERE,
            "张三 已交回，轮到本单位核对",
        ),
        (
            facts(S.DRAFT, history=(said(S.HANDED, "甲公司"), said(S.DRAFT, "甲公司"))),
            Where.HERE,
            "轮到本单位填写",
        ),
        (
            facts(S.HANDED, travel=Travel("c", holder="张三"), history=(said(S.HANDED, "甲公司"),)),
            Where.BELOW,
            "已交给 张三 填写，9月3日",
        ),
        (
            facts(S.HANDED, travel=Travel("c", holder=BY_PASSPHRASE), history=(said(S.HANDED, "甲公司"),)),
            Where.BELOW,
            "已用口令包交出填写，9月3日",
        ),
        (facts(S.SENT, sent=(package("乙区"),)), Where.ABOVE, "已报送 乙区，9月3日，等待回执"),
        (facts(S.SENT, sent=(package(),)), Where.ABOVE, "已用口令包报送，9月3日，等待回执"),
        (facts(S.SENT), Where.ABOVE, "已报送，等待回执"),
        (facts(S.SENT, task=TASK, sent=(package("甲公司"),)), Where.ABOVE, "已交回 甲公司，9月3日"),
        (facts(S.RETURNED, history=(said(S.RETURNED, "乙区"),)), Where.HERE, "乙区 退回，轮到本单位修改"),
        (facts(S.ACCEPTED, history=(said(S.ACCEPTED, "乙区"),)), Where.DONE, "乙区 已受理"),
        (facts(S.DECLINED, history=(said(S.DECLINED, "乙区"),)), Where.DONE, "乙区 不予受理"),
        (facts(S.RECEIVED, "甲公司"), Where.HERE, "待本单位审核"),
        (
            facts(S.RECEIVED, "甲公司", history=(said(S.RETURNED, "乙区", 1),)),
            Where.HERE,
            "已修改后重新报来，待本单位审核",
        ),
        (
            facts(S.RECEIVED, "甲公司", receipts=(receipt(RECEIVED, Verdict.RETURNED),)),
            Where.HERE,
            "丙市人社局 退回，轮到本单位处理",
        ),
        (facts(S.ACCEPTED, "甲公司"), Where.HERE, "已受理，待上报"),
        (facts(S.ACCEPTED, "甲公司", top=True), Where.DONE, "已受理"),
        (facts(S.RETURNED, "甲公司"), Where.HERE, "已决定退回，回执还没有写给 甲公司"),
        (
            facts(S.RETURNED, "甲公司", receipts=(receipt(GIVEN, Verdict.RETURNED),)),
            Where.BELOW,
            "已退回 甲公司 修改，9月3日",
        ),
        (facts(S.DECLINED, "甲公司"), Where.HERE, "已决定不予受理，回执还没有写给 甲公司"),
        (
            facts(S.DECLINED, "甲公司", receipts=(receipt(GIVEN, Verdict.DECLINED),)),
            Where.DONE,
            "不予受理，回执已写",
        ),
        (
            facts(S.FORWARDED, "甲公司", sent=(package("丙市人社局"),)),
            Where.ABOVE,
            "已上报 丙市人社局，9月3日，等待回执",
        ),
        (
            facts(S.FORWARDED, "甲公司", receipts=(receipt(RECEIVED, Verdict.ACCEPTED),)),
            Where.DONE,
            "丙市人社局 已受理",
        ),
    ],
)
def test_the_sentence_says_whose_turn_it_is(known: TurnFacts, where: Where, sentence: str) -> None:
    assert turn(known, TODAY) == Turn(where, sentence)


def test_a_day_of_another_year_is_told_with_its_year() -> None:
    known = facts(CaseStatus.SENT, sent=(package("乙区"),))
    assert "，2021年9月3日" in turn(known, date(2022, 1, 5)).sentence
