"""The paper editor: a form on screen as it is on paper, every cell a real editor."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.finding import Finding
from desktop_app.gui.paper.answer_writer import AnswerWriter
from desktop_app.gui.paper.ink import ink_for
from desktop_app.gui.paper.paper_reader import Judge, PaperReader, Suggestions
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.body_maker import BodyMaker
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.finding_marks import FindingMarks
from desktop_app.gui.widgets.form_sheets import FormSheets
from desktop_app.gui.widgets.portrait_cell import PortraitSource
from desktop_app.gui.widgets.sheet import Sheet
from desktop_app.gui.widgets.sheet_pile import SheetPile
from desktop_app.gui.widgets.table_block import TableBlock
from desktop_app.programmes.forms import FormDefinition
from desktop_app.services.editing import EditSession

ZOOMS = (0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_REFRESH_MS = 30
"""How long after a change the rest of the paper follows (computed fields, the same answer elsewhere)."""


class PaperEditor(QScrollArea):
    """One form of one case. Speaks to the session, never to the library."""

    place_focused = Signal(str)
    """Text of the :class:`Place` that the keyboard came to."""
    refused = Signal(str)
    """A sentence about something that could not be done."""
    zoomed = Signal(float)
    portrait_requested = Signal(object, str)
    """Place of a portrait, and the path of a dropped file or an empty text."""

    def __init__(
        self,
        session: EditSession,
        form: FormDefinition,
        *,
        judge: Judge = lambda _: True,
        suggestions: Suggestions = dict,
        portraits: PortraitSource = lambda _: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._form = form
        self._writer = AnswerWriter(session)
        self._reader = PaperReader(session, form, judge, suggestions)
        self._marks = FindingMarks()
        self._scale = Scale(1.0, float(self.logicalDpiX()))
        self._ink = ink_for(self.palette())
        self._cells: list[Cell] = []
        self._arranging = False
        self._timer = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pile = SheetPile()
        self.setWidget(self._pile)
        maker = BodyMaker(self._reader, self, portraits, session.programme.score_sheets)
        self._pile.sheets = FormSheets(self._reader, maker).build(self._pile)
        self._adopt_cells()
        self._rescale()
        self.refresh()
        unsubscribe = session.subscribe(lambda _: self._timer.start())
        self.destroyed.connect(lambda: unsubscribe())

    @property
    def form(self) -> FormDefinition:
        """The form on show."""
        return self._form

    @property
    def cells(self) -> list[Cell]:
        """All editors in reading order."""
        return list(self._cells)

    @property
    def sheets(self) -> list[Sheet]:
        """The sheets from first to last."""
        return list(self._pile.sheets)

    def refresh(self) -> None:
        """Show the answers as the session holds them now."""
        self._timer.stop()
        self._reader.reload()
        self._arranging = True
        if any([table.replan() for table in self._tables()]):
            self._adopt_cells()
        editable = self._session.editable
        for cell in self._cells:
            cell.show(self._reader.value(cell.place))
            cell.suggest(self._reader.suggestion(cell.place))
            cell.set_locked(not editable)
        self._arranging = False
        self._relayout()
        self._update_marks()

    def _tables(self) -> list[TableBlock]:
        return [block for sheet in self._pile.sheets for block in sheet.blocks if isinstance(block, TableBlock)]

    def _adopt_cells(self) -> None:
        self._cells = [cell for sheet in self._pile.sheets for cell in sheet.cells]
        before: QWidget | None = None
        for cell in self._cells:
            cell.widget.show()
            for stop in cell.tab_stops:
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop

    def _rescale(self) -> None:
        self._arranging = True
        self._pile.set_scale(self._scale, self._ink)
        self._arranging = False
        self._pile.arrange(self.viewport().size())

    def _relayout(self) -> None:
        for sheet in self._pile.sheets:
            sheet.relayout()
        self._pile.arrange(self.viewport().size())

    def set_zoom(self, zoom: float) -> None:
        """Show the paper at ``zoom``; 1.0 is its natural size."""
        self._scale = Scale(zoom, float(self.logicalDpiX()))
        self._rescale()
        self.zoomed.emit(zoom)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark the cells that these findings speak of, and no others."""
        self._marks.take(findings)
        self._update_marks()

    def _update_marks(self) -> None:
        for cell in self._cells:
            self._marks.mark(cell, self._reader.value(cell.place))
        for sheet in self._pile.sheets:
            sheet.update()

    # what cells tell (CellHost)

    def edited(self, cell: Cell, value: AnswerValue) -> None:
        """Write what the user typed; a blank printed row becomes a section row, its editors kept."""
        rows = len(self._reader.row_ids(cell.place.field or ""))
        row_id = self._writer.write(cell.place, value, rows)
        if row_id is not None:
            for table in self._tables():
                table.adopt(cell.section_index or 0, cell.place.field or "", row_id)
            self.refresh()

    def resized(self, cell: Cell) -> None:
        """Make room."""
        if not self._arranging:
            self._relayout()

    def entered(self, cell: Cell) -> None:
        """Mark the cell that has the keyboard."""
        cell.focused = True
        self._marks.entered(cell)
        self.place_focused.emit(str(cell.place))

    def left(self, cell: Cell) -> None:
        """Bring the answer into its canonical form."""
        cell.focused = False
        self._marks.left(cell)
        self._session.tidy(cell.place)

    def pasted(self, cell: Cell, source: QMimeData) -> bool:
        """Rows are taken where rows belong."""
        return False

    def portrait_wanted(self, cell: Cell, source: str) -> None:
        """Pass it on."""
        self.portrait_requested.emit(cell.place, source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheets in the middle."""
        super().resizeEvent(event)
        self._pile.arrange(self.viewport().size())
