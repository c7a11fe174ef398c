"""Undo in small editors is the case's: what they hold is one of its answers, and one history holds every step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class _CaseUndo(QObject):
    """Keeps an editor from claiming the keys of undo and redo, so that the page's actions get them."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Withhold the editor's question whether it wants the key."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and asked and any(event.matches(key) for key in _UNDOING):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def leave_undo_to_case(editor: QWidget) -> None:
    """Let the keys of undo and redo pressed in ``editor`` reach the page."""
    editor.installEventFilter(_CaseUndo(editor))
