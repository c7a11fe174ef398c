"""One visual language: colours, spacing and type sizes of the whole window, light and dark.

Widgets never name a colour. They say what they are with the dynamic property ``role`` (see ``stylesheet``), take
spacing from the steps below, and ask :func:`current_scheme` for a colour when they paint by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop_app.gui.stylesheet import stylesheet

SPACE_TIGHT, SPACE_SMALL, SPACE, SPACE_WIDE, SPACE_PAGE = 4, 8, 12, 16, 24
"""Steps of the spacing scale in device-independent pixels; the Designer sources use the same numbers."""

BODY_POINTS = 10.0
"""Size of running text in points; the other sizes stand in ``stylesheet``."""

FAMILIES = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "sans-serif",
)
"""Faces of the window by preference, so that Chinese is never drawn with Japanese or Korean shapes."""


_BOXES = ("QCheckBox", "QRadioButton", "QListWidget")


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of one appearance, as ``#rrggbb``."""

    window: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    error: str
    error_soft: str
    caution: str
    caution_soft: str
    success: str
    success_soft: str
    comment: str

    def color(self, name: str) -> QColor:
        """Return the colour called ``name``."""
        return QColor(str(getattr(self, name)))


LIGHT = Scheme(
    window="#f3f4f6", surface="#ffffff", raised="#f9fafb", border="#d5d9e0", text="#1c2027", muted="#5c6573",
    accent="#1f5aa6", on_accent="#ffffff", accent_soft="#e4edf8", error="#b3261e", error_soft="#fcebe9",
    caution="#8a5a00", caution_soft="#fff4d6", success="#1c7a46", success_soft="#e3f4ea",
    comment="#7d3cb5",
)  # fmt: skip
DARK = Scheme(
    window="#1a1c20", surface="#222529", raised="#292d32", border="#3c424a", text="#e5e8ec", muted="#9aa3af",
    accent="#74aaf0", on_accent="#0f1a2a", accent_soft="#25364c", error="#f28b82", error_soft="#452a29",
    caution="#e6b95c", caution_soft="#413619", success="#74c796", success_soft="#203a2b",
    comment="#b98ae6",
)  # fmt: skip


class Appearance(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def current_scheme() -> Scheme:
    """Return the colours that the application shows now."""
    return DARK if QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(scheme: Scheme) -> QPalette:
    """Return the Qt palette of a scheme."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, name in {
        role.Window: "window", role.WindowText: "text", role.Base: "surface", role.AlternateBase: "raised",
        role.Text: "text", role.Button: "raised", role.ButtonText: "text", role.BrightText: "error",
        role.ToolTipBase: "raised", role.ToolTipText: "text", role.PlaceholderText: "muted", role.Link: "accent",
        role.LinkVisited: "accent", role.Highlight: "accent", role.HighlightedText: "on_accent", role.Accent: "accent",
        role.Light: "surface", role.Midlight: "raised", role.Mid: "border", role.Dark: "border", role.Shadow: "border",
    }.items():  # fmt: skip
        palette.setColor(target, scheme.color(name))
    faded = scheme.color("muted")
    faded.setAlpha(150)
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, faded)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, scheme.color("border"))
    return palette


def palette_of_boxes(scheme: Scheme) -> QPalette:
    """Return the palette of what has boxes to tick: Fusion outlines them by the window's colour, 1.4 times darker."""
    palette = palette_of(scheme)
    palette.setColor(QPalette.ColorRole.Window, scheme.color("muted").lighter(140))
    return palette


class Theme(QObject):
    """Dresses the application and follows the system's light or dark setting while the user asks for that."""

    changed = Signal()

    def __init__(self, application: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = appearance
        application.setStyle(QStyleFactory.create("Fusion"))
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPointSizeF(BODY_POINTS)
        application.setFont(font)
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress()

    @property
    def appearance(self) -> Appearance:
        """What the user asked for."""
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Change between light, dark and following the system, at once."""
        self._appearance = appearance
        self._dress()

    def _system_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._dress()

    def _scheme(self) -> Scheme:
        if self._appearance is not Appearance.SYSTEM:
            return DARK if self._appearance is Appearance.DARK else LIGHT
        return DARK if self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _dress(self) -> None:
        scheme = self._scheme()
        self._application.setPalette(palette_of(scheme))
        for kind in _BOXES:
            # the stubs ask for bytes, the binding takes a str
            self._application.setPalette(palette_of_boxes(scheme), kind)  # type: ignore[arg-type]
        self._application.setStyleSheet(stylesheet(vars_of(scheme)))
        self.changed.emit()


def vars_of(scheme: Scheme) -> dict[str, str]:
    """Return the colours of a scheme by name."""
    return {name: str(getattr(scheme, name)) for name in Scheme.__slots__}
