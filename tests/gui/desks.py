"""Words and small helpers for tests over real desks."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog

from desktop_app.domain.case import Case
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.case_page import CasePage
from desktop_app.services.desk import Desk

PASSPHRASE = "correct horse battery staple"
PROGRAMME = "hangzhou-chief-technician-2021"
RESOURCES = Path(__file__).resolve().parents[2] / "resources"

D = TypeVar("D", bound=QDialog)


def choose_programme(view: QAbstractItemView, desk: Desk, programme_id: str = PROGRAMME) -> None:
    """Take one programme in a list of them."""
    title = desk.registry.newest(programme_id).head.title
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    (row,) = [row for row in rows if str(row.data()).startswith(title)]
    view.setCurrentIndex(row)


def named_case(desk: Desk, name: str) -> Case:
    """Make a case whose nominee has this name."""
    return desk.cases.new(PROGRAMME, answers={"application": {"name": name}})


def scan(path: Path, colour: str = "#cccccc") -> Path:
    """Write a picture as a scanner would, and return its path."""
    image = QImage(620, 877, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def shown(kind: type[D]) -> D:
    """Return the dialog of this class that is on screen."""
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    assert len(found) == 1, f"{len(found)} dialogs of {kind.__name__} on screen"
    return found[0]


def is_shown(kind: type[QDialog]) -> bool:
    """Whether a dialog of this class is on screen."""
    return any(isinstance(widget, kind) and widget.isVisible() for widget in QApplication.topLevelWidgets())


def case_page(window: MainWindow) -> CasePage:
    """Return the page of the case that is open."""
    assert window.case_page is not None
    return window.case_page
