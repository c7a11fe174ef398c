"""A sentence in a tone: the roles of labels in the style sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel


def say(label: QLabel, words: str, role: str) -> None:
    """Show words in the look of a role, such as ``error`` or ``success``."""
    label.setText(words)
    label.setProperty("role", role)
    label.style().polish(label)
