"""A button that reads like a link and shortens its words to the room that there is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class LinkButton(QPushButton):
    """Never asks for more width than it is given; its tip and its name say all the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """All the words."""
        return self._words

    def show_words(self, words: str, tip: str) -> None:
        """Show ``words``, the last of them where there is not room for all."""
        self._words = words
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - 8, 0)
        text = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideLeft, room)
        self.setText(text.replace("&", "&&"))
