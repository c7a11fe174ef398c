"""杭人社发〔2021〕69号, 二: which condition holds by which award, honour or result, and on what evidence."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from itertools import product

import pytest

from desktop_app.checks import check_case
from desktop_app.domain.finding import Severity
from desktop_app.programmes.programme import Programme
from tests.integration.chief_technician import (
    AWARD_FILES,
    COMPLETE,
    METHOD,
    Answers,
    blocking,
    case,
    claiming,
    eligible,
    with_award,
)


def test_an_own_award_that_the_form_does_not_tell_of_is_a_warning(programme: Programme) -> None:
    answers = with_award("（一）")
    answers["application"]["contest"] = ""
    (finding,) = check_case(programme, case(programme, answers, AWARD_FILES))
    assert (finding.rule, finding.severity) == ("own_award_is_filled", Severity.WARNING)
    assert str(finding.place) == "application.contest"


# The last place that counts, read off the notice: 二、（一） for own awards, 二、（四） for apprentices' awards.
LEVELS = ("国家级", "省级", "市级")
CLASSES = ("一类", "二类")
LAST_PLACE = {
    "本人": dict(zip(product(LEVELS, CLASSES), (6, 3, 3, 1, 1, 0), strict=True)),
    "徒弟": dict(zip(product(LEVELS, CLASSES), (10, 6, 6, 3, 3, 1), strict=True)),
}
CONDITION_OF = {"本人": "（一）", "徒弟": "（四）"}
MATRIX = [
    (whose, level, kind, place) for whose in LAST_PLACE for level in LEVELS for kind in CLASSES for place in range(12)
]


@pytest.mark.parametrize(("whose", "level", "kind", "place"), MATRIX)
def test_the_competition_matrix(programme: Programme, whose: str, level: str, kind: str, place: int) -> None:
    claimed = CONDITION_OF[whose]
    answers = with_award(claimed, whose=whose, level=level, **{"class": kind}, place=str(place))
    found = blocking(check_case(programme, case(programme, answers, AWARD_FILES)))
    counts = 1 <= place <= LAST_PLACE[whose][level, kind]
    assert found == ([] if counts else [("one_of_four", f"二、{claimed}")])


@pytest.mark.parametrize(("claimed", "whose"), [("（一）", "徒弟"), ("（四）", "本人")])
def test_an_apprentices_award_is_not_ones_own_and_the_other_way_round(
    programme: Programme, claimed: str, whose: str
) -> None:
    answers = with_award(claimed, whose=whose)
    found = blocking(check_case(programme, case(programme, answers, AWARD_FILES)))
    assert found == [("one_of_four", f"二、{claimed}")]


@pytest.mark.parametrize("place", ["", "第一", "1.5", "-1"])
def test_a_place_that_is_no_number_wins_nothing(programme: Programme, place: str) -> None:
    found = blocking(check_case(programme, case(programme, with_award("（一）", place=place), AWARD_FILES)))
    assert ("one_of_four", "二、（一）") in found


@pytest.mark.parametrize("number", [0, 1])
def test_one_apprentice_is_not_several(programme: Programme, number: int) -> None:
    answers = with_award("（四）", whose="徒弟")
    del answers["eligibility"]["apprentices"][number:]
    found = blocking(check_case(programme, case(programme, answers, AWARD_FILES)))
    assert found == [("one_of_four", "二、（四）")]


def test_every_honour_of_the_list_is_enough(programme: Programme) -> None:
    form = programme.form("eligibility")
    field = form.field("honours") if form else None
    assert field is not None
    assert [option.value for option in field.options][:3] == ["中华技能大奖", "全国技术能手", "杭州市杰出人才"]
    for option in field.options:
        assert blocking(check_case(programme, case(programme, eligible(honours=[option.value])))) == []


def test_claiming_no_condition_is_an_error(programme: Programme) -> None:
    found = blocking(check_case(programme, case(programme, eligible(conditions=[]))))
    assert found == [("one_of_four", "二、认定条件")]


PROOF = ("application.photo", "material:certificate", "material:achievement_proof")


@pytest.mark.parametrize(
    ("claimed", "application"),
    [("（二）", {"method": METHOD}), ("（三）", {"innovation": "自动换向装置改造，获省级奖。"})],
)
def test_the_other_conditions_rest_on_what_the_form_tells(
    programme: Programme, claimed: str, application: dict[str, str]
) -> None:
    assert blocking(check_case(programme, case(programme, claiming(claimed, **application), PROOF))) == []
    found = blocking(check_case(programme, case(programme, claiming(claimed), PROOF)))
    assert found == [("one_of_four", f"二、{claimed}")]


def test_the_first_condition_rests_on_an_honour_or_an_award(programme: Programme) -> None:
    found = blocking(check_case(programme, case(programme, eligible(honours=[]))))
    assert found == [("one_of_four", "二、（一）")]


EVIDENCED: dict[str, Callable[[], Answers]] = {
    "（一）": lambda: deepcopy(COMPLETE),
    "（二）": lambda: claiming("（二）", method=METHOD),
    "（三）": lambda: claiming("（三）", innovation="自动换向装置改造，获省级奖。"),
    "（四）": lambda: with_award("（四）", whose="徒弟"),
}


def test_every_condition_is_tested_for_evidence(programme: Programme) -> None:
    (group,) = programme.head.conditions
    assert [condition.value for condition in group.conditions] == list(EVIDENCED)


@pytest.mark.parametrize("claimed", EVIDENCED)
def test_a_claim_without_evidence_is_named_with_its_clause(programme: Programme, claimed: str) -> None:
    bare = case(programme, EVIDENCED[claimed](), ("application.photo", "material:certificate"))
    found = check_case(programme, bare)
    assert ("one_of_four.evidence", f"二、{claimed}") in blocking(found)
    assert {finding.rule for finding in found} == {"one_of_four.evidence", "material"}


@pytest.mark.parametrize("claimed", EVIDENCED)
def test_every_place_that_the_condition_names_takes_its_evidence(programme: Programme, claimed: str) -> None:
    condition = next(one for one in programme.head.conditions[0].conditions if one.value == claimed)
    for place in condition.evidence:
        files = ("application.photo", "material:certificate", place)
        found = blocking(check_case(programme, case(programme, EVIDENCED[claimed](), files)))
        assert "one_of_four.evidence" not in {rule for rule, _ in found}
