"""What the recommending unit writes on the papers of a batch, and its reasons."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

REVISION = "0003"


def upgrade(op: Operations) -> None:
    """Make the tables; batches of before have written nothing."""
    op.create_table(
        "batch_answers",
        sa.Column("batch_id", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_batch_answers_batch_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("batch_id", "form", name="pk_batch_answers"),
    )
    op.create_table(
        "batch_reasons",
        sa.Column("batch_id", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_batch_reasons_batch_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("batch_id", "rule", name="pk_batch_reasons"),
    )


def downgrade(op: Operations) -> None:
    """Drop the tables."""
    op.drop_table("batch_reasons")
    op.drop_table("batch_answers")
