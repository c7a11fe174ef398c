"""Attachments (佐证材料): evidence files tied to places of a case."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.place import Place


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file at one place. The same content at two places is stored once and listed twice."""

    id: str
    place: Place
    name: str
    """File name as the user knows it, without folders."""
    digest: str
    """SHA-256 of the plain content, 64 hexadecimal characters, lower case."""
    size: int
    """Bytes."""
    media_type: str
    """Such as ``image/jpeg``; found from the content, not only from the name."""
    original_seen: bool = False
    """Whether the recommender checked the original against this copy (原件已核)."""
