"""Follows the mouse and the keyboard over section rows: shows the handle beside a row and carries it while dragged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain.place import Place
from desktop_app.gui.paper.grid_plan import SectionSlot
from desktop_app.gui.paper.ink import Ink
from desktop_app.gui.widgets.row_handle import RowHandle
from desktop_app.gui.widgets.sheet import Sheet
from desktop_app.gui.widgets.table_block import TableBlock

_LINE_PX = 3


class RowGuide(QObject):
    """One handle for all sections of a form; says which row it stands at and where a row is dropped."""

    menu_wanted = Signal(object, object)
    """Place of the row, global position."""
    add_wanted = Signal(object, int)
    """Place of the row, position of the new one."""
    moved = Signal(object, int)
    """Place of the row, its new position."""

    def __init__(self, ink: Callable[[], Ink], movable: Callable[[SectionSlot], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = ink
        self._movable = movable
        self._sheet: Sheet | None = None
        self._table: TableBlock | None = None
        self._slot: SectionSlot | None = None
        self.handle = RowHandle()
        self.handle.setParent(parent)
        self._line = QFrame(parent)
        self._line.hide()
        self.handle.menu_wanted.connect(lambda position: self.menu_wanted.emit(self._place(), position))
        self.handle.add_wanted.connect(self._add)
        self.handle.dragged.connect(self._drag)
        self.handle.dropped.connect(self._drop)
        self.handle.drag_cancelled.connect(self._line.hide)

    def hover(self, sheet: Sheet, position: QPoint) -> None:
        """Stand at the row under the mouse, margins beside it included; stay where the mouse left the rows."""
        if self.handle.dragging:
            return
        for table in sheet.tables:
            for number, slot in table.section_rows():
                row = table.row_rect(number)
                if row.top() <= position.y() <= row.bottom() and position.x() <= row.right():
                    self._stand(sheet, table, slot, row)
                    return

    def follow(self, sheet: Sheet, row_id: str | None) -> None:
        """Stand at the row that has the keyboard."""
        for table in sheet.tables:
            for number, slot in table.section_rows():
                if row_id is not None and slot.row_id == row_id:
                    self._stand(sheet, table, slot, table.row_rect(number))
                    return
        self.hide()

    def hide(self) -> None:
        """Take the handle away."""
        self.handle.hide()
        self._line.hide()

    def _stand(self, sheet: Sheet, table: TableBlock, slot: SectionSlot, row: QRect) -> None:
        if slot.row_id is None or not self._movable(slot):
            self.hide()
            return
        self._sheet, self._table, self._slot = sheet, table, slot
        self.handle.stand(sheet, row, self._ink())

    def _place(self) -> Place:
        slot = self._slot
        return Place(field=slot.field, row=slot.row_id) if slot is not None else Place()

    def _add(self) -> None:
        if self._slot is not None:
            self.add_wanted.emit(self._place(), self._slot.index + 1)

    def _drag(self, position: QPoint) -> None:
        rows = self._rows()
        if self._sheet is None or not rows:
            return
        gap = self._gap(position)
        edge = rows[gap][1].top() if gap < len(rows) else rows[-1][1].bottom() + 1
        row = rows[0][1]
        self._line.setParent(self._sheet)
        self._line.setStyleSheet(f"background: {self._ink().focus.name()};")
        self._line.setGeometry(row.left(), edge - _LINE_PX // 2, row.width(), _LINE_PX)
        self._line.show()
        self._line.raise_()

    def _drop(self, position: QPoint) -> None:
        self._line.hide()
        if self._slot is None:
            return
        gap = self._gap(position)
        to_index = gap - 1 if gap > self._slot.index else gap
        if to_index != self._slot.index:
            self.moved.emit(self._place(), to_index)

    def _rows(self) -> list[tuple[SectionSlot, QRect]]:
        """The section's real rows and where they are."""
        table, slot = self._table, self._slot
        if table is None or slot is None:
            return []
        found = [(other, table.row_rect(number)) for number, other in table.section_rows()]
        return [(other, rect) for other, rect in found if other.field == slot.field and other.row_id is not None]

    def _gap(self, position: QPoint) -> int:
        """How many rows lie above the pointer."""
        return sum(1 for _, rect in self._rows() if rect.center().y() < position.y())
