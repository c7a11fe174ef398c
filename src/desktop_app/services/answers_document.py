"""Answers as a JSON file (``case new --answers``, ``case fill``), parsed and held against the definition."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, FormAnswers, Scalar, SectionRow, rows_of
from desktop_app.domain.errors import WrongUse
from desktop_app.programmes.fields import Field, FieldType
from desktop_app.programmes.programme import Programme
from desktop_app.services.answer_shapes import find_column, find_field, find_form, shaped_value

MAX_BYTES = 16 * 1024 * 1024
Normalise = Callable[[FieldType, str], str]


class BadAnswersFile(WrongUse):
    """The file cannot be read as answers."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"填报内容文件“{path.name}”{why}。申报件没有改动，请改正文件后重试。")


def read_answers_file(path: Path) -> object:
    """Return the JSON document in ``path``, numbers as they are written; raise :class:`BadAnswersFile`."""

    def refuse_constant(name: str) -> NoReturn:
        raise BadAnswersFile(path, f"里有 JSON 不允许的 {name}")

    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise BadAnswersFile(path, f"超过 {MAX_BYTES // 1024 // 1024} MiB")
        return json.loads(data.decode("utf-8-sig"), parse_int=str, parse_float=str, parse_constant=refuse_constant)
    except OSError as error:
        raise BadAnswersFile(path, f"无法读取（{error.strerror or error}）") from error
    except UnicodeDecodeError as error:
        raise BadAnswersFile(path, "不是 UTF-8 编码") from error
    except json.JSONDecodeError as error:
        raise BadAnswersFile(path, f"不是有效的 JSON（第 {error.lineno} 行第 {error.colno} 列附近）") from error
    except RecursionError as error:
        raise BadAnswersFile(path, "嵌套过深") from error


def parse_answers(programme: Programme, document: object, normalise: Normalise) -> Answers:
    """Return ``document`` (``{form: {field: value | [row, …]}}``) as answers, texts brought into canonical form.

    Raises :class:`UnknownPlace`, :class:`WrongShape` or :class:`WrongUse`; then nothing of it counts.
    """
    if not isinstance(document, dict) or not all(isinstance(fields, dict) for fields in document.values()):
        raise WrongUse("填报内容应当写成 {表: {栏目: 内容}} 的形式。申报件没有改动，请改正后重试。")
    return {str(form): _fields(programme, str(form), fields, normalise) for form, fields in document.items()}


def _fields(programme: Programme, form_id: str, fields: Mapping[str, object], normalise: Normalise) -> FormAnswers:
    find_form(programme, form_id)
    found: FormAnswers = {}
    for name, value in fields.items():
        field = find_field(programme, form_id, name)
        found[name] = _normalised(field, shaped_value(field, value), normalise)
    return found


def _normalised(field: Field, value: AnswerValue, normalise: Normalise) -> AnswerValue:
    if isinstance(value, str):
        return normalise(field.type, value)
    if field.type is FieldType.ROWS:
        return [_normalised_row(field, row, normalise) for row in rows_of(value)]
    return value


def _normalised_row(field: Field, row: SectionRow, normalise: Normalise) -> SectionRow:
    def cell(column: str, value: Scalar) -> Scalar:
        if column == ROW_ID or not isinstance(value, str):
            return value
        return normalise(find_column(field, column).type, value)

    return {column: cell(column, value) for column, value in row.items()}
