"""Batches (推荐批次) in the library."""

from __future__ import annotations

from typing import TypeAlias

from sqlmodel import Session, col, select

from desktop_app.domain.batch import Batch
from desktop_app.domain.case import ProgrammeRef
from desktop_app.library.database import Database
from desktop_app.library.errors import UnknownCase, UnknownRecord
from desktop_app.library.tables.cases import CaseRow
from desktop_app.library.tables.exchange import BatchCaseRow, BatchRow

Batches: TypeAlias = "list[Batch]"
_KIND = "推荐批次"


class BatchRepository:
    """The batches of one library; a case that is deleted leaves its batches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, batch: Batch) -> None:
        """Store a batch, new or known, as it now is; raise :class:`UnknownCase` for a case that is not kept."""
        with self._database.transaction() as session:
            for case_id in batch.case_ids:
                if session.get(CaseRow, case_id) is None:
                    raise UnknownCase(case_id)
            session.merge(_row(batch))
            session.flush()
            for old in _members(session, batch.id):
                session.delete(old)
            session.flush()
            for position, case_id in enumerate(batch.case_ids):
                session.add(BatchCaseRow(batch_id=batch.id, case_id=case_id, position=position))

    def get(self, batch_id: str) -> Batch:
        """Return a batch; raise :class:`UnknownRecord`."""
        with self._database.transaction() as session:
            return _batch(session, _existing(session, batch_id))

    def list(self) -> Batches:
        """Return all batches, newest first."""
        with self._database.transaction() as session:
            rows = session.exec(select(BatchRow).order_by(col(BatchRow.created_at).desc(), BatchRow.id)).all()
            return [_batch(session, row) for row in rows]

    def delete(self, batch_id: str) -> None:
        """Forget a batch; its cases stay. Raises :class:`UnknownRecord`."""
        with self._database.transaction() as session:
            session.delete(_existing(session, batch_id))


def _existing(session: Session, batch_id: str) -> BatchRow:
    row = session.get(BatchRow, batch_id)
    if row is None:
        raise UnknownRecord(_KIND, batch_id)
    return row


def _members(session: Session, batch_id: str) -> list[BatchCaseRow]:
    """Return the places of a batch in order."""
    statement = select(BatchCaseRow).where(BatchCaseRow.batch_id == batch_id).order_by(col(BatchCaseRow.position))
    return list(session.exec(statement))


def _row(batch: Batch) -> BatchRow:
    return BatchRow(
        id=batch.id,
        programme_id=batch.programme.id,
        programme_version=batch.programme.version,
        programme_digest=batch.programme.digest,
        recommender=batch.recommender,
        title=batch.title,
        created_at=batch.created_at,
    )


def _batch(session: Session, row: BatchRow) -> Batch:
    return Batch(
        row.id,
        ProgrammeRef(row.programme_id, row.programme_version, row.programme_digest),
        row.recommender,
        row.title,
        row.created_at,
        tuple(member.case_id for member in _members(session, row.id)),
    )
