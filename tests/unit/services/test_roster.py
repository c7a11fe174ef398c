"""Rosters: everybody's records out to Excel and back in, with every fault named by its cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from desktop_app.domain.durable_file import CannotWrite
from desktop_app.domain.errors import Cancelled
from desktop_app.domain.progress import Progress
from desktop_app.domain.records import PERSON, Fact, FactKind, Person
from desktop_app.services.desk import Desk
from desktop_app.services.roster import RosterHasErrors, RosterOutdated
from desktop_app.services.roster_cells import CellProblem, read_cell
from desktop_app.services.roster_layout import SHEETS
from desktop_app.services.roster_report import RowState
from desktop_app.services.roster_writing import TooLongForExcel
from desktop_app.services.workbook_file import CellKind, RawCell
from tests.unit.services.conftest import jpeg
from tests.unit.services.people_at_work import AWARDS, CAREER, a_person, a_unit, id_number
from tests.unit.services.workbooks import Cells, workbook

HEAD = ("姓名", "身份证号", "工作单位", "出生年月", "手机")


def errors_of(desk: Desk, path: Path) -> list[str]:
    """Return the places of the errors that reading a file finds."""
    return [error.place for error in desk.roster.read(path).errors]


def test_the_template_has_text_columns_lists_and_hints(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "模板.xlsx"
    desk.roster.template(path)
    book = load_workbook(path)
    assert book.sheetnames == [*(sheet.title for sheet in SHEETS), "说明"]
    page = book["人员"]
    heads = [cell.value for cell in page[1]]
    assert heads[:3] == ["姓名", "身份证号", "性别"]
    assert page.column_dimensions["B"].number_format == "@"
    assert {validation.formula1 for validation in page.data_validations.dataValidation} >= {'"男,女"'}
    comment = page["B1"].comment
    assert comment is not None
    assert "18 位" in comment.text
    report = desk.roster.read(path)
    assert (report.records, report.errors, report.notes) == ((), (), ())
    assert report.summary == "名册里没有可以导入的内容。"


def test_every_fact_but_portraits_has_a_column() -> None:
    heads = {fact.name for sheet in SHEETS for fact in sheet.columns}
    facts = {fact.name for fact in PERSON if fact.kind not in (FactKind.PHOTO, FactKind.ROWS)}
    assert facts <= heads
    assert [sheet.section for sheet in SHEETS if sheet.section] == [f.name for f in PERSON if f.kind is FactKind.ROWS]


def test_what_was_exported_changes_nothing_when_it_comes_back(desk: Desk, tmp_path: Path) -> None:
    a_unit(desk)
    desk.people.set_portrait(a_person(desk), jpeg(400, 560))
    odd = {"deeds": "=1+1\n@第二行_x0041_ 😀" + "长" * 5000, "position": "-班长", "address": "+1", "duty": "䶮𬭛"}
    desk.people.save(Person("p2", "丁一", id_number(4), facts=odd))  # type: ignore[arg-type]
    path = tmp_path / "名册.xlsx"
    assert desk.roster.export(path) == 2
    report = desk.roster.read(path)
    assert report.errors == ()
    assert {record.state for record in report.records} == {RowState.UNCHANGED}
    assert desk.roster.apply(report) == 0


def test_an_exported_roster_fills_another_library(desk: Desk, other: Desk, tmp_path: Path) -> None:
    a_unit(desk)
    person = a_person(desk)
    path = tmp_path / "名册.xlsx"
    desk.roster.export(path)
    report = other.roster.read(path)
    assert other.people.list() == []
    assert report.summary == "新增 2 条，更新 0 条，没有变化 0 条。"
    assert other.roster.apply(report) == 2
    taken = other.people.by_id_number(person.id_number)
    assert taken is not None
    assert taken == replace(person, id=taken.id, unit_id=taken.unit_id)
    assert other.people.unit_of(taken) is not None


def test_a_changed_row_is_shown_with_what_changes_and_blanks_change_nothing(desk: Desk, tmp_path: Path) -> None:
    a_unit(desk)
    person = a_person(desk)
    rows = [HEAD, (None, f" {person.id_number} ", None, None, "１３９００００１１１１")]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"人员": rows}))
    record = report.people[0]
    assert (record.state, record.title, record.place) == (RowState.CHANGED, "陆䶮", "人员!2")
    assert [(item.label, item.before, item.after) for item in record.changes] == [
        ("手机", "13800001234", "13900001111")
    ]
    desk.roster.apply(report)
    assert desk.people.get(person.id) == replace(person, facts={**person.facts, "mobile": "13900001111"})


def test_dates_of_many_shapes_are_read(desk: Desk, tmp_path: Path) -> None:
    shapes = ["1980年1月", "1980.1", "1980/01/05", date(1980, 1, 5), 1980.01, 198001, "１９８０－０１"]
    rows = [HEAD, *((f"人{at}", id_number(at), "某厂", shape, None) for at, shape in enumerate(shapes))]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"人员": rows}))
    assert report.errors == ()
    assert {record.after.facts["birth"] for record in report.people} == {"1980-01"}


def test_numbers_that_excel_made_of_id_numbers_are_told(desk: Desk, tmp_path: Path) -> None:
    rows = [
        HEAD,
        ("甲", 330106198001020017, "某厂", None, None),
        ("乙", 3.30106e17, "某厂", None, None),
        ("丙", "3.30106E+17", "某厂", None, None),
    ]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"人员": rows}))
    assert [error.place for error in report.errors] == ["人员!B2", "人员!B3", "人员!B4"]
    assert all("丢失" in error.problem and "文本" in error.remedy for error in report.errors)
    assert report.people == ()


@pytest.mark.parametrize(
    ("row", "place", "word"),
    [
        (("甲", id_number()[:-1], "", "", ""), "人员!B2", "18 位"),
        (("甲", "33010619800102001" + ("0" if id_number()[-1] != "0" else "1"), "", "", ""), "人员!B2", "校验位"),
        (("", id_number(), "", "", ""), "人员!A2", "姓名"),
        (("甲", id_number(), "", 2019.1, ""), "人员!D2", "10 月"),
        (("甲", id_number(), "", 43709, ""), "人员!D2", "哪年哪月"),
        (("=A1", id_number(), "", "", ""), "人员!A2", "公式"),
        (("甲", id_number(), "", "", date(2020, 1, 1)), "人员!E2", "日期"),
        (("甲", id_number(), "", "", 12345678901234567890), "人员!E2", "丢失"),
        (("甲", id_number(), "", "", 57187258538), "人员!E2", "开头的 0"),
        (("甲", id_number(), "", "", 2087258538), "人员!E2", "开头的 0"),
    ],
)
def test_each_fault_is_named_by_its_cell(desk: Desk, tmp_path: Path, row: object, place: str, word: str) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [HEAD, row]})  # type: ignore[list-item]
    report = desk.roster.read(path)
    assert [error.place for error in report.errors] == [place]
    assert word in report.errors[0].problem + report.errors[0].remedy
    with pytest.raises(RosterHasErrors, match=place):
        desk.roster.apply(report)
    assert desk.people.list() == []


def test_a_month_that_cannot_be_read_is_kept_and_remarked(desk: Desk, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [HEAD, ("甲", id_number(), "", "八〇年春", "")]})
    report = desk.roster.read(path)
    assert report.errors == ()
    assert [note.place for note in report.notes] == ["人员!D2"]
    assert report.people[0].after.facts["birth"] == "八〇年春"


def test_the_same_person_twice_is_an_error(desk: Desk, tmp_path: Path) -> None:
    person = a_person(desk)
    rows = [HEAD, ("陆䶮", person.id_number, "", "", ""), ("陆䶮", person.id_number, "", "", "")]
    assert errors_of(desk, workbook(tmp_path / "a.xlsx", {"人员": rows})) == ["人员!B3"]
    new = [HEAD, ("甲", id_number(8), "", "", ""), ("乙", id_number(8), "", "", "")]
    assert errors_of(desk, workbook(tmp_path / "b.xlsx", {"人员": new})) == ["人员!B3"]


def test_twins_in_the_library_are_an_error(desk: Desk, tmp_path: Path) -> None:
    person = a_person(desk)
    desk.people.save(replace(person, id="twin"))
    rows = [HEAD, ("陆䶮", person.id_number, "", "", "")]
    assert errors_of(desk, workbook(tmp_path / "a.xlsx", {"人员": rows})) == ["人员!B2"]


def test_a_person_without_a_number_is_known_by_name_and_unit(desk: Desk, tmp_path: Path) -> None:
    person = desk.people.save(Person("p1", "甲", facts={"unit_name": "某厂"}))
    rows = [HEAD, ("甲", id_number(3), "某厂", "", ""), ("乙", None, "某厂", "", "")]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"人员": rows}))
    assert [record.state for record in report.people] == [RowState.CHANGED, RowState.ADDED]
    assert [note.place for note in report.notes] == ["人员!3"]
    desk.roster.apply(report)
    assert desk.people.get(person.id).id_number == id_number(3)


CAREER_HEAD = ("姓名", "身份证号", "起止年月", "学校、单位和职业（岗位）", "行号")


def test_sections_are_tied_by_id_number_and_merged(desk: Desk, tmp_path: Path) -> None:
    person = a_person(desk)
    rows = [
        CAREER_HEAD,
        ("陆䶮", person.id_number, "2001.7—至今", "杭州新业有限公司", "c2"),
        ("", person.id_number, "1995年9月-1998年6月", "某中学", None),
        ("", person.id_number, CAREER[0]["period"], CAREER[0]["what"], None),
        ("", person.id_number, None, None, None),
    ]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"学习和工作经历": rows}))
    assert report.errors == ()
    desk.roster.apply(report)
    career = desk.people.get(person.id).facts["career"]
    assert isinstance(career, list)
    assert career[0] == CAREER[0]
    assert career[1] == {**CAREER[1], "what": "杭州新业有限公司"}
    assert {**career[2], "id": ""} == {"id": "", "period": "1995-09—1998-06", "what": "某中学"}
    assert len(career) == 3
    assert desk.people.get(person.id).facts["awards"] == AWARDS


def test_a_row_number_that_was_copied_along_makes_a_row_of_its_own(desk: Desk, tmp_path: Path) -> None:
    person = a_person(desk)
    rows = [CAREER_HEAD, *(("", person.id_number, "", what, "c2") for what in ("甲厂", "乙厂"))]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"学习和工作经历": rows}))
    desk.roster.apply(report)
    career = desk.people.get(person.id).facts["career"]
    assert isinstance(career, list)
    assert [row["what"] for row in career if isinstance(row, dict)][1:] == ["甲厂", "乙厂"]
    assert len({row["id"] for row in career if isinstance(row, dict)} | {""}) == 4


def test_a_section_row_of_nobody_or_of_somebody_else_is_an_error(desk: Desk, tmp_path: Path) -> None:
    person = a_person(desk)
    twins = [desk.people.save(Person(f"t{at}", "双", id_number(20 + at))) for at in range(2)]
    rows = [
        CAREER_HEAD,
        ("甲", id_number(9), "", "某厂", ""),
        ("别人", person.id_number, "", "某厂", ""),
        ("", "", "", "某厂", ""),
        (twins[0].name, "", "", "某厂", ""),
        (person.name, "", "", "某厂", ""),
        ("", "1234", "", "某厂", ""),
    ]
    places = errors_of(desk, workbook(tmp_path / "a.xlsx", {"学习和工作经历": rows}))
    assert sorted(places) == [f"学习和工作经历!{cell}" for cell in ("A3", "B2", "B4", "B5", "B7")]


def test_apprentices_names_are_told_from_their_masters(desk: Desk, tmp_path: Path) -> None:
    person = a_person(desk)
    apprentices = [{"id": "s1", "name": "小王", "unit": "某车间"}]
    desk.people.save(replace(person, facts={**person.facts, "apprentices": apprentices}))  # type: ignore[dict-item]
    desk.roster.export(tmp_path / "a.xlsx")
    page = load_workbook(tmp_path / "a.xlsx")["带徒"]
    assert [cell.value for cell in page[1]][:3] == ["姓名", "身份证号", "带徒姓名"]
    assert [cell.value for cell in page[2]][:3] == ["陆䶮", person.id_number, "小王"]
    assert desk.roster.read(tmp_path / "a.xlsx").people[0].state is RowState.UNCHANGED


def test_units_are_known_by_their_name(desk: Desk, tmp_path: Path) -> None:
    unit = a_unit(desk)
    rows = [
        ("单位名称", "邮政编码"),
        (unit.name, 310018),
        ("新厂", "31OOO1"),
        ("", "310001"),
        ("新厂", ""),
        ("a", 31000),
    ]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"单位": rows}))
    assert [error.place for error in report.errors] == ["单位!B6", "单位!A4", "单位!A5"]
    good = desk.roster.read(workbook(tmp_path / "b.xlsx", {"单位": rows[:3]}))
    assert [record.state for record in good.units] == [RowState.CHANGED, RowState.ADDED]
    desk.roster.apply(good)
    assert desk.units.get(unit.id).facts["postcode"] == "310018"
    desk.units.save(replace(unit, id="u2"))
    assert errors_of(desk, tmp_path / "b.xlsx") == ["单位!A2"]


def test_heads_are_found_below_titles_and_in_any_order(desk: Desk, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("2024年名册",), (), ("备注", " 身 份 证 号 *", "姓名"), ("x", id_number(), "甲")]
    sheets: dict[str, Cells] = {"人员": rows, "别的": [("x",)]}
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", sheets))
    assert [record.after.name for record in report.people] == ["甲"]
    assert [note.place for note in report.notes] == ["人员!A3", "别的"]


def test_sheets_without_a_head_and_doubled_columns_are_errors(desk: Desk, tmp_path: Path) -> None:
    sheets: dict[str, Cells] = {
        "人员": [("甲", id_number())],
        "单位": [("单位名称", "传真", "传真"), ("某厂", "1", "2")],
    }
    assert errors_of(desk, workbook(tmp_path / "a.xlsx", sheets)) == ["人员", "单位!C1"]
    assert errors_of(desk, workbook(tmp_path / "b.xlsx", {"Sheet1": [("姓名", "身份证号")]})) == ["Sheet1"]


def test_merged_cells_are_errors_and_hidden_rows_are_told(desk: Desk, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [HEAD, *((f"人{at}", id_number(at), "", "", "") for at in range(3))]})
    book = load_workbook(path)
    book["人员"].merge_cells("C3:C4")
    book["人员"].merge_cells("F1:G1")
    book["人员"].row_dimensions[4].hidden = True
    book.save(path)
    report = desk.roster.read(path)
    assert [error.place for error in report.errors] == ["人员!C3"]
    assert [str(note) for note in report.notes] == ["人员：第 4 行是隐藏的（共 1 行），也会导入。"]
    assert len(report.people) == 3


def test_a_roster_is_stored_whole_or_not_at_all(desk: Desk, tmp_path: Path) -> None:
    rows = [HEAD, *((f"人{at}", id_number(at), "", "", "") for at in range(5))]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"人员": rows}))

    def stop(done: int, total: int, message: str) -> None:
        if done == 3 and "导入" in message:
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        desk.roster.apply(report, progress)
    assert desk.people.list() == []


def test_a_record_that_changed_meanwhile_stops_the_import(desk: Desk, tmp_path: Path) -> None:
    person = a_person(desk)
    rows = [HEAD, ("新人", id_number(5), "", "", ""), ("陆䶮", person.id_number, "", "", "13900001111")]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"人员": rows}))
    desk.people.save(replace(person, facts={**person.facts, "duty": "主任"}))
    with pytest.raises(RosterOutdated, match="陆䶮"):
        desk.roster.apply(report)
    desk.people.delete(person.id)
    with pytest.raises(RosterOutdated):
        desk.roster.apply(report)
    assert desk.people.list() == []


def test_telephone_numbers_that_excel_left_whole_are_taken(desk: Desk, tmp_path: Path) -> None:
    numbers = (13800001234, 87258538, 4008001234)
    rows = [HEAD, *((f"人{at}", id_number(at), "", "", number) for at, number in enumerate(numbers))]
    report = desk.roster.read(workbook(tmp_path / "a.xlsx", {"人员": rows}))
    assert report.errors == ()
    desk.roster.apply(report)
    assert [line.mobile for line in desk.people.list()] == [str(number) for number in numbers]


def test_a_record_that_came_into_being_meanwhile_is_not_made_twice(desk: Desk, tmp_path: Path) -> None:
    rows = [HEAD, ("新人", id_number(5), "", "", "")]
    units = [("单位名称", "联系人"), ("杭州某厂", "王五")]
    for sheet, content in (("人员", rows), ("单位", units)):
        report = desk.roster.read(workbook(tmp_path / f"{sheet}.xlsx", {sheet: content}))
        assert report.errors == ()
        desk.roster.apply(report)
        with pytest.raises(RosterOutdated):
            desk.roster.apply(report)
    assert (len(desk.people.list()), len(desk.units.list())) == (1, 1)


def test_a_text_that_excel_cannot_hold_is_never_cut_off(desk: Desk, tmp_path: Path) -> None:
    desk.people.save(Person("p1", "甲", facts={"deeds": "😀" * 16_384}))
    with pytest.raises(TooLongForExcel, match="甲.*主要事迹"):
        desk.roster.export(tmp_path / "a.xlsx")
    with pytest.raises(CannotWrite):
        desk.roster.template(tmp_path / "none" / "a.xlsx")
    assert list(tmp_path.glob("*.xlsx")) == []


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@given(position=TEXTS, deeds=TEXTS, what=TEXTS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_survives_the_way_through_excel(
    desk: Desk, tmp_path: Path, position: str, deeds: str, what: str
) -> None:
    career = [{"id": "c1", "what": what}]
    facts = {"position": position, "deeds": deeds, "career": career}
    person = desk.people.save(Person("p1", "甲", id_number(), facts=facts))  # type: ignore[arg-type]
    desk.roster.export(tmp_path / "a.xlsx")
    report = desk.roster.read(tmp_path / "a.xlsx")
    assert report.errors == ()
    assert [record.after for record in report.people] == [person]


@given(
    kind=st.sampled_from(CellKind),
    text=st.one_of(st.text(max_size=12), st.floats(allow_nan=False, allow_infinity=False).map(str)),
    fact=st.sampled_from([column for sheet in SHEETS for column in sheet.columns]),
)
def test_every_cell_is_read_or_told_what_is_wrong(kind: CellKind, text: str, fact: Fact) -> None:
    read = read_cell(fact, RawCell(1, kind, text))
    if isinstance(read, CellProblem):
        assert read.problem
        assert read.remedy
