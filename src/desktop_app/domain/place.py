"""A place in a case: what a finding points at, an attachment is tied to, a comment is about.

Written as text it is one of::

    material:certificate                     a material item
    application                              a form
    application.name                         a field
    application.career[3f2a90b1c4d5]         a section row
    application.career[3f2a90b1c4d5].period  a cell of a section row
    score:signboard                          a line of the score sheet
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.errors import WrongUse

_FIELD_PLACE = re.compile(r"(?P<form>\w+)(?:\.(?P<field>\w+)(?:\[(?P<row>[\w-]+)\](?:\.(?P<column>\w+))?)?)?")
_PREFIXED = re.compile(r"(?P<kind>material|score):(?P<id>\w+)")


@dataclass(frozen=True, slots=True)
class Place:
    """One addressable spot of a case; exactly one of ``form``, ``material`` and ``score`` is given."""

    form: str | None = None
    field: str | None = None
    row: str | None = None
    column: str | None = None
    material: str | None = None
    score: str | None = None

    def __str__(self) -> str:
        if self.material is not None:
            return f"material:{self.material}"
        if self.score is not None:
            return f"score:{self.score}"
        text = self.form or ""
        if self.field is not None:
            text += f".{self.field}"
        if self.row is not None:
            text += f"[{self.row}]"
        if self.column is not None:
            text += f".{self.column}"
        return text

    @classmethod
    def parse(cls, text: str) -> Place:
        """Read the textual form; raise :class:`WrongUse` naming the text when it is none."""
        if prefixed := _PREFIXED.fullmatch(text):
            if prefixed["kind"] == "material":
                return cls(material=prefixed["id"])
            return cls(score=prefixed["id"])
        if match := _FIELD_PLACE.fullmatch(text):
            return cls(form=match["form"], field=match["field"], row=match["row"], column=match["column"])
        raise WrongUse(f"位置“{text}”无法识别。写法如 material:材料编号、表.栏目、表.栏目[行号]，请改正后重试。")
