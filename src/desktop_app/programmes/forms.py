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
    margins: tuple[float, float, float, float] = (25.0, 20.0, 22.0, 20.0)
    size: float = Key(default=12.0, ge=9, le=22)
    face: Annotated[Face, Key(strict=False)] = Face.SONG
    duplex: bool = False
    """Whether the form starts on a front page when printed on both sides."""


class FormDefinition(Audience):
    """One form of a programme."""

    id: Identifier
    kind: Annotated[FormKind, Key(strict=False)]
    title: Text
    official: bool
    """True where the notice prints this form; false where it only asks for it and we composed one."""
    source: str = ""
    """Where in the notice, such as ``附件2``."""
    clause: str = ""
    when: Expression | None = None
    """Condition over the case under which the form is asked for."""
    copies: int = Key(default=1, ge=0, le=20)
    printed: bool = True
    """False for a form that is only filled on screen (statements that rules need and the paper does not ask)."""
    page: PageSetup = PageSetup()
    fields: tuple[Field, ...]
    body: tuple[Block, ...] = ()
    """What stands on the paper, from top to bottom; may be left out only where ``printed`` is false."""

    def field(self, field_id: str) -> Field | None:
        """Return the field with this id, or None."""
        return next((field for field in self.fields if field.id == field_id), None)
