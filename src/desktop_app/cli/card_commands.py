"""``jiangbao card export | text | import | list | confirm | history | rename | renew``: contact cards (收件名片)."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for
from desktop_app.domain.contact import CardAlarm, CardEvent, PinnedCard, RenewalReason, spoken
from desktop_app.domain.errors import WrongUse
from desktop_app.services.desk import Desk


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    export = add_verb(verbs, "export", "导出本机的收件名片", _export)
    export.add_argument("--to", metavar="文件.jbc", type=Path, help="名片文件")
    export.add_argument("--page", metavar="文件.pdf", type=Path, help="可打印的名片页，带二维码和八组数字")
    export.add_argument("--name", metavar="名称", help="名片上的单位或部门名称；给出时先改名")
    take = add_verb(verbs, "import", "导入对方的收件名片：名片文件，或名片页的 PDF、照片、文字", _import)
    take.add_argument("file", metavar="文件", type=Path)
    take.add_argument("--accept", action="store_true", help="接受对方改的名称，或由其原名片担保的新名片")
    take.add_argument("--fingerprint", metavar="数字", default="", help="对方在电话里读出的八组数字；一致时同时确认")
    add_verb(verbs, "list", "列出名片，第一张是本机的", _list)
    confirm = add_verb(verbs, "confirm", "电话核对后确认名片", _confirm)
    confirm.add_argument("name", metavar="名称")
    confirm.add_argument("--fingerprint", metavar="数字", required=True, help="对方在电话里读出的八组数字")
    add_verb(verbs, "history", "列出一张名片的经过", _history).add_argument("name", metavar="名称")
    add_verb(verbs, "rename", "更改本机名片上的名称，八组数字不变", _rename).add_argument("name", metavar="名称")
    renew = add_verb(verbs, "renew", "换新本机名片；旧的报送包和回执仍能打开", _renew)
    renew.add_argument(
        "--reason", choices=[reason.value for reason in RenewalReason], default="routine", help="例行更换，或怀疑丢失"
    )
    renew.add_argument("--to", metavar="文件.jbc", type=Path, help="把新名片存入文件")


def _export(words: argparse.Namespace, context: Context) -> int:
    if words.to is None and words.page is None:
        raise WrongUse("请用 --to 指定名片文件，或用 --page 指定名片页，没有导出任何内容。")
    with desk_for(words, context, make=True) as desk:
        if words.name is not None:
            desk.cards.rename_own(words.name)
        files = _written(desk, words.to, words.page)
        card = desk.cards.own()
        document = {**_document(PinnedCard(card, confirmed=True, own=True)), "file": str(files[0]), "files": files}
        document["text"] = desk.cards.own_text()
        named = "”和“".join(files)
        context.console.say(document, [f"“{card.name}”的收件名片已存入“{named}”。", f"指纹 {card.spoken_fingerprint}"])
    return 0


def _written(desk: Desk, to: Path | None, page: Path | None) -> list[str]:
    if to is not None:
        desk.cards.export_own(to)
    if page is not None:
        desk.sheets.card_page(page, date.today())
    return [str(path) for path in (to, page) if path is not None]


def _import(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context, make=True) as desk:
        pinned = desk.cards.import_card(words.file, accept=words.accept, heard=words.fingerprint)
        lines = [f"已登记“{pinned.card.name}”的收件名片（{pinned.label}）。", f"指纹 {pinned.card.spoken_fingerprint}"]
        if not pinned.confirmed:
            lines.append("请打电话与对方逐组核对指纹，再用 card confirm 确认。")
        context.console.say(_document(pinned), lines)
    return 0


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        cards = desk.cards.list()
        rows = [[card.card.name, card.label, card.card.spoken_fingerprint] for card in cards]
        context.console.say({"cards": [_document(card) for card in cards]}, table(rows))
    return 0


def _confirm(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        pinned = desk.cards.confirm(words.name, words.fingerprint)
        waited = desk.inbox.take_waiting(pinned.card.name)
        told = [f"“{pinned.card.name}”的名片已确认，对方读出的与登记的一致。", *(intake.sentence for intake in waited)]
        context.console.say({**_document(pinned), "received": [intake.name for intake in waited if intake.ok]}, told)
    return 0


def _history(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        events = desk.cards.history(words.name)
        rows = [[f"{event.at.astimezone():%Y-%m-%d %H:%M}", event.step.label, event.by] for event in events]
        context.console.say({"events": [_event(event) for event in events]}, table(rows) or ["没有记录。"])
    return 0


def _rename(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        card = desk.cards.rename_own(words.name)
        lines = [f"名片上的名称已改为“{card.name}”，八组数字不变。请把名片重新发给对方。"]
        context.console.say(_document(PinnedCard(card, confirmed=True, own=True)), lines)
    return 0


def _renew(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        card = desk.cards.renew_own(RenewalReason(words.reason))
        files = _written(desk, words.to, None)
        lines = [
            f"“{card.name}”的名片已换新，以前收到的报送包和回执仍能打开。",
            f"新指纹 {card.spoken_fingerprint}",
            "请把新名片发给各联系单位；在他们接受之前，您的报送包会被对方当作异常拦下。",
        ]
        context.console.say({**_document(PinnedCard(card, confirmed=True, own=True)), "files": files}, lines)
    return 0


def _document(pinned: PinnedCard) -> dict[str, Any]:
    card = pinned.card
    return {
        "name": card.name,
        "own": pinned.own,
        "confirmed": pinned.confirmed,
        "assurance": pinned.assurance.value,
        "since": pinned.since.isoformat() if pinned.since else None,
        "fingerprint": card.fingerprint,
        "spoken_fingerprint": card.spoken_fingerprint,
        "recipient": card.recipient,
        "alarm": _alarm(pinned.alarm) if pinned.alarm else None,
    }


def _alarm(alarm: CardAlarm) -> dict[str, Any]:
    card = alarm.card
    return {
        "fingerprint": card.fingerprint,
        "spoken_fingerprint": card.spoken_fingerprint,
        "source": alarm.source,
        "seen_at": alarm.seen_at.isoformat(),
    }


def _event(event: CardEvent) -> dict[str, Any]:
    return {
        "step": event.step.value,
        "at": event.at.isoformat(),
        "by": event.by,
        "fingerprint": event.fingerprint,
        "spoken_fingerprint": spoken(event.fingerprint),
        "previous": event.previous,
    }
