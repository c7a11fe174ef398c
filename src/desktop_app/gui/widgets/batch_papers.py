"""The papers of a batch as tabs of real editors; a long summary sheet is shown some rows at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTabWidget

from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.gui.short_titles import short_titles
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.programmes.forms import FormDefinition
from desktop_app.services.batch_session import BatchSession

ROWS_AT_ONCE = 40
"""Cases whose rows are on show together: each row has an editor for every cell."""


class BatchPapersView(QObject):
    """Makes the editors, one tab each, and goes to places on them."""

    refused = Signal(str)
    place_elsewhere = Signal(object)

    def __init__(self, session: BatchSession, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._session, self._tabs = session, tabs
        self._first, self._count = 0, len(session.members)
        self.forms: Sequence[FormDefinition] = [form for form in session.programme.forms if form.printed]
        self.editors: dict[str, PaperEditor] = {}
        titles = short_titles(self.forms)
        for form in self.forms:
            editor = PaperEditor(session, form, rows=self._rows)
            editor.refused.connect(self.refused)
            editor.place_elsewhere.connect(self.place_elsewhere)
            self.editors[form.id] = editor
            tabs.addTab(editor, titles[form.id])
            tabs.setTabToolTip(tabs.count() - 1, form.title)

    @property
    def current(self) -> PaperEditor | None:
        """The editor on show."""
        widget = self._tabs.currentWidget()
        return widget if isinstance(widget, PaperEditor) else None

    @property
    def in_parts(self) -> bool:
        """Whether there are more rows than are shown at once."""
        return self._count > ROWS_AT_ONCE

    @property
    def rows_words(self) -> str:
        """Which rows are on show, for people."""
        last = min(self._first + ROWS_AT_ONCE, self._count)
        return f"第 {self._first + 1}—{last} 行，共 {self._count} 行"

    def _rows(self) -> range | None:
        return range(self._first, self._first + ROWS_AT_ONCE) if self.in_parts else None

    def follow(self, count: int) -> None:
        """Take note of how many rows there are now."""
        if count != self._count:
            self._count = count
            self._first = min(self._first, max(count - 1, 0) // ROWS_AT_ONCE * ROWS_AT_ONCE)

    def turn_rows(self, step: int) -> None:
        """Show the rows before or after those on show."""
        self._show_rows(self._first + step * ROWS_AT_ONCE)

    def _show_rows(self, first: int) -> None:
        first = max(0, min(first, max(self._count - 1, 0) // ROWS_AT_ONCE * ROWS_AT_ONCE))
        if first != self._first:
            self._first = first
            for editor in self.editors.values():
                editor.refresh()

    def show_form(self, form_id: str) -> None:
        """Turn to a paper."""
        if (editor := self.editors.get(form_id)) is not None:
            self._tabs.setCurrentWidget(editor)
            editor.setFocus()

    def go_to(self, place: Place) -> None:
        """Go to a place on a paper; its row comes on show."""
        self.show_form(place.form or "")
        ids = list(self._session.members)
        if place.row in ids and self.in_parts:
            self._show_rows(ids.index(place.row) // ROWS_AT_ONCE * ROWS_AT_ONCE)
        if (editor := self.editors.get(place.form or "")) is not None and place.field is not None:
            editor.focus_place(place)

    def focus(self) -> None:
        """Give the paper on show the keyboard."""
        if self.current is not None:
            self.current.setFocus()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark what is wrong on each paper."""
        for editor in self.editors.values():
            editor.show_findings(findings)

    def fit(self) -> None:
        """Make the paper on show as wide as its room."""
        if self.current is not None:
            self.current.fit_width()

    def zoom(self, direction: int) -> None:
        """Zoom the paper on show in or out."""
        if self.current is not None:
            self.current.zoom_step(direction)
