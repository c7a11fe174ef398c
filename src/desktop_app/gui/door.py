"""The way to a library: what lies in its folder, and how it is opened or made. The composition root fills it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import KeyChoice, LibraryState


@dataclass(frozen=True, slots=True)
class Door:
    """One library folder, opened or not."""

    folder: Path
    state: Callable[[], LibraryState]
    open: Callable[[KeyChoice], Desk]
    """Raises a known error, such as a wrong passphrase or a library that is open elsewhere."""
    create: Callable[[KeyChoice, str], Desk]
    """Takes the key and the name of the unit."""
