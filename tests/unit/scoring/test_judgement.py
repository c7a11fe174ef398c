"""What the applicant takes off by judgement is read as it was stated."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.scoring import Lowering, score_sheet, stated_lowerings
from tests.unit.scoring.linan import FULL, SHEET, evaluate


def test_points_and_reason_of_a_line_go_together() -> None:
    stated = {"reports_lowered": " ２．5 ", "reports_reason": "迟报一次"}
    assert stated_lowerings(SHEET, stated) == {"reports": Lowering(Decimal("2.5"), "迟报一次")}


def test_nothing_stated_is_no_lowering() -> None:
    assert stated_lowerings(SHEET, {"reports_lowered": " ", "results_lowered": "0.0", "meetings_reason": "无"}) == {}


def test_what_is_no_number_is_a_lowering_that_will_be_refused() -> None:
    lowering = stated_lowerings(SHEET, {"reports_lowered": "两分", "reports_reason": ["x"]})["reports"]
    assert lowering.by.is_nan()
    assert lowering.reason == ""


def test_a_line_without_discretion_is_read_too_so_that_the_refusal_is_told() -> None:
    assert set(stated_lowerings(SHEET, {"site_lowered": "1"})) == {"site"}


ids = [f"{line.id}{end}" for group in SHEET.groups for line in group.lines for end in ("_lowered", "_reason")]


@given(st.dictionaries(st.sampled_from(ids), st.none() | st.booleans() | st.floats() | st.text()))
def test_whatever_was_saved_never_raises_a_score(stated: dict[str, object]) -> None:
    result = score_sheet(SHEET, FULL, stated_lowerings(SHEET, stated), evaluate)
    assert 0 <= result.total <= 110
