"""Icons out of QtAwesome's Phosphor face, drawn in the colours of the moment.

An icon looks up its colour each time it is painted, so that a change between light and dark needs no bookkeeping.
"""

from __future__ import annotations

import qtawesome
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QIconEngine, QPainter, QPixmap

from desktop_app.gui.theme import FAMILIES, current_scheme

_PREFIX = "ph"
_SEAL = QColor("#b3261e")
_SIZES = (16, 24, 32, 48, 64, 128, 256)
_COPIES: list[QIconEngine] = []


class GlyphEngine(QIconEngine):
    """Paints one glyph; ``tone`` names a colour of the scheme."""

    def __init__(self, glyph: str, tone: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the glyph into ``rect``."""
        tone = "accent" if state is QIcon.State.On and self._tone == "text" else self._tone
        color = current_scheme().color("muted" if mode is QIcon.Mode.Disabled else tone)
        if mode is QIcon.Mode.Disabled:
            color.setAlpha(120)
        painter.save()
        painter.setPen(color)
        painter.setFont(qtawesome.font(_PREFIX, round(rect.height())))
        painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the glyph on a transparent ground, ``size`` in device pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return a copy, as QIcon asks for before it changes one of several icons that share an engine.

        The binding does not hand a returned engine over to Qt, so a reference is kept; few icons are ever changed.
        """
        copy = GlyphEngine(self._glyph, self._tone)
        _COPIES.append(copy)
        return copy


def icon(name: str, tone: str = "text") -> QIcon:
    """Return the Phosphor icon ``name`` (such as ``house``) in the scheme's colour ``tone``."""
    return QIcon(GlyphEngine(str(qtawesome.charmap(f"{_PREFIX}.{name}")), tone))


def application_icon() -> QIcon:
    """Return the program's own mark, a red seal with the character 匠, in all sizes that desktops ask for."""
    mark = QIcon()
    for size in _SIZES:
        mark.addPixmap(_seal(size))
    return mark


def _seal(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SEAL)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size / 6, size / 6)
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(round(size * 0.72))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, "匠")
    painter.end()
    return pixmap
