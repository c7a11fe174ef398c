"""Answers (填报内容): what a nominee has written into the forms of one case.

Shape, the same in memory, in the library, in a package and on the command line::

    {"<form id>": {"<field id>": value, ...}, ...}

A value is what was typed, as text, even where a date or a number is meant: what cannot be understood must still be
saved, and checks say what is wrong with it. Booleans stand for single check boxes, lists of strings for several
choices, lists of section rows for repeating sections. A section row is a flat mapping of column id to text, boolean or
list of strings, and carries its stable id under ``"id"``.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Scalar: TypeAlias = "str | bool | list[str]"
SectionRow: TypeAlias = "dict[str, Scalar]"
AnswerValue: TypeAlias = "str | bool | list[str] | list[SectionRow]"
FormAnswers: TypeAlias = "dict[str, AnswerValue]"
Answers: TypeAlias = "dict[str, FormAnswers]"

ROW_ID = "id"


def new_row_id() -> str:
    """Return a fresh section-row id: 12 hexadecimal characters, unique within any case."""
    return secrets.token_hex(6)


def rows_of(value: object) -> list[SectionRow]:
    """Return ``value`` as section rows: itself when it is a list of mappings, otherwise an empty list."""
    if not isinstance(value, list):
        return []
    return [row for row in value if isinstance(row, dict)]


def whole_text(text: str) -> str:
    """Return ``text`` as valid Unicode: halves of a character are joined, and a half that is alone becomes U+FFFD."""
    return text if text.isprintable() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def is_blank(value: object) -> bool:
    """Whether an answer counts as not given: missing, white space, an unticked box, no rows, or only blank rows."""
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            if item.strip():
                return False
        elif isinstance(item, Mapping):
            pending.extend(cell for column, cell in item.items() if column != ROW_ID)
        elif isinstance(item, Sequence):
            pending.extend(item)
        elif item is not None and item is not False:
            return False
    return True
