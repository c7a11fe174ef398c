"""What kind of value a name or an expression has, as far as a definition tells before anyone answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from desktop_app.programmes.fields import Column, Field, FieldType, option_values
from desktop_app.programmes.forms import FormDefinition


class Kind(StrEnum):
    """The kinds of value, by their names in messages."""

    TEXT = "文字"
    INT = "整数"
    DOUBLE = "小数"
    BOOL = "真假"
    NULL = "空"
    LIST = "列表"
    RECORD = "一组栏目"
    """A form, a section row, ``case``: named parts."""
    LOOKUP = "对照表"
    """Values by text, such as ``attached``."""
    ANY = "任意值"


@dataclass(frozen=True, slots=True)
class Shape:
    """The kind of a value, and what is known of its parts."""

    kind: Kind
    values: tuple[str, ...] = ()
    """Texts: the only ones (beside the empty one) that it can be; empty when it can be any."""
    item: Shape | None = None
    """Lists and lookups: each entry."""
    parts: Mapping[str, Shape] = field(default_factory=dict)
    """Records: parts by name. Lookups: nothing."""
    keys: tuple[str, ...] = ()
    """Lookups: the keys that are always there."""
    what: str = ""
    """Records: what messages call them, such as ``表“application”``."""
    path: str = ""
    """Fields: ``form.field``."""

    def is_a(self, *kinds: Kind) -> bool:
        """Whether it is, or may be, of one of these kinds."""
        return self.kind is Kind.ANY or self.kind in kinds


ANY: Final = Shape(Kind.ANY)
TEXT: Final = Shape(Kind.TEXT)
INT: Final = Shape(Kind.INT)
DOUBLE: Final = Shape(Kind.DOUBLE)
BOOL: Final = Shape(Kind.BOOL)
NULL: Final = Shape(Kind.NULL)

_SIMPLE = {FieldType.INTEGER: INT, FieldType.NUMBER: DOUBLE, FieldType.CHECK: BOOL}


def form_shape(form: FormDefinition) -> Shape:
    """Return the shape of a form's answers."""
    parts = {field.id: replace(field_shape(field), path=f"{form.id}.{field.id}") for field in form.fields}
    return Shape(Kind.RECORD, parts=parts, what=f"表“{form.id}”")


def field_shape(item: Field | Column) -> Shape:
    """Return the shape of one answer, as expressions see it (numbers may be null besides)."""
    if isinstance(item, Field) and item.type is FieldType.ROWS:
        return Shape(Kind.LIST, item=row_shape(item))
    if item.type is FieldType.CHOICE:
        return Shape(Kind.TEXT, values=option_values(item.options))
    if item.type is FieldType.CHOICES:
        return Shape(Kind.LIST, item=Shape(Kind.TEXT, values=option_values(item.options)))
    return _SIMPLE.get(item.type, TEXT)


def row_shape(rows: Field, until: int | None = None) -> Shape:
    """Return the shape of a section row: its columns, its id and how many files are tied to it.

    With ``until`` computed columns from that position on are left out, for they have no value yet.
    """
    parts = {
        column.id: field_shape(column)
        for at, column in enumerate(rows.columns)
        if until is None or at < until or column.compute is None
    }
    return Shape(Kind.RECORD, parts={**parts, "id": TEXT, "files": INT}, what=f"“{rows.id}”的行")
