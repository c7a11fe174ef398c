"""Static checks across a whole definition: ids that may not repeat, and names that must exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.programmes.audience import Audience
from desktop_app.programmes.catalogue import Catalogue
from desktop_app.programmes.field_checks import RESERVED_WORDS, Fault, twice
from desktop_app.programmes.fields import Field, FieldType, option_values
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.placement import placed_cells
from desktop_app.programmes.problems import suggestion
from desktop_app.programmes.rules import Condition, ConditionGroup, Material, Rule
from desktop_app.programmes.score_words import TOTAL, VETOES
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.programmes.yaml_source import Path

CASE_NAMES = ("case", "attached", "reference_date", "reasons", "row", "batch")
"""Names that expressions have beside the forms; no form or fact may take them."""
BLANK_IN_TEMPLATE = re.compile(r"\{\{([^{}]*)\}\}")
BATCH_NAMES = ("batch.unit", "batch.count")
"""What a text of a batch may name beside the answers of its cases."""


def head_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield what is wrong in ``programme.yaml``."""
    head = catalogue.head
    ids: tuple[tuple[str, list[str], str], ...] = (
        ("nominees", [nominee.id for nominee in head.nominees], "申报对象"),
        ("procedures", [procedure.id for procedure in head.procedures], "程序"),
        ("recommenders", [kind.id for kind in head.recommenders], "推荐单位类别"),
        ("materials", [material.id for material in head.materials], "材料编号"),
    )
    for key, names, what in ids:
        yield from twice((((key, at, "id"), name) for at, name in enumerate(names)), what)
    yield from twice(_finding_ids(catalogue), "规则编号")
    yield from _totals_that_disagree(catalogue)
    yield from _ways_without_forms(catalogue)
    for at, rule in enumerate(head.rules):
        yield from _rule_faults(catalogue, ("rules", at), rule)
    for at, group in enumerate(head.conditions):
        yield from _group_faults(catalogue, ("conditions", at), group)
    for at, material in enumerate(head.materials):
        yield from _material_faults(catalogue, ("materials", at), material)


def _finding_ids(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    """Rules and groups of conditions share one space of names, for findings and reasons carry them."""
    yield from ((("conditions", at, "id"), group.id) for at, group in enumerate(catalogue.head.conditions))
    yield from ((("rules", at, "id"), rule.id) for at, rule in enumerate(catalogue.head.rules))


def _totals_that_disagree(catalogue: Catalogue) -> Iterator[Fault]:
    totals = [nominee.total for nominee in catalogue.head.nominees if nominee.total is not None]
    stated = catalogue.head.total
    if totals and stated is not None and stated != sum(totals):
        yield ("total",), f"总数 {stated} 与各类申报对象之和 {sum(totals)} 不符", "请改正，或删去 total"


def _ways_without_forms(catalogue: Catalogue) -> Iterator[Fault]:
    if catalogue.unread or catalogue.blind:
        return
    forms = catalogue.forms.values()
    for at, nominee in enumerate(catalogue.head.nominees):
        for procedure in catalogue.head.procedures:
            if not any(form.asked_of(nominee.id, procedure.id) for form in forms):
                cause = f"“{nominee.title}”在“{procedure.title}”中没有要填的表"
                yield ("nominees", at), cause, "请补上表，或核对各表的 nominees、procedures"


def _rule_faults(catalogue: Catalogue, path: Path, rule: Rule) -> Iterator[Fault]:
    if rule.at and (fault := catalogue.place_fault(rule.at)):
        yield (*path, "at"), *fault
    for at, name in enumerate(rule.needs):
        if fault := catalogue.field_fault(name):
            yield (*path, "needs", at), *fault


def _group_faults(catalogue: Catalogue, path: Path, group: ConditionGroup) -> Iterator[Fault]:
    field = catalogue.field(group.field)
    if fault := catalogue.field_fault(group.field):
        yield (*path, "field"), *fault
    elif field is not None and field.type is not FieldType.CHOICES:
        yield (*path, "field"), f"“{group.field}”不是 choices 类型的栏目", "条件要在可多选的栏目里勾选"
    if group.at_least > len(group.conditions):
        yield (*path, "at_least"), f"至少 {group.at_least} 项，却只有 {len(group.conditions)} 项条件", "请改正"
    values = option_values(field.options) if field is not None else None
    names = (((*path, "conditions", at, "value"), item.value) for at, item in enumerate(group.conditions))
    yield from twice(names, "条件")
    stated = {item.value for item in group.conditions}
    for value in values or ():
        if value not in stated:
            yield (*path, "conditions"), f"选项“{value}”没有对应的条件，勾选它就会无条件通过", "请补上条件，或删去选项"
    for at, condition in enumerate(group.conditions):
        yield from _condition_faults(catalogue, (*path, "conditions", at), condition, values)


def _condition_faults(
    catalogue: Catalogue, path: Path, condition: Condition, values: tuple[str, ...] | None
) -> Iterator[Fault]:
    if values is not None and condition.value not in values:
        yield (*path, "value"), f"“{condition.value}”不是该栏目的选项", suggestion(condition.value, values)
    for at, place in enumerate(condition.evidence):
        if fault := catalogue.place_fault(place):
            yield (*path, "evidence", at), *fault
    if condition.message and condition.require is None:
        yield (*path, "message"), "有 message 却没有 require，这句话不会出现", "请补上 require，或删去 message"
    if condition.require is not None and not condition.message:
        yield (*path, "require"), "有 require 却没有 message", "请写明不满足时的提示 message"


def _material_faults(catalogue: Catalogue, path: Path, material: Material) -> Iterator[Fault]:
    yield from audience_faults(catalogue, path, material)
    if material.form is not None and (fault := catalogue.form_fault(material.form)):
        yield (*path, "form"), *fault
    if not material.per:
        return
    field = catalogue.field(material.per)
    if fault := catalogue.field_fault(material.per):
        yield (*path, "per"), *fault
    elif field is not None and field.type is not FieldType.ROWS:
        yield (*path, "per"), f"“{material.per}”不是 rows 类型的栏目", "请指向重复行栏目"


def audience_faults(catalogue: Catalogue, path: Path, item: Audience) -> Iterator[Fault]:
    """Nominee kinds and procedures that the programme does not have."""
    head = catalogue.head
    for key, names, known, what in (
        ("nominees", item.nominees, [nominee.id for nominee in head.nominees], "申报对象"),
        ("procedures", item.procedures, [procedure.id for procedure in head.procedures], "程序"),
    ):
        for at, name in enumerate(names):
            if name not in known:
                yield (*path, key, at), f"没有“{name}”这种{what}", suggestion(name, known)


def form_faults(catalogue: Catalogue, form: FormDefinition) -> Iterator[Fault]:
    """Yield what is wrong in one form's references to the rest of the definition."""
    if form.id in CASE_NAMES or form.id in RESERVED_WORDS:
        yield ("id",), f"“{form.id}”在表达式中另有用处，不能作表的编号", "请换一个编号"
    yield from audience_faults(catalogue, (), form)
    for at, field in enumerate(form.fields):
        for blank in BLANK_IN_TEMPLATE.finditer(field.template):
            if fault := _template_fault(catalogue, blank[1]):
                yield ("fields", at, "template"), *fault
        yield from _batch_faults(catalogue, form, at, field)
    yield from _score_cell_faults(catalogue, form)


def _batch_faults(catalogue: Catalogue, form: FormDefinition, at: int, field: Field) -> Iterator[Fault]:
    """A text of the batch stands on a paper of the batch, and names what a batch or its cases have."""
    if field.batch and not form.of_batch:
        yield ("fields", at, "batch"), f"“{form.id}”不是推荐单位按批次出具的表", "请在表里写 batch: true，或去掉这一项"
    for blank in BLANK_IN_TEMPLATE.finditer(field.batch):
        if blank[1] not in BATCH_NAMES and (fault := _template_fault(catalogue, blank[1])):
            yield ("fields", at, "batch"), *fault


def _template_fault(catalogue: Catalogue, name: str) -> tuple[str, str] | None:
    if fault := catalogue.field_fault(name):
        return fault
    field = catalogue.field(name)
    if field is not None and field.type in (FieldType.ROWS, FieldType.PHOTO, FieldType.CHECK):
        return f"“{name}”是 {field.type.value} 类型，不能写进文字", "请改用文字、日期或选择类栏目"
    return None


def _score_cell_faults(catalogue: Catalogue, form: FormDefinition) -> Iterator[Fault]:
    sheet = next((sheet for sheet in catalogue.sheets if sheet.form == form.id), None)
    names = _score_names(sheet) if sheet is not None else {}
    for placed in placed_cells(form):
        score = getattr(placed.cell, "score", None)
        if score is None:
            continue
        part = getattr(placed.cell, "part", "")
        if score not in names:
            yield (*placed.path, "score"), f"评分表没有“{score}”这一行", suggestion(score, names)
        elif part not in names[score]:
            yield (*placed.path, "part"), f"“{score}”没有 {part} 这部分", suggestion(part, names[score])


_NUMBERS = ("points", "self", "review")


def _score_names(sheet: ScoreSheet) -> dict[str, tuple[str, ...]]:
    """Names that score cells may use, with the parts that each has."""
    names: dict[str, tuple[str, ...]] = {TOTAL: _NUMBERS}
    if sheet.vetoes:
        names[VETOES] = ("content",)
    for group in sheet.groups:
        names[group.id] = ("title", *_NUMBERS)
        names |= {line.id: ("content", "standard", "method", *_NUMBERS) for line in group.lines}
    return names
