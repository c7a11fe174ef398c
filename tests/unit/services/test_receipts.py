"""Receipts: what was decided comes back to the sender, counts only for what was sent, and undoes nothing newer."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.durable_file import CannotWrite
from desktop_app.domain.review import ReceiptWay, Verdict
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import Trust
from desktop_app.services.own_folder import InsideLibrary
from desktop_app.services.receipt_intake import ReceiptFate
from desktop_app.services.receipts import NoCases, SeveralSenders, Undecided
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.receipts import accepted, fates, returned, status, take
from tests.unit.services.reviews import NAME, send_case
from tests.unit.services.test_exchange import ANSWERS


@pytest.fixture
def case_id(desk: Desk, other: Desk, tmp_path: Path) -> str:
    return send_case(desk, other, tmp_path)


# writing


def test_one_receipt_tells_of_all_cases_of_a_sender(desk: Desk, other: Desk, tmp_path: Path) -> None:
    first, second = (send_case(desk, other, tmp_path) for _ in range(2))
    other.reviewing.accept(first)
    other.reviewing.decline(second)
    path = other.receipts.write([first, second, first], tmp_path / "回执.jbr")
    intake = take(desk, path)
    assert intake.ok
    assert [(case.case_id, case.verdict, case.title) for case in intake.cases] == [
        (first, Verdict.ACCEPTED, "王䶮"),
        (second, Verdict.DECLINED, "王䶮"),
    ]
    assert (status(desk, first), status(desk, second)) == (CaseStatus.ACCEPTED, CaseStatus.DECLINED)
    [given] = other.receipts.of_case(first)
    [received] = desk.receipts.of_case(first)
    assert (given.way, received.way, given.digest) == (ReceiptWay.GIVEN, ReceiptWay.RECEIVED, received.digest)
    assert (given.partner, received.partner) == ("甲公司", "乙区人社局")
    assert other.reviewing.state(first).receipt == given
    assert other.reviewing.reopen(first).receipt is None
    assert {item.case_id for item in other.receipts.list()} == {first, second}


def test_what_is_not_decided_or_of_several_senders_gives_no_receipt(
    desk: Desk, other: Desk, make_desk: MakeDesk, case_id: str, tmp_path: Path
) -> None:
    another = send_case(make_desk("丁公司"), other, tmp_path)
    out = tmp_path / "no.jbr"
    with pytest.raises(Undecided, match="还没有决定"):
        other.receipts.write([case_id], out)
    with pytest.raises(Undecided, match="本单位自己的"):
        desk.receipts.write([case_id], out)
    for received in (case_id, another):
        other.reviewing.accept(received)
    with pytest.raises(SeveralSenders, match="甲公司、丁公司"):
        other.receipts.write([case_id, another], out)
    with pytest.raises(NoCases):
        other.receipts.write([], out)
    with pytest.raises(InsideLibrary):
        other.receipts.write([case_id], other._library.folder / "no.jbr")
    with pytest.raises(CannotWrite):
        other.receipts.write([case_id], tmp_path / "missing" / "no.jbr")
    assert not out.exists()
    assert other.receipts.of_case(case_id) == []


def test_the_sender_of_a_passphrase_package_is_known_by_the_card_inside(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    desk.outbox.create([case_id], tmp_path / "p.jbp", None, "a b c d")
    assert other.inbox.receive([tmp_path / "p.jbp"], "a b c d")[0].ok
    other.cards.remove("甲公司")
    intake = take(desk, accepted(other, case_id, tmp_path))
    assert (intake.ok, intake.trust, fates(intake)) == (True, Trust.UNKNOWN, [ReceiptFate.TAKEN])
    assert "打电话核对" in intake.sentence
    assert [item.card.name for item in desk.cards.list()] == ["甲公司", "乙区人社局"]


# what comes in


def test_a_returned_case_opens_again_with_the_comments_in_place(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    other.reviewing.set_note(case_id, "请于周五前改好")
    intake = take(desk, returned(other, case_id, tmp_path))
    assert (intake.ok, intake.trust, fates(intake)) == (True, Trust.PINNED, [ReceiptFate.TAKEN])
    assert "退回修改，意见 1 条" in intake.sentence
    assert desk.cases.get(case_id).editable
    [comment] = desk.replies.open_comments(case_id)
    assert (comment.opinion.place, comment.opinion.text, comment.opinion.author) == (NAME, "请核对", "乙区人社局")
    assert (comment.changed, comment.reply, comment.verdict) == (False, None, Verdict.RETURNED)
    [review] = desk.reviewing.state(case_id).above
    assert review.note == "请于周五前改好"
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    [comment] = desk.replies.open_comments(case_id)
    assert comment.changed
    assert [item.status for item in desk.reviewing.state(case_id).history] == [CaseStatus.SENT, CaseStatus.RETURNED]


def test_the_same_receipt_again_changes_nothing(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    path = returned(other, case_id, tmp_path)
    take(desk, path)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    before = desk.cases.get(case_id)
    assert fates(take(desk, path)) == [ReceiptFate.SAME]
    assert desk.cases.get(case_id) == before
    assert len(desk.receipts.of_case(case_id)) == 1


def test_an_older_receipt_does_not_undo_a_newer_one(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    first = returned(other, case_id, tmp_path)
    other.reviewing.reopen(case_id)
    second = accepted(other, case_id, tmp_path)
    assert fates(take(desk, second)) == [ReceiptFate.TAKEN]
    assert fates(take(desk, first)) == [ReceiptFate.OLDER]
    assert status(desk, case_id) is CaseStatus.ACCEPTED
    [review] = desk.reviewing.state(case_id).above
    assert review.verdict is Verdict.ACCEPTED
    assert len(desk.receipts.of_case(case_id)) == 2


def test_a_receipt_of_an_earlier_revision_does_not_touch_the_one_that_was_sent_since(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    first = returned(other, case_id, tmp_path)
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    send_case(desk, other, tmp_path, case_id)
    assert fates(take(desk, first)) == [ReceiptFate.OLDER]
    assert status(desk, case_id) is CaseStatus.SENT


def test_a_later_decision_of_the_same_desk_counts(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    take(desk, accepted(other, case_id, tmp_path))
    other.reviewing.reopen(case_id)
    assert fates(take(desk, returned(other, case_id, tmp_path))) == [ReceiptFate.TAKEN]
    assert desk.cases.get(case_id).editable


def test_a_case_edited_meanwhile_is_not_locked_with_what_was_never_sent(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    take(desk, returned(other, case_id, tmp_path))
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    other.reviewing.reopen(case_id)
    intake = take(desk, accepted(other, case_id, tmp_path))
    assert (intake.ok, fates(intake)) == (True, [ReceiptFate.EDITED])
    assert desk.cases.get(case_id).editable
    assert desk.reviewing.state(case_id).above[0].verdict is Verdict.ACCEPTED


def test_a_returned_case_keeps_what_was_typed_meanwhile(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    desk.cases.set_status(case_id, CaseStatus.DRAFT)
    with desk._sessions.on(case_id) as session:
        session.set_value("application", "name", "王小䶮")
        assert fates(take(desk, returned(other, case_id, tmp_path))) == [ReceiptFate.TAKEN]
        assert session.answers["application"]["name"] == "王小䶮"
        assert (session.case.status, session.case.edited) == (CaseStatus.RETURNED, True)


def test_a_deleted_case_is_noted_and_stays_deleted(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    path = accepted(other, case_id, tmp_path)
    desk.cases.delete(case_id)
    assert [fates(take(desk, path)) for _ in range(2)] == [[ReceiptFate.DELETED], [ReceiptFate.SAME]]
    assert desk.cases.list() == []
    assert len(desk.receipts.of_case(case_id)) == 1


def test_one_return_is_enough_in_whatever_order_two_desks_answer(
    desk: Desk, other: Desk, make_desk: MakeDesk, case_id: str, tmp_path: Path
) -> None:
    city = make_desk("丙市人社局")
    send_case(desk, city, tmp_path, case_id)
    yes, no = accepted(other, case_id, tmp_path), returned(city, case_id, tmp_path)
    for path in (no, yes):
        assert fates(take(desk, path)) == [ReceiptFate.TAKEN]
        assert status(desk, case_id) is CaseStatus.RETURNED
    assert {review.author_name for review in desk.reviewing.state(case_id).above} == {"乙区人社局", "丙市人社局"}
    desk.replies.answer(case_id, desk.replies.open_comments(case_id)[0].opinion.id, "已核对")
    send_case(desk, city, tmp_path, case_id)
    take(desk, accepted(city, case_id, tmp_path))
    assert status(desk, case_id) is CaseStatus.ACCEPTED
