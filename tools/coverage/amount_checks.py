"""Where a definition has other numbers, days and weights than its notice: one sentence a fault."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from desktop_app.domain.finding import Severity
from desktop_app.programmes.fields import Column, Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.notice_text import ItemKind
from desktop_app.programmes.programme import NomineeKind
from desktop_app.programmes.rules import Condition, ConditionGroup, Deadline, Material, RecommenderKind, Rule
from tools.coverage.beside import Coverage, short
from tools.coverage.printed import bare
from tools.coverage.references import Target, Value


def wrong_limits(coverage: Coverage) -> Iterator[str]:
    """A field takes as many characters as the notice says; 左右 is a soft limit."""
    for _, item in coverage.of(ItemKind.LIMIT):
        wanted = [int(number) for number in re.findall(r"(\d+)\s*字", item.text)]
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            if isinstance(holder, (Field, Column)) and [holder.max_chars] != wanted:
                yield f"“{short(item.text)}”: {ref} takes {holder.max_chars}"
            if isinstance(holder, (Field, Column)) and holder.soft_max_chars != ("左右" in item.text):
                yield f"“{short(item.text)}”: {ref} has a {'soft' if holder.soft_max_chars else 'hard'} limit"


def invented_limits(coverage: Coverage) -> Iterator[str]:
    """No field has a limit that the notice does not set; what its cell has room for is another key."""
    limited = {ref for _, item in coverage.of(ItemKind.LIMIT) for ref in item.held_by}
    for ref, target in coverage.known.items():
        if isinstance(target, (Field, Column)) and target.max_chars is not None and ref not in limited:
            yield f"{ref} takes {target.max_chars} characters, and no words of the notice say so"


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


def wrong_counts(coverage: Coverage) -> Iterator[str]:
    """Of a list of conditions one must be met where the notice says 之一, all of them otherwise."""
    for _, item in coverage.items:
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            if isinstance(holder, ConditionGroup):
                wanted = 1 if "之一" in item.text else len(holder.conditions)
                if holder.at_least != wanted:
                    yield f"“{short(item.text)}”: {ref} wants {holder.at_least}"
            elif isinstance(holder, Condition) and not bare(item.text).startswith(holder.value):
                yield f"“{short(item.text)}”: {ref} has another number"


def wrong_originals(coverage: Coverage) -> Iterator[str]:
    """The original of a material is wanted where the notice speaks of 原件, and nowhere else; a seal where it does."""
    told: set[str] = set()
    for _, item in coverage.items:
        for ref, holder in zip(item.held_by, coverage.holders(item), strict=False):
            if isinstance(holder, Material) and "原件" in item.text:
                told.add(ref)
                if not holder.original:
                    yield f"“{short(item.text)}”: the original of {ref} is not asked for"
            if isinstance(holder, Material) and re.search("盖章|公章", item.text) and not holder.stamped:
                yield f"“{short(item.text)}”: {ref} is not stamped"
    for ref, target in coverage.known.items():
        if isinstance(target, Material) and target.original and ref not in told:
            yield f"the original of {ref} is asked for, and no words of the notice do so"


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
