"""A complete case of the notice of 温州市第七轮首席技师, and ways to break just one thing of it."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path

from desktop_app.checks import check_case
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from tests.integration import chief_technician
from tests.integration.chief_technician import PORTRAIT, Answers

FOLDER = Path(__file__).parents[2] / "resources" / "programmes" / "wenzhou-chief-technician-2021"
UNIT = "乐清示例电器有限公司"
OFFICE = "乐清市人力资源和社会保障局"
CONDITIONS = "一、评选对象和条件"

COMPLETE: Answers = {
    "application": {
        "name": "陈志远",
        "unit": UNIT,
        "occupation": "模具工",
        "recommender": OFFICE,
        "sex": "男",
        "birth": "1980-01",
        "photo": PORTRAIT,
        "ethnicity": "汉族",
        "birthplace": "浙江乐清",
        "health": "健康",
        "education": "大专",
        "work_start": "1998-08",
        "position": "模具车间班长",
        "years_in_trade": "23年",
        "grade": "高级技师",
        "id_number": "330106198001010013",
        "mobile": "13800000000",
        "unit_address": "乐清市示例路1号",
        "postcode": "325600",
        "career": [
            {"id": "r1", "period": "1995-09—1998-06", "what": "乐清示例技校 学习", "witness": "王建"},
            {"id": "r2", "period": "1998-08—至今", "what": f"{UNIT} 模具工", "witness": "李明"},
        ],
        "specialty": "手工研配间隙达0.003毫米。",
        "innovation": "解决级进模跳料难题，合格率提高到99.4%。",
        "contribution": "主持改造模具186副，节约740万元。",
        "personal_summary": "二十三年来一直在模具车间工作。",
    },
    "deeds": {"headline": "陈志远同志事迹材料", "story": "他扎根模具制造一线。" * 100},
    "letter": {"body": "现推荐陈志远同志。", "signer": OFFICE, "signed_on": "2021-09-27"},
    "eligibility": {
        "in_wenzhou": True,
        "skilled_work": True,
        "good_ethics": True,
        "graded_on": "2011-12",
        "conditions": ["1"],
        "truthful": True,
        "reviewed_on": "2021-09-18",
        "publicity_from": "2021-09-22",
        "publicity_to": "2021-09-26",
        "copies_certified": True,
    },
}
FILES = ("application.photo", "material:id_card", "material:certificate", "material:achievement_proof")


@cache
def wenzhou() -> Programme:
    """The programme, for parameters that are made before fixtures are."""
    return load_programme(read_programme_folder(FOLDER))


def case(answers: Answers, files: Sequence[str] = FILES, recommender: str = "yueqing") -> Case:
    made = chief_technician.case(wenzhou(), answers, tuple(files), recommender)
    return replace(made, procedure="selection")


def found(answers: Answers, files: Sequence[str] = FILES, recommender: str = "yueqing") -> list[Finding]:
    return check_case(wenzhou(), case(answers, files, recommender))


def changed(form: str, **values: object) -> Answers:
    answers = deepcopy(COMPLETE)
    answers[form].update(values)
    return answers


def eligible(**values: object) -> Answers:
    return changed("eligibility", **values)


def award(**values: str) -> dict[str, str]:
    row = {"id": "w1", "whose": "本人", "contest": "技能大赛", "level": "国家级", "class": "一类", "place": "1"}
    return {**row, "won_on": "2019-10", **values}


def patent(**values: str) -> dict[str, str]:
    row = {"id": "p1", "kind": "发明专利", "name": "错位弹顶装置", "number": "ZL 2017 1 0000521.X"}
    return {**row, "use": "用于27副模具", **values}


def with_award(**values: str) -> Answers:
    """A case that rests on one award alone."""
    answers = eligible(conditions=["3"], awards=[award(**values)])
    answers["application"]["contest"] = "2019年10月技能大赛获奖。"
    return answers


AWARD_FILES = (*FILES, "eligibility.awards[w1]")
PATENT_FILES = (*FILES, "eligibility.patents[p1]")
HONOUR_FILES = (*FILES, "material:honour_certificate")
