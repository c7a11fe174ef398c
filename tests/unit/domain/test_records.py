"""Records are bags of facts by standard names."""

from __future__ import annotations

from desktop_app.domain.records import PERSON_FACTS, UNIT_FACTS, Person, Unit


def test_fact_names_are_given_once() -> None:
    assert len(set(PERSON_FACTS)) == len(PERSON_FACTS)
    assert len(set(UNIT_FACTS)) == len(UNIT_FACTS)


def test_records_do_not_share_their_empty_facts() -> None:
    assert Person("p1", "张三").facts is not Person("p2", "李四").facts
    assert Unit("u1", "甲厂").facts == {}
