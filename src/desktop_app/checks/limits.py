"""Character limits, counted the way Word counts (``domain.text_count``): the notice's own, and the room of a cell."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks.subject import Question, Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.text_count import count_characters

RULE = "max_chars"
ROOM = "room"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for every text over its limit.

    Over the notice's limit is an error, from a fifth above an approximate one a warning; more than a cell has room for
    is a warning too, for the paper grows and the notice says nothing of it.
    """
    for question in subject.cells:
        limit = question.asked.max_chars or question.asked.room
        if limit is None or len(question.text) <= limit:  # a text never counts more than its characters
            continue
        count = count_characters(question.text)
        if question.asked.room is not None:
            if count > limit:
                yield _crowded(question, count, limit)
        elif question.asked.soft_max_chars:
            if count * 5 >= limit * 6:
                yield _far_over(question, count, limit)
        elif count > limit:
            yield _over(question, count, limit)


def _over(question: Question, count: int, limit: int) -> Finding:
    message = f"{question.named}有 {count} 字，超过 {limit} 字的限制。"
    return question.finding(RULE, Severity.ERROR, message, f"请删减 {count - limit} 字（按 Word 的“字数”计算）。")


def _far_over(question: Question, count: int, limit: int) -> Finding:
    message = f"{question.named}有 {count} 字，明显多于要求的 {limit} 字左右。"
    return question.finding(RULE, Severity.WARNING, message, f"建议删减到 {limit} 字左右（按 Word 的“字数”计算）。")


def _crowded(question: Question, count: int, room: int) -> Finding:
    message = f"{question.named}有 {count} 字，纸上这一格大约写得下 {room} 字。"
    remedy = "通知没有限制字数，打印时这一格会随内容变高；能写短的请写短。"
    return question.finding(ROOM, Severity.WARNING, message, remedy)
