"""Questions that rules need and the paper does not ask: laid out as a plain table under the paper, on screen only."""

from __future__ import annotations

from desktop_app.programmes.fields import Column, Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.layout import (
    Align,
    Block,
    Face,
    FieldCell,
    Grid,
    GridRow,
    LabelCell,
    RepeatRow,
    SpaceBlock,
    TableBlock,
    TextBlock,
)
from desktop_app.programmes.placement import mentions

_WIDTH_MM = 170.0
_LABEL_MM = 62.0
_TITLE = "以下内容不打印，供预审使用"
_POINTS = 12.0


def unprinted_blocks(form: FormDefinition) -> list[Block]:
    """Return blocks that ask everything that ``form`` does not put on its paper; none where it puts everything."""
    asked = {(mention.within, mention.field) for mention in mentions(form)}
    missing = [field for field in form.fields if not _on_paper(form, field, asked)]
    plain = tuple(_plain_row(field) for field in missing if not field.columns)
    sections = [_section(field, field.columns) for field in missing if field.columns]
    partly = [field for field in form.fields if field.columns and field not in missing]
    sections += [_section(field, columns) for field in partly if (columns := _missing_columns(field, asked))]
    if not plain and not sections:
        return []
    blocks: list[Block] = []
    if not form.body:
        blocks = [TextBlock(text=form.title, align=Align.CENTER, size=18.0, face=Face.XIAOBIAO), SpaceBlock(space=3.0)]
    blocks += [TextBlock(text=_TITLE, align=Align.CENTER, size=_POINTS, face=Face.HEI), SpaceBlock(space=4.0)]
    if plain:
        blocks.append(TableBlock(table=Grid(columns=(_LABEL_MM, _WIDTH_MM - _LABEL_MM), rows=plain)))
    for section in sections:
        blocks += [SpaceBlock(space=4.0), section]
    return blocks


def _on_paper(form: FormDefinition, field: Field, asked: set[tuple[str | None, str]]) -> bool:
    """Whether the paper has a place for the field; a section row may also name a field of the form."""
    if field.columns:
        return any(within == field.id for within, _ in asked)
    return any(name == field.id and not _is_column(form, within, name) for within, name in asked)


def _is_column(form: FormDefinition, section: str | None, name: str) -> bool:
    owner = form.field(section) if section is not None else None
    return owner is not None and owner.column(name) is not None


def _missing_columns(field: Field, asked: set[tuple[str | None, str]]) -> tuple[Column, ...]:
    """The columns that the paper leaves out, after the first that it shows, by which a row is known."""
    missing = [column for column in field.columns if (field.id, column.id) not in asked]
    shown = [column for column in field.columns if (field.id, column.id) in asked]
    return tuple(shown[:1] + missing) if missing and shown else ()


def _plain_row(field: Field) -> GridRow:
    label = LabelCell(label=field.label, align=Align.LEFT, size=_POINTS, face=Face.SONG)
    return GridRow(
        cells=(label, FieldCell(field=field.id, align=Align.LEFT, size=_POINTS, face=Face.SONG)), height=10.0
    )


def _section(field: Field, columns: tuple[Column, ...]) -> TableBlock:
    width = _WIDTH_MM / len(columns)
    title = GridRow(cells=(LabelCell(label=field.label, cols=len(columns), bold=True, size=_POINTS, face=Face.SONG),))
    heads = GridRow(cells=tuple(LabelCell(label=column.label, size=_POINTS, face=Face.SONG) for column in columns))
    cells = tuple(FieldCell(field=column.id, size=_POINTS, face=Face.SONG) for column in columns)
    row = RepeatRow(repeat=field.id, row=cells, printed=2)
    return TableBlock(table=Grid(columns=(width,) * len(columns), header=(title, heads), rows=(row,)))
