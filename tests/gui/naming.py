"""Finds controls that a screen reader could not name."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
"""What a person can press, choose from, or type into."""


def unnamed_controls(root: QWidget) -> list[str]:
    """Return the controls inside ``root`` that have neither a name, a text of their own, nor a label as buddy."""
    labelled = {label.buddy() for label in root.findChildren(QLabel) if label.buddy() is not None}
    controls = [control for kind in CONTROLS for control in root.findChildren(kind)]
    return sorted({_path(control) for control in controls if not _inner(control) and not _named(control, labelled)})


def _named(control: QWidget, labelled: set[QWidget]) -> bool:
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return bool(control.accessibleName() or text) or control in labelled


def _inner(control: QWidget) -> bool:
    """Whether it is not on show, or Qt made it as a part of another control (headers, the list of a combo box)."""
    if control.isHidden():
        return True
    if isinstance(control, (QHeaderView, QProgressBar)) or control.objectName().startswith("qt_"):
        return True
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, (QComboBox, QLineEdit, QTabBar, QHeaderView)):
            return True
        if isinstance(above, QAbstractItemView):
            return True
        above = above.parentWidget()
    return type(control) is QAbstractScrollArea


def _path(control: QWidget) -> str:
    names = [f"{type(control).__name__} {control.objectName()}"]
    above = control.parentWidget()
    while above is not None:
        names.append(above.objectName() or type(above).__name__)
        above = above.parentWidget()
    return " < ".join(names[:4])
