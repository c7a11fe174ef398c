"""Reviews in the library: scores that people set, opinions being written, receipts given and received."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlmodel import Session, col, select

from desktop_app.domain.place import Place
from desktop_app.domain.review import Opinion, Receipt, Score, ScorePart, Verdict
from desktop_app.library.database import Database
from desktop_app.library.errors import UnknownCase
from desktop_app.library.tables.cases import CaseRow
from desktop_app.library.tables.exchange import OpinionRow, ReceiptRow, ScoreRow


class ReviewRepository:
    """Scores and opinions go with their case; receipts stay for the record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def scores(self, case_id: str) -> list[Score]:
        """Return the scores of a case by sheet, line and part."""
        statement = select(ScoreRow).where(ScoreRow.case_id == case_id)
        order = (ScoreRow.sheet, ScoreRow.line, ScoreRow.part)
        with self._database.transaction() as session:
            return [_score(row) for row in session.exec(statement.order_by(*map(col, order)))]

    def save_scores(self, case_id: str, scores: Iterable[Score]) -> None:
        """Replace the scores of a case; raise :class:`UnknownCase`, ``ValueError`` beyond two decimals."""
        rows = [_score_row(case_id, score) for score in scores]
        with self._database.transaction() as session:
            _require_case(session, case_id)
            for old in session.exec(select(ScoreRow).where(ScoreRow.case_id == case_id)):
                session.delete(old)
            session.flush()
            session.add_all(rows)

    def opinions(self, case_id: str) -> list[Opinion]:
        """Return the opinions on a case in the order in which they were written."""
        statement = select(OpinionRow).where(OpinionRow.case_id == case_id)
        with self._database.transaction() as session:
            rows = session.exec(statement.order_by(col(OpinionRow.written_at), OpinionRow.id))
            return [Opinion(row.id, Place.parse(row.place), row.author, row.text, row.written_at) for row in rows]

    def save_opinions(self, case_id: str, opinions: Iterable[Opinion]) -> None:
        """Replace the opinions on a case; raise :class:`UnknownCase`."""
        with self._database.transaction() as session:
            _require_case(session, case_id)
            for old in session.exec(select(OpinionRow).where(OpinionRow.case_id == case_id)):
                session.delete(old)
            session.flush()
            session.add_all(OpinionRow(case_id=case_id, **_opinion_columns(opinion)) for opinion in opinions)

    def record_receipt(self, receipt: Receipt) -> bool:
        """Keep a receipt; return false, and change nothing, when it is kept already."""
        with self._database.transaction() as session:
            if session.get(ReceiptRow, receipt.digest) is not None:
                return False
            session.add(_receipt_row(receipt))
            return True

    def receipts(self, case_id: str) -> list[Receipt]:
        """Return the receipts of a case, oldest first."""
        statement = select(ReceiptRow).where(ReceiptRow.case_id == case_id)
        with self._database.transaction() as session:
            return [
                _receipt(row) for row in session.exec(statement.order_by(col(ReceiptRow.given_at), ReceiptRow.digest))
            ]


def _require_case(session: Session, case_id: str) -> None:
    if session.get(CaseRow, case_id) is None:
        raise UnknownCase(case_id)


def _score_row(case_id: str, score: Score) -> ScoreRow:
    hundredths = score.points * 100
    if hundredths != hundredths.to_integral_value():
        raise ValueError(f"points with more than two decimals: {score.points}")
    return ScoreRow(
        case_id=case_id,
        sheet=score.sheet,
        line=score.line,
        part=score.part.value,
        hundredths=int(hundredths),
        reason=score.reason,
    )


def _score(row: ScoreRow) -> Score:
    return Score(row.sheet, row.line, ScorePart(row.part), Decimal(row.hundredths) / 100, row.reason)


def _opinion_columns(opinion: Opinion) -> dict[str, Any]:
    return {
        "id": opinion.id,
        "place": str(opinion.place),
        "author": opinion.author,
        "text": opinion.text,
        "written_at": opinion.written_at,
    }


def _receipt_row(receipt: Receipt) -> ReceiptRow:
    documents = [
        {**_opinion_columns(opinion), "written_at": opinion.written_at.isoformat()} for opinion in receipt.opinions
    ]
    return ReceiptRow(
        digest=receipt.digest,
        case_id=receipt.case_id,
        revision=receipt.revision,
        fingerprint=receipt.fingerprint,
        verdict=receipt.verdict.value,
        sender=receipt.sender,
        sender_fingerprint=receipt.sender_fingerprint,
        given_at=receipt.given_at,
        opinions=documents,
    )


def _receipt(row: ReceiptRow) -> Receipt:
    return Receipt(
        row.digest,
        row.case_id,
        row.revision,
        row.fingerprint,
        Verdict(row.verdict),
        row.sender,
        row.sender_fingerprint,
        row.given_at,
        tuple(_opinion(document) for document in row.opinions),
    )


def _opinion(document: dict[str, Any]) -> Opinion:
    return Opinion(
        document["id"],
        Place.parse(document["place"]),
        document["author"],
        document["text"],
        datetime.fromisoformat(document["written_at"]),
    )
