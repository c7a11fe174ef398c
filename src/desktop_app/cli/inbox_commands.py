"""``jiangbao inbox import | list | …``: packages that come in, and the review of the cases in them."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.context import Context
from desktop_app.cli.forward_commands import add_forward_verbs
from desktop_app.cli.intake_commands import add_intake_verbs, row_document, row_lines, say_intakes
from desktop_app.cli.opening import desk_for, passphrase_given
from desktop_app.cli.review_commands import add_review_verbs
from desktop_app.cli.sending_words import case_line


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    take = add_verb(
        verbs,
        "import",
        "导入报送包、分卷、邮件、文件夹；坏的不影响其他",
        _import,
        own_passphrase=True,
    )
    take.add_argument("paths", metavar="文件或文件夹", nargs="+", type=Path)
    add_verb(verbs, "list", "列出收到的申报件和没有导入的文件", _list)
    add_intake_verbs(verbs)
    add_review_verbs(verbs)
    add_forward_verbs(verbs)


def _import(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file", "passphrase_file")
    with desk_for(words, context, make=True) as desk:
        intakes = desk.inbox.receive(words.paths, passphrase, context.console.progress())
        desk.glances.count(context.console.progress())
    return say_intakes(intakes, context)


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        packages = desk.inbox.list()
        rows = desk.inbox_table.rows()
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
        ],
        "rows": [row_document(row) for row in rows],
    }
    context.console.say(document, row_lines(rows))
    return 0
