"""The tables, private to the library: repositories turn their rows into domain objects."""

from __future__ import annotations

from desktop_app.library.tables import cases, desk, exchange, intake, levels, objects, people
from desktop_app.library.tables.base import Table

METADATA = Table.metadata
"""Every table of the newest version; migrations must lead exactly here (tested)."""

__all__ = ["METADATA", "cases", "desk", "exchange", "intake", "levels", "objects", "people"]
