"""``jiangbao package create | inspect | verify``: packages (报送包) that are sent, and a look into others'."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for, library_folder, passphrase_given
from desktop_app.cli.sending_words import (
    add_ways,
    case_line,
    case_lines,
    sending_of,
    sent_document,
    sent_lines,
)
from desktop_app.domain.errors import WrongUse
from desktop_app.services.chain_document import chain_document, chain_lines
from desktop_app.services.desk import Desk, library_state
from desktop_app.services.outcomes import LibraryState, PackageGlance, PackageReport
from desktop_app.services.package_look import glance_at, verify_locked


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    create = add_verb(verbs, "create", "把申报件做成加密、签名的报送包", _create, own_passphrase=True)
    create.add_argument("cases", metavar="申报件编号", nargs="+")
    create.add_argument("--to-card", metavar="名称", action="append", help="收件名片的名称，可以给出几次")
    create.add_argument("--out", metavar="文件.jbp", required=True, type=Path)
    add_ways(create)
    inspect = add_verb(verbs, "inspect", "不打开，只看报送包的外层", _inspect)
    inspect.add_argument("file", metavar="文件.jbp", type=Path)
    verify = add_verb(verbs, "verify", "打开报送包，核对签名和全部内容，不导入", _verify, own_passphrase=True)
    verify.add_argument("file", metavar="文件.jbp", type=Path)


def _create(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file")
    with desk_for(words, context) as desk:
        to = _recipients(desk, words, passphrase)
        sending = sending_of(words, desk, words.cases, to, passphrase)
        warnings = desk.outbox.warnings(sending)
        for warning in warnings:
            context.console.note(f"提醒：{warning}")
        sent = desk.outbox.send(sending, context.console.progress())
        for case in sent.cases:
            blocking = sum(finding.blocks for finding in desk.checks.findings(case.id))
            if blocking:
                context.console.note(f"提醒：“{case.title}”还有 {blocking} 条预审意见须处理，见 jiangbao case check。")
    context.console.say(sent_document(sent) | {"warnings": warnings}, sent_lines(sent))
    return 0


def _recipients(desk: Desk, words: argparse.Namespace, passphrase: str | None) -> tuple[str, ...]:
    """The cards that are named, or whoever gave the cases to be filled; none under a passphrase."""
    giver = "" if words.to_card or passphrase is not None else desk.tasks.recipient(words.cases)
    if not words.to_card and passphrase is None and not giver:
        raise WrongUse("请在命令之后用 --to-card 或 --passphrase-file 指定收件人或口令。没有生成报送包。")
    return tuple(words.to_card or ((giver,) if giver else ()))


def _inspect(words: argparse.Namespace, context: Context) -> int:
    glance = glance_at(words.file)
    lock = "口令" if glance.locked_by_passphrase else f"{glance.recipients} 张收件名片"
    lines = [f"报送包，{glance.size} 字节，用{lock}加密。", f"SHA-256 {glance.fingerprint}"]
    context.console.say(_glance(glance), lines)
    return 0


def _verify(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file", "passphrase_file")
    report = _verified(words, context, passphrase)
    lines = [
        f"报送包完好。报送人“{report.sender.name}”（{report.trust.label}）。{report.trust.sentence}",
        f"指纹 {report.sender.spoken_fingerprint}",
        *case_lines(report.cases),
        *(line for chain in report.chains if len(chain.sendings) > 1 for line in chain_lines(chain, _plain_label)),
    ]
    context.console.say(_report(report), lines)
    return 0 if all(chain.intact for chain in report.chains) else 1


def _plain_label(form: str, field: str) -> str:
    """Without a library there is no definition to take labels from."""
    return f"{form}.{field}"


def _verified(words: argparse.Namespace, context: Context, passphrase: str | None) -> PackageReport:
    """A package that a passphrase locks can be verified where there is no library yet."""
    progress = context.console.progress()
    absent = library_state(library_folder(words, context)) is LibraryState.ABSENT
    if absent and glance_at(words.file).locked_by_passphrase:
        return verify_locked(words.file, passphrase, progress)
    with desk_for(words, context) as desk:
        return desk.outbox.verify(words.file, passphrase, progress)


def _glance(glance: PackageGlance) -> dict[str, Any]:
    return {
        "file": str(glance.path),
        "size": glance.size,
        "sha256": glance.fingerprint,
        "lock": "passphrase" if glance.locked_by_passphrase else "cards",
        "recipients": glance.recipients,
    }


def _report(report: PackageReport) -> dict[str, Any]:
    return {
        **_glance(report.glance),
        "ok": all(chain.intact for chain in report.chains),
        "sender": {"name": report.sender.name, "fingerprint": report.sender.fingerprint},
        "trust": report.trust.value,
        "signed_at": report.signed_at.isoformat(),
        "chains": [chain_document(chain) for chain in report.chains],
        "cases": [case_line(case) for case in report.cases],
    }
