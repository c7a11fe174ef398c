"""The history of decisions about cases, and what the desk has chosen for itself."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

REVISION = "0005"


def upgrade(op: Operations) -> None:
    """Make the tables; nothing was noted before."""
    op.create_table(
        "choices",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_choices"),
    )
    op.create_table(
        "decisions",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_decisions_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "position", name="pk_decisions"),
    )


def downgrade(op: Operations) -> None:
    """Drop the tables."""
    op.drop_table("decisions")
    op.drop_table("choices")
