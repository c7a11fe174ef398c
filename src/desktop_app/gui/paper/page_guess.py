"""Which printed page a spot of the paper editor lies on, told from where it lies on its sheet.

The editor's sheets break where the form breaks; between two breaks a sheet is as long as its text. A sheet therefore
stands for as many pages as A4 goes into its height. Exact while nothing overflows; otherwise off by little.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageGuess:
    """A page counted from 0, of how many."""

    page: int
    count: int

    def among(self, count: int) -> int:
        """Return the page where the form proved to have ``count`` pages."""
        if count == self.count or self.count <= 1 or count <= 0:
            return min(self.page, max(count - 1, 0))
        return round(self.page * (count - 1) / (self.count - 1))


def guess_page(heights: Sequence[float], sheet: int, offset: float, page_height: float) -> PageGuess:
    """Return the page of a spot ``offset`` below the top of sheet number ``sheet``; all lengths in the same unit."""
    pages = [max(1, round(height / page_height)) for height in heights]
    share = min(max(offset / max(heights[sheet], 1.0), 0.0), 0.999)
    return PageGuess(sum(pages[:sheet]) + int(share * pages[sheet]), sum(pages))
