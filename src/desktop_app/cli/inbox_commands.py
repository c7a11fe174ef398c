"""``jiangbao inbox import | list | …``: packages that come in, and the review of the cases in them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for, passphrase_given
from desktop_app.cli.package_commands import case_line
from desktop_app.cli.review_commands import add_review_verbs
from desktop_app.services.outcomes import Intake


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    take = add_verb(verbs, "import", "导入报送包；一个文件有问题不影响其他文件", _import, own_passphrase=True)
    take.add_argument("paths", metavar="文件或文件夹", nargs="+", type=Path)
    add_verb(verbs, "list", "列出收到的报送包", _list)
    add_review_verbs(verbs)


def _import(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file", "passphrase_file")
    with desk_for(words, context, make=True) as desk:
        intakes = desk.inbox.receive(words.paths, passphrase, context.console.progress())
    lines = [f"{'√' if intake.ok else '×'} {intake.path.name}：{intake.sentence}" for intake in intakes]
    context.console.say({"packages": [_intake(intake) for intake in intakes]}, lines)
    return 0 if all(intake.ok for intake in intakes) else 1


def _intake(intake: Intake) -> dict[str, Any]:
    sender = intake.sender
    return {
        "file": str(intake.path),
        "ok": intake.ok,
        "message": intake.sentence,
        "kind": intake.kind,
        "sender": {"name": sender.name, "fingerprint": sender.fingerprint} if sender else None,
        "trust": intake.trust.value if intake.trust else None,
        "cases": [case_line(case) for case in intake.cases],
    }


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        packages = desk.inbox.list()
    document = {
        "packages": [
            {
                "name": package.name,
                "sha256": package.fingerprint,
                "sender": package.sender,
                "received_at": package.received_at.isoformat(),
                "cases": [case_line(case) for case in package.cases],
            }
            for package in packages
        ]
    }
    rows = [
        [f"{package.received_at.astimezone():%Y-%m-%d %H:%M}", package.sender, package.name, f"{len(package.cases)} 件"]
        for package in packages
    ]
    context.console.say(document, table(rows))
    return 0
