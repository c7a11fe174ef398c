"""Pages of paper one under the other, as wide as the view; used for the printed form and for attachments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.gui.theme import SPACE

A4 = QSize(210, 297)


class PageView(QScrollArea):
    """Shows pictures of pages. A page without a picture yet is a blank sheet, so that scrolling stays put."""

    page_changed = Signal(int)
    """Number of the page in view, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: list[QLabel] = []
        self._pictures: list[QPixmap | None] = []
        self._page = 0
        self._wanted: int | None = None
        self._body = body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._column.setSpacing(SPACE)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_wanted)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sheets)

    @property
    def page(self) -> int:
        """Number of the page in view, from 0."""
        return self._page

    @property
    def page_width(self) -> int:
        """Width of a page on screen in device pixels; what pictures are best made for."""
        return round(self._width() * self.devicePixelRatioF())

    def sheet_size(self, number: int) -> QSize:
        """Return how large a sheet is on screen."""
        return self._sheets[number].size()

    def picture(self, number: int) -> QPixmap | None:
        """Return the picture of a page, or None while it has none."""
        return self._pictures[number] if number < len(self._pictures) else None

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show these pictures (PNG or JPEG files) and no others."""
        self.set_count(len(pages))
        for number, content in enumerate(pages):
            self.set_page(number, content)

    def set_count(self, count: int) -> None:
        """Have this many sheets; those that stay keep their pictures."""
        while len(self._sheets) > count:
            self._sheets.pop().deleteLater()
            self._pictures.pop()
        while len(self._sheets) < count:
            sheet = QLabel()
            sheet.setStyleSheet("background: white; border: none;")
            sheet.setAccessibleName(f"第 {len(self._sheets) + 1} 页")
            self._column.addWidget(sheet)
            self._sheets.append(sheet)
            self._pictures.append(None)
            self._fit(len(self._sheets) - 1)
        self._scrolled()

    def set_page(self, number: int, content: bytes) -> None:
        """Give one sheet its picture; a picture that cannot be read leaves the sheet blank."""
        picture = QPixmap()
        picture.loadFromData(content)
        self._pictures[number] = None if picture.isNull() else picture
        self._fit(number)

    def go_to(self, number: int) -> None:
        """Scroll so that the top of a page is in view, at the latest when the sheets have taken their places."""
        self._wanted = number
        self._scroll_to_wanted()

    def _scroll_to_wanted(self) -> None:
        tops = self._tops()
        if self._wanted is None or not 0 <= self._wanted < len(tops):
            return
        self.verticalScrollBar().setValue(tops[self._wanted] - SPACE)
        if self._body.height() >= tops[-1] + self._sheets[-1].height():
            self._wanted = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit every page to the new width."""
        super().resizeEvent(event)
        for number in range(len(self._sheets)):
            self._fit(number)

    def _width(self) -> int:
        return max(self.viewport().width() - 2 * SPACE, 60)

    def _fit(self, number: int) -> None:
        sheet, picture = self._sheets[number], self._pictures[number]
        shape = picture.size() if picture is not None else A4
        width = self._width()
        sheet.setFixedSize(width, max(width * shape.height() // max(shape.width(), 1), 1))
        if picture is not None:
            scaled = picture.scaledToWidth(self.page_width, Qt.TransformationMode.SmoothTransformation)
            scaled.setDevicePixelRatio(self.devicePixelRatioF())
            sheet.setPixmap(scaled)
        else:
            sheet.clear()

    def _tops(self) -> list[int]:
        """Where each sheet begins, whether or not the layout has caught up."""
        heights = [sheet.height() + SPACE for sheet in self._sheets]
        return [SPACE + sum(heights[:number]) for number in range(len(heights))]

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = sum(1 for top in self._tops()[1:] if top <= middle)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
