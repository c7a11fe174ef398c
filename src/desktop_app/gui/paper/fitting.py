"""Setting an answer a little smaller where that keeps it on one line or a long word whole, as the printed form does."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontMetricsF

LEAST_POINTS = 9.0
"""Nothing is set smaller."""
_SQUEEZE = 1.2
"""A line up to a fifth too long is set smaller; a longer one is broken."""
_UNBREAKABLE = re.compile(r"[^\s\u2e80-\uffef\U00020000-\U0003ffff]{4,}")


def fitted_points(text: str, font: QFont, points: float, width: float, *, one_line: bool) -> float:
    """Return the type size at which ``text`` stands best in ``width`` px; ``font`` is it at ``points``."""
    metrics = QFontMetricsF(font)
    wanted = [metrics.horizontalAdvance(word) for word in _UNBREAKABLE.findall(text)]
    if one_line and "\n" not in text:
        whole = metrics.horizontalAdvance(text)
        if whole <= width * min(_SQUEEZE, points / LEAST_POINTS):
            wanted.append(whole)
    widest = max(wanted, default=0.0) + 1.0
    if widest <= width or width <= 0:
        return points
    return min(points, max(LEAST_POINTS, int(points * width / widest * 8) / 8))
