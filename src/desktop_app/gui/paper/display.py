"""How an answer looks while it is read, as opposed to while it is typed."""

from __future__ import annotations

import re

from desktop_app.domain.partial_date import format_date, format_month, format_period
from desktop_app.gui.paper.question import Question
from desktop_app.programmes.fields import FieldType

_ID_NUMBER = re.compile(r"(\d{6})(\d{8})(\d{3}[\dX])")
_MOBILE = re.compile(r"(1\d{2})(\d{4})(\d{4})")


def shown_text(question: Question, value: str) -> str:
    """Return ``value`` for reading: ID and mobile numbers in groups, dates as the form prints them."""
    match question.type:
        case FieldType.ID_NUMBER:
            return _grouped(_ID_NUMBER, value)
        case FieldType.PHONE:
            return _grouped(_MOBILE, value)
        case FieldType.MONTH:
            return format_month(value, question.format)
        case FieldType.DATE:
            return format_date(value, question.format)
        case FieldType.PERIOD:
            return format_period(value, question.format or "YYYY.MM")
        case _:
            return value


def _grouped(pattern: re.Pattern[str], value: str) -> str:
    match = pattern.fullmatch(value)
    return " ".join(match.groups()) if match else value
