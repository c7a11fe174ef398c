"""温州市第七轮首席技师, 一: which of the three conditions holds by what, and on what evidence."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from itertools import product

import pytest

from tests.integration.chief_technician import PORTRAIT, Answers, blocking
from tests.integration.wenzhou import (
    AWARD_FILES,
    COMPLETE,
    CONDITIONS,
    FILES,
    HONOUR_FILES,
    PATENT_FILES,
    award,
    changed,
    eligible,
    found,
    patent,
    wenzhou,
    with_award,
)

FAILED = "one_of_three"
TEACHING = "带徒9人，其中技师2人。"


def test_claiming_no_condition_is_an_error() -> None:
    assert blocking(found(eligible(conditions=[]))) == [(FAILED, CONDITIONS)]


@pytest.mark.parametrize(
    ("innovation", "method", "holds"),
    [("解决跳料难题。", "", True), ("", "三点定隙法。", True), ("", "", False)],
)
def test_the_first_condition_rests_on_a_problem_solved_or_a_method(innovation: str, method: str, holds: bool) -> None:
    answers = changed("application", innovation=innovation, method=method)
    assert blocking(found(answers)) == ([] if holds else [(FAILED, "一、1")])


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        ({}, True),
        ({"kind": "实用新型"}, True),
        ({"kind": "外观设计"}, True),
        ({"kind": "软件著作权"}, False),
        ({"use": ""}, False),
        ({"use": "　"}, False),
    ],
)
def test_the_second_condition_rests_on_a_patent_in_use(change: dict[str, str], holds: bool) -> None:
    answers = eligible(conditions=["2"], patents=[patent(**change)])
    assert blocking(found(answers, PATENT_FILES)) == ([] if holds else [(FAILED, "一、2")])


def test_a_patent_without_its_number_is_none() -> None:
    answers = eligible(conditions=["2"], patents=[patent(number="")])
    assert (FAILED, "一、2") in blocking(found(answers, PATENT_FILES))


# The last place that counts, read off 一、3; a municipal contest of the second class counts for nothing.
LEVELS = ("国家级", "省级", "市级")
CLASSES = ("一类", "二类")
LAST_PLACE = dict(zip(product(LEVELS, CLASSES), (10, 3, 3, 1, 1, 0), strict=True))
MATRIX = [(level, kind, place) for level in LEVELS for kind in CLASSES for place in range(12)]


@pytest.mark.parametrize(("level", "kind", "place"), MATRIX)
def test_the_competition_matrix(level: str, kind: str, place: int) -> None:
    answers = with_award(level=level, **{"class": kind}, place=str(place))
    counts = 1 <= place <= LAST_PLACE[level, kind]
    assert blocking(found(answers, AWARD_FILES)) == ([] if counts else [(FAILED, "一、3")])


def test_an_apprentices_award_is_not_ones_own() -> None:
    assert blocking(found(with_award(whose="徒弟"), AWARD_FILES)) == [(FAILED, "一、3")]


def test_one_award_among_several_is_enough() -> None:
    answers = with_award(level="市级", **{"class": "二类"})
    answers["eligibility"]["awards"].append(award(id="w2", level="省级", place="3"))
    assert blocking(found(answers, (*AWARD_FILES, "eligibility.awards[w2]"))) == []


@pytest.mark.parametrize("place", ["", "第一", "1.5", "-1"])
def test_a_place_that_is_no_number_wins_nothing(place: str) -> None:
    assert (FAILED, "一、3") in blocking(found(with_award(place=place), AWARD_FILES))


def test_every_title_of_the_third_condition_is_enough() -> None:
    form = wenzhou().form("eligibility")
    field = form.field("honours") if form else None
    assert field is not None
    assert [option.value for option in field.options] == ["温州市技术能手", "温州市青年岗位能手", "其他同等称号"]
    for option in field.options:
        assert blocking(found(eligible(conditions=["3"], honours=[option.value]), HONOUR_FILES)) == []


@pytest.mark.parametrize(
    ("ticked", "told", "holds"), [(True, TEACHING, True), (True, "", False), (False, TEACHING, False)]
)
def test_teaching_counts_when_it_is_confirmed_and_told(ticked: bool, told: str, holds: bool) -> None:
    answers = eligible(conditions=["3"], apprentice_contribution=ticked, teaching=told)
    assert blocking(found(answers, (*FILES, "eligibility.teaching"))) == ([] if holds else [(FAILED, "一、3")])


def test_a_claim_that_fails_beside_one_that_holds_is_still_told() -> None:
    answers = eligible(conditions=["1", "3"])
    assert (FAILED, "一、3") in blocking(found(answers))


EVIDENCED: dict[str, Callable[[], Answers]] = {
    "1": lambda: deepcopy(COMPLETE),
    "2": lambda: eligible(conditions=["2"], patents=[patent()]),
    "3": lambda: eligible(conditions=["3"], apprentice_contribution=True, teaching=TEACHING),
}
BARE = ("application.photo", "material:id_card", "material:certificate")


def test_every_condition_is_tested_for_evidence() -> None:
    (group,) = wenzhou().head.conditions
    assert [condition.value for condition in group.conditions] == list(EVIDENCED)


@pytest.mark.parametrize("claimed", EVIDENCED)
def test_a_claim_without_evidence_is_named_with_its_clause(claimed: str) -> None:
    assert (f"{FAILED}.evidence", f"一、{claimed}") in blocking(found(EVIDENCED[claimed](), BARE))


@pytest.mark.parametrize("claimed", ["2", "3"])
def test_proof_of_achievements_in_general_is_no_evidence_of_a_patent_or_a_title(claimed: str) -> None:
    assert (f"{FAILED}.evidence", f"一、{claimed}") in blocking(found(EVIDENCED[claimed](), FILES))


@pytest.mark.parametrize("claimed", EVIDENCED)
def test_every_place_that_the_condition_names_takes_its_evidence(claimed: str) -> None:
    condition = next(one for one in wenzhou().head.conditions[0].conditions if one.value == claimed)
    for place in condition.evidence:
        assert f"{FAILED}.evidence" not in {rule for rule, _ in blocking(found(EVIDENCED[claimed](), (*BARE, place)))}


def test_the_portrait_is_no_evidence() -> None:
    assert COMPLETE["application"]["photo"] == PORTRAIT
    assert f"{FAILED}.evidence" in {rule for rule, _ in blocking(found(deepcopy(COMPLETE), ("application.photo",)))}
