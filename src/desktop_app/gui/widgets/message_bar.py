"""The calm bar above the page where one sentence tells how something went."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.gui.icons import icon
from desktop_app.gui.theme import SPACE_SMALL, SPACE_WIDE

SHOWN_FOR = 8_000
"""Milliseconds that good news stay; errors stay until they are closed or replaced."""


class Kind(StrEnum):
    """What kind of sentence it is."""

    INFO = "info"
    SUCCESS = "success"
    CAUTION = "caution"
    ERROR = "error"


_ICONS = {
    Kind.INFO: ("info", "accent"),
    Kind.SUCCESS: ("check-circle", "success"),
    Kind.CAUTION: ("warning", "caution"),
    Kind.ERROR: ("warning-circle", "error"),
}


class MessageBar(QFrame):
    """Shows one sentence at a time, with at most one action such as 撤销; hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._picture = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton(self)
        self._action.hide()
        self._action.clicked.connect(self._act)
        self._close = QToolButton(self)
        self._close.setProperty("role", "flat")
        self._close.setIcon(icon("x"))
        self._close.setAccessibleName("关闭提示")
        self._close.setToolTip("关闭提示")
        self._close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_WIDE, SPACE_SMALL, SPACE_SMALL, SPACE_SMALL)
        layout.setSpacing(SPACE_SMALL)
        for widget in (self._picture, self._text, self._action, self._close):
            layout.addWidget(widget)
        self._on_action: Callable[[], None] | None = None
        self._on_gone: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show, empty when there is none."""
        return self._text.text() if not self.isHidden() else ""

    def tell(
        self,
        text: str,
        kind: Kind = Kind.INFO,
        *,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        on_gone: Callable[[], None] | None = None,
    ) -> None:
        """Show ``text`` in place of whatever is shown.

        ``action`` names a button that calls ``on_action``; ``on_gone`` is called when the offer is over unused.
        """
        self.clear()
        name, tone = _ICONS[kind]
        self._picture.setPixmap(icon(name, tone).pixmap(18, 18))
        self._text.setText(text)
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._on_action, self._on_gone = on_action, on_gone
        self.setProperty("kind", kind.value)
        self.style().polish(self)
        self.show()
        if kind is Kind.ERROR:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_FOR)

    def clear(self) -> None:
        """Hide the bar; an action that was offered is over."""
        self._timer.stop()
        gone, self._on_action, self._on_gone = self._on_gone, None, None
        self.hide()
        if gone is not None:
            gone()

    def _act(self) -> None:
        act, self._on_gone = self._on_action, None
        self.clear()
        if act is not None:
            act()
