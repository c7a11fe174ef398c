"""Stored attachment contents."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from desktop_app.library.tables.base import Table, UtcDateTime


class ObjectRow(Table, table=True):
    """One content, stored once whatever points at it."""

    __tablename__ = "objects"

    digest: str = Field(primary_key=True, max_length=64)
    size: int
    media_type: str
    stored_at: datetime = Field(sa_type=UtcDateTime)
