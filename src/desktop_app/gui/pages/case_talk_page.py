"""What is said about a case: comments beside the cells and in their panel, the banner, answers."""

from __future__ import annotations

from desktop_app.domain.place import Place
from desktop_app.gui.case_talk import banner_of, remarks_on_own
from desktop_app.gui.pages.case_frame import COMMENTS, CaseFrame
from desktop_app.gui.panels.comments_panel import holds
from desktop_app.gui.widgets.comment_card import Remark
from desktop_app.gui.widgets.paper_editor import PaperEditor


class CaseTalkPage(CaseFrame):
    """Shows what is said about the case, and lets the user answer it."""

    def remarks(self) -> list[Remark]:
        """Return what is said about places of the case."""
        comments = self._desk.replies.open_comments(self.session.case.id)
        return remarks_on_own(self.session, comments)

    def show_talk(self) -> None:
        """Show what is said about the case: beside the cells, in the panel, on top."""
        remarks = self.remarks()
        self.comments.show_remarks(remarks)
        for editor in self._editors.values():
            editor.show_comments([remark.comment for remark in remarks if not remark.earlier])
        side, at = self.ui.side, self.ui.side.indexOf(self.comments)
        side.setTabVisible(at, bool(remarks) or self._commentable)
        side.setTabText(at, f"{COMMENTS} {len(remarks)}" if remarks else COMMENTS)
        self._show_banner()

    def _show_banner(self) -> None:
        told = banner_of(self._desk.reviewing.state(self.session.case.id), self.comments.remarks)
        self.banner.tell(told.text, told.kind, comments=bool(self.comments.remarks))

    def _show_comments(self) -> None:
        self.ui.side.setCurrentWidget(self.comments)
        self.comments.step(1)

    def _step_comment(self, direction: int) -> None:
        if self.comments.remarks:
            self.ui.side.setCurrentWidget(self.comments)
            self.comments.step(direction)

    def comment_here(self) -> None:
        """Comment on the place where the paper stands, or answer the comment there."""
        editor = self.ui.papers.currentWidget()
        place = editor.current.place if isinstance(editor, PaperEditor) and editor.current is not None else None
        self.comment_on(place)

    def comment_on(self, place: Place | None) -> None:
        """Answer the comment at a place."""
        self._answer_at(place)

    def _answer_at(self, place: Place | None) -> bool:
        """Let the user answer the comment at a place; False where there is none."""
        asked = [item for item in self.comments.remarks if place is not None and item.answerable]
        here = [item for item in asked if holds(item.comment.opinion.place, place or Place())]
        if here:
            self.ui.side.setCurrentWidget(self.comments)
            self.comments.answer(here[0].id)
        return bool(here)

    def keep_words(self) -> None:
        """Keep what is being written about the case."""
        self.comments.finish()

    def _follow_comments(self, place: Place) -> None:
        self.comments.follow(place)
        if self.comments.at(place) and self.ui.side.currentWidget() is not self.scores:
            self.ui.side.setCurrentWidget(self.comments)

    def _answer(self, opinion_id: str, words: str) -> None:
        if self._tried(lambda: self._desk.replies.answer(self.session.case.id, opinion_id, words)):
            self.show_talk()
