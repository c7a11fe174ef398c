"""The cell that holds a portrait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.place import Place
from desktop_app.gui.paper.ink import Ink
from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.question import Question
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.cell import Cell, CellHost
from desktop_app.gui.widgets.portrait import Portrait
from desktop_app.programmes.fields import PhotoSize

PortraitSource = Callable[[str], bytes | None]
"""Gives the picture of a digest, as a file that Qt reads; None where it cannot be had."""


class PortraitCell(Cell):
    """Shows the picture of the digest that is the answer."""

    def __init__(
        self, question: Question, place: Place, host: CellHost, look: Look, parent: QWidget,
        source: PortraitSource, *, hint: str = "",
    ) -> None:  # fmt: skip
        super().__init__(question, place, host, look)
        self.size = question.photo or PhotoSize()
        self._source = source
        self._digest = ""
        self._scale = Scale()
        self._portrait = Portrait(hint or question.label, self.size.width_mm / self.size.height_mm, parent)
        self._portrait.wanted.connect(lambda path: host.portrait_wanted(self, path))
        self._portrait.entered.connect(lambda: host.entered(self))
        self._portrait.left.connect(lambda: host.left(self))

    @property
    def widget(self) -> Portrait:
        """The portrait."""
        return self._portrait

    def show(self, value: AnswerValue | None) -> None:
        """Load the picture when the digest is another one."""
        digest = value if isinstance(value, str) else ""
        if digest != self._digest:
            self._digest = digest
            self._portrait.show_picture(_picture(self._source(digest)) if digest else None)

    def needed(self, width: float) -> float:
        """The printed height, or less where the cell is narrower than the print."""
        return min(self._scale.px(self.size.height_mm), width * self.size.height_mm / self.size.width_mm)

    def settle(self, box: QRect) -> None:
        """Take the whole frame: a picture may touch the borders."""
        self._portrait.setGeometry(self.frame.adjusted(2, 2, -1, -1))

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Set type and colours."""
        self._scale = scale
        self._portrait.setFont(scale.font(self.look.points, self.look.face))
        self._portrait.set_ink(ink)

    def set_locked(self, locked: bool) -> None:
        """Keep the portrait as it is."""
        super().set_locked(locked)
        self._portrait.set_locked(self.locked)


def _picture(content: bytes | None) -> QPixmap | None:
    picture = QPixmap()
    return picture if content is not None and picture.loadFromData(content) else None
