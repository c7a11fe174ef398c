"""临人社发〔2023〕26号, rule by rule: complete cases of both procedures, and for every demand a case that breaks it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.checks import check_case
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Severity
from desktop_app.domain.id_number import check_character
from tests.integration.demo_cases import demo_cases
from tests.integration.master_studio import (
    ASSESSMENT,
    RECOGNITION,
    blocking,
    changed,
    complete,
    found,
    members,
    studios,
)

MASTER, SUPPORT, PROJECTS = "1、三、（一）", "1、三、（二）", "1、三、（三）"


def eligible(**values: Any) -> Case:
    return changed(RECOGNITION, "eligibility", **values)


def applied(**values: Any) -> Case:
    return changed(RECOGNITION, "application", **values)


def renewed(**values: Any) -> Case:
    return changed(ASSESSMENT, "renewal", **values)


def born(birth: str, sex: str = "男") -> dict[str, str]:
    """Lead's answers for a birth date."""
    digits = f"330124{birth.replace('-', '')}{'031' if sex == '男' else '024'}"
    return {"lead_id_number": digits + check_character(digits), "lead_birth": birth[:7], "lead_sex": sex}


def led_by_a_member() -> Case:
    return applied(members=[*members()[:3], {**members()[3], **lead_as_member()}])


def lead_as_member() -> dict[str, Any]:
    lead = complete(RECOGNITION).answers["application"]
    return {"name": lead["lead_name"], "sex": lead["lead_sex"], "id_number": lead["lead_id_number"]}


BROKEN: dict[str, tuple[Case, str]] = {
    "region": (eligible(in_linan=False), "1、三、申报条件"),
    "lead_grade": (changed(RECOGNITION, "application", grade="高级工"), MASTER),
    "lead_outstanding": (eligible(outstanding=False), MASTER),
    "before_retirement": (applied(**born("1966-05-07")), MASTER),
    "members": (applied(members=members()[:2]), MASTER),
    "members_of_unit": (applied(members=[*members()[:3], {**members()[3], "of_unit": False}]), MASTER),
    "lead_is_not_member": (led_by_a_member(), MASTER),
    "studio_name": (applied(studio="数控铣工技能大师工作室"), "1、四、（二）2"),
    "rules_set_up": (eligible(rules_set_up=False), SUPPORT),
    "agreement_signed": (eligible(agreement_signed=False), SUPPORT),
    "place_ready": (eligible(place_ready=False), SUPPORT),
    "funds_ready": (eligible(funds_ready=False), SUPPORT),
    "rewards_set_up": (eligible(rewards_set_up=False), SUPPORT),
    "has_project": (eligible(projects=[]), PROJECTS),
    "filled_in_time": (applied(filled_on="2023-05-09"), "1、四、（二）；2、（二）"),
    "recognised_in_2020": (renewed(listed_unit=""), "2、（一）；附件3"),
    "unit_as_listed": (changed(ASSESSMENT, "application", unit="杭州临安检测科技有限公司"), "附件3"),
    "studio_as_listed": (changed(ASSESSMENT, "application", studio="骆雨晴技能大师工作室"), "附件3"),
    "lead_still_works": (renewed(lead_still_works=False), "1、六、（三）"),
    "trained_enough": (renewed(trained_a_year="19"), "1、二、（一）"),
    "patents_enough": (renewed(patents_a_year="0"), "1、二、（四）"),
}
BROKEN["lead_grade"][0].answers["eligibility"]["unique_skill"] = False


@pytest.mark.parametrize("procedure", [RECOGNITION, ASSESSMENT])
def test_a_complete_case_has_no_finding_at_all(procedure: str) -> None:
    assert found(complete(procedure)) == []


def test_every_rule_of_the_programme_is_broken_here() -> None:
    assert {rule.id for rule in studios().head.rules} == set(BROKEN)


@pytest.mark.parametrize("rule", BROKEN)
def test_a_case_that_breaks_one_rule_has_just_that_finding(rule: str) -> None:
    case, clause = BROKEN[rule]
    assert found(case) == [(rule, clause)]


def empty(procedure: str) -> Case:
    return replace(complete(procedure), answers={}, attachments=())


def test_recognition_and_assessment_have_rules_of_their_own() -> None:
    names = {rule.id for rule in studios().head.rules}
    told = {procedure: names & {rule for rule, _ in found(empty(procedure))} for procedure in (RECOGNITION, ASSESSMENT)}
    assert told[RECOGNITION] >= {"region", "members", "agreement_signed", "has_project"}
    assert told[ASSESSMENT] == {"recognised_in_2020", "lead_still_works"}
    assert not told[RECOGNITION] & told[ASSESSMENT]


@pytest.mark.parametrize("procedure", [RECOGNITION, ASSESSMENT])
def test_an_empty_case_is_told_each_thing_once(procedure: str) -> None:
    findings = check_case(studios(), empty(procedure))
    assert len({(finding.place, finding.rule) for finding in findings}) == len(findings)
    assert all(finding.clause for finding in findings)


@pytest.mark.parametrize("grade", ["技师", "高级技师", "特级技师", "首席技师"])
def test_a_technician_may_lead(grade: str) -> None:
    case = applied(grade=grade)
    case.answers["eligibility"]["unique_skill"] = False
    assert found(case) == []


@pytest.mark.parametrize("grade", ["无等级", "初级工", "高级工"])
def test_whoever_has_a_unique_skill_may_lead_without_being_a_technician(grade: str) -> None:
    case = applied(grade=grade)
    assert case.answers["eligibility"]["unique_skill"] is True
    assert found(case) == []


WORKER, CADRE, ARDUOUS = (
    "工人（男60周岁、女50周岁）",
    "干部、管理或专业技术岗位（男60周岁、女55周岁）",
    "特殊工种（男55周岁、女45周岁）",
)


@pytest.mark.parametrize(
    ("birth", "sex", "category", "enough"),
    [
        ("1966-05-08", "男", WORKER, True),
        ("1966-05-07", "男", WORKER, False),
        ("1966-05-08", "男", CADRE, True),
        ("1971-05-08", "女", CADRE, True),
        ("1971-05-07", "女", CADRE, False),
        ("1976-05-08", "女", WORKER, True),
        ("1976-05-07", "女", WORKER, False),
        ("1971-05-08", "男", ARDUOUS, True),
        ("1971-05-07", "男", ARDUOUS, False),
        ("1981-05-08", "女", ARDUOUS, True),
        ("1981-05-07", "女", ARDUOUS, False),
    ],
)
def test_three_years_to_go_are_counted_to_the_day_by_the_law_of_2023(
    birth: str, sex: str, category: str, enough: bool
) -> None:
    case = applied(**born(birth, sex))
    case.answers["eligibility"]["retirement_category"] = category
    assert found(case) == ([] if enough else [("before_retirement", MASTER)])


def test_retirement_is_soft_and_waived_by_a_written_reason() -> None:
    case = replace(applied(**born("1965-01-10")), reasons={"before_retirement": "绝技绝活后继无人，单位拟返聘。"})
    (finding,) = check_case(studios(), case)
    assert (finding.rule, finding.severity, finding.reason_accepted) == ("before_retirement", Severity.SOFT, True)
    assert not finding.blocks


def test_the_members_are_counted_without_blank_rows() -> None:
    rows = [*members()[:2], {"id": "m8", "name": ""}]
    assert ("members", MASTER) in found(applied(members=rows))
    assert found(applied(members=members()[:3])) == []


def test_one_person_listed_three_times_is_no_team_of_three() -> None:
    one = members()[0]
    told = blocking(applied(members=[one, {**one, "id": "m8"}, {**one, "id": "m9"}]))
    assert ("members", MASTER) in told


def test_the_lead_does_not_count_as_a_member() -> None:
    told = blocking(applied(members=[*members()[:2], {**members()[2], **lead_as_member()}]))
    assert {("members", MASTER), ("lead_is_not_member", MASTER)} <= set(told)


@pytest.mark.parametrize(
    "studio",
    [
        "章建铭数控铣工工作室",
        "数控铣工章建铭技能大师工作室",
        "章建铭 数控铣工技能大师工作室",
        "章建铭铣工技能大师工作室",
    ],
)
def test_the_studio_is_named_after_lead_and_occupation_exactly(studio: str) -> None:
    assert blocking(applied(studio=studio)) == [("studio_name", "1、四、（二）2")]


@pytest.mark.parametrize(
    "names",
    [
        {"lead_name": "章　建铭"},
        {"lead_name": "章建铭 "},
        {"occupation": "数控铣工（五轴）", "studio": "章建铭数控铣工(五轴)技能大师工作室"},
        {"occupation": "数控铣工(五轴)", "studio": "章建铭数控铣工（五轴）技能大师工作室"},
    ],
)
def test_blanks_in_the_leads_name_and_the_width_of_brackets_make_no_other_studio(names: dict[str, str]) -> None:
    assert found(applied(**names)) == []


# 附件3 of the notice without the names of people: unit and occupation.
RECOGNISED = {
    "浙江万马股份有限公司": "维修电工",
    "杭州杭氧工装泵阀有限公司": "数控车工",
    "杭州市临安区植物检疫站(杭州市临安区农产品检测站)": "农产品质检员",
    "杭州临安邵城鑫石雕艺术有限公司": "石雕",
    "杭州啄木鸟古树救护有限公司": "花卉园艺师",
    "临安青荷酒店管理有限公司": "中式烹调",
    "临安顶谷云雾茶业有限公司": "绿茶制作",
    "临安何忠华发型工作室": "美发师",
    "杭州匠成文化创意有限公司": "木雕",
}


@pytest.mark.parametrize("unit", RECOGNISED)
def test_the_nine_studios_of_2020_may_be_assessed_under_their_own_names(unit: str) -> None:
    case = renewed(listed_unit=unit)
    case.answers["application"].update(unit=unit, studio=f"骆雨晴{RECOGNISED[unit]}技能大师工作室")
    assert found(case) == []
    case.answers["application"]["studio"] = "骆雨晴钳工技能大师工作室"
    assert found(case) == [("studio_as_listed", "附件3")]


def test_the_list_of_the_notice_has_no_tenth_unit() -> None:
    form = studios().form("renewal")
    field = form.field("listed_unit") if form is not None else None
    assert field is not None
    assert [option.value for option in field.options] == list(RECOGNISED)


@pytest.mark.parametrize(
    "unit", ["杭州市临安区植物检疫站", "杭州市临安区农产品检测站", "杭州市临安区植物检疫站 (杭州市临安区农产品检测站)"]
)
def test_a_unit_with_two_names_may_write_either(unit: str) -> None:
    assert found(changed(ASSESSMENT, "application", unit=unit)) == []


@pytest.mark.parametrize("nature", ["事业/全额", "事业/差额", "事业/自收自支", "企业/国有", "企业/其他", "个体工商户"])
def test_a_unit_ticks_both_levels_where_there_are_two(nature: str) -> None:
    assert found(applied(unit_nature=nature)) == []
    assert ("choice_inner" in dict(found(applied(unit_nature=nature.partition("/")[0])))) is ("/" in nature)


def test_the_last_day_is_in_time() -> None:
    assert found(applied(filled_on="2023-05-08")) == []


@pytest.mark.parametrize(("trained", "patents"), [("20", "1"), ("35", "4")])
def test_the_duties_of_each_year_are_kept_at_twenty_people_and_one_patent(trained: str, patents: str) -> None:
    assert found(renewed(trained_a_year=trained, patents_a_year=patents)) == []


def test_what_falls_short_of_the_duties_is_a_warning_only() -> None:
    assert blocking(renewed(trained_a_year="0", patents_a_year="0")) == []


def test_deadlines_and_copies_are_the_notices() -> None:
    head = studios().head
    assert {(item.on.isoformat(), item.clause) for item in head.deadlines} == {
        ("2023-05-08", "1、四、（二）"),
        ("2023-05-08", "2、（二）"),
    }
    assert head.notice.date is None
    assert {item.copies for item in studios().materials_for("studio", RECOGNITION)} == {2}


def test_opinions_are_written_above_the_applicant() -> None:
    form = studios().form("application")
    assert form is not None
    levels = {field.id: field.level.value for field in form.fields if field.level is not None}
    assert levels == {
        "unit_opinion": "unit",
        "unit_opinion_date": "unit",
        "experts_opinion": "district",
        "experts_opinion_date": "district",
        "district_opinion": "district",
        "district_opinion_date": "district",
    }


FAULTS = [
    ("studio_name", "1、四、（二）2"),
    ("email", "1、四、（二）1；2、（二）"),
    ("postcode", "1、四、（二）1；2、（二）"),
    ("lead_grade", MASTER),
    ("members", MASTER),
    ("members_of_unit", MASTER),
    ("lead_is_not_member", MASTER),
    ("id_number", MASTER),
    ("required", "1、二"),
    ("required", SUPPORT),
    ("lead_outstanding", MASTER),
    ("agreement_signed", SUPPORT),
    ("funds_ready", SUPPORT),
    ("rewards_set_up", SUPPORT),
    ("has_project", PROJECTS),
    *[("material", "1、四、（二）3")] * 6,
    ("before_retirement", MASTER),
]
SHEET = "2、（二）；附件2"
FAULTS_OF_ASSESSMENT = [
    *[("score_lowering", SHEET)] * 2,
    ("number", SHEET),
    ("score_fact", SHEET),
    ("required", SHEET),
    ("score_veto", SHEET),
    *[("required", "2、（二）")] * 2,
    ("recognised_in_2020", "2、（一）；附件3"),
    ("lead_still_works", "1、六、（三）"),
    ("material", "2、（二）"),
    ("filled_in_time", "1、四、（二）；2、（二）"),
    ("choice_inner", "1、四、（二）1；2、（二）"),
    ("id_number_twice", MASTER),
    *[("score_evidence", SHEET)] * 9,
    ("trained_enough", "1、二、（一）"),
    ("patents_enough", "1、二、（四）"),
]


def test_the_faulty_cases_are_told_exactly_their_faults() -> None:
    recognition, assessment = demo_cases(studios(), faulty=True)
    assert found(recognition) == FAULTS
    assert found(assessment) == FAULTS_OF_ASSESSMENT
