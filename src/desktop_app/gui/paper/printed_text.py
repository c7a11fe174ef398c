"""Printed words: how high they stand in a width, and painting them where they belong."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

_NARROWEST = 0.72
"""Lines that the paper breaks by hand are set smaller down to this factor before they are broken again."""
_NARROWEST_LINE = 0.83
"""The same for a label of one line of up to :data:`_SHORT` characters; longer ones are broken."""
_SHORT = 10
_STEP = 0.985
_ROOM = 100_000.0


@lru_cache(maxsize=4096)
def fitted(text: str, font: QFont, width: float) -> QFont:
    """Return ``font``, or a smaller one where a line as the paper has it would just not fit in ``width`` px."""
    longest = _longest(text, font)
    if longest <= width or longest * _narrowest(text) > width:
        return font
    smaller = QFont(font)
    while _longest(text, smaller) > width and smaller.pointSizeF() > 1.0:
        smaller.setPointSizeF(smaller.pointSizeF() * _STEP)
    return smaller


def _narrowest(text: str) -> float:
    """How much smaller a text may be set before it is broken instead; what cannot be broken has no choice."""
    if len(text) > 1 and text.isascii() and not any(map(str.isspace, text)):
        return 0.0
    if "\n" in text:
        return _NARROWEST
    return _NARROWEST_LINE if len(text) <= _SHORT else 1.0


def _longest(text: str, font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max(metrics.horizontalAdvance(line) for line in text.split("\n")) + 1.0


@lru_cache(maxsize=4096)
def text_height(text: str, font: QFont, width: float) -> float:
    """Return the height in px of ``text`` set ``width`` px wide."""
    flags = Qt.TextFlag.TextWordWrap
    return QFontMetricsF(fitted(text, font, width)).boundingRect(QRectF(0, 0, width, _ROOM), flags, text).height()


def paint_text(painter: QPainter, box: QRectF, text: str, font: QFont, alignment: Qt.AlignmentFlag) -> None:
    """Paint ``text`` with line breaks where the paper has them, and more where it would not fit."""
    painter.setFont(fitted(text, font, box.width()))
    painter.drawText(box, int(alignment) | int(Qt.TextFlag.TextWordWrap), text)
