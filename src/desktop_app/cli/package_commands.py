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
from desktop_app.services.chain_document import chain_document, chain_lines
from desktop_app.services.desk import Desk, library_state
from desktop_app.services.outcomes import LibraryState, PackageGlance, PackageReport, PackedCase, SentPackage
from desktop_app.services.package_look import glance_at, verify_locked
from desktop_app.services.selection import Selection
from desktop_app.services.sending import Sending


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    create = add_verb(verbs, "create", "把申报件做成加密、签名的报送包", _create, own_passphrase=True)
    create.add_argument("cases", metavar="申报件编号", nargs="+")
    create.add_argument("--to-card", metavar="名称", action="append", help="收件名片的名称，可以给出几次")
    create.add_argument("--out", metavar="文件.jbp", required=True, type=Path)
    _add_ways(create)
    inspect = add_verb(verbs, "inspect", "不打开，只看报送包的外层", _inspect)
    inspect.add_argument("file", metavar="文件.jbp", type=Path)
    verify = add_verb(verbs, "verify", "打开报送包，核对签名和全部内容，不导入", _verify, own_passphrase=True)
    verify.add_argument("file", metavar="文件.jbp", type=Path)


def _add_ways(create: argparse.ArgumentParser) -> None:
    """Add what can be chosen of content and of how it travels."""
    create.add_argument(
        "--leave-out", metavar="位置", action="append", default=[], help="不报送的栏目或材料，可给出几次"
    )
    create.add_argument("--shrink", action="store_true", help="以缩小的扫描件代替大的图片和 PDF")
    create.add_argument("--note", metavar="文字", default="", help="给收件人的话")
    create.add_argument("--also", choices=["7z"], action="append", default=[], help="另做一个 7-Zip 能打开的加密压缩包")
    create.add_argument("--split-mb", metavar="N", type=_megabytes, default=0, help="每个文件（或每封邮件）至多 N MB")
    create.add_argument("--eml", action="store_true", help="另做电子邮件草稿（默认每封至多 20 MB）")
    create.add_argument("--explain", action="store_true", help="另写一个“说明.txt”，说明有哪些文件、怎样打开")


def _megabytes(text: str) -> int:
    """Return megabytes as bytes; the error is argparse's own."""
    size = float(text)
    if not 0 < size < 1e7:
        raise ValueError(text)
    return round(size * 1_000_000)


def _create(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file")
    with desk_for(words, context) as desk:
        to = _recipients(desk, words, passphrase)
        sending = Sending(
            case_ids=tuple(words.cases),
            out=words.out,
            to=to,
            passphrase=None if to else passphrase,
            note=words.note,
            selection=Selection(tuple(words.leave_out), words.shrink),
            split=words.split_mb,
            drafts=words.eml,
            seven_zip=desk.outbox.suggest_passphrase() if words.also else "",
            explain=words.explain,
        )
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


def sent_document(sent: SentPackage) -> dict[str, Any]:
    """Return what was sent as a document; ``file`` is the package, or its first part, or the first draft."""
    return {
        "file": str(sent.files[0].path),
        "size": sent.size,
        "sha256": sent.fingerprint,
        "cases": [case_line(case) for case in sent.cases],
        "files": [
            {"file": str(item.path), "kind": item.kind.value, "size": item.size, "sha256": item.digest}
            for item in sent.files
        ],
        "seven_zip_passphrase": sent.seven_zip or None,
    }


def sent_lines(sent: SentPackage) -> list[str]:
    """Return what was sent for people."""
    others = [f"  {item.path}（{item.size} 字节）" for item in sent.files[1:]]
    key = f"7z 的口令（请打电话告诉收件人，不要和文件放在一起）：{sent.seven_zip}"
    return [
        f"报送包已存入“{sent.files[0].path}”（{sent.files[0].size} 字节），已读回核对。",
        *(["另有：", *others] if others else []),
        *case_lines(sent.cases),
        *([key] if sent.seven_zip else []),
    ]


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
        "left_out": list(case.left_out),
    }


def case_lines(cases: tuple[PackedCase, ...]) -> list[str]:
    """Return the cases of a package for people, one a line."""
    return [
        f"  {case.id}  {case.title}  第 {case.revision} 版  指纹 {shown_fingerprint(case.fingerprint)}"
        f"  材料 {case.attachments} 份"
        for case in cases
    ]
