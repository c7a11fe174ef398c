"""``docs/coverage.md``: each notice as a table of its words and of what holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import singledispatch

from desktop_app.domain.finding import Severity
from desktop_app.programmes.fields import Column, Field, FixedRow
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.notice_text import ItemKind, NoticeItem, NoticePart
from desktop_app.programmes.programme import NomineeKind, Remark
from desktop_app.programmes.rules import Condition, ConditionGroup, Deadline, Material, RecommenderKind, Rule
from desktop_app.programmes.scores import Fact, ScoreGroup, ScoreLine, Veto
from tools.coverage.beside import Coverage
from tools.coverage.references import Target, Value

HEAD = """# Coverage of the notices

Made by `python -m tools.coverage` out of the transcribed notices (`resources/notices/`) and the definitions
(`resources/programmes/`); a test keeps it fresh. Each notice stands below in its own words, from its first line to its
last, cut into items. An item is held by parts of the definition, and the last column tells what these say; or it tells
why it is not the program's business. Names, telephone numbers and e-mail addresses of officials, and the names of
persons in lists, are left out by a mark: 〔…从略〕. A form that says “composed” is printed by no notice; one that says
“on screen only” asks what rules need and the paper does not.

Tests fail when a reference leads nowhere; when a form prints other words than the notice, or in another order; when a
limit, a day, a quota or a number of copies differs; when a definition has a limit that the notice does not set, or
cites a clause that does not say it; and when it demands something that no words of the notice hold. What is ours
stands below each notice, says why, and only warns.
"""
WEIGHT = {Severity.ERROR: "", Severity.SOFT: "soft (原则上, with a written reason): ", Severity.WARNING: "warning: "}


def page(notices: Iterable[Coverage]) -> str:
    """Return the whole page."""
    found = list(notices)
    return "\n".join([HEAD, *_counts(found), *(line for coverage in found for line in _notice(coverage))]) + "\n"


def _counts(found: list[Coverage]) -> Iterator[str]:
    yield "| notice | items | held | not ours to hold | headings | " + " | ".join(KINDS.values()) + " |"
    yield "|---" * (5 + len(KINDS)) + "|"
    for coverage in found:
        items = [item for _, item in coverage.items]
        kinds = Counter(item.kind for item in items if item.held_by)
        headings = sum(item.kind is ItemKind.HEADING and not item.held_by for item in items)
        numbers = [len(items), sum(bool(item.held_by) for item in items), sum(bool(item.reason) for item in items)]
        cells = [*numbers, headings, *(kinds[kind] for kind in KINDS)]
        yield f"| [{coverage.programme.id}](#{coverage.programme.id}) | " + " | ".join(map(str, cells)) + " |"


KINDS = {
    ItemKind.RULE: "rules",
    ItemKind.CONDITION: "conditions",
    ItemKind.MATERIAL: "materials",
    ItemKind.QUOTA: "quotas",
    ItemKind.DEADLINE: "deadlines",
    ItemKind.LIMIT: "limits",
    ItemKind.CELL: "labels",
    ItemKind.SCORE: "score words",
}
"""Kinds that are counted apart, of those items that something holds."""


def _notice(coverage: Coverage) -> Iterator[str]:
    head = coverage.programme.head
    yield f"\n## {head.id}\n\n{head.notice.title}{f'（{head.notice.number}）' if head.notice.number else ''}\n"
    yield "| clause | words of the notice | kind | held by | what the definition says |\n|---|---|---|---|---|"
    for part, item in coverage.items:
        yield _row(coverage, part, item)
    if coverage.notice.ours:
        yield "\nBeyond the notice:\n\n| ours | why | what it says |\n|---|---|---|"
        for own in coverage.notice.ours:
            target = coverage.known.get(own.ref)
            yield f"| `{own.ref}` | {_cell(own.reason)} | {_cell(says(target)) if target is not None else ''} |"


def _row(coverage: Coverage, part: NoticePart, item: NoticeItem) -> str:
    held = "<br>".join(f"`{ref}`" for ref in item.held_by) or (f"— {item.reason}" if item.reason else "")
    said = "<br>".join(_cell(says(holder)) for holder in coverage.holders(item))
    return f"| {_cell(part.clause)} | {_cell(item.text)} | {item.kind.value} | {held} | {said} |"


def _cell(text: str) -> str:
    """A text as it may stand in a cell of a Markdown table."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("_", "\\_")


@singledispatch
def says(target: Target) -> str:
    """Return what a part of a definition says, in one line."""
    raise TypeError(f"nothing is known of {type(target)}")


@says.register
def _(target: Value) -> str:
    return f"{target.name}: {target.value}"


@says.register
def _(target: NomineeKind) -> str:
    return f"nominee: {target.title}{f', {target.total} in all' if target.total is not None else ''}"


@says.register
def _(target: Remark) -> str:
    return f"remark: {target.text}"


@says.register
def _(target: Rule) -> str:
    return f"{WEIGHT[target.severity]}{target.message}"


@says.register
def _(target: ConditionGroup) -> str:
    return f"at least {target.at_least} of {len(target.conditions)}: {target.message}"


@says.register
def _(target: Condition) -> str:
    evidence = f"; evidence: {', '.join(target.evidence)}" if target.evidence else ""
    return f"{target.value}: {target.message or 'claimed'}{evidence}"


@says.register
def _(target: Material) -> str:
    facts = [
        {True: "", False: "optional"}.get(target.required, "where it applies")
        if isinstance(target.required, bool)
        else "where it applies",
        f"{target.copies} copies" if target.copies > 1 else "1 copy",
        "original shown" if target.original else "",
        "stamped" if target.stamped else "",
        f"one for each of {target.per}" if target.per else "",
    ]
    return f"{target.title} ({', '.join(fact for fact in facts if fact)})"


@says.register
def _(target: RecommenderKind) -> str:
    weight = " (in principle)" if target.severity is Severity.SOFT else ""
    return f"{target.title}: {'no quota' if target.quota is None else f'at most {target.quota}{weight}'}"


@says.register
def _(target: Deadline) -> str:
    return f"{target.on}: {target.what}"


@says.register
def _(target: ScoreGroup) -> str:
    return f"{target.title}: {target.cap:g} points{' at most, as a bonus' if target.bonus else ''}"


@says.register
def _(target: ScoreLine) -> str:
    lowered = "; may be lowered with a reason" if target.discretion else ""
    return f"{target.cap:g} points; {'; '.join(standard.text for standard in target.standards)}{lowered}"


@says.register
def _(target: Fact) -> str:
    return f"{target.label} ({target.type})"


@says.register
def _(target: Veto) -> str:
    return f"veto: {target.text}"


@says.register
def _(target: FormDefinition) -> str:
    how = "official" if target.official else "composed" if target.printed else "on screen only"
    return f"{target.title} ({how}{f', {target.copies} copies' if target.copies > 1 else ''})"


@says.register
def _(target: FixedRow) -> str:
    return f"row {'、'.join(target.values.values())}{' where it applies' if target.when is not None else ''}"


@says.register(Field)
@says.register(Column)
def _(target: Field | Column) -> str:
    limit = f", {'about' if target.soft_max_chars else 'at most'} {target.max_chars} 字" if target.max_chars else ""
    needed = "" if target.required is False else ", required" if target.required is True else ", required at times"
    level = f", written by the {target.level.value}" if target.level is not None else ""
    return f"{target.label} ({target.type.value}{limit}{needed}{level})"
