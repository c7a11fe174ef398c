"""A complete case of 杭人社发〔2021〕69号, and ways to break just one thing of it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.finding import Finding
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
AWARD_FILES = ("application.photo", "material:certificate", "eligibility.awards[w1]", "material:achievement_proof")
METHOD = "三步排查法，行业内推广，停机时间缩短四成。"


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


def claiming(claimed: str, **application: str) -> Answers:
    """A case that rests on what the form tells."""
    answers = eligible(conditions=[claimed], honours=[])
    answers["application"].update(application)
    return answers
