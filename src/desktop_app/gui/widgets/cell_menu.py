"""The menu of a cell: editing, suggestion, and what can be done with its section row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of the menu; a title of ``-`` is a separator."""

    title: str
    act: Callable[[], object] = lambda: None
    enabled: bool = True
    keys: str = ""
    """Shown at the right; the paper itself hears the keys."""


SEPARATOR = MenuItem("-")


class CellMenu(QMenu):
    """Shows items; deletes itself when it closes."""

    def __init__(self, items: list[MenuItem], parent: QWidget) -> None:
        super().__init__(parent)
        for item in items:
            if item is SEPARATOR:
                self.addSeparator()
                continue
            action = self.addAction(f"{item.title}\t{item.keys}" if item.keys else item.title)
            action.setEnabled(item.enabled)
            action.triggered.connect(lambda _=False, act=item.act: act())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
