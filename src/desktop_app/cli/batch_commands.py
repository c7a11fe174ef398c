"""``jiangbao batch new | list | show | check | export | package``: what one recommending unit sends together."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.finding_lines import finding_lines
from desktop_app.cli.opening import desk_for, passphrase_given
from desktop_app.cli.sending_words import add_ways, sending_of, sent_document, sent_lines
from desktop_app.domain.batch import Batch
from desktop_app.domain.errors import WrongUse
from desktop_app.services.answers_document import read_answers_file
from desktop_app.services.batch_document import batch_document, batch_line, quota_document
from desktop_app.services.batch_findings import Quota
from desktop_app.services.batch_labels import batch_place_label
from desktop_app.services.batch_members import BatchMember
from desktop_app.services.case_document import findings_document
from desktop_app.services.papers import FORMATS


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    new = add_verb(verbs, "new", "新建推荐批次，输出它的编号", _new)
    new.add_argument("--programme", metavar="项目编号", required=True, help="见 jiangbao programme list")
    new.add_argument(
        "--recommender",
        metavar="名称",
        required=True,
        help="推荐单位的名称，或它的类别（编号或名称，见 jiangbao programme show）",
    )
    new.add_argument("--kind", metavar="类别", help="推荐单位类别；能由名称或申报件得知时不用给出")
    _add_writing(new)
    new.add_argument("cases", metavar="申报件编号", nargs="*")
    new.add_argument(
        "--from",
        metavar="批次编号",
        action="append",
        default=[],
        dest="sources",
        help="加入下级报来的批次的申报件，可以给出几次（见 jiangbao inbox batches）",
    )
    fill = add_verb(verbs, "fill", "填写批次的表（汇总表、推荐函等），加入或移出申报件", _fill)
    _add_batch(fill)
    _add_writing(fill)
    fill.add_argument("--add", metavar="申报件编号", action="append", default=[], help="加入申报件，可以给出几次")
    fill.add_argument("--remove", metavar="申报件编号", action="append", default=[], help="移出申报件，可以给出几次")
    add_verb(verbs, "list", "列出推荐批次", _list)
    _add_batch(add_verb(verbs, "show", "查看推荐批次和汇总表", _show))
    _add_batch(add_verb(verbs, "check", "核对名额、申报件和汇总表：有不符合项时返回 1", _check))
    export = add_verb(verbs, "export", "导出汇总表（PDF、Excel）、推荐单位的材料、每件申报件的 PDF，或装订册", _export)
    _add_batch(export)
    export.add_argument("--to", metavar="文件夹", required=True, type=Path)
    export.add_argument("--formats", metavar="格式", default="pdf,docx,xlsx", help=f"逗号分隔：{','.join(FORMATS)}")
    package = add_verb(verbs, "package", "把批次的申报件做成一个报送包", _package, own_passphrase=True)
    _add_batch(package)
    package.add_argument("--to-card", metavar="名称", action="append", help="收件名片的名称，可以给出几次")
    package.add_argument("--out", metavar="文件.jbp", required=True, type=Path)
    add_ways(package)
    package.add_argument("--anyway", action="store_true", help="写明了理由，虽超过通知规定的名额仍要上报")


def _add_batch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("batch", metavar="批次编号")


def _add_writing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--answers", metavar="文件.json", type=Path, help='{"表": {"栏目": 内容}}，表为批次的表')
    parser.add_argument("--reason", metavar="理由", help="超过推荐名额的书面理由")


def _new(words: argparse.Namespace, context: Context) -> int:
    answers = read_answers_file(words.answers) if words.answers else None
    with desk_for(words, context) as desk:
        cases = [*words.cases, *(item for one in words.sources for item in desk.received_batches.cases_to_go_on(one))]
        batch = desk.batches.new(words.programme, words.recommender, cases, words.kind, answers, words.reason)
        context.console.say(batch_line(batch), [batch.id])
    return 0


def _fill(words: argparse.Namespace, context: Context) -> int:
    if not (words.answers or words.reason is not None or words.add or words.remove):
        raise WrongUse("请用 --answers、--reason、--add 或 --remove 给出要改的内容。批次没有改动。")
    answers = read_answers_file(words.answers) if words.answers else None
    with desk_for(words, context) as desk:
        batch = desk.batches.amend(words.batch, answers, words.reason, add=words.add, remove=words.remove)
        context.console.say(batch_line(batch), [f"已填入：{batch.title}（{len(batch.case_ids)} 件）"])
    return 0


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        batches = desk.batches.list()
    rows = [[batch.id, batch.title, f"{len(batch.case_ids)} 件", batch.programme.id] for batch in batches]
    context.console.say({"batches": [batch_line(batch) for batch in batches]}, table(rows))
    return 0


def _show(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        batch, quota = desk.batches.get(words.batch), desk.batches.quota(words.batch)
        members, papers = desk.batches.shown(words.batch, context.console.progress())
        document = batch_document(batch, members, quota, papers)
        context.console.say(document, _description(batch, members, quota))
    return 0


def _description(batch: Batch, members: Sequence[BatchMember], quota: Quota) -> list[str]:
    rows = [
        [f"{number}", member.title, member.unit, member.status.label, member.case_id]
        for number, member in enumerate(members, start=1)
    ]
    return [
        f"{batch.title}（{len(members)} 件）",
        f"编号 {batch.id}",
        f"项目 {batch.programme.id} {batch.programme.version}",
        _quota_line(quota),
        *table(rows),
    ]


def _quota_line(quota: Quota) -> str:
    kind = f"{quota.kind.title}，{quota.kind.allowance}" if quota.kind is not None else "类别未定"
    elsewhere = f"，另有批次 {quota.elsewhere} 件" if quota.elsewhere else ""
    total = f"；全部名额 {quota.total}" if quota.total is not None else ""
    kinds = "".join(f"；{item.title} {item.here} / {item.total}" for item in quota.kinds)
    return f"名额 {kind}；已推荐 {quota.used} 件{elsewhere}{total}{kinds}"


def _check(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        findings = desk.batches.check(words.batch, context.console.progress())
        batch, quota = desk.batches.get(words.batch), desk.batches.quota(words.batch)
        programme = desk.registry.get(batch.programme)
    blocking = sum(finding.blocks for finding in findings)
    lines = [_quota_line(quota)]
    for finding in findings:
        label = batch_place_label(programme, batch.case_ids, finding.place) if finding.place else ""
        lines += finding_lines(programme, finding, label)
    lines.append(f"共 {len(findings)} 条，其中 {blocking} 条须处理后才能报送。" if findings else "没有发现问题。")
    document = {"id": batch.id, "quota": quota_document(quota), **findings_document(findings)}
    context.console.say(document, lines)
    return 1 if blocking else 0


def _export(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        files = desk.batch_papers.export(
            words.batch, words.to, context.console.progress(), {name.strip() for name in words.formats.split(",")}
        )
        document = {"id": desk.batches.get(words.batch).id, "files": [str(path) for path in files]}
    context.console.say(document, [str(path) for path in files])
    return 0


def _package(words: argparse.Namespace, context: Context) -> int:
    passphrase = passphrase_given(words, "package_passphrase_file")
    if not words.to_card and passphrase is None:
        raise WrongUse("请在命令之后用 --to-card 或 --passphrase-file 指定收件人或口令。没有生成报送包。")
    with desk_for(words, context) as desk:
        findings = desk.batches.check(words.batch, context.console.progress())
        sending = sending_of(words, desk, desk.batches.get(words.batch).case_ids, words.to_card or (), passphrase)
        warnings = desk.outbox.warnings(sending)
        for warning in warnings:
            context.console.note(f"提醒：{warning}")
        sent = desk.batches.send(words.batch, sending, context.console.progress(), anyway=words.anyway)
        if blocking := sum(finding.blocks for finding in findings):
            context.console.note(f"提醒：批次还有 {blocking} 条须处理，见 jiangbao batch check。")
    document = {"batch": words.batch, **sent_document(sent), "warnings": warnings}
    context.console.say(document, sent_lines(sent))
    return 0
