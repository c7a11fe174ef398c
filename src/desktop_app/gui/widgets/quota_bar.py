"""How much of its quota a recommending unit has used: a bar, and the same in words for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui.theme import current_scheme
from desktop_app.services.batch_findings import Quota

_HEIGHT = 14
_GAP = 2.0
_MOST_PARTS = 30
"""Places up to which each is drawn by itself."""


class QuotaBar(QWidget):
    """One part for each place; filled ones are taken, those beyond the quota stand out. Hidden without a quota."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit, self._used, self._accepted = 0, 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_quota(self, quota: Quota) -> None:
        """Show this quota."""
        self._limit, self._used = quota.limit or 0, quota.used
        self._accepted = bool(quota.reason.strip())
        self.setVisible(quota.limit is not None)
        self.setAccessibleName(f"推荐名额：已推荐 {quota.used} 件，名额 {quota.limit} 件")
        self.setAccessibleDescription("超出名额" if quota.exceeded else "没有超出名额")
        self.update()

    def sizeHint(self) -> QSize:
        """Wide as there is room, and low."""
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """No narrower than can be read."""
        return QSize(60, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the places in order: taken, free, and those too many."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        scheme = current_scheme()
        too_many = scheme.color("caution" if self._accepted else "error")
        count = max(self._limit, self._used, 1)
        if count > _MOST_PARTS:
            self._paint_whole(painter, count)
            return
        width = (self.width() - _GAP * (count - 1)) / count
        for at in range(count):
            taken = scheme.color("accent") if at < self._limit else too_many
            painter.setBrush(taken if at < self._used else scheme.color("border"))
            painter.drawRoundedRect(QRectF(at * (width + _GAP), 1, width, self.height() - 2), 2, 2)

    def _paint_whole(self, painter: QPainter, count: int) -> None:
        """Many places are one line each way: taken, free, too many."""
        scheme = current_scheme()
        ends = (
            (count, scheme.color("border")),
            (self._used, scheme.color("caution" if self._accepted else "error")),
            (min(self._used, self._limit), scheme.color("accent")),
        )
        for end, colour in ends:
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(0, 1, self.width() * end / count, self.height() - 2), 2, 2)
