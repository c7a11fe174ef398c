"""人员库: found, written, deleted and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.documents.images import PictureUnusable
from desktop_app.domain.answers import SectionRow, rows_of
from desktop_app.domain.records import Person
from desktop_app.library import UnknownRecord
from desktop_app.services.desk import Desk
from tests.unit.services.conftest import jpeg
from tests.unit.services.people_at_work import a_person, a_unit, id_number


def test_a_person_is_kept_in_canonical_form_and_named_by_their_unit(desk: Desk) -> None:
    unit = a_unit(desk)
    facts = {"birth": "1980年1月", "mobile": " １３８００００１２３４ ", "unit_name": f" {unit.name} ", "party": "  "}
    kept = desk.people.save(Person("p1", " 陆䶮 ", "３３０106 19800102001x", facts=facts))  # type: ignore[arg-type]
    assert (kept.name, kept.id_number, kept.unit_id) == ("陆䶮", "33010619800102001X", unit.id)
    assert kept.facts == {"birth": "1980-01", "mobile": "13800001234", "unit_name": unit.name}
    assert desk.people.get("p1") == kept


def test_a_unit_that_is_not_in_the_library_is_kept_as_text(desk: Desk) -> None:
    kept = desk.people.save(Person("p1", "甲", facts={"unit_name": "某厂"}))
    assert (kept.unit_id, kept.facts) == ("", {"unit_name": "某厂"})
    assert desk.people.unit_of(kept) is None
    unit = a_unit(desk, "某厂")
    assert desk.people.unit_of(kept) == unit
    assert desk.people.save(kept).unit_id == unit.id


def test_a_renamed_unit_is_renamed_in_its_peoples_records(desk: Desk) -> None:
    unit = a_unit(desk)
    person = a_person(desk)
    desk.units.save(replace(unit, name="杭州新业有限公司"))
    assert desk.people.get(person.id).facts["unit_name"] == "杭州新业有限公司"
    assert desk.people.list()[0].unit == "杭州新业有限公司"


@pytest.mark.parametrize("words", ["䶮", "330106198001", "𬭛业", "13800001234", "焊工 陆", "陆 业"])
def test_people_are_found_by_name_number_unit_mobile_and_trade(desk: Desk, words: str) -> None:
    a_unit(desk)
    a_person(desk)
    desk.people.save(Person("p2", "丁一"))
    assert [line.name for line in desk.people.list(words)] == ["陆䶮"]
    assert desk.people.list("不存在") == []
    assert [line.name for line in desk.people.list()] == ["丁一", "陆䶮"]


def test_people_are_found_by_their_number_however_it_is_written(desk: Desk) -> None:
    person = a_person(desk)
    assert desk.people.by_id_number(f" {person.id_number} ") == person
    assert desk.people.by_id_number("") is None
    assert desk.people.by_id_number(id_number(7)) is None


def test_a_deleted_person_comes_back_whole(desk: Desk) -> None:
    a_unit(desk)
    person = desk.people.set_portrait(a_person(desk), jpeg(400, 560))
    gone = desk.people.delete(person.id)
    assert desk.people.list() == []
    with pytest.raises(UnknownRecord):
        desk.people.get(person.id)
    assert desk.people.save(gone) == person == desk.people.get(person.id)


def test_what_is_no_picture_leaves_the_record_as_it_was(desk: Desk) -> None:
    person = a_person(desk)
    with pytest.raises(PictureUnusable):
        desk.people.set_portrait(person, b"text")
    assert desk.people.get(person.id) == person


def test_remarks_tell_what_does_not_fit_and_keep_nothing_from_saving(desk: Desk) -> None:
    person = a_person(desk)
    assert desk.people.remarks(person) == ()
    assert desk.people.remarks(replace(person, id_number="")) == ()
    for wrong, word in (("1234", "18 位"), ("33010619800102001A", "末位 X"), ("330106198013020010", "出生日期")):
        assert word in desk.people.remarks(replace(person, id_number=wrong))[0]
    last = "0" if person.id_number[-1] != "0" else "1"
    assert "校验位" in desk.people.remarks(replace(person, id_number=person.id_number[:-1] + last))[0]
    twin = desk.people.save(replace(person, id="p2", name="双", facts={"sex": "女", "birth": "1990-02"}))
    assert [word for word in ("相同", "性别", "1980-01") if word in "".join(desk.people.remarks(twin))] == [
        "相同",
        "性别",
        "1980-01",
    ]


def test_long_text_emoji_and_signs_stay_as_they_are(desk: Desk) -> None:
    deeds = "=1+1\n" + "业绩突出😀" * 1000
    kept = desk.people.save(Person("p1", "甲", facts={"deeds": deeds, "position": "-班长"}))
    assert kept.facts == {"deeds": deeds, "position": "-班长"}
    assert desk.people.get("p1") == kept


def test_every_row_of_a_record_has_an_id_of_its_own(desk: Desk) -> None:
    career: list[SectionRow] = [{"what": "甲厂"}, {"id": "", "what": "乙厂"}, {"id": "c9", "what": "丙厂"}]
    kept = desk.people.save(replace(a_person(desk), facts={"career": career}))
    ids = [str(row.get("id", "")) for row in rows_of(kept.facts["career"])]
    assert all(ids)
    assert len(set(ids)) == 3
    assert ids[2] == "c9"
