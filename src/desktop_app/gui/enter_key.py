"""Enter presses the button that has the keyboard, as Space does; Qt does so for few buttons of its own accord."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget


def enter_presses_buttons(inside: QWidget) -> None:
    """Let Enter press every push button that ``inside`` holds now, while it has the keyboard."""
    for button in inside.findChildren(QPushButton):
        button.setAutoDefault(True)
