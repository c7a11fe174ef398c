"""How the content of one cell stands: type, size, alignment; the form's own where the cell says nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from desktop_app.programmes.forms import PageSetup
from desktop_app.programmes.layout import Align, CellBase, Face, VAlign

_HORIZONTAL = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.JUSTIFY: Qt.AlignmentFlag.AlignLeft,
}


@dataclass(frozen=True, slots=True)
class Look:
    """Type and alignment of one piece of paper; size in points."""

    points: float
    face: Face
    bold: bool = False
    align: Align = Align.CENTER
    valign: VAlign = VAlign.MIDDLE
    align_given: bool = False
    """Whether the form says the alignment; where it does not, text of several lines stands at the left."""

    @property
    def horizontal(self) -> Qt.AlignmentFlag:
        """The horizontal alignment as Qt says it (text is never stretched on screen)."""
        return _HORIZONTAL[self.align]

    def offset(self, room: float, used: float) -> float:
        """Return how far from the top content of height ``used`` stands in ``room``."""
        spare = max(room - used, 0.0)
        return {VAlign.TOP: 0.0, VAlign.MIDDLE: spare / 2, VAlign.BOTTOM: spare}[self.valign]


def look_of(cell: CellBase, page: PageSetup, align: Align, valign: VAlign) -> Look:
    """Return how a cell's content stands, with ``align`` and ``valign`` where neither cell nor form says it."""
    return Look(
        points=cell.size or page.size,
        face=cell.face or page.face,
        bold=cell.bold,
        align=cell.align or align,
        valign=cell.valign or valign,
        align_given=cell.align is not None,
    )
