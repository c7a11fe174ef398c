"""What leads nowhere, what nothing leads to, what cites another clause: one sentence a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from desktop_app.domain.finding import Severity
from desktop_app.programmes.fields import Column, Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.notice_text import ItemKind
from desktop_app.programmes.programme import NomineeKind
from desktop_app.programmes.rules import Condition, ConditionGroup, Deadline, Material, RecommenderKind, Rule
from desktop_app.programmes.scores import ScoreGroup, ScoreLine, Veto
from tools.coverage.beside import Coverage, short
from tools.coverage.references import Target, Value, owed

FITTING: Mapping[ItemKind, tuple[type, ...]] = {
    ItemKind.RULE: (Rule, Condition, ConditionGroup, Field, Material),
    ItemKind.CONDITION: (Condition,),
    ItemKind.MATERIAL: (Material, FormDefinition),
    ItemKind.COPIES: (Material, FormDefinition),
    ItemKind.QUOTA: (RecommenderKind, NomineeKind, Value),
    ItemKind.DEADLINE: (Deadline,),
    ItemKind.LIMIT: (Field, Column),
    ItemKind.CELL: (FormDefinition, Field, Column, Veto),
    ItemKind.MARK: (FormDefinition, Field, Column),
    ItemKind.HINT: (Field, Column),
    ItemKind.SCORE: (ScoreLine, ScoreGroup, Veto, Value),
}
"""Of what kind at least one holder of an item must be."""
NUMERALS = "一二三四五六七八九十"


def unknown_references(coverage: Coverage) -> Iterator[str]:
    """Every reference leads somewhere."""
    named = [(item.text, ref) for _, item in coverage.items for ref in item.held_by]
    for text, ref in [*named, *((own.reason, own.ref) for own in coverage.notice.ours)]:
        if ref not in coverage.known:
            near = get_close_matches(ref, coverage.known, n=1)
            yield f"“{short(text)}”: nothing is called {ref}" + (f", perhaps {near[0]}" if near else "")


def forgotten_definitions(coverage: Coverage) -> Iterator[str]:
    """Whatever the definition demands stands in the notice, or says why it is there."""
    named = {ref for _, item in coverage.items for ref in item.held_by}
    explained = {own.ref for own in coverage.notice.ours}
    yield from (
        f"{ref} stands in no words of the notice"
        for ref in owed(coverage.programme, coverage.known)
        if ref not in named | explained
    )
    yield from (f"{ref} is called ours and stands in the notice" for ref in sorted(named & explained))


def own_demands(coverage: Coverage) -> Iterator[str]:
    """A rule of ours may remind people of something; it never holds a case back."""
    for own in coverage.notice.ours:
        target = coverage.known.get(own.ref)
        if isinstance(target, Rule) and target.severity is not Severity.WARNING:
            yield f"{own.ref} is ours and more than a warning"


def unfit_holders(coverage: Coverage) -> Iterator[str]:
    """A deadline is held by a deadline, a quota by a quota."""
    for kind, fitting in FITTING.items():
        for _, item in coverage.of(kind):
            if not any(isinstance(holder, fitting) for holder in coverage.holders(item)):
                yield f"“{short(item.text)}” is a {kind.value}, and nothing of that kind holds it"


def wrong_clauses(coverage: Coverage) -> Iterator[str]:
    """What cites a clause is held by words that stand under it."""
    places: dict[str, set[str]] = {}
    for part, item in coverage.items:
        for ref in item.held_by:
            places.setdefault(ref, set()).add(part.clause)
    for ref, clauses in places.items():
        cited = citation(coverage.known.get(ref))
        if cited and not any(_cites(cited, clause) for clause in clauses):
            yield f"{ref} cites {cited} and stands under {'; '.join(sorted(clauses))}"


def unknown_clauses(coverage: Coverage) -> Iterator[str]:
    """Whatever cites a clause cites one that the notice has, also where no words lead to it."""
    clauses = {part.clause for part in coverage.notice.parts}
    for ref, target in coverage.known.items():
        cited = citation(target)
        if cited and not any(_cites(cited, clause) for clause in clauses):
            yield f"{ref} cites {cited}, which is no clause of the notice"


def citation(target: Target | None) -> str:
    """Return the clauses that a part of a definition cites; a form also names where it is printed."""
    clause = str(getattr(target, "clause", ""))
    return f"{clause}；{target.source}" if isinstance(target, FormDefinition) and target.source else clause


def _cites(cited: str, clause: str) -> bool:
    """Whether a citation such as ``三、（一）、（二）`` names this clause: its number, and its bracket if any."""
    number = re.match(rf"附件\d*|\d、[{NUMERALS}]+|\d|[{NUMERALS}]+", clause)
    bracket = re.search(rf"（[{NUMERALS}]+）", clause)
    if number is None or re.search(rf"(^|[；、和\s]){number[0]}(?![{NUMERALS}\d])", cited) is None:
        return False
    return bracket is None or bracket[0] in cited or "至" in cited or re.search(rf"（[{NUMERALS}]+）", cited) is None
