"""Facts are read as they were stated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programmes.score_fields import stated_count
from desktop_app.scoring import read_facts, score_sheet
from tests.unit.scoring.linan import FULL, SHEET, evaluate


def test_a_blank_form_holds_every_fact_and_veto_as_no_or_none() -> None:
    facts = read_facts(SHEET, {})
    assert set(facts.values) == set(FULL)
    assert not any(facts.values.values())
    assert facts.unreadable == ()


def test_checks_counts_and_vetoes_are_read() -> None:
    facts = read_facts(SHEET, {"signboard": True, "taught": "8", "patents_granted": " ２ ", "refused": True})
    assert facts.values["signboard"] is True
    assert (facts.values["taught"], facts.values["patents_granted"]) == (8, 2)
    assert facts.values["refused"] is True
    assert facts.unreadable == ()


@pytest.mark.parametrize("stated", ["三", "8人", "-1", "1.5", "1e3", 8, True, ["8"], {}, "1" * 10, "٣"])
def test_a_count_that_is_no_whole_number_counts_nothing_and_is_named(stated: object) -> None:
    facts = read_facts(SHEET, {"taught": stated})
    assert (facts.values["taught"], facts.unreadable) == (0, ("taught",))


@pytest.mark.parametrize("stated", ["是", "true", 1, ["x"], None])
def test_a_check_is_ticked_or_it_is_not(stated: object) -> None:
    facts = read_facts(SHEET, {"signboard": stated, "refused": stated})
    assert facts.values["signboard"] is False
    assert facts.values["refused"] is False


@pytest.mark.parametrize("blank", [None, "", "  ", "\u3000"])
def test_a_blank_count_is_none_at_all(blank: object) -> None:
    assert stated_count(blank) == 0


@given(st.dictionaries(st.sampled_from(sorted(FULL)), st.none() | st.booleans() | st.integers() | st.text()))
def test_whatever_was_saved_can_be_scored(answers: dict[str, object]) -> None:
    assert 0 <= score_sheet(SHEET, read_facts(SHEET, answers).values, {}, evaluate).total <= 110
