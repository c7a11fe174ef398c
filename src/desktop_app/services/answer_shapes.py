"""Whether an answer has the shape that its field stores, judged at the edge so that everything inside can trust it.

Only the shape is refused here. What the text says may be as wrong as it likes: that is for findings, after saving.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from desktop_app.domain.answers import ROW_ID, AnswerValue, Scalar, SectionRow, new_row_id, whole_text
from desktop_app.domain.errors import WrongUse
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.programme import Programme

_ROW_ID = re.compile(r"[\w-]{1,64}")


class UnknownPlace(WrongUse):
    """A form, field, column or row that the programme does not have."""

    def __init__(self, kind: str, name: str, known: Iterable[str], near: Sequence[str] = ()) -> None:
        near = near or get_close_matches(name, list(known), n=1)
        hint = f"是否想写“{near[0]}”？" if near else "请用 jiangbao programme show 查看可用的编号。"
        super().__init__(f"没有名为“{name}”的{kind}，内容没有改动。{hint}")


class WrongShape(WrongUse):
    """An answer of a kind that its field cannot hold, such as text for a repeating section."""

    def __init__(self, label: str, expected: str) -> None:
        super().__init__(f"“{label}”的内容应当是{expected}，内容没有改动，请改正后重试。")


class ReadOnlyField(WrongUse):
    """A value that the program computes or the notice prints."""

    def __init__(self, label: str) -> None:
        super().__init__(f"“{label}”由程序计算或由通知印好，不能直接填写，内容没有改动。")


def find_form(programme: Programme, form_id: str) -> FormDefinition:
    """Return the form; raise :class:`UnknownPlace` with the nearest name."""
    form = programme.form(form_id)
    if form is None:
        raise UnknownPlace("表", form_id, (form.id for form in programme.forms))
    return form


def find_field(programme: Programme, form_id: str, field_id: str) -> Field:
    """Return the field, a form's own or one that its score sheet implies; raise :class:`UnknownPlace`."""
    form = find_form(programme, form_id)
    field = programme.field(form_id, field_id)
    if field is None:
        known = (*form.fields, *programme.implied_fields(form_id))
        labelled = [field.id for field in known if field.label == field_id]
        raise UnknownPlace("栏目", field_id, (field.id for field in known), near=labelled)
    return field


def find_column(field: Field, column_id: str) -> Column:
    """Return the column of a repeating section; raise :class:`UnknownPlace` with the nearest name."""
    column = field.column(column_id)
    if column is None:
        raise UnknownPlace("列", column_id, (column.id for column in field.columns))
    return column


def shaped_value(field: Field, value: object) -> AnswerValue:
    """Return ``value`` as ``field`` stores it; numbers become text, rows get ids. Raises :class:`WrongShape`."""
    if field.compute is not None:
        raise ReadOnlyField(field.label)
    if field.type is FieldType.ROWS:
        return _shaped_rows(field, value)
    return _shaped_scalar(field.label, field.type, value)


def shaped_cell(field: Field, column_id: str, value: object) -> Scalar:
    """Return ``value`` as a cell of ``field``'s column stores it."""
    column = find_column(field, column_id)
    if column.compute is not None:
        raise ReadOnlyField(column.label)
    return _shaped_scalar(column.label, column.type, value)


def shaped_row(field: Field, value: object) -> SectionRow:
    """Return ``value`` as a section row, with the id that it carries or a fresh one."""
    if not isinstance(value, Mapping):
        raise WrongShape(field.label, "若干行，每行是“列编号: 内容”的对象")
    row: SectionRow = {column: shaped_cell(field, column, cell) for column, cell in value.items() if column != ROW_ID}
    return {ROW_ID: _row_id(field.label, value.get(ROW_ID)), **row}


def _row_id(label: str, value: object) -> str:
    if value is None or value == "":
        return new_row_id()
    if not isinstance(value, str) or not _ROW_ID.fullmatch(value):
        raise WrongShape(label, "若干行，行号 id 只用字母、数字、下划线和连字符，不超过 64 个字符")
    return value


def _shaped_rows(field: Field, value: object) -> list[SectionRow]:
    if not isinstance(value, list):
        raise WrongShape(field.label, "若干行组成的列表")
    rows = [shaped_row(field, row) for row in value]
    ids = [row[ROW_ID] for row in rows]
    if len(set(map(str, ids))) != len(ids):
        raise WrongShape(field.label, "行号互不重复的列表")
    return rows


def _shaped_scalar(label: str, kind: FieldType, value: object) -> Scalar:
    if kind is FieldType.CHECK:
        if not isinstance(value, bool):
            raise WrongShape(label, "true 或 false")
        return value
    if kind is FieldType.CHOICES:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise WrongShape(label, "若干选项组成的列表")
        return [whole_text(str(item)) for item in value]
    return _shaped_text(label, value)


def _shaped_text(label: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise WrongShape(label, "文字")
    return whole_text(value) if isinstance(value, str) else f"{value}"
