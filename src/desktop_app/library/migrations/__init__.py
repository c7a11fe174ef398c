"""The steps of the database's schema, oldest first. A step that was released never changes again."""

from __future__ import annotations

from desktop_app.library.migrations import (
    v0001_first_tables,
    v0002_people_and_exchange,
    v0003_batch_papers,
    v0004_levels,
    v0005_decisions,
    v0006_intake,
    v0007_cards,
    v0008_received_batches,
)
from desktop_app.library.migrations.step import Migration

MIGRATIONS: tuple[Migration, ...] = (
    v0001_first_tables,
    v0002_people_and_exchange,
    v0003_batch_papers,
    v0004_levels,
    v0005_decisions,
    v0006_intake,
    v0007_cards,
    v0008_received_batches,
)
