"""The whole pre-review: every family over one case, in one stable order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from desktop_app.checks import (
    assessment,
    characters,
    choices,
    conditions,
    formats,
    gaps,
    identity,
    limits,
    materials,
    portrait,
    required,
    rows,
    rules,
)
from desktop_app.checks.subject import Subject, filled_rows, row_id_of
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Field
from desktop_app.programmes.score_fields import lowered_id, reason_id, scored_lines

_WEIGHTS = {Severity.ERROR: 0, Severity.SOFT: 1, Severity.WARNING: 2}


def review(
    subject: Subject,
    unprintable: Callable[[str], str] | None = None,
    pixels: Mapping[str, tuple[int, int]] | None = None,
) -> list[Finding]:
    """Return every finding: errors, then soft ones, then warnings.

    Within each they stand in the order of the forms' fields, then of the materials; what points nowhere comes last.
    """
    of_programme = list(_of_programme(subject))
    findings = [*_said_once(_of_questions(subject, unprintable, pixels or {}), of_programme), *of_programme]
    position = _Positions(subject)
    return sorted(findings, key=lambda finding: (_WEIGHTS[finding.severity], position(finding.place)))


def _of_questions(
    subject: Subject, unprintable: Callable[[str], str] | None, pixels: Mapping[str, tuple[int, int]]
) -> Iterable[Finding]:
    for family in (required, formats, limits, gaps, identity, rows, choices):
        yield from family.check(subject)
    yield from portrait.check(subject, pixels)
    yield from characters.check(subject, unprintable)


def _said_once(findings: Iterable[Finding], of_programme: list[Finding]) -> Iterable[Finding]:
    """Leave out that a field is blank where the notice's own rule says so with its clause."""
    spoken = {finding.place for finding in of_programme if finding.severity is Severity.ERROR}
    return (finding for finding in findings if finding.rule != required.RULE or finding.place not in spoken)


def _of_programme(subject: Subject) -> Iterable[Finding]:
    for family in (conditions, rules, materials, assessment):
        yield from family.check(subject)


class _Positions:
    """Where places lie in the order of the case; within one spot findings keep the order of the families."""

    def __init__(self, subject: Subject) -> None:
        self._order: dict[tuple[str | None, ...], int] = {}
        self._rows: dict[tuple[str | None, ...], int] = {}
        for form in subject.forms:
            self._add(form.id)
            for field in form.fields:
                self._add_field(subject, form.id, field)
            self._add_scores(subject, form.id)
        for item in subject.programme.head.materials:
            self._add("", item.id)

    def _add(self, *key: str) -> None:
        self._order[key] = len(self._order)

    def _add_field(self, subject: Subject, form_id: str, field: Field) -> None:
        self._add(form_id, field.id)
        for column in field.columns:
            self._add(form_id, field.id, column.id)
        for number, row in filled_rows(subject.value(form_id, field.id)):
            self._rows[form_id, field.id, row_id_of(row)] = number

    def _add_scores(self, subject: Subject, form_id: str) -> None:
        for sheet in subject.score_sheets:
            for line in scored_lines(sheet) if sheet.form == form_id else ():
                self._add("score", "", line.id)
                for name in (*(fact.id for fact in line.facts), lowered_id(line.id), reason_id(line.id)):
                    self._add(form_id, name)
            for veto in sheet.vetoes if sheet.form == form_id else ():
                self._add(form_id, veto.id)

    def __call__(self, place: Place | None) -> tuple[int, int, int]:
        """Return field, row and column of ``place`` as numbers to sort by; unknown places come last."""
        last = len(self._order)
        if place is None:
            return last + 1, 0, 0
        if place.material is not None:
            return self._order.get(("", place.material), last), 0, 0
        if place.score is not None:
            return self._order.get(("score", "", place.score), last), 0, 0
        key = (place.form,) if place.field is None else (place.form, place.field)
        row = self._rows.get((place.form, place.field, place.row), 0) if place.row else 0
        return self._order.get(key, last), row, self._order.get((place.form, place.field, place.column), 0)
