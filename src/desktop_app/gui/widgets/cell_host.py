"""What a cell tells the paper that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QPoint

from desktop_app.domain.answers import AnswerValue

if TYPE_CHECKING:
    from desktop_app.gui.widgets.cell import Cell


class CellHost(Protocol):
    """The paper, seen from one cell."""

    def edited(self, cell: Cell, value: AnswerValue) -> None:
        """The user changed the answer."""

    def resized(self, cell: Cell) -> None:
        """The cell wants another height."""

    def entered(self, cell: Cell) -> None:
        """The cell got the keyboard."""

    def left(self, cell: Cell) -> None:
        """The cell lost the keyboard to another place."""

    def pasted(self, cell: Cell, source: QMimeData) -> bool:
        """Something is pasted into the cell; True when the paper took it as rows."""

    def menu_wanted(self, cell: Cell, position: QPoint) -> None:
        """A context menu is wanted at a global position."""

    def portrait_wanted(self, cell: Cell, source: str) -> None:
        """A portrait is to be chosen for the cell; ``source`` is the path of a dropped file, or empty to ask."""
