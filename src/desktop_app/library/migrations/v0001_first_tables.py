"""The first tables: cases with their revisions, stored contents, own keys, contact cards, definitions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

REVISION = "0001"


def upgrade(op: Operations) -> None:
    """Make the tables."""
    _create_cases(op)
    _create_contact_cards(op)
    _create_definitions(op)
    _create_identity(op)
    _create_objects(op)
    _create_attachments(op)
    _create_case_answers(op)
    _create_case_revisions(op)
    _create_definition_files(op)
    _create_revision_attachments(op)


def downgrade(op: Operations) -> None:
    """Drop the tables, those that refer to others first."""
    for name in (
        "revision_attachments",
        "definition_files",
        "case_revisions",
        "case_answers",
        "attachments",
        "objects",
        "identity",
        "definitions",
        "contact_cards",
        "cases",
    ):
        op.drop_table(name)


def _create_cases(op: Operations) -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(), nullable=False),
        sa.Column("programme_version", sa.String(), nullable=False),
        sa.Column("programme_digest", sa.String(length=64), nullable=False),
        sa.Column("nominee", sa.String(), nullable=False),
        sa.Column("procedure", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("recommender", sa.String(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("edited", sa.Boolean(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_index("ix_cases_programme_id", "cases", ["programme_id"])
    op.create_index("ix_cases_sender", "cases", ["sender"])
    op.create_index("ix_cases_status", "cases", ["status"])
    op.create_index("ix_cases_title", "cases", ["title"])
    op.create_index("ix_cases_unit", "cases", ["unit"])
    op.create_index("ix_cases_updated_at", "cases", ["updated_at"])


def _create_contact_cards(op: Operations) -> None:
    op.create_table(
        "contact_cards",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("verify_key", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("pinned_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_contact_cards"),
    )
    op.create_index("ix_contact_cards_fingerprint", "contact_cards", ["fingerprint"])


def _create_definitions(op: Operations) -> None:
    op.create_table(
        "definitions",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("stored_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_definitions"),
    )
    op.create_index("ix_definitions_programme_id", "definitions", ["programme_id"])


def _create_identity(op: Operations) -> None:
    op.create_table(
        "identity",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("age_identity", sa.String(), nullable=False),
        sa.Column("signing_seed", sa.LargeBinary(), nullable=False),
        sa.Column("objects_identity", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_identity"),
    )


def _create_objects(op: Operations) -> None:
    op.create_table(
        "objects",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("stored_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_objects"),
    )


def _create_attachments(op: Operations) -> None:
    op.create_table(
        "attachments",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("original_seen", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_attachments_case_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["digest"], ["objects.digest"], name="fk_attachments_digest"),
        sa.PrimaryKeyConstraint("case_id", "id", name="pk_attachments"),
    )
    op.create_index("ix_attachments_digest", "attachments", ["digest"])


def _create_case_answers(op: Operations) -> None:
    op.create_table(
        "case_answers",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_answers_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "form", name="pk_case_answers"),
    )


def _create_case_revisions(op: Operations) -> None:
    op.create_table(
        "case_revisions",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_revisions_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "number", name="pk_case_revisions"),
    )
    op.create_index("ix_case_revisions_fingerprint", "case_revisions", ["fingerprint"])


def _create_definition_files(op: Operations) -> None:
    op.create_table(
        "definition_files",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"], ["definitions.digest"], name="fk_definition_files_digest", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", "name", name="pk_definition_files"),
    )


def _create_revision_attachments(op: Operations) -> None:
    op.create_table(
        "revision_attachments",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("original_seen", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id", "number"],
            ["case_revisions.case_id", "case_revisions.number"],
            name="fk_revision_attachments_case_id_number",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["digest"], ["objects.digest"], name="fk_revision_attachments_digest"),
        sa.PrimaryKeyConstraint("case_id", "number", "id", name="pk_revision_attachments"),
    )
    op.create_index("ix_revision_attachments_digest", "revision_attachments", ["digest"])
