"""Persons, units, batches, packages, reviews and definitions come back as they were saved."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.answers import Answers, SectionRow
from desktop_app.domain.batch import Batch
from desktop_app.domain.case import ProgrammeRef
from desktop_app.domain.package_log import Direction, LoggedCase, LoggedPackage
from desktop_app.domain.records import PERSON_FACTS, SECTION_FACTS, Person, Unit
from desktop_app.library import Library, ObjectMissing, StoredDefinition, UnknownCase, UnknownRecord
from tests.unit.library.conftest import NOW, make_case

PROGRAMME = ProgrammeRef("hangzhou-chief-technician-2021", "1", "d" * 64)


def a_person(library: Library) -> Person:
    photo = library.objects.put(io.BytesIO(b"\xff\xd8\xff photo"))
    library.units.save(Unit("u1", "杭州𬭛业有限公司", {"address": "解放东路18号"}))
    awards: list[SectionRow] = [
        {"id": "w1", "whose": "本人", "class": "一类", "place": "1", "team": True, "tags": ["电工", "钳工"]},
        {"contest": "", "id": "w2"},
        {"whose": "没有编号的行"},
    ]
    career: list[SectionRow] = [{"id": "c1", "period": "2001-09—至今", "what": "工作", "witness": "王䶮"}]
    facts = {"sex": "男", "photo": photo.digest, "awards": awards, "career": career}
    return Person("p1", "陆䶮", "330106197001011234", "u1", facts)  # type: ignore[arg-type]


def test_a_person_comes_back_whole(library: Library) -> None:
    person = a_person(library)
    library.people.save(person)
    assert library.people.get("p1") == person
    assert library.people.by_id_number(person.id_number) == person
    assert library.people.by_id_number("") is None


def test_saving_a_person_again_replaces_the_record(library: Library) -> None:
    library.people.save(a_person(library))
    career: list[SectionRow] = [{"id": "c9", "what": "新"}]
    changed = Person("p1", "陆燕", facts={"career": career, "sex": "女"})
    library.people.save(changed)
    assert library.people.get("p1") == changed


def test_every_section_that_the_domain_knows_is_kept_and_left_out_of_lists(library: Library) -> None:
    assert set(SECTION_FACTS) <= set(PERSON_FACTS)
    facts = {
        name: [{"id": "r", **{column: f"{name}.{column}" for column in columns}}]
        for name, columns in SECTION_FACTS.items()
    }
    person = Person("p1", "甲", facts=facts)  # type: ignore[arg-type]
    library.people.save(person)
    assert library.people.get("p1") == person
    assert library.people.list()[0].facts == {}


CELLS = st.one_of(st.text(max_size=8), st.booleans(), st.lists(st.text(max_size=4), max_size=2))
ROWS = st.lists(
    st.dictionaries(st.sampled_from(["id", "period", "what", "witness", "class", "x"]), CELLS, max_size=5), max_size=4
)


@given(career=ROWS, awards=ROWS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_section_rows_come_back(library: Library, career: list[SectionRow], awards: list[SectionRow]) -> None:
    person = Person("p1", "甲", facts={"career": career, "awards": awards})
    library.people.save(person)
    assert library.people.get("p1").facts == person.facts


def test_people_are_listed_by_name_without_sections(library: Library) -> None:
    library.people.save(a_person(library))
    library.people.save(Person("p2", "丁一"))
    assert [person.name for person in library.people.list()] == ["丁一", "陆䶮"]
    assert [person.id for person in library.people.list(containing="䶮")] == ["p1"]
    assert [person.id for person in library.people.list(unit_id="u1")] == ["p1"]
    assert "career" not in library.people.list(containing="䶮")[0].facts


def test_everybody_is_read_whole_at_once(library: Library) -> None:
    career: list[SectionRow] = [{"id": "c", "what": "厂"}]
    people = [a_person(library), Person("p2", "丁一"), Person("p3", "王五", facts={"career": career})]
    for person in people:
        library.people.save(person)
    assert library.people.whole() == [people[1], people[2], people[0]]


def test_a_portrait_in_a_record_is_not_swept_and_must_exist(library: Library) -> None:
    person = a_person(library)
    library.people.save(person)
    library.objects._kept.clear()
    assert library.objects.sweep() == 0
    with pytest.raises(ObjectMissing):
        library.people.save(replace(person, facts={"photo": "0" * 64}))
    library.people.delete("p1")
    assert library.objects.sweep() == 1


def test_a_unit_that_goes_leaves_its_people(library: Library) -> None:
    library.people.save(a_person(library))
    assert library.units.by_name("杭州𬭛业有限公司") == library.units.get("u1")
    assert [unit.id for unit in library.units.list(containing="𬭛")] == ["u1"]
    library.units.delete("u1")
    assert library.people.get("p1").unit_id == ""
    assert library.units.list() == []
    assert library.units.by_name("没有") is None
    with pytest.raises(UnknownRecord, match="单位"):
        library.people.save(Person("p3", "甲", unit_id="u1"))


def test_unknown_records_are_named(library: Library) -> None:
    for work in (
        library.people.get,
        library.people.delete,
        library.units.get,
        library.units.delete,
        library.batches.get,
        library.batches.delete,
    ):
        with pytest.raises(UnknownRecord, match="没有编号为“x1”的"):
            work("x1")


def test_a_batch_keeps_its_order_and_loses_deleted_cases(library: Library) -> None:
    for letter in "abc":
        library.cases.add(make_case(letter * 32))
    batch = Batch("b1", PROGRAMME, "district", "上城区人社局", NOW, ("c" * 32, "a" * 32))
    library.batches.save(batch)
    assert library.batches.get("b1") == batch
    reordered = replace(batch, case_ids=("a" * 32, "b" * 32, "c" * 32))
    library.batches.save(reordered)
    assert library.batches.list() == [reordered]
    library.cases.delete("b" * 32)
    assert library.batches.get("b1").case_ids == ("a" * 32, "c" * 32)
    with pytest.raises(UnknownCase):
        library.batches.save(replace(batch, case_ids=("0" * 32,)))
    library.batches.delete("b1")
    assert (library.batches.list(), len(library.cases.list())) == ([], 2)


def test_a_batch_keeps_what_the_recommending_unit_writes(library: Library) -> None:
    library.cases.add(make_case())
    rows: list[SectionRow] = [{"id": "a" * 32, "honours": "改过的 𬭛"}]
    answers: Answers = {
        "summary": {"filler": "𬭛女士", "people": rows},
        "letter": {"body": "现推荐……"},
    }
    batch = Batch("b1", PROGRAMME, "district", "上城区人社局", NOW, ("a" * 32,), answers, {"quota": "经市局同意"})
    library.batches.save(batch)
    assert library.batches.get("b1") == batch
    fewer = replace(batch, answers={"summary": {"filler": ""}}, reasons={}, title="改名")
    library.batches.save(fewer)
    assert library.batches.list() == [fewer]
    library.batches.delete("b1")
    library.batches.save(replace(batch, answers={}, reasons={}))
    assert library.batches.get("b1").answers == {}, "nothing of a deleted batch comes back"


def test_a_batch_with_an_unknown_case_is_not_stored_at_all(library: Library) -> None:
    with pytest.raises(UnknownCase):
        library.batches.save(Batch("b1", PROGRAMME, "district", "某局", NOW, ("a" * 32,)))
    assert library.batches.list() == []


def test_a_package_is_logged_once_each_way(library: Library) -> None:
    carried = LoggedCase("a" * 32, "陆䶮", "person", PROGRAMME.id, 2, "f" * 64, 3)
    sent = LoggedPackage(Direction.SENT, "1" * 64, "陆䶮.jbp", 5 << 30, NOW, ("市局", "区局"), "e" * 64, (carried,))
    assert library.packages.record(sent)
    assert not library.packages.record(replace(sent, name="别名.jbp"))
    received = replace(sent, direction=Direction.RECEIVED, at=NOW + timedelta(1), cases=(carried, carried))
    assert library.packages.record(received)
    later = replace(received, digest="2" * 64, at=NOW + timedelta(2), cases=())
    assert library.packages.record(later)
    assert library.packages.sent() == [sent]
    assert library.packages.received() == [later, received]
    assert library.packages.find(Direction.SENT, "1" * 64) == sent
    assert library.packages.find(Direction.SENT, "2" * 64) is None
    assert library.packages.of_case("a" * 32) == [received, sent]


def test_a_definition_is_kept_once_under_its_digest(library: Library) -> None:
    files = {"programme.yaml": "标题: 首席技师".encode(), "a.form.yaml": b"\x00"}
    assert library.definitions.save(PROGRAMME.id, "1", "d" * 64, files)
    assert not library.definitions.save(PROGRAMME.id, "1", "d" * 64, {"programme.yaml": b"other"})
    assert library.definitions.all() == [StoredDefinition(PROGRAMME, files)]
