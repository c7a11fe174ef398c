"""Static checks of a form's paper: every cell names what exists and fits it, and every question has a place."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.programmes.field_checks import Fault
from desktop_app.programmes.fields import Column, Field, FieldType, Option, option_values
from desktop_app.programmes.forms import FormDefinition, Orientation
from desktop_app.programmes.layout import (
    INDEX,
    FieldCell,
    LabelCell,
    NarrativeBlock,
    OptionCell,
    RepeatRow,
    SealCell,
    SentenceCell,
    SignBlock,
    TableBlock,
    TextBlock,
    text_parts,
)
from desktop_app.programmes.placement import Mention, PlacedCell, mentions, placed_cells
from desktop_app.programmes.problems import suggestion
from desktop_app.programmes.yaml_source import Path

A4 = {Orientation.PORTRAIT: 210.0, Orientation.LANDSCAPE: 297.0}
"""Width of the sheet in mm."""
_TOLERANCE = 0.5
_NOT_IN_TEXT = (FieldType.ROWS, FieldType.PHOTO, FieldType.OPINION)


def layout_faults(form: FormDefinition) -> Iterator[Fault]:
    """Yield what is wrong with the body of a form."""
    if form.printed and not form.body:
        yield ("body",), "要打印的表没有版面", "请写 body，或写 printed: false"
    for number, block in enumerate(form.body):
        if isinstance(block, TableBlock):
            yield from _table_faults(form, ("body", number, "table"), block)
    for mention in mentions(form):
        yield from _dangling(form, mention)
    for placed in placed_cells(form):
        yield from _cell_faults(form, placed)
    yield from _text_faults(form)
    yield from _unplaced(form)
    yield from _unreachable_options(form)


def _table_faults(form: FormDefinition, path: Path, block: TableBlock) -> Iterator[Fault]:
    grid = block.table
    room = A4[form.page.orientation] - form.page.margins[1] - form.page.margins[3]
    width = sum(grid.columns)
    if width > room + _TOLERANCE:
        yield (*path, "columns"), f"表格宽 {width:g} 毫米，超出版心的 {room:g} 毫米", "请减小列宽或页边距"
    if grid.side is not None:
        for key, span in (("cols", grid.side.cols), ("rows", grid.side.rows)):
            if span != 1:
                yield (*path, "side", key), "side 总是占满第一列，不能另写跨度", f"请删去 {key}"
    for at, row in enumerate(grid.header):
        if isinstance(row, RepeatRow):
            yield (*path, "header", at), "表头里不能有重复行", "请移到 rows"
    for at, row in enumerate(grid.rows):
        if isinstance(row, RepeatRow):
            yield from _repeat_faults(form, (*path, "rows", at, "repeat"), row)


def _repeat_faults(form: FormDefinition, path: Path, row: RepeatRow) -> Iterator[Fault]:
    field = form.field(row.repeat)
    rows = [field.id for field in form.fields if field.type is FieldType.ROWS]
    if field is None:
        yield path, f"没有“{row.repeat}”这个栏目", suggestion(row.repeat, rows)
    elif field.type is not FieldType.ROWS:
        yield path, f"“{row.repeat}”不是 rows 类型的栏目", suggestion(row.repeat, rows)


def _dangling(form: FormDefinition, mention: Mention) -> Iterator[Fault]:
    """A name on the paper that no field or column has."""
    if mention.within is None:
        if form.field(mention.field) is None:
            known = [field.id for field in form.fields]
            yield mention.path, f"没有“{mention.field}”这个栏目", suggestion(mention.field, known)
        return
    field = form.field(mention.within)
    if field is not None and mention.field != INDEX and field.column(mention.field) is None:
        known = [*(column.id for column in field.columns), INDEX]
        yield mention.path, f"“{mention.within}”没有“{mention.field}”这一列", suggestion(mention.field, known)


def _target(form: FormDefinition, name: str, within: str | None) -> Field | Column | None:
    """The field or column that a cell names, if there is one."""
    if within is None:
        return form.field(name)
    field = form.field(within)
    return field.column(name) if field is not None else None


def _cell_faults(form: FormDefinition, placed: PlacedCell) -> Iterator[Fault]:
    cell, path, within = placed.cell, placed.path, placed.within
    if isinstance(cell, FieldCell):
        yield from _field_cell_faults((*path, "field"), _target(form, cell.field, within))
    elif isinstance(cell, SealCell):
        yield from _seal_faults(form, placed, cell)
    elif isinstance(cell, OptionCell):
        yield from _option_faults(path, cell, _target(form, cell.options, within))
    elif isinstance(cell, SentenceCell):
        yield from _sentence_faults(form, (*path, "sentence"), cell.sentence, within)
    elif isinstance(cell, LabelCell) and _has_braces(cell.label):
        yield path, "标签里有花括号", "标签与空格混排请写 {sentence: …}，单独一个栏目请写 “{栏目}”"


def _field_cell_faults(path: Path, target: Field | Column | None) -> Iterator[Fault]:
    if target is None:
        return
    if target.type is FieldType.ROWS:
        yield path, f"“{target.id}”是重复行，不能放在一个单元格里", "请写 repeat 行"
    elif target.type is FieldType.OPINION:
        yield path, f"“{target.id}”是意见栏", "请写 {seal: …, by: …}"


def _seal_faults(form: FormDefinition, placed: PlacedCell, cell: SealCell) -> Iterator[Fault]:
    target = _target(form, cell.seal, placed.within)
    fitting = (FieldType.OPINION,) if placed.within is None else (FieldType.TEXT, FieldType.PARAGRAPHS)
    if target is not None and target.type not in fitting:
        names = "、".join(kind.value for kind in fitting)
        yield (*placed.path, "seal"), f"意见栏“{cell.seal}”的类型应当是 {names}", "请改正栏目的 type"
    when = _target(form, cell.date, placed.within) if cell.date is not None else None
    if when is not None and when.type is not FieldType.DATE:
        yield (*placed.path, "date"), f"“{cell.date}”不是 date 类型的栏目", "请改正栏目的 type"


def _option_faults(path: Path, cell: OptionCell, target: Field | Column | None) -> Iterator[Fault]:
    if target is None:
        return
    if not target.options:
        yield (*path, "options"), f"“{cell.options}”不是 choice 或 choices 类型的栏目", "请改用普通栏目，或改正 type"
        return
    level = _level(target.options, cell.within)
    if level is None:
        known = [option.value for option in target.options if option.options]
        yield (*path, "within"), f"选项“{cell.within}”没有下一层", suggestion(cell.within or "", known)
        return
    known = [option.value for option in level]
    for at, value in enumerate(cell.only):
        if value not in known:
            yield (*path, "only", at), f"没有“{value}”这个选项", suggestion(value, known)


def _level(options: tuple[Option, ...], within: str | None) -> tuple[Option, ...] | None:
    """The options of the level that a cell shows; None where there is no such level."""
    if within is None:
        return options
    outer = next((option for option in options if option.value == within), None)
    return outer.options if outer is not None and outer.options else None


def _sentence_faults(form: FormDefinition, path: Path, text: str, within: str | None) -> Iterator[Fault]:
    """Blanks that nothing can be written into, and braces that are no blank."""
    for part in text_parts(text):
        if isinstance(part, str):
            if _has_braces(part):
                yield path, "花括号里不是栏目编号", "空格写成 {栏目编号}"
        else:
            target = _target(form, part.field, within)
            if target is not None and target.type in _NOT_IN_TEXT:
                yield path, f"“{part.field}”是 {target.type.value} 类型，不能填在句子里", "请给它单独的单元格"


def _has_braces(text: str) -> bool:
    return "{" in text or "}" in text


def _text_faults(form: FormDefinition) -> Iterator[Fault]:
    for number, block in enumerate(form.body):
        path = ("body", number)
        if isinstance(block, TextBlock):
            yield from _sentence_faults(form, (*path, "text"), block.text, None)
        elif isinstance(block, SignBlock):
            for at, line in enumerate(block.sign):
                yield from _sentence_faults(form, (*path, "sign", at), line, None)
        elif isinstance(block, NarrativeBlock):
            field = form.field(block.narrative)
            if field is not None and field.type is not FieldType.PARAGRAPHS:
                yield (*path, "narrative"), f"“{block.narrative}”不是 paragraphs 类型的栏目", "请改正栏目的 type"


def _unplaced(form: FormDefinition) -> Iterator[Fault]:
    """Questions without a place on a printed paper, and places of questions that are said not to be printed."""
    if not form.printed:
        return
    shown = {(mention.within, mention.field) for mention in mentions(form)}
    repeated = {placed.within for placed in placed_cells(form)}
    for at, field in enumerate(form.fields):
        placed = field.id in repeated if field.type is FieldType.ROWS else (None, field.id) in shown
        yield from _placing_faults(("fields", at), field.id, field.printed, placed)
        for index, column in enumerate(field.columns if placed and field.printed else ()):
            on_paper = (field.id, column.id) in shown
            yield from _placing_faults(("fields", at, "columns", index), column.id, column.printed, on_paper)


def _placing_faults(path: Path, name: str, printed: bool, placed: bool) -> Iterator[Fault]:
    if printed and not placed:
        yield (*path, "id"), f"“{name}”没有放到版面上", "请放进 body；不打印的请写 printed: false"
    elif placed and not printed:
        yield (*path, "printed"), f"“{name}”写明不打印，却放到了版面上", "请删去 printed: false，或从 body 移去"


def _unreachable_options(form: FormDefinition) -> Iterator[Fault]:
    """Options that no box on the paper offers, where the field is shown as boxes."""
    offered: dict[tuple[str | None, str], set[str]] = {}
    whole = {(m.within, m.field) for m in mentions(form) if m.path[-1] != "options"}
    for placed in placed_cells(form):
        cell = placed.cell
        if isinstance(cell, OptionCell):
            values = offered.setdefault((placed.within, cell.options), set())
            values |= _offered(cell, _target(form, cell.options, placed.within))
    for at, field in enumerate(form.fields):
        boxes = offered.get((None, field.id))
        if boxes is None or (None, field.id) in whole:
            continue
        for value in option_values(field.options):
            if value not in boxes:
                yield ("fields", at, "options"), f"选项“{value}”在版面上没有方框", "请补上 options 单元格"


def _offered(cell: OptionCell, target: Field | Column | None) -> set[str]:
    """The values that one cell of boxes offers."""
    level = _level(target.options, cell.within) if target is not None else None
    prefix = f"{cell.within}/" if cell.within is not None else ""
    return {prefix + option.value for option in level or () if not cell.only or option.value in cell.only}
