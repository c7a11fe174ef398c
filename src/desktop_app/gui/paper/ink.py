"""The colours of paper, ink and marks, by day and by night. Paper stays paper: at night it is only dimmed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from desktop_app.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Ink:
    """One set of colours."""

    desk: QColor
    paper: QColor
    edge: QColor
    """Hairline around a sheet."""
    text: QColor
    rule: QColor
    """Table lines and rules under blanks."""
    field: QColor
    """Ground of cells that can be written in."""
    locked: QColor
    """Ground of cells that are computed or closed."""
    hint: QColor
    """Examples in blank cells."""
    suggestion: QColor
    focus: QColor
    selection: QColor
    error: QColor
    soft: QColor
    warning: QColor
    comment: QColor
    comment_ground: QColor
    """Ground of cells that somebody has commented on."""
    quiet: QColor
    """Counters and row handles."""

    def of(self, severity: Severity) -> QColor:
        """Return the colour of a finding's mark."""
        return {Severity.ERROR: self.error, Severity.SOFT: self.soft, Severity.WARNING: self.warning}[severity]


DAY = Ink(
    desk=QColor("#dfe2e6"), paper=QColor("#ffffff"), edge=QColor("#c4c9cf"), text=QColor("#16181d"),
    rule=QColor("#2b2e34"), field=QColor("#f5f9fe"), locked=QColor("#f4f4f2"), hint=QColor("#9aa3ad"),
    suggestion=QColor("#6f8299"), focus=QColor("#1f6feb"), selection=QColor("#b9d6ff"), error=QColor("#c62828"),
    soft=QColor("#b26a00"), warning=QColor("#8a7a00"), comment=QColor("#7d3cb5"),
    comment_ground=QColor("#f3eafb"), quiet=QColor("#7b8794"),
)  # fmt: skip
NIGHT = Ink(
    desk=QColor("#1d1f22"), paper=QColor("#e4e1da"), edge=QColor("#0f1012"), text=QColor("#1a1b1e"),
    rule=QColor("#33353a"), field=QColor("#dfe1e2"), locked=QColor("#d9d6cf"), hint=QColor("#858a8f"),
    suggestion=QColor("#5d6c7e"), focus=QColor("#1a5fc8"), selection=QColor("#a5c4ee"), error=QColor("#b02222"),
    soft=QColor("#96590a"), warning=QColor("#716400"), comment=QColor("#6c2fa3"),
    comment_ground=QColor("#dbd0e6"), quiet=QColor("#66707b"),
)  # fmt: skip


def ink_for(palette: QPalette) -> Ink:
    """Return the colours that go with an application palette: night ones where its windows are dark."""
    return NIGHT if palette.window().color().lightness() < 128 else DAY


def paper_palette(palette: QPalette, ink: Ink) -> QPalette:
    """Return ``palette`` as editors on the paper need it: ink on nothing, so that the sheet's own ground shows."""
    changed = QPalette(palette)
    changed.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
    changed.setColor(QPalette.ColorRole.Text, ink.text)
    changed.setColor(QPalette.ColorRole.WindowText, ink.text)
    changed.setColor(QPalette.ColorRole.ButtonText, ink.text)
    changed.setColor(QPalette.ColorRole.PlaceholderText, ink.hint)
    changed.setColor(QPalette.ColorRole.Highlight, ink.selection)
    changed.setColor(QPalette.ColorRole.HighlightedText, ink.text)
    return changed
