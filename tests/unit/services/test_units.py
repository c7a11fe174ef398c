"""单位库: found, written, deleted and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.records import Unit
from desktop_app.library import UnknownRecord
from desktop_app.services.desk import Desk
from tests.unit.services.people_at_work import a_person, a_unit


def test_a_unit_is_kept_in_canonical_form(desk: Desk) -> None:
    unit = desk.units.save(Unit("u1", " 某厂 ", {"postcode": "３１００１６", "fax": "", "staff": "1,200"}))
    assert unit == Unit("u1", "某厂", {"postcode": "310016", "staff": "1200"})
    assert desk.units.get("u1") == unit
    assert desk.units.by_name(" 某厂") == unit
    assert desk.units.by_name(" ") is None


def test_units_are_found_by_name_contact_and_address(desk: Desk) -> None:
    unit = a_unit(desk)
    desk.units.save(desk.units.new())
    for words in ("𬭛", "赵六", "解放东路 杭州"):
        assert desk.units.list(words) == [unit]
    assert len(desk.units.list()) == 2


def test_a_deleted_unit_leaves_its_name_with_its_people_and_takes_them_back(desk: Desk) -> None:
    unit = a_unit(desk)
    person, moved = a_person(desk), a_person(desk, "丁一", 1)
    deleted = desk.units.delete(unit.id)
    with pytest.raises(UnknownRecord):
        desk.units.get(unit.id)
    assert desk.people.get(person.id) == replace(person, unit_id="")
    desk.people.save(replace(desk.people.get(moved.id), facts={"unit_name": "别家"}))
    assert desk.units.restore(deleted) == unit
    assert desk.people.get(person.id) == person
    assert desk.people.get(moved.id).unit_id == ""


def test_two_units_of_one_name_are_remarked(desk: Desk) -> None:
    unit = a_unit(desk)
    assert desk.units.remarks(unit) == ()
    assert "相同" in desk.units.remarks(desk.units.save(replace(unit, id="u2")))[0]
