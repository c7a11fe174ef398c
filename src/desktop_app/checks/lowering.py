"""视情况酌情: points are taken off only where the notice leaves room, with a reason, and no more than there are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop_app.checks.subject import Subject
from desktop_app.domain.answers import is_blank
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.score_fields import lowered_id, reason_id, stated_points, too_fine
from desktop_app.programmes.scores import ScoreLine, ScoreSheet

RULE = "score_lowering"


def check(subject: Subject, sheet: ScoreSheet, line: ScoreLine) -> Iterator[Finding]:
    """Yield what is wrong with the points that the applicant takes off one line.

    What cannot be read as a number at all is told with the other formats.
    """
    stated = subject.value(sheet.form, lowered_id(line.id))
    if is_blank(stated):
        return
    at_line = Place(score=line.id)
    if not line.discretion:
        message = f"“{line.content}”的评分标准没有酌情扣分的余地，所填的酌情扣分不予计算。"
        yield Finding(RULE, Severity.ERROR, message, at_line, sheet.clause, "请按评分标准如实回答各项事实。")
        return
    points = stated_points(stated)
    place = Place(form=sheet.form, field=lowered_id(line.id))
    if points is not None:
        for message, remedy in _faults(points, subject.points.get(line.id), line):
            yield Finding(RULE, Severity.ERROR, message, place, sheet.clause, remedy)
    if points != 0 and is_blank(subject.value(sheet.form, reason_id(line.id))):
        message = f"“{line.content}”酌情扣了分，还没有写明理由，不予计算。"
        reason = Place(form=sheet.form, field=reason_id(line.id))
        yield Finding(RULE, Severity.ERROR, message, reason, sheet.clause, "请写明酌情扣分的理由。")


def _faults(points: Decimal, standard: Decimal | None, line: ScoreLine) -> Iterator[tuple[str, str]]:
    if points < 0:
        yield f"“{line.content}”酌情扣分填写了 {points}，应当大于 0，不予计算。", "请写要扣去的分数，不写负号，如 2.5。"
    if too_fine(points):
        yield f"“{line.content}”酌情扣 {points} 分，小数超过两位，不予计算。", "请最多写两位小数，如 2.5。"
    most = standard if standard is not None else Decimal(str(line.cap))
    if points > most:
        shown = f"{most.normalize():f}"
        yield f"“{line.content}”酌情扣 {points} 分，超过了按标准所得的 {shown} 分。", f"请写不超过 {shown} 的分数。"
