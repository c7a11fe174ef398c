"""Formats: dates, months, periods, numbers, telephone numbers, e-mail addresses and postcodes can be read as such.

Every answer also has the JSON type that its field stores; whatever has not is named here and ignored elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from desktop_app.checks.subject import Question, Subject, quoted
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.partial_date import parse_date, parse_month, parse_period
from desktop_app.programmes.fields import FieldType

STORED = "stored_type"

_FULL_WIDTH = str.maketrans("０１２３４５６７８９（）－＋．＠", "0123456789()-+.@")
_WHOLE = re.compile(r"[0-9]{1,18}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,18}(\.[0-9]{1,18})?")
_POSTCODE = re.compile(r"[0-9]{6}")
_EMAIL = re.compile(r"[^@\s<>(),;:\"]{1,64}@(?:[^@\s<>(),;:\".]{1,63}\.){1,8}[^@\s<>(),;:\".]{2,63}")
_PHONE = re.compile(
    r"(?:\+?86)?1[3-9][0-9]{9}"  # mobile
    r"|(?:(?:\+?86)?0[1-9][0-9]{1,2})?[2-9][0-9]{6,7}(?:(?:转|x|ext)?[0-9]{1,6})?"  # fixed line, extension
    r"|[48]00[0-9]{7}"  # service lines
    r"|1(?:00|2[0-9]|1[0-9])[0-9]{0,3}"  # hot lines such as 12333
    r"|\+(?!86)[1-9][0-9]{6,14}",  # abroad, Hong Kong, Macao, Taiwan
)
_BETWEEN_NUMBERS = re.compile(r"[,，、;；/／\n]")
_PHONE_MARKS = re.compile(r"[\s()\-‐–—]")


def readable_phone(text: str) -> bool:
    """Whether ``text`` is one or several telephone numbers, in any usual grouping."""
    numbers = [part for part in _BETWEEN_NUMBERS.split(text.translate(_FULL_WIDTH)) if part.strip()]
    return bool(numbers) and all(_PHONE.fullmatch(_PHONE_MARKS.sub("", number).lower()) for number in numbers)


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text.strip().translate(_FULL_WIDTH)) is not None


_READABLE: dict[FieldType, tuple[Callable[[str], bool], str, str]] = {
    FieldType.DATE: (lambda text: parse_date(text) is not None, "日期", "写成年月日，如 2019-08-05"),
    FieldType.MONTH: (lambda text: parse_month(text) is not None, "年月", "写成四位年份和月份，如 2019-08"),
    FieldType.PERIOD: (
        lambda text: parse_period(text) is not None,
        "起止年月",
        "写成起止两个年月，如 2019-08—2020-03 或 2019-08—至今",
    ),
    FieldType.INTEGER: (_matches(_WHOLE), "整数", "只写数字，如 12"),
    FieldType.NUMBER: (_matches(_DECIMAL), "数", "只写数字，如 12.5，单位不写在栏内"),
    FieldType.PHONE: (readable_phone, "电话号码", "写手机号码，或区号加固定电话，如 0571-12345678；几个号码用顿号隔开"),
    FieldType.EMAIL: (_matches(_EMAIL), "电子邮箱", "写成 名称@域名，如 name@example.com"),
    FieldType.POSTCODE: (_matches(_POSTCODE), "邮政编码", "写六位数字，如 310000"),
}

READABLE_TYPES = tuple(_READABLE)
"""Types whose answers must be readable; the type's name is the finding's rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for every answer of a wrong type and for every one that cannot be read as what it should be."""
    for question in subject.questions:
        if question.value is None or question.value == "":
            continue
        if not _stored_well(question):
            message = f"{question.named}保存的内容类型不对，程序无法使用。"
            yield question.finding(STORED, Severity.ERROR, message, "请清空这一栏，重新填写。")
        elif not (question.blank or question.computed or question.repeats):
            yield from _unreadable(question)


def _unreadable(question: Question) -> Iterator[Finding]:
    reading = _READABLE.get(question.type)
    if reading is None or reading[0](question.text):
        return
    _, kind, remedy = reading
    message = f"{question.named}填写的“{quoted(question.text)}”不是能识别的{kind}。"
    yield question.finding(question.type.value, Severity.ERROR, message, f"请{remedy}。")


def _stored_well(question: Question) -> bool:
    value = question.value
    if question.type is FieldType.CHECK:
        return isinstance(value, bool)
    if question.type is FieldType.CHOICES:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if question.type is FieldType.ROWS:
        return isinstance(value, list) and all(isinstance(item, dict) for item in value)
    return isinstance(value, str)
