"""What the checks look at: one case beside its programme, taken apart once for all families.

A :class:`Question` is one spot where somebody can write: a field of a form, or a cell of a section row. Answers may
hold values of any JSON type, because everything that was ever saved must be checkable; families ask
:attr:`Question.text`, which is empty where the value is no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from decimal import Decimal
from functools import cached_property

from desktop_app.domain.answers import ROW_ID, SectionRow, is_blank, rows_of
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.score_fields import lowering_fields, scored_lines
from desktop_app.programmes.scores import ScoreSheet

_PLAIN_FIELD = re.compile(r"\w+\.\w+")
_ROW_ID = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Question:
    """One answerable spot and what was answered there."""

    form: FormDefinition
    field: Field
    asked: Field | Column
    """The definition of the spot itself: the field, or one of its columns."""
    value: object
    place: Place
    row_number: int = 0
    """Counted from 1 inside its section; 0 for a field."""
    repeats: bool = False
    """Whether it is a cell of a summary sheet that just repeats a field asked elsewhere, where findings belong."""

    @property
    def column(self) -> Column | None:
        """The column where the spot is a cell of a section row."""
        return self.asked if isinstance(self.asked, Column) else None

    @property
    def type(self) -> FieldType:
        """What kind of answer the spot takes."""
        return self.asked.type

    @property
    def computed(self) -> bool:
        """Whether the program writes the answer, so that nobody can be asked to."""
        return self.asked.compute is not None

    @property
    def blank(self) -> bool:
        """Whether nothing was answered."""
        return is_blank(self.value)

    @property
    def text(self) -> str:
        """The answer where it is text, otherwise empty."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def named(self) -> str:
        """How a message calls the spot: ``“姓名”``, or ``“工作经历”第 3 行的“证明人”``."""
        if self.row_number == 0:
            return f"“{self.field.label}”"
        return f"“{self.field.label}”第 {self.row_number} 行的“{self.asked.label}”"

    def finding(self, rule: str, severity: Severity, message: str, remedy: str) -> Finding:
        """Return a finding at this spot, with the clause that the form names for it."""
        return Finding(rule, severity, message, self.place, self.field.clause or self.form.clause, remedy)


@dataclass(frozen=True)
class Subject:
    """A case taken apart for checking."""

    programme: Programme
    case: Case
    answers: Mapping[str, Mapping[str, object]]
    """Completed answers: what was written, what was computed, fixed and derived rows."""
    judge: Callable[[str], bool | None]
    """What a CEL expression over the case comes to; None when it cannot be decided with the answers as they are."""
    points: Mapping[str, Decimal] = dataclass_field(default_factory=dict)
    """What the lines of score sheets come to by their standard, by line id, as far as that is known."""

    @cached_property
    def forms(self) -> tuple[FormDefinition, ...]:
        """The forms asked of this case, in order."""
        forms = self.programme.forms_of(self.case)
        return tuple(form for form in forms if form.when is None or self.judge(form.when) is not False)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every spot of every form in the order of the forms; section rows that are wholly blank are left out."""
        return tuple(
            question
            for form in self.forms
            for field in (*form.fields, *self._lowerings(form))
            for question in self._asked(form, field)
        )

    @cached_property
    def score_sheets(self) -> tuple[ScoreSheet, ...]:
        """The score sheets asked of this case whose form is asked too."""
        forms = {form.id for form in self.forms}
        return tuple(sheet for sheet in self.programme.score_sheets_of(self.case) if sheet.form in forms)

    def _lowerings(self, form: FormDefinition) -> Iterator[Field]:
        """Where points may be lowered by judgement; facts and vetoes have a family of their own."""
        for sheet in self.score_sheets:
            for line in scored_lines(sheet) if sheet.form == form.id else ():
                if line.discretion:
                    yield from lowering_fields(line, sheet.clause)

    @cached_property
    def fields(self) -> tuple[Question, ...]:
        """The questions that are fields, repeating sections among them."""
        return tuple(question for question in self.questions if question.column is None)

    @cached_property
    def cells(self) -> tuple[Question, ...]:
        """The questions that take one answer: fields other than repeating sections, and the cells of section rows."""
        return tuple(question for question in self.questions if question.type is not FieldType.ROWS)

    @cached_property
    def _cells_by_row(self) -> dict[tuple[str, str, int], list[Question]]:
        rows: dict[tuple[str, str, int], list[Question]] = {}
        for cell in self.cells:
            rows.setdefault((cell.form.id, cell.field.id if cell.column else "", cell.row_number), []).append(cell)
        return rows

    def beside(self, question: Question) -> list[Question]:
        """The cells of the same section row; for a field, the fields of the same form."""
        return self._cells_by_row[(question.form.id, question.field.id if question.column else "", question.row_number)]

    def value(self, form_id: str, field_id: str) -> object:
        """The answer of a field, None where there is none."""
        fields = self.answers.get(form_id)
        return fields.get(field_id) if isinstance(fields, Mapping) else None

    def value_at(self, path: str) -> object:
        """The answer of ``form.field``."""
        form_id, _, field_id = path.partition(".")
        return self.value(form_id, field_id)

    def attached_within(self, place: Place) -> int:
        """How many files are tied to ``place`` or to a spot inside it."""
        return sum(1 for attachment in self.case.attachments if contains(place, attachment.place))

    @cached_property
    def attachments_by_owner(self) -> dict[Place, list[Attachment]]:
        """The files of each material item and each section row, files tied to the row's cells included."""
        owners: dict[Place, list[Attachment]] = {}
        for attachment in self.case.attachments:
            owners.setdefault(replace(attachment.place, column=None), []).append(attachment)
        return owners

    def _asked(self, form: FormDefinition, field: Field) -> Iterator[Question]:
        value = self.value(form.id, field.id)
        yield Question(form, field, field, value, Place(form=form.id, field=field.id))
        for number, row in filled_rows(value) if field.type is FieldType.ROWS else ():
            row_id = row_id_of(row)
            for column in field.columns:
                place = Place(form=form.id, field=field.id, row=row_id, column=column.id if row_id else None)
                cell = row.get(column.id)
                yield Question(form, field, column, cell, place, number, self._repeats(column, cell))

    def _repeats(self, column: Column, cell: object) -> bool:
        if column.derive is None or not _PLAIN_FIELD.fullmatch(column.derive):
            return False
        return self.source(column) is not None and (cell or "") == (self.value_at(column.derive) or "")

    def source(self, column: Column) -> Field | None:
        """The field of this case that a summary column takes its value from unchanged, if it is that simple."""
        form_id, _, field_id = (column.derive or "").partition(".")
        form = next((form for form in self.forms if form.id == form_id), None)
        return form.field(field_id) if form is not None else None


def quoted(text: str) -> str:
    """What was typed as a message may quote it: one line, 20 characters at most, nothing that cannot be shown."""
    line = " ".join(text.split())
    shown = "".join(character if character.isprintable() else "\ufffd" for character in line[:21])
    return shown if len(line) <= 20 else shown[:19] + "…"


def filled_rows(value: object) -> list[tuple[int, SectionRow]]:
    """The section rows that hold something, each with its number counted from 1 as the screen counts."""
    return [(number, row) for number, row in enumerate(rows_of(value), start=1) if not is_blank(row)]


def row_id_of(row: SectionRow) -> str | None:
    """The row's id where it can stand in a place, otherwise None."""
    row_id = row.get(ROW_ID)
    return row_id if isinstance(row_id, str) and _ROW_ID.fullmatch(row_id) else None


def contains(outer: Place, inner: Place) -> bool:
    """Whether ``inner`` is ``outer`` or inside it: a form holds its fields, a section its rows, a row its cells."""
    pairs = (
        (outer.material, inner.material),
        (outer.score, inner.score),
        (outer.form, inner.form),
        (outer.field, inner.field),
        (outer.row, inner.row),
        (outer.column, inner.column),
    )
    return all(theirs is None or theirs == ours for theirs, ours in pairs)
