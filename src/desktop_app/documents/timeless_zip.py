"""ZIP containers without a time of their own, so that the same document gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = 0o644 << 16


def timeless(container: bytes, change: Callable[[str, bytes], bytes] | None = None) -> bytes:
    """Return the ZIP file with the same entries in the same order, all dated 1980-01-01.

    ``change`` may replace an entry's content, given its name and content.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(container)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _FILE_MODE
            target.writestr(entry, change(name, content) if change else content)
    return out.getvalue()
