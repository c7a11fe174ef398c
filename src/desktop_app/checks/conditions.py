"""Conditions of which one must hold (具备下列条件之一): claimed, borne out by the answers, and evidenced."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks.choices import chosen_values
from desktop_app.checks.subject import Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.rules import Condition, ConditionGroup

_CLAIM = "请勾选符合的条件，并附上佐证材料。"
EVIDENCE = "evidence"
"""A finding of missing evidence has the rule ``<group>.evidence``."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield findings for groups with too few claims, and for claims that fail or have no evidence."""
    forms = {form.id for form in subject.forms}
    for group in subject.programme.head.conditions:
        if group.field.partition(".")[0] not in forms:
            continue
        if group.when is not None and subject.judge(group.when) is not True:
            continue
        yield from _group(subject, group)


def _group(subject: Subject, group: ConditionGroup) -> Iterator[Finding]:
    chosen = chosen_values(subject.value_at(group.field))
    claimed = [condition for condition in group.conditions if condition.value in chosen]
    if len(claimed) < group.at_least:
        yield _finding(group, group.id, group.clause, group.message, group.remedy or _CLAIM)
    for condition in claimed:
        yield from _claim(subject, group, condition)


def _claim(subject: Subject, group: ConditionGroup, condition: Condition) -> Iterator[Finding]:
    held = True if condition.require is None else subject.judge(condition.require)
    if not held:
        message = condition.message or f"选择了条件{condition.value}，但填报内容还不能说明符合这一条件。"
        if held is None:
            message = f"暂时无法判断是否符合条件{condition.value}，请核对相关栏目。"
        yield _finding(group, group.id, condition.clause, message, "请补充相关内容，或者取消这一项。")
    places = [Place.parse(text) for text in condition.evidence]
    if places and not any(subject.attached_within(place) for place in places):
        message = f"选择了条件{condition.value}，但没有附上佐证材料。"
        yield _finding(group, f"{group.id}.{EVIDENCE}", condition.clause, message, "请附上能说明这一条件的佐证材料。")


def _finding(group: ConditionGroup, rule: str, clause: str, message: str, remedy: str) -> Finding:
    return Finding(rule, Severity.ERROR, message, Place.parse(group.field), clause, remedy)
