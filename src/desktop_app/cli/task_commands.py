"""``jiangbao task give | hand | list | recall``: what goes down (下发), and cases that applicants fill."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for, passphrase_given
from desktop_app.cli.sending_words import sent_document
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.travel import BY_PASSPHRASE, TaskRecord
from desktop_app.services.tasks import TaskState


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    give = add_verb(verbs, "give", "把项目下发给下级单位填报", _give, own_passphrase=True)
    give.add_argument("--programme", metavar="项目编号", required=True, help="见 jiangbao programme list")
    give.add_argument("--to-card", metavar="名称", action="append", help="收件名片的名称，可以给出几次")
    give.add_argument("--quota", metavar="N", type=_count, help="对方可以报送几件")
    _add_asking(give)
    hand = add_verb(verbs, "hand", "把申报件交给申报人填写", _hand, own_passphrase=True)
    hand.add_argument("cases", metavar="申报件编号", nargs="+")
    hand.add_argument("--to-card", metavar="名称", help="申报人名片的名称")
    hand.add_argument("--as-it-is", action="store_true", help="不用人员库里已知的内容先填好空白栏目")
    _add_asking(hand)
    add_verb(verbs, "list", "列出收到的和下发的任务", _list)
    recall = add_verb(verbs, "recall", "收回交给申报人填写的申报件", _recall)
    recall.add_argument("case", metavar="申报件编号")


def _add_asking(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="文件.jbp", required=True, type=Path)
    parser.add_argument("--due", metavar="日期", type=date.fromisoformat, help="期限，如 2021-07-01")
    parser.add_argument("--note", metavar="文字", default="", help="给对方的话")


def _count(text: str) -> int:
    """Return a quota; the error is argparse's own."""
    number = int(text)
    if not 0 < number <= 100_000:
        raise ValueError(text)
    return number


def _lock(words: argparse.Namespace) -> str | None:
    """The passphrase, where no card is named."""
    passphrase = passphrase_given(words, "package_passphrase_file")
    if not words.to_card and passphrase is None:
        raise WrongUse("请在命令之后用 --to-card 或 --passphrase-file 指定收件人或口令。没有生成文件。")
    return None if words.to_card else passphrase


def _give(words: argparse.Namespace, context: Context) -> int:
    passphrase = _lock(words)
    with desk_for(words, context) as desk:
        sent = desk.tasks.give(
            words.programme,
            words.to_card,
            passphrase,
            words.out,
            due=words.due,
            quota=words.quota,
            note=words.note,
            progress=context.console.progress(),
        )
    context.console.say(sent_document(sent), [f"下发的文件已存入“{sent.path}”（{sent.size} 字节），已读回核对。"])
    return 0


def _hand(words: argparse.Namespace, context: Context) -> int:
    passphrase = _lock(words)
    with desk_for(words, context) as desk:
        sent = desk.tasks.hand_over(
            words.cases,
            words.to_card,
            passphrase,
            words.out,
            due=words.due,
            note=words.note,
            fill_known=not words.as_it_is,
            progress=context.console.progress(),
        )
        turns = [f"  {case.title}：{desk.turns.of(desk.cases.get(case.id)).sentence}" for case in sent.cases]
    context.console.say(
        sent_document(sent), [f"文件已存入“{sent.path}”（{sent.size} 字节），已读回核对。请发给申报人。", *turns]
    )
    return 0


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        taken, given = desk.tasks.taken(), desk.tasks.given()
    document = {
        "taken": [_state(state) for state in taken],
        "given": [_record(task) | {"titles": list(titles)} for task, titles in given],
    }
    rows = [_row("收到", state.task, state.titles) for state in taken]
    rows += [_row("发出", task, titles) for task, titles in given]
    context.console.say(document, table(rows))
    return 0


def _recall(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        case = desk.tasks.recall(words.case)
    document = {"id": case.id, "title": case.title, "status": case.status.value}
    context.console.say(document, [f"已收回“{case.title}”，可以继续填写。对方以后交回的，会先问您留哪一份。"])
    return 0


def _record(task: TaskRecord) -> dict[str, Any]:
    return {
        "id": task.id,
        "programmes": [{"id": ref.id, "version": ref.version} for ref in task.programmes],
        "partners": list(task.partners),
        "due": task.due.isoformat() if task.due else None,
        "quota": task.quota,
        "note": task.note,
        "at": task.at.isoformat(),
    }


def _state(state: TaskState) -> dict[str, Any]:
    counts = {"sent": state.sent, "open": state.open, "left": state.left, "cases": list(state.case_ids)}
    return _record(state.task) | {"titles": list(state.titles)} | counts


def _row(way: str, task: TaskRecord, titles: tuple[str, ...]) -> list[str]:
    return [
        way,
        f"{task.at.astimezone():%Y-%m-%d %H:%M}",
        "、".join(task.partners) or BY_PASSPHRASE,
        "、".join(titles),
        f"{task.due} 前" if task.due else "",
        f"名额 {task.quota} 件" if task.quota is not None else "",
    ]
