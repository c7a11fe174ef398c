"""Files that somebody drops on a window."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the local files and folders among what is dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def is_incoming(path: Path) -> bool:
    """Whether something that is dropped is to be received: a package, a part of one, an e-mail, or a folder."""
    return re.search(r"\.(jbp|eml)$|\.jbp\.\d{3}$", path.name, re.IGNORECASE) is not None or path.is_dir()


def is_receipt(path: Path) -> bool:
    """Whether something that is dropped is a receipt (回执)."""
    return path.suffix.lower() == ".jbr"


def is_card(path: Path) -> bool:
    """Whether something that is dropped is a contact card."""
    return path.suffix.lower() == ".jbc"
