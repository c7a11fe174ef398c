"""A programme as a batch sees it: the papers that the recommending unit writes once for all the cases it sends.

Rows of summary sheets come from the cases (their ``derive``, the case's own overrides first); fields have the text that
``batch`` gives, or what follows from the batch's own papers, or what all the cases agree on. Whatever the recommending
unit writes goes before all of these.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, FormAnswers, SectionRow, is_blank, rows_of
from desktop_app.domain.case import Case
from desktop_app.programmes.completion import Completion, complete
from desktop_app.programmes.computed import shown_answer
from desktop_app.programmes.expressions import CaseNames
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.reference_checks import BATCH_NAMES, BLANK_IN_TEMPLATE

_OPEN = {"compute": None, "suggest": None, "template": "", "level": None}
"""Whoever recommends writes all of it."""
_UNIT, _COUNT = BATCH_NAMES


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one case brings to the papers of a batch."""

    rows: Mapping[tuple[str, str], SectionRow]
    """Its row of each ``from_cases`` section, by form and field, without the row's id."""
    words: Mapping[str, str]
    """The answers that texts of the batch name (``form.field``), as people read them."""
    values: Mapping[tuple[str, str], str]
    """What the case has in the fields of the papers that the program computes, by form and field."""


@dataclass(frozen=True, slots=True)
class BatchContent:
    """A batch as its papers are made: the unit's name, what each case brings in order, and what the unit wrote."""

    unit: str
    members: Mapping[str, Contribution]
    """By case id, in the order of the sheet."""
    answers: Answers


def papers_of(programme: Programme) -> Programme:
    """Return the programme with the papers of a batch alone, every field of which can be written over.

    Rules, conditions, materials and score sheets are the cases' and are left out.
    """
    head = programme.head.model_copy(update={"rules": (), "conditions": (), "materials": (), "score_sheets": ()})
    forms = tuple(_open_form(form) for form in programme.forms if form.of_batch)
    return replace(programme, head=head, forms=forms, score_sheets=(), computed=())


def _open_form(form: FormDefinition) -> FormDefinition:
    fields = tuple(field.model_copy(update={**_OPEN, "columns": _open_columns(field)}) for field in form.fields)
    return form.model_copy(update={"fields": fields, "nominees": (), "procedures": (), "when": None})


def _open_columns(field: Field) -> tuple[Column, ...]:
    return tuple(column.model_copy(update={"level": None}) for column in field.columns)


def as_written(programme: Programme) -> Programme:
    """Return the papers of a batch (:func:`papers_of`) with nothing derived, for checking what stands on them."""
    return replace(programme, forms=tuple(_plain_form(form) for form in programme.forms))


def _plain_form(form: FormDefinition) -> FormDefinition:
    return form.model_copy(update={"fields": tuple(_plain_field(field) for field in form.fields)})


def _plain_field(field: Field) -> Field:
    columns = tuple(column.model_copy(update={"derive": None, "compute": None}) for column in field.columns)
    return field.model_copy(update={"from_cases": False, "columns": columns})


def contribution(programme: Programme, case: Case, completed: Completion | None = None) -> Contribution:
    """Return what a case brings to the papers of a batch, read by the definition that the case was written against."""
    completed = completed or complete(programme, case)
    papers = [form for form in programme.forms if form.of_batch]
    return Contribution(
        rows={
            (form.id, field.id): _own_row(completed, form.id, field)
            for form in papers
            for field in form.fields
            if field.from_cases
        },
        words={
            path: shown_answer(programme, path, completed.names)
            for path in sorted({path for form in papers for field in form.fields for path in _named(field)})
        },
        values={
            (form.id, field.id): _text(completed.answers[form.id].get(field.id))
            for form in papers
            for field in form.fields
            if field.compute is not None
        },
    )


def _named(field: Field) -> list[str]:
    return [blank[1] for blank in BLANK_IN_TEMPLATE.finditer(field.batch) if blank[1] not in BATCH_NAMES]


def _own_row(completed: Completion, form_id: str, field: Field) -> SectionRow:
    rows = rows_of(completed.answers[form_id].get(field.id))
    return {column.id: rows[0][column.id] for column in field.columns if column.id in rows[0]} if rows else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def batch_answers(programme: Programme, content: BatchContent, blank_case: Case) -> Answers:
    """Return the answers of the batch's papers as they print.

    ``programme`` is the definition itself; ``blank_case`` stands for the batch where expressions look at a case.
    """
    return _Papers(programme, content, blank_case).answers()


def batch_names(programme: Programme, content: BatchContent, blank_case: Case) -> CaseNames:
    """Return the names that conditions on the batch's papers see: those papers, every other form blank."""
    return _Papers(programme, content, blank_case).completed().names


class _Papers:
    """The work on one batch."""

    def __init__(self, programme: Programme, content: BatchContent, blank_case: Case) -> None:
        self._programme = programme
        self._content = content
        self._case = blank_case
        self._forms = [form for form in programme.forms if form.of_batch]

    def completed(self) -> Completion:
        """What follows from the papers' own fields; the rows of the cases are left out."""
        answers = {form.id: self._worded(form) for form in self._forms}
        return complete(self._programme, replace(self._case, answers=answers))

    def answers(self) -> Answers:
        """The papers as they print."""
        computed = self.completed().answers
        return {form.id: self._form(form, computed[form.id]) for form in self._forms}

    def _form(self, form: FormDefinition, computed: FormAnswers) -> FormAnswers:
        filled: FormAnswers = {}
        for field in form.fields:
            value = self._rows(form.id, field) if field.from_cases else self._value(form.id, field, computed)
            if value is not None:
                filled[field.id] = value
        return filled

    def _value(self, form_id: str, field: Field, computed: FormAnswers) -> AnswerValue | None:
        written = self._written(form_id, field.id)
        if not is_blank(written):
            return written
        if field.batch:
            return self._filled(field.batch)
        value = computed.get(field.id)
        return self._agreed(form_id, field.id) if field.compute is not None and is_blank(value) else value

    def _worded(self, form: FormDefinition) -> FormAnswers:
        """What was written, and for blank fields the text that the definition gives the batch."""
        worded = {field.id: self._written(form.id, field.id) for field in form.fields if not field.from_cases}
        for field in form.fields:
            if field.batch and is_blank(worded.get(field.id)):
                worded[field.id] = self._filled(field.batch)
        return {field_id: value for field_id, value in worded.items() if value is not None}

    def _filled(self, text: str) -> str:
        """Return a text of the batch with its blanks filled; nothing at all as long as an answer that it names is."""
        words = {name: self._word(name) for name in (blank[1] for blank in BLANK_IN_TEMPLATE.finditer(text))}
        return "" if not all(words.values()) else BLANK_IN_TEMPLATE.sub(lambda blank: words[blank[1]], text)

    def _word(self, name: str) -> str:
        members = self._content.members.values()
        if name == _UNIT:
            return self._content.unit
        if name == _COUNT:
            return str(len(members)) if members else ""
        return "、".join(word for member in members if (word := member.words.get(name, "")))

    def _agreed(self, form_id: str, field_id: str) -> str | None:
        found = {member.values.get((form_id, field_id), "") for member in self._content.members.values()}
        return found.pop() if len(found) == 1 else None

    def _rows(self, form_id: str, field: Field) -> list[SectionRow]:
        written = {str(row.get(ROW_ID)): row for row in rows_of(self._written(form_id, field.id))}
        return [
            _merged(field, case_id, member.rows.get((form_id, field.id), {}), written.get(case_id, {}))
            for case_id, member in self._content.members.items()
        ]

    def _written(self, form_id: str, field_id: str) -> AnswerValue | None:
        return self._content.answers.get(form_id, {}).get(field_id)


def _merged(field: Field, case_id: str, derived: SectionRow, written: SectionRow) -> SectionRow:
    """Return a case's row: what was written for the batch, else what the case brings."""
    if not written:  # nearly every row of ten thousand, at each keystroke
        return {ROW_ID: case_id, **derived}
    row: SectionRow = {ROW_ID: case_id}
    for column in field.columns:
        own = written.get(column.id)
        value = derived.get(column.id) if is_blank(own) else own
        if value is not None:
            row[column.id] = value
    return row


def id_number_fields(programme: Programme, case: Case) -> Sequence[tuple[str, str]]:
    """Return where a case tells the nominee's ID number, by form and field: the mapped field, else the first one."""
    fields = [
        (form.id, field)
        for form in programme.forms_of(case)
        for field in form.fields
        if field.type is FieldType.ID_NUMBER
    ]
    mapped = [(form_id, field.id) for form_id, field in fields if field.record == "person.id_number"]
    return mapped or [(form_id, field.id) for form_id, field in fields[:1]]
