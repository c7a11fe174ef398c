"""The printed form beside the editor, kept up to date while somebody types.

The page in view is made first, right after the last key; the others follow while nothing is typed.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.gui.designed.panels.ui_preview_panel import Ui_PreviewPanel
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs, Lane
from desktop_app.gui.paper.page_guess import PageGuess
from desktop_app.programmes.forms import FormDefinition, Orientation
from desktop_app.services.desk import Desk
from desktop_app.services.editing import EditSession
from desktop_app.services.outcomes import Preview

DEBOUNCE = 15
"""Milliseconds of silence after a change before pages are made."""
_INCHES = {Orientation.PORTRAIT: 210 / 25.4, Orientation.LANDSCAPE: 297 / 25.4}
_LEAST, _MOST = 60, 220


class PreviewPanel(QWidget):
    """Shows one form of one case; costs nothing while it is hidden."""

    def __init__(self, desk: Desk, jobs: Jobs, session: EditSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._session = desk, jobs, session
        self._form: FormDefinition | None = None
        self._stale: set[int] = set()
        self._followed: PageGuess | None = None
        self.ui = ui = Ui_PreviewPanel()
        ui.setupUi(self)
        ui.previousButton.setIcon(icon("caret-up"))
        ui.nextButton.setIcon(icon("caret-down"))
        ui.previousButton.clicked.connect(lambda: ui.pages.go_to(ui.pages.page - 1))
        ui.nextButton.clicked.connect(lambda: ui.pages.go_to(ui.pages.page + 1))
        ui.pages.page_changed.connect(self._page_changed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._make_page)

    @property
    def up_to_date(self) -> bool:
        """Whether every page on show is made of what the case holds now; a hidden panel shows none."""
        return not self.isVisible() or (not self._stale and not self._timer.isActive())

    def show_form(self, form: FormDefinition) -> None:
        """Show this form from its first page."""
        if form is self._form:
            return
        self._form, self._followed = form, None
        self.ui.pages.set_count(0)
        self._say("" if form.printed else "这张表只在屏幕上填写，不打印。")
        if form.printed:
            self.ui.pages.set_count(1)
            self.refresh()
        else:
            self._stale = set()
        self._page_changed()

    def follow(self, guess: PageGuess) -> None:
        """Bring the page into view that is being edited."""
        self._followed = guess
        self._follow()

    def _follow(self) -> None:
        if self._followed is not None and self.ui.pages.count:
            page = self._followed.among(self.ui.pages.count)
            if page != self.ui.pages.page:
                self.ui.pages.go_to(page)

    def refresh(self) -> None:
        """Make the pages again soon: something changed."""
        if self._form is None or not self._form.printed:
            return
        self._stale = set(range(max(self.ui.pages.count, 1)))
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: object) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]  # any event that Qt hands in
        if self._stale:
            self._timer.start()

    def stop(self) -> None:
        """Make no more pages: the case is being closed."""
        self._timer.stop()
        self._stale = set()

    def _make_page(self) -> None:
        if self._form is None or not self._stale:
            return
        view = self.ui.pages
        number = view.page if view.page in self._stale else min(self._stale, key=lambda page: abs(page - view.page))
        case, form = self._session.case, self._form
        ppi = min(max(view.page_width / _INCHES[form.page.orientation], _LEAST), _MOST)
        self._jobs.run(
            lambda _: self._desk.documents.preview(case, form.id, ppi, number),
            lambda preview: self._made(form, number, preview),
            self._cannot,
            owner=self,
            lane=Lane.PREVIEW,
            newest="preview",
        )

    def _made(self, form: FormDefinition, number: int, preview: Preview) -> None:
        if form is not self._form:
            return
        self._say("")
        known = self.ui.pages.count
        self.ui.pages.set_count(preview.count)
        self._stale |= set(range(known, preview.count))
        if known != preview.count:
            self._follow()
        self._stale = {page for page in self._stale if page < preview.count} - {number}
        if preview.pages and number < preview.count:
            self.ui.pages.set_page(number, preview.pages[0])
        self._page_changed()
        if self._stale and not self._timer.isActive():
            self._make_page()

    def _cannot(self, error: KnownError) -> None:
        self._stale = set()
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self.ui.note.setText(sentence)
        self.ui.note.setVisible(bool(sentence))
        self.ui.pages.setVisible(not sentence)

    def _page_changed(self) -> None:
        count, page = self.ui.pages.count, self.ui.pages.page
        self.ui.pageLabel.setText(f"第 {page + 1} 页，共 {count} 页" if count else "")
        self.ui.previousButton.setEnabled(page > 0)
        self.ui.nextButton.setEnabled(page + 1 < count)
