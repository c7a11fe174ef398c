"""Places that people name: whether a case has them, and the short ways of writing them on the command line."""

from __future__ import annotations

from desktop_app.domain.answers import ROW_ID, rows_of
from desktop_app.domain.case import Case
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Field
from desktop_app.programmes.programme import Programme
from desktop_app.services.answer_shapes import UnknownPlace, find_column, find_field, find_form


def place_named(programme: Programme, case: Case, text: str) -> Place:
    """Return the place that ``text`` names in a case; raise :class:`UnknownPlace` or ``WrongUse``.

    Beside the full forms of :class:`Place`, a material or a line of the score sheet may be named by its id alone, and
    a section row by its number from 1.
    """
    if text in _material_ids(programme, case):
        return Place(material=text)
    if text in _score_line_ids(programme):
        return Place(score=text)
    place = Place.parse(text)
    if place.form is not None and place.field is None and programme.form(place.form) is None:
        raise UnknownPlace("材料、表或评分项", text, [*_material_ids(programme, case), *_score_line_ids(programme)])
    return checked_place(programme, case, place)


def field_named(programme: Programme, case: Case, text: str) -> Place:
    """Return the place that ``text`` names as :func:`place_named` does; a field may be named by its id or label alone.

    Raises ``WrongUse`` where several forms have such a field.
    """
    found = [
        Place(form=form.id, field=field.id)
        for form in programme.forms_of(case)
        for field in form.fields
        if text in (field.id, field.label)
    ]
    if len(found) > 1 and programme.form(text) is None:
        places = "、".join(map(str, found))
        raise WrongUse(f"有几张表都有栏目“{text}”（{places}），内容没有改动，请写成 表.栏目 的形式。")
    return found[0] if len(found) == 1 else place_named(programme, case, text)


def checked_place(programme: Programme, case: Case, place: Place) -> Place:
    """Return ``place`` with a row's number replaced by its id; raise :class:`UnknownPlace` where there is none."""
    if place.material is not None:
        _require("材料", place.material, _material_ids(programme, case))
    elif place.score is not None:
        _require("评分项", place.score, _score_line_ids(programme))
    elif place.field is None:
        find_form(programme, place.form or "")
    else:
        field = find_field(programme, place.form or "", place.field)
        return place if place.row is None else _in_row(field, case, place)
    return place


def _in_row(field: Field, case: Case, place: Place) -> Place:
    if place.column is not None:
        find_column(field, place.column)
    written = rows_of(case.answers.get(place.form or "", {}).get(place.field or ""))
    ids = [row.id for row in field.fixed_rows]
    ids += [row_id for row in written if (row_id := str(row.get(ROW_ID))) not in ids]
    row_id = place.row or ""
    if row_id not in ids and row_id.isdecimal() and 1 <= int(row_id) <= len(ids):
        row_id = ids[int(row_id) - 1]
    _require("行", row_id, ids)
    return Place(form=place.form, field=place.field, row=row_id, column=place.column)


def _require(kind: str, name: str, known: list[str]) -> None:
    if name not in known:
        raise UnknownPlace(kind, name, known)


def _material_ids(programme: Programme, case: Case) -> list[str]:
    return [item.id for item in programme.materials_for(case.nominee, case.procedure)]


def _score_line_ids(programme: Programme) -> list[str]:
    return [line.id for sheet in programme.score_sheets for group in sheet.groups for line in group.lines]
