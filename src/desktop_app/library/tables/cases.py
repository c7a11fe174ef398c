"""Cases, what is written and attached in them, and their revisions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKeyConstraint
from sqlmodel import Field

from desktop_app.library.tables.base import Table, UtcDateTime, Words


class CaseRow(Table, table=True):
    """One case without its answers; what lists show and filter by is indexed."""

    __tablename__ = "cases"

    id: str = Field(primary_key=True, max_length=64)
    programme_id: str = Field(index=True)
    programme_version: str
    programme_digest: str = Field(max_length=64)
    nominee: str
    procedure: str
    title: str = Field(sa_type=Words, index=True)
    unit: str = Field(sa_type=Words, index=True)
    status: str = Field(index=True)
    recommender: str
    reasons: dict[str, Any] = Field(sa_type=JSON)
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime, index=True)
    revision: int
    edited: bool
    sender: str = Field(sa_type=Words, index=True)


class CaseAnswersRow(Table, table=True):
    """The answers of one form of a case as one document."""

    __tablename__ = "case_answers"

    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    form: str = Field(primary_key=True)
    document: dict[str, Any] = Field(sa_type=JSON)


class AttachmentRow(Table, table=True):
    """One attachment of a case as it stands now."""

    __tablename__ = "attachments"

    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    id: str = Field(primary_key=True)
    position: int
    """Order within the case, from 0."""
    place: str
    name: str = Field(sa_type=Words)
    digest: str = Field(foreign_key="objects.digest", index=True)
    size: int
    media_type: str
    original_seen: bool


class RevisionRow(Table, table=True):
    """One snapshot of a case."""

    __tablename__ = "case_revisions"

    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    number: int = Field(primary_key=True)
    made_at: datetime = Field(sa_type=UtcDateTime)
    why: str
    fingerprint: str = Field(max_length=64, index=True)
    reasons: dict[str, Any] = Field(sa_type=JSON)
    answers: dict[str, Any] = Field(sa_type=JSON)
    """Form id to document, as they stood."""


class RevisionAttachmentRow(Table, table=True):
    """One attachment as it stood in a snapshot; keeps the object from being swept."""

    __tablename__ = "revision_attachments"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_id", "number"], ["case_revisions.case_id", "case_revisions.number"], ondelete="CASCADE"
        ),
    )

    case_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    id: str = Field(primary_key=True)
    position: int
    place: str
    name: str = Field(sa_type=Words)
    digest: str = Field(foreign_key="objects.digest", index=True)
    size: int
    media_type: str
    original_seen: bool
