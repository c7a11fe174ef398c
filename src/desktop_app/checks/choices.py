"""Choices: every chosen value is one that the form offers."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks.subject import Question, Subject, quoted
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import FieldType, Option, option_values

RULE = "choice"
INNER = "choice_inner"
RECOMMENDER = "recommender"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield findings for values that are not offered, and warnings for outer options whose inner one is left open."""
    for question in subject.cells:
        if question.type in (FieldType.CHOICE, FieldType.CHOICES) and not (question.computed or question.repeats):
            yield from _chosen(question)
    known = [kind.id for kind in subject.programme.head.recommenders]
    if subject.case.recommender and known and subject.case.recommender not in known:
        message = f"推荐单位类别“{quoted(subject.case.recommender)}”不是本项目规定的类别。"
        yield Finding(RECOMMENDER, Severity.ERROR, message, remedy="请重新选择推荐单位类别。")


def chosen_values(value: object) -> list[str]:
    """The chosen values of a ``choice`` or ``choices`` answer, blanks left out."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, str) and item.strip()]


def _chosen(question: Question) -> Iterator[Finding]:
    chosen = chosen_values(question.value)
    offered = option_values(question.asked.options)
    for value in chosen:
        if value not in offered:
            message = f"{question.named}选择的“{quoted(value)}”不在可选范围之内。"
            yield question.finding(RULE, Severity.ERROR, message, f"请重新选择：{_shown(question.asked.options)}。")
        elif inner := _left_open(question.asked.options, value, chosen):
            message = f"{question.named}选择了“{quoted(value)}”，还没有选择其中的一项。"
            yield question.finding(INNER, Severity.WARNING, message, f"请在“{value}”中再选择：{_shown(inner)}。")


def _left_open(options: tuple[Option, ...], value: str, chosen: list[str]) -> tuple[Option, ...]:
    """The options inside the chosen ``value`` while none of them is chosen; empty when there is nothing to choose."""
    inner = options
    for step in value.split("/"):
        inner = next((option.options for option in inner if option.value == step), ())
    return () if any(other.startswith(f"{value}/") for other in chosen) else inner


def _shown(options: tuple[Option, ...]) -> str:
    return "、".join(option.shown for option in options[:12])
