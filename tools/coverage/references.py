"""Everything in a definition that can hold words of a notice, by the name that transcriptions call it by.

::

    notice:title  total  delivery  reference_date  nominee:person  procedure:recognition
    rule:age  condition:one_of_four  condition:one_of_four.（一）  material:certificate
    deadline:1  remark:2 (counted from 1)  quota:district  score:place  score:place.has_place  score:total  veto:refused
    application  application.name  application.career.period  consultation.departments.police
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from desktop_app.programmes.fields import Column, Field, FixedRow
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.layout import ScoreCell
from desktop_app.programmes.programme import NomineeKind, Programme, Remark
from desktop_app.programmes.rules import Condition, ConditionGroup, Deadline, Material, RecommenderKind, Rule
from desktop_app.programmes.score_words import TOTAL, score_words
from desktop_app.programmes.scores import Fact, ScoreGroup, ScoreLine, Veto


@dataclass(frozen=True)
class Value:
    """A single value of the head of a definition, such as the notice's number."""

    name: str
    value: str


Target: TypeAlias = (
    Value
    | NomineeKind
    | Remark
    | Rule
    | ConditionGroup
    | Condition
    | Material
    | RecommenderKind
    | Deadline
    | ScoreGroup
    | ScoreLine
    | Fact
    | Veto
    | FormDefinition
    | Field
    | Column
    | FixedRow
)


def targets(programme: Programme) -> dict[str, Target]:
    """Return everything that can be referred to, by reference."""
    return dict([*_values(programme), *_demands(programme), *_scores(programme), *_forms(programme)])


def _values(programme: Programme) -> Iterator[tuple[str, Target]]:
    head = programme.head
    for key in ("title", "number", "issuer", "date"):
        yield f"notice:{key}", Value(f"notice {key}", str(getattr(head.notice, key)))
    if head.total is not None:
        yield "total", Value("total", str(head.total))
    if head.delivery is not None:
        yield "delivery", Value("delivery", "，".join(filter(None, [head.delivery.words, head.delivery.to])))
    yield "reference_date", Value("reference date", str(head.reference_date))
    for nominee in head.nominees:
        yield f"nominee:{nominee.id}", nominee
    for procedure in head.procedures:
        yield f"procedure:{procedure.id}", Value("procedure", procedure.title)


def _demands(programme: Programme) -> Iterator[tuple[str, Target]]:
    head = programme.head
    yield from ((f"rule:{rule.id}", rule) for rule in head.rules)
    for group in head.conditions:
        yield f"condition:{group.id}", group
        yield from ((f"condition:{group.id}.{condition.value}", condition) for condition in group.conditions)
    yield from ((f"material:{material.id}", material) for material in head.materials)
    yield from ((f"quota:{kind.id}", kind) for kind in head.recommenders)
    yield from ((f"deadline:{number}", deadline) for number, deadline in enumerate(head.deadlines, 1))
    yield from ((f"remark:{number}", remark) for number, remark in enumerate(head.remarks, 1))


def _scores(programme: Programme) -> Iterator[tuple[str, Target]]:
    for sheet in programme.score_sheets:
        for group in sheet.groups:
            yield f"score:{group.id}", group
            for line in group.lines:
                yield f"score:{line.id}", line
                yield from ((f"score:{line.id}.{fact.id}", fact) for fact in line.facts)
        yield from ((f"veto:{veto.id}", veto) for veto in sheet.vetoes)
        yield "score:total", Value("points", score_words([sheet], ScoreCell(score=TOTAL, part="points")))


def _forms(programme: Programme) -> Iterator[tuple[str, Target]]:
    for form in programme.forms:
        yield form.id, form
        for field in form.fields:
            place = f"{form.id}.{field.id}"
            yield place, field
            yield from ((f"{place}.{column.id}", column) for column in field.columns)
            yield from ((f"{place}.{row.id}", row) for row in field.fixed_rows)


def owed(programme: Programme, known: Mapping[str, Target]) -> list[str]:
    """Return the references that some words of the notice must lead to: nothing is invented.

    Those are all demands, remarks, score lines, facts and vetoes, every form that is printed, and every field and
    column of the forms that the notice prints itself.
    """
    official = {form.id for form in programme.forms if form.official}
    printed = {form.id for form in programme.forms if form.printed}
    return [ref for ref, target in known.items() if _is_owed(ref, target, official, printed)]


def _is_owed(ref: str, target: Target, official: set[str], printed: set[str]) -> bool:
    if isinstance(target, FormDefinition):
        return ref in printed
    if isinstance(target, (Field, Column)):
        return ref.partition(".")[0] in official
    return not isinstance(target, (Value, NomineeKind, FixedRow, ScoreGroup))
