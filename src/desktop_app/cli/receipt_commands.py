"""``jiangbao receipt import | list``: answers (回执) from the levels above, and those that were given."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for
from desktop_app.domain.review import ReceiptWay, Verdict
from desktop_app.services.receipt_intake import VERDICT_LABELS
from desktop_app.services.review_document import receipt_document, receipt_intake_document


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    take = add_verb(verbs, "import", "导入回执；一个文件有问题不影响其他文件", _import)
    take.add_argument("files", metavar="文件.jbr", nargs="+", type=Path)
    add_verb(verbs, "list", "列出收到和开出的回执", _list)


def _import(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        intakes = desk.receipts.import_files(words.files, context.console.progress())
        lines: list[str] = []
        for intake in intakes:
            lines.append(f"{'√' if intake.ok else '×'} {intake.path.name}：{intake.sentence}")
            returned = [case.case_id for case in intake.cases if case.verdict is Verdict.RETURNED]
            lines += [f"    查看和答复意见：jiangbao case comments {case_id}" for case_id in returned]
    context.console.say({"receipts": [receipt_intake_document(intake) for intake in intakes]}, lines)
    return 0 if all(intake.ok for intake in intakes) else 1


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        receipts = desk.receipts.list()
        titles = {case.id: case.title for case in desk.cases.list()}
    rows = [
        [
            f"{item.given_at.astimezone():%Y-%m-%d %H:%M}",
            "开出" if item.way is ReceiptWay.GIVEN else "收到",
            item.partner,
            titles.get(item.case_id, item.case_id),
            f"第 {item.revision} 版",
            VERDICT_LABELS[item.verdict],
        ]
        for item in receipts
    ]
    context.console.say({"receipts": [receipt_document(item) for item in receipts]}, table(rows))
    return 0
