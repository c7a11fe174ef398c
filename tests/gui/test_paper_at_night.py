"""On dimmed paper the ink is dark, in every cell and whenever the window changes its dress."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.paper.ink import DAY, NIGHT, Ink
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.services.desk import Desk
from tests.gui.desks import case_page, named_case


def inks(window: MainWindow, form: str) -> set[str]:
    """The colours in which the cells of a form are written."""
    page = case_page(window)
    page.show_form(form)
    cells = [cell for cell in page.editor(form).cells if isinstance(cell, TextCell)]
    assert cells
    return {cell.widget.palette().color(QPalette.ColorRole.Text).name() for cell in cells}


@pytest.mark.parametrize("form", ["application", "report", "summary"])
@pytest.mark.parametrize(
    ("first", "then", "ink"), [(Appearance.DARK, Appearance.DARK, NIGHT), (Appearance.LIGHT, Appearance.DARK, NIGHT),
                               (Appearance.DARK, Appearance.LIGHT, DAY)],
)  # fmt: skip
def test_every_cell_is_written_in_the_papers_ink(
    form: str, first: Appearance, then: Appearance, ink: Ink, window: MainWindow, desk: Desk, theme: Theme,
    jobs: Jobs, qtbot: QtBot,
) -> None:  # fmt: skip
    theme.set_appearance(first)
    try:
        window.open_case(named_case(desk, "张三").id)
        inks(window, form)
        theme.set_appearance(then)
        assert inks(window, form) == {ink.text.name()}
        qtbot.waitUntil(lambda: not jobs.busy and case_page(window).settled, timeout=15_000)
        assert inks(window, form) == {ink.text.name()}
    finally:
        theme.set_appearance(Appearance.LIGHT)
