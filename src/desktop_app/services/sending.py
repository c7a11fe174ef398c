"""What is to be sent, to whom and how: what the window's 报送 and ``package create`` ask for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.package.contents import BatchContents
from desktop_app.services.selection import Selection

DRAFT_BYTES = 20_000_000
"""Size of an e-mail unless the user sets another: what most mail servers take."""
MOST_DRAFT_BYTES = 100_000_000
LEAST_SPLIT_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Sending:
    """One package to be made. Either cards or a passphrase lock it."""

    case_ids: tuple[str, ...]
    out: Path
    """Where the package would stand whole; what else is made stands beside it under names like it."""
    to: tuple[str, ...] = ()
    """Names of contact cards."""
    passphrase: str | None = None
    note: str = ""
    """What the sender says to the receiver."""
    selection: Selection = Selection()
    split: int = 0
    """Bytes of the largest file, or of the largest e-mail; 0 for files that are not split."""
    drafts: bool = False
    """Whether e-mail drafts are made."""
    loose: bool = True
    """Whether the package itself, or its parts, are made as files; drafts alone need none."""
    seven_zip: str = ""
    """Passphrase of a 7z for a receiver without the program; none is made without it."""
    explain: bool = False
    """Whether a 说明.txt tells what the files are and how they are opened."""
    batch: BatchContents | None = None
    """The batch as which the cases go; its quota is a matter of ``BatchBook.send``."""
