"""Position and size of the window and where its splitters stand, as one text in the settings."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from desktop_app.gui.memory import Memory

_WINDOW = "window"


class LayoutMemory:
    """Restores what it kept; a text that cannot be read is as good as none."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._states = _parsed(memory.settings.window)

    def restore_window(self, window: QMainWindow) -> bool:
        """Put the window where it was; return whether that is known."""
        state = self._states.get(_WINDOW)
        return state is not None and window.restoreGeometry(QByteArray.fromBase64(QByteArray(state.encode())))

    def restore_splitter(self, name: str, splitter: QSplitter) -> None:
        """Let a splitter stand as it stood."""
        if name in self._states:
            splitter.restoreState(QByteArray.fromBase64(QByteArray(self._states[name].encode())))

    def keep_window(self, window: QMainWindow) -> None:
        """Remember where the window is."""
        self._keep(_WINDOW, window.saveGeometry())

    def keep_splitter(self, name: str, splitter: QSplitter) -> None:
        """Remember how a splitter stands."""
        self._keep(name, splitter.saveState())

    def _keep(self, name: str, state: QByteArray) -> None:
        self._states[name] = bytes(state.toBase64().data()).decode("ascii")
        self._memory.change(window=json.dumps(self._states))


def _parsed(text: str) -> dict[str, str]:
    try:
        content = json.loads(text) if text else {}
    except ValueError:
        return {}
    if not isinstance(content, Mapping):
        return {}
    return {str(name): state for name, state in content.items() if isinstance(state, str)}
