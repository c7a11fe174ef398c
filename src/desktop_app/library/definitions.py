"""Definitions that cases of this library were written against, so that old cases open for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlmodel import col, select

from desktop_app.domain.case import ProgrammeRef
from desktop_app.library.database import Database
from desktop_app.library.tables.desk import DefinitionFileRow, DefinitionRow


@dataclass(frozen=True, slots=True)
class StoredDefinition:
    """A definition's identity and its files by name."""

    ref: ProgrammeRef
    files: dict[str, bytes]


class DefinitionRepository:
    """Definitions by digest; one that is stored never changes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, programme_id: str, version: str, digest: str, files: Mapping[str, bytes]) -> bool:
        """Keep a definition; return false, and change nothing, when this digest is kept already."""
        with self._database.transaction() as session:
            if session.get(DefinitionRow, digest) is not None:
                return False
            session.add(
                DefinitionRow(digest=digest, programme_id=programme_id, version=version, stored_at=datetime.now(UTC))
            )
            session.flush()
            session.add_all(DefinitionFileRow(digest=digest, name=name, content=data) for name, data in files.items())
            return True

    def all(self) -> list[StoredDefinition]:
        """Return every definition kept, oldest first."""
        with self._database.transaction() as session:
            files: dict[str, dict[str, bytes]] = {}
            for row in session.exec(select(DefinitionFileRow).order_by(DefinitionFileRow.name)):
                files.setdefault(row.digest, {})[row.name] = row.content
            rows = session.exec(select(DefinitionRow).order_by(col(DefinitionRow.stored_at), DefinitionRow.digest))
            return [
                StoredDefinition(ProgrammeRef(row.programme_id, row.version, row.digest), files.get(row.digest, {}))
                for row in rows
            ]
