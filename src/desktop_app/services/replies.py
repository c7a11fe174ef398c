"""Answers to the comments of the levels above; they go out with the next package."""

from __future__ import annotations

from desktop_app.domain.answers import whole_text
from desktop_app.domain.case import Case
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.review import Reply
from desktop_app.library import Library
from desktop_app.package.limits import MAX_WORDS
from desktop_app.services.editing import utc_now
from desktop_app.services.level_reviews import LOCKED, Comment, LevelReviews
from desktop_app.services.sessions import CaseSessions


class CannotAnswer(KnownError):
    """A case on which nothing can be answered now."""

    def __init__(self, case: Case) -> None:
        super().__init__(
            f"申报件“{case.title}”现在的状态是“{case.status.label}”，不能答复意见，内容没有改动。请等待退回后再答复。"
        )


class NoSuchComment(WrongUse):
    """No comment from above has this id."""

    def __init__(self) -> None:
        super().__init__("申报件没有这条意见，没有改动。请刷新后重新选择。")


class ReplyTooLong(WrongUse):
    """A reply beyond what a package carries."""

    def __init__(self) -> None:
        super().__init__(f"答复超过 {MAX_WORDS} 个字符，没有改动，请写短一些。")


class Replies:
    """The comments from above on the cases of one library, and what is answered to them."""

    def __init__(self, library: Library, sessions: CaseSessions, reviews: LevelReviews) -> None:
        self._library = library
        self._sessions = sessions
        self._reviews = reviews

    def open_comments(self, case_id: str) -> list[Comment]:
        """Return the comments that the levels above last made on a case, with the answers, lowest level first."""
        case = self._sessions.current(case_id)
        return [comment for review in self._reviews.above(case) for comment in self._reviews.comments(case, review)]

    def answer(self, case_id: str, opinion_id: str, text: str) -> None:
        """Write the answer to a comment, in place of the one before; blank text takes it away.

        Raises :class:`CannotAnswer` unless the case is here to be changed, or, for one that came from below, waits
        here; :class:`NoSuchComment`, :class:`ReplyTooLong`.
        """
        words = whole_text(text).strip()
        if len(words) > MAX_WORDS:
            raise ReplyTooLong
        with self._sessions.on(case_id) as session, session.held() as case:
            if not (case.editable or (case.sender and case.status not in LOCKED)):
                raise CannotAnswer(case)
            opinion = next(
                (item.opinion for item in self.open_comments(case_id) if item.opinion.id == opinion_id), None
            )
            if opinion is None:
                raise NoSuchComment
            replies = {item.opinion.id: item for item in self._library.reviews.replies(case_id)}
            if not words:
                replies.pop(opinion_id, None)
            elif opinion_id not in replies or replies[opinion_id].text != words:
                replies[opinion_id] = Reply(opinion, words, utc_now())
            self._library.reviews.save_replies(case_id, tuple(replies.values()))
