"""Forms (表): fields and the paper that holds them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field as Key

from desktop_app.programmes.audience import Audience
from desktop_app.programmes.fields import Field
from desktop_app.programmes.layout import Block, Face
from desktop_app.programmes.strict import Definition, Expression, Identifier, Text


class FormKind(StrEnum):
    """What a form is for."""

    APPLICATION = "application"
    SUMMARY = "summary"
    """A sheet over many cases; its rows derive from the cases, each case holding its own row."""
    ASSESSMENT = "assessment"
    NARRATIVE = "narrative"


class Orientation(StrEnum):
    """How the A4 page lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class PageSetup(Definition):
    """The sheet: A4 always; margins in mm as top, right, bottom, left; body type in points."""

    orientation: Annotated[Orientation, Key(strict=False)] = Orientation.PORTRAIT
    """How the A4 sheet lies."""
    margins: tuple[float, float, float, float] = (25.0, 20.0, 22.0, 20.0)
    """Top, right, bottom, left in mm."""
    size: float = Key(default=12.0, ge=9, le=22)
    """Body type in points."""
    face: Annotated[Face, Key(strict=False)] = Face.SONG
    """Body face."""
    duplex: bool = False
    """Whether the form starts on a front page when printed on both sides."""


class FormDefinition(Audience):
    """One form of a programme."""

    id: Identifier
    """The name of its answers in expressions."""
    kind: Annotated[FormKind, Key(strict=False)]
    """``summary`` sheets gather many cases, ``assessment`` forms print score sheets or state facts, ``narrative``
    ones are letters and reports."""
    title: Text
    """As printed."""
    official: bool
    """True where the notice prints this form; false where it only asks for it and we composed one."""
    source: str = ""
    """Where in the notice, such as ``附件2``."""
    clause: str = ""
    """Clause that asks for it; findings in its fields show it."""
    when: Expression | None = None
    """Condition over the case under which the form is asked for."""
    copies: int = Key(default=1, ge=0, le=20)
    """How many of it go in on paper."""
    batch: bool = False
    """Whether the recommending unit also writes it once for a whole batch, as it does a 推荐函; summary sheets always
    are."""
    printed: bool = True
    """False for a form that is only filled on screen (statements that rules need and the paper does not ask)."""
    page: PageSetup = PageSetup()
    """The sheet."""
    fields: tuple[Field, ...]
    """What it asks, in the order of the paper."""
    body: tuple[Block, ...] = ()
    """What stands on the paper, from top to bottom; may be left out only where ``printed`` is false."""

    @property
    def of_batch(self) -> bool:
        """Whether a batch has this form on its own paper: its summary sheets and what the recommender writes."""
        return self.batch or self.kind is FormKind.SUMMARY

    def field(self, field_id: str) -> Field | None:
        """Return the field with this id, or None."""
        return next((field for field in self.fields if field.id == field_id), None)
