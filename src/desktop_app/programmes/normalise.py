"""Canonical spellings of answers: what can be read is written one way, what cannot stays as it was typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from desktop_app.domain.id_number import normalise_id_number
from desktop_app.domain.partial_date import parse_date, parse_month, parse_period
from desktop_app.programmes.fields import FieldType

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width forms of ASCII to half-width."""
_WHOLE = re.compile(r"[-+]?\d{1,15}", re.ASCII)
_DECIMAL = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,12})?", re.ASCII)
_PHONE = re.compile(r"[-+()\d ,;/]{3,60}(?:转\d{1,8})?", re.ASCII)
_POSTCODE = re.compile(r"\d{6}", re.ASCII)


def normalise(kind: FieldType, text: str) -> str:
    """Return the canonical text of an answer of this type, or ``text`` itself when it cannot be read.

    Months become ``YYYY-MM``, days ``YYYY-MM-DD``, periods ``YYYY-MM—YYYY-MM``; numbers lose commas, blanks and
    full-width forms; identity numbers end in a capital X. Running text is never touched. Twice is the same as once.
    """
    rewrite = _REWRITES.get(kind)
    return rewrite(text) if rewrite is not None and text.strip() else text


def _read(parse: Callable[[str], str | None]) -> Callable[[str], str]:
    def rewrite(text: str) -> str:
        found = parse(text)
        return text if found is None else found

    return rewrite


def _plain(text: str) -> str:
    return text.translate(_HALF_WIDTH).strip()


def _shaped(pattern: re.Pattern[str], *, drop: str = "") -> Callable[[str], str]:
    """Half-width and without ``drop``, if that gives something of this shape."""

    def rewrite(text: str) -> str:
        plain = "".join(character for character in _plain(text) if character not in drop)
        return plain if pattern.fullmatch(plain) else text

    return rewrite


def _number(pattern: re.Pattern[str]) -> Callable[[str], str]:
    shaped = _shaped(pattern, drop=", ")

    def rewrite(text: str) -> str:
        plain = shaped(text)
        if not pattern.fullmatch(plain):
            return text
        sign = "-" if plain.startswith("-") else ""
        whole, dot, rest = plain.lstrip("+-").partition(".")
        return f"{sign}{whole.lstrip('0') or '0'}{dot}{rest}"

    return rewrite


def _email(text: str) -> str:
    plain = _plain(text)
    return plain if plain.isascii() and "@" in plain and not any(map(str.isspace, plain)) else text


_REWRITES: Mapping[FieldType, Callable[[str], str]] = {
    FieldType.DATE: _read(parse_date),
    FieldType.MONTH: _read(parse_month),
    FieldType.PERIOD: _read(parse_period),
    FieldType.ID_NUMBER: normalise_id_number,
    FieldType.INTEGER: _number(_WHOLE),
    FieldType.NUMBER: _number(_DECIMAL),
    FieldType.PHONE: _shaped(_PHONE),
    FieldType.POSTCODE: _shaped(_POSTCODE, drop=" "),
    FieldType.EMAIL: _email,
}
