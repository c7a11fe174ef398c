"""Listing and saving cases in the encrypted library, beside plain SQLite doing the same reads and durable writes."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.timing import best_in_turns
from desktop_app.domain.answers import ROW_ID, FormAnswers, SectionRow
from desktop_app.domain.case import Case, CaseStatus, ProgrammeRef
from desktop_app.library import Library, Passphrase

CASES = 2_000
PROGRAMME = ProgrammeRef("hangzhou-chief-technician-2021", "1", "d" * 64)


def run() -> list[Figure]:
    """Measure and return the figures."""
    with tempfile.TemporaryDirectory() as folder:
        key = Passphrase("六和塔下", work_factor=4)
        with (
            Library.create(Path(folder, "library"), key, owner_name="杭州第一机床厂") as library,
            closing(_plain(Path(folder, "plain.db"))) as plain,
        ):
            return [_saved(library, plain), _listed(library, plain)]


def _plain(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE answers (id, document)"):
        connection.execute(statement)
    connection.execute("CREATE TABLE cases (id, programme, nominee, title, unit, status, updated, revision, sender)")
    return connection


def _case(number: int) -> Case:
    now = datetime.now(tz=UTC)
    return Case(f"{number:032x}", PROGRAMME, "person", "recognition", f"姓名{number}", CaseStatus.DRAFT, now, now, {})


def _answers() -> FormAnswers:
    career: list[SectionRow] = [
        {ROW_ID: f"r{row}", "period": "2001-09—2004-06", "what": "杭州机床厂" * 8} for row in range(40)
    ]
    return {"career": career, "personal_summary": "总结" * 2000}


def _saved(library: Library, plain: sqlite3.Connection) -> Figure:
    answers, numbers = _answers(), count()
    case = replace(_case(CASES), answers={"application": answers})
    library.cases.add(case)
    plain.execute("INSERT INTO answers VALUES (?, ?)", (case.id, ""))

    def ours() -> None:
        library.cases.save(replace(case, answers={"application": {**answers, "name": str(next(numbers))}}))

    def floor() -> None:
        document = json.dumps({**answers, "name": str(next(numbers))}, ensure_ascii=False)
        plain.execute("UPDATE answers SET document = ? WHERE id = ?", (document, case.id))

    return _figure("save one field of a case, durable", ours, floor)


def _listed(library: Library, plain: sqlite3.Connection) -> Figure:
    for number in range(CASES):
        library.cases.add(_case(number))
    lines = [tuple(map(str, range(9)))] * CASES
    plain.executemany("INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", lines)
    return _figure(
        f"list {CASES} cases",
        library.cases.list,
        lambda: plain.execute("SELECT * FROM cases ORDER BY updated DESC, id").fetchall(),
    )


def _figure(name: str, ours: Callable[[], object], floor: Callable[[], object]) -> Figure:
    taken, least = best_in_turns(ours, floor)
    return Figure(name, taken, "ms", f"plain SQLite: {least:.2f} ms", least / taken)
