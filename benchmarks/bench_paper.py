"""The paper editor: building the official form with 40 career rows, and from a key to the painted paper.

Offscreen, so that painting is Qt's raster engine without a window system; a person's screen adds its own frame.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from benchmarks.figure import Figure
from desktop_app.domain.answers import ROW_ID, Answers, SectionRow
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.place import Place
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from desktop_app.services.editing import EditSession
from desktop_app.services.programme_reader import ProgrammeReader

FOLDER = Path(__file__).parents[1] / "resources" / "programmes" / "hangzhou-chief-technician-2021"
ROWS = 40
KEYS = 200
BUILDS = 9


class _Nowhere:
    """Keeps nothing: saving is measured elsewhere."""

    def save(self, case: Case) -> None:
        """Do nothing."""


def run() -> Iterator[Figure]:
    """Yield the figures."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Theme(application, Appearance.LIGHT)
    programme = load_programme(read_programme_folder(FOLDER))
    builds = [_build_ms(application, programme) for _ in range(BUILDS)]
    yield Figure(f"paper: build the form with {ROWS} rows, median", statistics.median(builds), "ms", aim="aim < 150")
    for where, name in (("application.career[r2].what", "a career row"), ("application.personal_summary", "个人总结")):
        times = sorted(_key_ms(application, programme, where))
        yield Figure(f"paper: key to paint in {name}, median", statistics.median(times), "ms", aim="aim < 16")
        yield Figure(f"paper: key to paint in {name}, p95", times[int(len(times) * 0.95)], "ms", aim="aim < 16")


def _session(programme: Programme) -> EditSession:
    career: list[SectionRow] = [
        {
            ROW_ID: f"r{number}",
            "period": "2001-07—2006-03",
            "what": f"杭州某厂 数控车间 操作工 {number}",
            "witness": "王",
        }
        for number in range(ROWS)
    ]
    answers: Answers = {"application": {"name": "张建华", "career": career, "personal_summary": "一" * 1500}}
    now = datetime.now(tz=UTC)
    case = Case("c" * 32, programme.ref, "person", "recognition", "", CaseStatus.DRAFT, now, now, answers)
    reader = ProgrammeReader(programme, unprintable=lambda _: "", pixels=lambda _: {})
    return EditSession(_Nowhere(), reader, case)


def _editor(programme: Programme) -> PaperEditor:
    return PaperEditor(_session(programme), programme.forms[0])


def _build_ms(application: QApplication, programme: Programme) -> float:
    begun = time.perf_counter()
    editor = _editor(programme)
    taken = time.perf_counter() - begun
    editor.deleteLater()
    application.processEvents()
    return taken * 1000


def _key_ms(application: QApplication, programme: Programme, where: str) -> Iterator[float]:
    editor = _editor(programme)
    editor.resize(1000, 900)
    editor.show()
    editor.focus_place(Place.parse(where))
    application.processEvents()
    for number in range(KEYS):
        commit = QInputMethodEvent("", [])
        commit.setCommitString("字")
        cell = QApplication.focusWidget()
        assert cell is not None
        begun = time.perf_counter()
        QApplication.sendEvent(cell, commit)
        application.processEvents()
        yield (time.perf_counter() - begun) * 1000
        if number % 5 == 4:
            time.sleep(0.04)
            application.processEvents()
