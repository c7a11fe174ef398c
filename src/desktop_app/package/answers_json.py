"""Answers and reasons as documents inside a package, parsed strictly at this edge.

``answers.json`` has the shape of :mod:`desktop_app.domain.answers`, the same that the command line takes;
``reasons.json`` maps rule ids to text. Text is kept as typed, without normalisation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import ConfigDict, TypeAdapter, ValidationError

from desktop_app.domain.answers import Answers
from desktop_app.package.errors import ChangedAfterSigning

_ANSWERS: TypeAdapter[Answers] = TypeAdapter(
    dict[str, dict[str, str | bool | list[str] | list[dict[str, str | bool | list[str]]]]],
    config=ConfigDict(strict=True),
)
_REASONS: TypeAdapter[dict[str, str]] = TypeAdapter(dict[str, str], config=ConfigDict(strict=True))


def json_bytes(value: Mapping[str, object]) -> bytes:
    """Return ``value`` as JSON: UTF-8, keys sorted, no white space."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def read_answers(data: bytes) -> Answers:
    """Return the answers in a document; raise :class:`ChangedAfterSigning` for any other shape."""
    try:
        return _ANSWERS.validate_json(data)
    except ValidationError as error:
        raise ChangedAfterSigning("填报内容的格式有误") from error


def read_reasons(data: bytes) -> dict[str, str]:
    """Return the reasons in a document; raise :class:`ChangedAfterSigning` for any other shape."""
    try:
        return _REASONS.validate_json(data)
    except ValidationError as error:
        raise ChangedAfterSigning("理由说明的格式有误") from error
