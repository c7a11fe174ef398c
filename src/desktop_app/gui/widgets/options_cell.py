"""A cell of boxes to tick: one of several, any of several, or a single box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.place import Place
from desktop_app.gui.paper.ink import Ink
from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.question import Question
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.cell import Cell, CellHost
from desktop_app.gui.widgets.option_boxes import OptionBoxes
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.layout import Align

_CHECK = "✓"


class OptionsCell(Cell):
    """Boxes of one level of a question's options. Several such cells may show the same answer (nested boxes).

    A box inside an outer option stands for ``outer/inner``; while it is ticked its outer box is ticked too, and
    clearing the outer box clears what is inside.
    """

    def __init__(
        self, question: Question, place: Place, host: CellHost, look: Look, parent: QWidget,
        options: Sequence[tuple[str, str]], *, lines: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(question, place, host, look)
        self._boxes = OptionBoxes(options, parent, lines=lines, centred=look.align is Align.CENTER)
        self._boxes.ticked.connect(self._ticked)
        self._boxes.entered.connect(lambda: host.entered(self))
        self._boxes.left.connect(lambda: host.left(self))
        self._values: list[str] = []

    @property
    def widget(self) -> OptionBoxes:
        """The group of boxes."""
        return self._boxes

    def show(self, value: AnswerValue | None) -> None:
        """Tick what the answer says."""
        self._values = _chosen(value)
        self._boxes.show_ticked(_with_outer(self._values))

    def needed(self, width: float) -> float:
        """Height of the boxes."""
        return self._boxes.height_for(width)

    def natural_width(self) -> float:
        """Width of the boxes on one line."""
        return self._boxes.natural_width()

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Set type and colours."""
        self._boxes.set_type(scale.font(self.look.points, self.look.face, bold=self.look.bold), ink)

    def set_locked(self, locked: bool) -> None:
        """Keep the boxes as they are."""
        super().set_locked(locked)
        self._boxes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._boxes.set_locked(self.locked)

    @property
    def tab_stops(self) -> list[QWidget]:
        """The boxes."""
        return list(self._boxes.boxes.values())

    def _ticked(self, value: str, on: bool) -> None:
        answer: AnswerValue
        match self.question.type:
            case FieldType.CHECK:
                answer = on
            case FieldType.CHOICES:
                answer = _toggled(self._values, value, on)
            case _:
                answer = value if on else value.rpartition("/")[0]
        self.show(answer)
        self.host.edited(self, answer)


def check_options() -> list[tuple[str, str]]:
    """Return the options of a single box without words of its own."""
    return [(_CHECK, "")]


def _chosen(value: AnswerValue | None) -> list[str]:
    if value is True:
        return [_CHECK]
    if isinstance(value, str):
        return [value] if value else []
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _with_outer(values: list[str]) -> set[str]:
    """The values and all options that they stand inside."""
    found = set(values)
    for value in values:
        parts = value.split("/")
        found.update("/".join(parts[:count]) for count in range(1, len(parts)))
    return found


def _toggled(values: list[str], value: str, on: bool) -> list[str]:
    if on:
        outer = {"/".join(value.split("/")[:count]) for count in range(1, value.count("/") + 1)}
        return [*(other for other in values if other not in outer), value]
    return [other for other in values if other != value and not other.startswith(f"{value}/")]
