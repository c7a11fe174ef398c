"""Reviewing one received case on its paper: the nominee's content stands still, the own level's cells are written in.

To the paper it is a session like any other; what is written goes into the review that this desk keeps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, is_blank, rows_of
from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.domain.review import Opinion
from desktop_app.services.answer_shapes import find_field
from desktop_app.services.case_reader import CaseStore
from desktop_app.services.edit_history import EditHistory
from desktop_app.services.edit_state import EditState, changed_places
from desktop_app.services.editing import EditSession
from desktop_app.services.level_answers import own_columns
from desktop_app.services.level_reviews import LevelReviews
from desktop_app.services.review_state import ReviewState
from desktop_app.services.reviewing import Reviewing
from desktop_app.services.undoable_case import CaseLocked, Change

Delivery = Callable[[Callable[[], None]], None]


class ReviewSession(EditSession):
    """One case under review. Everything that is said here is saved when the call returns."""

    def __init__(
        self, store: CaseStore, received: EditSession, reviewing: Reviewing, reviews: LevelReviews, deliver: Delivery
    ) -> None:
        """``received`` is the case's own session; it is given back with this one."""
        super().__init__(store, received.reader, received.case, deliver=deliver)
        self._received = received
        self._reviewing = reviewing
        self._reviews = reviews
        self._said: ReviewState
        self._saying = False
        self._take_over()
        self._unsubscribe = received.subscribe(lambda _: self._followed())

    @property
    def review(self) -> ReviewState:
        """What is said about the case, and what can be done about it."""
        return self._said

    @property
    def answers(self) -> Answers:
        """The nominee's answers as shown, with what the levels up to this one wrote in their own fields."""
        with self._lock:
            if self._completed is None:
                self._completed = self.reader.completed(self.state.put_into(self._case))
            return self._completed

    @property
    def can_undo(self) -> bool:
        """Whether there is something said to take back."""
        return bool(self._said.undo_label)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to say again."""
        return bool(self._said.redo_label)

    @property
    def undo_label(self) -> str:
        """What :meth:`undo` takes back."""
        return self._said.undo_label

    @property
    def redo_label(self) -> str:
        """What :meth:`redo` says again."""
        return self._said.redo_label

    def writable(self, place: Place) -> bool:
        """Whether the cell at a place is the own level's to write, and the review is open."""
        field = self.programme.field(place.form or "", place.field or "")
        if field is None or self._said.locked:
            return False
        if field.level == self._said.level:
            return True
        return place.row is not None and place.column in own_columns(field, self._said.level)

    def change(self, place: Place, label: str, make: Change, *, typing: bool = False, locked_too: bool = False) -> None:
        """Write what changed into the review; raise ``NotOwnField`` or ``CaseLocked`` for anything else."""
        state = self.state
        after = make(state)
        if locked_too or replace(after, answers=state.answers) != state:
            raise CaseLocked(self._case)
        for changed in changed_places(state.answers, after.answers):
            form, field = changed.form or "", changed.field or ""
            value = self._own_part(form, field, after.value(form, field))
            with self._at_once(place):
                self._reviewing.set_answer(self._case.id, form, field, value, tidy=False)

    def undo(self) -> Place | None:
        """Take the last thing that was said back and return where it was."""
        with self._at_once():
            return self._reviewing.undo(self._case.id)

    def redo(self) -> Place | None:
        """Say again what was taken back last and return where."""
        with self._at_once():
            return self._reviewing.redo(self._case.id)

    def refresh(self, place: Place | None = None) -> None:
        """Show the case and what is said about it as they stand now."""
        shown = self.answers
        self._take_over()
        at = place or self.front()
        self._tell(at, changed_places(shown, self.answers))

    # what is said

    def comment(self, place: Place, text: str) -> Opinion:
        """Write a comment on a place; a blank printed row stands for its section."""
        about = place if place.row is not None else replace(place, column=None)
        with self._at_once():
            return self._reviewing.comment(self._case.id, about, text)

    def change_comment(self, opinion_id: str, text: str) -> None:
        """Write a comment anew."""
        with self._at_once():
            self._reviewing.change_comment(self._case.id, opinion_id, text)

    def remove_comment(self, opinion_id: str) -> None:
        """Take a comment away."""
        with self._at_once():
            self._reviewing.remove_comment(self._case.id, opinion_id)

    def set_points(self, sheet: str, line: str, points: Decimal | str | None, reason: str = "") -> None:
        """Give the 考核分 of one line, or take it away with None."""
        with self._at_once():
            self._reviewing.set_points(self._case.id, sheet, line, points, reason)

    def see_original(self, attachment_id: str, seen: bool) -> None:
        """Note whether the original was compared with an attachment."""
        with self._at_once():
            self._reviewing.see_original(self._case.id, attachment_id, seen)

    def set_note(self, text: str) -> None:
        """Write what is said about the case as a whole."""
        with self._at_once():
            self._reviewing.set_note(self._case.id, text)

    # inside

    def close(self) -> None:
        """Give the session back."""
        self._unsubscribe()
        self._received.close()

    @contextmanager
    def _at_once(self, place: Place | None = None) -> Iterator[None]:
        """Show what the block says when it has been said, and not halfway."""
        self._saying = True
        try:
            yield
        finally:
            self._saying = False
        self.refresh(place)

    def _followed(self) -> None:
        if not self._saying:
            self.refresh()

    def _take_over(self) -> None:
        with self._lock:
            self._case: Case = self._received.case
            self._history = EditHistory(EditState.of(self._reviews.shown(self._case)))
            self._said = self._reviewing.state(self._case.id)
            self._completed = None

    def _own_part(self, form: str, field: str, value: AnswerValue | None) -> AnswerValue | None:
        """What the review keeps of a field: all of an own one, the own columns of a nominee's section."""
        definition = find_field(self.programme, form, field)
        if value is None or (is_blank(value) and not isinstance(value, (bool, list))):
            return None
        columns = own_columns(definition, self._said.level)
        if definition.level == self._said.level or not columns:
            return value
        return [{name: cell for name, cell in row.items() if name in (ROW_ID, *columns)} for row in rows_of(value)]
