"""Loading a programme: files in, a checked :class:`Programme` out, or every problem that could be found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from desktop_app.programmes.catalogue import Catalogue
from desktop_app.programmes.definition_files import (
    FORM_SUFFIX,
    PROGRAMME_FILE,
    SCORE_SUFFIX,
    digest_of,
    size_problems,
)
from desktop_app.programmes.expression_loading import ExpressionLoading
from desktop_app.programmes.expression_sites import Scopes, form_sites, head_sites, score_sites
from desktop_app.programmes.expressions import Compiled
from desktop_app.programmes.field_checks import Fault, field_faults
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.layout_checks import layout_faults
from desktop_app.programmes.problems import DefinitionInvalid, Problem, suggestion
from desktop_app.programmes.programme import Programme, ProgrammeHead
from desktop_app.programmes.reference_checks import form_faults, head_faults
from desktop_app.programmes.score_checks import sheet_faults
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.programmes.strict import Definition
from desktop_app.programmes.structure import parse
from desktop_app.programmes.yaml_source import YamlSource, read_yaml


def load_programme(files: Mapping[str, bytes]) -> Programme:
    """Return the programme that these files (by name) define; raise :class:`DefinitionInvalid` with all problems."""
    if problems := size_problems(files):
        raise DefinitionInvalid(problems)
    reading = _Reading()
    for name in sorted(files):
        reading.read(name, files[name])
    reading.check()
    compiled, computed = reading.compiled()
    head = reading.head
    if reading.problems or head is None:
        raise DefinitionInvalid(reading.problems)
    return Programme(
        head=head,
        forms=tuple(reading.forms[name] for name in head.forms),
        score_sheets=tuple(reading.sheets[name] for name in head.score_sheets),
        digest=digest_of(files),
        files=MappingProxyType(dict(files)),
        compiled=MappingProxyType(compiled),
        computed=computed,
    )


def load_head(files: Mapping[str, bytes]) -> ProgrammeHead:
    """Return what the ``programme.yaml`` of these files says, read by itself: quick, for lists of programmes.

    Raises :class:`DefinitionInvalid` with the problems of that file alone; that the forms fit to it is another matter.
    """
    problems = size_problems(files)
    if problems or PROGRAMME_FILE not in files:
        raise DefinitionInvalid(problems or [_ABSENT])
    source, problems = read_yaml(PROGRAMME_FILE, files[PROGRAMME_FILE])
    if source is None:
        raise DefinitionInvalid(problems)
    head, faults = parse(source, ProgrammeHead)
    if head is None or problems or faults:
        raise DefinitionInvalid([*problems, *faults])
    return head


_ABSENT = Problem(PROGRAMME_FILE, 0, 0, "缺少这个文件", "请补上")

D = TypeVar("D", bound=Definition)


@dataclass(slots=True)
class _Reading:
    """What has been read so far, by file name."""

    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, YamlSource] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)
    head: ProgrammeHead | None = None
    forms: dict[str, FormDefinition] = field(default_factory=dict)
    sheets: dict[str, ScoreSheet] = field(default_factory=dict)

    def read(self, name: str, data: bytes) -> None:
        """Read one file as what its name says that it is."""
        source, problems = read_yaml(name, data)
        self.problems += problems
        if source is None:
            self.unreadable.append(name)
            return
        self.sources[name] = source
        if name == PROGRAMME_FILE:
            self.head, problems = parse(source, ProgrammeHead)
        elif name.endswith(FORM_SUFFIX):
            problems = _keep(self.forms, name, parse(source, FormDefinition))
        else:
            problems = _keep(self.sheets, name, parse(source, ScoreSheet))
        self.problems += problems

    def check(self) -> None:
        """Check what was read, each part alone and then against the others."""
        for name, form in self.forms.items():
            self._add(name, field_faults(form))
            self._add(name, layout_faults(form))
        if self.head is None:
            if PROGRAMME_FILE not in (*self.sources, *self.unreadable):
                self.problems.append(_ABSENT)
            return
        self._check_list("forms", self.head.forms, FORM_SUFFIX)
        self._check_list("score_sheets", self.head.score_sheets, SCORE_SUFFIX)
        self._check_ids()
        self._check_references(self._catalogue(self.head))

    def _add(self, name: str, faults: Iterable[Fault]) -> None:
        source = self.sources[name]
        self.problems += [source.problem(path, cause, remedy) for path, cause, remedy in faults]

    def _check_list(self, key: str, listed: tuple[str, ...], suffix: str) -> None:
        """The list of files in ``programme.yaml`` and the files that there are must be the same."""
        present = [name for name in (*self.sources, *self.unreadable) if name.endswith(suffix)]
        for at, name in enumerate(listed):
            if name in listed[:at]:
                self._add(PROGRAMME_FILE, [((key, at), f"文件“{name}”列了两次", "请只留一个")])
            elif name not in present:
                self._add(PROGRAMME_FILE, [((key, at), f"没有文件“{name[:80]}”", suggestion(name, present))])
        self.problems += [
            Problem(name, 0, 0, f"没有列入 {PROGRAMME_FILE} 的 {key}", "请列入，或删去这个文件")
            for name in present
            if name not in listed
        ]

    def _check_ids(self) -> None:
        for items, what in ((self.forms, "表"), (self.sheets, "评分表")):
            first: dict[str, str] = {}
            for name, item in items.items():
                if item.id in first:
                    self._add(name, [(("id",), f"{what}的编号“{item.id}”与 {first[item.id]} 重复", "请换一个编号")])
                first.setdefault(item.id, name)

    def compiled(self) -> tuple[dict[str, Compiled], tuple[str, ...]]:
        """Compile every expression; return them by source, and the fields that they fill in their order.

        Where a whole file could not be read nothing is said, for any name may be in it.
        """
        if self.head is None or self.unreadable:
            return {}, ()
        scopes = Scopes(self._catalogue(self.head))
        loading = ExpressionLoading()
        loading.add(self.sources[PROGRAMME_FILE], head_sites(self.head, scopes))
        for name, form in self.forms.items():
            loading.add(self.sources[name], form_sites(form, scopes))
        for name, sheet in self.sheets.items():
            loading.add(self.sources[name], score_sites(sheet, scopes))
        order = loading.order()
        self.problems += loading.problems
        return loading.compiled, order

    def _catalogue(self, head: ProgrammeHead) -> Catalogue:
        known = {name for name in (*self.forms, *self.sheets)}
        unread = (source.value for name, source in self.sources.items() if name not in known and name != PROGRAMME_FILE)
        ids = frozenset(str(value.get("id")) for value in unread if isinstance(value, dict))
        forms = {form.id: form for form in self.forms.values()}
        return Catalogue(head, forms, tuple(self.sheets.values()), ids, bool(self.unreadable))

    def _check_references(self, catalogue: Catalogue) -> None:
        self._add(PROGRAMME_FILE, head_faults(catalogue))
        for name, form in self.forms.items():
            self._add(name, form_faults(catalogue, form))
        for name, sheet in self.sheets.items():
            self._add(name, sheet_faults(catalogue, sheet))


def _keep(kept: dict[str, D], name: str, parsed: tuple[D | None, list[Problem]]) -> list[Problem]:
    """Keep what could be parsed."""
    definition, problems = parsed
    if definition is not None:
        kept[name] = definition
    return problems
