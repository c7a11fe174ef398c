"""The places that evidence can be tied to, with the words the user knows them by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.domain.answers import ROW_ID, rows_of
from desktop_app.domain.place import Place
from desktop_app.services.comparing import place_label
from desktop_app.services.editing import EditSession


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """One place and how it reads."""

    place: Place
    words: str


def evidence_place(place: Place) -> Place:
    """Return where evidence for a spot on the paper belongs: a cell's evidence belongs to its row."""
    return replace(place, column=None)


def place_words(session: EditSession, place: Place) -> str:
    """Return how people call a place; a section row by its number from 1."""
    words = place_label(session.programme, place)
    if place.row is None:
        return words
    rows = rows_of(session.answers.get(place.form or "", {}).get(place.field or ""))
    ids = [str(row.get(ROW_ID)) for row in rows]
    return f"{words} 第 {ids.index(place.row) + 1} 行" if place.row in ids else words


def place_choices(session: EditSession, on_paper: Place | None) -> list[PlaceChoice]:
    """Return the place where the cursor stands on the paper, then every material that is attached as a file."""
    case = session.case
    materials = session.programme.materials_for(case.nominee, case.procedure)
    choices = [PlaceChoice(Place(material=item.id), item.title) for item in materials if item.form is None]
    if on_paper is not None and (on_paper.field is not None or on_paper.score is not None):
        choices.insert(0, PlaceChoice(on_paper, f"纸面：{place_words(session, on_paper)}"))
    return choices
