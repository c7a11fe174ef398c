"""Every chosen value is one that the form offers."""

from __future__ import annotations

import pytest

from desktop_app.checks import choices
from desktop_app.domain.finding import Severity
from desktop_app.programmes.fields import Column, Field, FieldType, Option
from desktop_app.programmes.rules import RecommenderKind
from tests.unit.checks.making import asked, case, form, programme, section, subject

NATURE = (
    Option(value="事业", options=(Option(value="全额"), Option(value="差额"), Option(value="自收自支"))),
    Option(value="企业", options=(Option(value="国有"), Option(value="民营"), Option(value="其他"))),
    Option(value="个体工商户"),
)
ONE = Field(id="nature", label="单位性质", type=FieldType.CHOICE, options=NATURE)
MANY = Field(id="nature", label="单位性质", type=FieldType.CHOICES, options=NATURE)


@pytest.mark.parametrize("value", ["", None, "个体工商户", "企业/国有", "事业/自收自支", 5, {}])
def test_an_offered_choice_is_fine(value: object) -> None:
    assert list(choices.check(asked(ONE, value))) == []


@pytest.mark.parametrize("value", ["集体", "国有", "企业/全额", "企业/", "个体工商户/国有", "企业/国有/甲"])
def test_a_choice_that_is_not_offered_is_an_error(value: str) -> None:
    (finding,) = choices.check(asked(ONE, value))
    assert (finding.rule, finding.severity) == ("choice", Severity.ERROR)
    assert finding.message == f"“单位性质”选择的“{value}”不在可选范围之内。"
    assert finding.remedy == "请重新选择：事业、企业、个体工商户。"


def test_an_outer_choice_whose_inner_one_is_left_open_is_a_warning() -> None:
    (finding,) = choices.check(asked(ONE, "企业"))
    assert (finding.rule, finding.severity) == ("choice_inner", Severity.WARNING)
    assert finding.remedy == "请在“企业”中再选择：国有、民营、其他。"


def test_several_choices_are_judged_one_by_one() -> None:
    found = list(choices.check(asked(MANY, ["企业", "企业/国有", "事业", "海外", "", 7])))
    assert [finding.rule for finding in found] == ["choice_inner", "choice"]


def test_only_choices_that_somebody_made_here_are_judged() -> None:
    computed = Field(id="sum", label="合计", type=FieldType.CHOICE, options=NATURE, compute="application.nature")
    people = section(
        Column(id="nature", label="性质", type=FieldType.CHOICE, options=NATURE, derive="application.nature")
    )
    small = programme(form(Field(id="name", label="姓名"), ONE, computed), form(people, form_id="summary"))
    answers = {
        "application": {"name": "集体", "nature": "集体", "sum": "集体"},
        "summary": {"career": [{"id": "r1", "nature": "集体"}]},
    }
    assert [str(finding.place) for finding in choices.check(subject(small, case(answers)))] == ["application.nature"]


def test_a_recommender_must_be_of_a_kind_that_the_programme_knows() -> None:
    small = programme(form(ONE), recommenders=(RecommenderKind(id="district", title="区"),))
    assert list(choices.check(subject(small, case(recommender="district")))) == []
    assert list(choices.check(subject(small, case()))) == []
    (finding,) = choices.check(subject(small, case(recommender="village")))
    assert (finding.rule, finding.place) == ("recommender", None)


def test_chosen_values_are_the_texts_that_say_something() -> None:
    assert choices.chosen_values("甲") == ["甲"]
    assert choices.chosen_values(["甲", "", None, 5, "乙"]) == ["甲", "乙"]
    assert choices.chosen_values(None) == []
