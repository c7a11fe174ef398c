"""How a case came here, in the words of the screen: who handed it to whom, what each said, what does not hold."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.gui.review_wording import review_html
from desktop_app.gui.wording import moment_words
from desktop_app.programmes.programme import Programme
from desktop_app.services.chain_report import ChainReport, Sending


def chain_verdict(report: ChainReport) -> str:
    """Return in a sentence or two whether the chain of a case holds, and what to do where it does not."""
    if report.faults:
        return "有不符之处。请先不要采信，打电话与报送人核实；申报件没有改动。"
    if not report.sendings:
        return "由本单位填报，没有下级签过字。"
    names = list(dict.fromkeys(sending.sender.name for sending in report.sendings))
    return f"{len(names)} 家签过字，每一级的签名和意见都完好。"


def chain_html(programme: Programme, report: ChainReport) -> str:
    """Return what does not hold, then each sending from the lowest level up, then what should be known."""
    blocks = []
    if report.faults:
        blocks.append(_list("不符之处", report.faults))
    blocks += [_sending_html(programme, number, item) for number, item in enumerate(report.sendings, start=1)]
    if report.remarks:
        blocks.append(_list("请注意", report.remarks))
    return "".join(f"<p>{block}</p>" for block in blocks)


def _list(heading: str, clauses: Iterable[str]) -> str:
    return "<br>".join([f"<b>{heading}</b>", *(f"· {escape(clause)}。" for clause in clauses)])


def _sending_html(programme: Programme, number: int, sending: Sending) -> str:
    to = "、".join(sending.to)
    lines = [
        f"<b>{number}. {escape(sending.sender.name)} → {escape(to)}</b>",
        f"{moment_words(sending.signed_at)} 签名　第 {sending.revision} 版　名片：{sending.trust.label}",
    ]
    if sending.batch:
        lines.append(f"随批次“{escape(sending.batch)}”报送")
    if sending.left_out:
        lines.append(f"有 {len(sending.left_out)} 处没有报送")
    lines.append(review_html(programme, sending.review) if sending.review is not None else "没有附审核意见")
    return "<br>".join(lines)
