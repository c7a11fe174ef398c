"""What the window remembers between two starts; the settings store outside satisfies this."""

from __future__ import annotations

from typing import Any, Literal, Protocol


class Remembered(Protocol):
    """The choices that the window reads."""

    @property
    def theme(self) -> Literal["system", "light", "dark"]:
        """Light, dark, or as the system is."""

    @property
    def zoom(self) -> int:
        """Size of the paper on screen, per cent; 0: as wide as there is room."""

    @property
    def window(self) -> str:
        """The layout as :class:`~desktop_app.gui.layout_memory.LayoutMemory` writes it."""

    @property
    def export_folder(self) -> str:
        """Where documents were saved last."""

    @property
    def package_folder(self) -> str:
        """Where a package was saved or opened last."""


class Memory(Protocol):
    """A place where choices are kept."""

    @property
    def settings(self) -> Remembered:
        """The choices as they stand."""

    def change(self, **changes: Any) -> object:
        """Keep some choices, by the names above."""
