"""What a desk has chosen for itself, such as the level that it stands on: short texts by name."""

from __future__ import annotations

from desktop_app.library.database import Database
from desktop_app.library.tables.desk import ChoiceRow


class ChoiceRepository:
    """Choices by name; one that was never made is an empty text."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str:
        """Return a choice, empty where none was made."""
        with self._database.transaction() as session:
            row = session.get(ChoiceRow, name)
            return "" if row is None else row.value

    def save(self, name: str, value: str) -> None:
        """Keep a choice in place of the one before."""
        with self._database.transaction() as session:
            session.merge(ChoiceRow(name=name, value=value))
