"""The fields that a level above the nominee writes (opinions, their dates, votes): who may write which, and on paper.

They stay apart from the nominee's content, which is as it was signed; only what is shown and printed has both.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, SectionRow, is_blank, rows_of
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.review import Review
from desktop_app.programmes.fields import Field, FieldType, Level
from desktop_app.programmes.programme import Programme
from desktop_app.services.answer_shapes import UnknownPlace, shaped_value

LEVELS = tuple(Level)
LEVEL_LABELS = {
    Level.UNIT: "申报单位",
    Level.DISTRICT: "区县、主管部门或行业协会",
    Level.CITY: "市级",
    Level.PROVINCE: "省级",
}


class NotOwnField(KnownError):
    """A field that is not this level's to write."""

    def __init__(self, field: Field, level: Level) -> None:
        whose = "申报人" if field.level is None else f"“{LEVEL_LABELS[field.level]}”"
        super().__init__(
            f"“{field.label}”由{whose}填写，本单位现在按“{LEVEL_LABELS[level]}”审核，内容没有改动。"
            "如果级别不对，请先更改本单位的级别；需要修改的，请写明意见后退回。"
        )


def height(level: str) -> int:
    """Return how high a level stands, from 0; -1 for what is none."""
    return LEVELS.index(Level(level)) if level in list(LEVELS) else -1


def own_columns(field: Field, level: str) -> set[str]:
    """Return the columns of a nominee's section that a level writes."""
    return {column.id for column in field.columns if column.level == level}


def shaped_for(field: Field, level: Level, value: AnswerValue, rows: Iterable[str]) -> AnswerValue:
    """Return ``value`` as a level stores it for a field; ``rows`` are the ids of the nominee's rows there.

    Raises :class:`NotOwnField`, ``WrongShape`` or, for a row that is not there, :class:`UnknownPlace`.
    """
    columns = own_columns(field, level)
    if field.level != level and not columns:
        raise NotOwnField(field, level)
    shaped = shaped_value(field, value)
    if field.level == level or field.type is not FieldType.ROWS:
        return shaped
    known = list(rows)
    for row in rows_of(shaped):
        if row[ROW_ID] not in known:
            raise UnknownPlace("行", str(row[ROW_ID]), known)
        if not set(row) - {ROW_ID} <= columns:
            raise NotOwnField(field, level)
    return shaped


def with_levels(programme: Programme, answers: Answers, reviews: Iterable[Review], top: Level) -> Answers:
    """Return answers with what the levels say in their own fields, a later review's before an earlier one's.

    A review speaks only for its own level, and for none above ``top``; what does not fit the definition is left out.
    """
    shown = {form: dict(fields) for form, fields in answers.items()}
    for review in reviews:
        if height(review.level) <= height(top):
            for form, fields in review.answers.items():
                for name, value in fields.items():
                    _put(programme, shown, review.level, (form, name), value)
    return shown


def _put(programme: Programme, shown: Answers, level: str, at: tuple[str, str], value: AnswerValue) -> None:
    form, name = at
    field = programme.field(form, name)
    if field is None or (is_blank(value) and not isinstance(value, bool)):
        return
    try:
        shaped = shaped_value(field, value)
    except WrongUse:
        return
    if field.level == level:
        shown.setdefault(form, {})[name] = shaped
    elif columns := own_columns(field, level):
        rows = rows_of(shown.get(form, {}).get(name))
        if rows:
            shown[form][name] = _with_cells(rows, rows_of(shaped), columns)


def _with_cells(rows: list[SectionRow], said: list[SectionRow], columns: set[str]) -> list[SectionRow]:
    by_id = {row[ROW_ID]: row for row in said if isinstance(row.get(ROW_ID), str)}
    return [
        {**row, **{name: cell for name, cell in by_id.get(row.get(ROW_ID, ""), {}).items() if name in columns}}
        for row in rows
    ]
