"""A received case under review: the nominee's paper stands still, what this desk says stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal

from desktop_app.domain.place import Place
from desktop_app.domain.review import Review, Verdict
from desktop_app.gui.case_talk import remarks_under_review
from desktop_app.gui.dialogs.chain_dialog import show_chain
from desktop_app.gui.dialogs.compare_dialog import compare_with_previous
from desktop_app.gui.pages.case_page import CasePage
from desktop_app.gui.panels.dossier_panel import DossierPanel
from desktop_app.gui.panels.line_review import LinePoints
from desktop_app.gui.panels.review_bar import ReviewBar
from desktop_app.gui.widgets.comment_card import Remark
from desktop_app.programmes.score_fields import scored_lines
from desktop_app.services.editing import EditSession
from desktop_app.services.review_session import ReviewSession
from desktop_app.services.review_state import ReviewState


class ReviewPage(CasePage):
    """Like the page of an own case, with a bar that decides, comments that are written, and points that are given."""

    decision_wanted = Signal(object)
    """A :class:`Verdict` for this case."""
    receipt_wanted = Signal()
    reopened = Signal()
    """The decision was taken back."""

    session: ReviewSession
    _commentable = True

    def _open_session(self, case_id: str) -> EditSession:
        return self._desk.review(case_id)

    def _begin_more(self) -> None:
        ui = self.ui
        self.dossier = DossierPanel(self.session, self._desk.arrival(self.session.case.id))
        ui.side.insertTab(ui.side.indexOf(self.attachments), self.dossier, "审核")
        self.decisions = ReviewBar()
        ui.layout4.insertWidget(1, self.decisions)
        self.comments.set_commentable(True)
        self.comments.set_hint("在纸面上选一处，按 Ctrl+M 就能提意见；材料和评分项也可以。")
        ui.guide.ui.findingsEmpty.setText("预审没有发现问题。")
        self.attachments.ui.empty.setText("报送人没有附材料。")
        self.setAccessibleName("申报件审核")

    def _make_actions(self) -> None:
        super()._make_actions()
        keys = self.decisions.make_actions(self)
        self.addActions(keys)
        self.actions_with_keys += keys

    def _connect(self) -> None:
        super()._connect()
        self.comments.written.connect(lambda place, words: self._say(lambda: self.session.comment(place, words)))
        self.comments.changed.connect(lambda name, words: self._say(lambda: self.session.change_comment(name, words)))
        self.comments.removed.connect(lambda name: self._say(lambda: self.session.remove_comment(name)))
        self.attachments.comment_wanted.connect(self.comment_on)
        self.scores.review.given.connect(self._give_points)
        self.dossier.note_written.connect(lambda words: self._say(lambda: self.session.set_note(words)))
        self.dossier.level_chosen.connect(self._choose_level)
        self.dossier.compare_wanted.connect(self.compare_with_previous)
        self.dossier.chain_wanted.connect(self.show_chain)
        self.decisions.decision_wanted.connect(self._want_decision)
        self.decisions.receipt_wanted.connect(self.receipt_wanted)
        self.decisions.reopen_wanted.connect(self.reopen)

    # what is said

    def _say(self, say: Callable[[], object]) -> bool:
        """Say it; what cannot be said is told, and what is kept shown again."""
        done = self._tried(say)
        if not done:
            self.show_talk()
        return done

    def comment_on(self, place: Place | None) -> None:
        """Let the user comment on a place; where a level above has commented, answer that."""
        about = place if place is None or place.row is not None else replace(place, column=None)
        if self._answer_at(about):
            return
        if self.session.review.locked:
            self.refused.emit("审核意见已经锁定。要再提意见，请先撤回决定。")
        else:
            self.ui.side.setCurrentWidget(self.comments)
            self.comments.write_here(about)

    def _give_points(self, line: str, points: str, reason: str) -> None:
        sheets = self.session.programme.score_sheets_of(self.session.case)
        sheet = next(sheet.id for sheet in sheets if any(item.id == line for item in scored_lines(sheet)))
        if not self._say(lambda: self.session.set_points(sheet, line, points or None, reason)):
            self.scores.review.reset()

    def _choose_level(self, level: str) -> None:
        if self._say(lambda: self._desk.reviewing.set_own_level(level)):
            self.session.refresh()

    def _answer_score(self, place: Place) -> None:
        self.ui.side.setCurrentWidget(self.scores)
        self.scores.focus_points(place)

    # what the page shows

    def remarks(self) -> list[Remark]:
        """Return what this desk and the other levels say about places of the case."""
        return remarks_under_review(self.session, self._desk.replies.open_comments(self.session.case.id))

    def show_talk(self) -> None:
        """Show what is said about the case, everywhere it stands."""
        super().show_talk()
        state = self.session.review
        self.dossier.show_state()
        self.decisions.show_state(state)
        self.attachments.show_review()
        points = self._desk.reviewing.points(self.session.case)
        self.scores.review.take(
            _points_of(state.review), _points_by_line((*state.below, *state.above)), writable=not state.locked
        )
        self.scores.show_reviewed(points)
        for editor in self._editors.values():
            editor.show_review_points(points)

    def _show_banner(self) -> None:
        self.banner.hide()

    def _show_head(self) -> None:
        super()._show_head()
        if self.session.review.locked:
            self.ui.saved.setText("已锁定")
        self.ui.recordButton.hide()
        accepted = self.session.review.review.verdict is Verdict.ACCEPTED
        self.ui.packageButton.setText("上报(&S)…")
        self.ui.packageButton.setEnabled(accepted)
        self.ui.packageButton.setToolTip("" if accepted else "受理后才能上报")

    def _status_changed(self) -> None:
        self._show_head()

    def _changed(self, place: Place) -> None:
        super()._changed(place)
        if place == self.session.front() or place.form is None:
            self.refresh_said()

    def refresh(self) -> None:
        """Show again what other services changed: the decision, the receipt, the case."""
        self.session.refresh()
        self.history.refresh()

    def refresh_said(self) -> None:
        """Show again what is said and decided."""
        self._show_head()
        self.show_talk()
        for editor in self._editors.values():
            editor.refresh()

    # decisions

    def keep_words(self) -> None:
        """Keep what is being written about the case, and its points."""
        super().keep_words()
        self.scores.review.keep()
        self.dossier.keep()

    def _want_decision(self, verdict: Verdict) -> None:
        self.keep_words()
        self.decision_wanted.emit(verdict)

    def reopen(self) -> None:
        """Take the decision back."""
        if self._tried(lambda: self._desk.reviewing.reopen(self.session.case.id)):
            self.session.refresh()
            self.reopened.emit()

    def compare_with_previous(self) -> None:
        """Show what changed since the revision before."""
        compare_with_previous(self._desk, self._jobs, self.session.case.id, self)

    def show_chain(self) -> None:
        """Show who signed the case on its way here."""
        show_chain(self._desk, self._jobs, self.session.case.id, self)

    @property
    def state(self) -> ReviewState:
        """How the review stands."""
        return self.session.review


def _points_of(review: Review) -> Mapping[str, LinePoints]:
    return {score.line: LinePoints(score, review.author_name) for score in review.scores}


def _points_by_line(reviews: tuple[Review, ...]) -> Mapping[str, tuple[LinePoints, ...]]:
    found: dict[str, tuple[LinePoints, ...]] = {}
    for review in reviews:
        for line, points in _points_of(review).items():
            found[line] = (*found.get(line, ()), points)
    return found
