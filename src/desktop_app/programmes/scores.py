"""Score sheets (考核表): facts in, points out, by the notice's own standard."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Key
from pydantic import Tag

from desktop_app.programmes.audience import Audience
from desktop_app.programmes.strict import Definition, Expression, Identifier, Text, by_content_key


class Fact(Definition):
    """Something that the nominee states, out of which points follow.

    Stored among the answers of the sheet's form, under the fact's id: a check as a boolean, a count as text.
    """

    id: Identifier
    """Its name in expressions."""
    label: Text
    """The question, put so that yes is the good answer where it can be."""
    type: Literal["check", "count"]
    """``check``: yes or no; ``count``: a whole number, 0 or more."""
    clause: str = ""
    """Clause of the notice."""


class NothingIf(Definition):
    """不得分: the whole line is 0 when this holds.

    In the expressions of standards every fact of the sheet is a name of its own (a check is a boolean, a count a whole
    number, 0 while blank), beside the names of a case.
    """

    nothing_if: Expression
    """When the line gives nothing."""
    text: Text
    """The notice's words for it."""


class Deduct(Definition):
    """扣分: ``deduct`` points once when ``when`` holds, or for each of ``each``."""

    deduct: float = Key(gt=0)
    """Points."""
    when: Expression | None = None
    """Once, where this holds."""
    each: Expression | None = None
    """As many times as this number says, none where it is negative."""
    text: Text
    """The notice's words for it."""


class Award(Definition):
    """加分: ``award`` points once when ``when`` holds, or for each of ``each``."""

    award: float = Key(gt=0)
    """Points."""
    when: Expression | None = None
    """Once, where this holds."""
    each: Expression | None = None
    """As many times as this number says, none where it is negative."""
    text: Text
    """The notice's words for it."""


Standard = Annotated[
    Annotated[NothingIf, Tag("nothing_if")] | Annotated[Deduct, Tag("deduct")] | Annotated[Award, Tag("award")],
    by_content_key("nothing_if", "deduct", "award"),
]


class ScoreLine(Definition):
    """One line of the sheet."""

    id: Identifier
    """What score cells call it; ``score:<id>`` is its place for evidence."""
    content: Text
    """考核内容, as printed."""
    standard: str
    """评分标准, as printed; may be shared by neighbouring lines."""
    method: str = ""
    """评估方式."""
    cap: float = Key(gt=0)
    """分值: the most that the line can give. A line starts there and loses, unless it is a bonus, which starts at 0."""
    standards: tuple[Standard, ...] = ()
    """What the standard says, in its order."""
    discretion: bool = False
    """视情况酌情: a person may lower the points and says why."""
    facts: tuple[Fact, ...] = ()
    """What the nominee states for this line."""


class ScoreGroup(Definition):
    """考核项目: lines with a subtotal."""

    id: Identifier
    """What score cells call it."""
    title: Text
    """As printed."""
    cap: float = Key(gt=0)
    """Its points: the sum of its lines."""
    bonus: bool = False
    """加分项: its lines award from 0."""
    lines: tuple[ScoreLine, ...]
    """Its lines."""


class Veto(Definition):
    """否决项: when it holds, the assessment fails whatever the points. Answered as a check under its id."""

    id: Identifier
    """Answered as a check under this id."""
    text: Text
    """As printed."""


class ScoreSheet(Audience):
    """A whole score sheet."""

    id: Identifier
    """Unique among the score sheets."""
    title: Text
    """As printed."""
    form: Identifier
    """The form that prints it."""
    clause: str = ""
    """Clause of the notice."""
    groups: tuple[ScoreGroup, ...]
    """In the order of the paper."""
    vetoes: tuple[Veto, ...] = ()
    """否决项."""
