"""临人社发〔2023〕26号: what the library knows of the lead and of the unit fills the form, and flows back from it."""

from __future__ import annotations

from desktop_app.domain.answers import AnswerValue, SectionRow
from desktop_app.services.record_mapping import RecordFacts, chosen_lines, facts_of_case, fill_lines
from tests.integration.master_studio import RECOGNITION, complete, studios

CAREER: list[SectionRow] = [
    {"id": "c1", "period": "1997-09—2000-06", "what": "临安技工学校机械加工专业学习"},
    {"id": "c2", "period": "2000-07—至今", "what": "杭州天目湾精密传动有限公司数控铣工"},
]
HONOURS: list[SectionRow] = [{"id": "h1", "title": "杭州市五一劳动奖章", "level": "市级", "won_on": "2022-05"}]
LEAD: dict[str, AnswerValue] = {
    "name": "章建铭",
    "sex": "男",
    "ethnicity": "汉族",
    "birth": "1979-03",
    "party": "中共党员",
    "education": "大专",
    "occupation": "数控铣工",
    "skill_grade": "高级技师",
    "title": "制造部工艺主管",
    "id_number": "330124197903120316",
    "occupation_since": "2000-07",
    "phone": "0571-63000106",
    "mobile": "13000000306",
    "specialty": "精通五轴加工中心的编程、操作和调试。",
    "career": CAREER,
    "honours": HONOURS,
}
UNIT: dict[str, AnswerValue] = {
    "name": "杭州天目湾精密传动有限公司",
    "nature": "企业/民营",
    "legal_person": "周祖良",
    "legal_phone": "0571-63000101",
    "legal_mobile": "13000000301",
    "contact": "吕晓燕",
    "contact_phone": "0571-63000102",
    "contact_mobile": "13000000302",
    "fax": "0571-63000103",
    "email": "hr@tianmuwan.example",
    "address": "杭州市临安区青山湖街道虚构路68号",
    "postcode": "311305",
    "introduction": "专业生产精密行星减速器。",
}
OWN = {"studio", "filled_on", "other_skills", "members", "plan"}
"""What only this form asks: no record knows it."""


def test_a_blank_form_is_filled_from_both_records_but_for_what_only_it_asks() -> None:
    blank = complete(RECOGNITION).with_answers({})
    filled = {line.place.field: line.value for line in fill_lines(studios(), blank, RecordFacts(LEAD, UNIT))}
    form = studios().form("application")
    assert form is not None
    assert {field.id for field in form.fields if field.level is None} == set(filled) | OWN
    assert filled["grade"] == "高级技师"
    assert filled["unit_nature"] == "企业/民营"
    assert filled["since"] == "2000-07"


def test_sections_of_the_record_become_running_text() -> None:
    blank = complete(RECOGNITION).with_answers({})
    filled = {line.place.field: line.value for line in fill_lines(studios(), blank, RecordFacts(LEAD, UNIT))}
    career = str(filled["career"]).split("\n")
    assert len(career) == 2
    assert "临安技工学校机械加工专业学习" in career[0]
    assert "杭州市五一劳动奖章" in str(filled["awards"])


def test_nothing_that_stands_is_taken_away_unasked() -> None:
    lines = fill_lines(studios(), complete(RECOGNITION), RecordFacts({**LEAD, "title": "总工程师"}, UNIT))
    assert {line.place.field for line in lines} == {"title", "specialty", "career", "awards", "introduction"}
    assert chosen_lines(lines, None) == []


def test_the_form_tells_the_records_what_it_knows() -> None:
    told = facts_of_case(studios(), complete(RECOGNITION))
    assert {name: told.person[name] for name in ("name", "id_number", "occupation_since", "unit_name")} == {
        "name": "章建铭",
        "id_number": "330124197903120316",
        "occupation_since": "2000-07",
        "unit_name": "杭州天目湾精密传动有限公司",
    }
    assert set(told.unit) == set(UNIT)
