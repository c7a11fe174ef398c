"""What passes between the levels: reviews, replies, receipts, signed manifests, tasks, and where cases are."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKeyConstraint, LargeBinary
from sqlmodel import Field

from desktop_app.library.tables.base import Table, UtcDateTime, Words


class ReviewRow(Table, table=True):
    """What one desk says about one revision of a case, its opinions and scores apart."""

    __tablename__ = "reviews"

    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    author: str = Field(primary_key=True, max_length=64)
    """Ed25519 key in hexadecimal."""
    revision: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    fingerprint: str = Field(max_length=64)
    level: str
    author_name: str = Field(sa_type=Words)
    verdict: str
    """Empty while undecided."""
    decided_at: datetime | None = Field(sa_type=UtcDateTime)
    note: str = Field(sa_type=Words)
    answers: dict[str, Any] = Field(sa_type=JSON)
    """Form id to document, the fields of the level alone."""
    originals: list[Any] = Field(sa_type=JSON)
    """Pairs of place and SHA-256."""


def _of_review() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["case_id", "author", "revision"],
        ["reviews.case_id", "reviews.author", "reviews.revision"],
        ondelete="CASCADE",
    )


class OpinionRow(Table, table=True):
    """A comment on a place of a case."""

    __tablename__ = "opinions"
    __table_args__ = (_of_review(),)

    case_id: str = Field(primary_key=True)
    author: str = Field(primary_key=True, max_length=64)
    revision: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    id: str = Field(primary_key=True)
    position: int
    place: str
    author_name: str = Field(sa_type=Words)
    text: str = Field(sa_type=Words)
    written_at: datetime = Field(sa_type=UtcDateTime)


class ScoreRow(Table, table=True):
    """考核分 of one line."""

    __tablename__ = "scores"
    __table_args__ = (_of_review(),)

    case_id: str = Field(primary_key=True)
    author: str = Field(primary_key=True, max_length=64)
    revision: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    sheet: str = Field(primary_key=True)
    line: str = Field(primary_key=True)
    position: int
    hundredths: int
    """Points times 100."""
    reason: str = Field(sa_type=Words)


class ReplyRow(Table, table=True):
    """What is answered to a comment, with the comment as it was."""

    __tablename__ = "replies"

    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    opinion: str = Field(primary_key=True)
    """Id of the comment."""
    position: int
    place: str
    author_name: str = Field(sa_type=Words)
    opinion_text: str = Field(sa_type=Words)
    opinion_written_at: datetime = Field(sa_type=UtcDateTime)
    text: str = Field(sa_type=Words)
    written_at: datetime = Field(sa_type=UtcDateTime)


class ReceiptRow(Table, table=True):
    """A receipt that was given or received, one row for each case; stays when the case itself is deleted."""

    __tablename__ = "receipts"

    digest: str = Field(primary_key=True, max_length=64)
    case_id: str = Field(primary_key=True, index=True)
    direction: str
    partner: str = Field(sa_type=Words)
    partner_fingerprint: str = Field(max_length=64)
    given_at: datetime = Field(sa_type=UtcDateTime)
    revision: int
    fingerprint: str = Field(max_length=64)
    verdict: str


class DecisionRow(Table, table=True):
    """One entry of the history of a case: which state it came to, who brought it there, and when."""

    __tablename__ = "decisions"

    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    revision: int
    status: str
    by: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=UtcDateTime)


class SignedManifestRow(Table, table=True):
    """The signed list of a package that was received."""

    __tablename__ = "signed_manifests"

    digest: str = Field(primary_key=True, max_length=64)
    manifest: bytes = Field(sa_type=LargeBinary)
    signature: bytes = Field(sa_type=LargeBinary)


class TravelRow(Table, table=True):
    """Where a case came from and where it is."""

    __tablename__ = "travels"

    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    origin: str = Field(max_length=64)
    whole: str = Field(max_length=64)
    left_out: list[str] = Field(sa_type=JSON)
    task: str = Field(max_length=64, index=True)
    holder: str = Field(sa_type=Words)


class TaskRow(Table, table=True):
    """A programme that was sent down to be filled."""

    __tablename__ = "tasks"

    id: str = Field(primary_key=True, max_length=64)
    way: str = Field(primary_key=True)
    programmes: list[Any] = Field(sa_type=JSON)
    """Lists of id, version and digest."""
    partners: list[str] = Field(sa_type=JSON)
    due: date | None
    quota: int | None
    note: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
