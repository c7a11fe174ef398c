"""Scores and score sheets as the JSON documents that scripts read, and in words for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.programmes.score_fields import lowered_id, reason_id
from desktop_app.programmes.scores import ScoreLine, ScoreSheet
from desktop_app.services.score_sheets import Advice, GroupScore, LineScore, SheetScore, shown_points


def sheet_document(sheet: ScoreSheet) -> dict[str, Any]:
    """Return one score sheet: its groups, lines and facts, and what vetoes it."""
    return {
        "id": sheet.id,
        "title": sheet.title,
        "form": sheet.form,
        "clause": sheet.clause,
        "nominees": list(sheet.nominees),
        "procedures": list(sheet.procedures),
        "groups": [
            {
                "id": group.id,
                "title": group.title,
                "cap": group.cap,
                "bonus": group.bonus,
                "lines": [_line(line) for line in group.lines],
            }
            for group in sheet.groups
        ],
        "vetoes": [{"id": veto.id, "text": veto.text} for veto in sheet.vetoes],
    }


def _line(line: ScoreLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "content": line.content,
        "standard": line.standard,
        "method": line.method,
        "cap": line.cap,
        "discretion": line.discretion,
        "facts": [{"id": fact.id, "label": fact.label, "type": fact.type} for fact in line.facts],
    }


def score_document(score: SheetScore, case: Case) -> dict[str, Any]:
    """Return what a case comes to on one sheet, every line with how its points came about.

    Facts hold ``null`` while they are not answered. Points are JSON numbers.
    """
    result, answers = score.result, case.answers.get(score.sheet.form, {})
    lines = {line.id: line for line in score.lines}
    return {
        "sheet": score.sheet.id,
        "form": score.sheet.form,
        "title": score.sheet.title,
        "begun": score.begun,
        "unanswered": score.unanswered,
        "base": _number(result.base),
        "bonus": _number(result.bonus),
        "total": _number(result.total),
        "failed": result.failed,
        "vetoes": [
            {"id": veto.id, "text": veto.text, "holds": answers.get(veto.id) is True} for veto in score.sheet.vetoes
        ],
        "groups": [_group(score, case, group, lines) for group in result.groups],
    }


def _group(score: SheetScore, case: Case, group: GroupScore, lines: dict[str, ScoreLine]) -> dict[str, Any]:
    return {
        "id": group.id,
        "title": group.title,
        "cap": _number(group.cap),
        "bonus": group.bonus,
        "points": _number(group.points),
        "lines": [_scored_line(score, case, line, lines[line.id]) for line in group.lines],
    }


def _scored_line(score: SheetScore, case: Case, scored: LineScore, line: ScoreLine) -> dict[str, Any]:
    answers, place = case.answers.get(score.sheet.form, {}), Place(score=line.id)
    return {
        "id": line.id,
        "content": line.content,
        "cap": _number(scored.cap),
        "standard": _number(scored.standard),
        "points": _number(scored.points),
        "stated": score.is_stated(line),
        "undecided": scored.undecided,
        "facts": [{"id": fact.id, "label": fact.label, "answer": answers.get(fact.id)} for fact in line.facts],
        "lowered": answers.get(lowered_id(line.id)),
        "reason": answers.get(reason_id(line.id)),
        "steps": [
            {"kind": step.kind.value, "text": step.text, "change": _number(step.change), "count": step.count}
            for step in scored.steps
        ],
        "evidence": sum(1 for item in case.attachments if item.place == place),
        "raise": [_advice(advice) for advice in score.advice if advice.line == line.id],
    }


def _advice(advice: Advice) -> dict[str, Any]:
    return {"fact": advice.fact.id, "answer": advice.answer, "gain": _number(advice.gain)}


def _number(points: Decimal) -> int | float:
    return int(points) if points == points.to_integral_value() else float(points)


def score_lines(scores: Iterable[SheetScore]) -> Iterator[str]:
    """Yield the scores in words, a line of text for each group and each line of the sheet."""
    for score in scores:
        result = score.result
        yield f"{score.sheet.title}：自评 {shown_points(result.total)} 分（{_parts(score)}）"
        contents = {line.id: line for line in score.lines}
        for group in result.groups:
            yield f"  {group.title}  {shown_points(group.points)}/{shown_points(group.cap)}"
            for line in group.lines:
                points = shown_points(line.points) if score.is_stated(contents[line.id]) else "未填"
                yield f"    {points}/{shown_points(line.cap)}  {contents[line.id].content}"
        yield from (f"  否决项成立：{text}" for text in result.vetoes)


def _parts(score: SheetScore) -> str:
    parts = [f"基本分 {shown_points(score.result.base)}"]
    if any(group.bonus for group in score.result.groups):
        parts.append(f"加分 {shown_points(score.result.bonus)}")
    if score.unanswered:
        parts.append(f"还有 {score.unanswered} 项没有回答")
    return "，".join(parts)
