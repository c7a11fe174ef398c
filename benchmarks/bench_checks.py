"""Checking a case of ``hangzhou-chief-technician-2021``, beside one trip of the same answers through JSON.

The trip is the floor of any work over answers: it looks at each value once, in C.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.timing import best_in_turns
from desktop_app.checks import check_case
from desktop_app.domain.answers import ROW_ID, Answers, SectionRow
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.text_count import count_characters
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.registry import Registry

PROGRAMMES = Path(__file__).resolve().parents[1] / "resources" / "programmes"
LINE = "本人从事维修电工工作，解决PLC-200型难题12项。"
NARRATIVES = ("specialty", "contest", "method", "innovation", "honours", "contribution", "personal_summary")


def run() -> list[Figure]:
    """Measure and return the figures."""
    programme = Registry(PROGRAMMES).newest("hangzhou-chief-technician-2021")
    contents: dict[str, Answers] = {
        "300 career rows": {"application": {"career": [_career(number) for number in range(300)]}},
        "100 awards": {"eligibility": {"awards": [_award(number) for number in range(100)]}},
        "narratives of 5,000 characters": {"application": dict.fromkeys(NARRATIVES, LINE * 200)},
    }
    return [*(_checked(programme, what, answers) for what, answers in contents.items()), _counted()]


def _career(number: int) -> SectionRow:
    year = 1960 + number % 60
    return {ROW_ID: f"r{number}", "period": f"{year}.1-{year}.9", "what": "某厂", "witness": "王建"}


def _award(number: int) -> SectionRow:
    return {
        ROW_ID: f"w{number}",
        "whose": "徒弟" if number % 2 else "本人",
        "contest": "技能大赛",
        "level": "省级",
        "class": "二类",
        "place": str(number % 9 + 1),
        "won_on": "2019.10",
    }


def _checked(programme: Programme, what: str, answers: Answers) -> Figure:
    now = datetime.now(tz=UTC)
    case = Case("c" * 32, programme.ref, "person", "recognition", "", CaseStatus.DRAFT, now, now, answers)
    ours, floor = best_in_turns(lambda: check_case(programme, case), lambda: json.loads(json.dumps(answers)))
    return Figure(f"check a case with {what}", ours, "ms", f"JSON there and back: {floor:.2f} ms", floor / ours)


def _counted() -> Figure:
    text = LINE * 200
    ours, floor = best_in_turns(lambda: count_characters(text), lambda: sum(1 for _ in text))
    return Figure(
        f"字数 of {len(text)} characters", ours, "ms", f"bare loop: {floor:.2f} ms", floor / ours, "aim < 16 ms"
    )
