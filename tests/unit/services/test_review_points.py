"""考核分: what the reviewer gives stands beside the self score, and departs from it only with a reason."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.services.answer_shapes import UnknownPlace
from desktop_app.services.desk import Desk
from desktop_app.services.review_points import BadPoints
from desktop_app.services.reviewing import ReasonsMissing
from tests.unit.scoring.linan import SHEET
from tests.unit.services.reviews import send_case
from tests.unit.services.test_score_on_paper import filled, pdf_text

SITE = Place(score="site")


@pytest.fixture
def case_id(desk: Desk, other: Desk, tmp_path: Path) -> str:
    """A studio's assessment with 8 of 10 points for its site by the standard."""
    return send_case(desk, other, tmp_path, filled(desk, reports_lowered="2.5", reports_reason="迟报一次").id)


def give(desk: Desk, case_id: str, points: object, reason: str = "") -> None:
    desk.reviewing.set_points(case_id, SHEET.id, "site", points, reason)  # type: ignore[arg-type]


def test_points_are_kept_beside_the_self_score_and_printed(other: Desk, case_id: str) -> None:
    give(other, case_id, Decimal("7.25"), "牌匾破损")
    give(other, case_id, "6.75", "牌匾破损，未修")
    [score] = other.reviewing.state(case_id).review.scores
    assert (score.points, score.reason) == (Decimal("6.75"), "牌匾破损，未修")
    assert other.reviewing.points(other.cases.get(case_id)) == {"site": Decimal("6.75")}
    assert "6.75" in pdf_text(other, other.cases.get(case_id))
    give(other, case_id, None)
    assert other.reviewing.state(case_id).review.scores == ()
    other.reviewing.undo(case_id)
    assert other.reviewing.state(case_id).review.scores == ()


@pytest.mark.parametrize("points", ["-0.01", "10.01", "1.005", "NaN", "Infinity", "十", "", Decimal("1e9")])
def test_points_stay_within_the_line_and_two_decimals(other: Desk, case_id: str, points: object) -> None:
    with pytest.raises(BadPoints, match="最多两位小数"):
        give(other, case_id, points)
    assert other.reviewing.state(case_id).review.scores == ()


def test_only_lines_of_the_cases_own_sheets_get_points(other: Desk, case_id: str) -> None:
    for sheet, line in ((SHEET.id, "nothing"), ("nothing", "site")):
        with pytest.raises(UnknownPlace):
            other.reviewing.set_points(case_id, sheet, line, Decimal(1))


def test_points_that_depart_from_the_standard_need_a_reason_before_the_case_is_accepted(
    other: Desk, case_id: str
) -> None:
    give(other, case_id, "6")
    assert other.reviewing.state(case_id).unexplained == (SITE,)
    with pytest.raises(ReasonsMissing, match="评分"):
        other.reviewing.accept(case_id)
    assert other.reviewing.state(case_id).case.status is CaseStatus.RECEIVED
    give(other, case_id, "6", "牌匾破损")
    assert other.reviewing.accept(case_id).unexplained == ()


def test_the_standards_points_and_the_nominees_own_need_none(other: Desk, case_id: str) -> None:
    line = next(line for group in SHEET.groups for line in group.lines if line.id == "reports")
    full, lowered = Decimal(str(line.cap)), Decimal(str(line.cap)) - Decimal("2.5")
    for points in (full, lowered):
        other.reviewing.set_points(case_id, SHEET.id, "reports", points)
        assert other.reviewing.state(case_id).unexplained == ()
    other.reviewing.set_points(case_id, SHEET.id, "reports", full - 1)
    assert other.reviewing.state(case_id).unexplained == (Place(score="reports"),)


def test_points_are_carried_over_where_the_facts_are_the_same(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    give(other, case_id, "6", "牌匾破损")
    other.reviewing.set_points(case_id, SHEET.id, "equipment", "3", "设备陈旧")
    comment = other.reviewing.comment(case_id, SITE, "请换牌匾")
    other.reviewing.send_back(case_id)
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"assessment": {"signboard": False}})
    send_case(desk, other, tmp_path, case_id)
    state = other.reviewing.state(case_id)
    assert [score.line for score in state.review.scores] == ["equipment"]
    assert state.comments == ()
    assert [item.opinion for item in state.earlier] == [comment]
    assert other.reviewing.state(case_id).review.answers == {}
