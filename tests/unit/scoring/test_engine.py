"""Points follow from the facts by the notice's own standard."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programmes.scores import ScoreSheet
from desktop_app.scoring import Lowering, ScoreResult, StepKind, read_facts, score_sheet, shown_points
from tests.unit.scoring.linan import FULL, SHEET, evaluate

Facts = Mapping[str, bool | int]


def told(*values: object) -> tuple[object, ...]:
    """Values of different number types side by side, for one comparison."""
    return values


def scored(changed: Facts | None = None, lowered: Mapping[str, Lowering] | None = None) -> ScoreResult:
    return score_sheet(SHEET, {**FULL, **(changed or {})}, lowered or {}, evaluate)


def points(name: str, changed: Facts) -> Decimal:
    return scored(changed).lines[name].points


def lowering(by: str, reason: str = "材料不齐") -> Lowering:
    return Lowering(Decimal(by), reason)


def test_a_studio_that_has_everything_gets_a_hundred_and_ten() -> None:
    result = scored()
    assert told(result.base, result.bonus, result.total, result.failed) == (100, 10, 110, False)
    assert [group.points for group in result.groups] == [35, 15, 15, 15, 20, 10]


def test_a_studio_that_says_nothing_gets_nothing() -> None:
    assert score_sheet(SHEET, read_facts(SHEET, {}).values, {}, evaluate).total == 0


@pytest.mark.parametrize(
    ("name", "changed", "expected"),
    [
        ("site", {"has_site": False}, 0),
        ("site", {"has_site": False, "signboard": False}, 0),
        ("site", {"signboard": False}, 8),
        ("site", {"honour_wall": False}, 7),
        ("site", {"signboard": False, "honour_wall": False}, 5),
        ("equipment", {"equipped": False}, 0),
        ("support", {"funds": False}, 5),
        ("support", {"system": False}, 5),
        ("support", {"funds": False, "system": False}, 0),
        ("accounts", {"has_accounts": False}, 0),
        ("duties", {"duties_clear": False}, 0),
        ("duties", {"posted": False}, 3),
        ("reports", {"has_reports": False}, 0),
        ("innovation", {"has_innovation": False}, 0),
        ("results", {"has_results": False}, 0),
        ("meetings", {"has_meetings": False}, 0),
        ("service", {"has_service": False}, 0),
        ("schools", {"has_schools": False}, 0),
        ("apprentices", {"taught": 8}, 8),
        ("apprentices", {"taught": 8, "roster": False}, 6),
        ("apprentices", {"taught": 0}, 0),
        ("apprentices", {"taught": 0, "roster": False}, 0),
        ("apprentices", {"taught": 25}, 10),
        ("skilled", {"raised": 2}, 7),
        ("skilled", {"raised": 1}, 4),
        ("skilled", {"raised": 1, "skilled_roster": False}, 2),
        ("skilled", {"raised": 0}, 0),
        ("skilled", {"skilled_roster": False}, 8),
        ("technicians", {"technicians_raised": 1, "seniors_raised": 0}, 1),
        ("technicians", {"technicians_raised": 1, "seniors_raised": 1}, 3),
        ("technicians", {"technicians_raised": 9, "seniors_raised": 9}, 5),
        ("patents", {"patents_granted": 1, "prizes": 0}, 2),
        ("patents", {"patents_granted": 0, "prizes": 1}, 1),
        ("patents", {"patents_granted": 2, "prizes": 5}, 3),
        ("media", {"reported": False}, 0),
    ],
)
def test_every_standard_of_the_notice(name: str, changed: dict[str, bool | int], expected: int) -> None:
    assert points(name, changed) == expected


def test_only_the_line_of_the_fact_changes() -> None:
    changed = scored({"signboard": False})
    before = scored()
    assert {name for name in before.lines if before.lines[name] != changed.lines[name]} == {"site"}
    assert told(changed.groups[0].points, changed.total) == (33, 108)


def test_the_steps_tell_how_the_points_came_about() -> None:
    line = scored({"signboard": False, "honour_wall": False}).lines["site"]
    assert [told(step.kind, step.change, step.text) for step in line.steps] == [
        (StepKind.START, 10, "配备专用的工作场地、学习交流场地等"),
        (StepKind.DEDUCT, -2, "工作室标牌不明显扣2分"),
        (StepKind.DEDUCT, -3, "无工作室成果荣誉展示栏扣3分"),
    ]


def test_a_standard_per_unit_tells_how_many() -> None:
    steps = scored({"taught": 3}).lines["apprentices"].steps
    assert told(steps[-1].count, steps[-1].change) == (7, -7)


def test_what_changes_nothing_is_not_told() -> None:
    lines = scored().lines
    assert [step.kind for step in lines["apprentices"].steps] == [StepKind.START]
    assert [step.kind for step in lines["technicians"].steps] == [StepKind.START, StepKind.AWARD]


def test_nothing_silences_every_other_standard() -> None:
    kinds = [step.kind for step in scored({"raised": 0, "skilled_roster": False}).lines["skilled"].steps]
    assert kinds == [StepKind.START, StepKind.NOTHING]


def test_floor_and_cap_are_told() -> None:
    below = scored({"taught": 0, "roster": False}).lines["apprentices"]
    assert told(below.steps[-1].kind, below.steps[-1].change) == (StepKind.FLOOR, 2)
    above = scored({"patents_granted": 4}).lines["patents"]
    assert told(above.steps[-1].kind, above.steps[-1].change, above.steps[-1].text) == (
        StepKind.CAP,
        -5,
        "本项最高 3 分",
    )


def test_a_person_may_lower_where_the_notice_leaves_room() -> None:
    line = scored(lowered={"reports": lowering("2.5", " 迟报一次 ")}).lines["reports"]
    assert told(line.standard, line.points) == (10, Decimal("7.5"))
    assert told(line.steps[-1].kind, line.steps[-1].text) == (StepKind.LOWERED, "迟报一次")


def test_half_a_point_may_be_taken_off() -> None:
    assert scored(lowered={"reports": lowering("0.5")}).lines["reports"].points == Decimal("9.5")


def test_a_lowering_never_goes_below_nothing() -> None:
    assert scored(lowered={"reports": lowering("100")}).lines["reports"].points == 0
    assert scored({"has_reports": False}, {"reports": lowering("1")}).lines["reports"].points == 0


@pytest.mark.parametrize(
    ("name", "wanted", "why"),
    [
        ("site", lowering("1"), "没有酌情扣分的余地"),
        ("reports", lowering("1", "  "), "须写明理由"),
        ("reports", lowering("0"), "应当大于 0"),
        ("reports", lowering("-1"), "应当大于 0"),
        ("reports", lowering("NaN"), "应当大于 0"),
        ("reports", lowering("Infinity"), "应当大于 0"),
    ],
)
def test_a_lowering_that_the_sheet_does_not_allow_is_refused_and_told(name: str, wanted: Lowering, why: str) -> None:
    line = scored(lowered={name: wanted}).lines[name]
    assert line.points == line.standard == line.cap
    assert line.steps[-1].kind is StepKind.REFUSED
    assert why in line.steps[-1].text


def test_a_lowering_of_a_line_that_is_not_there_changes_nothing() -> None:
    assert scored(lowered={"unknown": lowering("5")}) == scored()


@pytest.mark.parametrize("veto", ["refused", "dissolved", "misconduct"])
def test_a_veto_fails_the_assessment_whatever_the_points(veto: str) -> None:
    result = scored({veto: True})
    assert told(result.failed, len(result.vetoes), result.total) == (True, 1, 110)


def small(cap: float, *standards: dict[str, object], bonus: bool = False, group_cap: float | None = None) -> ScoreSheet:
    line = {"id": "a", "content": "甲", "standard": "乙", "cap": cap, "standards": standards}
    group = {"id": "g", "title": "组", "cap": group_cap or cap, "bonus": bonus, "lines": (line,)}
    return ScoreSheet.model_validate({"id": "s", "title": "表", "form": "f", "groups": (group,)})


@pytest.mark.parametrize(
    "standard",
    [
        {"nothing_if": "missing", "text": "x"},
        {"nothing_if": "1", "text": "x"},
        {"deduct": 1.0, "when": "missing", "text": "x"},
        {"deduct": 1.0, "when": "'yes'", "text": "x"},
        {"deduct": 1.0, "each": "missing", "text": "x"},
        {"deduct": 1.0, "each": "true", "text": "x"},
        {"deduct": 1.0, "each": "'3'", "text": "x"},
        {"deduct": 1.0, "each": "1.0 / 0.0", "text": "x"},
    ],
)
def test_a_standard_that_cannot_be_judged_takes_nothing_and_is_told(standard: dict[str, object]) -> None:
    line = score_sheet(small(10.0, standard), {}, {}, evaluate).lines["a"]
    assert told(line.points, line.undecided) == (10, True)
    assert not scored().lines["site"].undecided


def test_only_whole_units_count_and_never_fewer_than_none() -> None:
    sheet = small(10.0, {"deduct": 1.0, "each": "n", "text": "x"})
    for units, expected in ((2.9, 8), (-5, 10), (0, 10), (1000, 0)):
        assert score_sheet(sheet, {"n": units}, {}, evaluate).total == expected  # type: ignore[dict-item]


def test_fractions_of_points_add_up_exactly() -> None:
    sheet = small(1.0, {"deduct": 0.1, "each": "n", "text": "x"})
    assert score_sheet(sheet, {"n": 3}, {}, evaluate).total == Decimal("0.7")


def test_a_group_gives_no_more_than_its_own_cap() -> None:
    sheet = small(5.0, {"award": 5.0, "when": "true", "text": "x"}, bonus=True, group_cap=3.0)
    result = score_sheet(sheet, {}, {}, evaluate)
    assert told(result.lines["a"].points, result.bonus, result.base) == (5, 3, 0)


@pytest.mark.parametrize(
    ("given_points", "shown"),
    [("10", "10"), ("7.5", "7.5"), ("7.50", "7.5"), ("0", "0"), ("0.0", "0"), ("1E+1", "10"), ("100", "100")],
)
def test_points_are_shown_as_people_write_them(given_points: str, shown: str) -> None:
    assert shown_points(Decimal(given_points)) == shown


stated = st.fixed_dictionaries(
    {
        name: st.booleans() if isinstance(value, bool) else st.integers(min_value=0, max_value=10**9)
        for name, value in FULL.items()
    }
)
lowerings = st.dictionaries(
    st.sampled_from([line.id for group in SHEET.groups for line in group.lines]),
    st.builds(Lowering, st.decimals(allow_nan=True, allow_infinity=True), st.text(max_size=3)),
)


@given(stated, lowerings)
def test_every_sheet_keeps_its_bounds_and_its_steps_add_up(facts: Facts, lowered: Mapping[str, Lowering]) -> None:
    result = score_sheet(SHEET, facts, lowered, evaluate)
    for group in result.groups:
        assert 0 <= group.points <= group.cap
        for line in group.lines:
            assert 0 <= line.points <= line.standard <= line.cap
            assert sum(step.change for step in line.steps) == line.points
            assert not line.undecided
    assert 0 <= result.base <= 100
    assert 0 <= result.bonus <= 10
    assert result.total == sum(group.points for group in result.groups)
    assert result.failed == any(facts[veto.id] for veto in SHEET.vetoes)


@given(stated, st.sampled_from(sorted(name for name, value in FULL.items() if value is True)))
def test_having_something_never_costs_points(facts: Facts, name: str) -> None:
    without = score_sheet(SHEET, {**facts, name: False}, {}, evaluate).total
    assert score_sheet(SHEET, {**facts, name: True}, {}, evaluate).total >= without


@given(
    stated, st.sampled_from(["taught", "raised", "technicians_raised", "seniors_raised", "patents_granted", "prizes"])
)
def test_one_more_never_costs_points(facts: dict[str, bool | int], name: str) -> None:
    more = {**facts, name: facts[name] + 1}
    assert score_sheet(SHEET, more, {}, evaluate).total >= score_sheet(SHEET, facts, {}, evaluate).total


@given(stated, lowerings)
def test_a_lowering_never_gives_points(facts: Facts, lowered: Mapping[str, Lowering]) -> None:
    plain, judged = score_sheet(SHEET, facts, {}, evaluate), score_sheet(SHEET, facts, lowered, evaluate)
    assert judged.total <= plain.total
    assert all(judged.lines[name].standard == line.points for name, line in plain.lines.items())


@given(st.dictionaries(st.sampled_from(sorted(FULL)), st.booleans() | st.integers()))
def test_any_facts_at_all_are_scored_without_an_error(facts: Facts) -> None:
    assert 0 <= score_sheet(SHEET, facts, {}, evaluate).total <= 110
