"""The paper editor: a form on screen as it is on paper, every cell a real editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.errors import KnownError
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.picture_choice import choose_picture
from desktop_app.gui.paper.answer_writer import AnswerWriter
from desktop_app.gui.paper.counter import counter_of
from desktop_app.gui.paper.paper_keys import PaperKey, paper_key
from desktop_app.gui.paper.paper_reader import Judge, PaperReader, RowsShown, Suggestions
from desktop_app.gui.widgets.body_maker import BodyMaker
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.cell_finder import CellFinder
from desktop_app.gui.widgets.cell_labels import CellLabels
from desktop_app.gui.widgets.cell_menu import SEPARATOR, CellMenu, MenuItem
from desktop_app.gui.widgets.counter_chip import CounterChip
from desktop_app.gui.widgets.editing_items import editing_items
from desktop_app.gui.widgets.form_sheets import FormSheets
from desktop_app.gui.widgets.paper_view import PaperView
from desktop_app.gui.widgets.portrait_cell import PortraitCell, PortraitSource
from desktop_app.gui.widgets.portrait_flow import OnPortrait, PictureChoice, PortraitFlow
from desktop_app.gui.widgets.row_commands import RowCommands
from desktop_app.gui.widgets.row_guide import RowGuide
from desktop_app.gui.widgets.sheet import Sheet
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.forms import FormDefinition
from desktop_app.services.editing import EditSession
from desktop_app.services.review_state import Comment

_REFRESH_MS = 30
"""How long after a change the rest of the paper follows (computed fields, the same answer elsewhere)."""
_ZOOM_KEYS = {PaperKey.ZOOM_IN: 1, PaperKey.ZOOM_OUT: -1}


class PaperEditor(PaperView):
    """One form of one case. Speaks to the session alone; saving (``session.flush``) is its owner's."""

    place_focused = Signal(object)
    """The :class:`Place` that the keyboard came to; again when a blank row there becomes a section row."""
    place_elsewhere = Signal(object)
    """The :class:`Place` of a step that was undone or redone on another form."""
    score_wanted = Signal(object)
    """The :class:`Place` of a score line, or of the first veto, whose facts the user wants to answer."""
    comment_wanted = Signal(object)
    """The :class:`Place` that the user wants to comment on."""
    refused = Signal(str)
    """One sentence about something that could not be done."""

    def __init__(
        self,
        session: EditSession,
        form: FormDefinition,
        *,
        judge: Judge | None = None,
        suggestions: Suggestions | None = None,
        portraits: PortraitSource = lambda _: None,
        on_portrait: OnPortrait | None = None,
        picture_choice: PictureChoice = choose_picture,
        review_points: Mapping[str, Decimal] | None = None,
        rows: RowsShown = lambda: None,
        commentable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``review_points`` holds the reviewer's points of a score sheet by line; nobody writes them here.

        ``rows`` says which rows that come from cases are on show; :meth:`refresh` after that changed. ``commentable``
        offers to comment on places.
        """
        super().__init__(parent)
        self._session = session
        self._commentable = commentable
        self._writer = AnswerWriter(session)
        self._reader = PaperReader(
            session,
            form,
            judge or session.holds,
            suggestions or (lambda: session.proposals),
            review_points,
            rows,
        )
        self._rows = RowCommands(session, self._reader, self._perform)
        self._labels = CellLabels(self._reader)
        self._portraits = PortraitFlow(picture_choice, on_portrait, self)
        self._portraits.refused.connect(self.refused)
        self._cells: list[Cell] = []
        self._current: Cell | None = None
        self._arranging = True
        self._chip = CounterChip()
        self._chip.setParent(self)
        self._chip.hide()
        self._timer = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self._build(portraits)
        unsubscribe = session.subscribe(lambda _: self._timer.start())
        self.destroyed.connect(lambda: unsubscribe())

    def _build(self, portraits: PortraitSource) -> None:
        maker = BodyMaker(self._reader, self, portraits)
        self._pile.sheets = FormSheets(self._reader, maker).build(self._pile)
        self._guide = RowGuide(lambda: self.ink, lambda slot: self._rows.movable(slot.field, slot.row_id), self)
        self._guide.menu_wanted.connect(self._row_menu)
        self._guide.add_wanted.connect(self._rows.insert)
        self._guide.moved.connect(self._rows.move)
        for sheet in self._pile.sheets:
            sheet.hovered.connect(lambda position, sheet=sheet: self._guide.hover(sheet, position))
        self._adopt_cells()
        self._take_answers()
        self._rescale()
        self._arranging = False
        self._label_all()

    # what the window uses

    @property
    def form(self) -> FormDefinition:
        """The form on show."""
        return self._reader.form

    @property
    def cells(self) -> list[Cell]:
        """All editors in reading order."""
        return list(self._cells)

    @property
    def current(self) -> Cell | None:
        """The editor that has, or last had, the keyboard."""
        return self._current

    def cell(self, place: Place) -> Cell | None:
        """Return the editor of a place, or None; where the paper asks twice, the one in view or the first."""
        return CellFinder(self._cells, self._current).find(place)

    def focus_place(self, place: Place) -> bool:
        """Scroll to a place and give it the keyboard; False where this paper does not hold it."""
        if self._timer.isActive():
            self.refresh()
        cell = self.cell(place) if place.form == self.form.id or place.score is not None else None
        if cell is None:
            return False
        cell.focus()
        self._reveal(cell)
        return True

    def score_place_at(self, position: QPoint) -> Place | None:
        """Return the score line whose row of the paper holds a global position, or None."""
        if not self.viewport().rect().contains(self.viewport().mapFromGlobal(position)):
            return None
        spots = [(sheet, sheet.mapFromGlobal(position)) for sheet in self.sheets]
        return next((sheet.score_place_at(spot) for sheet, spot in spots if sheet.rect().contains(spot)), None)

    def choose_line(self, place: Place | None) -> None:
        """Mark the cell that a panel beside the paper speaks of, and keep it in view."""
        for cell in self._cells:
            chosen = place is not None and cell.place == place
            if chosen != cell.chosen:
                cell.chosen = chosen
                self._update(cell)
                if chosen:
                    self.show_rect(_sheet_of(cell), cell.frame)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark the cells that these findings speak of, and no others."""
        self._labels.take(findings)
        self._label_all()

    def show_comments(self, comments: Iterable[Comment]) -> None:
        """Mark the cells that these comments are about, and no others."""
        self._labels.comments.take(comments)
        self._label_all()

    def show_review_points(self, points: Mapping[str, Decimal]) -> None:
        """Print the reviewer's points of a score sheet, by line."""
        self._reader.review(points)
        for sheet in self._pile.sheets:
            sheet.update()

    def undo(self) -> None:
        """Take the last step back and go to where it was."""
        self._perform(self._session.undo)

    def redo(self) -> None:
        """Do the step again that was undone last and go there."""
        self._perform(self._session.redo)

    def refresh(self) -> None:
        """Show the answers as the session holds them now."""
        self._timer.stop()
        self._reader.reload()
        self._arranging = True
        self.relayout(self._take_answers())
        self._arranging = False
        self._label_all()
        self._follow()

    def _take_answers(self) -> set[Sheet]:
        """Bring every editor in step with the answers; return the sheets whose layout that may have changed."""
        grown = {sheet for sheet in self._pile.sheets if sheet.follow(self._reader)}
        if grown:
            self._adopt_cells()
        editable = self._session.editable
        for cell in self._cells:
            cell.show(self._reader.value(cell.place))
            cell.suggest(self._reader.suggestion(cell.place))
            cell.set_locked(not self._session.writable(cell.place) or self._reader.closed(cell.place))
            if cell.locked and not editable:  # a paper that is read is walked through with Tab too
                cell.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if cell.unsettled:
                grown.add(_sheet_of(cell))
        return grown

    # what cells tell (CellHost)

    def edited(self, cell: Cell, value: AnswerValue) -> None:
        """Write what the user typed; a blank printed row becomes a section row, its editors kept."""
        field = cell.place.field or ""
        known = self._reader.row_ids(field)
        try:
            row_id = self._writer.write(cell.place, value, len(known))
        except KnownError as error:
            self.refused.emit(str(error))
            self._reader.reload()
            made = [row for row in self._reader.row_ids(field) if row not in known]
            row_id = made[0] if made and cell.place.row is None else None
            if row_id is None:
                self.refresh()
                return
        if row_id is not None and cell.section_index is not None:
            for sheet in self._pile.sheets:
                for table in sheet.tables:
                    table.adopt(cell.section_index, field, row_id)
            self.refresh()
            self._reveal(cell)
            if cell is self._current:
                self.place_focused.emit(cell.place)
        self._show_counter(cell)

    def resized(self, cell: Cell) -> None:
        """Make room for a cell that grew."""
        if not self._arranging:
            self._arranging = True
            self.relayout([_sheet_of(cell)])
            self._arranging = False
            self._reveal(cell)

    def entered(self, cell: Cell) -> None:
        """The keyboard came to a cell."""
        self._current = cell
        self.setFocusProxy(cell.widget)
        cell.focused = True
        self._labels.marks.entered(cell)
        self._reveal(cell)
        self._follow()
        self._show_counter(cell)
        self._update(cell)
        self.place_focused.emit(cell.place)

    def left(self, cell: Cell) -> None:
        """The keyboard left a cell: its answer takes its canonical form, its findings show."""
        cell.focused = False
        self._labels.marks.left(cell)
        self._chip.hide()
        self._session.tidy(cell.place)
        self._labels.update(cell)
        self._update(cell)

    def pasted(self, cell: Cell, source: QMimeData) -> bool:
        """Rows are taken where rows belong."""
        return self._rows.paste(cell, source)

    def menu_wanted(self, cell: Cell, position: QPoint) -> None:
        """Show the menu of a cell."""
        items = editing_items(cell, self._session, self.undo, self.redo)
        if cell.section_index is not None and cell.place.column is not None:
            items += [SEPARATOR, *self._rows.menu(cell.place, cell.section_index)]
        if self._commentable:
            items += [SEPARATOR, *self._comment_items(cell.place)]
        CellMenu(items, self).popup(position)

    def _comment_items(self, place: Place) -> list[MenuItem]:
        items = [MenuItem("提意见…", lambda: self.comment_wanted.emit(place), keys="Ctrl+M")]
        if place.row is not None:
            row = replace(place, column=None)
            items.append(MenuItem("对这一行提意见…", lambda: self.comment_wanted.emit(row)))
        return items

    def opened(self, cell: Cell) -> None:
        """Tell that the facts of a score line are wanted."""
        self.score_wanted.emit(cell.place)

    def portrait_wanted(self, cell: Cell, source: str) -> None:
        """Let the user choose a picture, crop it, and hand the portrait on."""
        if isinstance(cell, PortraitCell):
            self._portraits.begin(cell.place, cell.size, source)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what concerns the whole paper; editors pass such keys on."""
        key = paper_key(event)
        if key in _ZOOM_KEYS:
            self.zoom_step(_ZOOM_KEYS[key])
        elif key is PaperKey.ZOOM_RESET:
            self.set_zoom(1.0)
        elif key is PaperKey.UNDO:
            self.undo()
        elif key is PaperKey.REDO:
            self.redo()
        elif self._current is not None and key is not None and key is not PaperKey.PAGE:
            self._press(key, self._current)
        elif self._current is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(self._current, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _press(self, key: PaperKey, cell: Cell) -> None:
        if key is PaperKey.ACCEPT:
            if isinstance(cell, TextCell):
                cell.accept_suggestion()
        elif self._session.editable:
            self._rows.press(key, cell)

    def _step(self, cell: Cell, direction: int) -> None:
        neighbour = CellFinder(self._cells, cell).neighbour(cell, direction)
        if neighbour is not None:
            neighbour.focus(Qt.FocusReason.TabFocusReason)

    # inside

    def _perform(self, act: Callable[[], Place | None]) -> None:
        try:
            place = act()
        except KnownError as error:
            self.refused.emit(str(error))
            self.refresh()
            return
        self.refresh()
        if place is not None and not self.focus_place(place):
            self.place_elsewhere.emit(place)

    def _adopt_cells(self) -> None:
        """Take stock of the editors: order of Tab, who leads a row."""
        self._cells = [cell for sheet in self._pile.sheets for cell in sheet.cells]
        led: set[tuple[str | None, int]] = set()
        before: QWidget | None = None
        for cell in self._cells:
            row = (cell.place.field, cell.section_index if cell.section_index is not None else -1)
            cell.leads_row = cell.place.column is not None and row not in led
            led.add(row)
            cell.widget.show()
            for stop in cell.tab_stops:
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop
        if self._current not in self._cells:
            self._current = None
        if self._current is None and self._cells:
            self.setFocusProxy(self._cells[0].widget)

    def _label_all(self) -> None:
        for cell in self._cells:
            if self._labels.update(cell):
                self._update(cell)

    def _follow(self) -> None:
        """Keep handle and counter beside the cell that has the keyboard."""
        cell = self._current
        if cell is None or not cell.focused:
            return
        self._guide.follow(_sheet_of(cell), cell.place.row)
        self._show_counter(cell)

    def _show_counter(self, cell: Cell) -> None:
        text = cell.counted()
        counter = counter_of(cell.question, text) if text is not None else None
        if cell.question.long:
            self._update(cell)
        elif counter is not None and cell.focused and not cell.locked:
            self._chip.hang(_sheet_of(cell), cell.frame, counter, self.ink)
        else:
            self._chip.hide()

    def _update(self, cell: Cell) -> None:
        _sheet_of(cell).update(cell.frame.adjusted(-3, -3, 4, 4))

    def _reveal(self, cell: Cell) -> None:
        """Scroll to a cell that has the keyboard; in one higher than the view to its caret."""
        if not cell.focused and cell is not self._current:
            return
        rect = cell.frame
        if isinstance(cell, TextCell) and rect.height() > self.viewport().height() // 2:
            rect = QRect(cell.caret())
        self.show_rect(_sheet_of(cell), rect)

    def _row_menu(self, place: Place, position: QPoint) -> None:
        ids = self._reader.row_ids(place.field or "")
        if place.row in ids:
            CellMenu(self._rows.menu(place, ids.index(place.row)), self).popup(position)


def _sheet_of(cell: Cell) -> Sheet:
    sheet = cell.widget.parentWidget()
    if not isinstance(sheet, Sheet):
        raise TypeError(type(sheet).__name__)
    return sheet
