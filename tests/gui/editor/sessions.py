"""Editing sessions over the real programme 杭州市首席技师; only the place where cases are kept is in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from desktop_app.domain.answers import ROW_ID, Answers, SectionRow, rows_of
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.id_number import InvalidIdNumber, normalise_id_number, parse_id_number
from desktop_app.domain.partial_date import parse_date, parse_month, parse_period
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from desktop_app.services.editing import EditSession

FOLDER = Path(__file__).parents[3] / "resources" / "programmes" / "hangzhou-chief-technician-2021"
CAREER = "career"
_PARSERS: dict[FieldType, Callable[[str], str | None]] = {
    FieldType.MONTH: parse_month,
    FieldType.DATE: parse_date,
    FieldType.PERIOD: parse_period,
    FieldType.ID_NUMBER: normalise_id_number,
}


@cache
def real_programme() -> Programme:
    """Return the programme as its files say it."""
    return load_programme(read_programme_folder(FOLDER))


def form(form_id: str = "application") -> FormDefinition:
    """Return one of its forms."""
    found = real_programme().form(form_id)
    assert found is not None
    return found


class PlainReader:
    """Reads cases of a programme; suggests sex and birth from the ID number, computes nothing else."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme

    def completed(self, case: Case) -> Answers:
        """Return the answers, a unit on the summary sheet, and the rows that a form prints."""
        answers = {form.id: dict(case.answers.get(form.id, {})) for form in self.programme.forms}
        for definition in self.programme.forms:
            for field in definition.fields:
                if field.compute is not None:
                    answers[definition.id][field.id] = str(answers["application"].get("unit", ""))
                if field.fixed_rows:
                    written = {str(row[ROW_ID]): row for row in rows_of(answers[definition.id].get(field.id))}
                    answers[definition.id][field.id] = [
                        {ROW_ID: row.id, **written.get(row.id, {}), **row.values} for row in field.fixed_rows
                    ]
        return answers

    def suggestions(self, case: Case) -> Mapping[tuple[str, str], str]:
        """Tell sex and month of birth from the ID number while they are not given."""
        answers = case.answers.get("application", {})
        try:
            number = parse_id_number(str(answers.get("id_number", "")))
        except InvalidIdNumber:
            return {}
        found = {"sex": number.sex, "birth": f"{number.birth:%Y-%m}"}
        return {("application", name): value for name, value in found.items() if not answers.get(name)}

    def title(self, case: Case) -> str:
        """Return the name."""
        return str(case.answers.get("application", {}).get("name") or "未填姓名")

    def unit(self, case: Case) -> str:
        """Return the unit."""
        return str(case.answers.get("application", {}).get("unit") or "")

    def normalised(self, kind: FieldType, text: str) -> str:
        """Return the canonical text of what can be read."""
        parser = _PARSERS.get(kind)
        return (parser(text) or text) if parser is not None else text


class MemoryStore:
    """Keeps the last saved case."""

    saved: Case | None = None

    def save(self, case: Case) -> None:
        """Keep it."""
        self.saved = case


def session_over(
    programme: Programme, answers: Answers | None = None, status: CaseStatus = CaseStatus.DRAFT
) -> EditSession:
    """Return a session over a case of any programme."""
    moment = datetime(2021, 7, 1, tzinfo=UTC)
    case = Case("c" * 32, programme.ref, "person", "recognition", "未填姓名", status, moment, moment)
    return EditSession(MemoryStore(), PlainReader(programme), case.with_answers(answers or {}))


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
