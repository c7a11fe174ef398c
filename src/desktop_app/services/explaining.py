"""What stands beside and around packages for whoever finds them: 说明.txt, the text of an e-mail.

Nothing of it is secret and nothing personal: who sent it, for whom it is, how it is opened, what is not finished.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.durable_file import INCOMPLETE_SUFFIX
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.package.parts import part_name
from desktop_app.services.delivery import FileKind, SentFile
from desktop_app.services.drives import megabytes

_LINE_END = "\r\n"
"""Notepad of every Windows reads it."""


@dataclass(frozen=True, slots=True)
class Shipment:
    """One package, as its surroundings name it."""

    name: str
    """File name of the package whole."""
    sender: str
    """Name on the sender's card."""
    to: tuple[str, ...]
    """Names on the receivers' cards; empty under a passphrase."""
    fingerprint: str
    """SHA-256 of the package whole."""
    parts: int
    """Into how many it is split; 1 for whole."""


def stick_note(shipment: Shipment, files: Sequence[SentFile]) -> bytes:
    """Return 说明.txt for the folder or stick on which these files stand."""
    kinds = {file.kind for file in files}
    lines = [
        "这里有一份用“匠报”制作的申报材料，内容已加密，不是收件人、不知道口令的人打不开。",
        "",
        f"报送：{shipment.sender}",
        f"收件：{_receivers(shipment)}",
        f"报送包指纹：{shown_fingerprint(shipment.fingerprint)}（可以在电话里核对）",
        f"SHA-256：{shipment.fingerprint}",
        "",
        "文件：",
        *(f"  {file.path.name}（{megabytes(file.size)}）" for file in files),
        "",
        "怎样打开：",
        *_opening(shipment, kinds),
        f"  · 名字带“{INCOMPLETE_SUFFIX}”的文件没有写完，不能使用，请删去后让报送人重新写入。",
        "",
    ]
    return "\ufeff".encode() + _LINE_END.join(lines).encode(errors="replace")


def _opening(shipment: Shipment, kinds: set[FileKind]) -> list[str]:
    lines = []
    if kinds & {FileKind.PACKAGE, FileKind.PART}:
        key = "" if shipment.to else "，再输入报送人电话告知的口令"
        lines.append(f"  · 装有匠报的电脑：打开“收件审核”，按“接收报送包”，选这个文件夹{key}。")
    if FileKind.PART in kinds:
        lines.append(f"  · 报送包分成了 {shipment.parts} 份，请放在同一个文件夹里一起接收，缺哪一份会说明。")
    if FileKind.DRAFT in kinds:
        lines.append("  · .eml 是还没有寄出的邮件，双击打开，填上收件人后发送。")
    if FileKind.SEVEN_ZIP in kinds:
        lines.append("  · 没有匠报的电脑：用 7-Zip 打开 .7z 文件（分卷的打开 .7z.001），口令由报送人用电话告知。")
    return lines


def _receivers(shipment: Shipment) -> str:
    return "、".join(shipment.to) if shipment.to else "知道口令的人"


def mail_subject(shipment: Shipment, number: int, count: int, *, seven_zip: bool = False) -> str:
    """Return the subject of one e-mail: what it is and which of how many, nothing personal."""
    what = "7z 压缩包" if seven_zip else "报送包"
    code = shown_fingerprint(shipment.fingerprint)[:9]
    return f"匠报{what} {code}（第 {number} 封，共 {count} 封）"


def mail_text(shipment: Shipment, number: int, count: int, *, seven_zip: bool = False) -> str:
    """Return the text of one e-mail."""
    if seven_zip:
        opening = ["附件是用口令加密的 7z 压缩包，用 7-Zip 打开，口令由我另用电话告知。"]
        if count > 1:
            opening.append("请把各封邮件的附件存到同一个文件夹，再打开名字以 .7z.001 结尾的文件。")
    else:
        opening = ["附件是用“匠报”制作的报送包，已加密，请用匠报打开：收件审核 → 接收报送包。"]
        if count > 1:
            first, last = part_name("", 1), part_name("", count)
            opening.append(
                f"报送包分成 {count} 份（{first} 到 {last}），请把各封邮件的附件存到同一个文件夹，一起接收；"
                "先后不限，缺哪一份匠报会说明。"
            )
        if not shipment.to:
            opening.append("打开需要口令，由我另用电话告知。")
    return "\n".join(
        [
            "您好：",
            "",
            *opening,
            "",
            f"这是第 {number} 封，共 {count} 封。",
            f"报送：{shipment.sender}",
            f"报送包指纹：{shown_fingerprint(shipment.fingerprint)}（可以在电话里核对）",
            "",
        ]
    )
