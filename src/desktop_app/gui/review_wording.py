"""Decisions, reviews and what came of them, in the words of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.review import Decision, Review, Verdict
from desktop_app.gui.wording import moment_words
from desktop_app.programmes.fields import Level
from desktop_app.programmes.programme import Programme
from desktop_app.services.comparing import shown_answer
from desktop_app.services.level_answers import LEVEL_LABELS
from desktop_app.services.review_state import Comment, ReviewState
from desktop_app.services.score_sheets import shown_points

VERDICTS = {Verdict.ACCEPTED: "受理", Verdict.RETURNED: "退回修改", Verdict.DECLINED: "不予受理"}


def verdict_words(review: Review) -> str:
    """Return ``退回修改 · 西湖区人社局 · 2021-07-01 09:30 · 2 条意见``."""
    parts = [VERDICTS[review.verdict] if review.verdict is not None else "还没有决定", review.author_name]
    parts += [moment_words(review.decided_at)] if review.decided_at is not None else []
    parts += [f"{len(review.opinions)} 条意见"] if review.opinions else []
    return " · ".join(part for part in parts if part)


def standing_words(state: ReviewState) -> str:
    """Return how the review of a received case stands, and what to do next, in one or two sentences."""
    review, status = state.review, state.case.status
    if not state.decidable:
        return "已上报，审核意见和决定已经锁定。上级退回后可以重新审核。"
    if review.verdict is None:
        said = [f"{len(review.opinions)} 条意见"] if review.opinions else []
        said += [f"{len(review.scores)} 项考核分"] if review.scores else []
        done = f"已写 {'、'.join(said)}。" if said else "在纸面上选一处按 Ctrl+M 提意见。"
        return f"待审。{done}"
    decided = f"{status.label} · {review.author_name} · {moment_words(review.decided_at)}" if review.decided_at else ""
    if state.receipt is None:
        return f"{decided}。还没有写回执，报送人还不知道。"
    return f"{decided}。回执写于 {moment_words(state.receipt.given_at)}，请交给“{state.case.sender}”。"


def review_html(programme: Programme, review: Review) -> str:
    """Return what one level says about a case."""
    level = LEVEL_LABELS[Level(review.level)] if review.level in list(Level) else ""
    lines = [f"<b>{escape(review.author_name)}</b>　{escape(level)}", escape(verdict_words(review))]
    if review.note:
        lines.append(f"说明：{_lines(review.note)}")
    lines += [f"{escape(label)}：{_lines(value)}" for label, value in said_in(programme, review)]
    if review.scores:
        lines.append(f"考核分：评了 {len(review.scores)} 项，共 {shown_points(sum_of(review))} 分")
    if review.originals:
        lines.append(f"原件已核 {len(review.originals)} 件")
    return "<br>".join(lines)


def sum_of(review: Review) -> Decimal:
    """Return the points of a review added up."""
    return sum((score.points for score in review.scores), start=Decimal(0))


def said_in(programme: Programme, review: Review) -> Iterable[tuple[str, str]]:
    """Yield label and words of what a level wrote in its own fields."""
    for form, fields in review.answers.items():
        for name, value in fields.items():
            field = programme.field(form, name)
            if field is not None and not field.columns:
                yield field.label, shown_answer(field, value)


def history_html(history: Sequence[Decision], sender: str) -> str:
    """Return the course of a received case, the newest first."""
    return "<br>".join(
        f"{moment_words(item.at)}　{escape(_step_words(item, sender))}　{escape(item.by)}" for item in reversed(history)
    )


def _step_words(item: Decision, sender: str) -> str:
    if item.status is CaseStatus.RECEIVED:
        return f"第 {item.revision} 版送到" if item.by == sender else "撤回决定，重新待审"
    return item.status.label


def open_words(comments: Sequence[Comment]) -> str:
    """Return how many comments there are and how many wait for an answer."""
    waiting = sum(1 for comment in comments if comment.reply is None)
    if not comments:
        return "没有意见"
    return f"{len(comments)} 条意见，{waiting} 条未答复" if waiting else f"{len(comments)} 条意见，都已答复"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
