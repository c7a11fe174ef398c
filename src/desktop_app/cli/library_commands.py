"""``jiangbao library check | demo | recovery-sheet | passphrase``: the library as a whole."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for, read_passphrase
from desktop_app.services.outcomes import KeyChoice


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    add_verb(verbs, "check", "检查数据库和全部佐证材料是否完好", _check)
    add_verb(verbs, "demo", "装入虚构的演示申报件", _demo)
    sheet = add_verb(verbs, "recovery-sheet", "输出恢复表（PDF），打印后锁存", _recovery_sheet)
    sheet.add_argument("--to", metavar="文件.pdf", required=True, type=Path)
    change = add_verb(verbs, "passphrase", "更改口令；忘了口令时加 --recovery-code-file", _passphrase)
    change.add_argument("--new-passphrase-file", metavar="文件", required=True, help="存有新口令的文本文件")


def _check(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        problems = desk.care.check(context.console.progress())
    context.console.say({"ok": not problems, "problems": problems}, problems or ["档案库完好。"])
    return 1 if problems else 0


def _demo(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context, make=True) as desk:
        cases = desk.care.demo(context.console.progress())
    document = {"cases": [{"id": case.id, "title": case.title, "programme": case.programme.id} for case in cases]}
    lines = [f"{case.id}  {case.title}" for case in cases]
    context.console.say(document, [*lines, f"已装入 {len(cases)} 件虚构的演示申报件。"])
    return 0


def _recovery_sheet(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        desk.sheets.recovery_sheet(words.to, date.today())
    context.console.say(
        {"file": str(words.to)}, [f"恢复表已存入“{words.to}”，请打印后锁存，再删除这个文件。它能打开整个档案库。"]
    )
    return 0


def _passphrase(words: argparse.Namespace, context: Context) -> int:
    new = KeyChoice(read_passphrase(words.new_passphrase_file))
    with desk_for(words, context) as desk:
        desk.care.change_key(new)
    context.console.say({"changed": True}, ["口令已更改。以前做的备份仍用当时的口令或恢复码打开；恢复码不变。"])
    return 0
