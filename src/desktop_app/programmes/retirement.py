"""Statutory retirement, by the law in force on a given day.

Until 2024: men 60, women cadres (干部, managers and professionals) 55, women workers 50 (国发〔1978〕104号); arduous
and harmful trades men 55, women 45. From 2025 the ages rise step by step: men by one month for each four months of
birth up to 63, women of 55 likewise up to 58, women of 50 by one month for each two months up to 55
(全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定, 2024-09-13). A notice of an earlier year is judged by
the law of its own day, so the reform counts only where the reference day lies in 2025 or later.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

REFORM = date(2025, 1, 1)

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class _Age:
    """A retirement age and how it rises: one month for each ``step`` months of birth, ``most`` months in all."""

    years: int
    step: int = 0
    most: int = 0


_MEN = _Age(60, 4, 36)
_WOMEN_CADRES = _Age(55, 4, 36)
_WOMEN_WORKERS = _Age(50, 2, 60)
_ARDUOUS = {"男": _Age(55), "女": _Age(45)}
_ARDUOUS_WORDS = ("特殊工种", "特别繁重", "有毒有害", "高空", "井下")
_CADRE_WORDS = ("干部", "管理", "专业技术")


def retirement_date(birth: str, sex: str, category: str, law_of: date) -> str:
    """Return the day of retirement as ``YYYY-MM-DD``; empty when birth or sex cannot be read.

    ``birth`` is ``YYYY-MM-DD``, or ``YYYY-MM``, which gives the last day of the month. ``category`` matters for women
    (a text with 干部, 管理 or 专业技术 means 55, otherwise 50) and for arduous trades (特殊工种).
    """
    match = _DATE.fullmatch(birth)
    age = _age(sex.strip()[:1], category)
    if match is None or age is None:
        return ""
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    if not 1 <= month <= 12:
        return ""
    base = (year + age.years) * 12 + month - 1
    months = base + (_delay(base, age) if law_of >= REFORM else 0)
    year, month = divmod(months, 12)
    last = monthrange(year, month + 1)[1] if year <= date.max.year else 0
    return f"{year:04d}-{month + 1:02d}-{min(day or last, last):02d}" if last else ""


def _age(sex: str, category: str) -> _Age | None:
    if any(word in category for word in _ARDUOUS_WORDS):
        return _ARDUOUS.get(sex)
    if sex == "女":
        return _WOMEN_CADRES if any(word in category for word in _CADRE_WORDS) else _WOMEN_WORKERS
    return _MEN if sex == "男" else None


def _delay(base: int, age: _Age) -> int:
    """Months of delay for whoever would have retired in month ``base`` (months since year 0)."""
    since = base - (REFORM.year * 12 + REFORM.month - 1)
    if since < 0 or not age.step:
        return 0
    return min(since // age.step + 1, age.most)
