"""Review (审核) of received cases: what is said about them, and the decision.

Decisions are locked once the case was forwarded; every one of them stays in the history of the case.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.review import Decision, Receipt, ReceiptWay, Review, Verdict
from desktop_app.programmes.fields import Level
from desktop_app.services.comparing import place_label
from desktop_app.services.editing import EditSession, utc_now
from desktop_app.services.level_reviews import LOCKED, STATUS_OF
from desktop_app.services.review_errors import BadWords, NotForReview, NothingSaid, ReasonsMissing, UnknownComment
from desktop_app.services.review_points import unexplained
from desktop_app.services.review_state import ReviewState
from desktop_app.services.review_writing import ReviewWriting

__all__ = ["BadWords", "NotForReview", "NothingSaid", "ReasonsMissing", "Reviewing", "UnknownComment"]


class Reviewing(ReviewWriting):
    """Reviews the received cases of one library."""

    def own_level(self) -> Level:
        """Return the level on which this desk reviews; the district's until another was chosen."""
        return self._reviews.own_level()

    def set_own_level(self, level: str) -> None:
        """Choose the level on which this desk reviews; raise ``UnknownLevel``."""
        self._reviews.set_own_level(level)

    def state(self, case_id: str) -> ReviewState:
        """Return how the review of a case stands; of an own case, what came back about it."""
        case = self._sessions.current(case_id)
        review, previous = self._reviews.own(case), self._reviews.previous(case)
        comments = self._reviews.comments(case, review)
        standing = {comment.opinion.id for comment in comments}
        gone = self._reviews.comments(case, previous) if previous is not None else ()
        history = self._history(review)
        open_now = bool(case.sender) and case.status not in LOCKED
        undo, redo = history.next_undo, history.next_redo
        return ReviewState(
            case=case,
            level=self.own_level(),
            review=review,
            below=self._reviews.below(case),
            above=self._reviews.above(case),
            comments=comments,
            earlier=tuple(item for item in gone if item.changed and item.opinion.id not in standing),
            locked=not open_now,
            decidable=bool(case.sender) and case.status is not CaseStatus.FORWARDED,
            receipt=next((item for item in reversed(self._receipts(case, review))), None),
            unexplained=tuple(unexplained(self._reader_of(case), case, review)),
            history=tuple(self._library.reviews.history(case_id)),
            undo_label=undo.label if undo is not None and open_now else "",
            redo_label=redo.label if redo is not None and open_now else "",
        )

    def points(self, case: Case) -> dict[str, Decimal]:
        """Return the reviewers' points (考核分) by score line, for paper and screen; see ``LevelReviews.points``."""
        return self._reviews.points(case)

    def accept(self, case_id: str) -> ReviewState:
        """Accept a case (受理); raise :class:`ReasonsMissing` for points without the reason that they need."""
        return self._decide(case_id, Verdict.ACCEPTED)

    def send_back(self, case_id: str) -> ReviewState:
        """Return a case to its sender (退回修改); raise :class:`NothingSaid` without any comment or note."""
        return self._decide(case_id, Verdict.RETURNED)

    def decline(self, case_id: str) -> ReviewState:
        """Decline a case (不予受理)."""
        return self._decide(case_id, Verdict.DECLINED)

    def reopen(self, case_id: str) -> ReviewState:
        """Take the decision back, so that the case waits again; raise :class:`NotForReview` once it was forwarded."""
        with self._sessions.on(case_id) as session, session.held() as case:
            _require_undecided_or_here(case)
            review = self._reviews.kept(case)
            if case.status is not CaseStatus.RECEIVED and review is not None:
                undecided = replace(review, verdict=None, decided_at=None)
                self._move(session, case, undecided, CaseStatus.RECEIVED)
        return self.state(case_id)

    def _decide(self, case_id: str, verdict: Verdict) -> ReviewState:
        with self._sessions.on(case_id) as session, session.held() as case:
            _require_undecided_or_here(case)
            review = self._reviews.own(case)
            if review.verdict is not verdict:
                self._require_ground(case, review, verdict)
                decided = replace(review, verdict=verdict, decided_at=utc_now())
                self._move(session, case, decided, STATUS_OF[verdict])
        return self.state(case_id)

    def _require_ground(self, case: Case, review: Review, verdict: Verdict) -> None:
        if verdict is Verdict.RETURNED and not review.opinions and not review.note:
            raise NothingSaid
        reader = self._reader_of(case)
        if verdict is Verdict.ACCEPTED and (lines := list(unexplained(reader, case, review))):
            raise ReasonsMissing("；".join(place_label(reader.programme, line) for line in lines))

    def _move(self, session: EditSession, case: Case, review: Review, status: CaseStatus) -> None:
        moment = utc_now()
        moved = replace(case, status=status, updated_at=moment)
        with self._library.transaction():
            self._library.reviews.save(review)
            self._library.cases.save(moved)
            self._library.reviews.note(Decision(case.id, case.revision, status, review.author_name, moment))
        session.adopt(moved)

    def _receipts(self, case: Case, review: Review) -> list[Receipt]:
        return [
            item
            for item in self._library.reviews.receipts(case.id)
            if item.way is ReceiptWay.GIVEN
            and (item.revision, item.verdict) == (case.revision, review.verdict)
            and review.decided_at is not None
            and item.given_at >= review.decided_at
        ]


def _require_undecided_or_here(case: Case) -> None:
    if not case.sender or case.status is CaseStatus.FORWARDED:
        raise NotForReview(case)
