"""The functions that expressions may call beside CEL's own.

None of them ever raises: what cannot be read gives null (numbers) or an empty text (texts), so that an expression over
half-filled answers comes to nothing instead of breaking. None of them knows today: a programme is judged as at its
reference date.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from desktop_app.domain.answers import is_blank
from desktop_app.domain.id_number import IdNumber, InvalidIdNumber, parse_id_number
from desktop_app.domain.partial_date import format_date, parse_date, parse_month, read_period
from desktop_app.domain.plain_name import plain_name
from desktop_app.domain.text_count import count_characters
from desktop_app.programmes.grades import grade_rank
from desktop_app.programmes.retirement import retirement_date
from desktop_app.programmes.working_days import working_days

Callee: TypeAlias = Callable[..., object]


@dataclass(frozen=True, slots=True)
class Function:
    """One function: the kinds of its parameters and of its result, what it does, and how it is made.

    Kinds: ``any``, ``string``, ``int``, ``double``, ``number`` (either), ``bool``, ``list``; a ``?`` behind means that
    the result may be null.
    """

    name: str
    parameters: tuple[tuple[str, str], ...]
    """Name and kind of each."""
    returns: str
    promise: str
    """One sentence for ``docs/programme-format.md``."""
    make: Callable[[date], Callee]
    """Gives the function for a programme's reference date."""


def _filled(value: object) -> bool:
    return not is_blank(value)


def _text_count(text: object) -> int:
    return count_characters(_text(text))


def _number(text: object) -> float | None:
    if isinstance(text, (int, float)) and not isinstance(text, bool):
        return float(text)
    return number_of(_text(text))


def number_of(text: str) -> float | None:
    """Return the decimal number in ``text``, full-width digits and thousands commas understood, or None."""
    plain = text.translate(_HALF_WIDTH).replace(",", "").strip()
    if len(plain) > 30 or not plain.isascii() or "_" in plain:
        return None
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


_HALF_WIDTH = str.maketrans("０１２３４５６７８９．－＋，", "0123456789.-+,")


def _id_sex(text: object) -> str:
    number = _id_number(text)
    return number.sex if number is not None else ""


def _id_birth(text: object) -> str:
    number = _id_number(text)
    return number.birth.isoformat() if number is not None else ""


def _id_number(text: object) -> IdNumber | None:
    try:
        return parse_id_number(_text(text))
    except InvalidIdNumber:
        return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _months_between(first: object, last: object) -> int | None:
    """Whole months; a day counts only where both texts have one."""
    start, end = _calendar(first), _calendar(last)
    if start is None or end is None:
        return None
    months = (end[0] - start[0]) * 12 + end[1] - start[1]
    if start[2] and end[2]:
        if months > 0 and end[2] < start[2]:
            return months - 1
        if months < 0 and end[2] > start[2]:
            return months + 1
    return months


def _years_between(first: object, last: object) -> int | None:
    months = _months_between(first, last)
    return None if months is None else int(months / 12)


def _calendar(value: object) -> tuple[int, int, int] | None:
    """Year, month and day (0 where there is none) of a text."""
    text = _text(value)
    found = parse_date(text) or parse_month(text)
    if found is None:
        return None
    year, month, *day = found.split("-")
    return int(year), int(month), int(day[0]) if day else 0


def _period_start(text: object) -> str:
    period = read_period(_text(text))
    return period.start if period is not None else ""


def _period_end(reference: date) -> Callee:
    def period_end(text: object) -> str:
        period = read_period(_text(text))
        return (period.end or reference.isoformat()[:7]) if period is not None else ""

    return period_end


def _retirement_date(reference: date) -> Callee:
    def retirement(birth: object, sex: object, category: object) -> str:
        text = _text(birth)
        return retirement_date(
            parse_date(text) or parse_month(text) or "", _text(sex), _text(category), law_of=reference
        )

    return retirement


def _working_days(first: object, last: object) -> int | None:
    return working_days(_text(first), _text(last))


def _join(items: object, between: object) -> str:
    if not isinstance(items, Sequence) or isinstance(items, str):
        return ""
    return _text(between).join(shown for item in items if (shown := shown_value(item)))


def _distinct(items: object) -> list[str]:
    if not isinstance(items, Sequence) or isinstance(items, str):
        return []
    return list(dict.fromkeys(shown for item in items if (shown := shown_value(item))))


def _plain_name(text: object) -> str:
    return plain_name(_text(text))


def _sum(items: object) -> float:
    if not isinstance(items, Sequence) or isinstance(items, str):
        return 0.0
    return float(sum(item for item in items if isinstance(item, (int, float)) and not isinstance(item, bool)))


def _show_date(text: object, pattern: object) -> str:
    return format_date(_text(text), _text(pattern))


def shown_value(value: object) -> str:
    """Return the text of an expression's value: whole numbers without a point, null as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:.10g}" if math.isfinite(value) else ""
    if isinstance(value, (list, tuple)):
        return "、".join(shown for item in value if (shown := shown_value(item)))
    return str(value)


def _plain(function: Callee) -> Callable[[date], Callee]:
    return lambda _reference: function


FUNCTIONS: tuple[Function, ...] = (
    Function("filled", (("value", "any"),), "bool", "whether something was answered", _plain(_filled)),
    Function("text_count", (("text", "string"),), "int", "characters as Word counts them (字数)", _plain(_text_count)),
    Function("number", (("text", "any"),), "double?", "the number in a text; null where it is none", _plain(_number)),
    Function(
        "grade_rank",
        (("text", "string"),),
        "int",
        "1 初级工, 2 中级工, 3 高级工, 4 技师, 5 高级技师, 6 特级技师, 7 首席技师, by name or by level (一级 is 5); "
        "0 for none of them",
        _plain(lambda text: grade_rank(_text(text))),
    ),
    Function("age_on", (("birth", "string"), ("day", "string")), "int?", "full years of age", _plain(_years_between)),
    Function(
        "years_between",
        (("from", "string"), ("to", "string")),
        "int?",
        "full years between two days or months; negative when `to` comes first",
        _plain(_years_between),
    ),
    Function(
        "months_between",
        (("from", "string"), ("to", "string")),
        "int?",
        "full months likewise",
        _plain(_months_between),
    ),
    Function(
        "working_days",
        (("first", "string"), ("last", "string")),
        "int?",
        "working days from the first day to the last, both counted, with China's holidays and make-up days; null where "
        "a day cannot be read or the holidays of its year are not known",
        _plain(_working_days),
    ),
    Function(
        "retirement_date",
        (("birth", "string"), ("sex", "string"), ("category", "string")),
        "string",
        "the day of statutory retirement by the law in force on the reference date; for women a category with 干部, "
        "管理 or 专业技术 means 55, otherwise 50; 特殊工种 means 55 and 45",
        _retirement_date,
    ),
    Function("id_sex", (("id", "string"),), "string", "男 or 女 as the identity number tells", _plain(_id_sex)),
    Function("id_birth", (("id", "string"),), "string", "the birth date in an identity number", _plain(_id_birth)),
    Function("period_start", (("period", "string"),), "string", "first month of a period", _plain(_period_start)),
    Function(
        "period_end",
        (("period", "string"),),
        "string",
        "last month of a period; 至今 is the reference date",
        _period_end,
    ),
    Function(
        "show_date",
        (("date", "string"), ("pattern", "string")),
        "string",
        "a date as `pattern` says",
        _plain(_show_date),
    ),
    Function(
        "join",
        (("items", "list"), ("between", "string")),
        "string",
        "the texts of a list, blanks left out",
        _plain(_join),
    ),
    Function(
        "distinct",
        (("items", "list"),),
        "list",
        "the texts of a list, each once, blanks left out",
        _plain(_distinct),
    ),
    Function(
        "plain_name",
        (("text", "string"),),
        "string",
        "a name as names are compared: without white space, brackets, letters and digits of full width made half-width",
        _plain(_plain_name),
    ),
    Function("sum", (("items", "list"),), "double", "the sum of the numbers of a list, nulls left out", _plain(_sum)),
)


def functions_for(reference: date) -> dict[str, Callee]:
    """Return the functions by name, for a programme's reference date."""
    return {function.name: function.make(reference) for function in FUNCTIONS}
