"""The band on top of an own case: what was decided above, or why it cannot be edited and what is awaited."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop_app.gui.icons import icon
from desktop_app.gui.theme import SPACE_SMALL, SPACE_TIGHT, SPACE_WIDE
from desktop_app.gui.widgets.message_bar import Kind

_ICONS = {
    Kind.INFO: ("hourglass-medium", "accent"),
    Kind.SUCCESS: ("check-circle", "success"),
    Kind.CAUTION: ("arrow-u-up-left", "caution"),
    Kind.ERROR: ("x-circle", "error"),
}


class CaseBanner(QFrame):
    """Says one or two sentences; hidden while there is nothing to say."""

    comments_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._picture, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton("看意见(&I)", self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.comments_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_WIDE, SPACE_TIGHT, SPACE_SMALL, SPACE_TIGHT)
        layout.setSpacing(SPACE_SMALL)
        for widget in (self._picture, self._text, self.button):
            layout.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, kind: Kind, *, comments: bool) -> None:
        """Say ``text``; with ``comments`` offer the way to them."""
        name, tone = _ICONS[kind]
        self._picture.setPixmap(icon(name, tone).pixmap(18, 18))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.button.setVisible(comments)
        self.setProperty("kind", kind.value)
        self.style().polish(self)
        self.setVisible(bool(text))
