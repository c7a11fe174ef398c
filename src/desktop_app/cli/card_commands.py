"""``jiangbao card export | import | list``: contact cards (收件名片)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for
from desktop_app.domain.contact import PinnedCard


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    export = add_verb(verbs, "export", "导出本机的收件名片", _export)
    export.add_argument("--to", metavar="文件.jbc", required=True, type=Path)
    export.add_argument("--name", metavar="名称", help="名片上的单位或部门名称；给出时先改名")
    take = add_verb(verbs, "import", "导入对方的收件名片", _import)
    take.add_argument("file", metavar="文件.jbc", type=Path)
    take.add_argument("--replace", action="store_true", help="已与对方核对指纹，用它替换同名的旧名片")
    add_verb(verbs, "list", "列出名片，第一张是本机的", _list)


def _export(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context, make=True) as desk:
        if words.name is not None:
            desk.cards.rename_own(words.name)
        card = desk.cards.export_own(words.to)
        context.console.say(
            {**_document(PinnedCard(card, confirmed=True, own=True)), "file": str(words.to)},
            [f"“{card.name}”的收件名片已存入“{words.to}”。", f"指纹 {card.spoken_fingerprint}"],
        )
    return 0


def _import(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context, make=True) as desk:
        pinned = desk.cards.import_card(words.file, replace=words.replace)
        lines = [
            f"已导入“{pinned.card.name}”的收件名片。",
            f"指纹 {pinned.card.spoken_fingerprint}",
            "请打电话与对方逐组核对指纹。",
        ]
        context.console.say(_document(pinned), lines)
    return 0


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        cards = desk.cards.list()
        rows = [[card.card.name, _standing(card), card.card.spoken_fingerprint] for card in cards]
        context.console.say({"cards": [_document(card) for card in cards]}, table(rows))
    return 0


def _standing(card: PinnedCard) -> str:
    return "本机" if card.own else "已核对" if card.confirmed else "未核对"


def _document(pinned: PinnedCard) -> dict[str, Any]:
    card = pinned.card
    return {
        "name": card.name,
        "own": pinned.own,
        "confirmed": pinned.confirmed,
        "fingerprint": card.fingerprint,
        "spoken_fingerprint": card.spoken_fingerprint,
        "recipient": card.recipient,
    }
