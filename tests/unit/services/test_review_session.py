"""A received case on its paper: the nominee's content stands still, the own level's cells are written in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.answers import rows_of
from desktop_app.domain.place import Place
from desktop_app.services.desk import Desk
from desktop_app.services.editing import CaseLocked
from desktop_app.services.level_answers import NotOwnField
from desktop_app.services.review_session import ReviewSession
from tests.unit.services.conftest import PROGRAMME
from tests.unit.services.reviews import CERTIFICATE, NAME, send_case
from tests.unit.services.test_exchange import ANSWERS

OPINION = Place.parse("application.department_opinion")
DATE = Place.parse("application.department_opinion_date")
UNIT = Place.parse("application.unit_opinion")


@pytest.fixture
def session(desk: Desk, other: Desk, picture: Path, tmp_path: Path) -> Iterator[ReviewSession]:
    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    desk.evidence.attach(case_id, CERTIFICATE, [picture])
    session = other.review(send_case(desk, other, tmp_path, case_id))
    yield session
    session.close()


def test_only_the_cells_of_the_own_level_are_writable(session: ReviewSession) -> None:
    assert not session.editable
    assert [session.writable(place) for place in (OPINION, DATE, UNIT, NAME, CERTIFICATE)] == [
        True, True, False, False, False,
    ]  # fmt: skip
    with pytest.raises(NotOwnField):
        session.set_value("application", "name", "改")
    with pytest.raises(CaseLocked):
        session.set_reason(session.programme.head.rules[0].id, "理由")


def test_what_is_written_goes_into_the_review_and_not_into_the_case(session: ReviewSession, other: Desk) -> None:
    fingerprint = other.cases.fingerprint(session.case)
    session.set_value("application", "department_opinion", "同意推荐")
    session.set_value("application", "department_opinion_date", "2021.7.1")
    session.tidy(DATE)
    assert session.answers["application"]["department_opinion"] == "同意推荐"
    assert session.review.review.answers["application"] == {
        "department_opinion": "同意推荐",
        "department_opinion_date": "2021-07-01",
    }
    assert "department_opinion" not in other.cases.get(session.case.id).answers["application"]
    assert other.cases.fingerprint(session.case) == fingerprint
    session.set_value("application", "department_opinion", "")
    assert "department_opinion" not in session.review.review.answers["application"]


def test_steps_are_taken_back_and_done_again(session: ReviewSession) -> None:
    told: list[Place] = []
    session.subscribe(told.append)
    session.set_value("application", "department_opinion", "同意")
    session.comment(NAME, "与身份证不一致")
    assert told
    assert (session.can_undo, session.can_redo) == (True, False)
    assert session.undo() == NAME
    assert session.review.comments == ()
    assert session.undo() == OPINION
    assert session.redo() == OPINION
    assert session.answers["application"]["department_opinion"] == "同意"
    assert session.undo_label.startswith("填写")


def test_a_comment_at_a_blank_printed_row_is_about_the_section(session: ReviewSession) -> None:
    blank = Place(form="application", field="career", column="what")
    assert session.comment(blank, "请补充").place == Place(form="application", field="career")
    [row] = rows_of(session.answers["application"]["career"])
    cell = Place(form="application", field="career", row=str(row["id"]), column="what")
    assert session.comment(cell, "请写全称").place == cell


def test_originals_points_of_view_and_decisions_show_at_once(session: ReviewSession, other: Desk) -> None:
    [item] = session.case.attachments
    session.see_original(item.id, True)
    assert session.case.attachments[0].original_seen
    assert session.undo() == CERTIFICATE
    assert not session.case.attachments[0].original_seen
    session.set_note("材料齐全")
    other.reviewing.accept(session.case.id)
    assert session.case.status.label == "受理"
    assert session.review.review.verdict is not None
