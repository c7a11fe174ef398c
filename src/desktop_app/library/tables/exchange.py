"""What goes out and comes in: batches and packages."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKeyConstraint, LargeBinary
from sqlmodel import Field

from desktop_app.library.tables.base import Table, UtcDateTime, Words


class BatchRow(Table, table=True):
    """The cases of one recommending unit in one programme."""

    __tablename__ = "batches"

    id: str = Field(primary_key=True)
    programme_id: str = Field(index=True)
    programme_version: str
    programme_digest: str = Field(max_length=64)
    recommender: str
    title: str = Field(sa_type=Words)
    created_at: datetime = Field(sa_type=UtcDateTime)


class BatchCaseRow(Table, table=True):
    """A case's place in a batch."""

    __tablename__ = "batch_cases"

    batch_id: str = Field(primary_key=True, foreign_key="batches.id", ondelete="CASCADE")
    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE", index=True)
    position: int


class BatchAnswersRow(Table, table=True):
    """What a batch says on one form of its own papers, as one document."""

    __tablename__ = "batch_answers"

    batch_id: str = Field(primary_key=True, foreign_key="batches.id", ondelete="CASCADE")
    form: str = Field(primary_key=True)
    document: dict[str, Any] = Field(sa_type=JSON)


class BatchReasonRow(Table, table=True):
    """A written reason of the recommending unit."""

    __tablename__ = "batch_reasons"

    batch_id: str = Field(primary_key=True, foreign_key="batches.id", ondelete="CASCADE")
    rule: str = Field(primary_key=True)
    text: str = Field(sa_type=Words)


class ReceivedBatchRow(Table, table=True):
    """What a batch from below says, in the bytes that were signed."""

    __tablename__ = "received_batches"

    digest: str = Field(primary_key=True, max_length=64)
    batch_id: str = Field(index=True)
    arrived_at: datetime = Field(sa_type=UtcDateTime)
    direct: bool
    answers: bytes = Field(sa_type=LargeBinary)
    reasons: bytes | None = Field(sa_type=LargeBinary)


class PackageRow(Table, table=True):
    """A package that was sent or received."""

    __tablename__ = "packages"

    direction: str = Field(primary_key=True)
    digest: str = Field(primary_key=True, max_length=64)
    name: str = Field(sa_type=Words)
    size: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    partners: list[str] = Field(sa_type=JSON)
    sender_fingerprint: str = Field(max_length=64)


class PackageCaseRow(Table, table=True):
    """A case as a package carried it; stays when the case itself is deleted."""

    __tablename__ = "package_cases"
    __table_args__ = (
        ForeignKeyConstraint(["direction", "digest"], ["packages.direction", "packages.digest"], ondelete="CASCADE"),
    )

    direction: str = Field(primary_key=True)
    digest: str = Field(primary_key=True, max_length=64)
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    case_id: str = Field(index=True)
    title: str = Field(sa_type=Words)
    nominee: str
    programme_id: str
    revision: int
    fingerprint: str = Field(max_length=64)
    attachments: int
