"""What does not agree between a transcribed notice and its definition: each function yields one sentence a fault."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property

from desktop_app.domain.finding import Severity
from desktop_app.programmes.fields import Column, Field, Option
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.notice_text import ItemKind, NoticeItem, NoticePart, NoticeText
from desktop_app.programmes.programme import NomineeKind, Programme
from desktop_app.programmes.rules import Condition, ConditionGroup, Deadline, Material, RecommenderKind, Rule
from desktop_app.programmes.scores import ScoreGroup, ScoreLine, Veto
from tools.coverage.printed import bare, printed_words
from tools.coverage.references import Target, Value, owed, targets

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
NOT_PRINTED = (ItemKind.HEADING, ItemKind.HINT)
"""What stands beside a form, or in its blanks, and is not printed by ours."""
ALONE = (ItemKind.CELL, ItemKind.MARK, ItemKind.LIMIT, ItemKind.SCORE)
"""Printed in a cell of its own; items of the other kinds run on in one line when they follow each other."""


@dataclass(frozen=True)
class Coverage:
    """One notice beside its definition."""

    programme: Programme = field(repr=False)
    notice: NoticeText = field(repr=False)
    known: Mapping[str, Target] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", targets(self.programme))

    def holders(self, item: NoticeItem) -> list[Target]:
        """Return the parts of the definition that hold an item; unknown references are left out."""
        return [self.known[ref] for ref in item.held_by if ref in self.known]

    @cached_property
    def items(self) -> list[tuple[NoticePart, NoticeItem]]:
        """Every item with its part."""
        return list(self.notice.items())

    def of(self, *kinds: ItemKind) -> Iterator[tuple[NoticePart, NoticeItem]]:
        """Yield the items of these kinds that something holds."""
        return ((part, item) for part, item in self.items if item.kind in kinds and item.held_by)


def faults(coverage: Coverage) -> list[str]:
    """Return everything that does not agree, in the order of the checks."""
    return [f"{coverage.programme.id}: {fault}" for check in CHECKS for fault in check(coverage)]


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


def unfit_holders(coverage: Coverage) -> Iterator[str]:
    """A deadline is held by a deadline, a quota by a quota."""
    for kind, fitting in FITTING.items():
        for _, item in coverage.of(kind):
            if not any(isinstance(holder, fitting) for holder in coverage.holders(item)):
                yield f"“{short(item.text)}” is a {kind.value}, and nothing of that kind holds it"


def paper_differences(coverage: Coverage) -> Iterator[str]:
    """A form prints the very words of the notice, in their order."""
    for form_id in dict.fromkeys(part.paper for part in coverage.notice.parts if part.paper is not None):
        form = coverage.programme.form(form_id)
        if form is None:
            yield f"no form is called {form_id}"
        else:
            yield from _differences(form, _words_of(coverage, form_id), _own_words(coverage, form))
    official = {form.id for form in coverage.programme.forms if form.official}
    for form_id in sorted(official - {part.paper for part in coverage.notice.parts}):
        yield f"{form_id} is official, and no part of the notice is its paper"


def _words_of(coverage: Coverage, form_id: str) -> list[str]:
    words: list[str] = []
    running = False
    for part, item in coverage.of(*(kind for kind in ItemKind if kind not in NOT_PRINTED)):
        if part.paper == form_id:
            goes_on = running and item.kind not in ALONE
            words[-1:] = [words[-1] + bare(item.text)] if goes_on else [*words[-1:], bare(item.text)]
            running = item.kind not in ALONE
    return words


def _own_words(coverage: Coverage, form: FormDefinition) -> list[str]:
    return printed_words(form, coverage.programme.score_sheets)


def _differences(form: FormDefinition, notice: list[str], ours: list[str]) -> Iterator[str]:
    for tag, first, last, start, end in SequenceMatcher(None, notice, ours, autojunk=False).get_opcodes():
        if tag != "equal":
            yield f"{form.id}: the notice prints {notice[first:last]}, the form prints {ours[start:end]}"
    if bare(form.title) not in notice:
        yield f"{form.id}: its title “{form.title}” does not stand on the paper of the notice"


def strange_labels(coverage: Coverage) -> Iterator[str]:
    """A field that a label of the paper leads to says that label, an option of it or its hint."""
    for _, item in coverage.of(ItemKind.CELL, ItemKind.HINT):
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            if isinstance(holder, (Field, Column)) and not _says(holder, item.text):
                yield f"“{short(item.text)}” leads to {ref}, which is called “{holder.label}”"


def _says(item: Field | Column, text: str) -> bool:
    words = _alike(text)
    if any(said in words or words in said for said in (_alike(item.label), *map(_alike, option_labels(item.options)))):
        return True
    return any(words.strip("（）") in _alike(said) for said in (item.example, item.note))


def option_labels(options: tuple[Option, ...]) -> Iterator[str]:
    """Yield what every option is called, inner ones too."""
    for option in options:
        yield option.shown
        yield from option_labels(option.options)


def _alike(words: str) -> str:
    """Words without spaces, brackets of one kind, for labels that may differ in these from the paper."""
    return bare(words).translate(str.maketrans("()：", "（）:"))


def wrong_limits(coverage: Coverage) -> Iterator[str]:
    """A field takes as many characters as the notice says; 左右 is a soft limit."""
    for _, item in coverage.of(ItemKind.LIMIT):
        wanted = [int(number) for number in re.findall(r"(\d+)\s*字", item.text)]
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            if isinstance(holder, (Field, Column)) and [holder.max_chars] != wanted:
                yield f"“{short(item.text)}”: {ref} takes {holder.max_chars}"
            if isinstance(holder, (Field, Column)) and holder.soft_max_chars != ("左右" in item.text):
                yield f"“{short(item.text)}”: {ref} has a {'soft' if holder.soft_max_chars else 'hard'} limit"


def wrong_days(coverage: Coverage) -> Iterator[str]:
    """A deadline is the day that the notice names."""
    for _, item in coverage.items:
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            if isinstance(holder, Deadline) and not any(said in bare(item.text) for said in spoken(holder.on)):
                yield f"“{short(item.text)}”: {ref} is {holder.on}"


def spoken(day: date) -> Iterator[str]:
    """Yield how notices name a day."""
    yield f"{day.month}月{day.day}日"
    if day.day == monthrange(day.year, day.month)[1]:
        yield f"{day.month}月底"


def wrong_numbers(coverage: Coverage) -> Iterator[str]:
    """A quota, or a total, is the number that the notice names."""
    for _, item in coverage.of(ItemKind.QUOTA):
        said = re.findall(r"\d+", item.text)
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            number = quantity(holder)
            if number is not None and str(number) not in said:
                yield f"“{short(item.text)}”: {ref} is {number}"


def quantity(holder: Target) -> int | str | None:
    """Return the quota or total that a part of a definition sets, if it does."""
    if isinstance(holder, RecommenderKind):
        return holder.quota
    if isinstance(holder, NomineeKind):
        return holder.total
    return holder.value if isinstance(holder, Value) and holder.name == "total" else None


def wrong_copies(coverage: Coverage) -> Iterator[str]:
    """As many copies go in as the notice says."""
    for _, item in coverage.of(ItemKind.COPIES):
        found = re.search(r"([\d一二两三])份", bare(item.text))
        wanted = {"一": 1, "二": 2, "两": 2, "三": 3}.get(found[1]) or int(found[1]) if found else 0
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            if isinstance(holder, (Material, FormDefinition)) and holder.copies != wanted:
                yield f"“{short(item.text)}”: {ref} goes in {holder.copies} times"


def hard_principles(coverage: Coverage) -> Iterator[str]:
    """What the notice says 原则上 or 一般 is soft: allowed with a written reason."""
    for _, item in coverage.of(ItemKind.RULE, ItemKind.QUOTA):
        holders = [holder for holder in coverage.holders(item) if isinstance(holder, (Rule, RecommenderKind))]
        soft = any(holder.severity is Severity.SOFT for holder in holders)
        said = any(word in item.text for word in ("原则上", "一般", "不受年龄限制"))
        if said and holders and not soft:
            yield f"“{short(item.text)}” is a principle, and what holds it is hard"


def changed_words(coverage: Coverage) -> Iterator[str]:
    """Conditions and vetoes, which the program shows as the notice's own words, are those words."""
    for _, item in coverage.items:
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            if (isinstance(holder, Condition) and _unnumbered(holder.text) != _unnumbered(item.text)) or (
                isinstance(holder, Veto) and bare(holder.text) not in bare(item.text)
            ):
                yield f"“{short(item.text)}”: {ref} says “{short(holder.text)}”"


def _unnumbered(text: str) -> str:
    """A condition without its number and its last full stop."""
    return re.sub(rf"^(（[{NUMERALS}]+）|\d[、.．])", "", bare(text)).rstrip("。；")


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


def own_limits(coverage: Coverage) -> Iterator[tuple[str, int]]:
    """Yield the fields and columns of official forms with a limit that the notice does not set, and that limit."""
    limited = {ref for _, item in coverage.of(ItemKind.LIMIT) for ref in item.held_by}
    official = {form.id for form in coverage.programme.forms if form.official}
    for ref, target in coverage.known.items():
        if not isinstance(target, (Field, Column)) or target.max_chars is None:
            continue
        if ref not in limited and ref.partition(".")[0] in official:
            yield ref, target.max_chars


def short(text: str) -> str:
    """Return the beginning of a text, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"


NUMERALS = "一二三四五六七八九十"
SHOWN = 40
CHECKS = (
    unknown_references,
    forgotten_definitions,
    unfit_holders,
    paper_differences,
    strange_labels,
    wrong_limits,
    wrong_days,
    wrong_numbers,
    wrong_copies,
    hard_principles,
    changed_words,
    wrong_clauses,
)
