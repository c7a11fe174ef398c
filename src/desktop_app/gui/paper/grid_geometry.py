"""The geometry of a planned table: column edges, and row edges that grow with what the cells hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from PySide6.QtCore import QRect

Need = tuple[int, int, float]
"""First row, number of rows, and pixels that a cell wants."""


class GridGeometry:
    """Where the lines of one table run, in whole pixels from the table's top left corner."""

    def __init__(self, columns_px: Sequence[float], least_px: Sequence[float]) -> None:
        self._least = list(least_px)
        self.columns = [0, *(round(edge) for edge in accumulate(columns_px))]
        self.rows = [0, *(round(edge) for edge in accumulate(least_px))]

    @property
    def width(self) -> int:
        """Width of the table."""
        return self.columns[-1]

    @property
    def height(self) -> int:
        """Height of the table."""
        return self.rows[-1]

    def solve(self, needs: Iterable[Need]) -> None:
        """Give every row the height it wants: single rows first, then what spanning cells still lack, evenly."""
        heights = list(self._least)
        spanning: list[Need] = []
        for row, rows, need in needs:
            if rows == 1:
                heights[row] = max(heights[row], need)
            else:
                spanning.append((row, rows, need))
        for row, rows, need in sorted(spanning, key=lambda span: span[1]):
            lack = need - sum(heights[row : row + rows])
            if lack > 0:
                for at in range(row, row + rows):
                    heights[at] += lack / rows
        self.rows = [0, *(round(edge) for edge in accumulate(heights))]

    def span_width(self, column: int, cols: int) -> int:
        """Width of a cell that begins at ``column``."""
        return self.columns[column + cols] - self.columns[column]

    def rect(self, row: int, column: int, rows: int, cols: int) -> QRect:
        """Return the rectangle from line to line of a cell."""
        left, top = self.columns[column], self.rows[row]
        return QRect(left, top, self.columns[column + cols] - left, self.rows[row + rows] - top)
