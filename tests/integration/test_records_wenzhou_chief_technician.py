"""温州市第七轮首席技师: what the library knows of a person and of the unit fills the forms, and flows back."""

from __future__ import annotations

from copy import deepcopy

from desktop_app.domain.answers import AnswerValue, SectionRow
from desktop_app.services.record_mapping import RecordFacts, chosen_lines, facts_of_case, fill_lines
from tests.integration.wenzhou import COMPLETE, award, case, patent, wenzhou

CAREER: list[SectionRow] = [{"id": "c1", "period": "1998-07—至今", "what": "某厂模具工", "witness": "周旭光"}]
AWARDS: list[SectionRow] = [
    {**award(contest="温州市模具工竞赛", level="市级", place="2")},
    {**award(id="w2", whose="徒弟", place="1")},
]
HONOURS: list[SectionRow] = [{"id": "h1", "title": "乐清市技术能手", "won_on": "2014-05"}]
APPRENTICES: list[SectionRow] = [{"id": "a1", "name": "夏小军", "grade": "技师"}]
PROPERTIES: list[SectionRow] = [{**patent()}]
PAPERS: list[SectionRow] = [{"id": "t1", "kind": "论文", "title": "级进模修配"}]
PERSON: dict[str, AnswerValue] = {
    "name": "郑拓野",
    "sex": "男",
    "birth": "1979-04",
    "ethnicity": "汉族",
    "birthplace": "浙江乐清",
    "health": "健康",
    "education": "大专",
    "work_start": "1998-07",
    "occupation": "模具工",
    "occupation_since": "1998-07",
    "position": "模具车间班长",
    "skill_grade": "高级技师",
    "graded_on": "2011-12",
    "title": "车间副主任",
    "social_posts": "协会委员",
    "id_number": "330382197904160314",
    "mobile": "13000000521",
    "photo": "f0" * 32,
    "specialty": "手工研配间隙达0.003毫米。",
    "methods": "三点定隙法。",
    "innovations": "解决级进模跳料难题。",
    "contribution": "主持改造模具186副。",
    "deeds": "扎根模具制造一线。",
    "summary": "二十三年没有换过岗位。",
    "career": CAREER,
    "awards": AWARDS,
    "honours": HONOURS,
    "apprentices": APPRENTICES,
    "properties": PROPERTIES,
    "papers": PAPERS,
}
UNIT: dict[str, AnswerValue] = {"name": "某低压电器有限公司", "address": "乐清市虚构路16号", "postcode": "325600"}
OWN = {"recommender", "cover_month", "years_in_trade"}
"""What only the 推荐表 asks, beside who or what proves a cell: no record knows it."""


def filled() -> dict[str, AnswerValue]:
    lines = fill_lines(wenzhou(), case({}, files=()), RecordFacts(PERSON, UNIT))
    return {f"{line.place.form}.{line.place.field}": line.value for line in lines}


def test_a_blank_form_is_filled_from_both_records_but_for_what_only_it_asks() -> None:
    form = wenzhou().form("application")
    assert form is not None
    own = {f"application.{name}" for name in OWN}
    asked = {f"application.{field.id}" for field in form.fields if field.level is None}
    assert {path for path in asked if not path.endswith("_proof")} == own | {
        path for path in filled() if path.startswith("application.")
    }


def test_trade_and_post_go_where_the_overview_wants_them() -> None:
    assert (filled()["application.occupation"], filled()["application.position"]) == ("模具工", "模具车间班长")
    assert filled()["eligibility.graded_on"] == "2011-12"
    assert filled()["eligibility.social_posts"] == "协会委员"


def test_sections_of_the_record_become_rows_and_running_text() -> None:
    assert "温州市模具工竞赛" in str(filled()["application.contest"])
    assert "乐清市技术能手" in str(filled()["application.honours"])
    assert "夏小军" in str(filled()["eligibility.teaching"])
    assert "级进模修配" in str(filled()["eligibility.works"])
    awards = filled()["eligibility.awards"]
    assert isinstance(awards, list)
    assert [row["whose"] for row in awards if isinstance(row, dict)] == ["本人", "徒弟"]
    assert "ZL 2017" in str(filled()["eligibility.patents"])


def test_nothing_that_stands_is_taken_away_unasked() -> None:
    lines = fill_lines(wenzhou(), case(deepcopy(COMPLETE)), RecordFacts(PERSON, UNIT))
    standing = {line.place.field for line in chosen_lines(lines, None)} & set(COMPLETE["application"])
    assert standing == set()


def test_the_forms_tell_the_records_what_they_know() -> None:
    told = facts_of_case(wenzhou(), case(deepcopy(COMPLETE)))
    assert told.person["occupation"] == "模具工"
    assert told.person["graded_on"] == "2011-12"
    assert told.person["innovations"] == COMPLETE["application"]["innovation"]
    assert told.unit["postcode"] == "325600"
