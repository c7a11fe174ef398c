"""Score sheets (考核表): every fact that is stated can be read, no veto holds, and what is claimed has evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.checks.subject import Subject, quoted
from desktop_app.domain.answers import is_blank
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.scores import Fact, ScoreLine, ScoreSheet

FACT = "score_fact"
VETO = "score_veto"
EVIDENCE = "score_evidence"

_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_COUNT = re.compile(r"[0-9０-９]{1,9}")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield findings for unreadable facts and for vetoes that hold, and warnings for claims without evidence."""
    forms = {form.id for form in subject.forms}
    for sheet in subject.programme.score_sheets:
        if sheet.form in forms and sheet.asked_of(subject.case.nominee, subject.case.procedure):
            yield from _sheet(subject, sheet)


def _sheet(subject: Subject, sheet: ScoreSheet) -> Iterator[Finding]:
    for veto in sheet.vetoes:
        if subject.value(sheet.form, veto.id) is True:
            place = Place(form=sheet.form, field=veto.id)
            message = f"否决项成立：{veto.text}"
            yield Finding(VETO, Severity.ERROR, message, place, sheet.clause, "请核实；属实的，考核不能通过。")
    for group in sheet.groups:
        for line in group.lines:
            yield from _facts(subject, sheet, line)
            if group.bonus:
                yield from _evidence(subject, sheet, line)


def _facts(subject: Subject, sheet: ScoreSheet, line: ScoreLine) -> Iterator[Finding]:
    for fact in line.facts:
        value = subject.value(sheet.form, fact.id)
        if is_blank(value) or _readable(fact, value):
            continue
        told = f"“{quoted(value)}”" if isinstance(value, str) else "的内容"
        kind = "能识别的个数" if fact.type == "count" else "勾选结果"
        remedy = "请只写数字，如 8。" if fact.type == "count" else "请重新勾选。"
        yield Finding(
            FACT,
            Severity.ERROR,
            f"“{fact.label}”填写{told}不是{kind}。",
            Place(form=sheet.form, field=fact.id),
            fact.clause or sheet.clause,
            remedy,
        )


def _readable(fact: Fact, value: object) -> bool:
    if fact.type == "check":
        return isinstance(value, bool)
    return isinstance(value, str) and _COUNT.fullmatch(value.strip()) is not None


def _evidence(subject: Subject, sheet: ScoreSheet, line: ScoreLine) -> Iterator[Finding]:
    """A bonus is given for what is proved; one warning a line that claims something and has no file."""
    claimed = [fact for fact in line.facts if _claims(subject.value(sheet.form, fact.id))]
    if claimed and not subject.attached_within(Place(score=line.id)):
        message = f"加分项“{line.content}”填写了“{claimed[0].label}”，但没有附上佐证材料。"
        yield Finding(
            EVIDENCE, Severity.WARNING, message, Place(score=line.id), sheet.clause, "请附上证书、报道等材料。"
        )


def _claims(value: object) -> bool:
    """Whether a fact says yes or more than none."""
    return value is True or (isinstance(value, str) and value.strip().translate(_DIGITS).strip("0") != "")
