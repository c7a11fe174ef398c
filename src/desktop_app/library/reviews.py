"""Reviews in the library: what the levels say about cases, what is answered to it, and the receipts that carry it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sqlmodel import Session, col, func, select

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.domain.review import Decision, Opinion, Receipt, ReceiptWay, Reply, Review, Score, ScorePart, Verdict
from desktop_app.library.database import Database
from desktop_app.library.errors import UnknownCase
from desktop_app.library.tables.cases import CaseRow
from desktop_app.library.tables.levels import DecisionRow, OpinionRow, ReceiptRow, ReplyRow, ReviewRow, ScoreRow


class ReviewRepository:
    """Reviews and replies go with their case; receipts stay for the record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, review: Review) -> None:
        """Store what one desk says about one revision, in place of what it said before.

        Raises :class:`UnknownCase`; ``ValueError`` for points beyond two decimals.
        """
        scores = [_score_row(review, position, score) for position, score in enumerate(review.scores)]
        with self._database.transaction() as session:
            _require_case(session, review.case_id)
            if (old := session.get(ReviewRow, _key(review))) is not None:
                session.delete(old)
                session.flush()
            session.add(_review_row(review))
            session.flush()
            session.add_all(_opinion_row(review, position, item) for position, item in enumerate(review.opinions))
            session.add_all(scores)

    def of_case(self, case_id: str) -> list[Review]:
        """Return everything that was said about a case, by revision."""
        statement = select(ReviewRow).where(ReviewRow.case_id == case_id)
        with self._database.transaction() as session:
            rows = session.exec(statement.order_by(col(ReviewRow.revision), ReviewRow.author))
            return [_review(session, row) for row in rows]

    def change_author(self, before: bytes, after: bytes) -> None:
        """Let another key stand for what one desk said, since the desk's keys were renewed."""
        with self._database.transaction() as session:
            rows = list(session.exec(select(ReviewRow).where(ReviewRow.author == before.hex())))
            for review, row in [(_review(session, row), row) for row in rows]:
                session.delete(row)
                session.flush()
                self.save(replace(review, author=after))

    def commented(self) -> set[str]:
        """Return the cases on which anybody has commented."""
        with self._database.transaction() as session:
            return set(session.exec(select(OpinionRow.case_id).distinct()))

    def find(self, case_id: str, author: bytes, revision: int) -> Review | None:
        """Return what one desk says about one revision, or None."""
        with self._database.transaction() as session:
            row = session.get(ReviewRow, (case_id, author.hex(), revision))
            return None if row is None else _review(session, row)

    def replies(self, case_id: str) -> list[Reply]:
        """Return what is answered to the comments on a case, in order."""
        statement = select(ReplyRow).where(ReplyRow.case_id == case_id).order_by(col(ReplyRow.position))
        with self._database.transaction() as session:
            return [_reply(row) for row in session.exec(statement)]

    def save_replies(self, case_id: str, replies: tuple[Reply, ...]) -> None:
        """Replace what is answered to the comments on a case; raise :class:`UnknownCase`."""
        with self._database.transaction() as session:
            _require_case(session, case_id)
            for old in session.exec(select(ReplyRow).where(ReplyRow.case_id == case_id)):
                session.delete(old)
            session.flush()
            session.add_all(_reply_row(case_id, position, reply) for position, reply in enumerate(replies))

    def record_receipt(self, receipt: Receipt) -> bool:
        """Keep a receipt's answer to a case; return false, and change nothing, when it is kept already."""
        with self._database.transaction() as session:
            if session.get(ReceiptRow, (receipt.digest, receipt.case_id)) is not None:
                return False
            session.add(_receipt_row(receipt))
            return True

    def receipts(self, case_id: str | None = None) -> list[Receipt]:
        """Return the receipts of a case, or of all, oldest first."""
        statement = select(ReceiptRow)
        if case_id is not None:
            statement = statement.where(ReceiptRow.case_id == case_id)
        with self._database.transaction() as session:
            rows = session.exec(statement.order_by(col(ReceiptRow.given_at), ReceiptRow.digest))
            return [_receipt(row) for row in rows]

    def note(self, decision: Decision) -> None:
        """Add an entry to the end of a case's history, where it stays for ever; raise :class:`UnknownCase`."""
        with self._database.transaction() as session:
            _require_case(session, decision.case_id)
            past = session.exec(select(func.count()).where(DecisionRow.case_id == decision.case_id)).one()
            session.add(_decision_row(decision, past))

    def history(self, case_id: str) -> list[Decision]:
        """Return what was decided about a case in the order in which it came to be known here."""
        statement = select(DecisionRow).where(DecisionRow.case_id == case_id).order_by(col(DecisionRow.position))
        with self._database.transaction() as session:
            return [_decision(row) for row in session.exec(statement)]

    def histories(self) -> dict[str, list[Decision]]:
        """Return the history of every case that has one, by case id."""
        found: dict[str, list[Decision]] = {}
        statement = select(DecisionRow).order_by(DecisionRow.case_id, col(DecisionRow.position))
        with self._database.transaction() as session:
            for row in session.exec(statement):
                found.setdefault(row.case_id, []).append(_decision(row))
        return found


def _require_case(session: Session, case_id: str) -> None:
    if session.get(CaseRow, case_id) is None:
        raise UnknownCase(case_id)


def _key(review: Review) -> tuple[str, str, int]:
    return review.case_id, review.author.hex(), review.revision


def _review_row(review: Review) -> ReviewRow:
    case_id, author, revision = _key(review)
    return ReviewRow(
        case_id=case_id,
        author=author,
        revision=revision,
        fingerprint=review.fingerprint,
        level=review.level,
        author_name=review.author_name,
        verdict=review.verdict.value if review.verdict else "",
        decided_at=review.decided_at,
        note=review.note,
        answers=review.answers,
        originals=[list(pair) for pair in review.originals],
    )


def _opinion_row(review: Review, position: int, opinion: Opinion) -> OpinionRow:
    case_id, author, revision = _key(review)
    return OpinionRow(
        case_id=case_id,
        author=author,
        revision=revision,
        id=opinion.id,
        position=position,
        place=str(opinion.place),
        author_name=opinion.author,
        text=opinion.text,
        written_at=opinion.written_at,
    )


def _score_row(review: Review, position: int, score: Score) -> ScoreRow:
    hundredths = score.points * 100
    if hundredths != hundredths.to_integral_value():
        raise ValueError(f"points with more than two decimals: {score.points}")
    case_id, author, revision = _key(review)
    return ScoreRow(
        case_id=case_id,
        author=author,
        revision=revision,
        sheet=score.sheet,
        line=score.line,
        position=position,
        hundredths=int(hundredths),
        reason=score.reason,
    )


def _review(session: Session, row: ReviewRow) -> Review:
    return Review(
        case_id=row.case_id,
        revision=row.revision,
        fingerprint=row.fingerprint,
        level=row.level,
        author=bytes.fromhex(row.author),
        author_name=row.author_name,
        verdict=Verdict(row.verdict) if row.verdict else None,
        decided_at=row.decided_at,
        note=row.note,
        answers=row.answers,
        opinions=_opinions(session, row),
        scores=_scores(session, row),
        originals=tuple((place, digest) for place, digest in row.originals),
    )


def _opinions(session: Session, review: ReviewRow) -> tuple[Opinion, ...]:
    statement = select(OpinionRow).where(
        OpinionRow.case_id == review.case_id,
        OpinionRow.author == review.author,
        OpinionRow.revision == review.revision,
    )
    return tuple(
        Opinion(row.id, Place.parse(row.place), row.author_name, row.text, row.written_at)
        for row in session.exec(statement.order_by(col(OpinionRow.position)))
    )


def _scores(session: Session, review: ReviewRow) -> tuple[Score, ...]:
    statement = select(ScoreRow).where(
        ScoreRow.case_id == review.case_id, ScoreRow.author == review.author, ScoreRow.revision == review.revision
    )
    return tuple(
        Score(row.sheet, row.line, ScorePart.REVIEW, Decimal(row.hundredths) / 100, row.reason)
        for row in session.exec(statement.order_by(col(ScoreRow.position)))
    )


def _reply_row(case_id: str, position: int, reply: Reply) -> ReplyRow:
    opinion = reply.opinion
    return ReplyRow(
        case_id=case_id,
        opinion=opinion.id,
        position=position,
        place=str(opinion.place),
        author_name=opinion.author,
        opinion_text=opinion.text,
        opinion_written_at=opinion.written_at,
        text=reply.text,
        written_at=reply.written_at,
    )


def _reply(row: ReplyRow) -> Reply:
    opinion = Opinion(row.opinion, Place.parse(row.place), row.author_name, row.opinion_text, row.opinion_written_at)
    return Reply(opinion, row.text, row.written_at)


def _receipt_row(receipt: Receipt) -> ReceiptRow:
    return ReceiptRow(
        digest=receipt.digest,
        case_id=receipt.case_id,
        direction=receipt.way.value,
        partner=receipt.partner,
        partner_fingerprint=receipt.partner_fingerprint,
        given_at=receipt.given_at,
        revision=receipt.revision,
        fingerprint=receipt.fingerprint,
        verdict=receipt.verdict.value,
    )


def _receipt(row: ReceiptRow) -> Receipt:
    return Receipt(
        digest=row.digest,
        way=ReceiptWay(row.direction),
        partner=row.partner,
        partner_fingerprint=row.partner_fingerprint,
        given_at=row.given_at,
        case_id=row.case_id,
        revision=row.revision,
        fingerprint=row.fingerprint,
        verdict=Verdict(row.verdict),
    )


def _decision_row(decision: Decision, position: int) -> DecisionRow:
    return DecisionRow(
        case_id=decision.case_id,
        position=position,
        revision=decision.revision,
        status=decision.status.value,
        by=decision.by,
        at=decision.at,
    )


def _decision(row: DecisionRow) -> Decision:
    return Decision(row.case_id, row.revision, CaseStatus(row.status), row.by, row.at)
