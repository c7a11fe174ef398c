"""杭总工〔2016〕34号, rule by rule: complete cases, and for every demand a case that breaks just that."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from desktop_app.checks import check_case, material_status
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from tests.integration.chief_technician import PORTRAIT, Answers, blocking, case
from tests.integration.demonstration import Made

FOLDER = Path(__file__).parents[2] / "resources" / "programmes" / "hangzhou-artisan-2016"
COMPLETE: Answers = {
    "application": {
        "name": "方砚舟",
        "age": "40",
        "ethnicity": "汉族",
        "photo": PORTRAIT,
        "field": "精细木工",
        "title": "技师",
        "phone": "0571-87654321",
        "mobile": "13800000000",
        "address": "杭州市余杭区示例路1号",
        "unit": "杭州示例木作有限公司",
        "deeds": "二十年如一日从事榫卯制作，整理三十六种榫卯。",
    },
    "eligibility": {
        "in_scope": True,
        "chinese_national": True,
        "union_member": True,
        "good_standing": True,
        "birth": "1976-09-30",
        "skill_start": "2006-09",
        "front_line": True,
        "conditions": ["1"],
        "ground": "不划线目测开榫，配合间隙在0.1毫米以内，同行公认。",
        "truthful": True,
    },
}
FILES = ("application.photo", "material:detail", "material:condition_proof")
AWARD_FILES = ("application.photo", "material:detail", "eligibility.awards[w1]")


@cache
def artisan() -> Programme:
    return load_programme(read_programme_folder(FOLDER))


def of(
    answers: Answers, files: Sequence[str] = FILES, recommender: str = "unit", reasons: dict[str, str] | None = None
) -> Case:
    return replace(case(artisan(), answers, tuple(files), recommender), reasons=reasons or {})


def found(answers: Answers, files: Sequence[str] = FILES, recommender: str = "unit") -> list[Finding]:
    return check_case(artisan(), of(answers, files, recommender))


def changed(form: str, **values: object) -> Answers:
    answers = deepcopy(COMPLETE)
    answers[form].update(values)
    return answers


def eligible(**values: object) -> Answers:
    return changed("eligibility", **values)


def with_award(claimed: str, level: str, place: str, whose: str = "本人", **values: object) -> Answers:
    """A case that rests on one award alone."""
    award = {"id": "w1", "whose": whose, "contest": "木工大赛", "level": level, "place": place, "won_on": "2015-10"}
    return eligible(conditions=[claimed], ground="", awards=[award], **values)


def test_a_complete_case_has_no_finding_at_all() -> None:
    assert found(deepcopy(COMPLETE)) == []


BROKEN: dict[str, tuple[str, Severity, Answers, Sequence[str], str]] = {
    "in_scope": ("二、认定范围及数量", Severity.ERROR, eligible(in_scope=False), FILES, "unit"),
    "nationality": ("三、（一）", Severity.ERROR, eligible(chinese_national=False), FILES, "unit"),
    "union_member": ("三、（一）", Severity.ERROR, eligible(union_member=False), FILES, "unit"),
    "good_standing": ("三、（一）", Severity.ERROR, eligible(good_standing=False), FILES, "unit"),
    "under_sixty": (
        "三、（二）",
        Severity.SOFT,
        {**eligible(birth="1956-09-30"), "application": {**COMPLETE["application"], "age": "60"}},
        FILES,
        "unit",
    ),
    "ten_years": ("三、（二）", Severity.ERROR, eligible(skill_start="2006-10"), FILES, "unit"),
    "front_line": ("三、（二）", Severity.ERROR, eligible(front_line=False), FILES, "unit"),
    "age_agrees": ("附件", Severity.WARNING, changed("application", age="39"), FILES, "unit"),
    "truthful": ("九、（三）", Severity.ERROR, eligible(truthful=False), FILES, "unit"),
    "channel_known": ("四、推荐选送", Severity.WARNING, deepcopy(COMPLETE), FILES, ""),
    "detail_attached": ("附件", Severity.WARNING, deepcopy(COMPLETE), (FILES[0], FILES[2]), "unit"),
}


def test_every_rule_of_the_programme_is_broken_here() -> None:
    assert [rule.id for rule in artisan().head.rules] == list(BROKEN)


@pytest.mark.parametrize("rule", BROKEN)
def test_a_case_that_breaks_one_rule_has_just_that_finding(rule: str) -> None:
    clause, severity, answers, files, recommender = BROKEN[rule]
    told = [(finding.rule, finding.clause, finding.severity) for finding in found(answers, files, recommender)]
    assert told == [(rule, clause, severity)]


@pytest.mark.parametrize(("birth", "age", "young"), [("1956-10-01", "59", True), ("1956-09-30", "60", False)])
def test_sixty_is_reached_on_the_birthday(birth: str, age: str, young: bool) -> None:
    answers = eligible(birth=birth)
    answers["application"]["age"] = age
    assert [finding.rule for finding in found(answers)] == ([] if young else ["under_sixty"])


def test_an_outstanding_contribution_waives_the_age_when_it_is_written_down() -> None:
    _, _, answers, _, _ = BROKEN["under_sixty"]
    (refused,) = check_case(artisan(), of(answers, reasons={"under_sixty": "  "}))
    (accepted,) = check_case(artisan(), of(answers, reasons={"under_sixty": "整理十大手法，贡献突出。"}))
    assert (refused.blocks, accepted.blocks) == (True, False)


@pytest.mark.parametrize(("start", "enough"), [("2006-09", True), ("2006-10", False)])
def test_ten_years_in_hangzhou_are_counted_to_the_last_day(start: str, enough: bool) -> None:
    assert blocking(found(eligible(skill_start=start))) == ([] if enough else [("ten_years", "三、（二）")])


def test_the_fourth_condition_waives_the_ten_years_but_only_when_it_holds() -> None:
    assert found(with_award("4", "国家级", "3", skill_start="2014-07"), AWARD_FILES) == []
    assert blocking(found(with_award("4", "国家级", "4", skill_start="2014-07"), AWARD_FILES)) == [
        ("ten_years", "三、（二）"),
        ("one_of_five", "三、（二）4"),
    ]
    assert blocking(found(with_award("5", "市级", "1", skill_start="2014-07"), AWARD_FILES)) == [
        ("ten_years", "三、（二）")
    ]


def test_an_award_that_would_do_waives_nothing_until_the_fourth_condition_is_claimed() -> None:
    answers = with_award("5", "省级", "1", skill_start="2014-07")
    answers["eligibility"].update(conditions=["1"], ground="同行公认。")
    assert blocking(found(answers, (*AWARD_FILES, "material:condition_proof"))) == [("ten_years", "三、（二）")]


# The last place that counts, read off the notice: 三、（二）4 and 5.
LEVELS = ("世界级", "国家级", "省级", "市级")
LAST_PLACE = {"4": (3, 3, 1, 0), "5": (0, 0, 0, 1)}
MATRIX = list(product(LAST_PLACE, LEVELS, range(6)))


@pytest.mark.parametrize(("claimed", "level", "place"), MATRIX)
def test_the_places_of_competitions(claimed: str, level: str, place: int) -> None:
    counts = 1 <= place <= LAST_PLACE[claimed][LEVELS.index(level)]
    told = blocking(found(with_award(claimed, level, str(place)), AWARD_FILES))
    assert told == ([] if counts else [("one_of_five", f"三、（二）{claimed}")])


@pytest.mark.parametrize(("claimed", "level"), [("4", "省级"), ("5", "市级")])
def test_an_apprentices_award_is_not_ones_own(claimed: str, level: str) -> None:
    told = blocking(found(with_award(claimed, level, "1", whose="徒弟"), AWARD_FILES))
    assert told == [("one_of_five", f"三、（二）{claimed}")]


@pytest.mark.parametrize("place", ["", "第一", "-1"])
def test_a_place_that_is_no_number_wins_nothing(place: str) -> None:
    assert ("one_of_five", "三、（二）4") in blocking(found(with_award("4", "省级", place), AWARD_FILES))


def test_claiming_no_condition_is_an_error() -> None:
    assert blocking(found(eligible(conditions=[]))) == [("one_of_five", "三、（二）")]


@pytest.mark.parametrize("claimed", ["1", "2", "3"])
def test_the_first_three_conditions_rest_on_a_ground_and_its_proof(claimed: str) -> None:
    assert found(eligible(conditions=[claimed])) == []
    bare = ("application.photo", "material:detail")
    assert blocking(found(eligible(conditions=[claimed]), bare)) == [
        ("one_of_five.evidence", f"三、（二）{claimed}"),
        ("material", "三、（二）1至3"),
    ]
    assert blocking(found(eligible(conditions=[claimed], ground=""))) == [("required", "三、（二）1至3")]


@pytest.mark.parametrize(("claimed", "level"), [("4", "省级"), ("5", "市级")])
def test_an_award_without_its_certificate_is_named(claimed: str, level: str) -> None:
    bare = ("application.photo", "material:detail")
    assert blocking(found(with_award(claimed, level, "1"), bare)) == [
        ("one_of_five.evidence", f"三、（二）{claimed}"),
        ("material", "三、（二）4、5"),
    ]


def test_an_identity_number_need_not_be_given_but_must_agree() -> None:
    number = "110105197609300113"
    assert found(eligible(id_number=number)) == []
    assert blocking(found(eligible(id_number=number, birth="1976-09-29"))) == [("id_number_birth", "三、（二）")]


def test_the_notice_says_how_the_form_is_handed_in() -> None:
    delivery = artisan().head.delivery
    assert delivery is not None
    assert (delivery.copies, delivery.electronic, delivery.to) == (2, True, "市总技协办")


def test_the_deeds_keep_to_six_hundred_characters() -> None:
    assert found(changed("application", deeds="技" * 600)) == []
    assert blocking(found(changed("application", deeds="技" * 601))) == [("max_chars", "附件")]


def test_the_form_goes_in_twice_on_paper_and_once_as_a_file() -> None:
    told = {status.item.id: status for status in material_status(artisan(), of(deepcopy(COMPLETE)))}
    assert (told["application_form"].item.copies, told["application_form"].item.stamped) == (2, True)
    assert told["application_file"].needed
    assert {name for name, status in told.items() if status.needed} == {
        "application_form",
        "application_file",
        "condition_proof",
    }


def test_the_notice_sets_thirty_titles_four_channels_and_one_day() -> None:
    head = artisan().head
    assert head.total == 30
    assert [kind.id for kind in head.recommenders] == ["unit", "association", "other", "self"]
    assert {deadline.on.isoformat() for deadline in head.deadlines} == {"2016-09-30"}


REQUIRED = [f"{form.id}.{field.id}" for form in artisan().forms for field in form.fields if field.required is True]


@pytest.mark.parametrize("path", REQUIRED)
def test_each_required_field_that_is_blank_is_just_one_finding(path: str) -> None:
    form, _, field = path.partition(".")
    told = [finding for finding in found(changed(form, **{field: ""})) if finding.blocks]
    assert [(finding.rule, str(finding.place)) for finding in told] == [
        ("portrait" if field == "photo" else "required", path)
    ]


FAULTS = {
    *((rule, clause) for rule, (clause, *_) in BROKEN.items()),
    *(("one_of_five", f"三、（二）{claim}") for claim in "45"),
    *(("one_of_five.evidence", f"三、（二）{claim}") for claim in "145"),
    ("material", "三、（二）1至3"),
    ("material", "三、（二）4、5"),
    ("required", "附件"),
    ("required", "三、（二）1至3"),
    ("phone", "附件"),
    ("gap", "附件"),
    ("month", "三、（二）4、5"),
    ("portrait", "附件"),
    ("id_number", "三、（二）"),
}


def test_the_faulty_case_of_the_demonstration_breaks_every_rule(demo: list[Made]) -> None:
    (faulty,) = [one for one in demo if one.faulty and one.case.programme.id == artisan().id]
    assert faulty.broken == FAULTS


def test_the_complete_cases_of_the_demonstration_use_both_waivers(demo: list[Made]) -> None:
    young, old = [one for one in demo if one.complete and one.case.programme.id == artisan().id]
    assert young.findings == []
    assert "4" in young.case.answers["eligibility"]["conditions"]  # type: ignore[operator]
    assert [(finding.rule, finding.blocks) for finding in old.findings] == [("under_sixty", False)]
