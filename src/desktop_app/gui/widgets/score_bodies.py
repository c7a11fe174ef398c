"""Makes the bodies of a score sheet's cells: its printed words, points to open, sums that follow."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.place import Place
from desktop_app.gui.paper.look import Look, look_of
from desktop_app.gui.paper.paper_reader import PaperReader
from desktop_app.gui.paper.question import Question
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.cell import CellHost
from desktop_app.gui.widgets.field_body import FieldBody
from desktop_app.gui.widgets.label_body import LabelBody
from desktop_app.gui.widgets.points_cell import PointsCell
from desktop_app.gui.widgets.score_body import ScoreBody
from desktop_app.programmes import layout
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.layout import Align, VAlign
from desktop_app.programmes.score_fields import line_fields, scored_lines
from desktop_app.programmes.score_words import LONG_PARTS, REVIEW, SELF, VETOES, score_words
from desktop_app.programmes.scores import ScoreLine


class ScoreBodies:
    """Turns score cells of the layout into bodies."""

    def __init__(self, reader: PaperReader, host: CellHost) -> None:
        self._reader = reader
        self._host = host
        self._lines = {line.id: line for sheet in reader.score_sheets for line in scored_lines(sheet)}

    def body(self, cell: layout.ScoreCell, parent: QWidget) -> Body:
        """Return the body of one cell of the score sheet."""
        align = Align.LEFT if cell.part in LONG_PARTS else Align.CENTER
        look = look_of(cell, self._reader.form.page, align, VAlign.MIDDLE)
        line = self._lines.get(cell.score)
        if cell.part == SELF and line is not None:
            return FieldBody(self._points(line, look, parent))
        if cell.score == VETOES and self._vetoes:
            return FieldBody(self._veto_sentence(cell, look, parent))
        body = self._words(cell, look)
        if line is not None:
            body.leads_to = Place(score=line.id)
        return body

    def _words(self, cell: layout.ScoreCell, look: Look) -> Body:
        if cell.part == SELF:
            return ScoreBody(lambda: self._reader.self_score(cell.score), look)
        if cell.part == REVIEW:
            return ScoreBody(lambda: self._reader.review_score(cell.score), look)
        return LabelBody(score_words(self._reader.score_sheets, cell), look)

    def _points(self, line: ScoreLine, look: Look, parent: QWidget) -> PointsCell:
        question = Question(label=f"自评分 {line.content}", type=FieldType.NUMBER)
        return PointsCell(
            question,
            Place(score=line.id),
            self._host,
            look,
            parent,
            lambda: self._reader.self_score(line.id),
            covers=frozenset(Place(form=self._reader.form.id, field=field.id) for field in line_fields(line)),
            told=f"{{}} 分，满分 {line.cap:g} 分",
        )

    @property
    def _vetoes(self) -> list[Place]:
        form = self._reader.form.id
        return [Place(form=form, field=veto.id) for sheet in self._reader.score_sheets for veto in sheet.vetoes]

    def _veto_sentence(self, cell: layout.ScoreCell, look: Look, parent: QWidget) -> PointsCell:
        printed = score_words(self._reader.score_sheets, cell)
        return PointsCell(
            Question(label="否决项", type=FieldType.CHECK),
            self._vetoes[0],
            self._host,
            look,
            parent,
            lambda: self._reader.self_score(VETOES) or printed,
            covers=frozenset(self._vetoes[1:]),
        )
