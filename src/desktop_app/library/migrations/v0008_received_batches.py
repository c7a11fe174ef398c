"""Batches that came from below, as their senders signed them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

REVISION = "0008"


def upgrade(op: Operations) -> None:
    """Make the table; no package carried a batch before."""
    op.create_table(
        "received_batches",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("batch_id", sa.String(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("reasons", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("digest", name="pk_received_batches"),
    )
    op.create_index("ix_received_batches_batch_id", "received_batches", ["batch_id"])


def downgrade(op: Operations) -> None:
    """Drop the table."""
    op.drop_table("received_batches")
