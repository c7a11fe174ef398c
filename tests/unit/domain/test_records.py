"""Records are bags of facts by standard names."""

from __future__ import annotations

from desktop_app.domain.records import PERSON, PERSON_FACTS, UNIT, UNIT_FACTS, Fact, FactKind, Person, Unit, fact_of
from desktop_app.programmes.fields import FieldType


def test_fact_names_are_given_once() -> None:
    assert len(set(PERSON_FACTS)) == len(PERSON_FACTS)
    assert len(set(UNIT_FACTS)) == len(UNIT_FACTS)


def test_records_do_not_share_their_empty_facts() -> None:
    assert Person("p1", "张三").facts is not Person("p2", "李四").facts
    assert Unit("u1", "甲厂").facts == {}


def test_facts_are_found_by_the_name_that_definitions_use() -> None:
    assert fact_of("person.name") == Fact("name", "姓名", group="基本情况")
    assert [fact_of(record) for record in ("person.nothing", "office.name", "name", "")] == [None] * 4


def test_every_fact_has_one_label_and_a_kind_that_fields_know() -> None:
    for facts in (PERSON, UNIT, *(fact.columns for fact in PERSON if fact.columns)):
        assert len({fact.label for fact in facts}) == len(facts)
        assert all(FieldType(fact.kind.value) for fact in facts)
        assert all((fact.kind is FactKind.ROWS) == bool(fact.columns) for fact in facts)
        assert all(fact.options for fact in facts if fact.kind is FactKind.CHOICE)


def test_a_column_is_found_by_its_name() -> None:
    awards = fact_of("person.awards")
    assert awards is not None
    assert awards.column("won_on") == next(column for column in awards.columns if column.label == "获奖年月")
    assert awards.column("nothing") is None
