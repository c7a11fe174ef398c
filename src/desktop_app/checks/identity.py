"""Identity numbers: GB 11643-1999, agreement with sex and birth, nobody listed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.checks.subject import Question, Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.id_number import (
    IdNumber,
    IdNumberProblem,
    InvalidIdNumber,
    normalise_id_number,
    parse_id_number,
)
from desktop_app.domain.partial_date import parse_date, parse_month
from desktop_app.programmes.fields import FieldType

RULE = "id_number"
SEX = "id_number_sex"
BIRTH = "id_number_birth"
DIVISION = "id_number_division"
TWICE = "id_number_twice"

_SCIENTIFIC = re.compile(r"[0-9](\.[0-9]+)?[eE]\+[0-9]{2}")
_WRONG = {
    IdNumberProblem.LENGTH: "{named}有 {length} 位，应为 18 位。",
    IdNumberProblem.CHARACTERS: "{named}含有数字和末位 X 以外的字符。",
    IdNumberProblem.DATE: "{named}中的出生日期不存在，或者在申报截止之后。",
    IdNumberProblem.CHECKSUM: "{named}的校验码不对，至少有一位写错了。",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield findings for wrong numbers, for disagreement with sex and birth, and for a number listed twice."""
    for question in subject.cells:
        if question.type is not FieldType.ID_NUMBER or question.repeats or not question.text.strip():
            continue
        try:
            number = parse_id_number(question.text, not_after=subject.programme.head.reference_date)
        except InvalidIdNumber as invalid:
            yield _wrong(question, invalid.reason)
            continue
        if not number.known_division:
            yield _unknown_division(question, number)
        yield from _disagreements(subject, question, number)
    yield from _listed_twice(subject)


def _wrong(question: Question, reason: IdNumberProblem) -> Finding:
    text = normalise_id_number(question.text)
    if _SCIENTIFIC.fullmatch(text):
        return question.finding(
            RULE,
            Severity.ERROR,
            f"{question.named}被 Excel 改成了科学计数法（{text}），后几位已经丢失。",
            "请对照身份证重新输入；在 Excel 中先把单元格设为“文本”再填写。",
        )
    remedy = "请对照身份证核对 18 位号码。"
    if reason is IdNumberProblem.CHECKSUM and text.endswith("000"):
        remedy = "末三位是 000，可能是 Excel 丢失了后几位，请对照身份证重新输入。"
    message = _WRONG[reason].format(named=question.named, length=len(text))
    return question.finding(RULE, Severity.ERROR, message, remedy)


def _unknown_division(question: Question, number: IdNumber) -> Finding:
    message = f"{question.named}开头的地区代码 {number.division} 不在已知的省级代码之内。"
    return question.finding(DIVISION, Severity.WARNING, message, "请对照身份证核对前六位；证件上确实如此的，不必改动。")


def _disagreements(subject: Subject, question: Question, number: IdNumber) -> Iterator[Finding]:
    for other in subject.beside(question):
        role = _role(other) if _same_person(question, other) else ""
        if role == "sex" and other.text.strip() in ("男", "女") and other.text.strip() != number.sex:
            message = f"{other.named}填写“{other.text.strip()}”，与身份证号对应的“{number.sex}”不一致。"
            yield other.finding(SEX, Severity.ERROR, message, "请核对性别和身份证号。")
        elif role == "birth" and (shown := _other_birth(other.text, number)):
            message = f"{other.named}填写“{shown[0]}”，与身份证号中的“{shown[1]}”不一致。"
            yield other.finding(
                BIRTH, Severity.ERROR, message, "请核对出生日期和身份证号；以身份证为准，档案不一致的由单位说明。"
            )


def _other_birth(text: str, number: IdNumber) -> tuple[str, str] | None:
    """What is written and what the number says, where they differ; None where they agree or nothing can be read."""
    written, told = parse_date(text), number.birth.isoformat()
    if written is None:
        written, told = parse_month(text), told[:7]
    return None if written is None or written == told else (written, told)


def _same_person(number: Question, other: Question) -> bool:
    """Whether two cells of one row, or two fields of one form by their names or records, speak of one person."""
    if number.column is not None:
        return True
    prefix, found, _ = number.field.id.rpartition("id_number")
    if found and other.field.id.startswith(prefix) and other.field.id[len(prefix) :] in _ROLES:
        return True
    return number.field.record == "person.id_number" and other.field.record in ("person.sex", "person.birth")


_ROLES = {"sex": "sex", "birth": "birth", "birth_date": "birth", "birthday": "birth", "birth_month": "birth"}


def _role(question: Question) -> str:
    """``sex``, ``birth`` or nothing, by the spot's id or the record fact it holds."""
    if question.column is not None:
        return _ROLES.get(question.column.id, "")
    fact = question.field.record.removeprefix("person.")
    if fact in ("sex", "birth"):
        return fact
    return next((role for name, role in _ROLES.items() if question.field.id.endswith(name)), "")


def _listed_twice(subject: Subject) -> Iterator[Finding]:
    """Warn at the second row of one section that holds a number for the second time."""
    first: dict[tuple[str | None, str | None, str | None, str], int] = {}
    for question in subject.cells:
        if question.column is None or question.type is not FieldType.ID_NUMBER or not question.text.strip():
            continue
        place = question.place
        key = (place.form, place.field, question.column.id, normalise_id_number(question.text))
        if (earlier := first.setdefault(key, question.row_number)) != question.row_number:
            message = f"{question.named}与第 {earlier} 行相同，同一个人列了两次。"
            yield question.finding(TWICE, Severity.WARNING, message, "请删除重复的一行，或者改正身份证号。")
