"""Answers and reasons as documents inside a package, parsed strictly at this edge.

``answers.json`` has the shape of :mod:`desktop_app.domain.answers`, the same that the command line takes;
``reasons.json`` maps rule ids to text. Text is kept as typed, without normalisation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from pydantic import ConfigDict, TypeAdapter, ValidationError

from desktop_app.domain.answers import ROW_ID, Answers, rows_of
from desktop_app.package.errors import ChangedAfterSigning

_ANSWERS: TypeAdapter[Answers] = TypeAdapter(
    dict[str, dict[str, str | bool | list[str] | list[dict[str, str | bool | list[str]]]]],
    config=ConfigDict(strict=True),
)
_REASONS: TypeAdapter[dict[str, str]] = TypeAdapter(dict[str, str], config=ConfigDict(strict=True))


_ROW_ID = re.compile(r"[\w-]{1,64}")


def json_bytes(value: Mapping[str, object]) -> bytes:
    """Return ``value`` as JSON: UTF-8, keys sorted, no white space."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def read_answers(data: bytes) -> Answers:
    """Return the answers in a document; raise :class:`ChangedAfterSigning` for any other shape."""
    try:
        answers = _ANSWERS.validate_json(data)
        check_answers(answers)
    except ValueError as error:
        raise ChangedAfterSigning("填报内容的格式有误") from error
    return answers


def check_answers(answers: Answers) -> None:
    """Raise :class:`ValueError` unless every section row has an id that its section has only once."""
    for fields in answers.values():
        for value in fields.values():
            ids = [row.get(ROW_ID) for row in rows_of(value)]
            if len(set(map(str, ids))) != len(ids) or not all(_is_row_id(row_id) for row_id in ids):
                raise ValueError("a section row without an id of its own")


def _is_row_id(value: object) -> bool:
    return isinstance(value, str) and _ROW_ID.fullmatch(value) is not None


def read_reasons(data: bytes) -> dict[str, str]:
    """Return the reasons in a document; raise :class:`ChangedAfterSigning` for any other shape."""
    try:
        return _REASONS.validate_json(data)
    except ValidationError as error:
        raise ChangedAfterSigning("理由说明的格式有误") from error
