"""Where a definition has other words than its notice: one sentence a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from desktop_app.programmes.fields import Column, Field, Option
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.notice_text import ItemKind
from desktop_app.programmes.rules import Condition
from desktop_app.programmes.scores import Veto
from tools.coverage.beside import Coverage, short
from tools.coverage.printed import bare, printed_words

NOT_PRINTED = (ItemKind.HEADING, ItemKind.HINT)
"""What stands beside a form, or in its blanks, and is not printed by ours."""
ALONE = (ItemKind.CELL, ItemKind.MARK, ItemKind.LIMIT, ItemKind.SCORE)
"""Printed in a cell of its own; items of the other kinds run on in one line when they follow each other."""
_NUMBER = re.compile(r"^(（[一二三四五六七八九十]+）|\d[、.．])")


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
    return _NUMBER.sub("", bare(text)).rstrip("。；")
