"""Expressions of a definition, compiled once and evaluated many times (CEL, package ``common-expression-language``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from desktop_app.domain.answers import is_blank
from desktop_app.domain.errors import KnownError
from desktop_app.programmes.cel_engine import cel
from desktop_app.programmes.functions import Callee, functions_for

MAX_ROWS = 200
"""Rows of a section that expressions look at; CEL's list macros take quadratic time."""

_FAILURES = (ValueError, TypeError, KeyError, IndexError, RuntimeError, ArithmeticError)
"""What the ``cel`` package raises while an expression runs."""


class ExpressionFailed(KnownError):
    """An expression came to nothing with the answers as they are."""

    def __init__(self, where: str, cause: str, *, blank: bool) -> None:
        super().__init__(f"{where}无法判断：{cause}。填报内容没有改动，请补全或改正相关栏目后再看。")
        self.where = where
        self.cause = cause
        self.blank = blank
        """Whether a field that the expression looks at is blank or cannot be read, which explains the failure."""


class CaseNames(dict[str, object]):
    """The names that expressions over one case see, converted for CEL once."""

    def __init__(self, names: Mapping[str, object], functions: Mapping[str, Callee]) -> None:
        super().__init__(names)
        self.context = cel.Context(dict(names), dict(functions))
        self.cut: frozenset[str] = frozenset()
        """Fields (``form.field``) of which only the first :data:`MAX_ROWS` rows are here."""

    def put(self, name: str, value: object) -> None:
        """Set or replace one name."""
        self[name] = value
        self.context.add_variable(name, value)


@dataclass(frozen=True, slots=True)
class Compiled:
    """One expression, ready to run."""

    source: str
    program: cel.Program
    fields: frozenset[str]
    """Every ``form.field`` that it looks at."""
    where: str
    """Who uses it, with file and line, for messages."""


@dataclass(frozen=True)
class Expressions:
    """All expressions of one definition."""

    compiled: Mapping[str, Compiled]
    """By source."""
    reference_date: date
    functions: Mapping[str, Callee] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "functions", functions_for(self.reference_date))

    def fields_of(self, source: str) -> frozenset[str]:
        """Return every ``form.field`` that an expression of this definition looks at."""
        return self.compiled[source].fields if source in self.compiled else frozenset()

    def evaluate(self, source: str, names: Mapping[str, object]) -> object:
        """Return the value of an expression of this definition; raise :class:`ExpressionFailed`.

        Values are those of JSON. Takes microseconds with :class:`CaseNames`, more with another mapping, which is
        converted anew.
        """
        expression = self.compiled.get(source) or compile_expression(source, frozenset(), "表达式")
        if isinstance(names, CaseNames):
            if cut := names.cut & expression.fields:
                raise ExpressionFailed(expression.where, f"“{min(cut)}”超过 {MAX_ROWS} 行", blank=False)
            context = names.context
        else:
            context = cel.Context(dict(names), dict(self.functions))
        try:
            return expression.program.execute(context)
        except _FAILURES as error:
            blank = any(_unknown(names, path) for path in expression.fields)
            raise ExpressionFailed(expression.where, _cause(error, blank), blank=blank) from error


class HasExpressions(Protocol):
    """A programme."""

    @property
    def expressions(self) -> Expressions:
        """Its compiled expressions."""


def evaluate(programme: HasExpressions, source: str, names: Mapping[str, object]) -> object:
    """Return the value of an expression of a programme over ``names``; raise :class:`ExpressionFailed`."""
    return programme.expressions.evaluate(source, names)


def compile_expression(source: str, fields: Iterable[str], where: str) -> Compiled:
    """Compile one expression; raise :class:`ExpressionFailed` when CEL refuses it."""
    try:
        return Compiled(source, cel.compile(source), frozenset(fields), where)
    except ValueError as error:
        raise ExpressionFailed(where, "表达式写法有误", blank=False) from error


def is_pattern(text: str) -> bool:
    """Whether CEL's ``matches`` understands a regular expression."""
    try:
        _MATCHES.execute({"pattern": text})
    except RuntimeError:
        return False
    return True


_MATCHES = cel.compile("''.matches(pattern)")


def _unknown(names: Mapping[str, object], path: str) -> bool:
    form, _, name = path.partition(".")
    answers = names.get(form)
    return isinstance(answers, Mapping) and is_blank(answers.get(name))


def _cause(error: Exception, blank: bool) -> str:
    if blank:
        return "所用的栏目还没有填写，或填写的内容无法识别"
    if isinstance(error, ZeroDivisionError):
        return "除数为零"
    if isinstance(error, OverflowError):
        return "数字太大"
    if isinstance(error, (KeyError, IndexError)):
        return "列表或对照表里没有所取的一项"
    return "有的内容无法识别，如日期或数字"
