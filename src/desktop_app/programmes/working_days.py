"""Working days in China, with the State Council's holidays and make-up days (package ``chinesecalendar``)."""

from __future__ import annotations

from datetime import date, timedelta

from chinese_calendar import is_workday


def working_days(first: str, last: str) -> int | None:
    """Return how many working days lie from ``first`` to ``last`` (``YYYY-MM-DD``), both counted.

    0 where ``last`` comes before ``first``; None where a day cannot be read or its year's holidays are not known.
    """
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    try:
        return sum(bool(is_workday(start + timedelta(days=day))) for day in range((end - start).days + 1))
    except NotImplementedError:
        return None
