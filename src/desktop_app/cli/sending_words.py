"""What ``package create`` and ``batch package`` share: what can be chosen of content and way, and what was sent."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import PackedCase, SentPackage
from desktop_app.services.selection import Selection
from desktop_app.services.sending import Sending


def add_ways(create: argparse.ArgumentParser) -> None:
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


def sending_of(
    words: argparse.Namespace, desk: Desk, case_ids: Sequence[str], to: Sequence[str], passphrase: str | None
) -> Sending:
    """Return what the words ask for, to cards or else under a passphrase; a 7z gets a fresh one."""
    return Sending(
        case_ids=tuple(case_ids),
        out=words.out,
        to=tuple(to),
        passphrase=None if to else passphrase,
        note=words.note,
        selection=Selection(tuple(words.leave_out), words.shrink),
        split=words.split_mb,
        drafts=words.eml,
        seven_zip=desk.outbox.suggest_passphrase() if words.also else "",
        explain=words.explain,
    )


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
