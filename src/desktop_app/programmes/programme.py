"""A programme (项目): one notice with everything that it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from pydantic import Field as Key

from desktop_app.domain.case import Case, ProgrammeRef
from desktop_app.programmes.expressions import Compiled, Expressions
from desktop_app.programmes.fields import Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.rules import ConditionGroup, Deadline, Delivery, Material, RecommenderKind, Rule
from desktop_app.programmes.score_fields import implied_fields, scored_lines
from desktop_app.programmes.scores import ScoreLine, ScoreSheet
from desktop_app.programmes.strict import Definition, Expression, Identifier, Text

Day: TypeAlias = date
"""The type of a key that is itself called ``date``."""


class Notice(Definition):
    """The document that a programme comes from."""

    title: Text
    """As printed."""
    number: str = ""
    """Such as ``杭人社发〔2021〕69号``."""
    issuer: Text
    """The first of the issuing bodies."""
    date: Day | None = None
    """Of issue; left out where the notice prints none."""


class NomineeKind(Definition):
    """Who may be nominated."""

    id: Literal["person", "unit", "studio"]
    """``case.nominee`` in expressions."""
    title: Text
    """What people choose from, such as ``个人``."""
    name: Expression
    """CEL over the case: the nominee's name, which lists show."""
    unit: Expression
    """CEL over the case: the applying unit's name."""
    total: int | None = Key(default=None, gt=0)
    """How many of this kind will be chosen in all, where the notice counts each kind by itself."""


class Procedure(Definition):
    """A way through the programme, such as 认定 or 期满评估."""

    id: Identifier
    """``case.procedure`` in expressions."""
    title: Text
    """What people choose from."""


class Remark(Definition):
    """Something that the notice says and nobody has to write or check, such as the cycle or the award."""

    text: Text
    """In the notice's own words."""
    clause: str = ""
    """Clause of the notice."""


class ProgrammeHead(Definition):
    """The content of ``programme.yaml``."""

    format: Literal[1]
    """Version of this language."""
    id: str = Key(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)
    """Lower-case words and digits joined by hyphens, such as ``hangzhou-chief-technician-2021``; the name of its
    folder."""
    version: str = Key(pattern=r"^[0-9]{1,6}(\.[0-9]{1,6}){0,3}$")
    """Numbers joined by dots, quoted; raise it with every change of a definition that is in use."""
    title: Text
    """What lists call the programme."""
    notice: Notice
    """The document that it comes from."""
    reference_date: date
    """Ages and years of service are computed as at this day."""
    total: int | None = Key(default=None, gt=0)
    """How many will be chosen in all; where kinds of nominees have totals, their sum or left out."""
    nominees: tuple[NomineeKind, ...] = Key(min_length=1)
    """Who may be nominated."""
    procedures: tuple[Procedure, ...] = Key(min_length=1)
    """Ways through the programme; most notices have one."""
    forms: tuple[str, ...] = Key(min_length=1)
    """File names, in the order in which the forms are handed in."""
    score_sheets: tuple[str, ...] = ()
    """File names."""
    recommenders: tuple[RecommenderKind, ...] = ()
    """Kinds of recommending unit, with their quotas."""
    deadlines: tuple[Deadline, ...] = ()
    """Last days."""
    delivery: Delivery | None = None
    """How the papers are printed, bound and handed in, where the notice says so."""
    conditions: tuple[ConditionGroup, ...] = ()
    """Lists of which so many must be met."""
    rules: tuple[Rule, ...] = ()
    """What must hold."""
    materials: tuple[Material, ...] = ()
    """The list of materials, in the order of the notice."""
    remarks: tuple[Remark, ...] = ()
    """What else people should know of the notice: its cycle, what the jury does, the award."""


@dataclass(frozen=True)
class Programme:
    """A loaded and checked definition."""

    head: ProgrammeHead
    forms: tuple[FormDefinition, ...]
    score_sheets: tuple[ScoreSheet, ...]
    digest: str
    """SHA-256 over the sorted file names and contents, 64 hexadecimal characters."""
    files: Mapping[str, bytes]
    """The definition's own files, by name, as they go into a package."""
    compiled: Mapping[str, Compiled] = field(default_factory=dict)
    """Its expressions by source, compiled when it was loaded."""
    computed: tuple[str, ...] = ()
    """Fields (``form.field``) that the program fills in, each behind those that it looks at."""

    @cached_property
    def expressions(self) -> Expressions:
        """Its expressions, ready to be evaluated."""
        return Expressions(self.compiled, self.head.reference_date)

    @property
    def id(self) -> str:
        """Id such as ``hangzhou-chief-technician-2021``."""
        return self.head.id

    @property
    def totals(self) -> tuple[tuple[str, int], ...]:
        """How many will be chosen: by the title of each kind of nominee that has a number, or under ``""`` in all."""
        kinds = tuple((kind.title, kind.total) for kind in self.head.nominees if kind.total is not None)
        return kinds or (() if self.head.total is None else (("", self.head.total),))

    @property
    def ref(self) -> ProgrammeRef:
        """What a case remembers of it."""
        return ProgrammeRef(self.head.id, self.head.version, self.digest)

    def form(self, form_id: str) -> FormDefinition | None:
        """Return the form with this id, or None."""
        return next((form for form in self.forms if form.id == form_id), None)

    @cached_property
    def _implied(self) -> Mapping[str, tuple[Field, ...]]:
        return {
            form.id: tuple(
                implied for sheet in self.score_sheets if sheet.form == form.id for implied in implied_fields(sheet)
            )
            for form in self.forms
        }

    def implied_fields(self, form_id: str) -> tuple[Field, ...]:
        """Return what the score sheets of a form ask beside its own fields: facts, vetoes, lowerings."""
        return self._implied.get(form_id, ())

    def field(self, form_id: str, field_id: str) -> Field | None:
        """Return a form's field, its own or an implied one, or None."""
        form = self.form(form_id)
        own = form.field(field_id) if form is not None else None
        return own or next((item for item in self.implied_fields(form_id) if item.id == field_id), None)

    def forms_for(self, nominee: str, procedure: str) -> tuple[FormDefinition, ...]:
        """Return the forms of one kind of nominee in one procedure, in order (conditions ``when`` not yet judged)."""
        return tuple(form for form in self.forms if form.asked_of(nominee, procedure))

    def materials_for(self, nominee: str, procedure: str) -> tuple[Material, ...]:
        """Return the materials of one kind of nominee in one procedure, in order."""
        return tuple(item for item in self.head.materials if item.asked_of(nominee, procedure))

    def score_sheets_of(self, case: Case) -> tuple[ScoreSheet, ...]:
        """Return the score sheets of a case's nominee and procedure."""
        return tuple(sheet for sheet in self.score_sheets if sheet.asked_of(case.nominee, case.procedure))

    def score_line(self, line_id: str) -> ScoreLine | None:
        """Return the line of a score sheet with this id, or None."""
        lines = (line for sheet in self.score_sheets for line in scored_lines(sheet))
        return next((line for line in lines if line.id == line_id), None)

    def forms_of(self, case: Case) -> tuple[FormDefinition, ...]:
        """Return the forms of a case's nominee and procedure."""
        return self.forms_for(case.nominee, case.procedure)
