"""The self score in a cell of a score sheet: printed words that follow the answers."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.gui.paper.look import Look
from desktop_app.gui.widgets.label_body import LabelBody


class ScoreBody(LabelBody):
    """Points that the program counts; ``read`` gives them as they stand now."""

    def __init__(self, read: Callable[[], str], look: Look) -> None:
        super().__init__(read(), look)
        self._read = read

    def follow(self) -> bool:
        """Take on the points as they stand now."""
        before, self.text = self.text, self._read()
        return self.text != before
