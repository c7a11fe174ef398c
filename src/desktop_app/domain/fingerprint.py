"""The fingerprint that ties a stamped page to the file that was sent.

SHA-256 over the canonical JSON of the answers, the reasons, the programme's digest and the attachments' places and
digests. Canonical JSON here: UTF-8, keys sorted by code point, no white space, no escapes beyond JSON's own, text in
NFC. Blank answers are left out, so that opening and closing a form does not change the paper.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable

from desktop_app.domain.answers import Answers, is_blank
from desktop_app.domain.attachment import Attachment

SHOWN_CHARACTERS = 16


def canonical_json(value: object) -> bytes:
    """Return the canonical JSON bytes of ``value`` as described in the module's docstring."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")


def content_fingerprint(
    answers: Answers, attachments: Iterable[Attachment], reasons: dict[str, str], programme_digest: str
) -> str:
    """Return the 64 hexadecimal characters of the fingerprint of one state of a case."""
    content = {
        "answers": {
            form: {name: value for name, value in fields.items() if not is_blank(value)}
            for form, fields in answers.items()
            if not all(is_blank(value) for value in fields.values())
        },
        "attachments": sorted([str(item.place), item.digest] for item in attachments),
        "programme": programme_digest,
        "reasons": {rule: reason for rule, reason in reasons.items() if reason.strip()},
    }
    return hashlib.sha256(canonical_json(content)).hexdigest()


def shown_fingerprint(fingerprint: str) -> str:
    """Return the form printed on paper: the first 16 characters, upper case, in groups of 4 (``3F2A-90B1-…``)."""
    head = fingerprint[:SHOWN_CHARACTERS].upper()
    return "-".join(head[start : start + 4] for start in range(0, SHOWN_CHARACTERS, 4))
