"""Printed text with blanks to write on: every blank stands on a rule."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.gui.paper.inline_flow import Box, Run, SetLines, set_sentence
from desktop_app.gui.paper.look import Look
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.layout import Align

_LEAST_BLANK_MM = 8.0
_SLACK_PX = 6.0
"""Room inside a blank beside its text, so that typing does not push the line about with every key."""


class Rules(Enum):
    """Which answers stand on a rule."""

    ALL = auto()
    BLANKS = auto()
    """Only where nothing is written, as in a letter."""
    NONE = auto()


class SentenceBody(Body):
    """A sentence of printed pieces and editors; blanks have a least width, and grow with the answer."""

    def __init__(
        self, parts: Sequence[str | Cell], look: Look, *, blank_mm: float | None = None, indent: bool = False,
        rules: Rules = Rules.ALL,
    ) -> None:  # fmt: skip
        """``blank_mm`` None means a cell of a table, where the blanks share the room that the words leave."""
        super().__init__()
        self._parts = list(parts)
        self._look = look
        self._blank_mm = blank_mm
        self._indent = indent
        self._padded = blank_mm is None
        self._rules_drawn = rules
        self._rules: list[QRectF] = []
        self._texts: list[tuple[QRectF, str]] = []

    @property
    def cells(self) -> list[Cell]:
        """The blanks, in reading order."""
        return [part for part in self._parts if isinstance(part, Cell)]

    def needed(self, width: float) -> float:
        """Height of all lines with room around them."""
        inner = width - 2 * self._side
        return sum(self._line_heights(self._set(inner))) + (2 * self.pad_y if self._padded else 0.0)

    def settle(self, frame: QRect) -> None:
        """Put every piece on its line."""
        super().settle(frame)
        inner = frame.width() - 2 * self._side
        lines = self._set(inner)
        heights = self._line_heights(lines)
        top = frame.top() + self._look.offset(frame.height(), sum(heights))
        self._rules, self._texts = [], []
        tops = [top + sum(heights[:number]) for number in range(len(heights))]
        for run in lines.runs:
            shift = self._shift(inner, lines.widths[run.line])
            box = QRectF(frame.left() + self._side + shift + run.left, tops[run.line], run.width, heights[run.line])
            self._settle_run(run, box)

    def natural_width(self) -> float:
        """Return the width of the sentence on one line, in px."""
        metrics = QFontMetricsF(self._font())
        least = self._least_blank(metrics, 0.0)
        return sum(
            metrics.horizontalAdvance(part) if isinstance(part, str) else max(least, part.natural_width() + _SLACK_PX)
            for part in self._parts
        )

    def paint(self, painter: QPainter) -> None:
        """Paint the printed pieces and the rules."""
        painter.setFont(self._font())
        painter.setPen(self.ink.text)
        baseline = QFontMetricsF(self._font()).ascent()
        for box, text in self._texts:
            height = QFontMetricsF(self._font()).height()
            painter.drawText(box.left(), box.top() + (box.height() - height) / 2 + baseline, text)  # type: ignore[call-overload]
        for rule in self._rules:
            painter.fillRect(rule, self.ink.rule)

    @property
    def _side(self) -> float:
        return self.pad_x if self._padded else 0.0

    def _font(self) -> QFont:
        return self.scale.font(self._look.points, self._look.face, bold=self._look.bold)

    def _set(self, width: float) -> SetLines:
        metrics = QFontMetricsF(self._font())
        least = self._least_blank(metrics, width)
        pieces = [
            part if isinstance(part, str) else Box(number, self._blank_width(part, width, least))
            for number, part in enumerate(self._parts)
        ]
        indent = 2 * metrics.horizontalAdvance("中") if self._indent else 0.0
        return set_sentence(pieces, width, metrics.horizontalAdvance, indent)

    def _least_blank(self, metrics: QFontMetricsF, width: float) -> float:
        if self._blank_mm is not None:
            return self.scale.px(self._blank_mm)
        words = sum(metrics.horizontalAdvance(part) for part in self._parts if isinstance(part, str))
        return max((width - words) / max(len(self.cells), 1) * 0.97, self.scale.px(_LEAST_BLANK_MM))

    def _blank_width(self, cell: Cell, width: float, least: float) -> float:
        return min(max(least, cell.natural_width() + _SLACK_PX), width)

    def _line_heights(self, lines: SetLines) -> list[float]:
        """Each line as high as the highest blank on it."""
        heights = [QFontMetricsF(self._font()).height() * 1.12] * len(lines.widths)
        for run in lines.runs:
            if isinstance(run.content, int):
                part = self._parts[run.content]
                if isinstance(part, Cell):
                    heights[run.line] = max(heights[run.line], part.needed(run.width) + self.scale.px(0.8))
        return heights

    def _shift(self, width: float, used: float) -> float:
        spare = max(width - used, 0.0)
        return {Align.CENTER: spare / 2, Align.RIGHT: spare}.get(self._look.align, 0.0)

    def _settle_run(self, run: Run, box: QRectF) -> None:
        if isinstance(run.content, str):
            self._texts.append((box, run.content))
            return
        cell = self._parts[run.content]
        if isinstance(cell, Cell):
            cell.frame = box.toRect()
            height = cell.needed(box.width())
            top = box.bottom() - self.scale.px(0.6) - height
            cell.settle(QRectF(box.left(), top, box.width(), height).toRect())
            blank = not (isinstance(cell, TextCell) and cell.value)
            if self._rules_drawn is Rules.ALL or (self._rules_drawn is Rules.BLANKS and blank):
                self._rules.append(QRectF(box.left(), round(box.bottom() - self.scale.px(0.3)), box.width(), 1.0))
