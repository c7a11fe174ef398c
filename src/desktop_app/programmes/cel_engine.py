"""The ``cel`` package without its own command line.

Its ``__init__`` imports a terminal program (typer, rich, prompt_toolkit, pygments), which would take 0.15 s of every
start of ours, window and command alike, for nothing. An empty module in that place keeps it away.
"""

from __future__ import annotations

import sys
from types import ModuleType

sys.modules.setdefault("cel.cli", ModuleType("cel.cli"))

import cel  # noqa: E402

__all__ = ["cel"]
