"""Writes what an editor holds into the session: a field, a cell of a row, or a row that did not exist yet."""

from __future__ import annotations

from desktop_app.domain.answers import AnswerValue, Scalar
from desktop_app.domain.place import Place
from desktop_app.services.editing import EditSession


class AnswerWriter:
    """The way from a place to the session's calls. All of them may raise a :class:`KnownError`."""

    def __init__(self, session: EditSession) -> None:
        self._session = session

    def write(self, place: Place, value: AnswerValue, rows: int) -> str | None:
        """Set the answer at ``place``; a blank row becomes a row after the ``rows`` there are, whose id is returned."""
        form, field = place.form or "", place.field or ""
        if place.column is None:
            self._session.set_value(form, field, value)
            return None
        if place.row is None:
            return self._session.insert_row(form, field, rows, {place.column: _scalar(value)})
        self._session.set_cell(form, field, place.row, place.column, _scalar(value))
        return None


def _scalar(value: AnswerValue) -> Scalar:
    if isinstance(value, (str, bool)):
        return value
    return [item for item in value if isinstance(item, str)]
