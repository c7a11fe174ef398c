"""Review of a received case: what is said stands beside the nominee's content, and decisions are kept."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.answers import rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.domain.review import Verdict
from desktop_app.programmes.fields import Level
from desktop_app.services.answer_shapes import UnknownPlace, WrongShape
from desktop_app.services.desk import Desk
from desktop_app.services.editing import CaseLocked
from desktop_app.services.evidence import UnknownAttachment
from desktop_app.services.level_answers import NotOwnField
from desktop_app.services.level_reviews import UnknownLevel
from desktop_app.services.review_state import ReviewState
from desktop_app.services.reviewing import BadWords, NotForReview, NothingSaid, UnknownComment
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.reviews import CERTIFICATE, NAME, send_case
from tests.unit.services.test_exchange import ANSWERS


@pytest.fixture
def case_id(desk: Desk, other: Desk, picture: Path, tmp_path: Path) -> str:
    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    desk.evidence.attach(case_id, CERTIFICATE, [picture])
    return send_case(desk, other, tmp_path, case_id)


def test_a_received_case_waits_and_nothing_is_said_yet(other: Desk, case_id: str) -> None:
    state = other.reviewing.state(case_id)
    assert (state.case.status, state.case.status.label) == (CaseStatus.RECEIVED, "待审")
    assert (state.level, state.locked, state.decidable) == (Level.DISTRICT, False, True)
    assert (state.review.verdict, state.review.opinions, state.review.answers) == (None, (), {})
    assert state.review.fingerprint == other.cases.fingerprint(state.case)
    assert (state.below, state.above, state.receipt) == ((), (), None)
    assert [(item.status, item.by) for item in state.history] == [(CaseStatus.RECEIVED, "甲公司")]


def test_the_content_that_was_signed_is_never_edited_here(other: Desk, case_id: str) -> None:
    for status in CaseStatus:
        case = other.cases.set_status(case_id, status)
        assert not case.editable
        with pytest.raises(CaseLocked, match="由“甲公司”报送"):
            other.cases.fill(case_id, {"application": {"name": "改"}})


def test_comments_are_written_changed_and_taken_away(other: Desk, case_id: str) -> None:
    opinion = other.reviewing.comment(case_id, NAME, "  与身份证不一致 䶮 ")
    assert (opinion.text, opinion.author, opinion.place) == ("与身份证不一致 䶮", "乙区人社局", NAME)
    [row] = rows_of(other.cases.get(case_id).answers["application"]["career"])
    cell = other.reviewing.comment(case_id, Place.parse("application.career[1].what"), "请写全称")
    assert cell.place == Place("application", "career", str(row["id"]), "what")
    material = other.reviewing.comment(case_id, CERTIFICATE, "看不清")
    other.reviewing.change_comment(case_id, opinion.id, "改过")
    other.reviewing.remove_comment(case_id, cell.id)
    state = other.reviewing.state(case_id)
    assert [item.opinion.text for item in state.comments] == ["改过", "看不清"]
    assert [item.changed for item in state.comments] == [False, False]
    assert state.review.opinions[1] == material
    with pytest.raises(UnknownComment):
        other.reviewing.remove_comment(case_id, cell.id)


@pytest.mark.parametrize("text", ["", "   ", "x" * 20_001])
def test_a_comment_has_words_and_not_too_many(other: Desk, case_id: str, text: str) -> None:
    with pytest.raises(BadWords):
        other.reviewing.comment(case_id, NAME, text)
    assert other.reviewing.state(case_id).comments == ()


def test_a_comment_is_about_a_place_that_the_case_has(other: Desk, case_id: str) -> None:
    for place in ("application.nmae", "material:nothing", "application.career[9]", "score:nothing", "form"):
        with pytest.raises(UnknownPlace):
            other.reviewing.comment(case_id, Place.parse(place), "?")


def test_only_fields_of_the_own_level_can_be_written(other: Desk, case_id: str) -> None:
    review = other.reviewing
    review.set_answer(case_id, "application", "department_opinion", "同意推荐。")
    review.set_answer(case_id, "application", "department_opinion_date", "2021.7.9")
    assert review.state(case_id).review.answers == {
        "application": {"department_opinion": "同意推荐。", "department_opinion_date": "2021-07-09"}
    }
    for field in ("name", "unit_opinion", "votes_for"):
        with pytest.raises(NotOwnField):
            review.set_answer(case_id, "application", field, "1")
    with pytest.raises(WrongShape):
        review.set_answer(case_id, "application", "department_opinion", ["同意"])
    review.set_own_level("city")
    review.set_answer(case_id, "application", "votes_for", "9")
    assert review.state(case_id).review.level == "city"
    with pytest.raises(UnknownLevel):
        review.set_own_level("country")
    assert review.own_level() is Level.CITY


def test_an_answer_can_be_cleared(other: Desk, case_id: str) -> None:
    other.reviewing.set_answer(case_id, "application", "department_opinion", "同意")
    other.reviewing.set_answer(case_id, "application", "department_opinion", None)
    assert other.reviewing.state(case_id).review.answers == {}


def test_originals_that_were_seen_stand_in_the_review_and_in_the_list_of_materials(other: Desk, case_id: str) -> None:
    [item] = other.cases.get(case_id).attachments
    other.reviewing.see_original(case_id, item.id)
    assert other.reviewing.state(case_id).review.originals == (("material:certificate", item.digest),)
    assert other.cases.get(case_id).attachments == (replace(item, original_seen=True),)
    other.reviewing.undo(case_id)
    assert other.cases.get(case_id).attachments == (item,)
    assert other.reviewing.redo(case_id) == CERTIFICATE
    other.reviewing.see_original(case_id, item.id, False)
    assert other.reviewing.state(case_id).review.originals == ()
    with pytest.raises(UnknownAttachment):
        other.reviewing.see_original(case_id, "?")


def test_who_asks_while_an_original_is_being_noted_makes_nobody_forget_the_steps(other: Desk, case_id: str) -> None:
    review = other.reviewing
    asked: list[ReviewState] = []
    [item] = other.cases.get(case_id).attachments
    review.comment(case_id, NAME, "请核对")
    session = other.edit(case_id)
    session.subscribe(lambda _: asked.append(review.state(case_id)))
    review.see_original(case_id, item.id)
    assert asked
    assert review.state(case_id).undo_label.startswith("核对")
    assert (review.undo(case_id), review.undo(case_id), review.undo(case_id)) == (CERTIFICATE, NAME, None)
    assert (review.redo(case_id), review.redo(case_id), review.redo(case_id)) == (NAME, CERTIFICATE, None)
    assert review.state(case_id).review.originals == (("material:certificate", item.digest),)
    session.close()


def test_what_was_said_can_be_undone_and_said_again(other: Desk, case_id: str) -> None:
    review = other.reviewing
    assert review.undo(case_id) is None
    review.comment(case_id, NAME, "甲")
    review.set_note(case_id, "请")
    review.set_note(case_id, "请修改")
    assert review.state(case_id).undo_label == "填写审核说明"
    review.undo(case_id)
    assert (review.state(case_id).review.note, review.state(case_id).redo_label) == ("", "填写审核说明")
    assert review.undo(case_id) == NAME
    assert review.state(case_id).comments == ()
    review.redo(case_id)
    review.redo(case_id)
    assert review.redo(case_id) is None
    assert review.state(case_id).review.note == "请修改"
    assert len(review.state(case_id).comments) == 1


def test_a_decision_says_who_and_when_and_can_be_taken_back(other: Desk, case_id: str) -> None:
    with pytest.raises(NothingSaid):
        other.reviewing.send_back(case_id)
    other.reviewing.comment(case_id, NAME, "甲")
    state = other.reviewing.send_back(case_id)
    assert (state.case.status, state.review.verdict, state.locked) == (CaseStatus.RETURNED, Verdict.RETURNED, True)
    assert state.review.decided_at is not None
    for change in (
        lambda: other.reviewing.comment(case_id, NAME, "乙"),
        lambda: other.reviewing.undo(case_id),
        lambda: other.reviewing.set_note(case_id, "乙"),
    ):
        with pytest.raises(NotForReview, match="先撤回"):
            change()
    state = other.reviewing.reopen(case_id)
    assert (state.case.status, state.review.verdict, state.review.decided_at) == (CaseStatus.RECEIVED, None, None)
    assert len(state.comments) == 1
    other.reviewing.decline(case_id)
    state = other.reviewing.accept(case_id)
    assert [(item.status, item.by, item.revision) for item in state.history[1:]] == [
        (CaseStatus.RETURNED, "乙区人社局", 1),
        (CaseStatus.RECEIVED, "乙区人社局", 1),
        (CaseStatus.DECLINED, "乙区人社局", 1),
        (CaseStatus.ACCEPTED, "乙区人社局", 1),
    ]
    assert [item.at for item in state.history] == sorted(item.at for item in state.history)
    assert other.reviewing.accept(case_id).history == state.history, "the same decision again is none"


def test_an_accepted_case_still_takes_its_opinion_until_it_goes_up(
    other: Desk,
    make_desk: MakeDesk,
    case_id: str,
    tmp_path: Path,
) -> None:
    city: Desk = make_desk("丙市人社局")
    other.reviewing.accept(case_id)
    other.reviewing.set_answer(case_id, "application", "department_opinion", "同意")
    assert other.reviewing.state(case_id).review.verdict is Verdict.ACCEPTED
    send_case(other, city, tmp_path, case_id)
    state = other.reviewing.state(case_id)
    assert (state.case.status, state.locked, state.decidable) == (CaseStatus.FORWARDED, True, False)
    assert state.history[-1].status is CaseStatus.FORWARDED
    for change in (
        lambda: other.reviewing.comment(case_id, NAME, "乙"),
        lambda: other.reviewing.reopen(case_id),
        lambda: other.reviewing.send_back(case_id),
        lambda: other.reviewing.decline(case_id),
        lambda: other.reviewing.accept(case_id),
    ):
        with pytest.raises(NotForReview, match="已经上报"):
            change()
    [below] = city.reviewing.state(case_id).below
    assert below == state.review


def test_an_own_case_is_not_reviewed_here(desk: Desk, case_id: str) -> None:
    state = desk.reviewing.state(case_id)
    assert (state.locked, state.decidable, state.below) == (True, False, ())
    with pytest.raises(NotForReview, match="本单位自己的"):
        desk.reviewing.accept(case_id)
    with pytest.raises(NotForReview):
        desk.reviewing.comment(case_id, NAME, "甲")
    assert desk.reviewing.state(desk.cases.new(PROGRAMME).id).review.fingerprint == ""


def test_points_belong_to_a_sheet_of_the_case(other: Desk, case_id: str) -> None:
    with pytest.raises(UnknownPlace):
        other.reviewing.set_points(case_id, "sheet", "line", Decimal(1), "")
