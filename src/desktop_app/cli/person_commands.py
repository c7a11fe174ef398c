"""``jiangbao person list | show``: the persons of the library (人员库)."""

from __future__ import annotations

import argparse

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.console import table
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for
from desktop_app.domain.id_number import masked_id_number
from desktop_app.domain.records import PERSON
from desktop_app.services.people import person_facts
from desktop_app.services.record_values import value_words


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    listed = add_verb(verbs, "list", "列出人员；身份证号遮去中间几位，--json 给出全部", _list)
    listed.add_argument("--containing", metavar="文字", default="", help="姓名、身份证号、单位、手机或职业里的文字")
    add_verb(verbs, "show", "查看一个人的记录", _show).add_argument("person", metavar="人员编号")


def _list(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        lines = desk.people.list(words.containing)
    document = {
        "people": [
            {
                "id": line.id,
                "name": line.name,
                "id_number": line.id_number,
                "unit": line.unit,
                "occupation": line.occupation,
                "skill_grade": line.skill_grade,
            }
            for line in lines
        ]
    }
    rows = [(line.id, line.name, masked_id_number(line.id_number), line.unit, line.skill_grade) for line in lines]
    context.console.say(document, table(rows) or ["人员库里没有符合的人。"])
    return 0


def _show(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        person = desk.people.get(words.person)
    facts = person_facts(person)
    shown = [(fact, value_words(facts.get(fact.name), fact.columns)) for fact in PERSON if fact.name != "photo"]
    lines = [line for fact, text in shown if text for line in _lines(fact.label, text)]
    context.console.say({"id": person.id, "facts": facts}, [f"编号：{person.id}", *lines])
    return 0


def _lines(label: str, text: str) -> list[str]:
    first, *rest = text.split("\n")
    return [f"{label}：{first}"] if not rest else [f"{label}：", *(f"    {line}" for line in (first, *rest))]
