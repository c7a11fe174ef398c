"""From paper to screen: millimetres and points to pixels at one zoom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont

from desktop_app.gui.paper.faces import family_of, wants_weight
from desktop_app.programmes.layout import Face

REFERENCE_DPI = 96.0
"""Pixels to the inch at 100 %, on every platform."""
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Scale:
    """One zoom. Lengths in mm and points go in, device-independent pixels come out."""

    zoom: float = 1.0
    screen_dpi: float = REFERENCE_DPI
    """The screen's logical dots per inch, by which Qt turns points of a font into pixels."""

    def px(self, mm: float) -> float:
        """Return a length on paper in pixels."""
        return mm * REFERENCE_DPI / _MM_PER_INCH * self.zoom

    def mm(self, px: float) -> float:
        """Return a length on screen in mm of paper."""
        return px / self.px(1.0)

    def font(self, points: float, face: Face = Face.SONG, *, bold: bool = False) -> QFont:
        """Return a font that is as large on the screen's paper as ``points`` are on real paper."""
        return _font(points * self.zoom * REFERENCE_DPI / self.screen_dpi, face, bold)


@lru_cache(maxsize=512)
def _font(points: float, face: Face, bold: bool) -> QFont:
    font = QFont(family_of(face))
    font.setPointSizeF(points)
    font.setBold(bold or wants_weight(face))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
