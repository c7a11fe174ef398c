"""``jiangbao library check | demo``: the library as a whole."""

from __future__ import annotations

import argparse

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    add_verb(verbs, "check", "检查数据库和全部佐证材料是否完好", _check)
    add_verb(verbs, "demo", "装入虚构的演示申报件", _demo)


def _check(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        problems = desk.care.check(context.console.progress())
    context.console.say({"ok": not problems, "problems": problems}, problems or ["档案库完好。"])
    return 1 if problems else 0


def _demo(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context, make=True) as desk:
        cases = desk.care.demo(context.console.progress())
    document = {"cases": [{"id": case.id, "title": case.title, "programme": case.programme.id} for case in cases]}
    lines = [f"{case.id}  {case.title}" for case in cases]
    context.console.say(document, [*lines, f"已装入 {len(cases)} 件虚构的演示申报件。"])
    return 0
