"""One sheet of white paper with everything on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QHoverEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.domain.place import Place
from desktop_app.gui.paper.ink import DAY, Ink, paper_palette
from desktop_app.gui.paper.paper_reader import PaperReader
from desktop_app.gui.paper.printed_text import paint_text
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.block import Block
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.cell_marks import paint_ground, paint_marks
from desktop_app.gui.widgets.table_block import TableBlock
from desktop_app.programmes.forms import Orientation, PageSetup

A4_MM = (210.0, 297.0)
_NOTE_POINTS = 9.0
_NOTE_ABOVE_EDGE_MM = 8.0


class Sheet(QWidget):
    """A4 wide, at least A4 high, and longer where the content is. Editors are its children; the rest it paints."""

    hovered = Signal(object)
    """Position of the mouse in the sheet's pixels."""

    def __init__(self, page: PageSetup, parent: QWidget, note: str = "") -> None:
        super().__init__(parent)
        self._page = page
        self._note = note
        self.setAccessibleDescription(note)
        self._scale = Scale()
        self._ink = DAY
        self.blocks: list[Block] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def cells(self) -> list[Cell]:
        """All editors in reading order."""
        return [cell for block in self._shown for cell in block.cells]

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Give the sheet its content, once."""
        self.blocks = list(blocks)

    @property
    def tables(self) -> list[TableBlock]:
        """The tables from top to bottom."""
        return [block for block in self.blocks if isinstance(block, TableBlock)]

    def follow(self, reader: PaperReader) -> bool:
        """Let every block follow the answers; return whether the layout may have changed."""
        return any([block.follow(reader) for block in self.blocks])

    @property
    def _shown(self) -> list[Block]:
        return [block for block in self.blocks if block.shown]

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Take on another zoom and colours; call :meth:`relayout` afterwards."""
        self._scale, self._ink = scale, ink
        self.setPalette(paper_palette(self.palette(), ink))
        for block in self.blocks:
            block.set_scale(scale, ink)

    def relayout(self) -> None:
        """Put everything in its place and take the size that this needs."""
        top_mm, right_mm, bottom_mm, left_mm = self._page.margins
        width_mm, height_mm = A4_MM if self._page.orientation is Orientation.PORTRAIT else A4_MM[::-1]
        px = self._scale.px
        left, top = round(px(left_mm)), round(px(top_mm))
        inner = round(px(width_mm)) - left - round(px(right_mm))
        shown = self._shown
        for block, above in zip(shown, [None, *shown], strict=False):
            if above is not None and above.joins and not block.joins:
                top += round(px(1.0))
            height = block.height(inner)
            block.settle(QPoint(left, top), inner)
            top += height
        size = QSize(round(px(width_mm)), max(round(px(height_mm)), top + round(px(bottom_mm))))
        if size != self.size():
            self.resize(size)
        self.update()

    def cell_at(self, position: QPoint) -> Cell | None:
        """Return the editor whose part of the paper holds ``position``; the innermost where they overlap."""
        found = [cell for cell in self.cells if cell.frame.contains(position)]
        return min(found, key=lambda cell: cell.frame.width() * cell.frame.height(), default=None)

    def score_place_at(self, position: QPoint) -> Place | None:
        """Return the line of a score sheet whose row of the paper holds ``position``, or None."""
        cell = self.cell_at(position) or self._led_to(position)
        return cell.place if cell is not None and cell.place.score is not None else None

    def _led_to(self, position: QPoint) -> Cell | None:
        """The editor that the words at a position lead to."""
        bodies = (body for table in self.tables for body in table.bodies if body.frame.contains(position))
        place = next((body.leads_to for body in bodies if body.leads_to is not None), None)
        return next((cell for cell in self.cells if place is not None and cell.place == place), None)

    def event(self, event: QEvent) -> bool:
        """Tell where the mouse hovers, over editors too; show the tip of the cell under it."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverEnter) and isinstance(event, QHoverEvent):
            self.hovered.emit(event.position().toPoint())
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            QToolTip.showText(event.globalPos(), cell.widget.toolTip() if cell is not None else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere in a cell goes to its editor."""
        position = event.position().toPoint()
        cell = self.cell_at(position) or self._led_to(position)
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            cell.focus(Qt.FocusReason.MouseFocusReason)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press has said all."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, words, lines and marks of what is exposed."""
        painter = QPainter(self)
        exposed = event.rect()
        painter.fillRect(exposed, self._ink.paper)
        cells = [cell for cell in self.cells if cell.frame.adjusted(-4, -4, 4, 4).intersects(exposed)]
        for cell in cells:
            paint_ground(painter, cell, self._ink)
        for block in self._shown:
            if block.rect.adjusted(-4, -4, 4, 4).intersects(exposed):
                block.paint(painter, exposed)
        for cell in cells:
            paint_marks(painter, cell, self._ink, self._scale)
        self._paint_note(painter)
        painter.setPen(self._ink.edge)
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))

    def _paint_note(self, painter: QPainter) -> None:
        """What the form says of itself stands where its printed pages have it: at the foot, under the type area."""
        if not self._note:
            return
        left, right = (round(self._scale.px(self._page.margins[side])) for side in (3, 1))
        above = round(self._scale.px(_NOTE_ABOVE_EDGE_MM))
        box = QRectF(left, self.height() - 2 * above, self.width() - left - right, above)
        painter.setPen(self._ink.quiet)
        paint_text(painter, box, self._note, self._scale.font(_NOTE_POINTS), Qt.AlignmentFlag.AlignCenter)
