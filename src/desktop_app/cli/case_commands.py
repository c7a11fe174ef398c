"""``jiangbao case new | fill | attach | check | show | list | export | comments | reply``: the work on one case."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.finding_lines import finding_lines
from desktop_app.cli.forward_commands import field_labels
from desktop_app.cli.opening import desk_for
from desktop_app.cli.reply_commands import add_reply_verbs
from desktop_app.domain.answers import rows_of
from desktop_app.domain.case import Case
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.programmes.programme import Programme
from desktop_app.services.answers_document import read_answers_file
from desktop_app.services.case_document import (
    attachment_document,
    case_document,
    findings_document,
    summary_document,
    turn_document,
)
from desktop_app.services.chain_document import chain_document, chain_lines
from desktop_app.services.comparing import place_label, shown, shown_answer
from desktop_app.services.papers import FORMATS
from desktop_app.services.places import place_named
from desktop_app.services.score_document import score_document, score_lines


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    new = add_verb(verbs, "new", "新建申报件，输出它的编号", _new)
    new.add_argument("--programme", metavar="项目编号", required=True, help="见 jiangbao programme list")
    new.add_argument("--nominee", metavar="申报对象", help="person、unit 或 studio，默认为项目的第一种")
    new.add_argument("--procedure", metavar="程序", help="默认为项目的第一种")
    _add_content(new)
    fill = add_verb(verbs, "fill", "填入内容；没有提到的栏目保持不变", _fill)
    _add_case(fill)
    _add_content(fill)
    attach = add_verb(verbs, "attach", "添加佐证材料", _attach)
    _add_case(attach)
    attach.add_argument("--item", metavar="位置", required=True, help="材料编号、表.栏目、表.栏目[行] 或评分项")
    attach.add_argument("files", metavar="文件", nargs="+", type=Path)
    _add_case(add_verb(verbs, "check", "预审：有不符合项时返回 1", _check))
    _add_case(add_verb(verbs, "show", "查看申报件", _show))
    add_verb(verbs, "list", "列出申报件", _list)
    export = add_verb(verbs, "export", "导出 PDF、Word、Excel 文件", _export)
    _add_case(export)
    export.add_argument("--to", metavar="文件夹", required=True, type=Path)
    add_reply_verbs(verbs)
    export.add_argument("--formats", metavar="格式", default="pdf,docx,xlsx", help=f"逗号分隔：{','.join(FORMATS)}")


def _add_case(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="申报件编号")


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--answers", metavar="文件.json", type=Path, help='{"表": {"栏目": 内容 或 [行, …]}}')
    parser.add_argument("--reason", metavar="规则=理由", action="append", default=[], help="“原则上”规则的书面理由")
    parser.add_argument("--recommender", metavar="类别", help="推荐单位类别的编号")


def _new(words: argparse.Namespace, context: Context) -> int:
    answers = read_answers_file(words.answers) if words.answers else None
    reasons = _reasons(words.reason)
    with desk_for(words, context, make=True) as desk:
        case = desk.cases.new(words.programme, words.nominee, words.procedure, answers, reasons, words.recommender)
        context.console.say(_brief(case), [case.id])
    return 0


def _fill(words: argparse.Namespace, context: Context) -> int:
    if not (words.answers or words.reason or words.recommender is not None):
        raise WrongUse("请用 --answers、--reason 或 --recommender 给出要填的内容。申报件没有改动。")
    answers = read_answers_file(words.answers) if words.answers else {}
    reasons = _reasons(words.reason)
    with desk_for(words, context) as desk:
        case = desk.cases.amend(words.case, answers, reasons, words.recommender)
        context.console.say(_brief(case), [f"已填入：{case.title}"])
    return 0


def _reasons(given: Sequence[str]) -> dict[str, str]:
    pairs = [item.partition("=") for item in given]
    if any(not equals for _, equals, _ in pairs):
        raise WrongUse("--reason 应写成 规则编号=理由。申报件没有改动。")
    return {rule: text for rule, _, text in pairs}


def _attach(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        case = desk.cases.get(words.case)
        place = place_named(desk.registry.get(case.programme), case, words.item)
        tied = desk.evidence.attach(case.id, place, words.files, context.console.progress())
        document = {"attachments": [attachment_document(item) for item in tied]}
        context.console.say(document, [f"{item.place}  {item.name}  {item.digest}" for item in tied])
    return 0


def _check(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        case = desk.cases.get(words.case)
        findings = desk.checks.findings(case.id)
        programme = desk.registry.get(case.programme)
        lines = [line for finding in findings for line in finding_lines(programme, finding)]
        blocking = sum(finding.blocks for finding in findings)
        lines.append(f"共 {len(findings)} 条，其中 {blocking} 条须处理后才能报送。" if findings else "没有发现问题。")
        context.console.say({"id": case.id, **findings_document(findings)}, lines)
    return 1 if blocking else 0


def _show(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        case = desk.cases.get(words.case)
        fingerprint = desk.cases.fingerprint(case)
        programme = desk.registry.get(case.programme)
        scores = desk.checks.scores(case)
        left_out = desk.cases.left_out(case)
        chain = desk.chains.of_case(case.id)
        document = case_document(case, fingerprint) | {
            "scores": [score_document(score, case) for score in scores],
            "left_out": list(left_out),
            "turn": turn_document(turn := desk.turns.of(case)),
            "chain": chain_document(chain),
        }
        lines = _description(programme, case, fingerprint)
        lines.insert(1, turn.sentence)
        lines += ["", "报送人没有报送", *(f"  {words}" for words in left_out)] if left_out else []
        if chain.sendings:
            lines += ["", *chain_lines(chain, field_labels(desk, case))]
        begun = [score for score in scores if score.begun]
        context.console.say(document, [*lines, *([""] if begun else []), *score_lines(begun)])
    return 0


def _description(programme: Programme, case: Case, fingerprint: str) -> list[str]:
    lines = [
        f"{case.title}（{case.status.label}，第 {case.revision} 版{'，之后有改动' if case.edited else ''}）",
        f"编号 {case.id}",
        f"项目 {programme.head.title}",
        f"指纹 {shown_fingerprint(fingerprint)}",
    ]
    if case.sender:
        lines.append(f"报送人 {case.sender}")
    for form in programme.forms_of(case):
        answers = case.answers.get(form.id, {})
        asked = (*form.fields, *programme.implied_fields(form.id))
        filled = [field for field in asked if not field.left_blank(answers.get(field.id))]
        if filled:
            lines += ["", form.title]
        for field in filled:
            value = answers[field.id]
            rows = rows_of(value)
            lines.append(f"  {field.label}：{f'{len(rows)} 行' if rows else shown_answer(field, value)}")
            lines += ["    " + "  ".join(shown(row.get(column.id)) for column in field.columns) for row in rows]
    if case.attachments:
        lines += ["", "佐证材料"]
        lines += [f"  {place_label(programme, item.place)}  {item.name}  {item.size} 字节" for item in case.attachments]
    return lines


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        cases = desk.cases.list()
        turns = desk.turns.of_all(cases)
        rows = [
            [case.id, case.title, case.unit, case.status.label, turns[case.id].sentence, case.sender, case.programme_id]
            for case in cases
        ]
        documents = [summary_document(case) | {"turn": turn_document(turns[case.id])} for case in cases]
        context.console.say({"cases": documents}, table(rows))
    return 0


def _export(words: argparse.Namespace, context: Context) -> int:
    formats = {name.strip() for name in words.formats.split(",") if name.strip()}
    with desk_for(words, context) as desk:
        files = desk.documents.export(words.case, words.to, formats, context.console.progress())
        case = desk.cases.get(words.case)
        document = {
            "id": case.id,
            "revision": case.revision,
            "fingerprint": desk.cases.fingerprint(case),
            "files": [str(path) for path in files],
        }
        context.console.say(document, [str(path) for path in files])
    return 0


def _brief(case: Case) -> dict[str, object]:
    return {"id": case.id, "title": case.title, "programme": case.programme.id, "status": case.status.value}
