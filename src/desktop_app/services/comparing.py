"""What differs between two versions of a case, place by place, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from desktop_app.domain.answers import ROW_ID, Answers, SectionRow, rows_of
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, Revision
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Field, FieldType
from desktop_app.programmes.programme import Programme
from desktop_app.services.outcomes import Change

NO_FILE = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a comparison."""

    answers: Answers
    attachments: tuple[Attachment, ...]
    reasons: dict[str, str]

    @classmethod
    def of(cls, source: Case | Revision) -> Version:
        """Return the comparable part of a case or a revision."""
        return cls(source.answers, source.attachments, source.reasons)


def changes(programme: Programme, before: Version, after: Version) -> list[Change]:
    """Return every difference: answers in the order of the forms, then attachments, then written reasons."""
    return [
        *_answer_changes(programme, before.answers, after.answers),
        *_attachment_changes(programme, before.attachments, after.attachments),
        *_reason_changes(programme, before.reasons, after.reasons),
    ]


def place_label(programme: Programme, place: Place) -> str:
    """Return how people call a place: ``申报表 · 姓名``, ``材料 · 职业资格证书``; its text where it is unknown."""
    if place.material is not None:
        return "材料 · " + next((item.title for item in programme.head.materials if item.id == place.material), "?")
    if place.score is not None:
        line = programme.score_line(place.score)
        return f"评分 · {line.content if line is not None else place.score}"
    form = programme.form(place.form or "")
    field = programme.field(form.id, place.field) if form is not None and place.field else None
    words = [form.title if form is not None else str(place), field.label if field is not None else ""]
    return " · ".join(word for word in words if word)


def _answer_changes(programme: Programme, before: Answers, after: Answers) -> Iterator[Change]:
    for form in programme.forms:
        for field in (*form.fields, *programme.implied_fields(form.id)):
            old, new = before.get(form.id, {}).get(field.id), after.get(form.id, {}).get(field.id)
            if old == new or (field.left_blank(old) and field.left_blank(new)):
                continue
            place = Place(form=form.id, field=field.id)
            label = place_label(programme, place)
            if field.type is FieldType.ROWS:
                yield from _row_changes(field, place, label, rows_of(old), rows_of(new))
            else:
                yield Change(place, label, shown_answer(field, old), shown_answer(field, new))


def _row_changes(
    field: Field, place: Place, label: str, old: list[SectionRow], new: list[SectionRow]
) -> Iterator[Change]:
    before = {str(row.get(ROW_ID)): row for row in old}
    after = {str(row.get(ROW_ID)): row for row in new}
    order = list(dict.fromkeys([*after, *before]))
    for number, row_id in enumerate(order, start=1):
        left, right = before.get(row_id, {}), after.get(row_id, {})
        for column in field.columns:
            was, is_now = shown(left.get(column.id)), shown(right.get(column.id))
            if was != is_now:
                spot = Place(form=place.form, field=place.field, row=row_id, column=column.id)
                yield Change(spot, f"{label} 第 {number} 行 · {column.label}", was, is_now)
    kept_before = [row_id for row_id in before if row_id in after]
    kept_after = [row_id for row_id in after if row_id in before]
    if kept_before != kept_after:
        yield Change(place, label, "原来的顺序", "行的顺序有调整")


def _attachment_changes(
    programme: Programme, before: Iterable[Attachment], after: Iterable[Attachment]
) -> Iterator[Change]:
    """Yield what became of the files of each place; one that is gone stands beside the one that came instead."""
    old = {(str(item.place), item.digest): item for item in before}
    new = {(str(item.place), item.digest): item for item in after}
    gone = [item for key, item in old.items() if key not in new]
    come = [item for key, item in new.items() if key not in old]
    for place in dict.fromkeys(item.place for item in (*gone, *come)):
        left = [item for item in gone if item.place == place]
        right = [item for item in come if item.place == place]
        label = place_label(programme, place) + " · 文件"
        for was, is_now in zip_longest(left, right):
            names = was.name if was else NO_FILE, is_now.name if is_now else NO_FILE
            files = was.digest if was else NO_FILE, is_now.digest if is_now else NO_FILE
            yield Change(place, label, *names, *files)


def _reason_changes(programme: Programme, before: dict[str, str], after: dict[str, str]) -> Iterator[Change]:
    for rule in programme.head.rules:
        old, new = before.get(rule.id, ""), after.get(rule.id, "")
        if old != new:
            place = Place.parse(rule.at) if rule.at else Place(form=programme.forms[0].id)
            yield Change(place, f"理由 · {rule.clause}", old, new)


def shown_answer(field: Field, value: object) -> str:
    """Return an answer as :func:`shown` does; a no is told where the field tells it from a blank."""
    return "否" if value is False and not field.left_blank(value) else shown(value)


def shown(value: object) -> str:
    """Return an answer as a person reads it on one line."""
    if value is None or isinstance(value, bool):
        return "是" if value else ""
    if isinstance(value, list):
        return "、".join(str(item) for item in value)
    return str(value)
