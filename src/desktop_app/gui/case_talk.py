"""What is said about a case between the desks, as its page shows it: comments as cards, and one sentence on top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.case import CaseStatus
from desktop_app.gui.panels.place_choice import place_words
from desktop_app.gui.review_wording import open_words, verdict_words
from desktop_app.gui.widgets.comment_card import Remark
from desktop_app.gui.widgets.message_bar import Kind
from desktop_app.services.editing import EditSession
from desktop_app.services.level_reviews import Comment
from desktop_app.services.review_session import ReviewSession
from desktop_app.services.review_state import ReviewState

_KINDS = {
    CaseStatus.RETURNED: Kind.CAUTION,
    CaseStatus.ACCEPTED: Kind.SUCCESS,
    CaseStatus.DECLINED: Kind.ERROR,
}
_NEXT = {
    CaseStatus.RETURNED: "请按意见修改或答复，改完后重新报送。",
    CaseStatus.ACCEPTED: "内容已锁定，不用再做什么。",
    CaseStatus.DECLINED: "内容已锁定；要再次申报的，请复制成一份新的申报件。",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What the band on top says; nothing where the text is empty."""

    text: str = ""
    kind: Kind = Kind.INFO


def remarks_on_own(session: EditSession, comments: Iterable[Comment]) -> list[Remark]:
    """Return the comments of the levels above on an own case."""
    return [
        Remark(item, place_words(session, item.opinion.place), answerable=session.case.editable) for item in comments
    ]


def remarks_under_review(session: ReviewSession, above: Iterable[Comment]) -> list[Remark]:
    """Return the comments on a case under review: own ones, own ones of the revision before, those of other levels."""
    state = session.review
    below = [
        Comment(opinion, review.level, review.revision, None, False, review.verdict)
        for review in state.below
        for opinion in review.opinions
    ]
    known = {item.opinion.id for item in (*state.comments, *state.earlier)}
    return [
        *(_remark(session, item, mine=not state.locked) for item in state.comments),
        *(_remark(session, item, earlier=True) for item in state.earlier),
        *(_remark(session, item, answerable=not state.locked) for item in above if item.opinion.id not in known),
        *(_remark(session, item) for item in below),
    ]


def _remark(
    session: ReviewSession, comment: Comment, *, mine: bool = False, answerable: bool = False, earlier: bool = False
) -> Remark:
    words = place_words(session, comment.opinion.place)
    return Remark(comment, words, mine=mine, answerable=answerable, earlier=earlier)


def banner_of(state: ReviewState, remarks: Sequence[Remark]) -> Told:
    """Return what the top of an own case says: what was decided above, else why it is locked and what is awaited."""
    status = state.case.status
    if status in (CaseStatus.SENT, CaseStatus.HANDED):
        return Told(_AWAITED if status is CaseStatus.SENT else _HANDED)
    if status not in _KINDS:
        return Told()
    said = [review for review in state.above if review.verdict is not None]
    if not said:
        return Told(f"{status.label}。{_NEXT[status]}", _KINDS[status])
    latest = max(said, key=lambda review: (review.decided_at is not None, review.decided_at))
    waiting = f" · {open_words([item.comment for item in remarks])}" if remarks else ""
    words = verdict_words(latest).rsplit(" · ", 1)[0] if remarks and latest.opinions else verdict_words(latest)
    note = f"说明：{latest.note}\n" if latest.note else ""
    return Told(f"{words}{waiting}\n{note}{_NEXT[status]}", _KINDS[status])


_AWAITED = "已经报送，内容锁定，等对方审核。收到回执文件（.jbr）后拖进窗口，或按 Ctrl+R 接收，这里就会显示结果。"
_HANDED = "已经交给申报人填写，内容锁定。对方交回的包按 Ctrl+R 接收后，就能接着填。"
