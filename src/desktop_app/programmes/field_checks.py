"""Static checks of the fields of one form: ids, keys that fit the type, options, fixed rows, records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from desktop_app.domain.records import RECORD_FACTS, fact_of
from desktop_app.programmes.fields import Column, Field, FieldType, Option, option_values
from desktop_app.programmes.forms import FormDefinition, FormKind
from desktop_app.programmes.problems import suggestion
from desktop_app.programmes.yaml_source import Path

Fault: TypeAlias = tuple[Path, str, str]
"""A path in a file, a cause and a remedy."""

RESERVED_WORDS = frozenset(
    ("true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import")
    + ("let", "loop", "package", "namespace", "return", "var", "void", "while")
)
"""Words that expressions cannot use as names."""
ROW_NAMES = frozenset({"id", "index", "files"})
"""What a section row holds beside its columns, in answers and in expressions."""

_TEXTUAL = frozenset({FieldType.TEXT, FieldType.PARAGRAPHS, FieldType.OPINION})
_DATED = frozenset({FieldType.DATE, FieldType.MONTH, FieldType.PERIOD})
_CHOOSING = frozenset({FieldType.CHOICE, FieldType.CHOICES})
_DATE_PATTERN = re.compile(r"YYYY[-./年 ]*(MM?[-./月 ]*(DD?[日 ]*)?)?")
_NOT_COMPUTED = frozenset({FieldType.PHOTO, FieldType.ROWS, FieldType.CHECK, FieldType.CHOICES})
_FIELD_FITS: tuple[tuple[str, str, Callable[[Field], bool]], ...] = (
    ("max_chars", "text、paragraphs、opinion", lambda field: field.type in _TEXTUAL),
    (
        "room",
        "没有 max_chars 的 text、paragraphs、opinion",
        lambda field: field.type in _TEXTUAL and field.max_chars is None,
    ),
    ("soft_max_chars", "有 max_chars", lambda field: field.max_chars is not None),
    ("format", "date、month、period", lambda field: field.type in _DATED),
    ("photo", "photo", lambda field: field.type is FieldType.PHOTO),
    ("template", "text、paragraphs", lambda field: field.type in (FieldType.TEXT, FieldType.PARAGRAPHS)),
    ("fixed_rows", "rows", lambda field: field.type is FieldType.ROWS),
    ("min_rows", "rows", lambda field: field.type is FieldType.ROWS),
    ("max_rows", "rows", lambda field: field.type is FieldType.ROWS),
    ("from_cases", "rows", lambda field: field.type is FieldType.ROWS),
    ("compute", "photo、rows、check 以外", lambda field: field.type not in _NOT_COMPUTED),
    ("suggest", "photo、rows、check 以外", lambda field: field.type not in _NOT_COMPUTED),
)


def field_faults(form: FormDefinition) -> Iterator[Fault]:
    """Yield what is wrong with the fields of a form, each looked at alone."""
    yield from twice(((("fields", at, "id"), field.id) for at, field in enumerate(form.fields)), "栏目编号")
    for at, field in enumerate(form.fields):
        path = ("fields", at)
        yield from _name_faults((*path, "id"), field.id)
        yield from _misfits(path, field)
        yield from option_faults((*path, "options"), field.options)
        yield from _record_faults((*path, "record"), field.record)
        if field.type is FieldType.ROWS:
            yield from _row_faults(path, field, form)


def twice(names: Iterable[tuple[Path, str]], what: str) -> Iterator[Fault]:
    """Yield a fault for every name that was there before."""
    seen: set[str] = set()
    for path, name in names:
        if name in seen:
            yield path, f"{what}“{name}”重复", "请改成不同的编号"
        seen.add(name)


def _name_faults(path: Path, name: str) -> Iterator[Fault]:
    if name in RESERVED_WORDS:
        yield path, f"“{name}”是表达式的保留字，不能作编号", "请换一个编号"


def _misfits(path: Path, field: Field) -> Iterator[Fault]:
    for key, fits, holds in _FIELD_FITS:
        if key in field.model_fields_set and getattr(field, key) and not holds(field):
            yield (*path, key), f"“{key}”只用于 {fits} 类型的栏目", "请删去这个键，或改正 type"
    yield from _format_faults(path, field)


def _format_faults(path: Path, item: Field | Column) -> Iterator[Fault]:
    if item.format and not _DATE_PATTERN.fullmatch(item.format):
        yield (*path, "format"), f"日期格式“{item.format}”无法识别", "写法如 YYYY-MM、YYYY.MM、YYYY年M月D日"


def option_faults(path: Path, options: tuple[Option, ...]) -> Iterator[Fault]:
    """Yield what is wrong with options: repeated values, slashes, more than two levels."""
    yield from twice((((*path, at, "value"), option.value) for at, option in enumerate(options)), "选项")
    for at, option in enumerate(options):
        inner = (*path, at, "options")
        if "/" in option.value:
            yield (*path, at, "value"), f"选项“{option.value}”含有斜线", "斜线用来分隔两层选项，请写在 label 里"
        yield from twice(
            (((*inner, place, "value"), below.value) for place, below in enumerate(option.options)), "选项"
        )
        for place, below in enumerate(option.options):
            if "/" in below.value:
                yield (*inner, place, "value"), f"选项“{below.value}”含有斜线", "请写在 label 里"
            if below.options:
                yield (*inner, place, "options"), "选项至多两层", "请把更深的选项另立一个栏目"


def _record_faults(path: Path, record: str) -> Iterator[Fault]:
    if not record:
        return
    if fact_of(record) is None:
        known = [f"{kind}.{fact}" for kind, facts in RECORD_FACTS.items() for fact in facts]
        yield path, f"没有“{record}”这项档案内容", suggestion(record, known)


def _column_record_faults(path: Path, column: Column, field: Field) -> Iterator[Fault]:
    """Yield a fault for a column that names no column of the library's section."""
    if not column.record:
        return
    fact = fact_of(field.record)
    known = [] if fact is None else [item.name for item in fact.columns]
    if column.record not in known:
        yield path, f"“{field.record or field.id}”没有“{column.record}”这一列档案内容", suggestion(column.record, known)


def _row_faults(path: Path, field: Field, form: FormDefinition) -> Iterator[Fault]:
    yield from twice((((*path, "columns", at, "id"), column.id) for at, column in enumerate(field.columns)), "列编号")
    for at, column in enumerate(field.columns):
        yield from _column_faults((*path, "columns", at), column, field)
    if field.max_rows is not None and field.max_rows < max(field.min_rows, len(field.fixed_rows)):
        yield (*path, "max_rows"), "最多行数小于最少行数或固定行数", "请改正 max_rows"
    if field.from_cases and form.kind is not FormKind.SUMMARY:
        yield (*path, "from_cases"), "from_cases 只用于汇总表", "请把表的 kind 改为 summary，或删去这个键"
    yield from _fixed_row_faults(path, field)


def _column_faults(path: Path, column: Column, field: Field) -> Iterator[Fault]:
    yield from _name_faults((*path, "id"), column.id)
    if column.id in ROW_NAMES:
        yield (*path, "id"), f"“{column.id}”不能作列编号", "id、index、files 另有用处，请换一个编号"
    if (column.type in _CHOOSING) != bool(column.options):
        yield (*path, "options"), "类型 choice、choices 必须有 options，其他类型不能有", "请改正 type 或 options"
    if column.max_chars is not None and column.type not in _TEXTUAL:
        yield (*path, "max_chars"), "“max_chars”只用于 text、paragraphs 类型的列", "请删去这个键，或改正 type"
    if column.room is not None and (column.type not in _TEXTUAL or column.max_chars is not None):
        yield (*path, "room"), "“room”只用于没有 max_chars 的 text、paragraphs 类型的列", "请删去这个键，或改正 type"
    if column.format and column.type not in _DATED:
        yield (*path, "format"), "“format”只用于 date、month、period 类型的列", "请删去这个键，或改正 type"
    if column.derive is not None and not field.from_cases:
        yield (*path, "derive"), "“derive”只用于 from_cases 的汇总行", "请在栏目上写 from_cases: true，或改用 compute"
    if column.derive is not None and column.compute is not None:
        yield (*path, "compute"), "derive 与 compute 只能有一个", "请只留一个"
    yield from _format_faults(path, column)
    yield from _column_record_faults((*path, "record"), column, field)
    yield from option_faults((*path, "options"), column.options)


def _fixed_row_faults(path: Path, field: Field) -> Iterator[Fault]:
    base = (*path, "fixed_rows")
    yield from twice((((*base, at, "id"), row.id) for at, row in enumerate(field.fixed_rows)), "固定行编号")
    if field.fixed_rows and field.from_cases:
        yield base, "汇总行不能再有固定行", "请删去 fixed_rows 或 from_cases"
    for at, row in enumerate(field.fixed_rows):
        for name, value in row.values.items():
            column = field.column(name)
            if column is None:
                known = [column.id for column in field.columns]
                yield (*base, at, "values", name), f"没有“{name}”这一列", suggestion(name, known)
            elif column.options and value not in option_values(column.options):
                known = list(option_values(column.options))
                yield (*base, at, "values", name), f"“{value}”不是这一列的选项", suggestion(value, known)
