"""Records fill cases: shown first, one step, nothing overwritten unless chosen; and cases tell records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.answers import rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.domain.records import Person
from desktop_app.library import UnknownRecord
from desktop_app.services.desk import Desk
from desktop_app.services.editing import CaseLocked
from desktop_app.services.records import NothingToName
from tests.unit.services.conftest import PROGRAMME, jpeg
from tests.unit.services.people_at_work import AWARDS, CAREER, a_person, a_unit, id_number

FORM = "application"


def test_a_new_case_begins_with_what_the_records_know(desk: Desk) -> None:
    a_unit(desk)
    person = desk.people.set_portrait(a_person(desk), jpeg(400, 560))
    case = desk.records.new_case(PROGRAMME, person_id=person.id)
    form = case.answers[FORM]
    assert (case.title, case.unit) == ("陆䶮", "杭州𬭛业有限公司")
    assert (form["id_number"], form["birth"], form["grade"]) == (id_number(), "1980-01", "高级技师")
    assert form["unit_address"] == "解放东路18号"
    assert form["career"] == CAREER
    assert form["photo"] == person.facts["photo"]
    assert [str(item.place) for item in case.attachments] == ["application.photo"]
    assert desk.cases.get(case.id) == case


def test_a_choice_is_filled_only_where_the_form_offers_it(desk: Desk) -> None:
    case = desk.records.new_case(PROGRAMME, person_id=a_person(desk).id)
    first, second = rows_of(case.answers["eligibility"]["awards"])
    assert first == AWARDS[0]
    assert "level" not in second
    assert second["contest"] == "区焊工大赛"


@pytest.mark.parametrize(
    ("known", "chosen"),
    [("高级工程师", None), ("技师（二级）", "技师"), ("高级技师/一级", "高级技师"), ("高级工程师（正高）", None)],
)
def test_a_title_of_engineers_is_never_taken_for_a_skill_grade(desk: Desk, known: str, chosen: str | None) -> None:
    person = a_person(desk)
    desk.people.save(replace(person, facts={**person.facts, "skill_grade": known}))
    case = desk.records.new_case(PROGRAMME, person_id=person.id)
    assert case.answers[FORM].get("grade") == chosen


def test_filling_shows_what_it_would_do_and_keeps_what_is_there(desk: Desk) -> None:
    a_unit(desk)
    person = a_person(desk)
    case = desk.cases.new(PROGRAMME, answers={FORM: {"name": "陆一", "party": "群众"}})
    lines = {str(line.place): line for line in desk.records.lines(case.id, person.id)}
    assert desk.cases.get(case.id) == case
    assert (lines["application.name"].present, lines["application.name"].new) == ("陆一", "陆䶮")
    assert lines["application.name"].filled
    assert lines["application.name"].label.endswith("姓名")
    assert "application.party" not in lines, "what is the same already is not listed"
    assert lines["application.career"].new.splitlines()[0] == "1998-09—2001-06，杭州市某技师学院，王䶮"
    filled = desk.records.fill(case.id, person.id)
    assert "application.name" not in {str(line.place) for line in filled}
    assert desk.cases.get(case.id).answers[FORM]["name"] == "陆一"


def test_what_is_chosen_is_overwritten_and_undone_as_one_step(desk: Desk) -> None:
    a_unit(desk)
    person = desk.people.set_portrait(a_person(desk), jpeg(400, 560))
    case = desk.cases.new(PROGRAMME, answers={FORM: {"name": "陆一"}})
    session = desk.edit(case.id)
    places = [line.place for line in desk.records.lines(case.id, person.id)]
    desk.records.fill(case.id, person.id, places=places)
    assert session.case.answers[FORM]["name"] == "陆䶮"
    assert len(session.case.attachments) == 1
    assert session.undo_label == "从人员库填入"
    session.undo()
    assert (session.case.answers, len(session.case.attachments)) == (case.answers, 0)
    assert not session.can_undo
    session.redo()
    assert session.case.answers[FORM]["phone"] == "13800001234"
    session.close()


def test_only_the_chosen_places_are_filled(desk: Desk) -> None:
    person = a_person(desk)
    case = desk.cases.new(PROGRAMME)
    place = Place(form=FORM, field="native_place")
    assert [line.place for line in desk.records.fill(case.id, person.id, places=[place])] == [place]
    assert desk.cases.get(case.id).answers == {FORM: {"native_place": "浙江杭州"}}
    assert desk.records.fill(case.id, person.id, places=[]) == []


def test_a_row_that_only_shares_a_level_is_another_row(desk: Desk) -> None:
    begun = {"id": "x", "whose": "徒弟", "level": "国家级"}
    case = desk.cases.new(PROGRAMME, answers={"eligibility": {"awards": [begun]}})
    place = Place(form="eligibility", field="awards")
    unsaid = [{**row, "whose": ""} for row in AWARDS]
    person = desk.people.save(replace(a_person(desk), facts={"awards": unsaid}))
    desk.records.fill(case.id, person.id, places=[place])
    rows = rows_of(desk.cases.get(case.id).answers["eligibility"]["awards"])
    assert rows[0] == begun
    assert [row.get("contest") for row in rows[1:]] == [row["contest"] for row in AWARDS]


def test_rows_are_merged_never_lost(desk: Desk) -> None:
    person = a_person(desk)
    own = {"id": "x9", "period": "1995-09—1998-06", "what": "某中学"}
    known = {"id": "other", "period": CAREER[0]["period"], "what": CAREER[0]["what"]}
    case = desk.cases.new(PROGRAMME, answers={FORM: {"career": [own, known]}})
    desk.records.fill(case.id, person.id, places=[Place(form=FORM, field="career")])
    assert desk.cases.get(case.id).answers[FORM]["career"] == [own, {**CAREER[0], "id": "other"}, CAREER[1]]


def test_a_locked_case_is_not_filled(desk: Desk) -> None:
    person, case = a_person(desk), desk.cases.new(PROGRAMME)
    desk.cases.set_status(case.id, CaseStatus.SENT)
    with pytest.raises(CaseLocked):
        desk.records.fill(case.id, person.id)
    with pytest.raises(UnknownRecord):
        desk.records.lines(case.id, "nobody")


def test_a_section_fills_running_text_a_line_for_each_row(desk: Desk) -> None:
    honours = [
        {"id": "h1", "title": "省技术能手", "level": "省级", "issuer": "某厅", "won_on": "2019-05"},
        {"id": "h2", "title": "市劳模"},
    ]
    person = desk.people.save(Person("p1", "甲", facts={"honours": honours}))  # type: ignore[dict-item]
    case = desk.records.new_case("wenzhou-chief-technician-2021", "person", person_id=person.id)
    lines = [text for form in case.answers.values() for text in form.values() if isinstance(text, str)]
    assert "2019年5月，省技术能手，省级，某厅\n市劳模" in lines


def test_awards_read_as_people_write_them(desk: Desk) -> None:
    case = desk.records.new_case(PROGRAMME, person_id=a_person(desk).id)
    assert str(case.answers[FORM]["contest"]).splitlines() == [
        "2018年10月，本人，全国焊工大赛，国家级，一类，第1名",
        "2012年5月，本人，区焊工大赛，区县级，二类，第2名",
    ]


def test_a_unit_alone_fills_a_units_case(desk: Desk) -> None:
    unit = a_unit(desk)
    case = desk.records.new_case("zhejiang-artisan-2023", "unit", unit_id=unit.id)
    assert case.answers["unit_form"]["name"] == unit.name
    assert case.answers["unit_form"]["nature"] == "企业"


@pytest.mark.parametrize(
    "programme",
    ["zhejiang-artisan-2023", "hangzhou-artisan-2016", "linan-master-studio-2023", "wenzhou-chief-technician-2021"],
)
def test_a_person_and_their_unit_fill_every_programme(desk: Desk, programme: str) -> None:
    a_unit(desk)
    person = a_person(desk)
    case = desk.records.new_case(programme, person_id=person.id)
    assert case.title != desk.cases.new(programme).title
    assert case.unit == "杭州𬭛业有限公司"
    assert desk.records.lines(case.id, person.id) == []
    assert desk.records.differences(case.id).lines == ()


# back into the record


def test_a_case_makes_a_record_where_there_is_none(desk: Desk) -> None:
    answers = {
        FORM: {"name": "新人", "id_number": id_number(3), "unit": "某厂", "phone": "13900000000", "career": CAREER}
    }
    case = desk.cases.new(PROGRAMME, answers=answers)
    found = desk.records.differences(case.id)
    assert (found.person, found.unit) == (None, None)
    assert {"person.name", "person.mobile", "person.career", "unit.name"} <= {line.record for line in found.lines}
    written = desk.records.write_back(case.id, ["person.mobile", "unit.name"])
    assert written.person is not None
    assert written.unit is not None
    person = desk.people.get(written.person.id)
    assert (person.name, person.id_number, person.unit_id) == ("新人", id_number(3), written.unit.id)
    assert person.facts == {"mobile": "13900000000", "unit_name": "某厂"}
    desk.records.take_back(written)
    assert (desk.people.list(), desk.units.list()) == ([], [])


def test_only_the_chosen_facts_go_back(desk: Desk) -> None:
    a_unit(desk)
    person = a_person(desk)
    case = desk.records.new_case(PROGRAMME, person_id=person.id)
    desk.cases.fill(case.id, {FORM: {"phone": "13911112222", "party": "中共党员"}})
    found = desk.records.differences(case.id)
    assert found.person == person
    assert [(line.record, line.before, line.after) for line in found.lines] == [
        ("person.party", "群众", "中共党员"),
        ("person.mobile", "13800001234", "13911112222"),
    ]
    written = desk.records.write_back(case.id, ["person.mobile"])
    assert desk.people.get(person.id).facts["mobile"] == "13911112222"
    assert desk.people.get(person.id).facts["party"] == "群众"
    desk.records.take_back(written)
    assert desk.people.get(person.id) == person


def test_rows_go_back_into_the_records_rows_with_what_only_it_knows(desk: Desk) -> None:
    person = a_person(desk)
    case = desk.records.new_case(PROGRAMME, person_id=person.id)
    rows = [{"id": "a1", "place": "3"}, {"id": "n1", "whose": "徒弟", "contest": "省赛", "winner": "小王"}]
    desk.cases.fill(case.id, {"eligibility": {"awards": rows}})
    desk.records.write_back(case.id)
    assert desk.people.get(person.id).facts["awards"] == [{**AWARDS[0], "place": "3"}, AWARDS[1], rows[1]]
    assert desk.records.differences(case.id).lines == ()


def test_a_portrait_goes_back(desk: Desk) -> None:
    person, case = a_person(desk), desk.cases.new(PROGRAMME, answers={FORM: {"id_number": id_number()}})
    portrait = desk.evidence.set_portrait(case.id, FORM, "photo", jpeg(400, 560))
    line = next(line for line in desk.records.differences(case.id).lines if line.record == "person.photo")
    assert (line.before, line.after) == ("", "（照片）")
    desk.records.write_back(case.id, ["person.photo"])
    assert desk.people.get(person.id).facts["photo"] == portrait.digest


def test_a_record_is_matched_by_name_and_unit_when_the_number_is_not_known(desk: Desk) -> None:
    a_unit(desk)
    person = desk.people.save(replace(a_person(desk), id_number=""))
    desk.people.save(Person("p2", "陆䶮", facts={"unit_name": "别家"}))
    answers = {FORM: {"name": "陆䶮", "unit": "杭州𬭛业有限公司", "id_number": id_number()}}
    case = desk.cases.new(PROGRAMME, answers=answers)
    matched, unit = desk.records.match(case)
    assert matched == person
    assert unit is not None
    desk.records.write_back(case.id, ["person.id_number"])
    assert desk.people.get(person.id).id_number == id_number()


def test_a_namesake_with_another_number_is_another_person(desk: Desk) -> None:
    a_unit(desk)
    a_person(desk)
    answers = {FORM: {"name": "陆䶮", "unit": "杭州𬭛业有限公司", "id_number": id_number(5)}}
    assert desk.records.match(desk.cases.new(PROGRAMME, answers=answers))[0] is None


def test_a_case_without_a_name_makes_no_record(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers={FORM: {"party": "群众"}})
    with pytest.raises(NothingToName):
        desk.records.write_back(case.id)
    assert desk.people.list() == []


def test_nothing_to_tell_writes_nothing(desk: Desk, picture: Path) -> None:
    case = desk.cases.new(PROGRAMME)
    assert desk.records.differences(case.id).lines == ()
    written = desk.records.write_back(case.id)
    assert (written.person, written.unit) == (None, None)
    desk.records.take_back(written)
    assert picture.exists()
