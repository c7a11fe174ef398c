"""Smaller copies of the scans of a library: made once, kept encrypted among its contents until it is closed."""

from __future__ import annotations

import io
import threading

from desktop_app.documents.shrinking import smaller_copy
from desktop_app.domain.progress import Progress
from desktop_app.library import Library, StoredObject
from desktop_app.services.evidence import MAX_ATTACHMENT_BYTES

LEAST_BYTES = 200_000
"""Files smaller than this stay as they are."""


class Shrinker:
    """Gives the smaller copy of a content, which is a content of its own; may be asked from any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[str, StoredObject | None] = {}
        self._guard = threading.Lock()

    def smaller(self, digest: str, progress: Progress | None = None) -> StoredObject | None:
        """Return the smaller copy of a content, or None where there is none worth having."""
        with self._guard:
            if digest not in self._known:
                self._known[digest] = self._made(digest, progress or Progress())
            return self._known[digest]

    def _made(self, digest: str, progress: Progress) -> StoredObject | None:
        original = self._library.objects.get(digest)
        if not LEAST_BYTES <= original.size <= MAX_ATTACHMENT_BYTES:
            return None
        if original.media_type != "application/pdf" and not original.media_type.startswith("image/"):
            return None
        with self._library.objects.open(digest, progress) as stream:
            copy = smaller_copy(stream.read(), original.media_type)
        return None if copy is None else self._library.objects.put(io.BytesIO(copy), progress)
