"""Figures, times and sizes as people read them."""

from __future__ import annotations

from datetime import date, datetime

_UNITS = ("B", "KB", "MB", "GB")
_LONG_AGO = 60
"""Days."""


def size_words(size: int) -> str:
    """Return bytes as ``37 B``, ``1.2 MB`` …, with at most three figures."""
    amount = float(size)
    for unit in _UNITS[:-1]:
        if amount < 1024:
            return f"{amount:.0f} {unit}" if unit == "B" or amount >= 100 else f"{amount:.1f} {unit}"
        amount /= 1024
    return f"{amount:.1f} {_UNITS[-1]}"


def moment_words(moment: datetime) -> str:
    """Return an aware moment in local time, to the minute: ``2021-07-01 09:30``."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def left_words(seconds: float | None) -> str:
    """Return the time left as people say it; empty while it is not known."""
    if seconds is None:
        return ""
    if seconds < 5:
        return "马上就好"
    if seconds < 60:
        return f"还要约 {round(seconds / 5) * 5} 秒"
    return f"还要约 {round(seconds / 60)} 分钟"


def deadline_words(on: date, today: date) -> str:
    """Return how far a deadline is from ``today``."""
    days = (on - today).days
    if days < -_LONG_AGO:
        return "早已截止"
    if days < 0:
        return f"已截止 {-days} 天"
    return {0: "今天截止", 1: "明天截止"}.get(days, f"还有 {days} 天")
