"""The base of all cells, one editor for one question at one place of the case, and what it tells the paper.

The two name each other, so they stand together.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Protocol

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.finding import Severity
from desktop_app.domain.place import Place
from desktop_app.gui.paper.comment_mark import CommentMark
from desktop_app.gui.paper.ink import Ink
from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.question import Question
from desktop_app.gui.paper.scale import Scale


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

    def opened(self, cell: Cell) -> None:
        """The user wants to see what stands behind a cell that nothing is written in."""

    def portrait_wanted(self, cell: Cell, source: str) -> None:
        """A portrait is to be chosen for the cell; ``source`` is the path of a dropped file, or empty to ask."""


class Cell(ABC):
    """Binds a widget to a question. The sheet paints grounds, borders, marks and counters around it."""

    def __init__(self, question: Question, place: Place, host: CellHost, look: Look) -> None:
        self.question = question
        self.place = place
        """Changes once, when a blank printed row becomes a section row."""
        self.host = host
        self.look = look
        self.frame = QRect()
        """The part of the sheet that belongs to this cell, in the sheet's pixels."""
        self.section_index: int | None = None
        """Position of the cell's row in its section, blank rows counted; None outside sections."""
        self.leads_row = False
        """Whether it is the first editor of its section row."""
        self.covers: frozenset[Place] = frozenset()
        """Other places that are answered elsewhere, whose findings are marked here."""
        self.chosen = False
        """Whether a panel beside the paper speaks of it."""
        self.locked = False
        self.focused = False
        self.mark: Severity | None = None
        """The weight of the finding that is marked here, None where nothing is."""
        self.faint_mark = False
        """Whether the mark is for a blank that nobody has come to yet."""
        self.comment: CommentMark | None = None
        """How the comments of other levels at this place stand, None where there are none."""
        self.derived = False
        """Whether the program gives the answer until somebody writes over it."""
        self.overridden = False
        """Whether somebody did."""

    @property
    @abstractmethod
    def widget(self) -> QWidget:
        """The editor, a child of the sheet."""

    @abstractmethod
    def show(self, value: AnswerValue | None) -> None:
        """Show the answer as it stands; does nothing to what the user is typing if it is the same."""

    @abstractmethod
    def needed(self, width: float) -> float:
        """Return the height in px that the cell wants when it is ``width`` px wide."""

    @abstractmethod
    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Take on another zoom and colours."""

    @property
    def unsettled(self) -> bool:
        """Whether its height may have changed since it was last asked for."""
        return False

    def natural_width(self) -> float:
        """Return the width in px that the answer takes on one line."""
        return float(self.widget.sizeHint().width())

    def counted(self) -> str | None:
        """Return the text whose characters are counted beside the cell; None where nothing is."""
        return None

    def suggest(self, value: str) -> None:  # noqa: B027  # most cells take no suggestions
        """Offer ``value`` while the cell is blank; an empty text takes the offer back."""

    def invite(self, words: str) -> None:  # noqa: B027  # only text has room for words
        """Say in the blank cell that writing here adds a row; an empty text takes that back."""

    def settle(self, box: QRect) -> None:
        """Put the editor into ``box``, in the sheet's pixels."""
        self.widget.setGeometry(box)

    def set_locked(self, locked: bool) -> None:
        """Close or open the cell for changes; computed cells stay closed."""
        locked = locked or self.question.computed
        if locked == self.locked:
            return
        self.locked = locked
        self.widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self.locked else Qt.FocusPolicy.StrongFocus)

    @property
    def tab_stops(self) -> list[QWidget]:
        """The widgets that Tab comes to, in order."""
        return [self.widget]

    def focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the cell the keyboard."""
        self.widget.setFocus(reason)

    def set_names(self, name: str, description: str, tip: str) -> None:
        """Name the editor for screen readers, and say what its tip says."""
        self.widget.setAccessibleName(name)
        self.widget.setAccessibleDescription(description)
        self.widget.setToolTip(tip)
