"""A new case out of an old one (去年的申报件): what its answers and evidence say in the new programme.

In the same programme the same fields are the same questions. In another one only what both define as the same fact of
a record is (``record: person.career``). What a level above wrote, scores and what belongs to a batch stay behind.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, FormAnswers, Scalar, SectionRow, is_blank, rows_of
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.programme import Programme
from desktop_app.services.edit_state import EditState
from desktop_app.services.record_mapping import facts_of_case, fill_lines, mapped_fields
from desktop_app.services.record_values import matching_option


@dataclass(frozen=True, slots=True)
class Source:
    """The case that a new one starts from, with the definition that it was written against."""

    programme: Programme
    case: Case


def started(source: Source, programme: Programme, case: Case, *, attachments: bool = True) -> EditState:
    """Return what ``case``, blank and of ``programme``, begins with; portraits come along in any event."""
    same = source.programme.id == programme.id
    answers = _same_fields(source, programme, case) if same else _same_facts(source, programme, case)
    places = _Places(source, programme, case, answers, same)
    kept = [
        replace(item, id=secrets.token_hex(8), place=place, original_seen=False)
        for item in source.case.attachments
        for place in places.of(item)
        if attachments or _is_portrait(programme, place)
    ]
    known = [kind.id for kind in programme.head.recommenders]
    recommender = source.case.recommender if same and source.case.recommender in known else ""
    rules = {rule.id for rule in programme.head.rules} if same else set()
    reasons = {rule: text for rule, text in source.case.reasons.items() if rule in rules}
    return EditState(answers, tuple(kept), reasons, recommender)


def _same_facts(source: Source, programme: Programme, case: Case) -> Answers:
    answers: dict[str, FormAnswers] = {}
    for line in fill_lines(programme, case, facts_of_case(source.programme, source.case)):
        answers.setdefault(line.place.form or "", {})[line.place.field or ""] = line.value
    return answers


def _same_fields(source: Source, programme: Programme, case: Case) -> Answers:
    answers: dict[str, FormAnswers] = {}
    for form_id, field in _own_fields(programme, case):
        before = source.programme.form(form_id)
        asked = before.field(field.id) if before is not None else None
        value = source.case.answers.get(form_id, {}).get(field.id)
        if asked is None or asked.type is not field.type or value is None:
            continue
        kept = _kept(field, value)
        if kept is not None and not is_blank(kept):
            answers.setdefault(form_id, {})[field.id] = kept
    return answers


def _own_fields(programme: Programme, case: Case) -> Iterator[tuple[str, Field]]:
    """Yield what the nominee's side answers."""
    for form in programme.forms_of(case):
        for field in () if form.of_batch else form.fields:
            if field.level is None and field.compute is None and not field.from_cases:
                yield form.id, field


def _kept(field: Field, value: AnswerValue) -> AnswerValue | None:
    if field.type is FieldType.ROWS:
        rows = [_kept_row(field, row) for row in rows_of(value)]
        return [row for row in rows if not is_blank(row)][: field.max_rows]
    return _kept_scalar(field, value) if not rows_of(value) else None


def _kept_row(field: Field, row: SectionRow) -> SectionRow:
    cells: dict[str, Scalar] = {ROW_ID: str(row.get(ROW_ID, ""))}
    for column in field.columns:
        kept = _kept_scalar(column, row.get(column.id)) if column.level is None and column.compute is None else None
        if kept is not None:
            cells[column.id] = kept
    return cells


def _kept_scalar(field: Field | Column, value: object) -> Scalar | None:
    if field.type is FieldType.CHECK:
        return value if isinstance(value, bool) else None
    if field.type is FieldType.CHOICES:
        found = [matching_option(field.options, str(item)) for item in value] if isinstance(value, list) else []
        return [item for item in found if item]
    if not isinstance(value, str):
        return None
    return matching_option(field.options, value) if field.type is FieldType.CHOICE else value


def _is_portrait(programme: Programme, place: Place) -> bool:
    field = programme.field(place.form, place.field or "") if place.form else None
    return field is not None and field.type is FieldType.PHOTO


class _Places:
    """Where an attachment of the old case belongs in the new one."""

    def __init__(self, source: Source, programme: Programme, case: Case, answers: Answers, same: bool) -> None:
        self._source = source
        self._programme = programme
        self._case = case
        self._answers = answers
        self._materials = {
            key: item.id
            for item in programme.materials_for(case.nominee, case.procedure)
            for key in (item.id, item.title)
        }
        self._fields = self._same_fields() if same else self._same_facts()

    def of(self, item: Attachment) -> list[Place]:
        """Return the places of one attachment: none, one, or several where a portrait is asked for twice."""
        place = item.place
        if place.material is not None:
            return self._of_material(place.material)
        if place.form is None or place.field is None:
            return []
        found = [self._moved(place, target) for target in self._fields.get((place.form, place.field), ())]
        return [target for target in found if target is not None and self._fits(target, item)]

    def _of_material(self, material_id: str) -> list[Place]:
        title = next((item.title for item in self._source.programme.head.materials if item.id == material_id), "")
        same = self._materials.get(material_id) or self._materials.get(title)
        return [Place(material=same)] if same else []

    def _same_fields(self) -> Mapping[tuple[str, str], list[tuple[str, Field]]]:
        return {(form, field.id): [(form, field)] for form, field in _own_fields(self._programme, self._case)}

    def _same_facts(self) -> Mapping[tuple[str, str], list[tuple[str, Field]]]:
        new = list(mapped_fields(self._programme, self._case))
        return {
            (old.form, old.field.id): [(item.form, item.field) for item in new if item.record == old.record]
            for old in mapped_fields(self._source.programme, self._source.case)
        }

    def _moved(self, place: Place, target: tuple[str, Field]) -> Place | None:
        form, field = target
        if place.row is None:
            return Place(form=form, field=field.id)
        rows = {str(row.get(ROW_ID)) for row in rows_of(self._answers.get(form, {}).get(field.id))}
        return Place(form=form, field=field.id, row=place.row) if place.row in rows else None

    def _fits(self, place: Place, item: Attachment) -> bool:
        """A portrait goes where it is the answer, and nowhere else."""
        if not _is_portrait(self._programme, place):
            return True
        return self._answers.get(place.form or "", {}).get(place.field or "") == item.digest
