"""What the composition root hands to the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.gui.door import Door
from desktop_app.gui.memory import Memory


class Crashes(Protocol):
    """Where defects are reported."""

    on_crash: Callable[[str], None] | None
    """Called with the sentence for the user, on any thread, when nothing caught an error."""

    def capture(self, error: BaseException) -> str:
        """Write a report and return the sentence for the user."""

    def unseen(self) -> Path | None:
        """Return a report of an earlier run that was not offered yet."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything from outside that the window needs."""

    door: Door
    memory: Memory
    crashes: Crashes
    passphrase: str | None = None
    """Given on the command line; the library is then opened without asking."""
    files: tuple[Path, ...] = ()
    """Packages, receipts and cards that were opened with the program."""
