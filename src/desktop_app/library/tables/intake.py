"""What came in and is in question, and what a list shows of the cases that came."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger
from sqlmodel import Field

from desktop_app.library.tables.base import Table, UtcDateTime, Words


class HeldFileRow(Table, table=True):
    """A file that was not, or not wholly, taken in."""

    __tablename__ = "held_files"

    digest: str = Field(primary_key=True, max_length=64)
    name: str = Field(sa_type=Words)
    size: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=UtcDateTime)
    fate: str
    kind: str
    sentence: str = Field(sa_type=Words)
    sender: list[str] = Field(sa_type=JSON)
    """Name, recipient and hexadecimal key of the card; empty where it is not known."""
    cases: list[list[Any]] = Field(sa_type=JSON)
    settled: list[str] = Field(sa_type=JSON)
    missing: list[int] = Field(sa_type=JSON)
    aside: str
    dismissed: bool


class CaseGlanceRow(Table, table=True):
    """The counted findings of a received case."""

    __tablename__ = "case_glances"

    case_id: str = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    revision: int
    errors: int
    soft: int
    warnings: int
    nominee_key: str = Field(sa_type=Words)
