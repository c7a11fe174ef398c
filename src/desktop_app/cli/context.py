"""What every command is given: where things are on this machine, and the console."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.cli.console import Console


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The machine as the composition root found it."""

    resources: Path
    library: Path
    """The default library's folder."""
    on_bug: Callable[[BaseException], str]
    """Keeps a report about a bug and returns the Chinese sentence that tells the user."""


@dataclass(frozen=True, slots=True)
class Context:
    """Surroundings and console of one command."""

    surroundings: Surroundings
    console: Console
