"""Completing a case: what was written, and all that follows from it by the definition.

Computed fields and columns, rows that the paper prints already, and the case's own row of each summary sheet are put
in, each after those that it looks at. The names that expressions see grow with them, so both come out of one walk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, FormAnswers, Scalar, SectionRow, is_blank, rows_of
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case
from desktop_app.programmes.answer_values import field_value, row_values, whole_number
from desktop_app.programmes.expressions import CaseNames, ExpressionFailed
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.functions import shown_value
from desktop_app.programmes.normalise import normalise
from desktop_app.programmes.programme import Programme

DERIVED_ROW = "case"
"""Id of the row of a summary sheet that derives from the case, while nothing was written into it."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A case with everything that follows from its answers."""

    answers: Answers
    """New dictionaries; what was written is there unchanged, unknown forms and fields too."""
    names: CaseNames
    """What expressions see: every form of the programme with every field."""


def complete(programme: Programme, case: Case) -> Completion:
    """Complete a case. An expression that cannot be evaluated leaves its field blank."""
    walk = _Walk(programme, case)
    for target in (*walk.printed_sections(), *programme.computed):
        walk.fill(target)
    walk.show()
    return Completion(walk.answers, walk.names)


class _Walk:
    """The work on one case."""

    def __init__(self, programme: Programme, case: Case) -> None:
        self._programme = programme
        self._forms = {form.id: form for form in programme.forms}
        self.answers: Answers = {
            name: dict(fields) for name, fields in case.answers.items() if isinstance(fields, dict)
        }
        for form in programme.forms:
            self.answers.setdefault(form.id, {})
        self._files = attached_files(programme, case.attachments)
        self._cut: set[str] = set()
        self._unshown: set[str] = set()
        self.names = self._first_names(case)

    def printed_sections(self) -> list[str]:
        """Sections with rows that are always there, whatever was answered."""
        return [
            target
            for form in self._programme.forms
            for field in form.fields
            if (field.fixed_rows or field.from_cases)
            and (target := f"{form.id}.{field.id}") not in self._programme.computed
        ]

    def _first_names(self, case: Case) -> CaseNames:
        names: dict[str, object] = {form.id: self._form_values(form) for form in self._programme.forms}
        head = self._programme.head
        names |= _fact_values(self._programme, self.answers)
        names["case"] = {"nominee": case.nominee, "procedure": case.procedure, "recommender": case.recommender}
        names["attached"] = self._files
        names["reference_date"] = head.reference_date.isoformat()
        rules = [rule.id for rule in head.rules] + [group.id for group in head.conditions]
        names["reasons"] = {rule: _text(case.reasons.get(rule)) for rule in rules}
        found = CaseNames(names, self._programme.expressions.functions)
        found.cut = frozenset(self._cut)
        return found

    def _form_values(self, form: FormDefinition) -> dict[str, object]:
        return {field.id: self._value(form.id, field) for field in form.fields}

    def _value(self, form_id: str, field: Field) -> object:
        place = f"{form_id}.{field.id}"
        value, cut = field_value(field, self.answers[form_id].get(field.id), self._files, place)
        if cut:
            self._cut.add(place)
        return value

    def fill(self, target: str) -> None:
        """Put in what follows for one field (``form.field``)."""
        form_id, _, field_id = target.partition(".")
        field = self._forms[form_id].field(field_id)
        if field is None:
            return
        if field.type is FieldType.ROWS:
            self.answers[form_id][field_id] = self._rows(form_id, field)
        elif field.compute is not None:
            self.answers[form_id][field_id] = self._computed(field, field.compute)
        self._unshown.add(form_id)
        form_names = self.names[form_id]
        if isinstance(form_names, dict):
            form_names[field_id] = self._value(form_id, field)

    def show(self, source: str = "") -> None:
        """Hand changed forms to CEL: all of them, or those that one expression looks at."""
        wanted = {path.partition(".")[0] for path in self._programme.expressions.fields_of(source)}
        for form_id in self._unshown & wanted if source else set(self._unshown):
            self.names.put(form_id, self.names[form_id])
            self._unshown.discard(form_id)
        self.names.cut = frozenset(self._cut)

    def _evaluate(self, source: str) -> object:
        self.show(source)
        try:
            return self._programme.expressions.evaluate(source, self.names)
        except ExpressionFailed:
            return None

    def _computed(self, item: Field | Column, source: str) -> Scalar:
        return answer_of(item, self._evaluate(source))

    def _rows(self, form_id: str, field: Field) -> list[SectionRow]:
        """A section's rows: printed ones first, then those written; cells computed and derived."""
        written = rows_of(self.answers[form_id].get(field.id))
        rows = self._summary_rows(field, written) if field.from_cases else self._with_fixed(field, written)
        return [self._with_computed(form_id, field, row) for row in rows]

    def _with_fixed(self, field: Field, written: list[SectionRow]) -> list[SectionRow]:
        by_id = {str(row.get(ROW_ID)): row for row in written}
        fixed = {row.id for row in field.fixed_rows}
        printed: list[SectionRow] = [
            {**by_id.get(row.id, {}), ROW_ID: row.id, **row.values}
            for row in field.fixed_rows
            if row.when is None or self._evaluate(row.when) is not False
        ]
        return [*printed, *(dict(row) for row in written if str(row.get(ROW_ID)) not in fixed)]

    def _summary_rows(self, field: Field, written: list[SectionRow]) -> list[SectionRow]:
        """The case's own row; a cell that somebody wrote into goes before what derives."""
        own: SectionRow = dict(written[0]) if written else {}
        own.setdefault(ROW_ID, DERIVED_ROW)
        for column in field.columns:
            if column.derive is not None and is_blank(own.get(column.id)):
                own[column.id] = self._computed(column, column.derive)
        return [own, *(dict(row) for row in written[1:])]

    def _with_computed(self, form_id: str, field: Field, row: SectionRow) -> SectionRow:
        for column in field.columns:
            if column.compute is not None:
                self.names.put("row", row_values(field, row, self._files, f"{form_id}.{field.id}"))
                row[column.id] = self._computed(column, column.compute)
        return row


def answer_of(item: Field | Column, value: object) -> Scalar:
    """Return an expression's value as an answer of this field or column stores it."""
    if item.type is FieldType.CHECK:
        return value is True
    if item.type is FieldType.CHOICES:
        return [shown_value(text) for text in value] if isinstance(value, list) else []
    return normalise(item.type, shown_value(value))


def attached_files(programme: Programme, attachments: tuple[Attachment, ...]) -> dict[str, int]:
    """Return how many files are tied to each place or to a spot inside it; every declared place is there."""
    head = programme.head
    files = {f"material:{item.id}": 0 for item in head.materials}
    for sheet in programme.score_sheets:
        files |= {f"score:{line.id}": 0 for group in sheet.groups for line in group.lines}
    for form in programme.forms:
        files |= {f"{form.id}.{field.id}": 0 for field in form.fields}
    for attachment in attachments:
        place = attachment.place
        section = f"{place.form}.{place.field}" if place.field is not None else ""
        row = f"{section}[{place.row}]" if place.row is not None else ""
        for spot in {str(place), section, row} - {""}:
            files[spot] = files.get(spot, 0) + 1
    return files


def _fact_values(programme: Programme, answers: Mapping[str, FormAnswers]) -> dict[str, object]:
    """The facts of score sheets: checks as booleans, counts as whole numbers, 0 while blank, null when unreadable."""
    values: dict[str, object] = {}
    for sheet in programme.score_sheets:
        stored = answers.get(sheet.form, {})
        for group in sheet.groups:
            for line in group.lines:
                values |= {fact.id: _fact(fact.type, stored.get(fact.id)) for fact in line.facts}
    return values


def _fact(kind: str, stored: AnswerValue | None) -> object:
    if kind == "check":
        return stored is True
    text = _text(stored)
    return whole_number(text) if text.strip() else 0


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
