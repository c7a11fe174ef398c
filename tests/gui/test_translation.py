"""Qt's own words are Chinese: no Latin letter in the file dialog but the keys in brackets."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.gui.theme import Theme


def test_the_file_dialog_speaks_chinese(qtbot: QtBot, theme: Theme) -> None:
    assert theme is not None
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    for button in dialog.findChildren(QAbstractButton):
        shown += [button.text(), button.toolTip()]
    words = [re.sub(r"\(&\w\)", "", text) for text in shown]
    assert [text for text in words if re.search("[A-Za-z]", text)] == []
    assert any("文件类型" in text for text in words)
