"""Names as they are compared: the same person, unit or studio written with other blanks and brackets is the same."""

from __future__ import annotations

import unicodedata


def plain_name(name: str) -> str:
    """Return a name without white space, its brackets, letters and digits of full width made half-width."""
    return "".join(unicodedata.normalize("NFKC", name).split())
