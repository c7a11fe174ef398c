"""The programme's own rules."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks.subject import Subject
from desktop_app.domain.answers import is_blank
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.rules import Rule

_JUDGE_BY_HAND = "请先核对、改正相关栏目；填写无误的，请对照通知人工判断。"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for every rule that applies and is not met; one that cannot be judged is a warning."""
    for rule in subject.programme.head.rules:
        if any(is_blank(subject.value_at(path)) for path in rule.needs):
            continue
        applies = True if rule.when is None else subject.judge(rule.when)
        met = applies is False or (applies and subject.judge(rule.require))
        if met is None:
            yield _undecided(rule)
        elif not met:
            yield _broken(rule, subject.case.reasons.get(rule.id, ""))


def _broken(rule: Rule, reason: str) -> Finding:
    soft = rule.severity is Severity.SOFT
    remedy = rule.remedy or ("确有特殊情况的，请写明理由。" if soft else "请核对相关内容。")
    accepted = soft and isinstance(reason, str) and bool(reason.strip())
    return Finding(rule.id, rule.severity, rule.message, _place(rule), rule.clause, remedy, reason_accepted=accepted)


def _undecided(rule: Rule) -> Finding:
    message = f"暂时无法判断这一条是否符合：{rule.message}"
    return Finding(rule.id, Severity.WARNING, message, _place(rule), rule.clause, _JUDGE_BY_HAND)


def _place(rule: Rule) -> Place | None:
    return Place.parse(rule.at) if rule.at else None
