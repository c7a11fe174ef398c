"""What would raise a score is told fact by fact, and holds when it is done."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.scoring import Advice, Lowering, score_sheet
from desktop_app.scoring.advice import sheet_advice
from tests.unit.scoring.linan import FULL, SHEET, evaluate


def advice(changed: Mapping[str, bool | int], lowered: Mapping[str, Lowering] | None = None) -> list[Advice]:
    facts = {**FULL, **changed}
    return list(sheet_advice(SHEET, facts, score_sheet(SHEET, facts, lowered or {}, evaluate), evaluate))


def told(found: list[Advice]) -> list[tuple[str, str, bool | int, int]]:
    return [(item.line, item.fact.id, item.answer, int(item.gain)) for item in found]


def test_full_points_need_no_advice() -> None:
    assert advice({}) == []


def test_each_fact_that_alone_would_raise_its_line_is_told() -> None:
    assert told(advice({"signboard": False, "honour_wall": False})) == [
        ("site", "signboard", True, 2),
        ("site", "honour_wall", True, 3),
    ]


def test_what_silences_a_line_comes_first() -> None:
    assert told(advice({"has_site": False, "signboard": False})) == [("site", "has_site", True, 8)]


def test_of_numbers_the_nearest_that_gives_most_is_told() -> None:
    assert told(advice({"taught": 6})) == [("apprentices", "taught", 10, 4)]
    assert told(advice({"patents_granted": 1})) == [
        ("patents", "patents_granted", 2, 1),
        ("patents", "prizes", 1, 1),
    ]


def test_a_line_that_a_person_lowered_by_judgement_lacks_no_fact() -> None:
    assert advice({}, {"reports": Lowering(Decimal(3), "迟报")}) == []


stated = st.fixed_dictionaries(
    {
        name: st.booleans() if isinstance(value, bool) else st.integers(min_value=0, max_value=40)
        for name, value in FULL.items()
    }
)


@given(stated)
def test_following_an_advice_gains_exactly_what_it_says(facts: dict[str, bool | int]) -> None:
    before = score_sheet(SHEET, facts, {}, evaluate)
    for item in sheet_advice(SHEET, facts, before, evaluate):
        after = score_sheet(SHEET, {**facts, item.fact.id: item.answer}, {}, evaluate)
        assert item.gain > 0
        assert after.lines[item.line].standard - before.lines[item.line].standard == item.gain
