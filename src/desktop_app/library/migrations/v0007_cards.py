"""Keys that were given up, alarms about cards, and the history of cards."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

REVISION = "0007"


def upgrade(op: Operations) -> None:
    """Make the tables; no keys were renewed before, and nothing was noted."""
    op.create_table(
        "former_identities",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("age_identity", sa.String(), nullable=False),
        sa.Column("signing_seed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("given_up_at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("position", name="pk_former_identities"),
    )
    op.create_table(
        "card_alarms",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("card_name", sa.Text(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("verify_key", sa.LargeBinary(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_card_alarms"),
    )
    op.create_table(
        "card_events",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name="pk_card_events"),
    )
    op.create_index("ix_card_events_name", "card_events", ["name"])


def downgrade(op: Operations) -> None:
    """Drop the tables."""
    op.drop_index("ix_card_events_name", "card_events")
    for name in ("card_events", "card_alarms", "former_identities"):
        op.drop_table(name)
