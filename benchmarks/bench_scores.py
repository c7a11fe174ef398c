"""The 考核表: from a fact that changes to its points on paper, how they came about and what would raise them.

Offscreen, as in ``bench_paper``.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.figure import Figure
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from desktop_app.services.editing import EditSession
from desktop_app.services.programme_reader import ProgrammeReader

FOLDER = Path(__file__).parents[1] / "resources" / "programmes" / "linan-master-studio-2023"
FORM = "assessment"
CHANGES = 100


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
    session = _session(programme)
    form = programme.form(FORM)
    assert form is not None
    editor = PaperEditor(session, form)
    editor.show()
    times = sorted(_change_ms(application, session, editor, number) for number in range(CHANGES))
    yield Figure("scores: fact to points on paper, median", statistics.median(times), "ms", aim="aim < 50")
    yield Figure("scores: fact to points on paper, p95", times[int(len(times) * 0.95)], "ms", aim="aim < 50")
    editor.close()
    editor.deleteLater()


def _session(programme: Programme) -> EditSession:
    """A studio that answered everything but earns nothing, so that every line is below its cap."""
    answers = {
        field.id: False if field.type is FieldType.CHECK else "0"
        for field in programme.implied_fields(FORM)
        if field.required
    }
    now = datetime.now(tz=UTC)
    case = Case("c" * 32, programme.ref, "studio", "assessment", "", CaseStatus.DRAFT, now, now)
    reader = ProgrammeReader(programme, unprintable=lambda _: "", pixels=lambda _: {})
    return EditSession(_Nowhere(), reader, replace(case, answers={FORM: dict(answers)}))


def _change_ms(application: QApplication, session: EditSession, editor: PaperEditor, number: int) -> float:
    began = time.perf_counter()
    session.set_value(FORM, "taught", str(number))
    session.scores(FORM, advise=True)
    editor.refresh()
    application.processEvents()
    return (time.perf_counter() - began) * 1000
