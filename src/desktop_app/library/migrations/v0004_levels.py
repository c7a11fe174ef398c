"""Reviews, replies, receipts, signed manifests and tasks, as they pass between the levels.

The tables of before for opinions, scores and receipts were never written to by any program; they make room.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

REVISION = "0004"


def upgrade(op: Operations) -> None:
    """Make the tables in place of those that were never used."""
    for name in ("scores", "opinions", "receipts"):
        op.drop_table(name)
    _create_receipts(op)
    _create_signed_manifests(op)
    _create_tasks(op)
    _create_replies(op)
    _create_reviews(op)
    _create_travels(op)
    _create_opinions(op)
    _create_scores(op)


def downgrade(op: Operations) -> None:
    """Drop the tables and make the old ones again, empty."""
    for name in ("scores", "opinions", "travels", "reviews", "replies", "tasks", "signed_manifests", "receipts"):
        op.drop_table(name)
    _create_old_opinions(op)
    _create_old_receipts(op)
    _create_old_scores(op)


def _create_receipts(op: Operations) -> None:
    op.create_table(
        "receipts",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("partner_fingerprint", sa.String(length=64), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "case_id", name="pk_receipts"),
    )
    op.create_index("ix_receipts_case_id", "receipts", ["case_id"])


def _create_signed_manifests(op: Operations) -> None:
    op.create_table(
        "signed_manifests",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("manifest", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_signed_manifests"),
    )


def _create_tasks(op: Operations) -> None:
    op.create_table(
        "tasks",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("programmes", sa.JSON(), nullable=False),
        sa.Column("partners", sa.JSON(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("quota", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", "way", name="pk_tasks"),
    )
    op.create_index("ix_tasks_at", "tasks", ["at"])


def _create_replies(op: Operations) -> None:
    op.create_table(
        "replies",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("opinion", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("opinion_text", sa.Text(), nullable=False),
        sa.Column("opinion_written_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_replies_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "opinion", name="pk_replies"),
    )


def _create_reviews(op: Operations) -> None:
    op.create_table(
        "reviews",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("originals", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_reviews_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "author", "revision", name="pk_reviews"),
    )


def _create_travels(op: Operations) -> None:
    op.create_table(
        "travels",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("origin", sa.String(length=64), nullable=False),
        sa.Column("whole", sa.String(length=64), nullable=False),
        sa.Column("left_out", sa.JSON(), nullable=False),
        sa.Column("task", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_travels_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", name="pk_travels"),
    )
    op.create_index("ix_travels_task", "travels", ["task"])


def _of_review(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["case_id", "author", "revision"],
        ["reviews.case_id", "reviews.author", "reviews.revision"],
        name=f"fk_{table}_case_id_author_revision",
        ondelete="CASCADE",
    )


def _create_opinions(op: Operations) -> None:
    op.create_table(
        "opinions",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        _of_review("opinions"),
        sa.PrimaryKeyConstraint("case_id", "author", "revision", "id", name="pk_opinions"),
    )


def _create_scores(op: Operations) -> None:
    op.create_table(
        "scores",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hundredths", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        _of_review("scores"),
        sa.PrimaryKeyConstraint("case_id", "author", "revision", "sheet", "line", name="pk_scores"),
    )


def _create_old_opinions(op: Operations) -> None:
    op.create_table(
        "opinions",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_opinions_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "id", name="pk_opinions"),
    )


def _create_old_receipts(op: Operations) -> None:
    op.create_table(
        "receipts",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("sender_fingerprint", sa.String(length=64), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("opinions", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_receipts"),
    )
    op.create_index("ix_receipts_case_id", "receipts", ["case_id"])


def _create_old_scores(op: Operations) -> None:
    op.create_table(
        "scores",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("hundredths", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_scores_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "sheet", "line", "part", name="pk_scores"),
    )
