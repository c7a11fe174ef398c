"""``jiangbao package create | inspect | verify``: packages (报送包) that are sent, and a look into others'."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for, library_folder, passphrase_given
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.services.desk import library_state
from desktop_app.services.outcomes import LibraryState, PackageGlance, PackageReport, PackedCase
from desktop_app.services.package_look import glance_at, verify_locked


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    create = add_verb(verbs, "create", "把申报件做成加密、签名的报送包", _create, own_passphrase=True)
    create.add_argument("cases", metavar="申报件编号", nargs="+")
    create.add_argument("--to-card", metavar="名称", action="append", help="收件名片的名称，可以给出几次")
    create.add_argument("--out", metavar="文件.jbp", required=True, type=Path)
    inspect = add_verb(verbs, "inspect", "不用密钥，看报送包的外层", _inspect)
    inspect.add_argument("file", metavar="文件.jbp", type=Path)
    verify = add_verb(verbs, "verify", "打开报送包，核对签名和全部内容，不导入", _verify, own_passphrase=True)
    verify.add_argument("file", metavar="文件.jbp", type=Path)


def _create(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file")
    if not words.to_card and passphrase is None:
        raise WrongUse("请在命令之后用 --to-card 或 --passphrase-file 指定收件人或口令。没有生成报送包。")
    with desk_for(words, context) as desk:
        sent = desk.outbox.create(
            words.cases,
            words.out,
            words.to_card,
            None if words.to_card else passphrase,
            context.console.progress(),
        )
        for case in sent.cases:
            blocking = sum(finding.blocks for finding in desk.checks.findings(case.id))
            if blocking:
                context.console.note(f"提醒：“{case.title}”还有 {blocking} 条预审意见须处理，见 jiangbao case check。")
    document = {
        "file": str(sent.path),
        "size": sent.size,
        "sha256": sent.fingerprint,
        "cases": [case_line(case) for case in sent.cases],
    }
    context.console.say(
        document, [f"报送包已存入“{sent.path}”（{sent.size} 字节），已读回核对。", *case_lines(sent.cases)]
    )
    return 0


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
    ]
    context.console.say(_report(report), lines)
    return 0


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
        "ok": True,
        "sender": {"name": report.sender.name, "fingerprint": report.sender.fingerprint},
        "trust": report.trust.value,
        "signed_at": report.signed_at.isoformat(),
        "cases": [case_line(case) for case in report.cases],
    }


def case_line(case: PackedCase) -> dict[str, Any]:
    """Return one case of a package as a document."""
    return {
        "id": case.id,
        "title": case.title,
        "nominee": case.nominee,
        "programme": case.programme_id,
        "revision": case.revision,
        "fingerprint": case.fingerprint,
        "attachments": case.attachments,
    }


def case_lines(cases: tuple[PackedCase, ...]) -> list[str]:
    """Return the cases of a package for people, one a line."""
    return [
        f"  {case.id}  {case.title}  第 {case.revision} 版  指纹 {shown_fingerprint(case.fingerprint)}"
        f"  材料 {case.attachments} 份"
        for case in cases
    ]
