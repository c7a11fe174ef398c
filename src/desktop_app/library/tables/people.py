"""Persons and units that cases draw from, with the sections of a person's record as tables of their own.

A section's row has its standard columns (``domain.records.SECTION_FACTS``) typed, and whatever else it carries as one
document. A column that the row does not have is null, so that it comes back as it was.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field

from desktop_app.library.tables.base import Table, Words


class UnitRow(Table, table=True):
    """A unit; facts by their standard names."""

    __tablename__ = "units"

    id: str = Field(primary_key=True)
    name: str = Field(sa_type=Words, index=True)
    facts: dict[str, Any] = Field(sa_type=JSON)


class PersonRow(Table, table=True):
    """A person; facts that are no sections and no portrait by their standard names."""

    __tablename__ = "people"

    id: str = Field(primary_key=True)
    name: str = Field(sa_type=Words, index=True)
    id_number: str = Field(index=True)
    unit_id: str | None = Field(foreign_key="units.id", ondelete="SET NULL", nullable=True, index=True)
    photo: str | None = Field(foreign_key="objects.digest", nullable=True, index=True)
    facts: dict[str, Any] = Field(sa_type=JSON)


class SectionBase(Table):
    """What every section's row has."""

    person_id: str = Field(primary_key=True, foreign_key="people.id", ondelete="CASCADE")
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    """Order, from 0."""
    row_id: str | None
    further: dict[str, Any] = Field(sa_type=JSON)
    """Columns beyond the standard ones, and values that are no text."""


class WorkHistoryRow(SectionBase, table=True):
    """经历."""

    __tablename__ = "work_history"

    period: str | None = Field(sa_type=Words)
    what: str | None = Field(sa_type=Words)
    witness: str | None = Field(sa_type=Words)


class CertificateRow(SectionBase, table=True):
    """职业资格证书、职业技能等级证书."""

    __tablename__ = "certificates"

    name: str | None = Field(sa_type=Words)
    number: str | None = Field(sa_type=Words)
    occupation: str | None = Field(sa_type=Words)
    grade: str | None = Field(sa_type=Words)
    issuer: str | None = Field(sa_type=Words)
    issued_on: str | None = Field(sa_type=Words)


class AchievementRow(SectionBase, table=True):
    """技术成果、贡献."""

    __tablename__ = "achievements"

    period: str | None = Field(sa_type=Words)
    title: str | None = Field(sa_type=Words)
    content: str | None = Field(sa_type=Words)
    result: str | None = Field(sa_type=Words)
    proof: str | None = Field(sa_type=Words)


class AwardRow(SectionBase, table=True):
    """竞赛获奖."""

    __tablename__ = "awards"

    whose: str | None = Field(sa_type=Words)
    contest: str | None = Field(sa_type=Words)
    level: str | None = Field(sa_type=Words)
    class_: str | None = Field(sa_type=Words, sa_column_kwargs={"name": "class"})
    place: str | None = Field(sa_type=Words)
    won_on: str | None = Field(sa_type=Words)
    winner: str | None = Field(sa_type=Words)


class HonourRow(SectionBase, table=True):
    """荣誉称号."""

    __tablename__ = "honours"

    title: str | None = Field(sa_type=Words)
    level: str | None = Field(sa_type=Words)
    issuer: str | None = Field(sa_type=Words)
    won_on: str | None = Field(sa_type=Words)


class ApprenticeRow(SectionBase, table=True):
    """徒弟."""

    __tablename__ = "apprentices"

    name: str | None = Field(sa_type=Words)
    unit: str | None = Field(sa_type=Words)
    grade: str | None = Field(sa_type=Words)
    result: str | None = Field(sa_type=Words)


class IntellectualPropertyRow(SectionBase, table=True):
    """专利等知识产权."""

    __tablename__ = "intellectual_properties"

    kind: str | None = Field(sa_type=Words)
    number: str | None = Field(sa_type=Words)
    name: str | None = Field(sa_type=Words)
    granted_on: str | None = Field(sa_type=Words)
    role: str | None = Field(sa_type=Words)
