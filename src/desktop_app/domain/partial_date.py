"""Months, days and periods as people write them, brought to one canonical text.

Canonical are ``YYYY-MM``, ``YYYY-MM-DD``, ``YYYY-MM—YYYY-MM`` and ``YYYY-MM—至今``. Full-width characters, dots,
slashes, 年月日, blanks and every kind of dash are understood; years must have four digits (1900 to 2100), so that
nothing is guessed. What cannot be read gives None, and the text stays as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

PERIOD_DASH = "—"
UNTIL_NOW = "至今"
_LONGEST = 80
"""Characters; a longer text is none of these, whatever it holds."""

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．／－～：", "0123456789./-~:", "\u200b\u200c\u200d\u2060\ufeff")
_TIME_OF_DAY = re.compile(r"(?<=\d)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$")
_BLANK_BETWEEN_DIGITS = re.compile(r"(?<=\d)\s+(?=\d)")

_DASHES = r"\-‐‑‒–—―−─"
_MARK = rf"[./、·。{_DASHES}]"
_YEAR = r"(?:19|20)\d\d|2100"
_DAY = rf"(?:月(?:\d{{1,2}}[日号])|{_MARK}\d{{1,2}}日?)"
_MONTH = rf"(?:{_YEAR})(?:(?:年|{_MARK})\d{{1,2}}(?:{_DAY}|月份?)?|\d{{4}}|\d\d)"
_PERIOD = re.compile(
    rf"(?:自|从)?(?P<start>{_MONTH})起?(?:[{_DASHES}~～〜∼至到]+)"
    rf"(?:(?P<end>{_MONTH})|(?P<month>\d{{1,2}})月|(?:今|现在|目前))(?:止)?",
    re.ASCII,
)
_COMPACT = re.compile(rf"(?P<year>{_YEAR})(?P<month>\d\d)(?P<day>\d\d)?", re.ASCII)
_SPACED = re.compile(
    rf"(?P<year>{_YEAR})(?:年|{_MARK})(?P<month>\d{{1,2}})(?:月份?|(?:月|{_MARK})(?P<day>\d{{1,2}})[日号]?)?", re.ASCII
)
_CANONICAL = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?", re.ASCII)
_TOKEN = re.compile(r"YYYY|MM|M|DD|D")
_DAY_TOKENS = re.compile(r"[^YMD月]?D{1,2}日?")


@dataclass(frozen=True, slots=True)
class Period:
    """From month to month, both ``YYYY-MM`` and both included; ``end`` None means 至今. The end may lie before."""

    start: str
    end: str | None

    def __str__(self) -> str:
        return f"{self.start}{PERIOD_DASH}{self.end or UNTIL_NOW}"


def parse_month(text: str) -> str | None:
    """Return the month in ``text`` as ``YYYY-MM``, or None; the day of a whole date is left out."""
    found = _read(_tidy(text))
    return None if found is None else f"{found[0]:04d}-{found[1]:02d}"


def parse_date(text: str) -> str | None:
    """Return the day in ``text`` as ``YYYY-MM-DD``, or None; a month alone is no day."""
    found = _read(_tidy(text))
    return None if found is None or found[2] is None else f"{found[0]:04d}-{found[1]:02d}-{found[2]:02d}"


def parse_period(text: str) -> str | None:
    """Return the period in ``text`` as ``YYYY-MM—YYYY-MM`` or ``YYYY-MM—至今``, or None."""
    period = read_period(text)
    return None if period is None else str(period)


def read_period(text: str) -> Period | None:
    """Return the period in ``text``, or None. ``2019年8月-12月`` means the same year; years alone are no period."""
    match = _PERIOD.fullmatch(_tidy(text))
    if match is None:
        return None
    start = parse_month(match["start"])
    if start is None:
        return None
    if match["end"] is None and match["month"] is None:
        return Period(start, None)
    end = parse_month(match["end"] or f"{start[:4]}-{match['month']}")
    return None if end is None else Period(start, end)


def format_month(value: str, pattern: str = "") -> str:
    """Return a canonical month as the paper prints it: ``YYYY-MM`` (default), ``YYYY.MM``, ``YYYY年M月``.

    A pattern's day is dropped. Text that is not canonical is returned unchanged.
    """
    return _format(value, _DAY_TOKENS.sub("", pattern) or "YYYY-MM")


def format_date(value: str, pattern: str = "") -> str:
    """Return a canonical day as the paper prints it: ``YYYY-MM-DD`` (default), ``YYYY年M月D日``, ``YYYY.MM``.

    A month where a day is due prints without the day. Text that is not canonical is returned unchanged.
    """
    match = _CANONICAL.fullmatch(value)
    if match is not None and match["day"] is None:
        return format_month(value, pattern)
    return _format(value, pattern or "YYYY-MM-DD")


def format_period(value: str, pattern: str = "") -> str:
    """Return a canonical period with both months as :func:`format_month` prints them; other text unchanged."""
    start, dash, end = value.partition(PERIOD_DASH)
    return f"{format_month(start, pattern)}{dash}{format_month(end, pattern)}"


def _tidy(text: str) -> str:
    """Half-width, without a time of day, without blanks; blanks between digits become a dash."""
    if len(text) > _LONGEST:
        return ""
    plain = _TIME_OF_DAY.sub("", text.translate(_HALF_WIDTH).strip())
    return "".join(_BLANK_BETWEEN_DIGITS.sub("-", plain).split())


def _read(tidy: str) -> tuple[int, int, int | None] | None:
    """Year, month and perhaps day of a tidied text, each checked against the calendar."""
    match = _COMPACT.fullmatch(tidy) or _SPACED.fullmatch(tidy)
    if match is None:
        return None
    year, month = int(match["year"]), int(match["month"])
    day = None if match["day"] is None else int(match["day"])
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return None if day == 0 else (year, month, day)


def _format(value: str, pattern: str) -> str:
    match = _CANONICAL.fullmatch(value)
    if match is None:
        return value
    parts = {
        "YYYY": match["year"],
        "MM": match["month"],
        "M": str(int(match["month"])),
        "DD": match["day"] or "",
        "D": str(int(match["day"] or 0)),
    }
    return _TOKEN.sub(lambda token: parts[token[0]], pattern)
