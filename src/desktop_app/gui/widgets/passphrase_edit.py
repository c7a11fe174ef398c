"""A line for a passphrase: hidden, with an eye that shows it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.gui.icons import icon


class PassphraseEdit(QLineEdit):
    """Shows dots until the eye at its end is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(icon("eye", "muted"), "显示口令", self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye-slash" if shown else "eye", "muted"))
        self._eye.setText("隐藏口令" if shown else "显示口令")
