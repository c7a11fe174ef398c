"""The chain of a case as the JSON document that scripts read, and as lines for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.domain.review import Review, Verdict
from desktop_app.programmes.fields import Level
from desktop_app.services.chain_report import ChainReport, Sending
from desktop_app.services.level_answers import LEVEL_LABELS

Labelled = Callable[[str, str], str]
"""The label of a field, by form and field."""
_VERDICTS = {Verdict.ACCEPTED: "受理", Verdict.RETURNED: "退回修改", Verdict.DECLINED: "不予受理"}


def chain_document(report: ChainReport) -> dict[str, Any]:
    """Return a chain: ``intact``, what is wrong, and the sendings from the lowest level up."""
    return {
        "case": report.case_id,
        "title": report.title,
        "intact": report.intact,
        "faults": list(report.faults),
        "remarks": list(report.remarks),
        "sendings": [_sending(item) for item in report.sendings],
    }


def _sending(sending: Sending) -> dict[str, Any]:
    return {
        "manifest": sending.digest,
        "sender": {"name": sending.sender.name, "fingerprint": sending.sender.fingerprint},
        "trust": sending.trust.value,
        "to": list(sending.to),
        "signed_at": sending.signed_at.isoformat(),
        "revision": sending.revision,
        "fingerprint": sending.fingerprint,
        "whole": sending.whole,
        "left_out": list(sending.left_out),
        "batch": sending.batch,
        "review": None if sending.review is None else _review(sending.review),
    }


def _review(review: Review) -> dict[str, Any]:
    return {
        "level": review.level,
        "author": review.author_name,
        "verdict": review.verdict.value if review.verdict is not None else None,
        "decided_at": review.decided_at.isoformat() if review.decided_at is not None else None,
        "note": review.note,
        "answers": review.answers,
        "opinions": [{"place": str(item.place), "text": item.text} for item in review.opinions],
        "scores": [
            {"sheet": item.sheet, "line": item.line, "points": str(item.points), "reason": item.reason}
            for item in review.scores
        ],
        "originals": len(review.originals),
    }


def chain_lines(report: ChainReport, labelled: Labelled) -> list[str]:
    """Return a chain for people, the lowest level first."""
    if not report.sendings and report.intact:
        return [f"“{report.title}”由本单位填报，没有下级的签名。"]
    verdict = "每一级的签名和意见都完好" if report.intact else "有不符之处，请不要采信，并与报送人核实"
    lines = [f"“{report.title}”：{verdict}。"]
    lines += [f"  × {fault}。" for fault in report.faults]
    for number, sending in enumerate(report.sendings, start=1):
        lines += _sending_lines(number, sending, labelled)
    return [*lines, *(f"  注意：{remark}。" for remark in report.remarks)]


def _sending_lines(number: int, sending: Sending, labelled: Labelled) -> Iterable[str]:
    batch = f"，批次“{sending.batch}”" if sending.batch else ""
    yield (
        f"  {number}. {sending.signed_at.astimezone():%Y-%m-%d %H:%M} “{sending.sender.name}”（{sending.trust.label}）"
        f"报送“{'、'.join(sending.to)}”{batch}：第 {sending.revision} 版，指纹 {shown_fingerprint(sending.whole)}"
    )
    if sending.left_out:
        yield f"     略去 {len(sending.left_out)} 处"
    if sending.review is not None:
        yield from _review_lines(sending.review, labelled)


def _review_lines(review: Review, labelled: Labelled) -> Iterable[str]:
    level = LEVEL_LABELS[Level(review.level)] if review.level in list(Level) else review.level
    when = f"{review.decided_at.astimezone():%Y-%m-%d %H:%M}" if review.decided_at is not None else ""
    verdict = _VERDICTS[review.verdict] if review.verdict is not None else "没有决定"
    yield f"     {level}：{verdict} {when}".rstrip()
    if review.note:
        yield f"     说明：{_one_line(review.note)}"
    for form, fields in review.answers.items():
        for field, value in fields.items():
            told = f"{len(value)} 行" if isinstance(value, list) else _one_line(str(value))
            yield f"     {labelled(form, field)}：{told}"
    if review.opinions:
        yield f"     审核意见 {len(review.opinions)} 条"
    if review.scores:
        yield f"     考核分 {sum(item.points for item in review.scores)}（{len(review.scores)} 项）"


def _one_line(text: str) -> str:
    return " ".join(text.split())
