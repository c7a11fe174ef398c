"""What a sender leaves out: taken out of a case before it goes, marked 未报送 on the papers of whoever receives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.documents.scope import NOT_SENT
from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, FormAnswers, SectionRow, is_blank, rows_of
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Field, FieldType
from desktop_app.programmes.programme import Programme


def lies_in(place: Place, whole: Place) -> bool:
    """Whether ``place`` is ``whole`` or a part of it."""
    if whole.material is not None or whole.score is not None:
        return place == whole
    steps = ((whole.form, place.form), (whole.field, place.field), (whole.row, place.row), (whole.column, place.column))
    return all(wanted is None or wanted == given for wanted, given in steps)


def without(
    answers: Answers, attachments: Sequence[Attachment], places: Iterable[Place]
) -> tuple[Answers, tuple[Attachment, ...], tuple[Place, ...]]:
    """Return what is left of a case without these places, and those of them at which there was something."""
    left_answers, left_files = answers, tuple(attachments)
    taken: list[Place] = []
    for place in places:
        fewer_files = tuple(item for item in left_files if not lies_in(item.place, place))
        fewer_answers = _answers_without(left_answers, place)
        if fewer_answers != left_answers or len(fewer_files) < len(left_files):
            taken.append(place)
        left_answers, left_files = fewer_answers, fewer_files
    return left_answers, left_files, tuple(taken)


def _answers_without(answers: Answers, place: Place) -> Answers:
    if place.form is None or place.form not in answers:
        return answers
    rest = {form: fields for form, fields in answers.items() if form != place.form}
    if place.field is None:
        return answers if is_blank(list(answers[place.form].values())) else rest
    fields = answers[place.form]
    if is_blank(fields.get(place.field)):
        return answers
    others = {name: value for name, value in fields.items() if name != place.field}
    if place.row is None:
        return {**answers, place.form: others}
    return {**answers, place.form: {**others, place.field: _rows_without(fields[place.field], place)}}


def _rows_without(value: AnswerValue, place: Place) -> AnswerValue:
    rows = rows_of(value)
    if place.column is None:
        return [row for row in rows if row.get(ROW_ID) != place.row]
    return [
        {name: cell for name, cell in row.items() if row.get(ROW_ID) != place.row or name != place.column}
        for row in rows
    ]


def marked(
    programme: Programme, answers: Answers, attachments: Sequence[Attachment], left_out: Iterable[str]
) -> Answers:
    """Return completed answers for the papers, 未报送 where the sender left something out; a smaller scan is no gap."""
    shown = {form: dict(fields) for form, fields in answers.items()}
    for place in map(Place.parse, left_out):
        form = programme.form(place.form) if place.form is not None else None
        if form is None or any(item.place == place for item in attachments):
            continue
        fields = shown.setdefault(form.id, {})
        for field in form.fields:
            if place.field in (None, field.id) and field.level is None:
                _mark(fields, field, place)
    return shown


def _mark(fields: FormAnswers, field: Field, place: Place) -> None:
    value = fields.get(field.id)
    if field.type is not FieldType.ROWS:
        if is_blank(value):
            fields[field.id] = NOT_SENT
        return
    rows = rows_of(value)
    here = [row for row in rows if row.get(ROW_ID) == place.row]
    if place.column is not None and here:
        for row in here:
            rows[rows.index(row)] = {**row, place.column: NOT_SENT}
        fields[field.id] = rows
    elif (place.row is not None and not here) or (place.row is None and is_blank(value)):
        added: SectionRow = {ROW_ID: place.row or "not-sent", field.columns[0].id: NOT_SENT}
        fields[field.id] = [*rows, added]
