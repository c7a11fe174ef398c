"""Gaps: no text still has the line to write on (``____``) that a template or the paper left there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.checks.subject import Question, Subject, quoted
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import FieldType

RULE = "gap"

_GAP = re.compile("[_＿]{2,}")
_WRITTEN = (FieldType.TEXT, FieldType.PARAGRAPHS, FieldType.OPINION)
_AROUND = 6
"""Characters before the first gap that a message shows, so that it can be found."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for every text in which gaps were left."""
    for question in subject.cells:
        if question.type in _WRITTEN and not (question.computed or question.repeats):
            yield from _left(question)


def _left(question: Question) -> Iterator[Finding]:
    gaps = list(_GAP.finditer(question.text))
    if gaps:
        first = gaps[0]
        before = question.text[max(first.start() - _AROUND, 0) : first.start()]
        shown = quoted(before + first[0][:8])
        message = f"{question.named}中还有 {len(gaps)} 处空白没有填写，第一处在“{shown}”。"
        yield question.finding(RULE, Severity.ERROR, message, "请在下划线处补上内容；不需要的，请删去下划线。")
