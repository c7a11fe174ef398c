"""What a name in curly brackets means at one spot of a form: a field, a column of the row, or the row's number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.documents.printed_text import printed
from desktop_app.domain.answers import is_blank
from desktop_app.programmes.fields import Column, Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.scores import ScoreSheet

NOT_SENT = "未报送"
"""Stands on paper in place of an answer that the sender left out."""
_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def _always(_expression: str) -> bool:
    return True


def _no_scores(_form: str) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class PaperContext:
    """What a paper needs to know beyond its own form and answers."""

    programme: str = ""
    """Programme id, for the QR code."""
    revision: int = 0
    notice: str = ""
    """Number of the notice, which composed forms name."""
    holds: Callable[[str], bool] = _always
    """Judges a ``when`` expression of the layout over the case."""
    self_scores: Callable[[str], Mapping[str, str]] = _no_scores
    """Gives the points that the case comes to on a form, by line, group or ``total``; what has none is left out. Under
    ``vetoes`` the sentence of the vetoes, where any holds."""
    review_scores: Callable[[str], Mapping[str, str]] = _no_scores
    """Gives the reviewer's points likewise; none while nobody has reviewed the case."""
    score_sheets: Sequence[ScoreSheet] = ()
    """The programme's score sheets, whose words and full points the forms print."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Definitions and values by name; ``index`` is the row's number from 1 inside a repeating section."""

    definitions: Mapping[str, Field | Column]
    values: Mapping[str, object]
    index: int | None = None
    hints: bool = True
    """Whether blank cells here print their hint (in repeating sections only the first row of an empty section does)."""
    fallback: Scope | None = field(default=None)

    @classmethod
    def of_form(cls, form: FormDefinition, values: Mapping[str, object]) -> Scope:
        """Return the scope of a form's own fields."""
        return cls({definition.id: definition for definition in form.fields}, values)

    def row(self, section: Field, values: Mapping[str, object], index: int, *, hints: bool) -> Scope:
        """Return the scope of one row of a repeating section of this form."""
        columns = {column.id: column for column in section.columns}
        return Scope(columns, values, index, hints=hints, fallback=self)

    def definition(self, name: str) -> Field | Column | None:
        """Return what is asked under this name, or None for ``index`` and unknown names."""
        found = self.definitions.get(name)
        if found is None and self.fallback is not None:
            return self.fallback.definition(name)
        return found

    def value(self, name: str) -> object:
        """Return the raw answer under this name, or None."""
        if name not in self.definitions and self.fallback is not None:
            return self.fallback.value(name)
        return self.values.get(name)

    def text(self, name: str) -> str:
        """Return the answer under this name as it is printed; empty when it is not given."""
        definition = self.definition(name)
        if definition is None:
            return str(self.index) if name == "index" and self.index is not None else ""
        value = self.value(name)
        return "" if is_blank(value) else printed(definition, value).strip("\n ")


def pieces(sentence: str) -> list[tuple[str, str]]:
    """Split a sentence with blanks into pairs of literal text and the field name after it; the last name is empty."""
    parts = _NAME.split(sentence)
    return [(parts[at], parts[at + 1] if at + 1 < len(parts) else "") for at in range(0, len(parts), 2)]
