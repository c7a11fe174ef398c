"""The papers of a case: made when first looked at, gone to, followed by the panels, zoomed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.place import Place
from desktop_app.gui.pages.case_talk_page import CaseTalkPage
from desktop_app.gui.paper.page_guess import guess_page
from desktop_app.gui.short_titles import short_titles
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.programmes.forms import FormDefinition, Orientation

_HEIGHT_MM = {Orientation.PORTRAIT: 297.0, Orientation.LANDSCAPE: 210.0}
FIT = 0
"""Zoom in the settings that stands for: as wide as the room."""


class CasePapersPage(CaseTalkPage):
    """Turns the papers, goes to places on them, and lets the panels follow where the user stands."""

    _zoom = FIT
    """What the user chose, in percent."""
    _fitting = False
    """Whether the zoom that changes is fitted, and not chosen."""

    def show_form(self, form_id: str) -> None:
        """Turn to a form."""
        ids = [form.id for form in self.forms]
        if form_id in ids:
            self.ui.papers.setCurrentIndex(ids.index(form_id))
            self.editor(form_id).setFocus()

    def go_to(self, place: Place) -> None:
        """Go to the place of a finding: on the paper, in the score sheet, or among the evidence."""
        if form := self.scores.form_of(place):
            self.show_form(form)
            self.editor(form).focus_place(place)
            self.scores.focus_place(place)
        elif place.form is None:
            self.ui.side.setCurrentWidget(self.attachments)
            self.attachments.choose_place(place)
            self.attachments.ui.addButton.setFocus()
        elif place.field is None:
            self.show_form(place.form)
        else:
            self.show_form(place.form)
            self.editor(place.form).focus_place(place)

    def editor(self, form_id: str) -> PaperEditor:
        """Return the paper of a form; made when it is first looked at."""
        return self._editors[form_id]

    def _show_forms(self) -> None:
        self.ui.guide.show_session(self.session)
        titles = short_titles(self.forms)
        for form in self.forms:
            holder = QWidget()
            holder.setObjectName(form.id)
            self.ui.papers.addTab(holder, titles[form.id])
            self.ui.papers.setTabToolTip(self.ui.papers.count() - 1, form.title)
        self._paper_turned(self.ui.papers.currentIndex())

    def _paper_turned(self, index: int) -> None:
        if index < 0:
            return
        form = self.forms[index]
        if form.id not in self._editors:
            self._make_editor(index, form)
        self._fit_timer.start()
        self.preview.show_form(form)
        self._show_score_sheet(form)
        self.ui.guide.mark_form(form.id)

    def _focus_paper(self) -> None:
        """The paper that was turned away had the keyboard; the one that came gets it, unless the tabs have it."""
        papers = self.ui.papers
        if self.isVisible() and not papers.tabBar().hasFocus():
            papers.currentWidget().setFocus()

    def _show_score_sheet(self, form: FormDefinition) -> None:
        """Bring 自评 to the front beside a score sheet, and take it away beside other forms."""
        side, scored = self.ui.side, self.scores.show_form(form)
        at = side.indexOf(self.scores)
        if scored and not side.isTabVisible(at):
            self._side_before = side.currentWidget()
            side.setTabVisible(at, True)
            side.setCurrentIndex(at)
        elif not scored and side.isTabVisible(at):
            if side.currentIndex() == at:
                side.setCurrentWidget(self._side_before)
            side.setTabVisible(at, False)

    def _turn_form(self, step: int) -> None:
        count = max(self.ui.papers.count(), 1)
        self.ui.papers.setCurrentIndex((self.ui.papers.currentIndex() + step) % count)

    def _make_editor(self, index: int, form: FormDefinition) -> None:
        reader, session = self._desk.checks.reader_of(self.session.case), self.session
        editor = PaperEditor(
            session,
            form,
            judge=lambda expression: reader.holds(session.case, expression),
            suggestions=lambda: reader.suggestions(session.case),
            portraits=self._portrait,
            on_portrait=self._set_portrait,
            review_points=self._desk.reviewing.points(session.case),
            commentable=self._commentable,
        )
        editor.comment_wanted.connect(self.comment_on)
        editor.zoomed.connect(self._zoomed)
        editor.show_findings(list(self.ui.guide.findings))
        editor.show_comments([remark.comment for remark in self.comments.remarks if not remark.earlier])
        editor.place_focused.connect(self._paper_focused)
        editor.place_elsewhere.connect(self.go_to)
        editor.score_wanted.connect(self._answer_score)
        editor.refused.connect(self.refused)
        self._editors[form.id] = editor
        papers = self.ui.papers
        title, tip = papers.tabText(index), papers.tabToolTip(index)
        papers.blockSignals(True)
        papers.removeTab(index)
        papers.insertTab(index, editor, title)
        papers.setTabToolTip(index, tip)
        papers.setCurrentIndex(index)
        papers.blockSignals(False)

    def _portrait(self, digest: str) -> bytes | None:
        try:
            with self._desk.evidence.open(digest) as stream:
                return stream.read()
        except KnownError:
            return None

    def _set_portrait(self, form: str, field: str, picture: bytes) -> None:
        case_id = self.session.case.id
        self._jobs.run(
            lambda _: self._desk.evidence.set_portrait(case_id, form, field, picture), lambda _: None, owner=self
        )

    def _paper_focused(self) -> None:
        editor = self.ui.papers.currentWidget()
        if not isinstance(editor, PaperEditor) or (cell := editor.current) is None:
            return
        self.attachments.follow_paper(cell.place)
        self._follow_comments(cell.place)
        self.scores.show_place(cell.place)
        sheet = next((sheet for sheet in editor.sheets if sheet.isAncestorOf(cell.widget)), None)
        if sheet is not None:
            page_height = editor.scale.px(_HEIGHT_MM[editor.form.page.orientation])
            offset = cell.widget.mapTo(sheet, QPoint(0, 0)).y()
            heights = [other.height() for other in editor.sheets]
            self.preview.follow(guess_page(heights, editor.sheets.index(sheet), offset, page_height))

    def _answer_score(self, place: Place) -> None:
        self.ui.side.setCurrentWidget(self.scores)
        self.scores.answer_line(place)

    def _line_shown(self, place: Place) -> None:
        if isinstance(editor := self.ui.papers.currentWidget(), PaperEditor):
            editor.choose_line(place)

    def _back_to_paper(self, place: Place) -> None:
        if isinstance(editor := self.ui.papers.currentWidget(), PaperEditor):
            editor.focus_place(place)

    def attach(self, paths: Sequence[Path], at: QPoint | None = None) -> None:
        """Attach files to the score line under a global position, else to the place chosen among the evidence."""
        editor = self.ui.papers.currentWidget()
        line = editor.score_place_at(at) if at is not None and isinstance(editor, PaperEditor) else None
        if line is not None:
            self.ui.side.setCurrentWidget(self.scores)
            self.scores.show_place(line)
            self.scores.evidence.attach(paths)
            return
        self.ui.side.setCurrentWidget(self.attachments)
        self.attachments.attach(paths)

    # zoom

    def _zoom_by(self, direction: int) -> None:
        if isinstance(editor := self.ui.papers.currentWidget(), PaperEditor):
            editor.zoom_step(direction)

    def _zoomed(self, zoom: float) -> None:
        """Keep what the user chose; fitting to the room is not a choice."""
        if not self._fitting:
            self._zoom = round(zoom * 100)
            self._memory.change(zoom=self._zoom)

    def _fit_to_room(self) -> None:
        self._zoom = FIT
        self._memory.change(zoom=FIT)
        self._fit()

    def _fit(self) -> None:
        editor = self.ui.papers.currentWidget()
        if isinstance(editor, PaperEditor):
            self._fitting = True
            if self._zoom == FIT:
                editor.fit_width()
            else:
                editor.set_zoom(self._zoom / 100)
            self._fitting = False
