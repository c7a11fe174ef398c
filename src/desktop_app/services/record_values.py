"""Values on their way between a record of the library and an answer of a form: what fits where, and how it reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.domain.answers import (
    ROW_ID,
    AnswerValue,
    Scalar,
    SectionRow,
    is_blank,
    new_row_id,
    rows_of,
    whole_text,
)
from desktop_app.domain.partial_date import format_date, format_period
from desktop_app.domain.records import Fact, FactKind
from desktop_app.programmes.fields import Column, Field, FieldType, Option, option_values
from desktop_app.programmes.grades import grade_rank
from desktop_app.programmes.normalise import normalise

_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])
"""Characters that nobody sees or types; Excel cannot hold them."""
_COMMON = frozenset(kind.value for kind in (FieldType.CHECK, FieldType.INTEGER, FieldType.NUMBER, FieldType.MONTH))
"""What many rows of a section say alike."""
_SEPARATORS = str.maketrans("，；,;\n", "、、、、、")


def clean_text(fact: Fact, text: str) -> str:
    """Return a fact's text as records keep it: canonical where it can be read, without blanks at the ends.

    Line ends become line feeds; in anything but running text they become blanks.
    """
    plain = whole_text(text).replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    plain = plain.rstrip() if fact.kind is FactKind.PARAGRAPHS else plain.replace("\n", " ").strip()
    return normalise(FieldType(fact.kind.value), plain)


def clean_facts(facts: Mapping[str, AnswerValue], known: Mapping[str, Fact]) -> dict[str, AnswerValue]:
    """Return facts as records keep them, without blank ones and every row with an id.

    Facts that nobody knows stay as they are.
    """
    cleaned = {name: _clean(known[name], value) if name in known else value for name, value in facts.items()}
    return {name: value for name, value in cleaned.items() if not is_blank(value)}


def _clean(fact: Fact, value: AnswerValue) -> AnswerValue:
    if isinstance(value, str):
        return clean_text(fact, value)
    rows = rows_of(value)
    return [_clean_row(fact, row) for row in rows if not is_blank(row)] if rows else value


def _clean_row(fact: Fact, row: SectionRow) -> SectionRow:
    def cell(name: str, value: Scalar) -> Scalar:
        column = fact.column(name)
        return clean_text(column, value) if column is not None and isinstance(value, str) else value

    cells = {name: cell(name, value) for name, value in row.items() if name != ROW_ID and not is_blank(value)}
    return {ROW_ID: row.get(ROW_ID) or new_row_id(), **cells}


# from a record into a form


def into_field(field: Field, fact: Fact, value: AnswerValue, present: AnswerValue | None) -> AnswerValue | None:
    """Return what ``field`` would hold once the record's ``value`` was put into it; None where it cannot take it.

    Rows are merged: those that the record knows are brought up to date, further ones are added, none is taken away.
    """
    if field.type is FieldType.ROWS:
        if fact.kind is not FactKind.ROWS or (field.fixed_rows and not field.extendable):
            return None
        incoming = [_into_row(field, row) for row in rows_of(value)]
        merged = merged_rows(rows_of(present), [row for row in incoming if not is_blank(row)], field.columns)
        return merged if field.max_rows is None else merged[: max(field.max_rows, len(rows_of(present)))]
    if fact.kind is FactKind.ROWS:
        return section_text(fact, rows_of(value)) if field.type in (FieldType.TEXT, FieldType.PARAGRAPHS) else None
    return _into_scalar(field, value)


def _into_row(field: Field, row: SectionRow) -> SectionRow:
    cells = {column.id: _into_scalar(column, row.get(column.record or column.id)) for column in field.columns}
    kept = {name: value for name, value in cells.items() if value is not None and not is_blank(value)}
    writable = {name: value for name, value in kept.items() if not _is_computed(field, name)}
    return {ROW_ID: str(row.get(ROW_ID, "")), **writable}


def _is_computed(field: Field, column_id: str) -> bool:
    column = field.column(column_id)
    return column is not None and (column.compute is not None or column.level is not None)


def _into_scalar(field: Field | Column, value: object) -> Scalar | None:
    if field.type is FieldType.CHECK:
        return value if isinstance(value, bool) else None
    if not isinstance(value, str):
        return None
    if field.type is FieldType.CHOICE:
        return matching_option(field.options, value)
    if field.type is FieldType.CHOICES:
        found = (matching_option(field.options, part.strip()) for part in value.translate(_SEPARATORS).split("、"))
        return [option for option in dict.fromkeys(found) if option] or None
    return normalise(field.type, value) if field.type is not FieldType.OPINION else None


def matching_option(options: Sequence[Option], text: str) -> str | None:
    """Return the option that a record's text means: the same value or label, or the only one that begins like it."""
    wanted = text.strip()
    if not wanted:
        return None
    values = option_values(tuple(options))
    if wanted in values:
        return wanted
    by_label = [option.value for option in options if option.shown == wanted]
    near = by_label or [value for value in values if "/" not in value and _begins_alike(value, wanted)]
    return near[0] if len(near) == 1 else None


def _begins_alike(value: str, wanted: str) -> bool:
    """Whether one of two texts begins with the other, a title such as 高级工程师 not being the grade 高级工."""
    if min(len(value), len(wanted)) < 2:
        return False
    return value.startswith(wanted) or (wanted.startswith(value) and grade_rank(wanted) == grade_rank(value))


def section_text(fact: Fact, rows: Iterable[SectionRow]) -> str:
    """Return a section as running text, a line for each row: when, and then everything else in order."""
    return "\n".join(line for row in rows if (line := "，".join(_row_words(fact, row))))


def _row_words(fact: Fact, row: SectionRow) -> list[str]:
    dated = [column for column in fact.columns if column.kind in (FactKind.MONTH, FactKind.PERIOD)]
    others = [column for column in fact.columns if column not in dated]
    words = [_printed(column, str(row.get(column.name, "")).strip()) for column in (*dated, *others)]
    return [word for word in words if word]


def _printed(column: Fact, text: str) -> str:
    if column.kind is FactKind.MONTH:
        return format_date(text, "YYYY年M月")
    if column.kind is FactKind.PERIOD:
        return format_period(text, "YYYY年M月")
    return column.reads.replace("{}", text) if text else ""


# from a form into a record


def out_of_field(field: Field, fact: Fact, answer: AnswerValue | None) -> AnswerValue | None:
    """Return what an answer tells a record; None where it tells nothing, or not in a shape that a record keeps."""
    if is_blank(answer) or answer is None:
        return None
    if fact.kind is FactKind.ROWS:
        rows = [_out_of_row(field, fact, row) for row in rows_of(answer)] if field.type is FieldType.ROWS else []
        return [row for row in rows if not is_blank(row)] or None
    if isinstance(answer, list) and field.type is FieldType.CHOICES:
        return "、".join(str(item) for item in answer)
    return clean_text(fact, answer) if isinstance(answer, str) else None


def _out_of_row(field: Field, fact: Fact, row: SectionRow) -> SectionRow:
    told: SectionRow = {ROW_ID: str(row.get(ROW_ID, ""))}
    for column in field.columns:
        name = column.record or column.id
        value = row.get(column.id)
        known = fact.column(name)
        if value is None or is_blank(value) or _is_computed(field, column.id):
            continue
        if known is not None and isinstance(value, str):
            told[name] = clean_text(known, value)
        elif isinstance(value, bool):
            told[name] = value
    return told


# rows


def merged_rows(
    present: Sequence[SectionRow], incoming: Sequence[SectionRow], columns: Sequence[Column] | Sequence[Fact]
) -> list[SectionRow]:
    """Return ``present`` with ``incoming`` laid over it: rows that are the same take its cells, others are added.

    The same row is one of the same id, or one that says the same wherever both say something and shares a cell that
    tells rows apart, as a contest's name does and its level does not.
    """
    telling = {_column_name(column) for column in columns if _tells_apart(column)}
    merged = [row for row in present if not is_blank(row)]
    taken: set[int] = set()
    for row in incoming:
        at = _same_row(merged, row, taken, telling)
        if at is None:
            taken.add(len(merged))
            merged.append(row)
        else:
            taken.add(at)
            merged[at] = {**merged[at], **{name: cell for name, cell in row.items() if name != ROW_ID}}
    return merged


def _column_name(column: Column | Fact) -> str:
    return column.id if isinstance(column, Column) else column.name


def _tells_apart(column: Column | Fact) -> bool:
    """Whether a cell of the column tells a row from others: one out of a few, a number and a month do not."""
    kind = column.type.value if isinstance(column, Column) else column.kind.value
    return not column.options and kind not in _COMMON


def _same_row(rows: Sequence[SectionRow], row: SectionRow, taken: set[int], telling: set[str]) -> int | None:
    by_id = (at for at, other in enumerate(rows) if at not in taken and other.get(ROW_ID) == row.get(ROW_ID))
    by_cells = (at for at, other in enumerate(rows) if at not in taken and _alike(other, row, telling))
    return next(by_id, next(by_cells, None))


def _alike(row: SectionRow, other: SectionRow, telling: set[str]) -> bool:
    """Whether two rows say the same wherever both say something, and do so where rows are told apart."""
    both = [name for name in row if name != ROW_ID and not is_blank(row[name]) and not is_blank(other.get(name))]
    return not telling.isdisjoint(both) and all(row[name] == other[name] for name in both)


def value_words(value: AnswerValue | None, columns: Sequence[Column] | Sequence[Fact]) -> str:
    """Return a value as a person reads it; a section has a line for each row."""
    if value is None or isinstance(value, bool):
        return "是" if value else ""
    rows = rows_of(value)
    if rows:
        names = [_column_name(column) for column in columns]
        return "\n".join("，".join(filter(None, (_cell_words(row.get(name)) for name in names))) for row in rows)
    return "、".join(str(item) for item in value) if isinstance(value, list) else value


def _cell_words(cell: Scalar | None) -> str:
    if isinstance(cell, list):
        return "、".join(cell)
    return ("是" if cell else "") if isinstance(cell, bool) or cell is None else cell
