"""The language holds what the notices need: one made-up definition with every kind of cell, form and rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.programmes.case_names import names_of
from desktop_app.programmes.computed import case_title, case_unit, complete_answers, suggestions
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.expressions import evaluate
from desktop_app.programmes.fields import option_values
from desktop_app.programmes.layout import Blank, OptionCell, RepeatRow, SealCell, TableBlock, text_parts
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.placement import blanks, mentions, placed_cells
from desktop_app.programmes.scores import Deduct, NothingIf
from tests.unit.programmes.making import attachment, case_of

LANGUAGE = load_programme(read_programme_folder(Path(__file__).with_name("language")))


def forms_of(nominee: str, procedure: str) -> list[str]:
    return [form.id for form in LANGUAGE.forms_for(nominee, procedure)]


@pytest.mark.parametrize(
    ("nominee", "procedure", "forms"),
    [
        ("studio", "recognition", ["studio", "letter", "statement"]),
        ("studio", "assessment", ["studio", "assessment", "letter", "statement"]),
        ("person", "recognition", ["person_form", "overview", "consultation", "letter", "statement"]),
        ("unit", "assessment", ["unit_form", "consultation", "letter", "statement"]),
    ],
)
def test_each_nominee_and_procedure_has_its_own_forms(nominee: str, procedure: str, forms: list[str]) -> None:
    assert forms_of(nominee, procedure) == forms


def test_materials_are_for_some_nominees_and_procedures() -> None:
    assert [item.id for item in LANGUAGE.materials_for("studio", "assessment")] == [
        "form",
        "licence",
        "identity",
        "summary",
    ]
    assert [item.id for item in LANGUAGE.materials_for("person", "recognition")] == ["proof"]


def test_boxes_nest_and_their_values_name_both_levels() -> None:
    studio = LANGUAGE.form("studio")
    assert studio is not None
    nature = studio.field("nature")
    assert nature is not None
    assert option_values(nature.options) == (
        *("事业", "事业/全额", "事业/差额", "事业/自收自支"),
        *("企业", "企业/国有", "企业/民营", "企业/其他"),
        "个体工商户",
    )
    boxes = [placed.cell for placed in placed_cells(studio) if isinstance(placed.cell, OptionCell)]
    assert [(box.only, box.within) for box in boxes[:4]] == [
        (("事业",), None),
        ((), "事业"),
        (("企业",), None),
        ((), "企业"),
    ]


def test_the_overview_has_21_columns_and_one_row_for_the_case() -> None:
    overview = LANGUAGE.form("overview")
    assert overview is not None
    table = next(block for block in overview.body if isinstance(block, TableBlock)).table
    assert len(table.columns) == 21
    row = table.rows[0]
    assert isinstance(row, RepeatRow)
    assert row.printed == 5
    awards = [{"id": "a", "level": "省级", "place": "2"}, {"id": "b", "level": "市级", "place": ""}]
    case = case_of({"person_form": {"name": "张三"}, "statement": {"awards": awards}}, programme=LANGUAGE)
    people = complete_answers(LANGUAGE, case)["overview"]["people"]
    assert isinstance(people, list)
    assert isinstance(people[0], dict)
    assert (people[0]["name"], people[0]["awards"]) == ("张三", "省级第2名")


def test_printed_rows_depend_on_the_nominee() -> None:
    def departments(nominee: str, kinds: list[str]) -> list[object]:
        case = case_of({"unit_form": {"kinds": kinds}}, programme=LANGUAGE, nominee=nominee)
        rows = complete_answers(LANGUAGE, case)["consultation"]["departments"]
        return [row["department"] for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []

    assert departments("person", []) == ["公安", "税务"]
    assert departments("unit", ["院校"]) == ["公安", "纪检监察"]
    assert departments("unit", ["院校", "企业"]) == ["公安", "纪检监察", "税务"]


def test_rows_compute_from_their_own_cells() -> None:
    members = [{"id": "m", "name": "李四", "id_number": "11010519491231002X", "started": "2004.5"}]
    case = case_of({"studio": {"members": members}}, programme=LANGUAGE, nominee="studio")
    completed = complete_answers(LANGUAGE, case)["studio"]
    rows = completed["members"]
    assert isinstance(rows, list)
    assert isinstance(rows[0], dict)
    assert (rows[0]["sex"], rows[0]["years"], completed["headcount"]) == ("女", "20", "1")


def test_standards_see_the_facts() -> None:
    facts = {"has_site": True, "sign_visible": False, "reported": "2", "apprentices": "8"}
    case = case_of({"assessment": facts}, programme=LANGUAGE, nominee="studio", procedure="assessment")
    names = names_of(LANGUAGE, case)
    site, reports = LANGUAGE.score_sheets[0].groups[0].lines
    nothing, sign, *_ = site.standards
    assert isinstance(nothing, NothingIf)
    assert isinstance(sign, Deduct)
    assert evaluate(LANGUAGE, nothing.nothing_if, names) is False
    assert evaluate(LANGUAGE, sign.when or "", names) is True
    fewer = reports.standards[1]
    assert isinstance(fewer, Deduct)
    assert evaluate(LANGUAGE, fewer.each or "", names) == 2


def test_rules_reach_evidence_rows_and_working_days() -> None:
    awards = [{"id": "a", "level": "国家级", "place": "3"}]
    letter = {"from": "2024-05-06", "to": "2024-05-11"}
    case = case_of(
        {"statement": {"awards": awards}, "letter": letter},
        programme=LANGUAGE,
        attachments=(attachment("statement.awards[a]"), attachment("score:site")),
    )
    names = names_of(LANGUAGE, case)
    rules = {rule.id: rule.require for rule in LANGUAGE.head.rules}
    won = LANGUAGE.head.conditions[0].conditions[1].require or ""
    assert evaluate(LANGUAGE, won, names) is True
    assert evaluate(LANGUAGE, rules["publicity"], names) is True  # 11 May 2024 was a make-up day
    assert evaluate(LANGUAGE, rules["self_score"], names) is True
    assert evaluate(LANGUAGE, rules["consulted"], names) is False


def test_a_narrative_starts_from_its_template() -> None:
    case = case_of({"person_form": {"name": "张三"}, "letter": {"from": "2024-05-06"}}, programme=LANGUAGE)
    text = suggestions(LANGUAGE, case)["letter", "body"]
    assert text == "经研究，推荐张三＿＿＿＿同志。\n公示时间为2024年5月6日至＿＿＿＿。"


def test_each_nominee_names_its_case_in_its_own_way() -> None:
    answers = {"studio": {"title": "张三焊工技能大师工作室", "unit": "某厂"}, "unit_form": {"name": "某院"}}
    studio = case_of(answers, programme=LANGUAGE, nominee="studio")
    unit = case_of(answers, programme=LANGUAGE, nominee="unit")
    assert (case_title(LANGUAGE, studio), case_unit(LANGUAGE, studio)) == ("张三焊工技能大师工作室", "某厂")
    assert case_title(LANGUAGE, unit) == "某院"


def test_the_paper_can_be_walked() -> None:
    studio = LANGUAGE.form("studio")
    assert studio is not None
    assert [mention.field for mention in mentions(studio)][:4] == ["unit", "title", "filled_on", "nature"]
    seals = [placed.cell for placed in placed_cells(studio) if isinstance(placed.cell, SealCell)]
    assert [(seal.by, seal.kind) for seal in seals] == [
        ("申报单位", "seal"),
        ("专家组", "signature"),
        ("区人力社保局", "seal"),
    ]


def test_a_text_is_split_into_words_and_blanks() -> None:
    assert text_parts("应到 {expected} 人，{x}{y}") == (
        "应到 ",
        Blank("expected"),
        " 人，",
        Blank("x"),
        Blank("y"),
    )
    assert text_parts("") == ()
    assert blanks("{Not} {a blank} {one}") == ["one"]
