"""Batches that came from below, in the library: the signed bytes of what each says, by the manifest that lists them."""

from __future__ import annotations

from sqlmodel import col, select

from desktop_app.domain.batch import CarriedBatch
from desktop_app.library.database import Database
from desktop_app.library.tables.exchange import ReceivedBatchRow


class ReceivedBatchRepository:
    """Every sending of every batch, for the record; nothing here is ever changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, batch: CarriedBatch) -> None:
        """Keep a batch; the same again changes nothing, but that it has now come straight from its sender."""
        with self._database.transaction() as session:
            row = session.get(ReceivedBatchRow, batch.digest)
            if row is None:
                session.add(
                    ReceivedBatchRow(
                        digest=batch.digest,
                        batch_id=batch.batch_id,
                        arrived_at=batch.arrived_at,
                        direct=batch.direct,
                        answers=batch.answers,
                        reasons=batch.reasons,
                    )
                )
            elif batch.direct and not row.direct:
                row.direct = True

    def find(self, digest: str) -> CarriedBatch | None:
        """Return what the batch of a manifest says; None where that package was no batch."""
        with self._database.transaction() as session:
            row = session.get(ReceivedBatchRow, digest)
            return None if row is None else _batch(row)

    def all(self) -> list[CarriedBatch]:
        """Return every sending of every batch, the last that came first."""
        statement = select(ReceivedBatchRow).order_by(col(ReceivedBatchRow.arrived_at).desc(), ReceivedBatchRow.digest)
        with self._database.transaction() as session:
            return [_batch(row) for row in session.exec(statement)]


def _batch(row: ReceivedBatchRow) -> CarriedBatch:
    return CarriedBatch(row.digest, row.batch_id, row.arrived_at, row.direct, row.answers, row.reasons)
