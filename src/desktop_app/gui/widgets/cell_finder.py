"""Finding the editor of a place, and the editor above or below another."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.place import Place
from desktop_app.gui.widgets.cell import Cell


class CellFinder:
    """Looks through the editors of one paper."""

    def __init__(self, cells: Sequence[Cell], current: Cell | None) -> None:
        self._cells = cells
        self._current = current

    def find(self, place: Place) -> Cell | None:
        """Return the editor of ``place``, else of its row, its section's next blank row, its field, its form."""
        exact = self._exact(place)
        if self._current in exact:
            return self._current
        for found in (exact, self._in_row(place), self._blank(place), self._in_field(place)):
            if found:
                return found[0]
        return self._cells[0] if self._cells and place.field is None and place.score is None else None

    def neighbour(self, cell: Cell, direction: int) -> Cell | None:
        """Return the nearest editor below (1) or above (-1) on the same sheet that overlaps ``cell`` sideways."""
        below = [
            other
            for other in self._cells
            if other.widget.parentWidget() is cell.widget.parentWidget()
            and not other.locked
            and (other.frame.center().y() - cell.frame.center().y()) * direction > 0
            and other.frame.left() < cell.frame.right()
            and other.frame.right() > cell.frame.left()
            and not other.frame.contains(cell.frame.center())
        ]
        return min(below, key=lambda other: abs(other.frame.center().y() - cell.frame.center().y()), default=None)

    def _exact(self, place: Place) -> list[Cell]:
        return [cell for cell in self._cells if cell.place == place or place in cell.covers]

    def _in_row(self, place: Place) -> list[Cell]:
        if place.row is None:
            return []
        return [cell for cell in self._cells if (cell.place.field, cell.place.row) == (place.field, place.row)]

    def _blank(self, place: Place) -> list[Cell]:
        """For a row that is gone: the first blank row, in the same column where that is known."""
        if place.row is None:
            return []
        blank = [cell for cell in self._in_field(place) if cell.place.row is None and cell.place.column is not None]
        return [cell for cell in blank if cell.place.column == place.column] or blank

    def _in_field(self, place: Place) -> list[Cell]:
        if place.field is None:
            return []
        return [cell for cell in self._cells if cell.place.field == place.field]
