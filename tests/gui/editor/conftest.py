"""Papers on an offscreen desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.place import Place
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.forms import FormDefinition
from desktop_app.services.editing import EditSession
from tests.gui.editor.sessions import form, new_session


class OpenPaper(Protocol):
    """Opens a paper."""

    def __call__(
        self, session: EditSession | None = None, definition: FormDefinition | None = None, **more: Any
    ) -> PaperEditor:
        """Show the form (the 申报表 unless told) over the session (a blank case unless told)."""


@pytest.fixture
def open_paper(qtbot: QtBot, theme: Theme) -> OpenPaper:
    assert theme is not None

    def opened(
        session: EditSession | None = None, definition: FormDefinition | None = None, **more: Any
    ) -> PaperEditor:
        editor = PaperEditor(session or new_session(), definition or form(), **more)
        qtbot.addWidget(editor)
        editor.resize(1000, 900)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.activateWindow()
        return editor

    return opened


@pytest.fixture
def at() -> Callable[[PaperEditor, str], TextCell]:
    """Find the text cell of a place written as ``name`` or ``career[r0].what`` of the paper's form."""

    def found(editor: PaperEditor, where: str) -> TextCell:
        cell = editor.cell(Place.parse(f"{editor.form.id}.{where}"))
        assert isinstance(cell, TextCell), where
        return cell

    return found
