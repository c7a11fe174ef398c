"""Units in the library (单位库)."""

from __future__ import annotations

from typing import TypeAlias

from sqlmodel import col, select

from desktop_app.domain.records import Unit
from desktop_app.library.database import Database
from desktop_app.library.errors import UnknownRecord
from desktop_app.library.tables.people import UnitRow

Units: TypeAlias = "list[Unit]"
_KIND = "单位"


class UnitRepository:
    """The units of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, unit: Unit) -> None:
        """Store a unit, new or known, as it now is."""
        with self._database.transaction() as session:
            session.merge(UnitRow(id=unit.id, name=unit.name, facts=dict(unit.facts)))

    def get(self, unit_id: str) -> Unit:
        """Return a unit; raise :class:`UnknownRecord`."""
        with self._database.transaction() as session:
            row = session.get(UnitRow, unit_id)
            if row is None:
                raise UnknownRecord(_KIND, unit_id)
            return _unit(row)

    def by_name(self, name: str) -> Unit | None:
        """Return the unit of exactly this name, or None."""
        with self._database.transaction() as session:
            row = session.exec(select(UnitRow).where(UnitRow.name == name).order_by(UnitRow.id)).first()
            return None if row is None else _unit(row)

    def list(self, *, containing: str = "") -> Units:
        """Return the units by name."""
        statement = select(UnitRow).order_by(col(UnitRow.name), UnitRow.id)
        if containing:
            statement = statement.where(col(UnitRow.name).contains(containing, autoescape=True))
        with self._database.transaction() as session:
            return [_unit(row) for row in session.exec(statement)]

    def delete(self, unit_id: str) -> None:
        """Forget a unit; its persons stay, without a unit. Raises :class:`UnknownRecord`."""
        with self._database.transaction() as session:
            row = session.get(UnitRow, unit_id)
            if row is None:
                raise UnknownRecord(_KIND, unit_id)
            session.delete(row)


def _unit(row: UnitRow) -> Unit:
    return Unit(row.id, row.name, dict(row.facts))
