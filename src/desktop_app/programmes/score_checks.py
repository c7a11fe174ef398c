"""Static checks of a score sheet: ids, sums of points, and standards that say when they apply."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.programmes.catalogue import Catalogue
from desktop_app.programmes.field_checks import RESERVED_WORDS, Fault, twice
from desktop_app.programmes.placement import placed_cells
from desktop_app.programmes.reference_checks import CASE_NAMES, audience_faults
from desktop_app.programmes.score_fields import lowered_id, reason_id
from desktop_app.programmes.scores import Award, Deduct, NothingIf, ScoreGroup, ScoreLine, ScoreSheet
from desktop_app.programmes.yaml_source import Path

_LONGEST = 64
"""Characters of an id, those of a line's lowering among them."""


def sheet_faults(catalogue: Catalogue, sheet: ScoreSheet) -> Iterator[Fault]:
    """Yield what is wrong in one score sheet."""
    yield from audience_faults(catalogue, (), sheet)
    if fault := catalogue.form_fault(sheet.form):
        yield ("form",), *fault
    yield from twice(_names(sheet), "评分表内的编号")
    yield from _fact_faults(catalogue, sheet)
    yield from _answer_faults(catalogue, sheet)
    for at, group in enumerate(sheet.groups):
        yield from _group_faults(("groups", at), group)
    yield from _unplaced_lines(catalogue, sheet)


def _lines(sheet: ScoreSheet) -> Iterator[tuple[Path, ScoreLine]]:
    for at, group in enumerate(sheet.groups):
        for place, line in enumerate(group.lines):
            yield ("groups", at, "lines", place), line


def _names(sheet: ScoreSheet) -> Iterator[tuple[Path, str]]:
    """Groups, lines, facts, lowerings and vetoes share one space of names."""
    yield from ((("groups", at, "id"), group.id) for at, group in enumerate(sheet.groups))
    for path, line in _lines(sheet):
        yield (*path, "id"), line.id
        yield from (((*path, "facts", at, "id"), fact.id) for at, fact in enumerate(line.facts))
        yield from (((*path, "id"), name) for name in _lowering_names(line))
    yield from ((("vetoes", at, "id"), veto.id) for at, veto in enumerate(sheet.vetoes))


def _lowering_names(line: ScoreLine) -> tuple[str, ...]:
    return (lowered_id(line.id), reason_id(line.id)) if line.discretion else ()


def _fact_faults(catalogue: Catalogue, sheet: ScoreSheet) -> Iterator[Fault]:
    """Facts are names in expressions, so nothing else may bear them."""
    elsewhere = {fact.id for other, fact in catalogue.facts() if other.id != sheet.id}
    for path, line in _lines(sheet):
        for at, fact in enumerate(line.facts):
            if fact.id in catalogue.forms or fact.id in CASE_NAMES or fact.id in RESERVED_WORDS:
                yield (*path, "facts", at, "id"), f"“{fact.id}”在表达式中另有用处，不能作事实的编号", "请换一个编号"
            elif fact.id in elsewhere:
                yield (*path, "facts", at, "id"), f"另一张评分表已有事实“{fact.id}”", "请换一个编号"


def _answer_faults(catalogue: Catalogue, sheet: ScoreSheet) -> Iterator[Fault]:
    """Facts, lowerings and vetoes are answers of the sheet's form, so none of its fields may bear their names."""
    form = catalogue.forms.get(sheet.form)
    fields = {field.id for field in form.fields} if form is not None else set()
    not_answers = {group.id for group in sheet.groups} | {line.id for _, line in _lines(sheet)}
    for path, name in _names(sheet):
        if name not in not_answers and name in fields:
            yield path, f"表“{sheet.form}”已有栏目“{name}”", "请换一个编号"
        if len(name) > _LONGEST:
            yield path, f"编号“{name}”太长", f"请改用较短的编号，连同后缀不超过 {_LONGEST} 个字符"


def _group_faults(path: Path, group: ScoreGroup) -> Iterator[Fault]:
    total = sum(line.cap for line in group.lines)
    if total != group.cap:
        yield (*path, "cap"), f"各行分值合计 {total:g}，与考核项目的 {group.cap:g} 不符", "请核对通知"
    for at, line in enumerate(group.lines):
        for place, standard in enumerate(line.standards):
            yield from _standard_faults((*path, "lines", at, "standards", place), standard, group)


def _standard_faults(path: Path, standard: NothingIf | Deduct | Award, group: ScoreGroup) -> Iterator[Fault]:
    if isinstance(standard, NothingIf):
        return
    if (standard.when is None) == (standard.each is None):
        yield path, "when 与 each 应当恰有一个", "一次性的写 when，按个数的写 each"
    if isinstance(standard, Award) is not group.bonus:
        yield path, "加分项只能加分，其他项目只能扣分", "加分写 award，扣分写 deduct；或在考核项目上写 bonus: true"


def _unplaced_lines(catalogue: Catalogue, sheet: ScoreSheet) -> Iterator[Fault]:
    form = catalogue.forms.get(sheet.form)
    if form is None or not form.printed:
        return
    placed = {getattr(cell.cell, "score", None) for cell in placed_cells(form)}
    for path, line in _lines(sheet):
        if line.id not in placed:
            yield (*path, "id"), f"评分行“{line.id}”没有放到表“{form.id}”上", f"请在版面放上 {{score: {line.id}}}"
