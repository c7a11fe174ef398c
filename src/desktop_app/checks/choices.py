"""Choices: every chosen value is one that the form offers."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks.subject import Question, Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import FieldType, Option

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
        message = f"推荐单位类别“{subject.case.recommender}”不是本项目规定的类别。"
        yield Finding(RECOMMENDER, Severity.ERROR, message, remedy="请重新选择推荐单位类别。")


def chosen_values(value: object) -> list[str]:
    """The chosen values of a ``choice`` or ``choices`` answer, blanks left out."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, str) and item.strip()]


def _chosen(question: Question) -> Iterator[Finding]:
    chosen = chosen_values(question.value)
    for value in chosen:
        outer = _outer_option(question.asked.options, value)
        if outer is None:
            message = f"{question.named}选择的“{value[:30]}”不在可选范围之内。"
            offered = "、".join(option.shown for option in question.asked.options[:12])
            yield question.finding(RULE, Severity.ERROR, message, f"请从以下各项中选择：{offered}。")
        elif outer.options and value == outer.value and not _inner_chosen(outer, chosen):
            inner = "、".join(option.shown for option in outer.options)
            message = f"{question.named}选择了“{outer.shown}”，还没有选择其中的一项。"
            yield question.finding(INNER, Severity.WARNING, message, f"请在“{outer.shown}”中再选择：{inner}。")


def _outer_option(options: tuple[Option, ...], value: str) -> Option | None:
    """The first-level option that ``value`` belongs to, where it names it or one inside it."""
    for option in options:
        if value == option.value or any(value == f"{option.value}/{inner.value}" for inner in option.options):
            return option
    return None


def _inner_chosen(outer: Option, chosen: list[str]) -> bool:
    return any(value.startswith(f"{outer.value}/") for value in chosen)
