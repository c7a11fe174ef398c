"""What a case holds at a place, so that two versions can be compared there: a comment is about exactly this."""

from __future__ import annotations

from desktop_app.domain.answers import ROW_ID, Answers, is_blank, rows_of
from desktop_app.domain.place import Place
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.score_fields import lowered_id, reason_id, scored_lines
from desktop_app.services.comparing import Version


def same_at(programme: Programme, place: Place, before: Version, after: Version) -> bool:
    """Whether two versions hold the same answers and files at a place and below it."""
    return _content(programme, place, before) == _content(programme, place, after)


def _content(programme: Programme, place: Place, version: Version) -> tuple[object, list[str]]:
    files = sorted(item.digest for item in version.attachments if _covers(place, item.place))
    return _answers_at(programme, place, version.answers), files


def _covers(place: Place, other: Place) -> bool:
    """Whether ``other`` is ``place`` or lies within it."""
    whole, part = str(place), str(other)
    return part == whole or (place.form is not None and part.startswith((f"{whole}.", f"{whole}[")))


def _answers_at(programme: Programme, place: Place, answers: Answers) -> object:
    if place.score is not None:
        return _stated(programme, place.score, answers)
    fields = answers.get(place.form or "", {})
    if place.field is None:
        return {name: value for name, value in fields.items() if not is_blank(value)}
    value = fields.get(place.field)
    if place.row is None:
        return None if is_blank(value) else value
    row = next((row for row in rows_of(value) if str(row.get(ROW_ID)) == place.row), {})
    return row.get(place.column, "") if place.column is not None else row


def _stated(programme: Programme, line_id: str, answers: Answers) -> dict[str, object]:
    """What was stated for a line of a score sheet: its facts and its lowering."""
    found: dict[str, object] = {}
    for sheet in programme.score_sheets:
        stated = answers.get(sheet.form, {})
        for line in scored_lines(sheet):
            if line.id == line_id:
                names = [*(fact.id for fact in line.facts), lowered_id(line.id), reason_id(line.id)]
                found |= {name: stated[name] for name in names if name in stated}
    return found
