"""Answers to comments travel with the next package and stand beside the comments, on every level."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.review import Verdict
from desktop_app.services.desk import Desk
from desktop_app.services.receipt_intake import ReceiptFate
from desktop_app.services.replies import CannotAnswer, NoSuchComment
from tests.unit.services.conftest import MakeDesk
from tests.unit.services.receipts import accepted, fates, returned, status, take
from tests.unit.services.reviews import CERTIFICATE, NAME, send_case


@pytest.fixture
def case_id(desk: Desk, other: Desk, tmp_path: Path) -> str:
    return send_case(desk, other, tmp_path)


def test_answers_travel_with_the_next_package_and_stand_beside_the_comments(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    other.reviewing.comment(case_id, CERTIFICATE, "看不清")
    take(desk, returned(other, case_id, tmp_path))
    material, name = desk.replies.open_comments(case_id)
    desk.replies.answer(case_id, material.opinion.id, "写错")
    desk.replies.answer(case_id, material.opinion.id, "就是这样的 䶮")
    desk.replies.answer(case_id, name.opinion.id, "已改")
    with pytest.raises(NoSuchComment):
        desk.replies.answer(case_id, "?", "已改")
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    send_case(desk, other, tmp_path, case_id)
    with pytest.raises(CannotAnswer):
        desk.replies.answer(case_id, name.opinion.id, "")
    state = other.reviewing.state(case_id)
    assert (state.case.status, state.case.revision, state.review.verdict) == (CaseStatus.RECEIVED, 2, None)
    [kept] = state.comments
    assert (kept.opinion.place, kept.reply and kept.reply.text, kept.changed) == (CERTIFICATE, "就是这样的 䶮", False)
    [gone] = state.earlier
    assert (gone.opinion.place, gone.reply and gone.reply.text, gone.changed) == (NAME, "已改", True)
    other.reviewing.remove_comment(case_id, kept.opinion.id)
    take(desk, accepted(other, case_id, tmp_path))
    assert status(desk, case_id) is CaseStatus.ACCEPTED


def test_an_answer_can_be_taken_away(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    take(desk, returned(other, case_id, tmp_path))
    [comment] = desk.replies.open_comments(case_id)
    desk.replies.answer(case_id, comment.opinion.id, "已改")
    desk.replies.answer(case_id, comment.opinion.id, " ")
    assert desk.replies.open_comments(case_id) == [comment]


def test_a_case_that_comes_again_unchanged_with_answers_waits_again(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    take(desk, returned(other, case_id, tmp_path))
    [comment] = desk.replies.open_comments(case_id)
    desk.replies.answer(case_id, comment.opinion.id, "没有写错")
    first, second = next(tmp_path.glob("*.jbp")), tmp_path / "again.jbp"
    desk.outbox.create([case_id], second, ["乙区人社局"], None)
    assert "退回后再次报送，内容没有变化，重新待审" in other.inbox.receive([second])[0].sentence
    state = other.reviewing.state(case_id)
    assert (state.case.status, state.review.verdict, state.case.revision) == (CaseStatus.RECEIVED, None, 1)
    assert [(item.opinion.id, item.reply and item.reply.text) for item in state.comments] == [
        (comment.opinion.id, "没有写错")
    ]
    assert [item.status for item in state.history] == [
        CaseStatus.RECEIVED,
        CaseStatus.RETURNED,
        CaseStatus.RECEIVED,
    ]
    other.reviewing.send_back(case_id)
    assert other.inbox.receive([first])[0].ok
    assert status(other, case_id) is CaseStatus.RETURNED, "an older package brings nothing back"


def test_what_the_level_above_returned_waits_here_and_is_answered_from_here(
    desk: Desk, other: Desk, make_desk: MakeDesk, case_id: str, tmp_path: Path
) -> None:
    city = make_desk("丙市人社局")
    other.reviewing.accept(case_id)
    send_case(other, city, tmp_path, case_id)
    intake = take(other, returned(city, case_id, tmp_path, "意见没有写"))
    assert (intake.ok, fates(intake)) == (True, [ReceiptFate.TAKEN])
    state = other.reviewing.state(case_id)
    assert (state.case.status, state.review.verdict, state.locked) == (CaseStatus.RECEIVED, None, False)
    [comment] = other.replies.open_comments(case_id)
    other.replies.answer(case_id, comment.opinion.id, "已补")
    other.reviewing.set_answer(case_id, "application", "department_opinion", "同意")
    other.reviewing.accept(case_id)
    send_case(other, city, tmp_path, case_id)
    state = city.reviewing.state(case_id)
    assert (state.case.status, state.comments[0].reply and state.comments[0].reply.text) == (
        CaseStatus.RECEIVED,
        "已补",
    )
    assert state.below[0].answers == {"application": {"department_opinion": "同意"}}
    take(other, accepted(city, case_id, tmp_path))
    assert status(other, case_id) is CaseStatus.FORWARDED
    assert other.reviewing.state(case_id).above[0].verdict is Verdict.ACCEPTED
