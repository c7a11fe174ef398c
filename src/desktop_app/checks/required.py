"""Required fields and columns: whatever the form must say is said. Portraits have a family of their own.

What a level above the nominee writes is no fault of the nominee's while it is blank: it is a reminder.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks.subject import Question, Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import FieldType, Level

RULE = "required"

_MISSING = {
    FieldType.ROWS: "{named}还没有填写任何一行。",
    FieldType.CHOICE: "{named}还没有选择。",
    FieldType.CHOICES: "{named}还没有选择。",
    FieldType.CHECK: "{named}还没有勾选。",
}


_WRITTEN_BY = {
    Level.UNIT: "由申报单位填写",
    Level.DISTRICT: "由推荐单位（区、县、市或主管部门、协会）填写，申报时可以空着",
    Level.CITY: "由市一级填写，申报时可以空着",
    Level.PROVINCE: "由省一级填写，申报时可以空着",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for every required spot that is blank, and for every demand that cannot be judged."""
    for question in subject.questions:
        if not question.blank or question.computed or question.type is FieldType.PHOTO:
            continue
        if _asked_already(subject, question):
            continue
        demanded = is_required(subject, question)
        if demanded:
            yield _missing(question)
        elif demanded is None:
            yield question.finding(
                RULE,
                Severity.WARNING,
                f"暂时无法判断{question.named}是否必须填写。",
                "先改正其他预审意见，再看这一条是否消失。",
            )


def is_required(subject: Subject, question: Question) -> bool | None:
    """Whether the spot must be filled as the case stands; None when its condition cannot be judged."""
    return _demanded(subject, question.asked.required)


def _demanded(subject: Subject, required: bool | str) -> bool | None:
    return subject.judge(required) if isinstance(required, str) else required


def _asked_already(subject: Subject, question: Question) -> bool:
    """Whether the blank only repeats a field that is required itself."""
    source = subject.source(question.column) if question.repeats and question.column is not None else None
    return source is not None and _demanded(subject, source.required) is True


def _missing(question: Question) -> Finding:
    message = _MISSING.get(question.type, "{named}还没有填写。").format(named=question.named)
    if question.asked.level is not None:
        return question.finding(RULE, Severity.WARNING, message, f"这一栏{_WRITTEN_BY[question.asked.level]}。")
    hint = question.asked.example or question.asked.note
    return question.finding(RULE, Severity.ERROR, message, f"请补充这一栏（{hint}）。" if hint else "请补充这一栏。")
