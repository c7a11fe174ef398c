"""Character limits, counted the way Word counts (``domain.text_count``)."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks.subject import Question, Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.text_count import count_characters

RULE = "max_chars"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for every text over its limit, and a warning from a fifth above an approximate one."""
    for question in subject.cells:
        limit = question.asked.max_chars
        if limit is None or len(question.text) <= limit:  # a text never counts more than its characters
            continue
        count = count_characters(question.text)
        if question.asked.soft_max_chars:
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
