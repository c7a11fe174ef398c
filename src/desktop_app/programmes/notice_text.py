"""The words of a notice, cut into items, each with the parts of the definition that hold it.

One file for each notice, ``resources/notices/<programme id>.yaml``: the whole text in reading order, so that a person
can hold the definition against the notice, and the program can show what a clause says.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field as Key
from pydantic import model_validator

from desktop_app.programmes.problems import DefinitionInvalid
from desktop_app.programmes.strict import Definition, Identifier, Text
from desktop_app.programmes.structure import parse
from desktop_app.programmes.yaml_source import read_yaml

OMISSION = "从略〕"
"""Ends the mark that stands for a name, a telephone number or an address of an official: ``〔经办人从略〕``."""


class ItemKind(StrEnum):
    """What a piece of a notice is."""

    HEADING = "heading"
    """A heading; nothing has to hold it."""
    CLAUSE = "clause"
    """A sentence that is none of the others."""
    RULE = "rule"
    """A demand on the nominee or the recommender."""
    CONDITION = "condition"
    """One of the conditions of a list."""
    MATERIAL = "material"
    """Something that is handed in."""
    COPIES = "copies"
    """How many of it."""
    QUOTA = "quota"
    """How many may be recommended or chosen."""
    DEADLINE = "deadline"
    """A last day."""
    STEP = "step"
    """A step that somebody takes and the case records."""
    LIMIT = "limit"
    """How many characters a field takes."""
    CELL = "cell"
    """A label printed on a form."""
    MARK = "mark"
    """Printed on a form where somebody stamps, signs or dates."""
    HINT = "hint"
    """Printed in a blank of a form to say what goes there; the program tells it beside the field."""
    SCORE = "score"
    """Words of the score sheet."""


class NoticeItem(Definition):
    """A piece of the notice and what holds it."""

    text: Text
    """Verbatim, but for spaces and line breaks, and for names and addresses that are left out by a mark."""
    kind: Annotated[ItemKind, Key(strict=False)] = ItemKind.CLAUSE
    """What it is."""
    held_by: tuple[Text, ...] = ()
    """References to the definition: ``rule:age``, ``material:proof``, ``application.name`` and so on."""
    reason: str = ""
    """Why nothing of the definition holds it."""

    @model_validator(mode="after")
    def _held_or_explained(self) -> Self:
        if bool(self.held_by) == bool(self.reason) and self.kind is not ItemKind.HEADING:
            raise ValueError("held_by 与 reason 应当恰有一个")
        return self


class NoticePart(Definition):
    """A stretch of the notice under one clause, or one printed form."""

    clause: Text
    """As definitions cite it, such as ``三、（一）`` or ``附件1``."""
    paper: Identifier | None = None
    """The form that prints what stands here, item by item."""
    items: tuple[NoticeItem, ...] = Key(min_length=1)
    """In reading order."""


class OwnPart(Definition):
    """A part of the definition that stands in no notice."""

    ref: Text
    """Reference to it."""
    reason: Text
    """Why it is there."""


class NoticeText(Definition):
    """A whole notice."""

    programme: Text
    """Id of the programme made from it."""
    parts: tuple[NoticePart, ...] = Key(min_length=1)
    """In reading order."""
    ours: tuple[OwnPart, ...] = ()
    """What the definition has beyond the notice."""

    def items(self) -> Iterator[tuple[NoticePart, NoticeItem]]:
        """Yield every item with its part, in reading order."""
        for part in self.parts:
            for item in part.items:
                yield part, item


def read_notice_text(file: str, data: bytes) -> NoticeText:
    """Return the notice in the bytes of ``file``; raise :class:`DefinitionInvalid` with every problem."""
    source, problems = read_yaml(file, data)
    found = None
    if source is not None:
        found, more = parse(source, NoticeText)
        problems += more
    if problems or found is None:
        raise DefinitionInvalid(problems)
    return found
