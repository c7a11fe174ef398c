"""The shape of a CEL expression, for what has to be known before it ever runs.

The ``cel`` package compiles and runs expressions but shows no syntax tree, and its list of variables stops at the
first dot. This reader of the part of CEL that definitions use (no messages, bytes, timestamps) gives the tree, with the
offset of every name. It refuses what could make an evaluation long: deep brackets, long list literals, macros within
macros within macros.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

MAX_BRACKETS = 24
"""Brackets inside each other."""
MAX_LITERALS = 60
"""Entries of one list or map written out."""
MAX_TOKENS = 400
"""Words and signs of one expression."""
MAX_MACROS = 2
"""Macros inside each other; each one runs through a whole list."""
MACROS = ("exists", "all", "exists_one", "map", "filter")
"""``list.macro(name, expression)``."""
BUILDERS = ("map", "filter")
"""Those that make a list, which CEL does in quadratic time; they may not stand inside another macro."""


class ExpressionSyntaxError(ValueError):
    """The text is no expression that definitions may use; ``at`` counts characters from 0."""

    def __init__(self, at: int, cause: str, remedy: str) -> None:
        super().__init__(cause)
        self.at, self.cause, self.remedy = at, cause, remedy


@dataclass(frozen=True, slots=True)
class Literal:
    """A value written out: text, whole number, decimal, boolean or null."""

    at: int
    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Name:
    """A name that stands at the beginning, such as a form's id."""

    at: int
    name: str


@dataclass(frozen=True, slots=True)
class Member:
    """``base.name``."""

    at: int
    base: Node
    name: str


@dataclass(frozen=True, slots=True)
class Index:
    """``base[key]``."""

    at: int
    base: Node
    key: Node


@dataclass(frozen=True, slots=True)
class Call:
    """``function(arguments)``; of ``first.function(rest)`` the part before the dot is the first argument."""

    at: int
    function: str
    arguments: tuple[Node, ...]
    method: bool = False


@dataclass(frozen=True, slots=True)
class Macro:
    """``over.macro(name, body)``, or ``over.map(name, condition, body)``."""

    at: int
    macro: str
    over: Node
    name: str
    bodies: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """``[a, b]``, or the keys and values of ``{a: b}``."""

    at: int
    items: tuple[Node, ...]
    values: tuple[Node, ...] | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """An operator with its operands: ``!`` and unary ``-`` have one, ``?:`` three, all others two."""

    at: int
    operator: str
    operands: tuple[Node, ...]


Node: TypeAlias = Literal | Name | Member | Index | Call | Macro | Items | Operation

_TOKEN = re.compile(
    r"""(?P<blank>(?:\s|//[^\n]*)+)
    |(?P<decimal>\d+\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)
    |(?P<whole>0x[0-9a-fA-F]+|\d+)(?![\w.])
    |(?P<text>[rR]?(?:\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))
    |(?P<name>[A-Za-z_]\w*)
    |(?P<sign>&&|\|\||[=!<>]=|[-+*/%!<>?:.,()\[\]{}])""",
    re.VERBOSE | re.ASCII | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_LEVELS = (("||",), ("&&",), ("==", "!=", "<", "<=", ">", ">=", "in"), ("+", "-"), ("*", "/", "%"))


@dataclass(frozen=True, slots=True)
class _Token:
    at: int
    kind: str
    text: str


def read_expression(source: str) -> Node:
    """Return the tree of an expression; raise :class:`ExpressionSyntaxError`."""
    reader = _Reader(_tokens(source), len(source))
    node = reader.expression()
    reader.expect_end()
    return node


def _tokens(source: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = depth = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            raise ExpressionSyntaxError(at, f"“{source[at]}”不能写在这里", "名称和符号用半角，文字放在引号里")
        depth += (match[0] in "([{") - (match[0] in ")]}")
        if depth > MAX_BRACKETS:
            raise ExpressionSyntaxError(at, f"括号超过 {MAX_BRACKETS} 层", "请拆成几个条件")
        if match.lastgroup != "blank":
            tokens.append(_Token(at, match.lastgroup or "", match[0]))
        if len(tokens) > MAX_TOKENS:
            raise ExpressionSyntaxError(at, f"表达式超过 {MAX_TOKENS} 个词", "请拆成几条规则")
        at = match.end()
    return tokens


class _Reader:
    """Reads tokens by recursive descent; the depth is bounded by the brackets."""

    def __init__(self, tokens: list[_Token], end: int) -> None:
        self._tokens = tokens
        self._end = _Token(end, "end", "")
        self._place = 0
        self._macros = 0
        self._choices = 0

    def expect_end(self) -> None:
        """Refuse what is left over."""
        if self._next.kind != "end":
            raise self._unexpected()

    def expression(self) -> Node:
        """``condition ? expression : expression``, or anything tighter."""
        condition = self._binary(0)
        sign = self._next
        if not self._take("?"):
            return condition
        self._choices += 1
        if self._choices > MAX_BRACKETS:
            raise ExpressionSyntaxError(sign.at, f"“?:”超过 {MAX_BRACKETS} 个", "请拆成几个栏目")
        yes = self._binary(0)
        self._expect(":")
        return Operation(sign.at, "?:", (condition, yes, self.expression()))

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place] if self._place < len(self._tokens) else self._end

    def _take(self, *texts: str) -> bool:
        token = self._next
        found = token.kind in ("sign", "name") and token.text in texts
        self._place += found
        return found

    def _expect(self, text: str) -> None:
        if not self._take(text):
            raise self._unexpected(f"，这里应当是“{text}”")

    def _unexpected(self, more: str = "") -> ExpressionSyntaxError:
        token = self._next
        cause = "表达式没有写完" if token.kind == "end" else f"“{token.text[:20]}”不能写在这里"
        return ExpressionSyntaxError(token.at, cause + more, "请检查括号、引号和运算符")

    def _binary(self, level: int) -> Node:
        if level == len(_LEVELS):
            return self._unary()
        left = self._binary(level + 1)
        while True:
            sign = self._next
            if not self._take(*_LEVELS[level]):
                return left
            left = Operation(sign.at, sign.text, (left, self._binary(level + 1)))

    def _unary(self) -> Node:
        signs: list[_Token] = []
        while (sign := self._next).text in ("!", "-") and self._take("!", "-"):
            signs.append(sign)
            if len(signs) > 2:
                raise ExpressionSyntaxError(sign.at, f"“{sign.text}”连写太多", "请只留一个")
        node = self._with_members(self._primary())
        for sign in reversed(signs):
            node = Operation(sign.at, sign.text, (node,))
        return node

    def _with_members(self, node: Node) -> Node:
        while True:
            sign = self._next
            if self._take("."):
                name = self._name()
                node = self._method(node, name) if self._take("(") else Member(name.at, node, name.text)
            elif self._take("["):
                node = Index(sign.at, node, self.expression())
                self._expect("]")
            else:
                return node

    def _name(self) -> _Token:
        token = self._next
        if token.kind != "name":
            raise self._unexpected("，点后面应当是名称")
        self._place += 1
        return token

    def _method(self, target: Node, name: _Token) -> Node:
        if name.text not in MACROS:
            return Call(name.at, name.text, (target, *self._list(")")), method=True)
        self._macros += 1
        if self._macros > MAX_MACROS:
            raise ExpressionSyntaxError(name.at, f"逐行判断套了超过 {MAX_MACROS} 层", "请拆成几条规则")
        if self._macros > 1 and name.text in BUILDERS:
            raise ExpressionSyntaxError(name.at, f"“{name.text}”不能写在另一个逐行判断里面", "里面请用 exists 或 all")
        arguments = self._list(")")
        self._macros -= 1
        least, most = (2, 3) if name.text == "map" else (2, 2)
        variable = arguments[0] if arguments else None
        if not (least <= len(arguments) <= most) or not isinstance(variable, Name):
            raise ExpressionSyntaxError(name.at, f"“{name.text}”的写法不对", f"请写成 列表.{name.text}(名称, 表达式)")
        return Macro(name.at, name.text, target, variable.name, tuple(arguments[1:]))

    def _list(self, end: str) -> list[Node]:
        return self._entries(end, self.expression)

    def _entries(self, end: str, read: Callable[[], Node]) -> list[Node]:
        start = self._next.at
        found: list[Node] = []
        while not self._take(end):
            found.append(read())
            if len(found) > MAX_LITERALS:
                raise ExpressionSyntaxError(start, f"列表超过 {MAX_LITERALS} 项", "请缩短")
            if not self._take(","):
                self._expect(end)
                break
        return found

    def _primary(self) -> Node:
        token = self._next
        if self._take("("):
            node = self.expression()
            self._expect(")")
            return node
        if self._take("["):
            return Items(token.at, tuple(self._list("]")))
        if self._take("{"):
            return self._map(token.at)
        if token.kind == "name" and token.text != "in":
            return self._named(token)
        if token.kind in ("text", "whole", "decimal"):
            self._place += 1
            return Literal(token.at, _value(token))
        raise self._unexpected()

    def _map(self, at: int) -> Node:
        values: list[Node] = []

        def entry() -> Node:
            key = self.expression()
            self._expect(":")
            values.append(self.expression())
            return key

        return Items(at, tuple(self._entries("}", entry)), tuple(values))

    def _named(self, token: _Token) -> Node:
        self._place += 1
        if token.text in _WORDS:
            return Literal(token.at, _WORDS[token.text])
        if self._take("("):
            return Call(token.at, token.text, tuple(self._list(")")))
        return Name(token.at, token.text)


def _value(token: _Token) -> str | int | float:
    if token.kind == "whole":
        return int(token.text, 0) if token.text.startswith("0x") else int(token.text)
    if token.kind == "decimal":
        return float(token.text)
    raw = token.text[:1] in "rR"
    text = token.text[raw:]
    quotes = 3 if text[:3] in ('"""', "'''") else 1
    inside = text[quotes:-quotes]
    return inside if raw else _ESCAPE.sub(_unescaped, inside)


def _unescaped(match: re.Match[str]) -> str:
    escape = match[1]
    return chr(int(escape[1:], 16)) if len(escape) == 5 else _ESCAPED.get(escape, escape)
