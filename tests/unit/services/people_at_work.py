"""Made-up people and units that tests of records share."""

from __future__ import annotations

from desktop_app.domain.answers import SectionRow
from desktop_app.domain.id_number import check_character
from desktop_app.domain.records import Person, Unit
from desktop_app.services.desk import Desk


def id_number(at: int = 0, birth: str = "19800102") -> str:
    """Return a valid made-up number of a man; ``at`` makes it another one."""
    digits = f"330106{birth}{2 * at + 1:03d}"
    return digits + check_character(digits)


CAREER: list[SectionRow] = [
    {"id": "c1", "period": "1998-09—2001-06", "what": "杭州市某技师学院", "witness": "王䶮"},
    {"id": "c2", "period": "2001-07—至今", "what": "杭州𬭛业有限公司", "witness": "李四"},
]
AWARDS: list[SectionRow] = [
    {
        "id": "a1",
        "whose": "本人",
        "contest": "全国焊工大赛",
        "level": "国家级",
        "class": "一类",
        "place": "1",
        "won_on": "2018-10",
    },
    {
        "id": "a2",
        "whose": "本人",
        "contest": "区焊工大赛",
        "level": "区县级",
        "class": "二类",
        "place": "2",
        "won_on": "2012-05",
    },
]


def a_unit(desk: Desk, name: str = "杭州𬭛业有限公司") -> Unit:
    """Keep a unit."""
    facts = {"address": "解放东路18号", "nature": "企业", "postcode": "310016", "contact": "赵六"}
    return desk.units.save(Unit(f"unit-{name}", name, facts))  # type: ignore[arg-type]


def a_person(desk: Desk, name: str = "陆䶮", at: int = 0) -> Person:
    """Keep a person of the unit."""
    facts = {
        "sex": "男",
        "birth": "1980-01",
        "native_place": "浙江杭州",
        "party": "群众",
        "education": "大专",
        "work_start": "2001-07",
        "occupation": "焊工",
        "skill_grade": "高级技师",
        "position": "焊接班长",
        "mobile": "13800001234",
        "unit_name": "杭州𬭛业有限公司",
        "career": CAREER,
        "awards": AWARDS,
    }
    return desk.people.save(Person(f"person-{name}", name, id_number(at), facts=facts))  # type: ignore[arg-type]
