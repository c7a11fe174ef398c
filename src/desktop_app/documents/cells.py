"""Cells: from a cell of the layout and the answers to what stands in it on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.documents.paper_parts import Line, PaperCell, Run, Sheet
from desktop_app.documents.printed_text import (
    LEAST_SIZE,
    clean,
    fitted_size,
    lines_needed,
    snug_size,
    too_wide,
    usual_height_mm,
    width_mm,
)
from desktop_app.documents.scope import NOT_SENT, Scope, pieces
from desktop_app.programmes.fields import Field, FieldType, Option
from desktop_app.programmes.label_words import MM_PER_POINT, is_date_mark, spaced_label, upright, wide_gaps
from desktop_app.programmes.layout import (
    Align,
    CellBase,
    FieldCell,
    LabelCell,
    OptionCell,
    ScoreCell,
    SealCell,
    SentenceCell,
    VAlign,
)
from desktop_app.programmes.score_words import LONG_PARTS, REVIEW, SELF, VETOES, score_words
from desktop_app.programmes.scores import ScoreSheet

INSET = 1.0
"""Mm between a cell's border and its content, on each side."""
_INDENT_FROM = 60.0
"""Mm: in cells this wide running text is indented by two characters."""
_JUSTIFY_FROM = 40.0
"""Mm: narrower cells would show rivers."""
_TALL = 30.0
"""Mm: from this least height on, running text begins at the top of its cell."""
ANNEX_MARK = "……（全文见附页）"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell stands."""

    column: int
    width: float
    """Mm, borders included."""
    height: float
    """Least height in mm of the rows that it covers."""
    rows: int
    bordered: bool


@dataclass(frozen=True, slots=True)
class Annex:
    """A text that did not fit its cell and goes on a page of its own."""

    label: str
    text: str


class CellComposer:
    """Composes the cells of one form; collects texts for the 附页 in :attr:`annexes`."""

    def __init__(
        self,
        sheet: Sheet,
        score_sheets: Sequence[ScoreSheet],
        self_scores: Mapping[str, str],
        review_scores: Mapping[str, str],
    ) -> None:
        self._sheet = sheet
        self._sheets = score_sheets
        self._scores = {SELF: self_scores, REVIEW: review_scores}
        self.annexes: list[Annex] = []

    def compose(self, cell: CellBase, spot: Spot, scope: Scope) -> PaperCell:
        """Return the cell as it prints."""
        heading = heading_lines(cell)
        if heading:
            spot = replace(spot, height=max(spot.height - heading_height(cell, spot.width, self._sheet.size), 0.0))
        composed = replace(self._composed(cell, spot, scope), heading=heading)
        loose = too_wide("\n".join((*heading, composed.text)), composed.size, spot.width - 2 * INSET)
        return replace(composed, loose=True) if loose else composed

    def _composed(self, cell: CellBase, spot: Spot, scope: Scope) -> PaperCell:
        blank = self._empty(cell, spot)
        if isinstance(cell, LabelCell):
            return self._label(cell, blank, spot)
        if isinstance(cell, FieldCell):
            return self._field(cell, blank, spot, scope)
        if isinstance(cell, SealCell):
            return self._seal(cell, blank, scope)
        if isinstance(cell, SentenceCell):
            return self._sentence(cell, blank, spot, scope)
        if isinstance(cell, OptionCell):
            return replace(blank, lines=option_lines(cell, scope), field=cell.options)
        if isinstance(cell, ScoreCell):
            return self._score(cell, blank, spot)
        raise TypeError(f"no such cell: {cell!r}")

    def _empty(self, cell: CellBase, spot: Spot) -> PaperCell:
        align = cell.align or (Align.LEFT if _starts_left(cell) else Align.CENTER)
        return PaperCell(
            column=spot.column,
            cols=cell.cols,
            rows=spot.rows,
            kind="text",
            lines=(),
            align=align.value,
            valign=(cell.valign or VAlign.MIDDLE).value,
            size=max(cell.size or self._sheet.size, LEAST_SIZE),
            face=(cell.face.value if cell.face else self._sheet.face),
            bold=cell.bold,
        )

    def _label(self, cell: LabelCell, blank: PaperCell, spot: Spot) -> PaperCell:
        if cell.vertical:
            lines = tuple((Run(column),) for column in upright(cell.label))
            return replace(blank, kind="vertical", lines=lines, label=True)
        label = spaced_label(cell.label, spot.width - 2 * INSET, blank.size)
        size = min(fitted_size(line, blank.size, spot.width - 2 * INSET) for line in label.split("\n"))
        return replace(blank, lines=tuple((Run(line),) for line in label.split("\n")), size=size, label=True)

    def _score(self, cell: ScoreCell, blank: PaperCell, spot: Spot) -> PaperCell:
        """The sheet's own words, or the points that the case comes to."""
        given = cell.part in (SELF, REVIEW)
        words = self._scores[cell.part].get(cell.score, "") if given else self._printed(cell)
        text, room = clean(words), spot.width - 2 * INSET
        lines = tuple((Run(line),) for line in text.split("\n")) if text else ()
        size = blank.size if cell.part in LONG_PARTS else fitted_size(text, blank.size, room)
        return replace(blank, lines=lines, size=size, label=not given)

    def _printed(self, cell: ScoreCell) -> str:
        ticked = self._scores[SELF].get(VETOES, "") if cell.score == VETOES else ""
        return ticked or score_words(self._sheets, cell)

    def _field(self, cell: FieldCell, blank: PaperCell, spot: Spot, scope: Scope) -> PaperCell:
        definition = scope.definition(cell.field)
        blank = replace(blank, field=cell.field)
        if definition is None:
            return replace(blank, lines=((Run(scope.text(cell.field)),),))
        if isinstance(definition, Field) and definition.type is FieldType.PHOTO:
            return _photo(cell, blank, definition, spot, scope)
        if definition.type is FieldType.CHECK and scope.value(cell.field) != NOT_SENT:
            return replace(blank, lines=((_box(scope.value(cell.field) is True),),))
        text = scope.text(cell.field)
        if not text:
            return replace(blank, lines=_hint(cell.hint) if scope.hints else ())
        if cell.overflow == "annex":
            text = self._shortened(text, definition.label, blank.size, spot)
        running = definition.type in (FieldType.PARAGRAPHS, FieldType.OPINION)
        return _running(cell, blank, spot, scope, text) if running else _short(cell, blank, spot, scope, text)

    def _shortened(self, text: str, label: str, size: float, spot: Spot) -> str:
        """Return what fits of a text whose cell may not grow; the whole goes to the annexes when it does not fit."""
        width, pitch = spot.width - 2 * INSET, size * 1.5 * MM_PER_POINT
        room = max(int((spot.height - 2 * INSET) / pitch), 1)
        if lines_needed(text, size, width) <= room:
            return text
        self.annexes.append(Annex(label, text))
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = lines_needed(text[:middle] + ANNEX_MARK, size, width) <= room
            low, high = (middle, high) if fits else (low, middle - 1)
        return text[:low].rstrip() + ANNEX_MARK

    def _seal(self, cell: SealCell, blank: PaperCell, scope: Scope) -> PaperCell:
        opinion = scope.text(cell.seal)
        date = scope.text(cell.date) if cell.date else ""
        marks = tuple(date if date and is_date_mark(mark) else wide_gaps(mark) for mark in cell.marks)
        return replace(
            blank,
            kind="seal",
            lines=_paragraphs(opinion) if opinion else (),
            align=(cell.align or Align.JUSTIFY).value,
            valign=(cell.valign or VAlign.TOP).value,
            indent=True,
            marks=marks,
            by=cell.by,
            mark=cell.kind,
            field=cell.seal,
        )

    def _sentence(self, cell: SentenceCell, blank: PaperCell, spot: Spot, scope: Scope) -> PaperCell:
        room = spot.width - 2 * INSET
        parts = pieces(cell.sentence)
        names = [name for _, name in parts if name]
        if spot.bordered and not any(character.isalnum() for literal, _ in parts for character in literal):
            return _joined(cell, blank, spot, scope)
        answers = "".join(scope.text(name) for name in names)
        literal = "".join(text for text, _ in parts)
        size = fitted_size(literal + answers, blank.size, room) if not literal else blank.size
        left = room - width_mm(literal, size)
        width = max(left / max(len(names), 1) * 0.97, 8.0)
        lines = sentence_lines(cell.sentence, scope, width, size)
        return replace(blank, lines=lines, size=size, field=names[0] if len(names) == 1 else "")


def heading_lines(cell: CellBase) -> tuple[str, ...]:
    """Return the printed words at the head of a cell, line by line."""
    heading = clean(cell.heading) if isinstance(cell, (FieldCell, SealCell)) else ""
    return tuple(heading.split("\n")) if heading else ()


def heading_height(cell: CellBase, width: float, size: float) -> float:
    """Return how many mm the heading of a cell ``width`` mm wide takes; ``size`` is the form's own type size."""
    heading = heading_lines(cell)
    return usual_height_mm("\n".join(heading), cell.size or size, width - 2 * INSET) if heading else 0.0


def _starts_left(cell: CellBase) -> bool:
    return isinstance(cell, OptionCell) or (isinstance(cell, ScoreCell) and cell.part in LONG_PARTS)


def sentence_lines(
    sentence: str, scope: Scope, blank_width: float, size: float, *, ruled: bool = True
) -> tuple[Line, ...]:
    """Return a sentence with its blanks filled, one line per line break.

    Answers stand on a rule ``blank_width`` mm long, or under one as long as the words when these are longer. Without
    ``ruled`` only blanks that are not filled show a rule.
    """

    def blank(name: str) -> Run:
        answer = _one_line(scope.text(name))
        if answer and not ruled:
            return Run(answer)
        return Run(answer, "blank", 0.0 if width_mm(answer, size) > blank_width else blank_width)

    lines: list[Line] = []
    for line in sentence.split("\n"):
        runs: list[Run] = []
        for literal, name in pieces(line):
            runs += [Run(literal)] if literal else []
            runs += [blank(name)] if name else []
        lines.append(tuple(runs))
    return tuple(lines)


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def option_lines(cell: OptionCell, scope: Scope) -> tuple[Line, ...]:
    """Return the boxes of a choice: one line, or a line for each option."""
    definition = scope.definition(cell.options)
    if definition is None:
        return ()
    value = scope.value(cell.options)
    chosen = [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]
    prefix = f"{cell.within}/" if cell.within is not None else ""
    boxes: list[Line] = [
        (_box(_is_chosen(prefix + option.value, chosen)), Run(f" {clean(option.shown)}"))
        for option in _level(definition.options, cell)
    ]
    if chosen == [NOT_SENT] and cell.within is None:
        boxes.append((Run(f"（{NOT_SENT}）"),))
    if cell.joined == "lines":
        return tuple(boxes)
    spaced = [run for box in boxes for run in (*box, Run("　"))]
    return (tuple(spaced[:-1]),)


def _level(options: Sequence[Option], cell: OptionCell) -> list[Option]:
    if cell.within is not None:
        options = next((option.options for option in options if option.value == cell.within), ())
    if not cell.only:
        return list(options)
    by_value = {option.value: option for option in options}
    return [by_value[value] for value in cell.only if value in by_value]


def _is_chosen(value: str, chosen: Sequence[str]) -> bool:
    return any(item == value or item.startswith(value + "/") for item in chosen)


def _box(ticked: bool) -> Run:
    return Run("☑" if ticked else "☐", "box")


def _hint(hint: str) -> tuple[Line, ...]:
    return tuple((Run(line, "hint"),) for line in hint.split("\n")) if hint else ()


def _paragraphs(text: str) -> tuple[Line, ...]:
    """Paragraphs without the spaces that people indent with, since the press indents; inner blank lines are dropped."""
    lines = [line.strip(" 　") for line in text.split("\n")]
    return tuple((Run(line),) for line in lines if line)


def _photo(cell: FieldCell, blank: PaperCell, definition: Field, spot: Spot, scope: Scope) -> PaperCell:
    value = scope.value(cell.field)
    digest = value if isinstance(value, str) and value != NOT_SENT else ""
    width, height = (definition.photo.width_mm, definition.photo.height_mm) if definition.photo else (35.0, 45.0)
    scale = min((spot.width - 1) / width, 1.0)
    hint = NOT_SENT if value == NOT_SENT else cell.hint or definition.label
    lines = () if digest else tuple((Run(line),) for line in spaced_label(hint, 100, blank.size).split("\n"))
    return replace(blank, kind="photo", lines=lines, photo=digest, photo_size=(width * scale, height * scale))


def _running(cell: FieldCell, blank: PaperCell, spot: Spot, scope: Scope, text: str) -> PaperCell:
    align = cell.align or (Align.LEFT if len(text) * blank.size * MM_PER_POINT > spot.width else Align.CENTER)
    indent = scope.index is None and spot.width >= _INDENT_FROM and align in (Align.LEFT, Align.JUSTIFY)
    top = cell.valign or (VAlign.TOP if spot.height >= _TALL else VAlign.MIDDLE)
    justified = Align.JUSTIFY if align is Align.LEFT and spot.width >= _JUSTIFY_FROM else align
    return replace(blank, lines=_paragraphs(text), align=justified.value, valign=top.value, indent=indent)


def _short(cell: FieldCell, blank: PaperCell, spot: Spot, scope: Scope, text: str) -> PaperCell:
    room = spot.width - 2 * INSET
    size = _size(text, blank, spot, scope)
    lines = tuple((Run(line),) for line in text.split("\n"))
    align = cell.align or (Align.CENTER if lines_needed(text, size, room) <= 2 else Align.LEFT)
    return replace(blank, lines=lines, size=size, align=align.value)


def _joined(cell: SentenceCell, blank: PaperCell, spot: Spot, scope: Scope) -> PaperCell:
    """A sentence of blanks and marks alone (``{occupation}/{grade}``): the answers without rules, or nothing."""
    answered = [(literal, _one_line(scope.text(name))) for literal, name in pieces(cell.sentence)]
    if not any(answer for _, answer in answered):
        return blank
    text = ""
    for literal, answer in answered:
        text += (literal if text or literal.strip(" /、，-—") else "") + answer
    text = text.rstrip(" /、，-—")
    return replace(blank, lines=((Run(text),),), size=_size(text, blank, spot, scope))


def _size(text: str, blank: PaperCell, spot: Spot, scope: Scope) -> float:
    """Type size of a short answer: as large as its place allows; in repeating rows only its width counts."""
    room = spot.width - 2 * INSET
    if scope.index is not None or not spot.height:
        return fitted_size(text, blank.size, room)
    return snug_size(text, blank.size, room, spot.height - 2 * INSET)
