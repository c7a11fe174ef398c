"""浙人社发〔2023〕39号, rule by rule: complete cases, and for every demand a case that breaks just that."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.checks import check_case, material_status
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Severity
from desktop_app.programmes.completion import complete
from desktop_app.programmes.fields import FieldType, Level
from tests.integration.chief_technician import blocking
from tests.integration.demonstration import Made
from tests.integration.zhejiang_artisan import (
    TEACHER,
    UNIT,
    WORKER,
    Change,
    artisan,
    files_of,
    found,
    made,
    nothing,
    put,
)


@pytest.mark.parametrize("which", [WORKER, TEACHER, UNIT])
def test_a_complete_case_has_no_finding_at_all(which: int) -> None:
    assert found(which) == []


SIGNED = put("person_form", city_opinion_date="2023-11-14")
NO_REPLY = put("consultation", departments=[])
OBJECTION = put("consultation", departments=[{"id": "police", "result": "有异议", "opinion": "有处罚记录。"}])
UNPUBLISHED = put("eligibility", region_no_objection=False)
BROKEN: dict[str, tuple[str, Severity, int, Change]] = {
    "not_retired": ("三、评选条件", Severity.ERROR, WORKER, put("eligibility", retired=True)),
    "retirement_age": (
        "三、评选条件",
        Severity.WARNING,
        WORKER,
        put("person_form", id_number="331082196308093311", birth="1963-08"),
    ),
    "front_line": ("三、（一）", Severity.ERROR, WORKER, put("eligibility", front_line=False)),
    "grass_roots": ("三、评选条件", Severity.ERROR, UNIT, put("eligibility", grass_roots=False)),
    "good_standing": ("三、（一）", Severity.ERROR, WORKER, put("eligibility", good_standing=False)),
    "five_years": ("三、（一）", Severity.SOFT, WORKER, put("person_form", occupation_since="2018-11")),
    "grade": ("三、（一）", Severity.ERROR, WORKER, put("person_form", grade="技师")),
    "one_year_in_zhejiang": ("三、（一）", Severity.ERROR, WORKER, put("person_form", zhejiang_since="2022-11")),
    "employed_now": ("三、（一）", Severity.ERROR, TEACHER, put("eligibility", employed_now=False)),
    "influence": ("三、（一）", Severity.ERROR, TEACHER, put("eligibility", influence=False)),
    "democratic": ("四、（二）1", Severity.ERROR, UNIT, put("publicity", democratic_on="")),
    "leaders_decided": ("四、（二）1", Severity.ERROR, WORKER, put("publicity", leaders_on="")),
    "evidence_stamped": ("四、（二）1", Severity.ERROR, TEACHER, put("eligibility", evidence_stamped=False)),
    "steps_in_order": ("四、（二）1", Severity.ERROR, WORKER, put("publicity", leaders_on="2023-10-08")),
    "desensitised": ("四、（二）1", Severity.ERROR, UNIT, put("eligibility", desensitised=False)),
    "five_working_days": ("四、（二）1", Severity.ERROR, WORKER, put("publicity", to="2023-10-10")),
    "no_objection": ("四、（二）4", Severity.ERROR, UNIT, put("eligibility", no_objection=False)),
    "consultation_kind": ("四、（二）3", Severity.ERROR, WORKER, put("eligibility", heads_enterprise=True)),
    "consultation_pending": ("四、（二）3", Severity.WARNING, WORKER, NO_REPLY),
    "consulted": ("四、（二）3", Severity.ERROR, WORKER, lambda answers: (NO_REPLY(answers), SIGNED(answers))),
    "no_objecting_department": ("四、（二）4", Severity.ERROR, WORKER, OBJECTION),
    "region_publicity_pending": ("四、（二）2", Severity.WARNING, WORKER, UNPUBLISHED),
    "region_after_unit": (
        "四、（二）2",
        Severity.ERROR,
        WORKER,
        put("region_publicity", **{"from": "2023-10-12", "to": "2023-10-20"}),
    ),
    "region_publicised": ("四、（二）2", Severity.ERROR, WORKER, lambda one: (UNPUBLISHED(one), SIGNED(one))),
    "recommender_known": ("四、（二）", Severity.WARNING, UNIT, nothing),
}


def test_every_rule_of_the_programme_is_broken_here() -> None:
    assert [rule.id for rule in artisan().head.rules] == list(BROKEN)


@pytest.mark.parametrize("rule", BROKEN)
def test_a_case_that_breaks_one_rule_has_just_that_finding(rule: str) -> None:
    clause, severity, which, change = BROKEN[rule]
    findings = found(which, change, recommender="" if rule == "recommender_known" else "city")
    assert [(one.rule, one.clause, one.severity) for one in findings] == [(rule, clause, severity)]


# 四、（二）1: 公示时间不少于5个工作日, counted with the State Council's holidays and make-up days.
SPANS = [
    ("2023-10-09", "2023-10-13", True),  # a plain week
    ("2023-10-09", "2023-10-12", False),
    ("2023-10-13", "2023-10-18", False),  # over a weekend: four
    ("2023-10-13", "2023-10-19", True),
    ("2023-09-25", "2023-10-06", False),  # National Day and Mid-Autumn 2023: 29 September to 6 October
    ("2023-09-25", "2023-10-07", True),  # 7 October is a make-up Saturday
    ("2023-09-27", "2023-10-08", False),  # 27, 28 September, 7, 8 October
    ("2023-09-27", "2023-10-09", True),
    ("2023-10-06", "2023-10-10", False),
    ("2023-10-07", "2023-10-11", True),  # make-up Saturday and Sunday among five
    ("2024-02-04", "2024-02-08", True),  # begins on the make-up Sunday before the Spring Festival
    ("2024-02-08", "2024-02-19", False),
    ("2023-10-13", "2023-10-09", False),  # the wrong way round
]


@pytest.mark.parametrize(("first", "last", "enough"), SPANS)
def test_five_working_days_of_publicity(first: str, last: str, enough: bool) -> None:
    dates = put("publicity", democratic_on="2023-09-20", leaders_on="2023-09-21", to=last, **{"from": first})
    later = put("region_publicity", to="2024-03-08", **{"from": "2024-03-01"})
    assert blocking(found(WORKER, dates, later)) == ([] if enough else [("five_working_days", "四、（二）1")])


def test_days_of_a_year_whose_holidays_are_unknown_are_not_passed_in_silence() -> None:
    later = put("region_publicity", to="2060-06-08", **{"from": "2060-06-01"})
    (finding,) = found(WORKER, put("publicity", to="2060-05-20", **{"from": "2060-05-06"}), later)
    assert (finding.rule, finding.severity) == ("five_working_days", Severity.WARNING)
    assert "暂时无法判断" in finding.message


def test_the_statement_says_how_many_working_days_there_were() -> None:
    case = made(TEACHER)
    answers = complete(artisan(), case).answers["publicity"]
    assert (answers["from"], answers["to"], answers["working_days"]) == ("2023-09-25", "2023-10-08", "6")


@pytest.mark.parametrize(
    ("sex", "birth", "passed"),
    [("男", "1963-09", True), ("男", "1963-10", False), ("女", "1968-09", True), ("女", "1968-10", False)],
)
def test_statutory_retirement_is_only_pointed_out(sex: str, birth: str, passed: bool) -> None:
    findings = found(WORKER, put("person_form", sex=sex, birth=birth, id_number=""))
    told = [(one.rule, one.severity) for one in findings if one.rule != "required"]
    assert told == ([("retirement_age", Severity.WARNING)] if passed else [])


@pytest.mark.parametrize(("since", "enough"), [("2018-10", True), ("2018-11", False), ("2023-10", False)])
def test_five_years_in_the_occupation_are_a_principle_that_takes_a_reason(since: str, enough: bool) -> None:
    case = made(WORKER, put("person_form", occupation_since=since))
    assert blocking(check_case(artisan(), case)) == ([] if enough else [("five_years", "三、（一）")])
    reasoned = replace(case, reasons={"five_years": "世界技能大赛金牌获得者，业绩特别突出。"})
    assert blocking(check_case(artisan(), reasoned)) == []


@pytest.mark.parametrize(("since", "enough"), [("2022-10", True), ("2022-11", False), ("2024-01", False)])
def test_a_full_year_in_zhejiang(since: str, enough: bool) -> None:
    told = blocking(found(WORKER, put("person_form", zhejiang_since=since)))
    assert told == ([] if enough else [("one_year_in_zhejiang", "三、（一）")])


GRADES = ("初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师")


@pytest.mark.parametrize("highest", [False, True])
@pytest.mark.parametrize("grade", GRADES)
def test_senior_technician_or_the_highest_grade_of_the_occupation(grade: str, highest: bool) -> None:
    changes = put("person_form", grade=grade), put("eligibility", highest_grade=highest)
    senior = GRADES.index(grade) >= GRADES.index("高级技师")
    told = blocking(found(WORKER, *changes))
    assert (("grade", "三、（一）") in told) is (not senior and not highest)
    assert (("material", "三、（一）") in told) is (not senior and highest)
    proved = blocking(found(WORKER, *changes, files=(*files_of(WORKER), "material:highest_grade_proof")))
    assert proved == ([] if senior or highest else [("grade", "三、（一）")])


@pytest.mark.parametrize("claimed", ["1", "2", "3", "4", "5"])
def test_each_contribution_is_enough_and_wants_evidence_of_its_own(claimed: str) -> None:
    claim = put("person_form", contributions=[claimed])
    bare = ("person_form.photo", "material:grade_certificate")
    assert found(WORKER, claim, files=(*bare, f"material:proof_{claimed}")) == []
    others = tuple(f"material:proof_{other}" for other in "12345" if other != claimed)
    assert blocking(found(WORKER, claim, files=(*bare, *others))) == [
        ("one_of_five.evidence", f"三、（一）{claimed}"),
        ("material", "四、（二）1"),
    ]


def test_claiming_no_contribution_is_an_error() -> None:
    told = blocking(found(WORKER, put("person_form", contributions=[])))
    assert told == [("one_of_five", "三、（一）")]


@pytest.mark.parametrize("missing", ["1", "2", "3"])
def test_a_unit_meets_all_three_conditions_each_with_evidence(missing: str) -> None:
    two = put("unit_form", unit_conditions=[value for value in "123" if value != missing])
    assert blocking(found(UNIT, two)) == [("all_three", "三、（二）")]
    files = tuple(file for file in files_of(UNIT) if not file.endswith(missing))
    assert blocking(found(UNIT, files=files)) == [
        ("all_three.evidence", f"三、（二）{missing}"),
        ("material", "四、（二）1"),
    ]


PUBLIC, ENTERPRISE, OTHER = "机关事业单位及其工作人员", "企业及其负责人", "其他推荐候选人"
ASKED = {
    PUBLIC: ["公安", "纪检监察", "组织人事"],
    ENTERPRISE: [
        "公安", "经信", "生态环境", "人力社保", "税务", "市场监管", "应急管理", "征信（发展改革）",
    ],
    OTHER: ["公安"],
}  # fmt: skip


def departments(case: Case) -> list[dict[str, Any]]:
    return complete(artisan(), case).answers["consultation"]["departments"]  # type: ignore[return-value]


@pytest.mark.parametrize("kind", ASKED)
def test_the_departments_asked_are_those_of_the_method(kind: str) -> None:
    case = made(WORKER, put("consultation", kind=kind))
    assert [row["department"] for row in departments(case)] == ASKED[kind]


@pytest.mark.parametrize(("which", "kind"), [(TEACHER, PUBLIC), (UNIT, ENTERPRISE), (WORKER, OTHER)])
def test_every_single_department_must_have_answered_before_the_city_signs(which: int, kind: str) -> None:
    rows = departments(made(which))
    assert [row["department"] for row in rows] == ASKED[kind]
    form = "unit_form" if which == UNIT else "person_form"
    for row in rows:
        silent = put("consultation", departments=[{**one, "result": ""} if one is row else one for one in rows])
        (waiting,) = found(which, silent)
        assert (waiting.rule, waiting.severity) == ("consultation_pending", Severity.WARNING)
        signed = blocking(found(which, silent, put(form, city_opinion_date="2023-11-14")))
        assert signed == [("consulted", "四、（二）3")]
        against = put("consultation", departments=[{**one, "result": "有异议"} if one is row else one for one in rows])
        assert blocking(found(which, against)) == [("no_objecting_department", "四、（二）4")]


@pytest.mark.parametrize(
    ("nature", "head", "fitting"),
    [
        ("机关", False, {PUBLIC}),
        ("事业单位", False, {PUBLIC}),
        ("院校", False, {PUBLIC, ENTERPRISE, OTHER}),
        ("企业", True, {ENTERPRISE}),
        ("企业", False, {OTHER}),
        ("社会组织", False, {OTHER}),
        ("个体工商户", False, {OTHER}),
    ],
)
def test_a_persons_kind_follows_the_unit_and_the_post(nature: str, head: bool, fitting: set[str]) -> None:
    post = put("person_form", unit_nature=nature), put("eligibility", heads_enterprise=head)
    for kind in ASKED:
        told = blocking(found(WORKER, *post, put("consultation", kind=kind)))
        assert told == ([] if kind in fitting else [("consultation_kind", "四、（二）3")])


@pytest.mark.parametrize(
    ("nature", "fitting"),
    [
        ("机关", {PUBLIC}),
        ("事业单位", {PUBLIC}),
        ("院校", {PUBLIC, ENTERPRISE, OTHER}),
        ("企业", {ENTERPRISE}),
        ("社会组织", {ENTERPRISE, OTHER}),
    ],
)
def test_a_units_kind_follows_its_nature(nature: str, fitting: set[str]) -> None:
    for kind in ASKED:
        told = blocking(found(UNIT, put("unit_form", nature=nature), put("consultation", kind=kind)))
        assert told == ([] if kind in fitting else [("consultation_kind", "四、（二）3")])


@pytest.mark.parametrize(
    "change",
    [
        *(put("region_publicity", **{field: ""}) for field in ("from", "to", "where")),
        put("region_publicity", to="2023-11-05"),
        UNPUBLISHED,
    ],
)
def test_publicity_in_the_region_is_recorded_before_the_city_signs(change: Change) -> None:
    assert [(one.rule, one.severity) for one in found(UNIT, change)] == [("region_publicity_pending", Severity.WARNING)]
    signed = put("unit_form", city_opinion_date="2023-11-14")
    assert blocking(found(UNIT, change, signed)) == [("region_publicised", "四、（二）2")]


def test_fifty_persons_and_thirty_units_are_chosen_every_five_years() -> None:
    head = artisan().head
    assert [kind.total for kind in head.nominees] == [50, 30]
    assert "每5年评选一次" in head.remarks[0].text
    assert [kind.id for kind in head.recommenders] == ["city", "provincial_unit", "central_unit"]
    assert {kind.quota for kind in head.recommenders} == {None}


def test_every_form_is_composed_and_says_so() -> None:
    assert {form.official for form in artisan().forms} == {False}


def test_what_levels_above_write_stands_in_the_order_in_which_a_case_goes_up() -> None:
    for form in artisan().forms:
        opinions = [field.level for field in form.fields if field.type is FieldType.OPINION]
        assert None not in opinions
        assert opinions == sorted(opinions, key=list(Level).index)  # type: ignore[arg-type]


@pytest.mark.parametrize(("which", "items"), [(WORKER, {"proof_2", "proof_3"}), (TEACHER, {"proof_1", "proof_5"})])
def test_the_materials_are_the_forms_the_certificate_and_the_evidence_of_what_is_claimed(
    which: int, items: set[str]
) -> None:
    told = {status.item.id: status for status in material_status(artisan(), made(which))}
    assert {name for name, status in told.items() if status.needed} == items | {
        "person_table", "summary_table", "consultation_table", "publicity_statement", "region_publicity_statement",
        "grade_certificate",
    }  # fmt: skip
    assert all(status.item.stamped for status in told.values())
    assert not any(status.missing for status in told.values())


REQUIRED = [
    (which, f"{form.id}.{field.id}")
    for which, nominee in ((WORKER, "person"), (UNIT, "unit"))
    for form in artisan().forms_for(nominee, "commendation")
    for field in form.fields
    if field.required is True
]


@pytest.mark.parametrize(("which", "path"), REQUIRED)
def test_each_required_field_that_is_blank_is_just_one_finding(which: int, path: str) -> None:
    form, _, field = path.partition(".")
    told = [finding for finding in found(which, put(form, **{field: ""})) if finding.blocks]
    told = [finding for finding in told if finding.rule != "consultation_kind"] if field.endswith("nature") else told
    assert [(one.rule, str(one.place)) for one in told] == [("portrait" if field == "photo" else "required", path)]


@pytest.mark.parametrize(("which", "form"), [(WORKER, "person_form"), (UNIT, "unit_form")])
def test_the_summary_has_room_for_two_hundred_characters(which: int, form: str) -> None:
    assert found(which, put(form, brief="技" * 200)) == []
    (finding,) = found(which, put(form, brief="技" * 201))
    assert (finding.rule, str(finding.place)) == ("room", f"{form}.brief")


def test_the_summary_row_derives_from_either_kind_of_case() -> None:
    rows = [complete(artisan(), made(which)).answers["summary"]["nominees"][0] for which in (WORKER, UNIT)]  # type: ignore[index]
    person, unit = rows
    assert (person["kind"], person["name"], person["conditions"]) == ("突出贡献浙派工匠", "叶柏舟", "2、3")  # type: ignore[index]
    assert (unit["kind"], unit["sex"], unit["conditions"]) == ("培育突出贡献单位", "", "1、2、3")  # type: ignore[index]
    assert str(unit["unit"]).startswith("宁波市")  # type: ignore[index]


FAULTS = {rule for rule in BROKEN if BROKEN[rule][1] is not Severity.WARNING} - {
    "grass_roots",
    "steps_in_order",
    "region_after_unit",
}
"""Rules that the faulty case breaks: not that of units, nor the order of steps that were never taken."""


def test_the_faulty_case_of_the_demonstration_breaks_the_rules_with_their_clauses(demo: list[Made]) -> None:
    (faulty,) = [one for one in demo if one.faulty and one.case.programme.id == artisan().id]
    of_rules = {(finding.rule, finding.clause) for finding in faulty.findings if finding.rule in BROKEN}
    assert of_rules == {(rule, BROKEN[rule][0]) for rule in (*FAULTS, "recommender_known")}
    others = {finding.rule for finding in faulty.findings} - set(BROKEN)
    assert {"one_of_five.evidence", "material", "required", "room", "phone", "month", "id_number_sex"} <= others


def test_the_complete_cases_of_the_demonstration_have_no_finding(demo: list[Made]) -> None:
    complete = [one for one in demo if one.complete and one.case.programme.id == artisan().id]
    assert [one.case.nominee for one in complete] == ["person", "person", "unit"]
    assert [one.findings for one in complete] == [[], [], []]
