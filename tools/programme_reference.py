"""Writes the reference parts of ``docs/programme-format.md`` out of the definition types and the functions.

Run ``python -m tools.programme_reference`` after a change to them; a test compares the page with what this gives.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import types
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from desktop_app.programmes import audience, fields, forms, layout, notice_text, programme, rules, scores
from desktop_app.programmes.expression_check import NATIVE
from desktop_app.programmes.expression_syntax import MACROS
from desktop_app.programmes.functions import FUNCTIONS
from desktop_app.programmes.strict import Definition

PAGE = Path(__file__).resolve().parents[1] / "docs" / "programme-format.md"
KINDS: tuple[type[Definition], ...] = (
    programme.ProgrammeHead,
    programme.Notice,
    programme.NomineeKind,
    programme.Procedure,
    programme.Remark,
    rules.RecommenderKind,
    rules.Deadline,
    rules.Delivery,
    rules.Rule,
    rules.ConditionGroup,
    rules.Condition,
    rules.Material,
    forms.FormDefinition,
    forms.PageSetup,
    fields.Field,
    fields.Option,
    fields.Column,
    fields.FixedRow,
    fields.PhotoSize,
    layout.TextBlock,
    layout.TableBlock,
    layout.Grid,
    layout.GridRow,
    layout.RepeatRow,
    layout.CellBase,
    layout.LabelCell,
    layout.FieldCell,
    layout.SentenceCell,
    layout.OptionCell,
    layout.SealCell,
    layout.ScoreCell,
    layout.NarrativeBlock,
    layout.SignBlock,
    layout.SpaceBlock,
    layout.BreakBlock,
    scores.ScoreSheet,
    scores.ScoreGroup,
    scores.ScoreLine,
    scores.Fact,
    scores.NothingIf,
    scores.Deduct,
    scores.Award,
    scores.Veto,
    notice_text.NoticeText,
    notice_text.NoticePart,
    notice_text.NoticeItem,
    notice_text.OwnPart,
)
NAMES = {
    "Text": "text",
    "str": "text",
    "int": "whole number",
    "float": "number",
    "bool": "true or false",
    "date": "day",
}


def page_with_reference(page: str) -> str:
    """Return the page with its generated parts made anew; each stands between two marker comments."""
    for name, text in (("keys", keys()), ("functions", functions())):
        pattern = re.compile(rf"(<!-- {name}: made by .*? -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
        page, count = pattern.subn(lambda found, text=text: f"{found[1]}\n{text}\n{found[2]}", page)  # type: ignore[misc]
        if count != 1:
            sys.exit(f"{PAGE.name} has no single part for {name}")
    return page


def keys() -> str:
    """Return one table for each definition type."""
    return "\n".join(section(kind) for kind in KINDS)


def section(kind: type[Definition]) -> str:
    """Return the heading, the promise and the table of one definition type."""
    said = attribute_docs(kind)
    base = layout.CellBase if kind is not layout.CellBase and issubclass(kind, layout.CellBase) else None
    own = {name: info for name, info in kind.model_fields.items() if base is None or name not in base.model_fields}
    rows = [f"| `{name}` | {type_name(info)} | {default(info)} | {said.get(name, '')} |" for name, info in own.items()]
    head = (inspect.getdoc(kind) or "").replace("\n", " ").replace("``", "`")
    more = " Also what every cell may say." if base is not None else ""
    return f"#### {kind.__name__}\n\n{head}{more}\n\n| key | value | when left out | meaning |\n|---|---|---|---|\n" + (
        "\n".join(rows) + "\n"
    )


def attribute_docs(kind: type[Definition]) -> dict[str, str]:
    """Return the docstrings that stand under the attributes of a class and of its bases."""
    said: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if base in (audience.Audience, layout.CellBase) or base is kind:
            for statement in ast.parse(inspect.getsource(base)).body:
                said |= dict(documented(statement)) if isinstance(statement, ast.ClassDef) else {}
    return said


def documented(body: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield the name and the docstring of each attribute that has one."""
    for before, after in zip(body.body, body.body[1:], strict=False):
        if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name) and isinstance(after, ast.Expr):
            text = ast.literal_eval(after.value) if isinstance(after.value, ast.Constant) else ""
            yield before.target.id, " ".join(text.split()).replace("``", "`").replace("|", "\\|")


def default(info: FieldInfo) -> str:
    """Say what a key means when it is left out."""
    if info.is_required():
        return "**required**"
    value = info.get_default(call_default_factory=True, validated_data={})
    if value is None or value is PydanticUndefined or value in ((), {}, ""):
        return ""
    if isinstance(value, BaseModel):
        return "as below"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return "`[" + ", ".join(f"{item:g}" if isinstance(item, float) else str(item) for item in value) + "]`"
    return f"`{value:g}`" if isinstance(value, float) else f"`{value}`"


def type_name(info: FieldInfo) -> str:
    """Say what a key holds."""
    if any("[a-z]" in str(extra) for extra in info.metadata):
        return "id"
    return named(info.annotation)


def named(annotation: Any) -> str:
    """Say what a type holds, in words."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        tagged = _union_members(inner[0])
        return " or ".join(tagged) if tagged else _constrained(annotation) or named(inner[0])
    if origin in (Union, types.UnionType):
        return " or ".join(dict.fromkeys(named(member) for member in inner if member is not type(None)))
    if origin is tuple:
        several = len(inner) == 2 and inner[1] is ...
        return f"list of {named(inner[0])}" if several else f"list of {len(inner)} {named(inner[0])}s"
    if origin is dict:
        return f"{named(inner[0])} to {named(inner[1])}"
    if origin is Literal:
        return ", ".join(f"`{str(value).lower() if isinstance(value, bool) else value}`" for value in inner)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return ", ".join(f"`{member.value}`" for member in annotation)
    return NAMES.get(getattr(annotation, "__name__", ""), f"[{annotation.__name__}](#{annotation.__name__.lower()})")


def _union_members(annotation: Any) -> list[str]:
    """The tagged members of cells, rows, blocks and standards."""
    if get_origin(annotation) not in (Union, types.UnionType):
        return []
    return [named(get_args(member)[0]) for member in get_args(annotation) if get_origin(member) is Annotated]


def _constrained(annotation: Any) -> str:
    """Identifiers, expressions and texts, which are all ``str`` with limits."""
    limits = str(annotation.__metadata__)
    if "[a-z]" in limits:
        return "id"
    return "expression" if "max_length=2000" in limits else ""


def functions() -> str:
    """Return the table of functions, CEL's own and ours."""
    rows = []
    for function in FUNCTIONS:
        parameters = ", ".join(name for name, _ in function.parameters)
        kinds = ", ".join(kind for _, kind in function.parameters)
        rows.append(f"| `{function.name}({parameters})` | {kinds} | {result(function.returns)} | {function.promise} |")
    ours = "| function | takes | gives | meaning |\n|---|---|---|---|\n" + "\n".join(rows)
    native = ", ".join(f"`{name}`" for name in NATIVE)
    macros = ", ".join(f"`{name}`" for name in MACROS)
    return f"{ours}\n\nCEL's own functions that may be used: {native}. Macros over lists: {macros}.\n"


def result(kind: str) -> str:
    """Say what a function gives."""
    return f"{kind[:-1]} or null" if kind.endswith("?") else kind


if __name__ == "__main__":
    PAGE.write_text(page_with_reference(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
