"""Batches (推荐批次) in the library: their cases in order, and what the recommending unit writes."""

from __future__ import annotations

from typing import TypeAlias

from sqlmodel import Session, col, delete, select

from desktop_app.domain.batch import Batch
from desktop_app.domain.case import ProgrammeRef
from desktop_app.library.database import Database
from desktop_app.library.errors import UnknownCase, UnknownRecord
from desktop_app.library.tables.cases import CaseRow
from desktop_app.library.tables.exchange import BatchAnswersRow, BatchCaseRow, BatchReasonRow, BatchRow

Batches: TypeAlias = "list[Batch]"
_KIND = "推荐批次"


class BatchRepository:
    """The batches of one library; a case that is deleted leaves its batches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, batch: Batch) -> None:
        """Store a batch, new or known, as it now is; raise :class:`UnknownCase` for a case that is not kept."""
        with self._database.transaction() as session:
            session.merge(_row(batch))
            session.flush()
            if _case_ids(session, batch.id) != batch.case_ids:
                _write_members(session, batch)
            _write_answers(session, batch)
            _write_reasons(session, batch)

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
    row = session.get(BatchRow, batch_id) if batch_id.isascii() else None
    if row is None:
        raise UnknownRecord(_KIND, batch_id)
    return row


def _case_ids(session: Session, batch_id: str) -> tuple[str, ...]:
    """Return the cases of a batch in order."""
    statement = select(BatchCaseRow.case_id).where(BatchCaseRow.batch_id == batch_id)
    return tuple(session.exec(statement.order_by(col(BatchCaseRow.position))))


def _write_members(session: Session, batch: Batch) -> None:
    """Put the cases of a batch in their places; raise :class:`UnknownCase`."""
    kept = set(session.exec(select(CaseRow.id)))
    for case_id in batch.case_ids:
        if case_id not in kept:
            raise UnknownCase(case_id)
    session.exec(delete(BatchCaseRow).where(col(BatchCaseRow.batch_id) == batch.id))
    session.add_all(
        BatchCaseRow(batch_id=batch.id, case_id=case_id, position=position)
        for position, case_id in enumerate(batch.case_ids)
    )


def _write_answers(session: Session, batch: Batch) -> None:
    """Write the forms that differ from what is stored."""
    stored = {row.form: row for row in _answers(session, batch.id)}
    for form, document in batch.answers.items():
        row = stored.pop(form, None)
        if row is None:
            session.add(BatchAnswersRow(batch_id=batch.id, form=form, document=document))
        elif row.document != document:
            row.document = document
    for row in stored.values():
        session.delete(row)


def _write_reasons(session: Session, batch: Batch) -> None:
    session.exec(delete(BatchReasonRow).where(col(BatchReasonRow.batch_id) == batch.id))
    session.add_all(BatchReasonRow(batch_id=batch.id, rule=rule, text=text) for rule, text in batch.reasons.items())


def _answers(session: Session, batch_id: str) -> list[BatchAnswersRow]:
    statement = select(BatchAnswersRow).where(BatchAnswersRow.batch_id == batch_id)
    return list(session.exec(statement.order_by(BatchAnswersRow.form)))


def _reasons(session: Session, batch_id: str) -> dict[str, str]:
    statement = select(BatchReasonRow).where(BatchReasonRow.batch_id == batch_id).order_by(BatchReasonRow.rule)
    return {row.rule: row.text for row in session.exec(statement)}


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
        _case_ids(session, row.id),
        {item.form: item.document for item in _answers(session, row.id)},
        _reasons(session, row.id),
    )
