"""Where expressions stand in a definition, what names each may use, and what it must come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.programmes.catalogue import Catalogue
from desktop_app.programmes.fields import Column, Field, FieldType, option_values
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.layout import GridRow, NarrativeBlock, TableBlock
from desktop_app.programmes.programme import ProgrammeHead
from desktop_app.programmes.scores import NothingIf, ScoreSheet
from desktop_app.programmes.shapes import ANY, BOOL, INT, TEXT, Kind, Shape, form_shape, row_shape
from desktop_app.programmes.yaml_source import Path


@dataclass(frozen=True, slots=True)
class Site:
    """One expression of a definition."""

    path: Path
    source: str
    scope: Mapping[str, Shape]
    wants: tuple[Kind, ...]
    """Kinds that it may come to."""
    name: str
    """What messages call it, such as ``规则“grade”``."""
    target: str = ""
    """For values that fill an answer, or decide on its rows: the field, ``form.field``."""
    values: tuple[str, ...] = ()
    """Texts that it may come to; empty where any will do."""


_TRUTH = (Kind.BOOL,)
_SCALAR = (Kind.TEXT, Kind.INT, Kind.DOUBLE)
_NUMBER = (Kind.INT, Kind.DOUBLE)


class Scopes:
    """The names that expressions of one definition may use."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def case(self) -> Mapping[str, Shape]:
        """Names over a whole case."""
        forms: dict[str, Shape] = {name: ANY for name in self._catalogue.unread}
        forms |= {name: form_shape(form) for name, form in self._catalogue.forms.items()}
        return {**forms, **self._others()}

    def row(self, field: Field, until: int) -> Mapping[str, Shape]:
        """Names over a section row: those of the case, and ``row``; columns not yet computed at ``until`` left out."""
        return {**self.case, "row": row_shape(field, until)}

    def score(self, sheet: ScoreSheet) -> Mapping[str, Shape]:
        """Names over a score sheet: its facts beside those of the case."""
        lines = (line for group in sheet.groups for line in group.lines)
        facts = {fact.id: BOOL if fact.type == "check" else INT for line in lines for fact in line.facts}
        return {**self.case, **facts}

    def _others(self) -> dict[str, Shape]:
        head = self._catalogue.head
        case = {
            "nominee": _one_of(nominee.id for nominee in head.nominees),
            "procedure": _one_of(procedure.id for procedure in head.procedures),
            "recommender": _one_of(kind.id for kind in head.recommenders),
        }
        places = (
            *(f"material:{name}" for name in self._catalogue.materials),
            *(f"score:{name}" for name in self._catalogue.score_lines),
            *self._catalogue.field_names(),
        )
        rules = (*(rule.id for rule in head.rules), *(group.id for group in head.conditions))
        unsure = bool(self._catalogue.unread) or self._catalogue.blind
        return {
            "case": Shape(Kind.RECORD, parts=case, what="“case”"),
            "attached": Shape(Kind.LOOKUP, item=INT, keys=() if unsure else places),
            "reasons": Shape(Kind.LOOKUP, item=TEXT, keys=rules),
            "reference_date": TEXT,
        }


def _one_of(values: Iterator[str]) -> Shape:
    return Shape(Kind.TEXT, values=tuple(values))


def head_sites(head: ProgrammeHead, scopes: Scopes) -> Iterator[Site]:
    """Yield the expressions of ``programme.yaml``."""
    case = scopes.case
    for at, nominee in enumerate(head.nominees):
        for key in ("name", "unit"):
            path = ("nominees", at, key)
            yield Site(path, getattr(nominee, key), case, (Kind.TEXT,), f"申报对象“{nominee.title}”的 {key}")
    yield from _demand_sites(head, case)


def _demand_sites(head: ProgrammeHead, case: Mapping[str, Shape]) -> Iterator[Site]:
    for at, rule in enumerate(head.rules):
        yield from _truths(("rules", at), rule, ("require", "when"), case, f"规则“{rule.id}”")
    for at, group in enumerate(head.conditions):
        yield from _truths(("conditions", at), group, ("when",), case, f"条件组“{group.id}”")
        for place, condition in enumerate(group.conditions):
            path = ("conditions", at, "conditions", place)
            yield from _truths(path, condition, ("require",), case, f"条件“{condition.value}”")
    for at, item in enumerate(head.materials):
        yield from _truths(("materials", at), item, ("required",), case, f"材料“{item.id}”")


def form_sites(form: FormDefinition, scopes: Scopes) -> Iterator[Site]:
    """Yield the expressions of one form."""
    yield from _truths((), form, ("when",), scopes.case, f"表“{form.id}”")
    for at, field in enumerate(form.fields):
        yield from _field_sites(("fields", at), form, field, scopes)
    for number, block in enumerate(form.body):
        path = ("body", number)
        if isinstance(block, NarrativeBlock):
            yield from _truths(path, block, ("when",), scopes.case, f"表“{form.id}”的文字“{block.narrative}”")
        elif isinstance(block, TableBlock):
            for part, rows in (("header", block.table.header), ("rows", block.table.rows)):
                for place, row in enumerate(rows):
                    if isinstance(row, GridRow):
                        yield from _truths((*path, "table", part, place), row, ("when",), scopes.case, "表格的行")


def score_sites(sheet: ScoreSheet, scopes: Scopes) -> Iterator[Site]:
    """Yield the expressions of one score sheet."""
    scope = scopes.score(sheet)
    for at, group in enumerate(sheet.groups):
        for place, line in enumerate(group.lines):
            for index, standard in enumerate(line.standards):
                path = ("groups", at, "lines", place, "standards", index)
                name = f"评分行“{line.id}”"
                if isinstance(standard, NothingIf):
                    yield from _truths(path, standard, ("nothing_if",), scope, name)
                    continue
                yield from _truths(path, standard, ("when",), scope, name)
                if standard.each is not None:
                    yield Site((*path, "each"), standard.each, scope, _NUMBER, name)


def _truths(path: Path, owner: object, keys: tuple[str, ...], scope: Mapping[str, Shape], name: str) -> Iterator[Site]:
    """Conditions: keys that hold a text, for a boolean is no expression."""
    for key in keys:
        source = getattr(owner, key)
        if isinstance(source, str):
            yield Site((*path, key), source, scope, _TRUTH, name)


def _field_sites(path: Path, form: FormDefinition, field: Field, scopes: Scopes) -> Iterator[Site]:
    target = f"{form.id}.{field.id}"
    name = f"栏目“{target}”"
    yield from _truths(path, field, ("required",), scopes.case, name)
    for key in ("compute", "suggest"):
        source = getattr(field, key)
        if source is not None:
            filled = target if key == "compute" else ""
            yield Site((*path, key), source, scopes.case, _filling(field), name, filled, _values(field))
    for at, row in enumerate(field.fixed_rows):
        if row.when is not None:
            spot = (*path, "fixed_rows", at, "when")
            yield Site(spot, row.when, scopes.case, _TRUTH, f"{name}的固定行“{row.id}”", target)
    for at, column in enumerate(field.columns):
        for key, scope in (("derive", scopes.case), ("compute", scopes.row(field, at))):
            source = getattr(column, key)
            if source is not None:
                spot = (*path, "columns", at, key)
                called = f"{name}的列“{column.id}”"
                yield Site(spot, source, scope, _filling(column), called, target, _values(column))


def _filling(item: Field | Column) -> tuple[Kind, ...]:
    """What may fill an answer of this type."""
    if item.type is FieldType.CHECK:
        return _TRUTH
    return (Kind.LIST,) if item.type is FieldType.CHOICES else _SCALAR


def _values(item: Field | Column) -> tuple[str, ...]:
    return option_values(item.options) if item.type is FieldType.CHOICE else ()
