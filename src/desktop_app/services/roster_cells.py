"""One cell of a roster: what it says as a fact, or what is wrong with it and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.id_number import normalise_id_number
from desktop_app.domain.partial_date import parse_month, parse_period
from desktop_app.domain.records import Fact, FactKind
from desktop_app.services.people import id_number_problem
from desktop_app.services.record_values import clean_text
from desktop_app.services.workbook_file import CellKind, RawCell

EXACT_DIGITS = 15
"""Digits that Excel keeps of a number."""
_WHOLE_PHONE = re.compile(r"1[3-9]\d{9}|[2-9]\d{6,7}|[48]00\d{7}", re.ASCII)
"""Numbers that begin without a 0: mobile, local and service ones."""
_RETYPE = "请把这一列设为“文本”格式，再重新填写完整的号码。"


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong with a cell and what to do, each a sentence without its full stop."""

    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ReadCell:
    """What a cell says; with a remark where it is kept although it cannot be understood."""

    text: str
    remark: str = ""


def read_cell(fact: Fact, cell: RawCell) -> ReadCell | CellProblem:
    """Return what a cell of this fact's column says."""
    if cell.kind is CellKind.FORMULA:
        return CellProblem("这一格是公式", "请复制这一列，用“选择性粘贴—数值”贴回去")
    if cell.kind is CellKind.ERROR:
        return CellProblem(f"这一格是 Excel 的错误值 {cell.text}", "请改成正确的内容，或清空")
    if cell.kind is CellKind.NUMBER:
        return _from_number(fact, cell.text)
    if cell.kind is CellKind.DATE:
        return _from_day(fact, cell.text)
    return _from_text(fact, cell.text)


def _from_number(fact: Fact, text: str) -> ReadCell | CellProblem:
    digits = sum(character.isdigit() for character in text)
    if fact.kind is FactKind.ID_NUMBER:
        return CellProblem("身份证号被 Excel 变成了数字，末几位已经丢失", _RETYPE)
    if digits > EXACT_DIGITS or "e" in text:
        return CellProblem("长号码被 Excel 变成了数字，末几位已经丢失", _RETYPE)
    if fact.kind is FactKind.POSTCODE and len(text) != 6:
        return CellProblem("邮政编码被 Excel 变成了数字，开头的 0 可能丢失", _RETYPE)
    if fact.kind is FactKind.PHONE and not _WHOLE_PHONE.fullmatch(text):
        return CellProblem("电话号码被 Excel 变成了数字，区号开头的 0 可能丢失", _RETYPE)
    if fact.kind in (FactKind.MONTH, FactKind.PERIOD):
        return _month_of_number(fact, text)
    return _from_text(fact, text)


def _month_of_number(fact: Fact, text: str) -> ReadCell | CellProblem:
    whole, point, fraction = text.partition(".")
    if point and fraction == "1":
        return CellProblem(f"{text} 看不出是 1 月还是 10 月", f"请按文本写成 {whole}-01 或 {whole}-10")
    if parse_month(text) is None:
        return CellProblem(f"{text} 看不出是哪年哪月", "请按文本写成 2019-08 这样的年月")
    return _from_text(fact, text)


def _from_day(fact: Fact, text: str) -> ReadCell | CellProblem:
    if fact.kind is FactKind.PERIOD:
        return CellProblem("这里要写起止年月，而这一格是一个日期", "请按文本写成 2005-09—2008-06 或 2008-07—至今")
    if fact.kind in (FactKind.ID_NUMBER, FactKind.PHONE, FactKind.POSTCODE, FactKind.INTEGER):
        return CellProblem("这一格被 Excel 变成了日期", "请把这一列设为“文本”格式，再重新填写")
    return _from_text(fact, text)


def _from_text(fact: Fact, text: str) -> ReadCell | CellProblem:
    cleaned = clean_text(fact, text)
    if not cleaned:
        return ReadCell("")
    if fact.kind is FactKind.ID_NUMBER:
        return _id_number(normalise_id_number(cleaned))
    if fact.kind is FactKind.CHOICE and cleaned not in fact.options:
        return CellProblem(f"“{cleaned[:20]}”不在可选的范围内", f"请填：{'、'.join(fact.options)}")
    read = {FactKind.MONTH: parse_month, FactKind.PERIOD: parse_period}.get(fact.kind)
    if read is not None and read(cleaned) is None:
        return ReadCell(cleaned, f"看不懂“{cleaned[:20]}”，按原样存入；一般写成 {fact.hint.removeprefix('年月，如 ')}")
    return ReadCell(cleaned)


def _id_number(number: str) -> ReadCell | CellProblem:
    if "E+" in number.upper():
        return CellProblem("身份证号被 Excel 变成了科学记数，末几位已经丢失", _RETYPE)
    if problem := id_number_problem(number):
        return CellProblem(problem, "请对照身份证改正")
    return ReadCell(number)
