"""The keys that mean something to the whole paper, whichever editor has the keyboard."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class PaperKey(Enum):
    """What a key asks of the paper."""

    UNDO = auto()
    REDO = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    ZOOM_RESET = auto()
    ACCEPT = auto()
    """Take the suggestion."""
    ROW_UP = auto()
    ROW_DOWN = auto()
    ROW_INSERT = auto()
    ROW_DELETE = auto()
    ROW_DUPLICATE = auto()
    PAGE = auto()
    """Page up and down, which scroll the desk."""


_STANDARD = {
    QKeySequence.StandardKey.Undo: PaperKey.UNDO,
    QKeySequence.StandardKey.Redo: PaperKey.REDO,
    QKeySequence.StandardKey.ZoomIn: PaperKey.ZOOM_IN,
    QKeySequence.StandardKey.ZoomOut: PaperKey.ZOOM_OUT,
}
_CONTROL: dict[int, PaperKey] = {
    Qt.Key.Key_Y: PaperKey.REDO,
    Qt.Key.Key_Equal: PaperKey.ZOOM_IN,
    Qt.Key.Key_Plus: PaperKey.ZOOM_IN,
    Qt.Key.Key_Minus: PaperKey.ZOOM_OUT,
    Qt.Key.Key_0: PaperKey.ZOOM_RESET,
    Qt.Key.Key_Space: PaperKey.ACCEPT,
    Qt.Key.Key_D: PaperKey.ROW_DUPLICATE,
}
_ALT: dict[int, PaperKey] = {
    Qt.Key.Key_Up: PaperKey.ROW_UP,
    Qt.Key.Key_Down: PaperKey.ROW_DOWN,
    Qt.Key.Key_Insert: PaperKey.ROW_INSERT,
    Qt.Key.Key_Delete: PaperKey.ROW_DELETE,
}


def paper_key(event: QKeyEvent) -> PaperKey | None:
    """Return what the key asks of the paper, or None for a key of the editor's own."""
    for sequence, meaning in _STANDARD.items():
        if event.matches(sequence):
            return meaning
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        if event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return PaperKey.REDO
        return _CONTROL.get(event.key())
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return _ALT.get(event.key())
    return PaperKey.PAGE if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) else None


def belongs_to_paper(event: QKeyEvent) -> bool:
    """Whether an editor leaves this key to the paper."""
    return paper_key(event) is not None
