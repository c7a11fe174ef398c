"""A roster of 300 people with their careers and awards: written, read, imported, and written back out."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.figure import Figure
from desktop_app.domain.answers import SectionRow
from desktop_app.domain.id_number import check_character
from desktop_app.domain.records import Person, Unit
from desktop_app.services.desk import DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice

PEOPLE = 300
RESOURCES = Path(__file__).resolve().parent.parent / "resources"
KEY = KeyChoice("六和塔下的口令")


def run() -> list[Figure]:
    """Measure and return the figures."""
    with tempfile.TemporaryDirectory() as folder:
        roster = Path(folder, "roster.xlsx")
        quick = DeskSettings(work_factor=4)
        with create_desk(Path(folder, "a"), KEY, "甲", resources=RESOURCES, settings=quick) as desk:
            desk.units.save(Unit("u1", "杭州第一机床厂"))
            saved = _seconds(lambda: [desk.people.save(_person(number)) for number in range(PEOPLE)])
            written = _seconds(lambda: desk.roster.export(roster))
        with create_desk(Path(folder, "b"), KEY, "乙", resources=RESOURCES, settings=quick) as desk:
            read = _seconds(lambda: desk.roster.read(roster))
            report = desk.roster.read(roster)
            imported = _seconds(lambda: desk.roster.apply(report))
            again = _seconds(lambda: desk.roster.read(roster))
    return [
        Figure(f"save {PEOPLE} people one by one", saved, "s"),
        Figure(f"export {PEOPLE} people", written, "s"),
        Figure(f"read a roster of {PEOPLE}, all new", read, "s"),
        Figure(f"import {PEOPLE} people in one transaction", imported, "s"),
        Figure("read the same roster, all known", again, "s"),
    ]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _person(number: int) -> Person:
    digits = f"33010619{60 + number % 40:02d}0102{number:03d}"
    career: list[SectionRow] = [
        {"id": f"c{number}-{row}", "period": "2001-09—2004-06", "what": "杭州机床厂" * 4} for row in range(6)
    ]
    awards: list[SectionRow] = [
        {"id": f"a{number}-{row}", "contest": "焊工大赛", "level": "省级", "place": "1"} for row in range(3)
    ]
    facts = {"unit_name": "杭州第一机床厂", "deeds": "业绩突出" * 250, "mobile": "13800001234"}
    return Person(
        f"{number:032x}",
        f"姓名{number}",
        digits + check_character(digits),
        facts={**facts, "career": career, "awards": awards},
    )
