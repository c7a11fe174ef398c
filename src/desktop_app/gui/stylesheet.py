"""The style sheet: what each ``role`` looks like. Everything without a role stays plain Fusion in our palette.

Apart from dialogs, buttons, tabs, scroll bars, progress bars, table heads and splitters, rules select by role and never
by bare class, so that the cells of the paper are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_SHEET = Template("""
QLabel[role="title"] { font-size: 16pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 11pt; font-weight: 600; }
QLabel[role="figure"] { font-size: 20pt; font-weight: 600; color: $accent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: 9pt; }
QLabel[role="error"] { color: $error; }
QLabel[role="caution"] { color: $caution; }
QLabel[role="success"] { color: $success; }
QLabel[role="code"] { font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: 12pt; }
QLabel[role="passphrase"] {
    font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: 18pt; font-weight: 600;
}

QLabel[role="drop"] { color: $muted; border: 1px dashed $border; border-radius: 6px; background: $surface; }
QLabel[role="title"][kind="error"] { color: $error; }
QLabel[role="title"][kind="caution"] { color: $caution; }
QLabel[role="title"][kind="success"] { color: $success; }

QDialog { border: 1px solid $border; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 6px; }
QFrame[role="banner"] { background: $accent_soft; border: none; border-bottom: 1px solid $border; }
QFrame[role="banner"][kind="error"] { background: $error_soft; }
QFrame[role="banner"][kind="success"] { background: $success_soft; }
QFrame[role="banner"][kind="caution"] { background: $caution_soft; }
QFrame[role="comment"] {
    background: $surface; border: 1px solid $border; border-left: 3px solid $comment; border-radius: 6px;
}
QFrame[role="comment"][chosen="true"] { background: $accent_soft; border-color: $comment; }
QLabel[role="reply"] { background: $raised; border-radius: 4px; padding: 4px 6px; }
QFrame[role="bar"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame[role="rail"] { background: $raised; border: none; border-right: 1px solid $border; }
QFrame[role="line"] { background: $border; border: none; max-height: 1px; }

QToolButton[role="rail"] {
    border: none; border-radius: 6px; padding: 6px 2px; color: $muted; font-size: 9pt;
}
QToolButton[role="rail"]:hover { background: $accent_soft; color: $text; }
QToolButton[role="rail"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QToolButton[role="rail"]:focus { border: 1px solid $accent; }

QToolButton[role="flat"] { border: 1px solid transparent; border-radius: 4px; padding: 4px; }
QToolButton[role="flat"]:hover { background: $accent_soft; }
QToolButton[role="flat"]:pressed, QToolButton[role="flat"]:checked { background: $accent_soft; border-color: $accent; }
QToolButton[role="flat"]:focus { border-color: $accent; }

QToolButton[role="answer"] {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 4px; padding: 3px 10px;
}
QToolButton[role="answer"]:hover { border-color: $accent; }
QToolButton[role="answer"]:checked { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QToolButton[role="answer"]:focus { border: 2px solid $text; padding: 2px 9px; }
QToolButton[role="answer"]:disabled { color: $muted; background: $raised; }
QToolButton[role="answer"]:checked:disabled { color: $text; background: $border; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 4px;
    padding: 4px 12px; min-height: 18px;
}
QPushButton:hover { border-color: $accent; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $muted; background: $raised; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; border-radius: 4px;
    padding: 5px 16px; font-weight: 600;
}
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 4px 15px; }
QPushButton[role="primary"]:disabled { background: $border; border-color: $border; color: $muted; }
QPushButton[role="link"] { background: transparent; border: none; color: $accent; padding: 2px; text-align: left; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }

QLineEdit[role="field"], QPlainTextEdit[role="field"] {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 4px; padding: 3px 6px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit[role="field"]:focus, QPlainTextEdit[role="field"]:focus { border-color: $accent; }
QLineEdit[role="field"]:disabled { background: $raised; color: $muted; }

QFrame[role="message"] { border: 1px solid $border; border-radius: 6px; background: $accent_soft; }
QFrame[role="message"][kind="error"] { background: $error_soft; border-color: $error; }
QFrame[role="message"][kind="success"] { background: $success_soft; border-color: $success; }
QFrame[role="message"][kind="caution"] { background: $caution_soft; border-color: $caution; }

QAbstractItemView[role="list"] {
    background: $surface; border: 1px solid $border; border-radius: 6px; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QAbstractItemView[role="plain"] {
    background: $surface; border: none; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QAbstractItemView[role="list"]::item, QAbstractItemView[role="plain"]::item { padding: 5px 6px; }
QAbstractItemView[role="list"]::item:selected, QAbstractItemView[role="plain"]::item:selected {
    background: $accent_soft; color: $text;
}
QAbstractItemView[role="list"]:focus, QAbstractItemView[role="plain"]:focus { border: 1px solid $accent; }
QHeaderView::section {
    background: $raised; color: $muted; border: none; border-bottom: 1px solid $border; padding: 6px 9px;
}
QScrollArea[role="page"], QWidget[role="page"] { background: $window; border: none; }
QLabel[role="badge"] {
    color: $accent; background: $accent_soft; border-radius: 4px; padding: 1px 6px; font-size: 9pt;
}
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $border; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QWidget[role="surface"] { background: $surface; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent; padding: 7px 12px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $accent_soft; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
""")


def stylesheet(colors: Mapping[str, str]) -> str:
    """Return the style sheet of the application in these colours (the names of ``theme.Scheme``)."""
    return _SHEET.substitute(colors)
