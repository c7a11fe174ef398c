"""杭人社发〔2021〕69号, clause by clause: one complete case, and for every demand a case that breaks just that."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from desktop_app.checks import check_case, material_status
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme

FOLDER = Path(__file__).parents[2] / "resources" / "programmes" / "hangzhou-chief-technician-2021"
PORTRAIT = "f0" * 32
UNIT = "杭州示例电机有限公司"

Answers = dict[str, dict[str, Any]]
Break = Callable[[Answers], object]

COMPLETE: Answers = {
    "application": {
        "name": "陈志远",
        "occupation": "电工",
        "unit": UNIT,
        "sex": "男",
        "birth": "1980-01",
        "photo": PORTRAIT,
        "native_place": "浙江杭州",
        "party": "中共党员",
        "education": "大专",
        "work_start": "1998-08",
        "grade": "高级技师",
        "phone": "0571-87654321",
        "position": "维修电工班长",
        "duty": "班长",
        "id_number": "330106198001010013",
        "unit_address": "杭州市上城区示例路1号",
        "career": [
            {"id": "r1", "period": "1995-09—1998-06", "what": "杭州示例技校 学习", "witness": "王建"},
            {"id": "r2", "period": "1998-08—至今", "what": f"{UNIT} 维修电工", "witness": "李明"},
        ],
        "specialty": "擅长大型电机故障诊断，总结出听、测、比三步排查法。",
        "honours": "2018年12月被评为全国技术能手。",
        "contribution": "完成技术改造12项，年节约成本80余万元。",
        "personal_summary": "参加工作以来一直在生产一线从事电气维修。",
    },
    "summary": {"filler": "赵敏", "filler_phone": "0571-87654322", "filler_mobile": "13800000000"},
    "report": {
        "addressee": "杭州市人力资源和社会保障局",
        "author_kind": "申报单位",
        "recommendation": "经个人自荐、单位推荐，确定陈志远同志为申报人选。",
        "publicity": "2021年6月25日至7月1日在本单位公示，没有收到异议。",
        "signer": UNIT,
    },
    "eligibility": {
        "in_hangzhou": True,
        "front_line": True,
        "good_standing": True,
        "seal_name": UNIT,
        "staff_consulted": True,
        "publicity_from": "2021-06-25",
        "publicity_to": "2021-07-01",
        "no_objection": True,
        "conditions": ["（一）"],
        "honours": ["全国技术能手"],
    },
}
FILES = ("application.photo", "material:certificate", "material:honour_certificate")


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load_programme(read_programme_folder(FOLDER))


@cache
def notice() -> Programme:
    """The programme, for parameters that are made before fixtures are."""
    return load_programme(read_programme_folder(FOLDER))


def attached(*places: str) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            id=f"a{number}",
            place=Place.parse(place),
            name=f"{number}.jpg",
            digest=PORTRAIT if place == "application.photo" else f"{number:064x}",
            size=1000,
            media_type="image/jpeg",
        )
        for number, place in enumerate(places)
    )


def case(programme: Programme, answers: Answers, files: tuple[str, ...] = FILES, recommender: str = "district") -> Case:
    now = datetime(2021, 7, 1, tzinfo=UTC)
    return Case(
        id="c" * 32,
        programme=programme.ref,
        nominee="person",
        procedure="recognition",
        title="陈志远",
        status=CaseStatus.DRAFT,
        created_at=now,
        updated_at=now,
        answers=answers,
        attachments=attached(*files),
        recommender=recommender,
    )


def changed(form: str, **values: object) -> Answers:
    answers = deepcopy(COMPLETE)
    answers[form].update(values)
    return answers


def eligible(**values: object) -> Answers:
    return changed("eligibility", **values)


def blocking(findings: list[Finding]) -> list[tuple[str, str]]:
    """Rule and clause of the findings that hold the case back."""
    return [(finding.rule, finding.clause) for finding in findings if finding.blocks]


def test_a_complete_case_has_no_finding_at_all(programme: Programme) -> None:
    assert check_case(programme, case(programme, deepcopy(COMPLETE))) == []


def test_an_empty_case_is_told_everything_that_it_lacks_and_nothing_twice(programme: Programme) -> None:
    findings = check_case(programme, case(programme, {}, files=(), recommender=""))
    asked = {str(finding.place) for finding in findings if finding.rule == "required"}
    assert {"application.name", "application.career", "summary.filler", "report.recommendation"} <= asked
    assert not any(place.startswith("summary.people") and place.endswith(".name") for place in asked)
    assert len(set(findings)) == len(findings)
    assert [finding.rule for finding in findings][-1] == "recommender_known"


BROKEN_RULES: dict[str, tuple[str, Answers]] = {
    "grade": ("二、认定条件", changed("application", grade="高级工")),
    "region": ("一、认定对象范围", eligible(in_hangzhou=False)),
    "front_line": ("二、认定条件", eligible(front_line=False)),
    "good_standing": ("二、认定条件", eligible(good_standing=False)),
    "not_provincial_chief": ("一、认定对象范围", eligible(provincial_chief=True)),
    "unit_equals_seal": ("附件1、附件2 说明", eligible(seal_name="杭州示例电机厂")),
    "freelancer_through_association": ("三、组织推荐", eligible(freelancer=True)),
    "staff_consulted": ("三、（一）", eligible(staff_consulted=False)),
    "publicised": ("三、（一）", eligible(no_objection=False)),
    "expert_review_reported": ("三、（二）", changed("report", author_kind="行业协会")),
}
WARNING_RULES = {"recommender_known", "own_award_is_filled"}


def test_every_rule_of_the_programme_is_broken_here(programme: Programme) -> None:
    assert {rule.id for rule in programme.head.rules} == set(BROKEN_RULES) | WARNING_RULES


@pytest.mark.parametrize("rule", BROKEN_RULES)
def test_a_case_that_breaks_one_rule_has_just_that_finding(programme: Programme, rule: str) -> None:
    clause, answers = BROKEN_RULES[rule]
    assert blocking(check_case(programme, case(programme, answers))) == [(rule, clause)]


@pytest.mark.parametrize("missing", ["publicity_from", "publicity_to"])
def test_publicity_needs_both_of_its_days(programme: Programme, missing: str) -> None:
    findings = check_case(programme, case(programme, eligible(**{missing: ""})))
    assert blocking(findings) == [("publicised", "三、（一）")]


@pytest.mark.parametrize(
    ("grade", "enough"),
    [
        ("初级工", False),
        ("中级工", False),
        ("高级工", False),
        ("技师", True),
        ("高级技师", True),
        ("特级技师", True),
        ("首席技师", True),
    ],
)
def test_technician_is_the_lowest_grade(programme: Programme, grade: str, enough: bool) -> None:
    found = blocking(check_case(programme, case(programme, changed("application", grade=grade))))
    assert found == ([] if enough else [("grade", "二、认定条件")])


def test_a_freelancer_goes_through_an_association_without_seal_and_staff(programme: Programme) -> None:
    answers = eligible(freelancer=True, seal_name="", staff_consulted=False)
    answers["application"]["unit"] = "杭州市电工行业协会"
    assert blocking(check_case(programme, case(programme, answers, recommender="association"))) == []


@pytest.mark.parametrize("kind", ["区、县（市）人力社保部门", "市主管部门", "行业协会"])
def test_a_report_from_above_tells_of_the_experts(programme: Programme, kind: str) -> None:
    answers = changed("report", author_kind=kind, expert_review="7月5日组织5名专家评议，一致同意推荐。")
    assert blocking(check_case(programme, case(programme, answers))) == []


def test_an_unknown_recommender_is_only_a_warning(programme: Programme) -> None:
    (finding,) = check_case(programme, case(programme, deepcopy(COMPLETE), recommender=""))
    assert (finding.rule, finding.severity, finding.clause) == ("recommender_known", Severity.WARNING, "三、组织推荐")


def award(**values: str) -> dict[str, str]:
    return {
        "id": "w1",
        "whose": "本人",
        "contest": "全国电工技能大赛",
        "level": "国家级",
        "class": "一类",
        "place": "1",
        "won_on": "2019-10",
        **values,
    }


def with_award(claimed: str, **values: str) -> Answers:
    """A case that rests on one award alone."""
    answers = eligible(
        conditions=[claimed],
        honours=[],
        awards=[award(**values)],
        apprentices=[{"id": "s1", "name": "周一"}, {"id": "s2", "name": "吴二"}] if claimed == "（四）" else [],
    )
    answers["application"]["contest"] = "2019年10月全国电工技能大赛获奖。"
    return answers


AWARD_FILES = ("application.photo", "material:certificate", "eligibility.awards[w1]", "material:achievement_proof")


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


def claiming(claimed: str, **application: str) -> Answers:
    answers = eligible(conditions=[claimed], honours=[])
    answers["application"].update(application)
    return answers


PROOF = ("application.photo", "material:certificate", "material:achievement_proof")
METHOD = "三步排查法，行业内推广，停机时间缩短四成。"


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


# Each material: the case, files that serve everything else, and where the finding points with which clause.
MISSING: dict[str, tuple[Callable[[], Answers], tuple[str, ...], str]] = {
    "certificate": (lambda: deepcopy(COMPLETE), ("application.photo", "material:honour_certificate"), "三、（二）"),
    "honour_certificate": (
        lambda: deepcopy(COMPLETE),
        ("application.photo", "material:certificate", "eligibility.honours"),
        "三、（二）",
    ),
    "award_certificate": (
        lambda: with_award("（四）", whose="徒弟"),
        ("application.photo", "material:certificate", "material:achievement_proof"),
        "二、（一）、（四）",
    ),
    "achievement_proof": (
        lambda: claiming("（二）", method=METHOD),
        ("application.photo", "material:certificate", "application.method"),
        "三、（一）",
    ),
}


def test_every_material_is_either_a_form_or_tested_as_missing(programme: Programme) -> None:
    forms = {item.id: item.form for item in programme.head.materials if item.form is not None}
    assert forms == {"application_form": "application", "summary_form": "summary", "report_form": "report"}
    assert {item.id for item in programme.head.materials} == set(forms) | set(MISSING)


@pytest.mark.parametrize("material", MISSING)
def test_a_case_that_lacks_one_material_has_just_that_finding(programme: Programme, material: str) -> None:
    answers, files, clause = MISSING[material]
    found = [finding for finding in check_case(programme, case(programme, answers(), files)) if finding.blocks]
    assert [(finding.rule, finding.clause, str(finding.place)) for finding in found] == [
        ("material", clause, f"material:{material}")
    ]


def test_a_certificate_that_can_be_checked_online_need_not_be_handed_in(programme: Programme) -> None:
    files = ("application.photo", "material:honour_certificate")
    assert check_case(programme, case(programme, eligible(certificate_online=True), files)) == []


def test_each_award_wants_its_own_certificate(programme: Programme) -> None:
    answers = with_award("（一）")
    answers["eligibility"]["awards"].append(award(id="w2", place="2"))
    (finding,) = check_case(programme, case(programme, answers, AWARD_FILES))
    assert str(finding.place) == "material:award_certificate"
    assert "第 2 行" in finding.message


def test_the_list_of_materials_says_what_is_needed_and_what_is_there(programme: Programme) -> None:
    seen = case(programme, deepcopy(COMPLETE))
    seen = replace(seen, attachments=tuple(replace(file, original_seen=True) for file in seen.attachments))
    told = {status.item.id: status for status in material_status(programme, seen)}
    assert {name for name, status in told.items() if status.needed} == {
        "application_form",
        "summary_form",
        "report_form",
        "certificate",
        "honour_certificate",
    }
    assert not any(status.missing for status in told.values())
    assert (told["certificate"].attached, told["certificate"].originals_seen) == (1, 1)
    assert [str(place) for place in told["application_form"].places] == ["application"]


REQUIRED = [f"{form.id}.{field.id}" for form in notice().forms for field in form.fields if field.required is True]


@pytest.mark.parametrize("path", REQUIRED)
def test_each_required_field_that_is_blank_is_just_one_finding(programme: Programme, path: str) -> None:
    form, _, field = path.partition(".")
    findings = check_case(programme, case(programme, changed(form, **{field: ""})))
    assert [str(finding.place) for finding in findings if finding.blocks] == [path]
    assert findings[0].rule == ("portrait" if field == "photo" else "required")
    assert findings[0].clause


LIMITED = [
    (f"{form.id}.{field.id}", field.max_chars) for form in notice().forms for field in form.fields if field.max_chars
]


@pytest.mark.parametrize(("path", "limit"), LIMITED)
def test_each_limit_is_kept_to_the_character(programme: Programme, path: str, limit: int) -> None:
    form, _, field = path.partition(".")
    for length, over in ((limit, False), (limit + 1, True)):
        findings = check_case(programme, case(programme, changed(form, **{field: "技" * length})))
        assert (("max_chars", path) in {(finding.rule, str(finding.place)) for finding in findings}) is over


@pytest.mark.parametrize(("honours", "over"), [("奖" * 274, False), ("奖" * 290, True)])
def test_the_summary_keeps_the_honours_to_three_hundred_characters(
    programme: Programme, honours: str, over: bool
) -> None:
    findings = check_case(programme, case(programme, changed("application", honours=honours)))
    assert [finding.rule for finding in findings] == (["max_chars"] if over else [])
    assert all(str(finding.place).startswith("summary.people[") for finding in findings)


def test_a_summary_row_may_be_shortened_by_hand(programme: Programme) -> None:
    answers = changed("application", honours="奖" * 290)
    (finding,) = check_case(programme, case(programme, answers))
    assert finding.place is not None
    answers["summary"]["people"] = [{"id": finding.place.row, "honours": "陈志远同志，全国技术能手。"}]
    assert check_case(programme, case(programme, answers)) == []


def test_the_identity_card_is_compared_with_sex_and_birth(programme: Programme) -> None:
    found = blocking(check_case(programme, case(programme, changed("application", sex="女", birth="1981-01"))))
    assert [rule for rule, _ in found] == ["id_number_sex", "id_number_birth"]


def test_without_its_identity_card_number_in_order_nothing_is_compared(programme: Programme) -> None:
    answers = changed("application", id_number="330106198001010014", sex="女")
    assert [rule for rule, _ in blocking(check_case(programme, case(programme, answers)))] == ["id_number"]
