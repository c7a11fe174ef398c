"""Keeps every cell's mark, name and tip in step with findings and answers."""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from desktop_app.domain.finding import Finding
from desktop_app.gui.paper.paper_reader import PaperReader
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.cell_tips import accessible_name, description, tip
from desktop_app.gui.widgets.comment_marks import CommentMarks
from desktop_app.gui.widgets.finding_marks import FindingMarks
from desktop_app.gui.widgets.text_cell import TextCell


class CellLabels:
    """Says what a cell shows about itself; does work only where something changed."""

    def __init__(self, reader: PaperReader) -> None:
        self._reader = reader
        self._told: WeakKeyDictionary[Cell, object] = WeakKeyDictionary()
        self.marks = FindingMarks()
        self.comments = CommentMarks()

    def take(self, findings: Iterable[Finding]) -> None:
        """Replace all findings; :meth:`update` the cells afterwards."""
        self.marks.take(findings)

    def update(self, cell: Cell) -> bool:
        """Bring a cell's mark, name and tip up to date; return whether it must be painted again."""
        changed = self.marks.mark(cell, self._reader.value(cell.place))
        changed = self.comments.mark(cell) or changed
        cell.derived, before = self._reader.derives(cell.place), cell.overridden
        cell.overridden = cell.derived and self._reader.overridden(cell.place)
        changed = changed or cell.overridden != before
        findings, comments = self.marks.of(cell), self.comments.of(cell)
        suggestion = cell.suggestion if isinstance(cell, TextCell) and not cell.value else ""
        told = (
            tuple(findings), tuple(comments), suggestion, cell.place.row, cell.section_index, cell.derived,
            cell.overridden,
        )  # fmt: skip
        if told != self._told.get(cell):
            self._told[cell] = told
            words = tip(cell, findings, self._reader.form, self._source(cell), comments)
            about = description(findings, suggestion, comments, overridden=cell.overridden)
            cell.set_names(accessible_name(cell), about, words)
        return changed

    def _source(self, cell: Cell) -> str:
        """The expression that a computed answer comes from."""
        field = self._reader.form.field(cell.place.field or "")
        if field is None:
            return ""
        column = field.column(cell.place.column or "")
        return (column.compute if column is not None else field.compute) or ""
