"""How cards are shown wherever they are used: the mark, the words, the lines of the fingerprint, the files."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from desktop_app.domain.contact import Assurance, CardEvent, PinnedCard
from desktop_app.gui.icons import icon

CARD_FILES = "名片、名片页 (*.jbc *.pdf *.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.txt);;所有文件 (*)"
"""Filter of file dialogs: all that a card can be read from."""


def spoken_lines(spoken: str) -> str:
    """Return the groups of a fingerprint in two lines of four."""
    groups = spoken.split()
    return "\n".join("   ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))


def is_sure(pinned: PinnedCard) -> bool:
    """Whether nothing has to be said about a card beside its name."""
    return pinned.alarm is None and pinned.assurance is Assurance.CONFIRMED


def card_icon(pinned: PinnedCard) -> QIcon:
    """Return the mark beside a card."""
    if pinned.alarm is not None:
        return icon("warning", "error")
    return icon(*(("circle-wavy-check", "success") if pinned.confirmed else ("circle-dashed", "caution")))


def history_line(event: CardEvent) -> str:
    """Return one line of a card's history: when, what, who."""
    return f"{event.at.astimezone():%Y-%m-%d %H:%M}　{event.step.label}　（{event.by}）"
