"""Checking an expression before it runs: names that exist, functions called rightly, values that can be compared.

Only what is certain is a fault: a value of unknown kind passes. Numbers may be null while a field is blank; comparing
null fails at run time, which the caller of the expression takes as "cannot be judged".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.programmes.expression_syntax import (
    MACROS,
    Call,
    Index,
    Items,
    Literal,
    Macro,
    Member,
    Name,
    Node,
    Operation,
)
from desktop_app.programmes.expressions import is_pattern
from desktop_app.programmes.functions import FUNCTIONS
from desktop_app.programmes.problems import suggestion
from desktop_app.programmes.shapes import ANY, BOOL, DOUBLE, INT, NULL, TEXT, Kind, Shape

_KINDS = {
    "any": (),
    "string": (Kind.TEXT,),
    "int": (Kind.INT,),
    "double": (Kind.DOUBLE,),
    "number": (Kind.INT, Kind.DOUBLE),
    "bool": (Kind.BOOL,),
    "list": (Kind.LIST,),
    "countable": (Kind.LIST, Kind.LOOKUP),
    "scalar": (Kind.TEXT, Kind.INT, Kind.DOUBLE),
}
_RESULTS = {"string": TEXT, "int": INT, "double": DOUBLE, "bool": BOOL}
NATIVE: Mapping[str, tuple[tuple[str, ...], str]] = {
    "size": (("countable",), "int"),
    "contains": (("string", "string"), "bool"),
    "startsWith": (("string", "string"), "bool"),
    "endsWith": (("string", "string"), "bool"),
    "matches": (("string", "string"), "bool"),
    "string": (("scalar",), "string"),
    "int": (("scalar",), "int"),
    "double": (("scalar",), "double"),
}
"""CEL's own functions that definitions may use: parameter kinds and result."""

_SIGNATURES: Mapping[str, tuple[tuple[str, ...], str]] = {
    **NATIVE,
    **{function.name: (tuple(kind for _, kind in function.parameters), function.returns) for function in FUNCTIONS},
}
_NUMBERS = (Kind.INT, Kind.DOUBLE)
_SCALARS = (Kind.TEXT, Kind.INT, Kind.DOUBLE, Kind.BOOL)


@dataclass(frozen=True, slots=True, order=True)
class ExpressionFault:
    """Something wrong in an expression; ``at`` counts characters from 0."""

    at: int
    cause: str
    remedy: str


@dataclass(slots=True)
class Checked:
    """What checking found out."""

    shape: Shape = ANY
    faults: list[ExpressionFault] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)
    """Every ``form.field`` that the expression looks at."""


def check_expression(node: Node, scope: Mapping[str, Shape]) -> Checked:
    """Check an expression in which the names of ``scope`` may stand."""
    checker = _Checker()
    checker.found.shape = checker.shape_of(node, scope)
    checker.found.faults.sort()
    return checker.found


class _Checker:
    """Walks the tree from the leaves up."""

    def __init__(self) -> None:
        self.found = Checked()

    def shape_of(self, node: Node, scope: Mapping[str, Shape]) -> Shape:
        """Return the shape of a node, noting every fault below it."""
        if isinstance(node, Literal):
            return _literal(node.value)
        if isinstance(node, Name):
            return self._name(node, scope)
        if isinstance(node, Member):
            return self._member(node, self.shape_of(node.base, scope))
        if isinstance(node, Index):
            return self._index(node, self.shape_of(node.base, scope), self.shape_of(node.key, scope))
        if isinstance(node, Call):
            return self._call(node, [self.shape_of(argument, scope) for argument in node.arguments])
        if isinstance(node, Macro):
            return self._macro(node, scope)
        if isinstance(node, Items):
            return self._items(node, scope)
        return self._operation(node, [self.shape_of(operand, scope) for operand in node.operands])

    def _fault(self, at: int, cause: str, remedy: str) -> Shape:
        self.found.faults.append(ExpressionFault(at, cause, remedy))
        return ANY

    def _name(self, node: Name, scope: Mapping[str, Shape]) -> Shape:
        shape = scope.get(node.name)
        if shape is None:
            return self._fault(node.at, f"没有“{node.name}”这个名称", suggestion(node.name, scope))
        return shape

    def _member(self, node: Member, base: Shape) -> Shape:
        if base.kind is Kind.ANY:
            return ANY
        if base.kind is not Kind.RECORD:
            remedy = "重复行请用 .exists(行, 行.列 …) 等逐行判断" if base.kind is Kind.LIST else "请删去点和后面的名称"
            return self._fault(node.at, f"{base.kind.value}没有“{node.name}”这部分", remedy)
        part = base.parts.get(node.name)
        if part is None:
            return self._fault(node.at, f"{base.what}没有“{node.name}”", suggestion(node.name, base.parts))
        if part.path:
            self.found.fields.add(part.path)
        return part

    def _index(self, node: Index, base: Shape, key: Shape) -> Shape:
        if base.kind is Kind.ANY:
            return ANY
        if not base.is_a(Kind.LIST, Kind.LOOKUP):
            return self._fault(node.at, f"{base.kind.value}不能用方括号取值", "请改用“表.栏目”的写法")
        fits = (Kind.INT,) if base.kind is Kind.LIST else (Kind.TEXT,)
        if not key.is_a(*fits):
            return self._fault(node.at, f"方括号里应当是{fits[0].value}", "请改正")
        if base.keys and isinstance(node.key, Literal) and node.key.value not in base.keys:
            text = str(node.key.value)
            return self._fault(node.key.at, f"没有“{text}”这一项", suggestion(text, base.keys))
        return base.item or ANY

    def _call(self, node: Call, arguments: list[Shape]) -> Shape:
        signature = _SIGNATURES.get(node.function)
        if signature is None:
            return self._fault(
                node.at, f"没有“{node.function}”这个函数", suggestion(node.function, (*_SIGNATURES, *MACROS))
            )
        kinds, returns = signature
        if len(arguments) != len(kinds):
            cause = f"函数“{node.function}”要 {len(kinds)} 个参数，这里有 {len(arguments)} 个"
            self._fault(node.at, cause, "请对照函数说明")
        else:
            self._arguments(node, arguments, kinds)
            self._pattern(node)
        return _RESULTS.get(returns.removesuffix("?"), ANY)

    def _arguments(self, node: Call, arguments: list[Shape], kinds: tuple[str, ...]) -> None:
        for number, (shape, kind) in enumerate(zip(arguments, kinds, strict=True)):
            fits = _KINDS[kind]
            if not fits or shape.is_a(*fits):
                continue
            wanted = "或".join(fit.value for fit in fits)
            remedy = "请改正"
            if node.function == "size" and shape.kind is Kind.TEXT:
                remedy = "字数请用 text_count(…)"
            cause = f"函数“{node.function}”的第 {number + 1} 个参数应当是{wanted}，这里是{shape.kind.value}"
            self._fault(node.arguments[number].at, cause, remedy)

    def _pattern(self, node: Call) -> None:
        pattern = node.arguments[-1]
        if node.function == "matches" and isinstance(pattern, Literal) and not is_pattern(str(pattern.value)):
            self._fault(pattern.at, "正则表达式写法有误", "请对照 RE2 的写法改正")

    def _macro(self, node: Macro, scope: Mapping[str, Shape]) -> Shape:
        over = self.shape_of(node.over, scope)
        if not over.is_a(Kind.LIST):
            self._fault(node.at, f"“{node.macro}”要用在列表上，这里是{over.kind.value}", "请用在重复行或多选栏目上")
        if node.name in scope:
            self._fault(node.at, f"行的名称“{node.name}”与别的名称相同", "请换一个短名，如 r")
        item = (over.item or ANY) if over.kind is Kind.LIST else ANY
        inner = {**scope, node.name: item}
        bodies = [self.shape_of(body, inner) for body in node.bodies]
        tests = bodies[:-1] if node.macro == "map" else bodies
        for body, shape in zip(node.bodies, tests, strict=False):
            self._need_bool(body, shape)
        if node.macro == "map":
            return Shape(Kind.LIST, item=bodies[-1])
        return over if node.macro == "filter" else BOOL

    def _items(self, node: Items, scope: Mapping[str, Shape]) -> Shape:
        items = [self.shape_of(item, scope) for item in node.items]
        if node.values is None:
            return Shape(Kind.LIST, item=_common(items))
        values = [self.shape_of(value, scope) for value in node.values]
        return Shape(Kind.LOOKUP, item=_common(values))

    def _need_bool(self, node: Node, shape: Shape) -> None:
        if not shape.is_a(Kind.BOOL):
            remedy = "是否填写请用 filled(…)" if shape.is_a(Kind.TEXT, Kind.LIST) else "请写成比较，如 … >= 5"
            self._fault(node.at, f"这里应当是真假，却是{shape.kind.value}", remedy)

    def _operation(self, node: Operation, shapes: list[Shape]) -> Shape:
        if node.operator in ("&&", "||", "!"):
            for operand, shape in zip(node.operands, shapes, strict=True):
                self._need_bool(operand, shape)
            return BOOL
        if node.operator == "?:":
            self._need_bool(node.operands[0], shapes[0])
            return _common(shapes[1:])
        if node.operator == "in":
            return self._membership(node, *shapes)
        if node.operator in ("==", "!="):
            return self._equality(node, *shapes)
        if node.operator in ("<", "<=", ">", ">="):
            return self._order(node, *shapes)
        return self._arithmetic(node, shapes)

    def _equality(self, node: Operation, left: Shape, right: Shape) -> Shape:
        if not _comparable(left, right):
            self._fault(node.at, f"{left.kind.value}与{right.kind.value}永远不会相等", "请核对两边的类型")
        self._option(node.operands[1], right, left)
        self._option(node.operands[0], left, right)
        return BOOL

    def _option(self, node: Node, shape: Shape, other: Shape) -> None:
        """A text written out beside a choice must be one of its options."""
        if isinstance(node, Literal) and shape.kind is Kind.TEXT and other.values:
            text = str(node.value)
            if text and text not in other.values:
                self._fault(node.at, f"“{text}”不是可选的值", suggestion(text, other.values))

    def _order(self, node: Operation, left: Shape, right: Shape) -> Shape:
        same = left.kind is right.kind and left.kind in _SCALARS
        if not (left.kind is Kind.ANY or right.kind is Kind.ANY or same or _both(_NUMBERS, left, right)):
            self._fault(
                node.at, f"{left.kind.value}与{right.kind.value}不能比较大小", "请核对两边的类型，文字转数用 number(…)"
            )
        return BOOL

    def _membership(self, node: Operation, left: Shape, right: Shape) -> Shape:
        if not right.is_a(Kind.LIST, Kind.LOOKUP):
            self._fault(node.at, f"“in”右边应当是列表，这里是{right.kind.value}", "文字是否含有另一文字请用 contains")
            return BOOL
        if right.kind is Kind.LIST and right.item is not None:
            if not _comparable(left, right.item):
                self._fault(node.at, f"列表里的{right.item.kind.value}不会是{left.kind.value}", "请核对两边的类型")
            self._option(node.operands[0], left, right.item)
        written = node.operands[1]
        for item in written.items if isinstance(written, Items) else ():
            self._option(item, TEXT if isinstance(item, Literal) and isinstance(item.value, str) else ANY, left)
        return BOOL

    def _arithmetic(self, node: Operation, shapes: list[Shape]) -> Shape:
        kinds = {shape.kind for shape in shapes} - {Kind.ANY}
        if kinds == {Kind.INT, Kind.DOUBLE}:
            remedy = "把整数写成小数，如 2.0，或用 double(…)"
            return self._fault(node.at, f"整数与小数不能直接用“{node.operator}”", remedy)
        if kinds - set(_NUMBERS) and not (node.operator == "+" and kinds in ({Kind.TEXT}, {Kind.LIST})):
            named = "与".join(shape.kind.value for shape in shapes)
            return self._fault(node.at, f"{named}不能用“{node.operator}”", "数转文字用 string(…)，文字转数用 number(…)")
        return next((shape for shape in shapes if shape.kind in kinds), ANY) if kinds != {Kind.TEXT} else TEXT


def _literal(value: object) -> Shape:
    if isinstance(value, bool):
        return BOOL
    return {str: TEXT, int: INT, float: DOUBLE}.get(type(value), NULL)


def _comparable(left: Shape, right: Shape) -> bool:
    if Kind.ANY in (left.kind, right.kind) or _both(_NUMBERS, left, right) or left.kind is right.kind:
        return True
    return (left.kind is Kind.NULL and right.kind in _NUMBERS) or (right.kind is Kind.NULL and left.kind in _NUMBERS)


def _both(kinds: tuple[Kind, ...], left: Shape, right: Shape) -> bool:
    return left.kind in kinds and right.kind in kinds


def _common(shapes: Sequence[Shape]) -> Shape:
    """The shape of whichever of these comes; null passes for a number that is missing."""
    known = [shape for shape in shapes if shape.kind is not Kind.NULL]
    if not known:
        return NULL if shapes else ANY
    first = known[0]
    if all(shape == first for shape in known):
        return first
    return Shape(first.kind) if all(shape.kind is first.kind for shape in known) else ANY
