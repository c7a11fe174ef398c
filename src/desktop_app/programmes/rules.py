"""What a notice demands beside its forms: rules, conditions of which one must hold, materials, quotas."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field as Key

from desktop_app.domain.finding import Severity
from desktop_app.programmes.audience import Audience
from desktop_app.programmes.strict import Definition, Expression, Identifier, Text


class Rule(Definition):
    """One demand. ``require`` must be true; where it is not, ``message`` is the finding.

    Names in the expressions: every form id (its answers), ``case``, ``attached``, ``reference_date``.
    """

    id: Identifier
    """Names the finding, and the written reason of a soft rule."""
    clause: Text
    """Clause of the notice, such as ``二、认定条件``."""
    severity: Annotated[Severity, Key(strict=False)] = Severity.ERROR
    """``error``: refused; ``soft``: 原则上, allowed with a written reason; ``warning``: worth a look."""
    require: Expression
    """What must hold."""
    when: Expression | None = None
    """Skip the rule unless this holds."""
    needs: tuple[str, ...] = ()
    """Fields (``form.field``) without which the rule cannot be judged; while one is blank the rule is silent,
    because the missing field is a finding already."""
    at: str = ""
    """Place the finding points at (``domain.place``)."""
    message: Text
    """The finding: what is wrong, one or two sentences."""
    remedy: str = ""
    """What to do about it."""


class Condition(Definition):
    """One of several conditions of which at least one must hold, claimed in a ``choices`` field."""

    value: Text
    """The option's value in that field."""
    clause: Text
    """Clause of the notice."""
    text: Text
    """The condition in the notice's own words."""
    require: Expression | None = None
    """What must be in the case when it is claimed, such as an award that the matrix admits."""
    message: str = ""
    """The finding where ``require`` fails."""
    evidence: tuple[str, ...] = ()
    """Places of which at least one must hold an attachment when the condition is claimed."""


class ConditionGroup(Definition):
    """A list such as “具备下列条件之一”."""

    id: Identifier
    """Names the finding."""
    clause: Text
    """Clause of the notice."""
    field: str
    """The ``choices`` field, as ``form.field``, in which the nominee claims conditions."""
    at_least: int = Key(default=1, ge=1)
    """How many must be claimed."""
    conditions: tuple[Condition, ...]
    """In the order of the notice."""
    when: Expression | None = None
    """Skip the group unless this holds."""
    message: Text
    """The finding where too few are claimed."""
    remedy: str = ""
    """What to do about it."""


class Material(Audience):
    """One item of the list of materials (材料清单)."""

    id: Identifier
    """``material:<id>`` is its place."""
    title: Text
    """As the notice calls it."""
    clause: str = ""
    """Clause of the notice."""
    required: bool | Expression = True
    """True, false, or a condition over the case."""
    copies: int = Key(default=1, ge=0, le=20)
    """How many of it go in on paper."""
    original: bool = False
    """Whether the original is shown and checked beside the copy; ``note`` says by whom and whether it goes back."""
    stamped: bool = False
    """Whether the copy carries a seal or a signature."""
    per: str = ""
    """A ``rows`` field (``form.field``) where each row wants its own, such as each member's identity card."""
    form: Identifier | None = None
    """The form that is this material; then nothing needs to be attached."""
    note: str = ""
    """The notice's own remark."""


class RecommenderKind(Definition):
    """A kind of recommending unit (推荐单位类别), or one named unit with a quota of its own."""

    id: Identifier
    """``case.recommender`` in expressions."""
    title: Text
    """What people choose from."""
    number: str = ""
    """序号 in the notice's table of quotas, as printed; rows may share one."""
    quota: int | None = Key(default=None, ge=0)
    """How many it may recommend; None where the notice sets none."""
    each: bool = False
    """Whether there are several units of this kind, each with the quota (各1); otherwise it is one unit."""
    units: tuple[Text, ...] = ()
    """The units of this kind where the notice names them."""
    severity: Annotated[Severity, Key(strict=False)] = Severity.ERROR
    """How hard the quota is: ``soft`` (原则上) may be exceeded with a written reason, which the batch keeps."""
    clause: str = ""
    """Clause that sets the quota."""

    @property
    def allowance(self) -> str:
        """The quota in words, such as ``原则上各不超过 1 人``."""
        if self.quota is None:
            return "通知没有规定"
        soft = "原则上" if self.severity is Severity.SOFT else ""
        return f"{soft}{'各' if self.each else ''}不超过 {self.quota} 人"


class Delivery(Definition):
    """How everything is handed in: the sheaf of paper, and where it goes."""

    copies: int = Key(default=1, ge=1, le=20)
    """How many sheaves."""
    both_sides: bool = False
    """Whether it is printed on both sides (双面); a printed form then says ``duplex`` to begin on a front page."""
    black_and_white: bool = False
    """Whether it is printed without colours (黑白)."""
    bound: bool = False
    """Whether it is bound into one book (装订成册)."""
    electronic: bool = False
    """Whether the files go in as well (同时报送电子版)."""
    to: str = ""
    """The office that takes it."""
    text: str = ""
    """The notice's own words."""
    clause: str = ""
    """Clause of the notice."""

    @property
    def words(self) -> str:
        """What is to be done, such as ``一式 1 份，A4 纸双面黑白打印，装订成册，同时报送电子文档``."""
        print_out = f"A4 纸{'双面' if self.both_sides else ''}{'黑白' if self.black_and_white else ''}打印"
        bound = ["装订成册"] if self.bound else []
        files = ["同时报送电子文档"] if self.electronic else []
        return "，".join([f"一式 {self.copies} 份", print_out, *bound, *files])


class Deadline(Definition):
    """A last day."""

    on: date
    """The day."""
    what: Text
    """What has to be done by then."""
    clause: str = ""
    """Clause of the notice."""
