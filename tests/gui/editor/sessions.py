"""Editing sessions over the real programme 杭州市首席技师; only the place where cases are kept is in memory."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from desktop_app.domain.answers import ROW_ID, Answers, SectionRow
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.errors import KnownError
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from desktop_app.services.editing import EditSession
from desktop_app.services.programme_reader import ProgrammeReader

FOLDER = Path(__file__).parents[3] / "resources" / "programmes" / "hangzhou-chief-technician-2021"
CAREER = "career"


@cache
def real_programme() -> Programme:
    """Return the programme as its files say it."""
    return load_programme(read_programme_folder(FOLDER))


@cache
def builtin_programmes() -> tuple[Programme, ...]:
    """Return every programme that comes with the product."""
    return tuple(load_programme(read_programme_folder(folder)) for folder in sorted(FOLDER.parent.iterdir()))


def form(form_id: str = "application") -> FormDefinition:
    """Return one of its forms."""
    found = real_programme().form(form_id)
    assert found is not None
    return found


class MemoryStore:
    """Keeps the last saved case, or fails as told."""

    def __init__(self) -> None:
        self.saved: Case | None = None
        self.failure: KnownError | None = None

    def save(self, case: Case) -> None:
        """Keep it."""
        if self.failure is not None:
            raise self.failure
        self.saved = case


def session_over(
    programme: Programme, answers: Answers | None = None, status: CaseStatus = CaseStatus.DRAFT, nominee: str = "person"
) -> EditSession:
    """Return a session over a case of any programme."""
    reader = ProgrammeReader(programme, unprintable=lambda _: "", pixels=lambda _: {})
    moment = datetime(2021, 7, 1, tzinfo=UTC)
    case = Case("c" * 32, programme.ref, nominee, "recognition", "未填姓名", status, moment, moment)
    return EditSession(MemoryStore(), reader, case.with_answers(answers or {}))


def new_session(answers: Answers | None = None, status: CaseStatus = CaseStatus.DRAFT) -> EditSession:
    """Return a session over a case of the real programme."""
    return session_over(real_programme(), answers, status)


def career(*rows: tuple[str, str, str]) -> Answers:
    """Return answers with these career rows, their ids counted from ``r0``."""
    written: list[SectionRow] = [
        {ROW_ID: f"r{number}", "period": period, "what": what, "witness": witness}
        for number, (period, what, witness) in enumerate(rows)
    ]
    return {"application": {CAREER: written}}


def people(*names: str) -> Answers:
    """Return answers with these people on the summary sheet, their ids counted from ``p0``."""
    written: list[SectionRow] = [{ROW_ID: f"p{number}", "name": name} for number, name in enumerate(names)]
    return {"summary": {"people": written}}
