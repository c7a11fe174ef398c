"""Pages of our own, laid out like an office's one-page notice: the contact card to hand out, the recovery sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.documents.page_code import qr_svg
from desktop_app.documents.pdf import PdfPress

_CARD_STEPS = (
    ("导入名片", "在匠报里打开“设置 → 收件名片 → 导入名片”，选择名片文件（.jbc），或选择本页的照片、扫描件、PDF。"),
    (
        "打电话核对",
        "用您原来就知道的号码打给我们，请接电话的人读出上面八组数字，与屏幕上的逐组对照，八组全部一致才确认。",
    ),
    ("报送", "制作报送包时勾选我们的名片。这样做出的报送包只有我们能打开，可以放 U 盘，也可以发邮件。"),
)
_RECOVERY_USES = (
    "忘记口令时打开档案库：打开匠报，选“忘了口令？用恢复码打开”，照抄恢复码，再设一个新口令。",
    "换电脑或电脑损坏后恢复：在新电脑上用备份文件（.jbb）和恢复码恢复整个档案库，名片和收到的材料都在里面。",
    "恢复码不含任何申报材料，只有恢复码而没有档案库或备份，什么也打不开。",
)
_RECOVERY_KEEPING = (
    "打印后锁进保险柜或档案柜，由单位指定的人保管；最好一式两份，分放两处。",
    "不要拍照，不要发微信、邮件，不要存在装有匠报的电脑里，不要和备份 U 盘放在一起。",
    "拿到恢复码和档案库（或备份）的人，能看到全部内容。更改口令不会使恢复码失效。",
)


@dataclass(frozen=True, slots=True)
class CardPage:
    """What the printed page of a contact card says."""

    name: str
    groups: tuple[str, ...]
    """Eight groups of four digits."""
    text: str
    """What the QR code carries: capital letters and digits."""
    on: date
    renewed: str = ""
    """A line about the card before this one; empty where there was none."""


def card_page_pdf(press: PdfPress, page: CardPage) -> bytes:
    """Return the page as PDF/A-2b; the same content gives the same bytes."""
    return press.notice(
        "card-page",
        {
            "title": f"收件名片（{page.name}）",
            "name": page.name,
            "groups": page.groups,
            "code": qr_svg(page.text),
            "steps": _CARD_STEPS,
            "renewed": page.renewed,
            "date": chinese_day(page.on),
        },
    )


def recovery_sheet_pdf(press: PdfPress, name: str, code: str, on: date) -> bytes:
    """Return the recovery sheet of a library as PDF/A-2b; ``code`` is the recovery code, groups apart by hyphens."""
    return press.notice(
        "recovery-sheet",
        {
            "title": f"档案库恢复表（{name}）",
            "name": name,
            "groups": code.split("-"),
            "uses": _RECOVERY_USES,
            "keeping": _RECOVERY_KEEPING,
            "date": chinese_day(on),
        },
    )


def chinese_day(day: date) -> str:
    """Return a day as official papers write it: ``2026年11月21日``."""
    return f"{day.year}年{day.month}月{day.day}日"
