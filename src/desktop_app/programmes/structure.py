"""From plain YAML values to a definition type, with pydantic's complaints told in Chinese at their places.

Pydantic names a place by the steps it took, among them the tags of unions; :func:`_follow` walks the types along these
steps, which gives the path in the file, and the type that was expected there and with it the names that are known.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError
from pydantic_core import ErrorDetails

from desktop_app.programmes.problems import Problem, suggestion
from desktop_app.programmes.strict import Definition
from desktop_app.programmes.yaml_source import Path, YamlSource

D = TypeVar("D", bound=Definition)

_MOST_PROBLEMS = 200
"""Of one file; whoever wrote more has another kind of file in hand."""


def parse(source: YamlSource, kind: type[D]) -> tuple[D | None, list[Problem]]:
    """Return the definition in ``source``, or None and every structural problem in it."""
    try:
        return kind.model_validate(source.value), []
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)[:_MOST_PROBLEMS]
        found = {_problem(source, kind, error) for error in errors}
        return None, _one_for_each_place(found)


def _one_for_each_place(found: set[Problem]) -> list[Problem]:
    """A value that fits no member of a union is complained about once for each member; keep the first."""
    places: dict[tuple[int, int, str], Problem] = {}
    for problem in sorted(found):
        key = problem.cause if problem.cause.startswith("缺少") else ""
        places.setdefault((problem.line, problem.column, key), problem)
    return list(places.values())


def _problem(source: YamlSource, kind: type[Definition], error: ErrorDetails) -> Problem:
    path, expected = _follow(kind, error["loc"])
    words = _WORDS.get(error["type"], _other)
    cause, remedy = words(_Complaint(error, path, expected))
    at_key = error["type"] == "extra_forbidden"
    inner: Path = error.get("ctx", {}).get("at", ())
    return source.problem((*path, *inner), cause, remedy, key=at_key)


class _Complaint:
    """One pydantic error with what is known about its place."""

    def __init__(self, error: ErrorDetails, path: Path, expected: object) -> None:
        self.last = str(error["loc"][-1]) if error["loc"] else ""
        self.path = path
        self.expected = expected
        self.value = error["input"]
        self.context: dict[str, Any] = error.get("ctx", {})
        self.message = error["msg"]

    @property
    def shown(self) -> str:
        """The value, short enough to be read."""
        return str(self.value)[:40]


_Words: TypeAlias = tuple[str, str]


def _unknown_key(complaint: _Complaint) -> _Words:
    owner = _plain(complaint.expected)
    known = owner.model_fields if isinstance(owner, type) and issubclass(owner, BaseModel) else ()
    return f"没有“{complaint.last[:40]}”这个键", suggestion(complaint.last, known)


def _missing(complaint: _Complaint) -> _Words:
    if complaint.last.isdigit():
        return f"缺少第 {int(complaint.last) + 1} 个值", "请补上"
    return f"缺少键“{complaint.last}”", "请补上"


def _not_text(complaint: _Complaint) -> _Words:
    if complaint.value is None:
        return "这里是空的，应当是文字", "请填写，或删去这个键"
    if isinstance(complaint.value, (dict, tuple)):
        return "应当是文字", "请改成一段文字"
    return f"“{complaint.shown}”应当是文字", "请给它加上引号"


def _choice(complaint: _Complaint) -> _Words:
    return f"“{complaint.shown}”不在可选的值之内", suggestion(str(complaint.value), _choices(complaint.expected))


def _content_key(complaint: _Complaint) -> _Words:
    known = [tag for tag in map(_tag, get_args(_plain(complaint.expected))) if tag]
    wanted = "应当恰有其中一个键：" + "、".join(known)
    if not isinstance(complaint.value, dict):
        return f"“{complaint.shown}”写法不对", f"{wanted}；文字请加引号"
    present = [key for key in complaint.value if key in known]
    if len(present) > 1:
        return f"“{present[0]}”与“{present[1]}”不能同时出现", "请只留一个"
    close = [suggestion(str(key), known) for key in complaint.value]
    near = next((words for words in close if words.startswith("是否")), "")
    return "看不出这是哪一种内容", near or wanted


def _pattern(complaint: _Complaint) -> _Words:
    return (
        f"“{complaint.shown}”不合编号的写法",
        "编号以小写字母开头，只含小写字母、数字和下划线"
        if "_" in complaint.context["pattern"]
        else "请只用小写字母、数字、连字符或小数点",
    )


def _bounds(sign: str, key: str) -> Callable[[_Complaint], _Words]:
    return lambda complaint: (f"“{complaint.shown}”超出范围", f"应当{sign} {complaint.context[key]}")


def _length(complaint: _Complaint) -> _Words:
    least, most = complaint.context.get("min_length"), complaint.context.get("max_length")
    if least == 1:
        return "这里不能是空的", "请填写，或删去这个键"
    return ("太短", f"至少 {least} 个") if least is not None else ("太长", f"至多 {most} 个")


def _said(complaint: _Complaint) -> _Words:
    """Our own validators speak Chinese already."""
    return str(complaint.context.get("error", complaint.message)), "请改正"


def _custom(complaint: _Complaint) -> _Words:
    return complaint.message, "请改正"


def _other(complaint: _Complaint) -> _Words:
    return f"“{complaint.shown}”写法不对", "请对照格式说明改正"


def _wants(what: str, remedy: str) -> Callable[[_Complaint], _Words]:
    return lambda complaint: (f"“{complaint.shown}”应当是{what}", remedy)


_BOOLEAN = _wants(" true 或 false", "请写 true 或 false，不加引号")
_NUMBER = _wants("数字", "请写数字，不加引号")
_WHOLE = _wants("整数", "请写整数，不加引号")
_LIST = _wants("列表", "请写成 [甲, 乙]，或每项一行、以“- ”开头")
_MAPPING = _wants("若干“键: 值”", "请改成键与值")
_DATE = _wants("日期", "请写成 2021-07-15，不加引号")

_WORDS: dict[str, Callable[[_Complaint], _Words]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "string_type": _not_text,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _length,
    "string_too_long": _length,
    "too_short": _length,
    "too_long": _length,
    "enum": _choice,
    "literal_error": _choice,
    "content_key": _content_key,
    "bool_type": _BOOLEAN,
    "int_type": _WHOLE,
    "float_type": _NUMBER,
    "tuple_type": _LIST,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "date_type": _DATE,
    "greater_than": _bounds("大于", "gt"),
    "greater_than_equal": _bounds("不小于", "ge"),
    "less_than": _bounds("小于", "lt"),
    "less_than_equal": _bounds("不大于", "le"),
    "finite_number": _NUMBER,
    "value_error": _said,
    "grid_rows": _custom,
}


def _follow(kind: object, steps: tuple[int | str, ...]) -> tuple[Path, object]:
    """Walk the types along pydantic's steps; return the path in the file and the type at its end.

    For a key that is unknown or missing the type is the one that would hold it.
    """
    path: list[int | str] = []
    expected = kind
    for step in steps:
        plain = _plain(expected)
        if isinstance(plain, type) and issubclass(plain, BaseModel):
            path.append(step)
            if step not in plain.model_fields:
                return tuple(path), plain
            expected = plain.model_fields[str(step)].annotation
        elif get_origin(plain) is tuple:
            path.append(step)
            expected = _item(plain, step)
        elif get_origin(plain) is dict:
            path.append(step)
            expected = get_args(plain)[1]
        elif _is_union(plain):
            expected = next((member for member in get_args(plain) if _tag(member) == step), None)
    return tuple(path), expected


def _plain(annotation: object) -> object:
    """Without ``Annotated`` and without ``| None``."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if _is_union(annotation):
        members = [member for member in get_args(annotation) if member is not types.NoneType]
        if len(members) == 1:
            return _plain(members[0])
    return annotation


def _is_union(annotation: object) -> bool:
    return get_origin(annotation) in (Union, types.UnionType)


def _tag(member: object) -> str | None:
    return next((extra.tag for extra in get_args(member)[1:] if isinstance(extra, Tag)), None)


def _item(sequence: object, step: int | str) -> object:
    items = get_args(sequence)
    if len(items) == 2 and items[1] is ...:
        return items[0]
    return items[step] if isinstance(step, int) and step < len(items) else None


def _choices(annotation: object) -> list[str]:
    """The values that an enumeration or a literal admits."""
    plain = _plain(annotation)
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return [member.value for member in plain]
    if get_origin(plain) is Literal:
        return ["true" if value is True else str(value) for value in get_args(plain)]
    return []
