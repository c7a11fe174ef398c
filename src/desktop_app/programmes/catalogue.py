"""What a definition has, by name: the ground that references are checked against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.problems import suggestion
from desktop_app.programmes.programme import ProgrammeHead
from desktop_app.programmes.scores import Fact, ScoreLine, ScoreSheet


@dataclass(frozen=True)
class Catalogue:
    """Everything that can be referred to."""

    head: ProgrammeHead
    forms: Mapping[str, FormDefinition]
    sheets: tuple[ScoreSheet, ...]
    unread: frozenset[str] = frozenset()
    """Ids of forms and score sheets whose file is faulty: nothing is said of what they hold."""
    blind: bool = False
    """Whether a file could not be read at all, so that any form may be in it."""

    @cached_property
    def materials(self) -> tuple[str, ...]:
        """Ids of the material items."""
        return tuple(item.id for item in self.head.materials)

    @cached_property
    def score_lines(self) -> Mapping[str, ScoreLine]:
        """Lines of all score sheets by id."""
        return {line.id: line for sheet in self.sheets for group in sheet.groups for line in group.lines}

    def form_fault(self, name: str) -> tuple[str, str] | None:
        """Return cause and remedy where no form has this id."""
        if name in self.forms or name in self.unread or self.blind:
            return None
        return f"没有“{name}”这张表", suggestion(name, self.forms)

    def field_fault(self, text: str) -> tuple[str, str] | None:
        """Return cause and remedy where ``text`` is no ``form.field`` of this definition."""
        form_id, dot, field_id = text.partition(".")
        if not dot or not field_id:
            return f"“{text}”不是“表.栏目”的写法", suggestion(text, self.field_names())
        if fault := self.form_fault(form_id):
            return fault
        form = self.forms.get(form_id)
        if form is None or form.field(field_id) is not None:
            return None
        return f"表“{form_id}”没有“{field_id}”这个栏目", suggestion(field_id, [field.id for field in form.fields])

    def field(self, text: str) -> Field | None:
        """Return the field ``form.field``, or None."""
        form_id, _, field_id = text.partition(".")
        form = self.forms.get(form_id)
        return form.field(field_id) if form is not None else None

    def field_names(self) -> list[str]:
        """Return every ``form.field``."""
        return [f"{form.id}.{field.id}" for form in self.forms.values() for field in form.fields]

    def place_fault(self, text: str) -> tuple[str, str] | None:
        """Return cause and remedy where ``text`` is no place that a definition can name (rows excepted)."""
        try:
            place = Place.parse(text)
        except WrongUse:
            return f"位置“{text}”无法识别", "写法如 material:材料编号、表、表.栏目、score:评分行"
        if place.material is not None:
            return _absent("材料", place.material, self.materials)
        if place.score is not None:
            return None if self.unread or self.blind else _absent("评分行", place.score, self.score_lines)
        if place.row is not None:
            return f"位置“{text}”指向某一行，定义里没有行号", "请写到栏目为止"
        return self.form_fault(text) if place.field is None else self.field_fault(text)

    def facts(self) -> Iterator[tuple[ScoreSheet, Fact]]:
        """Yield every fact with its sheet."""
        for sheet in self.sheets:
            for group in sheet.groups:
                for line in group.lines:
                    yield from ((sheet, fact) for fact in line.facts)


def _absent(what: str, name: str, known: Mapping[str, object] | tuple[str, ...]) -> tuple[str, str] | None:
    return None if name in known else (f"没有“{name}”这个{what}", suggestion(name, known))
