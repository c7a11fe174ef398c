"""``jiangbao programme list | show | check``: what the notices ask for."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.programmes.composed import composed_forms_note, origin
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.problems import DefinitionInvalid, Problem
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.registry import Registry
from desktop_app.programmes.score_fields import implied_fields
from desktop_app.services.programme_document import programme_document


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    add_verb(verbs, "list", "列出全部项目", _list)
    add_verb(verbs, "show", "查看一个项目的表、规则、材料和名额", _show).add_argument("id", metavar="项目编号")
    add_verb(verbs, "check", "检查一个项目文件夹的定义", _check).add_argument("folder", metavar="文件夹", type=Path)


def _registry(context: Context) -> Registry:
    return Registry(context.surroundings.resources / "programmes")


def _list(words: argparse.Namespace, context: Context) -> int:
    heads = _registry(context).heads()
    document = {
        "programmes": [
            {
                "id": head.id,
                "version": head.version,
                "title": head.title,
                "notice": head.notice.number,
                "forms": len(head.forms),
            }
            for head in heads
        ]
    }
    rows = [[head.id, head.title, head.notice.number] for head in heads]
    context.console.say(document, table(rows))
    return 0


def _show(words: argparse.Namespace, context: Context) -> int:
    programme = _registry(context).newest(words.id)
    context.console.say(programme_document(programme), _description(programme))
    return 0


def _check(words: argparse.Namespace, context: Context) -> int:
    try:
        programme = load_programme(read_programme_folder(words.folder))
    except DefinitionInvalid as error:
        document = {"ok": False, "problems": [_problem(problem) for problem in error.problems]}
        context.console.say(document, [*map(_problem_line, error.problems), f"发现 {len(error.problems)} 处问题。"])
        return error.exit_status
    document = {"ok": True, "id": programme.id, "version": programme.head.version, "digest": programme.digest}
    context.console.say({**document, "problems": []}, [f"“{programme.head.title}”（{programme.id}）没有问题。"])
    return 0


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "cause": problem.cause,
        "remedy": problem.remedy,
    }


def _problem_line(problem: Problem) -> str:
    where = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
    return f"{where}: {problem.cause}" + (f"。{problem.remedy}" if problem.remedy else "")


def _description(programme: Programme) -> list[str]:
    head = programme.head
    lines = [f"{head.title}（{programme.id} {head.version}）", f"{head.notice.title}　{head.notice.number}", "", "表："]
    for form in programme.forms:
        lines.append(f"  {form.id}  {form.title}（{origin(form)}）")
        lines += [f"    {field.id}  {field.label}" for field in form.fields]
    for sheet in programme.score_sheets:
        lines += ["", f"评分表 {sheet.title}："]
        lines += [f"  {field.id}  {field.label}" for field in implied_fields(sheet)]
    if note := composed_forms_note(programme.forms, head.notice.number):
        lines += ["", note]
    lines += ["", "规则："]
    lines += [f"  {rule.id}  {rule.clause}  {rule.message}" for rule in head.rules]
    lines += ["", "材料："]
    lines += [f"  {item.id}  {item.title}" for item in head.materials]
    lines += ["", "名额："]
    lines += [f"  {title or '评选总数'}：{total}" for title, total in programme.totals]
    lines += [f"  {kind.title}：{kind.allowance}" for kind in head.recommenders]
    if head.delivery is not None:
        lines += [
            "",
            "报送要求：",
            f"  {head.delivery.words}",
            *([f"  {head.delivery.to}"] if head.delivery.to else []),
        ]
    if head.remarks:
        lines += ["", "其他：", *(f"  {item.clause}  {item.text}" for item in head.remarks)]
    return lines
