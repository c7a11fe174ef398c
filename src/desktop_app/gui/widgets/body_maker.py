"""Makes the bodies of a form's cells: which editor a question gets, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.grid_plan import SectionSlot
from desktop_app.gui.paper.look import Look, look_of
from desktop_app.gui.paper.paper_reader import PaperReader
from desktop_app.gui.paper.question import Question
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.cell import Cell, CellHost
from desktop_app.gui.widgets.choice_cell import ChoiceCell
from desktop_app.gui.widgets.field_body import FieldBody
from desktop_app.gui.widgets.label_body import LabelBody
from desktop_app.gui.widgets.options_cell import OptionsCell, check_options
from desktop_app.gui.widgets.portrait_cell import PortraitCell, PortraitSource
from desktop_app.gui.widgets.score_bodies import ScoreBodies
from desktop_app.gui.widgets.seal_body import SealBody
from desktop_app.gui.widgets.sentence_body import Rules, SentenceBody
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes import layout
from desktop_app.programmes.fields import FieldType, Option
from desktop_app.programmes.forms import FormKind
from desktop_app.programmes.label_words import is_date_mark, wide_gaps
from desktop_app.programmes.layout import Align, Blank, VAlign, text_parts

TALL_MM = 30.0
"""From this least height on, running text begins at the top of its cell."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a table a cell stands."""

    section: SectionSlot | None
    bordered: bool
    least_mm: float
    """Least height of its rows together."""


class BodyMaker:
    """Turns cells of the layout into bodies on one sheet."""

    def __init__(self, reader: PaperReader, host: CellHost, portraits: PortraitSource) -> None:
        self._reader = reader
        self._host = host
        self._portraits = portraits
        self._scores = ScoreBodies(reader, host)

    def body(self, cell: layout.Cell, spot: Spot, parent: QWidget) -> Body:
        """Return the body of one cell of a table."""
        match cell:
            case layout.LabelCell():
                return LabelBody(cell.label, self._look(cell), vertical=cell.vertical)
            case layout.FieldCell():
                return self._field(cell, spot, parent)
            case layout.SealCell():
                return self._seal(cell, spot.section, parent)
            case layout.SentenceCell():
                return self._sentence(cell, spot, parent)
            case layout.OptionCell():
                return FieldBody(self._options(cell, spot.section, parent))
            case layout.ScoreCell():
                return self._scores.body(cell, parent)

    def line(self, text: str, look: Look, parent: QWidget, blank_mm: float, *, indent: bool = False) -> SentenceBody:
        """Return printed text outside tables with its blanks as editors."""
        letter = self._reader.form.kind is FormKind.NARRATIVE
        rules = Rules.BLANKS if letter else Rules.ALL
        return SentenceBody(self._parts(text, None, look, parent), look, blank_mm=blank_mm, indent=indent, rules=rules)

    def _sentence(self, cell: layout.SentenceCell, spot: Spot, parent: QWidget) -> Body:
        look = self._look(cell)
        parts = self._parts(cell.sentence, spot.section, look, parent)
        words = "".join(part for part in parts if isinstance(part, str))
        ruled = not spot.bordered or any(character.isalnum() for character in words)
        return SentenceBody(parts, look, rules=Rules.ALL if ruled else Rules.NONE)

    def _parts(self, text: str, section: SectionSlot | None, look: Look, parent: QWidget) -> list[str | Cell]:
        parts: list[str | Cell] = []
        for part in text_parts(text):
            if not isinstance(part, Blank):
                parts.append(part)
            elif (word := self._reader.printed_word(part.field, section)) is not None:
                parts.append(word)
            else:
                parts.append(self.cell(part.field, section, look, parent))
        return parts

    def cell(self, name: str, section: SectionSlot | None, look: Look, parent: QWidget, hint: str = "") -> Cell:
        """Return the editor of a field, or of a column in a section row."""
        question = self._reader.question(name, section)
        cell = self._editor(question, name, section, look, parent, hint)
        cell.section_index = None if section is None else section.index
        return cell

    def _editor(
        self, question: Question, name: str, section: SectionSlot | None, look: Look, parent: QWidget, hint: str
    ) -> Cell:
        place = self._reader.place(name, section)
        match question.type:
            case FieldType.PHOTO:
                return PortraitCell(question, place, self._host, look, parent, self._portraits, hint=hint)
            case FieldType.CHECK:
                return OptionsCell(question, place, self._host, look, parent, check_options())
            case FieldType.CHOICES:
                words = [(option.value, option.shown) for option in question.options]
                return OptionsCell(question, place, self._host, look, parent, words)
            case FieldType.CHOICE:
                return ChoiceCell(question, place, self._host, look, parent, hint=hint)
            case _:
                return TextCell(question, place, self._host, look, parent, hint=hint)

    def _field(self, cell: layout.FieldCell, spot: Spot, parent: QWidget) -> Body:
        section = spot.section
        word = self._reader.printed_word(cell.field, section)
        if word is not None:
            return LabelBody(word, self._look(cell))
        long = self._reader.question(cell.field, section).long
        align, valign = (Align.LEFT, VAlign.TOP if spot.least_mm >= TALL_MM else VAlign.MIDDLE) if long else _CENTRE
        look = look_of(cell, self._reader.form.page, align, valign)
        return FieldBody(self.cell(cell.field, section, look, parent, cell.hint), heading=cell.heading)

    def _seal(self, cell: layout.SealCell, section: SectionSlot | None, parent: QWidget) -> Body:
        look = look_of(cell, self._reader.form.page, Align.LEFT, VAlign.TOP)
        opinion = self.cell(cell.seal, section, look, parent)
        date = self._date(cell, section, parent) if cell.date is not None else None
        return SealBody(opinion, cell.marks, date, heading=cell.heading)

    def _date(self, cell: layout.SealCell, section: SectionSlot | None, parent: QWidget) -> Cell:
        """The date under an opinion, which the paper prints as a mark to write in."""
        look = replace(look_of(cell, self._reader.form.page, *_CENTRE), align=Align.LEFT, align_given=True)
        mark = next((mark for mark in cell.marks if is_date_mark(mark)), "")
        name = cell.date or ""
        question, place = self._reader.question(name, section), self._reader.place(name, section)
        hint = wide_gaps(mark)
        made = TextCell(question, place, self._host, look, parent, hint=hint, hint_points=look.points)
        made.section_index = None if section is None else section.index
        return made

    def _options(self, cell: layout.OptionCell, section: SectionSlot | None, parent: QWidget) -> Cell:
        question = self._reader.question(cell.options, section)
        options = _level(question.options, cell.within)
        chosen = [option for option in options if not cell.only or option.value in cell.only]
        if cell.only:
            chosen.sort(key=lambda option: cell.only.index(option.value))
        prefix = f"{cell.within}/" if cell.within else ""
        words = [(prefix + option.value, option.shown) for option in chosen]
        look = look_of(cell, self._reader.form.page, Align.LEFT, VAlign.MIDDLE)
        place = self._reader.place(cell.options, section)
        made = OptionsCell(question, place, self._host, look, parent, words, lines=cell.joined == "lines")
        made.section_index = None if section is None else section.index
        return made

    def _look(self, cell: layout.CellBase) -> Look:
        return look_of(cell, self._reader.form.page, *_CENTRE)


_CENTRE = (Align.CENTER, VAlign.MIDDLE)


def _level(options: tuple[Option, ...], within: str | None) -> tuple[Option, ...]:
    """Return the outer options, or those inside the one called ``within``."""
    if within is None:
        return options
    return next((option.options for option in options if option.value == within), ())
