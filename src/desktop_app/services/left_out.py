"""What was left out of a received case, in words."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.programmes.programme import Programme


def left_out_words(programme: Programme, case: Case, left_out: Iterable[str]) -> list[str]:
    """Return what a person reads about a received case: each place by its label, told apart from smaller copies."""
    return [
        f"{place_words(programme, place)}（缩小的扫描件）"
        if any(item.place == place for item in case.attachments)
        else place_words(programme, place)
        for place in map(Place.parse, left_out)
    ]


def place_words(programme: Programme, place: Place) -> str:
    """Return what a person calls a place of a case."""
    if place.material is not None:
        return next((item.title for item in programme.head.materials if item.id == place.material), place.material)
    if place.score is not None:
        lines = (line for sheet in programme.score_sheets for group in sheet.groups for line in group.lines)
        return next((line.content for line in lines if line.id == place.score), place.score)
    form = programme.form(place.form or "")
    field = programme.field(place.form or "", place.field) if place.field else None
    words = [form.title if form is not None else place.form or ""]
    words += [field.label] if field is not None else []
    return " · ".join([*words, *(["其中一行"] if place.row else [])])
