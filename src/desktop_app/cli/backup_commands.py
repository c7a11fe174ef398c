"""``jiangbao backup create | restore | verify``: the whole library as one encrypted file."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for, library_folder, passphrase_given, recovery_code_given
from desktop_app.services.care import restore_backup, verify_backup
from desktop_app.services.outcomes import KeyChoice


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    for name, summary, run in (
        ("create", "把整个档案库备份成一个加密文件", _create),
        ("restore", "从备份恢复档案库", _restore),
        ("verify", "检查备份是否完好", _verify),
    ):
        add_verb(verbs, name, summary, run).add_argument("file", metavar="备份文件", type=Path)


def _create(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        size = desk.care.backup(words.file, context.console.progress())
    document = {"file": str(words.file), "size": size}
    context.console.say(document, [f"备份已存入“{words.file}”（{size} 字节），用档案库的口令或恢复码打开。"])
    return 0


def _restore(words: argparse.Namespace, context: Context) -> int:
    folder = library_folder(words, context)
    key = KeyChoice(passphrase_given(words, "passphrase_file"), recovery_code_given(words))
    problems = restore_backup(words.file, folder, key, context.console.progress())
    context.console.say(
        {"library": str(folder), "ok": not problems, "problems": problems}, [*problems, f"已恢复到“{folder}”。"]
    )
    return 1 if problems else 0


def _verify(words: argparse.Namespace, context: Context) -> int:
    key = KeyChoice(passphrase_given(words, "passphrase_file"), recovery_code_given(words))
    count = verify_backup(words.file, key, context.console.progress())
    context.console.say({"file": str(words.file), "ok": True, "files": count}, [f"备份完好，共 {count} 个文件。"])
    return 0
