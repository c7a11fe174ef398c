"""How full each 考核项目 of a score sheet is: a bar a group, with the words that a screen reader needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui.theme import SPACE_SMALL, SPACE_TIGHT, current_scheme
from desktop_app.services.score_sheets import GroupScore, shown_points

_BAR = 8
"""Height of a bar in px."""


class ScoreChart(QWidget):
    """Bars of the groups from top to bottom; a click on one asks for its lines."""

    group_wanted = Signal(str)
    """Id of the group that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[GroupScore, ...] = ()
        self.setAccessibleName("各考核项目得分")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[GroupScore]) -> None:
        """Show these groups."""
        resized = len(groups) != len(self._groups)
        self._groups = tuple(groups)
        words = "；".join(
            f"{group.title} {shown_points(group.points)} 分，满分 {shown_points(group.cap)} 分" for group in groups
        )
        self.setAccessibleDescription(words)
        self.setToolTip(words.replace("；", "\n"))
        if resized:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line of text for each group."""
        return QSize(200, self._pitch() * len(self._groups))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its bars."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw titles, bars and points."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, scheme = self.fontMetrics(), current_scheme()
        titles = max((metrics.horizontalAdvance(group.title) for group in self._groups), default=0)
        figures = max((metrics.horizontalAdvance(_figures(group)) for group in self._groups), default=0)
        for number, group in enumerate(self._groups):
            row = QRectF(0, number * self._pitch(), self.width(), self._pitch())
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            painter.setPen(scheme.color("text"))
            painter.drawText(row, middle | int(Qt.AlignmentFlag.AlignLeft), group.title)
            painter.setPen(scheme.color("muted"))
            painter.drawText(row, middle | int(Qt.AlignmentFlag.AlignRight), _figures(group))
            room = row.adjusted(titles + SPACE_SMALL, 0, -figures - SPACE_SMALL, 0)
            self._paint_bar(painter, room, group, scheme.color("success" if group.bonus else "accent"))

    def _paint_bar(self, painter: QPainter, room: QRectF, group: GroupScore, colour: QColor) -> None:
        bar = QRectF(room.left(), room.center().y() - _BAR / 2, max(room.width(), 1.0), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_scheme().color("border"))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        share = float(group.points / group.cap) if group.cap else 0.0
        if share > 0:
            painter.setBrush(colour)
            filled = QRectF(bar.topLeft(), QSizeF(max(bar.width() * share, _BAR), _BAR))
            painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the lines of the group under the mouse."""
        at = int(event.position().y()) // max(self._pitch(), 1)
        if 0 <= at < len(self._groups):
            self.group_wanted.emit(self._groups[at].id)

    def _pitch(self) -> int:
        return self.fontMetrics().height() + SPACE_TIGHT


def _figures(group: GroupScore) -> str:
    return f"{shown_points(group.points)} / {shown_points(group.cap)}"
