"""A cell of a score sheet: the points of a line, or its vetoes, which follow from what is stated beside the paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.place import Place
from desktop_app.gui.paper.ink import Ink
from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.question import Question
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.cell import Cell, CellHost
from desktop_app.gui.widgets.points_button import PointsButton

HINT = "自评"
_HINT_POINTS = 9.0


class PointsCell(Cell):
    """Points are not written here: pressing it opens the facts that they come from. ``read`` gives them."""

    def __init__(
        self, question: Question, place: Place, host: CellHost, look: Look, parent: QWidget,
        read: Callable[[], str], *, covers: frozenset[Place] = frozenset(), told: str = "{}",
    ) -> None:  # fmt: skip
        """``covers`` are the places of what is stated for this cell; ``told`` says the points to screen readers."""
        super().__init__(question, place, host, look)
        self.covers = covers
        self._read = read
        self._told = told
        self._description = ""
        self._unsettled = True
        self._button = PointsButton(parent, look.horizontal)
        self._button.entered.connect(lambda: host.entered(self))
        self._button.left.connect(lambda: host.left(self))
        self._button.clicked.connect(lambda: host.opened(self))

    @property
    def widget(self) -> PointsButton:
        """The button."""
        return self._button

    def show(self, value: AnswerValue | None) -> None:
        """Show the points as they stand now."""
        if self._button.show_words(self._read(), "" if self.locked else HINT):
            self._unsettled = True
            self._describe()

    def needed(self, width: float) -> float:
        """Height of the words."""
        self._unsettled = False
        return self._button.height_for(width)

    @property
    def unsettled(self) -> bool:
        """Whether other words stand here since the height was asked for."""
        return self._unsettled

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Set type and colours."""
        font = scale.font(self.look.points, self.look.face, bold=self.look.bold)
        self._button.set_type(font, scale.font(_HINT_POINTS, self.look.face), ink)
        self._unsettled = True

    def set_locked(self, locked: bool) -> None:
        """Say that nothing can be stated; how the points came about can still be looked at."""
        self.locked = locked
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_names(self, name: str, description: str, tip: str) -> None:
        """Name the button; the points go before the findings."""
        self._description = description
        super().set_names(name, description, tip)
        self._describe()

    def _describe(self) -> None:
        words = self._button.text()
        points = self._told.format(words) if words else "还没有自评，按回车键回答"
        self._button.setAccessibleDescription("；".join(part for part in (points, self._description) if part))
