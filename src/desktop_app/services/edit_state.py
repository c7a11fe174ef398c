"""What an editor changes in a case, as one frozen value, and the pure operations on it.

Every operation returns a new state that shares the untouched parts with the old one, so that undo can keep hundreds of
states for the price of their differences. Nothing here knows definitions: callers decide what fits where.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, Scalar, SectionRow, rows_of, whole_text
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case
from desktop_app.domain.place import Place


@dataclass(frozen=True, slots=True)
class EditState:
    """The part of a case that its owner writes."""

    answers: Answers = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)
    recommender: str = ""

    @classmethod
    def of(cls, case: Case) -> EditState:
        """Return what can be edited of ``case``."""
        return cls(case.answers, case.attachments, case.reasons, case.recommender)

    def put_into(self, case: Case) -> Case:
        """Return ``case`` holding this state."""
        return replace(
            case,
            answers=self.answers,
            attachments=self.attachments,
            reasons=self.reasons,
            recommender=self.recommender,
        )

    def value(self, form: str, field_id: str) -> AnswerValue | None:
        """Return one answer, None while there is none."""
        return self.answers.get(form, {}).get(field_id)

    def rows(self, form: str, field_id: str) -> list[SectionRow]:
        """Return the rows of a repeating section, as a list of its own; the rows themselves are shared."""
        return list(rows_of(self.value(form, field_id)))

    def with_value(self, form: str, field_id: str, value: AnswerValue | None) -> EditState:
        """Return the state with one answer set, or taken away with None."""
        fields = {**self.answers.get(form, {})}
        if value is None:
            fields.pop(field_id, None)
        else:
            fields[field_id] = value
        return replace(self, answers={**self.answers, form: fields})

    def with_rows(self, form: str, field_id: str, rows: Iterable[SectionRow]) -> EditState:
        """Return the state with the rows of a section replaced."""
        return self.with_value(form, field_id, list(rows))

    def with_reason(self, rule: str, text: str) -> EditState:
        """Return the state with the written reason for a soft rule set; blank text takes it away."""
        reasons = {key: value for key, value in self.reasons.items() if key != rule}
        if text.strip():
            reasons[rule] = whole_text(text)
        return replace(self, reasons=reasons)


def changed_places(before: Answers, after: Answers) -> list[Place]:
    """Return the fields whose answers differ."""
    return [
        Place(form=form, field=field_id)
        for form in {**before, **after}
        for field_id in {**before.get(form, {}), **after.get(form, {})}
        if before.get(form, {}).get(field_id) != after.get(form, {}).get(field_id)
    ]


def row_position(rows: list[SectionRow], row_id: str) -> int | None:
    """Return where the row with this id stands, or None."""
    return next((at for at, row in enumerate(rows) if row.get(ROW_ID) == row_id), None)


def with_cells(row: SectionRow, cells: Mapping[str, Scalar]) -> SectionRow:
    """Return ``row`` with some cells set; its id stays."""
    return {**row, **{column: value for column, value in cells.items() if column != ROW_ID}}
