"""The places that one cell of the paper stands for."""

from __future__ import annotations

from desktop_app.domain.place import Place
from desktop_app.gui.widgets.cell import Cell


def places_at(cell: Cell) -> list[Place]:
    """Return a cell's own place and those it covers; a section's and a row's stand at its first cell."""
    place = cell.place
    places = [place, *cell.covers]
    if place.column is not None and cell.leads_row and place.row is not None:
        places.append(Place(form=place.form, field=place.field, row=place.row))
    if place.column is not None and cell.leads_row and cell.section_index == 0:
        places.append(Place(form=place.form, field=place.field))
    return places
