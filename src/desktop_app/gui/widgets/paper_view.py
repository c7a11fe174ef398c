"""Looking at paper: sheets on a desk that scrolls and zooms."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.gui.paper.ink import Ink, ink_for
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.sheet import Sheet
from desktop_app.gui.widgets.sheet_pile import SheetPile

ZOOMS = (0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_MARGIN_PX = 48
"""Room that is kept visible around what the keyboard comes to."""
_WHEEL_STEP = 120


class PaperView(QScrollArea):
    """Holds the sheets of one form and keeps the same spot of paper in view while it is zoomed."""

    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = Scale(1.0, float(self.logicalDpiX()))
        self._ink = ink_for(self.palette())
        self._pile = SheetPile()
        self._turned = 0
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._pile)

    @property
    def sheets(self) -> list[Sheet]:
        """The sheets from first to last."""
        return list(self._pile.sheets)

    @property
    def zoom(self) -> float:
        """1.0 shows paper at 96 dots to the inch."""
        return self._scale.zoom

    @property
    def scale(self) -> Scale:
        """Millimetres to pixels as they are now."""
        return self._scale

    @property
    def ink(self) -> Ink:
        """The colours as they are now."""
        return self._ink

    def set_zoom(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Show the paper at ``zoom``; what lies at ``anchor`` (of the view; its middle when left out) stays there."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if zoom == self._scale.zoom:
            return
        spot = anchor if anchor is not None else self.viewport().rect().center()
        held = self._pile.spot(spot - self._pile.pos())
        self._scale = Scale(zoom, float(self.logicalDpiX()))
        self._rescale()
        moved = self._pile.position(held) - spot
        self.horizontalScrollBar().setValue(moved.x())
        self.verticalScrollBar().setValue(moved.y())
        self.zoomed.emit(zoom)

    def zoom_step(self, direction: int, anchor: QPoint | None = None) -> None:
        """Go to the next larger (1) or smaller (-1) zoom."""
        if direction > 0:
            zoom = next((zoom for zoom in ZOOMS if zoom > self.zoom + 0.001), ZOOMS[-1])
        else:
            zoom = next((zoom for zoom in reversed(ZOOMS) if zoom < self.zoom - 0.001), ZOOMS[0])
        self.set_zoom(zoom, anchor)

    def fit_width(self) -> None:
        """Zoom so that a whole line of the paper can be seen."""
        widest = max((sheet.width() for sheet in self.sheets), default=0)
        if widest:
            self.set_zoom(self.zoom * (self.viewport().width() - 40) / widest)

    def show_rect(self, sheet: Sheet, rect: QRect) -> None:
        """Scroll as little as needed to show ``rect`` of ``sheet``, its top where it is higher than the view."""
        found = rect.translated(sheet.pos())
        room = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        down.setValue(_scrolled(down.value(), room.height(), found.top(), found.bottom()))
        across.setValue(_scrolled(across.value(), room.width(), found.left(), found.right()))

    def relayout(self, sheets: Iterable[Sheet]) -> None:
        """Let these sheets take the height that their content wants now."""
        before = [sheet.size() for sheet in self._pile.sheets]
        for sheet in sheets:
            sheet.relayout()
        if before != [sheet.size() for sheet in self._pile.sheets]:
            self._pile.arrange(self.viewport().size())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; scroll otherwise."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _WHEEL_STEP:
            direction = 1 if self._turned > 0 else -1
            self._turned -= direction * _WHEEL_STEP
            self.zoom_step(direction, event.position().toPoint())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheets in the middle."""
        super().resizeEvent(event)
        self._pile.arrange(self.viewport().size())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the change between day and night."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pile"):
            ink = ink_for(self.palette())
            if ink is not self._ink:
                self._ink = ink
                self._rescale()

    def _rescale(self) -> None:
        self._pile.set_scale(self._scale, self._ink)
        self._pile.arrange(self.viewport().size())


def _scrolled(value: int, room: int, first: int, last: int) -> int:
    """Return the scroll position that shows ``first`` to ``last`` with a margin, as near to ``value`` as can be."""
    margin = min(_MARGIN_PX, room // 6)
    if first - margin < value or last - first + 2 * margin > room:
        fits_top = first - margin >= value and first + margin <= value + room
        return value if fits_top and last - first + 2 * margin > room else first - margin
    if last + margin > value + room:
        return last + margin - room
    return value
