"""Score sheets (考核表): every fact is answered and can be read, no veto holds, and what is claimed has evidence."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks import lowering
from desktop_app.checks.required import RULE as REQUIRED
from desktop_app.checks.subject import Subject, quoted
from desktop_app.domain.answers import is_blank
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.score_fields import scored_lines, stated_count
from desktop_app.programmes.scores import Fact, ScoreLine, ScoreSheet

FACT = "score_fact"
VETO = "score_veto"
EVIDENCE = "score_evidence"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield findings for unanswered and unreadable facts, vetoes that hold, lowerings that are not allowed.

    Points that are claimed without evidence get a warning.
    """
    for sheet in subject.score_sheets:
        for line in scored_lines(sheet):
            yield from _facts(subject, sheet, line)
            yield from lowering.check(subject, sheet, line)
            yield from _evidence(subject, sheet, line)
        yield from _vetoes(subject, sheet)


def _vetoes(subject: Subject, sheet: ScoreSheet) -> Iterator[Finding]:
    for veto in sheet.vetoes:
        value, place = subject.value(sheet.form, veto.id), Place(form=sheet.form, field=veto.id)
        if value is True:
            message = f"否决项成立：{veto.text}"
            yield Finding(VETO, Severity.ERROR, message, place, sheet.clause, "请核实；属实的，考核不能通过。")
        elif not is_blank(value):
            message = f"否决项“{veto.text}”{_told(value)}不是勾选结果。"
            yield Finding(FACT, Severity.ERROR, message, place, sheet.clause, "请重新勾选。")


def _facts(subject: Subject, sheet: ScoreSheet, line: ScoreLine) -> Iterator[Finding]:
    for fact in line.facts:
        value, place = subject.value(sheet.form, fact.id), Place(form=sheet.form, field=fact.id)
        clause = fact.clause or sheet.clause
        counts = fact.type == "count"
        if value is not False and is_blank(value):
            remedy = "请填写个数，没有的写 0。" if counts else "请回答是或者否；没有回答的按否计分。"
            message = f"“{fact.label}”还没有{'填写' if counts else '回答'}。"
            yield Finding(REQUIRED, Severity.ERROR, message, place, clause, remedy)
        elif not _readable(fact, value):
            kind = "能识别的个数" if counts else "勾选结果"
            remedy = "请只写数字，如 8。" if counts else "请重新勾选。"
            message = f"“{fact.label}”{_told(value)}不是{kind}。"
            yield Finding(FACT, Severity.ERROR, message, place, clause, remedy)


def _told(value: object) -> str:
    return f"填写“{quoted(value)}”" if isinstance(value, str) else "填写的内容"


def _readable(fact: Fact, value: object) -> bool:
    return isinstance(value, bool) if fact.type == "check" else stated_count(value) is not None


def _evidence(subject: Subject, sheet: ScoreSheet, line: ScoreLine) -> Iterator[Finding]:
    """Points are given for what is proved; one warning a line that claims something and has no file."""
    place = Place(score=line.id)
    claimed = [fact for fact in line.facts if _claims(subject.value(sheet.form, fact.id))]
    if not claimed or subject.points.get(line.id) == 0 or subject.attached_within(place):
        return
    message = f"“{line.content}”填写了“{claimed[0].label}”，但没有附上佐证材料。"
    yield Finding(EVIDENCE, Severity.WARNING, message, place, sheet.clause, "请附上照片、名册、证书等佐证材料。")


def _claims(value: object) -> bool:
    """Whether a fact says yes or more than none."""
    return value is True or (isinstance(value, str) and stated_count(value) != 0)
