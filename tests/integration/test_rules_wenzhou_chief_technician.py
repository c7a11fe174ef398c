"""温州市第七轮首席技师, rule by rule: one complete case, and for every demand a case that breaks just that."""

from __future__ import annotations

from copy import deepcopy

import pytest

from desktop_app.domain.finding import Severity
from desktop_app.domain.id_number import check_character
from desktop_app.programmes.computed import suggestions
from tests.integration.chief_technician import Answers, blocking
from tests.integration.demonstration import Made
from tests.integration.wenzhou import COMPLETE, CONDITIONS, case, changed, eligible, found, wenzhou


def test_a_complete_case_has_no_finding_at_all() -> None:
    assert found(deepcopy(COMPLETE)) == []


def test_an_empty_case_is_told_everything_that_it_lacks_and_nothing_twice() -> None:
    findings = found({}, files=(), recommender="")
    asked = {str(finding.place) for finding in findings if finding.rule == "required"}
    assert {"application.name", "application.career", "deeds.story", "letter.body"} <= asked
    assert not any(place.startswith("summary.people") for place in asked)
    assert len(set(findings)) == len(findings)


def born(day: str, sex: str, category: str = "") -> Answers:
    """A case of somebody born on that day (YYYYMMDD)."""
    body = f"330106{day}00{1 if sex == '男' else 2}"
    answers = changed("application", sex=sex, birth=f"{day[:4]}-{day[4:6]}", id_number=body + check_character(body))
    answers["eligibility"]["retirement_category"] = category
    return answers


BROKEN_RULES: dict[str, tuple[str, Answers]] = {
    "region": (CONDITIONS, eligible(in_wenzhou=False)),
    "grade": (CONDITIONS, changed("application", grade="高级工")),
    "retirement": (CONDITIONS, born("19610101", "男")),
    "skilled_work": (CONDITIONS, eligible(skilled_work=False)),
    "good_ethics": (CONDITIONS, eligible(good_ethics=False)),
    "not_excluded": (CONDITIONS, eligible(exclusions=["省首席技师"])),
    "truthful": ("四、申报材料及有关要求", eligible(truthful=False)),
    "expert_reviewed": ("三、（二）", eligible(reviewed_on="")),
    "publicised": ("三、（二）", eligible(publicity_to="")),
    "copies_certified": ("四、3", eligible(copies_certified=False)),
}
WARNINGS: dict[str, tuple[str, Answers]] = {
    "exclusion_mentioned": (CONDITIONS, changed("application", honours="2019年5月，浙江省首席技师")),
    "recommender_known": ("二、推荐名额", deepcopy(COMPLETE)),
    "deeds_long_enough": ("四、3", changed("deeds", story="他扎根模具制造一线。" * 79)),
    "own_award_is_filled": ("一、3", eligible(awards=[{"id": "w1", "whose": "本人"}])),
}


def test_every_rule_of_the_programme_is_broken_here() -> None:
    assert {rule.id for rule in wenzhou().head.rules} == {*BROKEN_RULES, *WARNINGS}


@pytest.mark.parametrize("rule", BROKEN_RULES)
def test_a_case_that_breaks_one_rule_has_just_that_finding(rule: str) -> None:
    clause, answers = BROKEN_RULES[rule]
    assert blocking(found(answers)) == [(rule, clause)]


@pytest.mark.parametrize("rule", WARNINGS)
def test_what_is_worth_a_look_is_a_warning_with_its_clause(rule: str) -> None:
    clause, answers = WARNINGS[rule]
    findings = found(answers, recommender="" if rule == "recommender_known" else "yueqing")
    (finding,) = [one for one in findings if one.rule == rule]
    assert (finding.severity, finding.clause) == (Severity.WARNING, clause)


@pytest.mark.parametrize(
    ("grade", "enough"),
    [
        ("初级工", False),
        ("中级工", False),
        ("高级工", False),
        ("无（传统手工艺）", False),
        ("技师", True),
        ("高级技师", True),
        ("特级技师", True),
        ("首席技师", True),
    ],
)
def test_technician_is_the_lowest_grade_but_for_a_traditional_craft(grade: str, enough: bool) -> None:
    answers = changed("application", grade=grade)
    assert blocking(found(answers)) == ([] if enough else [("grade", CONDITIONS)])
    answers["eligibility"]["traditional_craft"] = True
    assert blocking(found(answers)) == []


@pytest.mark.parametrize(
    ("day", "sex", "category", "within"),
    [
        ("19610928", "男", "", False),
        ("19610929", "男", "", True),
        ("19710928", "女", "女工人（50周岁）", False),
        ("19710929", "女", "女工人（50周岁）", True),
        ("19660928", "女", "女干部（55周岁）", False),
        ("19660929", "女", "女干部（55周岁）", True),
        ("19660928", "男", "特殊工种（男55周岁、女45周岁）", False),
        ("19660929", "男", "特殊工种（男55周岁、女45周岁）", True),
        ("19760928", "女", "特殊工种（男55周岁、女45周岁）", False),
        ("19760929", "女", "特殊工种（男55周岁、女45周岁）", True),
    ],
)
def test_the_statutory_age_is_counted_to_the_day_of_the_deadline(
    day: str, sex: str, category: str, within: bool
) -> None:
    assert blocking(found(born(day, sex, category))) == ([] if within else [("retirement", CONDITIONS)])


def test_without_an_identity_card_number_the_month_of_birth_counts_to_its_end() -> None:
    late, early = (changed("application", birth=month, id_number="") for month in ("1961-09", "1961-08"))
    assert "retirement" not in {rule for rule, _ in blocking(found(late))}
    assert ("retirement", CONDITIONS) in blocking(found(early))


def test_a_womans_age_waits_for_her_category() -> None:
    assert blocking(found(born("19680101", "女"))) == [("required", CONDITIONS)]


def test_every_title_and_class_of_the_exclusion_list_keeps_somebody_out() -> None:
    form = wenzhou().form("eligibility")
    field = form.field("exclusions") if form else None
    assert field is not None
    assert len(field.options) == 7
    for option in field.options:
        assert blocking(found(eligible(exclusions=[option.value]))) == [("not_excluded", CONDITIONS)]


@pytest.mark.parametrize(
    "title", ["中华技能大奖", "浙江省钱江技能大奖", "省首席技师", "瓯江技能大奖", "温州名匠", "“浙江工匠”培养项目"]
)
def test_a_title_of_the_list_among_the_honours_is_pointed_at_until_it_is_ticked(title: str) -> None:
    answers = changed("application", honours=f"2020年获{title}")
    assert [finding.rule for finding in found(answers)] == ["exclusion_mentioned"]
    answers["eligibility"]["exclusions"] = ["省首席技师"]
    assert [finding.rule for finding in found(answers)] == ["not_excluded"]


def test_other_honours_are_not_pointed_at() -> None:
    assert found(changed("application", honours="2018年4月，乐清市五一劳动奖章；2019年5月，温州市技术能手")) == []


RECOMMENDERS_STEPS = ("expert_reviewed", "publicised", "copies_certified")


def unrecommended() -> Answers:
    """A case as its unit sends it: the recommender has done and written nothing."""
    answers = eligible(reviewed_on="", publicity_from="", publicity_to="", copies_certified=False)
    del answers["letter"]
    return answers


def test_what_the_recommender_does_and_writes_does_not_hold_the_applicant_back() -> None:
    findings = found(unrecommended())
    assert blocking(findings) == []
    assert {(finding.rule, str(finding.place)) for finding in findings} == {
        ("required", "letter.body"),
        ("required", "letter.signer"),
    }
    assert {finding.severity for finding in findings} == {Severity.WARNING}


@pytest.mark.parametrize(("form", "field"), [("letter", "body"), ("application", "department_opinion")])
def test_the_recommender_speaks_only_after_review_publicity_and_a_look_at_the_originals(form: str, field: str) -> None:
    answers = unrecommended()
    answers.setdefault(form, {})[field] = "同意推荐。"
    assert {rule for rule, _ in blocking(found(answers))} == set(RECOMMENDERS_STEPS)


@pytest.mark.parametrize(
    ("first", "last", "holds"),
    [
        ("2021-09-22", "2021-09-26", True),
        ("2021-09-22", "2021-09-22", True),
        ("2021-09-22", "2021-09-21", False),
        ("", "2021-09-26", False),
        ("2021-09-22", "", False),
    ],
)
def test_publicity_begins_before_it_ends(first: str, last: str, holds: bool) -> None:
    findings = blocking(found(eligible(publicity_from=first, publicity_to=last)))
    assert findings == ([] if holds else [("publicised", "三、（二）")])


@pytest.mark.parametrize(
    ("characters", "rule"), [(799, "deeds_long_enough"), (800, ""), (1199, ""), (1200, "max_chars")]
)
def test_about_a_thousand_characters_are_a_fifth_less_or_more(characters: int, rule: str) -> None:
    findings = found(changed("deeds", story="技" * characters))
    assert [(finding.rule, finding.severity) for finding in findings] == ([(rule, Severity.WARNING)] if rule else [])


QUOTAS = [
    ("1", "鹿城区", 4), ("2", "龙湾区", 4), ("3", "瓯海区", 4), ("4", "洞头区", 1), ("5", "经济技术开发区", 3),
    ("5", "瓯江口产业集聚区", 1), ("6", "乐清市", 5), ("7", "瑞安市", 5), ("8", "永嘉县", 3), ("9", "文成县", 2),
    ("10", "平阳县", 3), ("11", "泰顺县", 2), ("12", "苍南县", 2), ("13", "龙港市", 2),
    ("14", "市直单位及省属在温单位", 1), ("15", "市行业主管部门及行业协会", 1),
]  # fmt: skip


def test_the_table_of_quotas_is_the_notices_and_holds_in_principle() -> None:
    kinds = wenzhou().head.recommenders
    assert [(kind.number, kind.title, kind.quota) for kind in kinds] == QUOTAS
    assert {kind.severity for kind in kinds} == {Severity.SOFT}
    assert [kind.title for kind in kinds if kind.each] == ["市直单位及省属在温单位", "市行业主管部门及行业协会"]
    assert wenzhou().head.total == 30


def test_deadline_paper_and_sheaf_are_those_of_the_notice() -> None:
    head = wenzhou().head
    assert [deadline.on.isoformat() for deadline in head.deadlines] == ["2021-09-28"]
    assert head.delivery is not None
    assert head.delivery.words == "一式 1 份，A4 纸双面黑白打印，装订成册，同时报送电子文档"
    assert all(form.page.duplex for form in wenzhou().forms if form.printed)


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        ("lucheng", "温州市鹿城区人力资源和社会保障局"),
        ("yueqing", "乐清市人力资源和社会保障局"),
        ("longgang", "龙港市社会事业局"),
        ("development_zone", None),
        ("", None),
    ],
)
def test_the_cover_proposes_the_recommending_unit(chosen: str, name: str | None) -> None:
    from_choice = suggestions(wenzhou(), case(changed("application", recommender=""), recommender=chosen))
    assert from_choice.get(("application", "recommender")) == name


OF_FAMILIES = {
    ("id_number_birth", "四、1"),
    ("month", "四、1"),
    ("phone", "四、1"),
    ("postcode", "四、1"),
    ("required", "四、1"),
    ("required", "附件3"),
    ("portrait", "四、1"),
    ("period_reversed", "四、1"),
}
OF_MATERIALS = {("material", "四、3"), ("material", "一、2 和四、3"), ("material", "一、3 和四、3")}
OF_CONDITIONS = {
    (rule, clause) for rule in ("one_of_three", "one_of_three.evidence") for clause in ("一、1", "一、2", "一、3")
}


def test_the_faulty_case_of_the_demonstration_breaks_these_and_no_others(demo: list[Made]) -> None:
    (faulty,) = [one for one in demo if one.faulty and one.case.programme.id == wenzhou().id]
    rules = {rule.id: rule.clause for rule in wenzhou().head.rules if rule.id != "exclusion_mentioned"}
    assert faulty.broken == {*rules.items(), *OF_FAMILIES, *OF_MATERIALS, *OF_CONDITIONS}


def test_the_complete_cases_of_the_demonstration_rest_on_different_conditions(demo: list[Made]) -> None:
    whole = [one for one in demo if one.complete and one.case.programme.id == wenzhou().id]
    assert [one.case.answers["eligibility"]["conditions"] for one in whole] == [["1", "2"], ["3"]]
    assert {rule for one in whole for rule, _ in one.broken} == {"period_overlap"}
