"""``jiangbao inbox conflicts | resolve | alarms | settle | dismiss | compare | paper``: what asks about what came."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for, passphrase_given
from desktop_app.cli.sending_words import case_line
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.errors import WrongUse
from desktop_app.services.conflicts import ConflictView, Take
from desktop_app.services.inbox_table import InboxRow, Standing
from desktop_app.services.key_alarms import KeyAlarm
from desktop_app.services.outcomes import Change, Intake
from desktop_app.services.stamped_paper import CheckedPage, PaperVerdict

_WORDS = {
    Standing.SUPERSEDED: "已有更新的版本",
    Standing.GONE: "已在本机删除",
    Standing.REFUSED: "没有导入",
    Standing.INCOMPLETE: "分卷不齐",
    Standing.CONFLICT: "待选择",
    Standing.KEY_CHANGED: "名片有变",
}
_UNSOUND = (PaperVerdict.OTHER_CASE, PaperVerdict.UNKNOWN, PaperVerdict.EARLIER)
_UNSURE = (PaperVerdict.NO_CODE, PaperVerdict.CLAIMED)


def add_intake_verbs(verbs: Any) -> None:
    """Add the verbs."""
    add_verb(verbs, "conflicts", "列出与已有内容冲突、等您选择的申报件", _conflicts, own_passphrase=True)
    resolve = add_verb(verbs, "resolve", "选择保留原有的，还是收下送来的", _resolve, own_passphrase=True)
    resolve.add_argument("id", metavar="冲突编号或申报件编号")
    resolve.add_argument("--take", choices=[take.value for take in Take], required=True, help="kept 保留，arrived 收下")
    add_verb(verbs, "alarms", "列出名片有变、等电话核实的报送人", _alarms)
    settle = add_verb(verbs, "settle", "电话核实之后，处理名片变更", _settle, own_passphrase=True)
    settle.add_argument("name", metavar="报送人")
    settle.add_argument(
        "--fingerprint", metavar="指纹", required=True, help="对方在电话里读出的八组数字，由它决定哪张名片有效"
    )
    dismiss = add_verb(verbs, "dismiss", "把没有导入的文件从列表移除", _dismiss)
    dismiss.add_argument("digest", metavar="文件的SHA-256")
    compare = add_verb(verbs, "compare", "申报件这一版与上一版的不同", _compare)
    compare.add_argument("case", metavar="申报件编号")
    paper = add_verb(verbs, "paper", "核对盖章的纸面材料是不是这一版", _paper)
    paper.add_argument("case", metavar="申报件编号")
    paper.add_argument("files", metavar="扫描件", nargs="*", type=Path)
    paper.add_argument("--code", metavar="校验码", help="页脚的 16 位校验码，代替扫描件")


def _conflicts(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file")
    with desk_for(words, context) as desk:
        views = [desk.conflicts.view(line.id, passphrase) for line in desk.conflicts.list()]
    lines = [text for view in views for text in _conflict_lines(view)]
    context.console.say({"conflicts": [_conflict(view) for view in views]}, lines or ["没有需要选择的冲突。"])
    return 0


def _conflict(view: ConflictView) -> dict[str, Any]:
    line = view.line
    return {
        "id": line.id,
        "case": line.case_id,
        "title": line.title,
        "file": line.file,
        "at": line.at.isoformat(),
        "kept": {"sender": line.kept_sender, "revision": view.kept.revision},
        "arrived": {"sender": line.sender, "revision": line.revision},
        "changes": [change_line(change) for change in view.changes],
    }


def _conflict_lines(view: ConflictView) -> list[str]:
    line = view.line
    kept = f"{line.kept_sender or '本单位'} 第 {view.kept.revision} 版"
    return [
        f"{line.id}  {line.title}（保留的：{kept}；送来的：{line.sender} 第 {line.revision} 版，文件 {line.file}）",
        *(f"  {text}" for text in change_lines(view.changes)),
    ]


def change_line(change: Change) -> dict[str, str]:
    """Return a difference as a document."""
    return {"place": str(change.place), "label": change.label, "before": change.before, "after": change.after}


def change_lines(changes: tuple[Change, ...] | list[Change]) -> list[str]:
    """Return differences for people, one a line."""
    return [f"{change.label}：{change.before or '（空）'} → {change.after or '（空）'}" for change in changes]


def _resolve(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file")
    with desk_for(words, context) as desk:
        intake = desk.conflicts.resolve(words.id, Take(words.take), passphrase, context.console.progress())
    return say_intakes([intake], context)


def _alarms(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        alarms = desk.alarms.list()
    lines = [text for alarm in alarms for text in _alarm_lines(alarm)]
    context.console.say({"alarms": [_alarm(alarm) for alarm in alarms]}, lines or ["没有需要核实的报送人。"])
    return 1 if alarms else 0


def _alarm(alarm: KeyAlarm) -> dict[str, Any]:
    return {
        "name": alarm.name,
        "since": alarm.since.isoformat(),
        "known": _card(alarm.known),
        "shown": _card(alarm.shown),
        "files": [held.name for held in alarm.files],
    }


def _card(card: ContactCard) -> dict[str, str]:
    return {"fingerprint": card.fingerprint, "spoken_fingerprint": card.spoken_fingerprint}


def _alarm_lines(alarm: KeyAlarm) -> list[str]:
    return [
        f"{alarm.name}：名片与登记的不同，{len(alarm.files)} 个文件在等核实。",
        "  请用登记的电话（不要用来件上写的）与对方逐组核对：",
        f"  登记的指纹  {alarm.known.spoken_fingerprint}",
        f"  这次的指纹  {alarm.shown.spoken_fingerprint}",
    ]


def _settle(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file")
    with desk_for(words, context) as desk:
        intakes = desk.inbox.settle(words.name, words.fingerprint, passphrase)
        desk.glances.count(context.console.progress())
    return say_intakes(intakes, context)


def _dismiss(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        desk.inbox.dismiss(words.digest)
    context.console.say({"dismissed": words.digest}, ["已从列表移除，记录仍在。"])
    return 0


def _compare(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        before, after, changes = desk.cases.latest_changes(words.case)
    document = {"before": before, "after": after, "changes": [change_line(change) for change in changes]}
    lines = [f"第 {before} 版 → 第 {after} 版，{len(changes)} 处不同", *change_lines(changes)]
    context.console.say(document, lines)
    return 0


def _paper(words: argparse.Namespace, context: Context) -> int:
    if bool(words.files) == (words.code is not None):
        raise WrongUse("请给出扫描件，或用 --code 给出页脚的校验码，二者选一。没有核对。")
    with desk_for(words, context) as desk:
        if words.code is not None:
            pages = [desk.stamped.check_typed(words.case, words.code)]
        else:
            pages = desk.stamped.check_files(words.case, words.files, context.console.progress())
    context.console.say({"pages": [_page(page) for page in pages]}, [_page_line(page) for page in pages])
    same = any(page.verdict is PaperVerdict.SAME for page in pages)
    return 0 if same and not any(page.verdict in _UNSOUND for page in pages) else 1


def _page(page: CheckedPage) -> dict[str, Any]:
    return {
        "source": page.source,
        "page": page.page,
        "verdict": page.verdict.value,
        "form": page.form,
        "form_page": page.form_page,
        "revision": page.revision,
        "message": page.sentence,
    }


def _page_line(page: CheckedPage) -> str:
    mark = "√" if page.verdict is PaperVerdict.SAME else "－" if page.verdict in _UNSURE else "×"
    where = f"{page.source} 第 {page.page} 页 " if page.source else ""
    return f"{mark} {where}{page.sentence}"


def say_intakes(intakes: list[Intake], context: Context) -> int:
    """Tell what became of files, and return the exit status."""
    lines = [f"{'√' if intake.ok else '×'} {intake.shown_name}：{intake.sentence}" for intake in intakes]
    context.console.say({"packages": [intake_document(intake) for intake in intakes]}, lines or ["没有等待的文件。"])
    return 0 if all(intake.ok for intake in intakes) else 1


def intake_document(intake: Intake) -> dict[str, Any]:
    """Return what became of one file."""
    sender = intake.sender
    return {
        "file": str(intake.path),
        "name": intake.shown_name,
        "ok": intake.ok,
        "message": intake.sentence,
        "kind": intake.kind,
        "sender": {"name": sender.name, "fingerprint": sender.fingerprint} if sender else None,
        "trust": intake.trust.value if intake.trust else None,
        "missing": list(intake.missing),
        "cases": [case_line(case) for case in intake.cases],
    }


def row_document(row: InboxRow) -> dict[str, Any]:
    """Return one row of the table of what came."""
    glance = row.glance
    counted = {"error": glance.errors, "soft": glance.soft, "warning": glance.warnings} if glance else None
    return {
        "sha256": row.digest,
        "file": row.file,
        "at": row.at.isoformat(),
        "standing": row.standing.value,
        "asks": row.asks,
        "dismissed": row.dismissed,
        "sender": row.sender,
        "trust": row.trust.value if row.trust else None,
        "case": row.case_id or None,
        "title": row.title,
        "unit": row.unit,
        "programme": row.programme_id,
        "revision": row.revision,
        "status": row.status.value if row.status else None,
        "findings": counted,
        "duplicates": [{"case": item.case_id, "title": item.title, "sender": item.sender} for item in row.duplicates],
        "left_out": row.left_out,
        "missing": list(row.missing),
        "message": row.sentence,
    }


def row_lines(rows: list[InboxRow]) -> list[str]:
    """Return the table for people."""
    return table([_row(row) for row in rows if not row.dismissed])


def _row(row: InboxRow) -> list[str]:
    state = _WORDS.get(row.standing) or (row.status.label if row.status else "")
    glance = row.glance
    findings = f"{glance.errors}/{glance.soft}/{glance.warnings}" if glance else ""
    revision = f"第 {row.revision} 版" if row.revision else ""
    twice = "重复" if row.duplicates else ""
    when = f"{row.at.astimezone():%Y-%m-%d %H:%M}"
    return [when, row.sender, row.title, row.unit, revision, state, findings, twice, row.file, row.case_id]
