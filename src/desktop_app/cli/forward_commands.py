"""``jiangbao inbox chain | batches | batch``: how cases came, and the batches of the levels below."""

from __future__ import annotations

import argparse
from typing import Any

from desktop_app.cli.arguments import add_verb
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for
from desktop_app.domain.case import Case
from desktop_app.services.batch_document import batch_line
from desktop_app.services.chain_document import Labelled, chain_document, chain_lines
from desktop_app.services.corrections import Correction
from desktop_app.services.desk import Desk
from desktop_app.services.received_batches import ReceivedBatch


def add_forward_verbs(verbs: Any) -> None:
    """Add the verbs to ``inbox``."""
    chain = add_verb(verbs, "chain", "核对一件申报件逐级报送的签名和意见：有不符之处时返回 1", _chain)
    chain.add_argument("case", metavar="申报件编号")
    add_verb(verbs, "batches", "列出下级报来的推荐批次", _batches)
    batch = add_verb(verbs, "batch", "查看下级报来的推荐批次：汇总表和各级更正", _batch)
    batch.add_argument("batch", metavar="批次编号")


def _chain(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        case = desk.cases.get(words.case)
        report = desk.chains.of_case(case.id)
        lines = chain_lines(report, field_labels(desk, case))
    context.console.say(chain_document(report), lines)
    return 0 if report.intact else 1


def field_labels(desk: Desk, case: Case) -> Labelled:
    """Return what names the fields of a case's forms."""
    programme = desk.cases.programme_of(case)

    def labelled(form: str, field: str) -> str:
        found = programme.field(form, field)
        return found.label if found is not None else f"{form}.{field}"

    return labelled


def _batches(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        batches = desk.received_batches.list()
    rows = [
        [
            f"{item.batch.created_at.astimezone():%Y-%m-%d %H:%M}",
            item.sender_name,
            item.batch.title,
            f"{len(item.batch.case_ids)} 件",
            item.batch.id,
        ]
        for item in batches
    ]
    context.console.say({"batches": [_line(item) for item in batches]}, table(rows))
    return 0


def _batch(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        received = desk.received_batches.get(words.batch)
        sheets = desk.received_batches.sheets(received, context.console.progress())
        below = desk.received_batches.below(received)
    document = {
        **_line(received),
        "answers": received.batch.answers,
        "reasons": received.batch.reasons,
        "papers": dict(sheets.papers),
        "missing": list(sheets.missing),
        "corrections": [_correction(item) for item in sheets.corrections],
        "below": [_line(item) for item in below],
    }
    rows = [
        [f"{number}", member.title, member.unit, member.status.label, member.case_id]
        for number, member in enumerate(sheets.members.values(), start=1)
    ]
    lines = [
        f"{received.batch.title}（{len(received.batch.case_ids)} 件），“{received.sender_name}”报送",
        *(f"超名额推荐的理由：{reason}" for reason in received.batch.reasons.values()),
        *table(rows),
        *(f"不在本机：{title}" for title in sheets.missing),
        *(f"更正 {sheets.members[item.case_id].title} {correction_words(item)}" for item in sheets.corrections),
    ]
    context.console.say(document, lines)
    return 0


def correction_words(item: Correction) -> str:
    """Return one correction for people."""
    return f"{item.label}：“{item.before}”→“{item.after}”（{item.by}，{item.signed_at.astimezone():%Y-%m-%d}）"


def _line(item: ReceivedBatch) -> dict[str, Any]:
    return {
        **batch_line(item.batch),
        "sender": item.sender_name,
        "sender_fingerprint": item.sender.fingerprint,
        "signed_at": item.batch.created_at.isoformat(),
        "arrived_at": item.arrived_at.isoformat(),
        "earlier": item.earlier,
    }


def _correction(item: Correction) -> dict[str, Any]:
    return {
        "case": item.case_id,
        "form": item.form,
        "field": item.field,
        "column": item.column,
        "label": item.label,
        "before": item.before,
        "after": item.after,
        "by": item.by,
        "unit": item.unit,
        "signed_at": item.signed_at.isoformat(),
    }
